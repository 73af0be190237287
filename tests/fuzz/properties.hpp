// What must hold for any input whatsoever. Each function tells what does not, in a sentence, or ""
// where all is well. libFuzzer drives them (script/fuzz), and so do the native tests, with mutated
// vectors.

#pragma once

#include <string>
#include <string_view>

namespace properties {

/// A check answers with a report, the same one each time, and a fix that it offers mends its issue.
std::string of_check(std::string_view text);

/// No text of the request is repeated in the report.
std::string of_privacy(std::string_view text);

/// Our reader and nlohmann's agree on what is JSON and what it says.
std::string of_reader(std::string_view text);

/// What is built from an order is accepted where build says so, and what is lifted from it builds
/// the same parameters again.
std::string of_orders(std::string_view text);

}  // namespace properties
