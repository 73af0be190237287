// Reads a packed table (packing.hpp), once, when the first request needs it.

#include <cstring>

#include "imp_checkout/packing.hpp"

namespace imp_checkout {
namespace {

/// The counterpart of packing::Writer: what it was given comes back in the same order.
class Reader {
 public:
  explicit Reader(const PackedTable& packed)
      : number_(packed.bytes + 2), function_(packed.functions) {
    const auto at = [&](int i) { return static_cast<unsigned char>(packed.bytes[i]); };
    text_ = number_ + (at(0) | at(1) << 8);
  }

  std::uint8_t byte(std::uint8_t = 0) { return static_cast<std::uint8_t>(*number_++); }

  std::uint32_t number(std::uint32_t = 0) {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint8_t group = byte();
      value |= std::uint32_t{group & 0x7fu} << shift;
      if (group < 0x80) return value;
    }
  }
  template <typename Make>
  std::uint32_t number_of(const Make&) {
    return number();
  }

  const char* text(const char* = nullptr) {
    const char* const text = text_;
    text_ += std::strlen(text_) + 1;
    return text;
  }
  std::string_view name(std::string_view = {}) { return text(); }

  const char* shared(const char* = nullptr) {
    const std::uint32_t place = number();
    if (place == 0) return nullptr;
    if (place == 1) shared_.push_back(text());
    return place == 1 ? shared_.back() : shared_[place - 2];
  }

  NamedTest function(NamedTest = nullptr) { return *function_++; }

 private:
  const char* number_;
  const char* text_;
  const NamedTest* function_;
  std::vector<const char*> shared_;
};

void read_rows(Reader& reader, Table& table, const Table* general) {
  if (general != nullptr) {
    table.rows = general->rows;
    for (std::uint32_t left = reader.number(); left > 0; --left) {
      Row& row = table.rows[reader.byte()];
      row.general = false;
      packing::pass(reader, row, row);
    }
  }
  Row before;
  for (std::uint32_t left = reader.number(); left > 0; --left) {
    Row row = packing::base_of_own(before);
    packing::pass(reader, row, row);
    if (row.element)
      table.rows[row.parent].elements = static_cast<RowNumber>(table.rows.size());
    else
      row.key = reader.name();
    table.rows.push_back(row);
    before = row;
  }
  close_objects(table.rows, table.rows.size());
}

void read_rules(Reader& reader, Table& table, const Table* general) {
  if (general != nullptr) {
    table.tests = general->tests;
    const std::uint32_t inherited = reader.number();
    for (std::size_t i = 0; i < general->rules.size(); ++i)
      if (((inherited >> i) & 1) != 0) table.rules.push_back(general->rules[i]);
  }
  const char* docs = nullptr;
  for (std::uint32_t left = reader.number(); left > 0; --left) {
    LinkedRule rule;
    rule.first_test = static_cast<std::uint16_t>(table.tests.size());
    packing::pass(reader, rule, docs, [&](std::size_t i) -> Test& {
      if (table.tests.size() <= rule.first_test + i) table.tests.resize(rule.first_test + i + 1);
      return table.tests[rule.first_test + i];
    });
    rule.general = general == nullptr && table.is_general();
    table.rules.push_back(rule);
  }
}

void read_mappings(Reader& reader, Table& table, const Table* general) {
  const std::uint32_t inherited = general != nullptr ? reader.number() : 0;
  for (std::uint32_t left = reader.number(); left > 0; --left)
    packing::pass(reader, table.mappings.emplace_back());
  if (general == nullptr) return;
  for (std::size_t i = 0; i < general->mappings.size(); ++i)
    if (((inherited >> i) & 1) != 0) table.mappings.push_back(general->mappings[i]);
}

/// Open addressing, half of it empty.
void write_index(Table& table) {
  std::size_t size = 16;
  while (size < table.rows.size() * 2) size *= 2;
  table.index.assign(size, no_row);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].element) continue;
    std::size_t slot = hash_of(table.rows[i].parent, table.rows[i].key);
    while (table.index[slot & (size - 1)] != no_row) ++slot;
    table.index[slot & (size - 1)] = static_cast<RowNumber>(i);
  }
}

}  // namespace

Table unpack(const PackedTable& packed, const Table* general) {
  Reader reader(packed);
  Table table;
  packing::pass(reader, table);
  read_rows(reader, table, general);
  read_rules(reader, table, general);
  read_mappings(reader, table, general);
  write_index(table);
  return table;
}

const char* code_of(const PackedTable& packed) { return Reader(packed).text(); }

}  // namespace imp_checkout
