// The border to JavaScript: JSON text in, JSON text out. It rejects nothing and decides nothing,
// and no handle crosses it, so JavaScript never has to free anything. How text crosses is in
// text.js.

#include <emscripten/bind.h>

#include <string>

#include "imp_checkout/checkout.hpp"

namespace {

// embind carries std::string, not std::string_view.
std::string check(const std::string& request) { return imp_checkout::check(request); }
std::string build(const std::string& request) { return imp_checkout::build(request); }

}  // namespace

EMSCRIPTEN_BINDINGS(imp_checkout) {
  emscripten::function("check", &check);
  emscripten::function("build", &build);
}
