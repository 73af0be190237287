// The general pages alone: the table for a request whose module is not known.

#include "common.hpp"

namespace imp_checkout {
namespace {

constexpr Module general_module{.pages = {common::pages[0]}};

}  // namespace

std::span<const Page> general_pages() { return common::pages; }

const Table& general_table() { return table_of<general_module>; }

}  // namespace imp_checkout
