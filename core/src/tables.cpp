// See tables.hpp.

#include "tables.hpp"

namespace imp_checkout {

RowNumber Table::find(RowNumber parent, std::string_view key) const {
  for (std::size_t slot = hash_of(parent, key);; ++slot) {
    const RowNumber row = index[slot & (index.size() - 1)];
    if (row == no_row || (rows[row].parent == parent && rows[row].key == key)) return row;
  }
}

[[gnu::cold]] std::string path_of(const Table& table, const Row& row) {
  std::string path = row.parent == no_row ? std::string{} : path_of(table, table.rows[row.parent]);
  if (row.element) return path.append("[]");
  if (!path.empty()) path.push_back('.');
  return path.append(row.key);
}

[[gnu::cold]] bool takes_method(const Table& table) {
  const RowNumber pay_method = table.find(no_row, "pay_method");
  for (const LinkedMapping& mapping : table.mappings)
    if (mapping.to == pay_method && mapping.from != no_row) return true;
  return false;
}

[[gnu::cold]] std::string docs_link(const Table& table, std::string_view docs) {
  std::string url = "https://developers.portone.io/";
  if (docs.empty() || docs.starts_with('#')) url.append(table.page);
  const std::size_t anchor = docs.find('#');
  url.append(docs.substr(0, anchor)).append("?v=v1");
  if (anchor != std::string_view::npos) url.append(docs.substr(anchor));
  return url;
}

}  // namespace imp_checkout
