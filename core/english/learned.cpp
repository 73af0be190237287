// For the core that a checkout page loads: English comes later, or never.

#include "imp_checkout/english.hpp"

namespace imp_checkout {
namespace {

/// The sections, with NUL for each line's end.
std::string& learned() {
  static std::string& texts = *new std::string;
  return texts;
}

}  // namespace

bool learn_english(std::string_view book) {
  const std::string title = english_title();
  if (!book.starts_with(title) || !book.ends_with("\n\n")) return false;
  std::string texts(book.substr(title.size()));
  for (char& c : texts)
    if (c == '\n') c = '\0';
  learned().swap(texts);
  return true;
}

const char* english(Section section, std::size_t behind) {
  const char* texts = learned().data();
  const char* const end = texts + learned().size();
  for (std::size_t left = static_cast<std::size_t>(section) + behind; texts != end; --left) {
    if (left == 0) return texts;
    while (next_text(texts) != nullptr) continue;
    ++texts;
  }
  return nullptr;
}

}  // namespace imp_checkout
