// For a program that holds the English texts: the command line tool, the tests, the build without
// WebAssembly, and the one that writes imp-checkout.en.txt.

#include "imp_checkout/english.hpp"
#include "imp_checkout/table.hpp"
#include "phrases.hpp"

namespace imp_checkout {

const char* english(Section section, std::size_t behind) {
  switch (section) {
    case Section::phrases:
      return english_phrases.data();
    case Section::other_codes:
      return english_of_other_codes();
    case Section::general_pages:
      return english_of_general_pages();
    case Section::first_module:
      break;
  }
  return description_of(behind).english;
}

std::string english_book() {
  std::string book = english_title();
  const auto write = [&](const char* texts) {
    while (const char* text = next_text(texts)) book.append(text).push_back('\n');
    book.push_back('\n');
  };
  write(english(Section::phrases));
  write(english(Section::other_codes));
  write(english(Section::general_pages));
  for (std::size_t i = 0; i < module_count(); ++i) write(english(Section::first_module, i));
  return book;
}

}  // namespace imp_checkout
