// Any text, by our JSON reader and by nlohmann's.

#include "target.hpp"

FUZZ_TARGET(properties::of_reader)
