// See tables.hpp.

#include "tables.hpp"

#include <cstring>

namespace imp_checkout {
namespace {

/// The text behind `text`.
const char* next(const char* text) { return text + std::strlen(text) + 1; }

/// `key` may hold any byte, NUL among them; the stored name ends at its NUL.
bool is_key(const char* stored, std::string_view key) {
  for (char c : key)
    if (*stored == '\0' || *stored++ != c) return false;
  return *stored == '\0';
}

}  // namespace

Row Book::row(std::size_t place) const {
  const StoredRow& stored = rows[place];
  const auto severity = [&](unsigned shift) {
    return static_cast<Severity>((stored.severities >> shift) & 3);
  };
  const auto has_flag = [&](unsigned flag) { return (stored.flags & flag) != 0; };
  Row row;
  row.key = text + stored.text;
  row.parent = stored.parent;
  row.elements = stored.elements;
  row.types = stored.types;
  row.format = stored.format;
  row.dates = stored.dates;
  row.dates_elsewhere = stored.dates_elsewhere;
  row.type_severity = severity(0);
  row.format_severity = severity(2);
  row.element = has_flag(StoredRow::element);
  row.closed = has_flag(StoredRow::closed);
  row.personal = has_flag(StoredRow::personal);
  row.buyer = has_flag(StoredRow::buyer);
  row.general = has_flag(StoredRow::general);
  row.listed = has_flag(StoredRow::listed);
  row.need = clauses[stored.need];
  row.only = clauses[stored.only];
  if (has_flag(StoredRow::has_values)) row.values.text = row.key.data() + row.key.size() + 1;
  row.values.severity = severity(4);
  row.length = limits[stored.limits].length;
  row.range = limits[stored.limits].range;
  row.docs = text + stored.docs;
  return row;
}

Test Book::test(std::size_t place) const {
  const StoredTest& stored = tests[place];
  Test test;
  test.op = static_cast<Op>(stored.op & 31);
  test.negated = (stored.op & 32) != 0;
  test.or_before = stored.or_before();
  test.if_given = (stored.op & 128) != 0;
  test.row = stored.row;
  switch (test.op) {
    case Op::one_of:
    case Op::starts_with:
    case Op::contains:
      test.words = text + stored.operand;
      break;
    case Op::at_most_member:
    case Op::total_of:
      test.other = static_cast<RowNumber>(stored.operand);
      test.number = stored.operand >> 8;
      break;
    case Op::passes:
      test.test = functions[stored.operand];
      break;
    default:
      test.number = numbers[stored.operand];
      break;
  }
  return test;
}

LinkedRule Book::rule(std::size_t place) const {
  const StoredRule& stored = rules[place];
  const Clause& scope = clauses[stored.scope];
  const char* at = text + rule_texts;
  for (std::size_t i = 0; i < place * 3; ++i) at = next(at);
  LinkedRule rule;
  rule.id = at;
  rule.text.ko = next(rule.id);
  rule.text.en = next(rule.text.ko);
  rule.docs = text + stored.docs;
  rule.on = scope.methods;
  rule.where = scope.where;
  rule.severity = scope.severity;
  rule.code = stored.code;
  rule.at = stored.at;
  rule.when_count = stored.when_count();
  rule.must_count = stored.must_count();
  return rule;
}

Row Rows::operator[](std::size_t number) const {
  const auto [book, place] = find(number);
  Row row = book->row(place);
  if (number < replaced.size()) row.key = general->text + general->rows[number].text;
  return row;
}

RowNumber Table::find(RowNumber parent, std::string_view key) const {
  const std::span<const StoredRow> general = rows.general->rows;
  for (std::size_t slot = hash_of(parent, key);; ++slot) {
    const RowNumber row = index[slot & (index.size() - 1)];
    if (row == no_row) break;
    if (general[row].parent == parent && is_key(rows.general->text + general[row].text, key))
      return row;
  }
  const std::span<const StoredRow> own = rows.own->rows.subspan(rows.replaced_count);
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].parent == parent && (own[i].flags & StoredRow::element) == 0 &&
        is_key(rows.own->text + own[i].text, key))
      return static_cast<RowNumber>(general.size() + i);
  return no_row;
}

std::vector<LinkedRule> rules_of(const Table& table) {
  std::vector<LinkedRule> rules;
  table.rules.each([&](const Book& book, std::size_t place, std::size_t) {
    rules.push_back(book.rule(place));
    rules.back().general = &book == table.rules.general;
  });
  return rules;
}

std::string path_of(const Table& table, const Row& row) {
  std::string path = row.parent == no_row ? std::string{} : path_of(table, table.rows[row.parent]);
  if (row.element) return path.append("[]");
  if (!path.empty()) path.push_back('.');
  return path.append(row.name());
}

bool takes_method(const Table& table) {
  const RowNumber pay_method = table.find(no_row, "pay_method");
  for (const LinkedMapping& mapping : table.mappings)
    if (mapping.to == pay_method && mapping.from != no_row) return true;
  return false;
}

std::string docs_link(const Table& table, std::string_view docs) {
  std::string url = "https://developers.portone.io/";
  if (docs.empty() || docs.starts_with('#')) url.append(table.page);
  const std::size_t anchor = docs.find('#');
  url.append(docs.substr(0, anchor)).append("?v=v1");
  if (anchor != std::string_view::npos) url.append(docs.substr(anchor));
  return url;
}

}  // namespace imp_checkout
