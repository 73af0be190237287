// The tables that are not a module's: that of the general pages, and that of the order.

#include "common.hpp"

namespace imp_checkout {
namespace {

constexpr Module general_module{.pages = {common::pages[0]}};

}  // namespace

std::span<const Page> general_pages() { return common::pages; }

// Kept for good: issues point into tables.

const Table& inherited_table() {
  static const Table& table = *new Table(
      unpack(link_general_table<general_module, common::general, order::draft>(), nullptr));
  return table;
}

const Table& general_table() {
  static const Table& table = *new Table(unpack(table_of<general_module>, &inherited_table()));
  return table;
}

const Table& order_table() {
  static const Table& table =
      *new Table(unpack(link_order_table<order::module, order::draft>(), nullptr));
  return table;
}

}  // namespace imp_checkout
