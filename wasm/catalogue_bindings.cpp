// The border of the build that web/build.mjs runs once: what tools want to know of every module,
// and the English texts, are files beside the script, not a part of what every checkout page loads.

#include <emscripten/bind.h>

#include <string>

#include "imp_checkout/checkout.hpp"
#include "imp_checkout/english.hpp"

namespace {

std::string catalogue(const std::string& request) { return imp_checkout::catalogue(request); }
std::string english(const std::string&) { return imp_checkout::english_book(); }

}  // namespace

EMSCRIPTEN_BINDINGS(imp_checkout_catalogue) {
  emscripten::function("catalogue", &catalogue);
  emscripten::function("english", &english);
}
