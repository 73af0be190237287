// The tables that are not a module's: that of the general pages, and that of the order.

#include "common.hpp"

#include "imp_checkout/english.hpp"

namespace imp_checkout {
namespace {

constexpr Module general_module{.pages = {common::pages[0]}};

}  // namespace

std::span<const Page> general_pages() { return common::pages; }

// Kept for good: issues point into tables.

const Table& inherited_table() {
  static const Table& table =
      *new Table(unpack(link_general_table<general_module, common::general, order::draft>(),
                        nullptr, english(Section::general_pages)));
  return table;
}

const Table& general_table() {
  static const Table& table =
      *new Table(unpack(table_of<general_module>, &inherited_table(), nullptr));
  return table;
}

const Table& order_table() {
  static const Table& table =
      *new Table(unpack(link_order_table<order::module, order::draft>(), nullptr, nullptr));
  return table;
}

const char* english_of_general_pages() {
  return english_of_general<general_module, common::general, order::draft>();
}

}  // namespace imp_checkout
