// Reads a packed table (packing.hpp), once, when the first request needs it.

#include <bit>
#include <cstring>

#include "imp_checkout/english.hpp"
#include "imp_checkout/packing.hpp"

namespace imp_checkout {
namespace {

/// The counterpart of packing::Writer: what it was given comes back in the same order.
class Reader {
 public:
  Reader(const PackedTable& packed, const char* english)
      : number_(packed.numbers),
        text_(packed.texts),
        english_(english),
        function_(packed.functions) {}

  std::uint8_t byte(std::uint8_t = 0) { return static_cast<std::uint8_t>(*number_++); }

  [[gnu::noinline]] std::uint32_t number(std::uint32_t = 0) {
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

  [[gnu::noinline]] const char* text(const char* = nullptr) {
    const char* const text = text_;
    text_ += std::strlen(text_) + 1;
    return text;
  }
  std::string_view name(std::string_view = {}) { return text(); }

  const char* english(const char* = nullptr) { return next_text(english_); }

  [[gnu::noinline]] const char* shared(const char* = nullptr) {
    const std::uint32_t place = number();
    if (place == 0) return nullptr;
    if (place == 1) shared_.push_back(text());
    return place == 1 ? shared_.back() : shared_[place - 2];
  }

  NamedTest function(NamedTest = nullptr) { return *function_++; }

 private:
  const char* number_;
  const char* text_;
  const char* english_;
  const NamedTest* function_;
  std::vector<const char*> shared_;
};

// Each list is made in the size that it will have: what would let it grow is code to download.

void read_rows(Reader& reader, Table& table, const Table* general) {
  const std::size_t inherited = general != nullptr ? general->rows.size() : 0;
  std::vector<Row> changed(inherited);
  for (std::size_t i = 0; i < inherited; ++i) changed[i] = general->rows[i];
  if (general != nullptr) {
    for (std::uint32_t left = reader.number(); left > 0; --left) {
      Row& row = changed[reader.byte()];
      row.general = false;
      packing::pass(reader, row, row);
    }
  }
  std::vector<Row> rows(inherited + reader.number());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    if (i < inherited) {
      row = changed[i];
      continue;
    }
    row = packing::base_of_own(i == inherited ? Row{} : rows[i - 1]);
    packing::pass(reader, row, row);
    if (row.element)
      rows[row.parent].elements = static_cast<RowNumber>(i);
    else
      row.key = reader.name();
  }
  close_objects(rows, rows.size());
  table.rows.swap(rows);
}

void read_rules(Reader& reader, Table& table, const Table* general) {
  const std::uint32_t inherited = general != nullptr ? reader.number() : 0;
  const std::size_t general_tests = general != nullptr ? general->tests.size() : 0;
  std::vector<LinkedRule> rules(static_cast<std::size_t>(std::popcount(inherited)) +
                                reader.number());
  std::vector<Test> tests(general_tests + reader.number());
  for (std::size_t i = 0; i < general_tests; ++i) tests[i] = general->tests[i];
  std::size_t next = 0;
  for (std::size_t i = 0; general != nullptr && i < general->rules.size(); ++i)
    if (((inherited >> i) & 1) != 0) rules[next++] = general->rules[i];
  const char* docs = nullptr;
  for (std::size_t test = general_tests; next < rules.size(); ++next) {
    LinkedRule& rule = rules[next];
    rule.first_test = static_cast<std::uint16_t>(test);
    packing::pass(reader, rule, docs, &tests[test]);
    rule.general = general == nullptr && table.is_general();
    test += std::size_t{rule.when_count} + rule.must_count;
  }
  table.rules.swap(rules);
  table.tests.swap(tests);
}

void read_mappings(Reader& reader, Table& table, const Table* general) {
  const std::uint32_t inherited = general != nullptr ? reader.number() : 0;
  const std::uint32_t own = reader.number();
  std::vector<LinkedMapping> mappings(own + static_cast<std::size_t>(std::popcount(inherited)));
  for (std::uint32_t i = 0; i < own; ++i) packing::pass(reader, mappings[i]);
  std::size_t next = own;
  for (std::size_t i = 0; general != nullptr && i < general->mappings.size(); ++i)
    if (((inherited >> i) & 1) != 0) mappings[next++] = general->mappings[i];
  table.mappings.swap(mappings);
}

/// Open addressing, half of it empty.
void write_index(Table& table) {
  std::size_t size = 16;
  while (size < table.rows.size() * 2) size *= 2;
  std::vector<RowNumber> index(size, no_row);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].element) continue;
    std::size_t slot = hash_of(table.rows[i].parent, table.rows[i].key);
    while (index[slot & (size - 1)] != no_row) ++slot;
    index[slot & (size - 1)] = static_cast<RowNumber>(i);
  }
  table.index.swap(index);
}

}  // namespace

Table unpack(const PackedTable& packed, const Table* general, const char* english) {
  Reader reader(packed, english);
  Table table;
  packing::pass(reader, table);
  read_rows(reader, table, general);
  read_rules(reader, table, general);
  read_mappings(reader, table, general);
  write_index(table);
  return table;
}

const char* code_of(const PackedTable& packed) { return packed.texts; }

}  // namespace imp_checkout
