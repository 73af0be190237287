// Small readers of linked tables: names of parameters, links to the documentation.

#pragma once

#include <string>
#include <string_view>

#include "imp_checkout/table.hpp"

namespace imp_checkout {

/// "card.detail[].card_code"
std::string path_of(const Table& table, const Row& row);

/// Whether `table` takes a pay method out of an order. Where it does not, the buyer chooses in the
/// window, or there is nothing to choose.
bool takes_method(const Table& table);

/// `docs` of a row or rule of `table` as a URL. The site opens on V2; `v=v1` selects our version.
std::string docs_link(const Table& table, std::string_view docs);

}  // namespace imp_checkout
