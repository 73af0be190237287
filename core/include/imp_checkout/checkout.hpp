// The public interface of imp-checkout's core. Nothing here throws, on any input. Requests are
// taken by value, because they are read in place.

#pragma once

#include <string>
#include <string_view>

#include "imp_checkout/issue.hpp"

namespace imp_checkout {

/// A check together with the language its request asked for.
struct CheckResult {
  Report report;
  Language language = Language::ko;
};

/// Checks one request: `{"context": {…}, "params": {…}}`, JSON in UTF-8. What cannot be read gives
/// a report with one issue of code `input`. Time and memory are linear in the request.
CheckResult check_request(std::string request);

/// The same, text in and text out: the report as JSON in the language of `context.lang`, as far as
/// that is known (english.hpp).
std::string check(std::string request);

/// Builds a module's parameters from a provider-neutral order: `{"context": {"pg": …}, "order":
/// {…}}` to `{"ok", "module", "params", "issues"}`. Issues point into the order; `param` is the
/// place in the parameters. With `context.methods` `*`: every module and pay method at once, as
/// `{"results": [{"module", "method", "status": "works|warnings|cannot", "issues"}]}`.
/// docs/order.md describes the order.
std::string build(std::string request);

/// The reverse, where it is unambiguous: `{"context", "params"}` to `{"module", "order", "kept"}`.
/// `kept` are pointers to the parameters that the order only passes through, in `bypass` and
/// `extra`.
std::string lift(std::string request);

/// Every module, parameter and rule as JSON, for documentation, forms and the support matrix.
/// `request` is `{}`, or `{"pg": "kcp"}` for the modules of one code.
std::string catalogue(std::string_view request);

/// The version of this library, as in package.json.
std::string_view version();

}  // namespace imp_checkout
