// The border to JavaScript: JSON text in, JSON text out. It rejects nothing and decides nothing,
// and no handle crosses it, so JavaScript never has to free anything. How text crosses is in
// text.js.

#include <emscripten/bind.h>

#include <string>

#include "imp_checkout/checkout.hpp"

EMSCRIPTEN_BINDINGS(imp_checkout) {
  emscripten::function("check", &imp_checkout::check);
  emscripten::function("build", &imp_checkout::build);
}
