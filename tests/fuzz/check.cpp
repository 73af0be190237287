// Any text as a request.

#include "target.hpp"

FUZZ_TARGET(properties::of_check, properties::of_privacy)
