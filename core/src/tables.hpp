// Small readers of linked tables: lists of words, names of parameters, links to the documentation.

#pragma once

#include <string>
#include <string_view>

#include "imp_checkout/table.hpp"

namespace imp_checkout {

/// Calls `visit(word)` for each word of a space-separated list until it returns true; returns
/// whether it did.
template <typename Visit>
bool any_word(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(' '));
    if (visit(word)) return true;
    list.remove_prefix(word.size() < list.size() ? word.size() + 1 : word.size());
  }
  return false;
}

/// "card.detail[].card_code"
std::string path_of(const Table& table, const Row& row);

/// Whether `table` takes a pay method out of an order. Where it does not, the buyer chooses in the
/// window, or there is nothing to choose.
bool takes_method(const Table& table);

/// `docs` of a row or rule of `table` as a URL. The site opens on V2; `v=v1` selects our version.
std::string docs_link(const Table& table, std::string_view docs);

}  // namespace imp_checkout
