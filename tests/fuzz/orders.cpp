// Any text as an order.

#include "target.hpp"

FUZZ_TARGET(properties::of_orders)
