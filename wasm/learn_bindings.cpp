// What the core that comes without English has besides: the way to bring it.

#include <emscripten/bind.h>

#include <string>

#include "imp_checkout/english.hpp"

namespace {

/// imp-checkout.en.txt of this very release, before anything is checked. "" where it is not that.
std::string learn(const std::string& book) {
  return imp_checkout::learn_english(book) ? "learned" : "";
}

}  // namespace

EMSCRIPTEN_BINDINGS(imp_checkout_learn) { emscripten::function("learn", &learn); }
