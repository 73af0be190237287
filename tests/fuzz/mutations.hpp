// Small changes of a JSON text, the same for the same random numbers: what the deterministic tests
// have in place of libFuzzer.

#pragma once

#include <random>
#include <string>
#include <string_view>

namespace mutations {

/// Changes, removes, repeats or inserts a few bytes, most of them such as the grammar knows.
/// nlohmann takes a NUL for the end of the text, so that none is made.
inline std::string mutated(std::string text, std::mt19937& random) {
  constexpr std::string_view likely =
      "{}[]\",:\\/bfnrtu0123456789abcdefABCDEF+-.eE \n\t\x01\x7f\xc2\xe0\xed\xef\xf0\xf4\x80\xbf";
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (std::size_t changes = 1 + below(3); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    const char byte = likely[below(likely.size())];
    switch (below(4)) {
      case 0:
        text[at] = byte;
        break;
      case 1:
        text.erase(at, 1 + below(4));
        break;
      case 2:
        text.insert(at, 1, byte);
        break;
      default:
        text.insert(at, text.substr(below(text.size()), below(12)));
        break;
    }
  }
  return text;
}

}  // namespace mutations
