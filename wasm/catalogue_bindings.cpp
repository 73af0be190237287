// The border of the catalogue's own build, which web/build.mjs runs once: what tools want to know
// of every module is a file beside the script, not a part of what a checkout page loads.

#include <emscripten/bind.h>

#include <string>

#include "imp_checkout/checkout.hpp"

namespace {

std::string catalogue(const std::string& request) { return imp_checkout::catalogue(request); }

}  // namespace

EMSCRIPTEN_BINDINGS(imp_checkout_catalogue) { emscripten::function("catalogue", &catalogue); }
