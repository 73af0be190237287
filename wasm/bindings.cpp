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
std::string catalogue(const std::string& request) { return imp_checkout::catalogue(request); }

}  // namespace

// embind names a type that nobody registered by printing its address, which would bring printf
// along, 4 KB of code. Every type that crosses is registered.
extern "C" {
int sprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}
int siprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}
int __small_sprintf(char* text, const char*, ...) {
  *text = '\0';
  return 0;
}
}

EMSCRIPTEN_BINDINGS(imp_checkout) {
  emscripten::function("check", &check);
  emscripten::function("build", &build);
  emscripten::function("catalogue", &catalogue);
}
