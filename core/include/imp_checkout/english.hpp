// The English texts: what the engine and the tables say in Korean, once more.
//
// They lie apart from the Korean ones, since most checkout pages never need them: there they are a
// file of their own, imp-checkout.en.txt, which is loaded when a message is wanted in English. Two
// sources of this folder's sibling `english/` define what is declared here, and a program is linked
// with one of them: `inside.cpp` holds every text, `learned.cpp` is told them.
//
// Texts lie one after the other, each ended by NUL, and a section ends with a NUL more.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace imp_checkout {

enum class Section : std::uint8_t {
  phrases,        ///< of the engine itself (core/src/phrases.hpp)
  other_codes,    ///< of each code of other_codes()
  general_pages,  ///< of the rules that every module inherits
  first_module,   ///< of the first module, and of each other one behind it
};

/// The first text of a section, or nullptr while no English is known. A table takes its texts from
/// there when it is unpacked.
const char* english(Section section, std::size_t behind = 0);

/// The sections that are not a module's, where they are inside.
const char* english_of_other_codes();
const char* english_of_general_pages();

/// Every section, as imp-checkout.en.txt has it: a line for each text, an empty one behind each
/// section; before them a line that names the release. Linked with inside.cpp only.
std::string english_book();

/// Takes what `english_book` of this very release gave, before anything is checked. false: it is
/// something else, and messages stay Korean. Linked with learned.cpp only.
bool learn_english(std::string_view book);

/// The line that names the release, with its end.
std::string english_title();

/// The text at `texts`, which moves on to the next one; nullptr at the end of a section, and where
/// `texts` is nullptr.
const char* next_text(const char*& texts);

/// The texts that `text_of(0)`, `text_of(1)` … give until one is nullptr, as they lie in a section.
template <auto text_of>
consteval auto texts_of() {
  constexpr std::size_t size = [] {
    std::size_t sum = 1;
    for (std::size_t i = 0; text_of(i) != nullptr; ++i)
      sum += std::string_view(text_of(i)).size() + 1;
    return sum;
  }();
  std::array<char, size> texts{};
  std::size_t at = 0;
  for (std::size_t i = 0; text_of(i) != nullptr; ++i, ++at)
    for (char c : std::string_view(text_of(i))) texts[at++] = c;
  return texts;
}

/// Text number `number` of those at `texts`, under the same conditions.
const char* text_at(const char* texts, std::size_t number);

}  // namespace imp_checkout
