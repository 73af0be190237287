// The compile-time linker: from what a module file says by name to the table that the engine reads.
//
// `link` resolves every name to a row number, puts the rows of the general pages below the module's
// own, and stops the compilation where a table contradicts itself. `write_table` writes down what
// the module says beyond the general pages, in the form of packing.hpp.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "imp_checkout/module.hpp"
#include "imp_checkout/packing.hpp"
#include "imp_checkout/table.hpp"

namespace imp_checkout {

void error_parameter_is_listed_twice();
void error_parameter_needs_a_type();
void error_parameter_needs_a_docs_section();
void error_values_need_type_string();
void error_module_has_too_many_parameters();
void error_module_has_too_many_rules();
void error_rule_id_is_not_kebab_case();
void error_rule_id_is_used_twice();
void error_rule_has_no_must();
void error_rule_names_an_undocumented_parameter();
void error_rule_needs_korean_and_english_text();
void error_rule_needs_a_docs_section();
void error_rule_needs_a_code();
void error_without_names_no_general_rule();
void error_module_needs_code_name_and_page();
void error_mapping_names_an_undocumented_parameter();
void error_mapping_names_no_part_of_the_order();

namespace linker {

consteval bool is_kebab_case(std::string_view text) {
  for (char c : text)
    if (!(c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
  return !text.empty();
}

/// "#section" of the module's own page, or "page#section" of another one.
consteval bool is_docs_link(const char* docs, bool general) {
  if (docs == nullptr) return false;
  const std::string_view text(docs);
  return (!general && text.starts_with('#')) || text.starts_with("opi/") ||
         text.starts_with("sdk/");
}

struct Draft {
  std::array<Row, 255> rows{};
  std::array<LinkedRule, 160> rules{};
  std::array<Test, 600> tests{};
  std::array<Text, 255> labels{};
  std::size_t row_count = 0, rule_count = 0, test_count = 0;

  constexpr RowNumber find(RowNumber parent, std::string_view key, bool element) const {
    for (std::size_t i = 0; i < row_count; ++i)
      if (rows[i].parent == parent && rows[i].element == element && rows[i].key == key)
        return static_cast<RowNumber>(i);
    return no_row;
  }

  /// The row of `path`, or no_row.
  constexpr RowNumber row_of(std::string_view path) const {
    RowNumber row = no_row;
    while (!path.empty()) {
      const std::size_t end = path.find('.');
      std::string_view segment = path.substr(0, end);
      path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
      const bool element = segment.ends_with("[]");
      if (element) segment.remove_suffix(2);
      row = find(row, segment, false);
      if (row != no_row && element) row = rows[row].elements;
      if (row == no_row) return no_row;
    }
    return row;
  }

  consteval RowNumber child(RowNumber parent, std::string_view key, bool element, bool may_add) {
    const RowNumber found = find(parent, key, element);
    if (found != no_row || !may_add) return found;
    if (row_count == rows.size()) error_module_has_too_many_parameters();
    Row& row = rows[row_count];
    row.key = key;
    row.parent = parent;
    row.element = element;
    if (element) rows[parent].elements = static_cast<RowNumber>(row_count);
    if (parent != no_row) {
      rows[parent].types = rows[parent].types | (element ? Types::array : Types::object);
      row.docs = rows[parent].docs;
      row.general = rows[parent].general;
    }
    return static_cast<RowNumber>(row_count++);
  }

  /// The row of `path`; adds it and the containers on the way where `may_add`.
  consteval RowNumber resolve(std::string_view path, bool may_add) {
    RowNumber row = no_row;
    while (!path.empty()) {
      std::size_t end = path.find('.');
      std::string_view segment = path.substr(0, end);
      path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
      bool element = false;
      while (segment.ends_with("[]")) {  // one level of elements
        segment.remove_suffix(2);
        element = true;
      }
      row = child(row, segment, false, may_add);
      if (row == no_row) return no_row;
      if (element) row = child(row, {}, true, may_add);
      if (row == no_row) return no_row;
    }
    return row;
  }

  consteval void add(const Parameter& parameter, const char* part_docs, bool general) {
    const std::size_t before = row_count;
    const RowNumber number = resolve(parameter.path.text(), true);
    Row& row = rows[number];
    const char* docs = parameter.docs != nullptr ? parameter.docs : part_docs;
    if (!is_docs_link(docs, general)) error_parameter_needs_a_docs_section();
    for (std::size_t i = before; i < row_count; ++i) {
      rows[i].docs = docs;
      rows[i].general = general;
    }
    if (row.listed && row.general == general) error_parameter_is_listed_twice();
    row.listed = true;
    row.general = general;
    row.docs = docs;
    if (parameter.type != Types::as_general) {
      row.types = parameter.type;
      row.type_severity = parameter.type_severity;
    }
    if (row.types == Types::as_general) error_parameter_needs_a_type();
    if (parameter.need.stated) row.need = parameter.need;
    if (parameter.only.stated) row.only = parameter.only;
    if (parameter.values.text != nullptr)
      row.values = *parameter.values.text != '\0' ? parameter.values : Words{};
    if (row.values.text != nullptr && !has(row.types, Types::string))
      error_values_need_type_string();
    if (parameter.format != Format::none || parameter.dates != 0)
      row.format_severity = parameter.format_severity;
    if (parameter.format != Format::none) row.format = parameter.format;
    if (parameter.dates != 0) {
      row.dates_elsewhere =
          static_cast<Dates>((row.dates | row.dates_elsewhere) & ~parameter.dates);
      row.dates = parameter.dates;
    }
    if (parameter.length.max != 0) row.length = parameter.length;
    if (parameter.range.stated) row.range = parameter.range;
    if (parameter.only.methods.none()) {  // without effect, so nothing else is demanded of it
      row.need = {};
      row.values = {};
      row.format = Format::none;
      row.dates = row.dates_elsewhere = 0;
      row.length = {};
      row.range = {};
    }
    if (parameter.label.ko != nullptr) labels[number] = parameter.label;
    row.personal = row.personal || parameter.personal;
    row.buyer = row.buyer || parameter.buyer;
    row.open = parameter.open;
  }

  consteval RowNumber named(const Path& path) {
    const RowNumber row = resolve(path.text(), false);
    if (row == no_row) error_rule_names_an_undocumented_parameter();
    return row;
  }

  consteval std::uint8_t add(const Formula& formula) {
    for (std::size_t i = 0; i < formula.size(); ++i) {
      const Condition& c = formula[i];
      if (test_count == tests.size()) error_module_has_too_many_rules();
      Test& test = tests[test_count++];
      test.op = c.op;
      test.negated = c.negated;
      test.or_before = c.or_before;
      test.if_given = c.if_given;
      test.row = named(c.path);
      test.other = c.other.empty() ? no_row : named(c.other);
      test.words = c.words;
      test.number = c.third.empty() ? c.number : named(c.third);
      test.test = c.test;
    }
    return static_cast<std::uint8_t>(formula.size());
  }

  consteval void add(const Rule& rule, bool general) {
    if (rule.id == nullptr || !is_kebab_case(rule.id)) error_rule_id_is_not_kebab_case();
    for (std::size_t i = 0; i < rule_count; ++i)
      if (std::string_view(rules[i].id) == rule.id) error_rule_id_is_used_twice();
    if (rule.must.size() == 0) error_rule_has_no_must();
    if (rule.text.ko == nullptr || rule.text.en == nullptr)
      error_rule_needs_korean_and_english_text();
    if (!is_docs_link(rule.docs, general)) error_rule_needs_a_docs_section();
    if (rule_count == rules.size()) error_module_has_too_many_rules();
    LinkedRule& linked = rules[rule_count++];
    linked.id = rule.id;
    linked.text = rule.text;
    linked.docs = rule.docs;
    linked.scope = {rule.severity, true, rule.on, rule.where};
    linked.at = named(rule.at.empty() ? rule.must[0].path : rule.at);
    linked.general = general;
    linked.first_test = static_cast<std::uint16_t>(test_count);
    linked.when_count = add(rule.when);
    linked.must_count = add(rule.must);
    linked.code = rule.code != Code::unset
                      ? rule.code
                      : packing::code_of(tests[linked.first_test + std::size_t{linked.when_count}]);
    if (linked.code == Code::unset) error_rule_needs_a_code();
  }
};

consteval bool is_overridden(const Module& module, const Rule& general) {
  for (std::span<const Rule> rules : module.rules)
    for (const Rule& rule : rules)
      if (std::string_view(rule.id) == general.id) return true;
  return lists(module.without, general.id);
}

/// The general pages alone, with all of their rules.
template <const General& general>
consteval Draft link_general() {
  Draft draft;
  for (const Part& part : general.parameters)
    for (const Parameter& parameter : part.parameters) draft.add(parameter, part.docs, true);
  for (const Rule& rule : general.rules) draft.add(rule, true);
  for (const Rule& rule : general.rules_of_silence) draft.add(rule, true);
  return draft;
}

template <const Module& module, const General& general>
consteval Draft link() {
  if (module.pages.size() == 0) error_module_needs_code_name_and_page();
  if (module.code != nullptr && (module.name.ko == nullptr || module.name.en == nullptr))
    error_module_needs_code_name_and_page();
  Draft draft;
  for (const Part& part : general.parameters)
    for (const Parameter& parameter : part.parameters) draft.add(parameter, part.docs, true);
  for (const Part& part : module.parameters)
    for (const Parameter& parameter : part.parameters) draft.add(parameter, part.docs, false);
  for (const Rule& rule : general.rules)
    if (!is_overridden(module, rule)) draft.add(rule, true);
  if (module.code != nullptr)
    for (const Rule& rule : general.rules_of_silence)
      if (!is_overridden(module, rule)) draft.add(rule, true);
  for (std::span<const Rule> rules : module.rules)
    for (const Rule& rule : rules) draft.add(rule, false);
  for (std::string_view left = module.without; !left.empty();) {
    const std::size_t end = left.find(' ');
    bool known = false;
    for (const Rule& rule : general.rules) known = known || left.substr(0, end) == rule.id;
    for (const Rule& rule : general.rules_of_silence)
      known = known || left.substr(0, end) == rule.id;
    if (!known) error_without_names_no_general_rule();
    left = end == std::string_view::npos ? std::string_view{} : left.substr(end + 1);
  }
  return draft;
}

struct MappingDraft {
  std::array<LinkedMapping, 120> mappings{};
  std::size_t count = 0;
};

/// `mappings`, to the rows of `parameters` and from those of `order`.
constexpr void link_order(MappingDraft& draft, std::span<const Mapping> mappings,
                          const Draft& parameters, const Draft& order) {
  for (const Mapping& mapping : mappings) {
    LinkedMapping& linked = draft.mappings[draft.count++];
    linked.to = parameters.row_of(mapping.to.text());
    if (linked.to == no_row) error_mapping_names_an_undocumented_parameter();
    linked.from = mapping.from.empty() ? no_row : order.row_of(mapping.from.text());
    linked.when = mapping.when.empty() ? no_row : order.row_of(mapping.when.text());
    if ((!mapping.from.empty() && linked.from == no_row) ||
        (!mapping.when.empty() && linked.when == no_row))
      error_mapping_names_no_part_of_the_order();
    linked.make = mapping.make;
    linked.on = mapping.on;
    linked.where = mapping.where;
    linked.words = mapping.words;
  }
}

template <const Module& module, const Draft& parameters, const Draft& order>
consteval MappingDraft link_order() {
  MappingDraft draft;
  for (std::span<const Mapping> mappings : module.order)
    link_order(draft, mappings, parameters, order);
  return draft;
}

// --- Writing it down
// ------------------------------------------------------------------------------

using packing::Writer;

/// Rows of `draft` from number `first` on, each with its name.
consteval void write_own_rows(Writer& writer, const Draft& draft, std::size_t first) {
  writer.number(static_cast<std::uint32_t>(draft.row_count - first));
  Row before;
  for (std::size_t i = first; i < draft.row_count; ++i) {
    Row row = draft.rows[i];
    packing::pass(writer, row, packing::base_of_own(before));
    if (!row.element) writer.name(row.key);
    before = row;
  }
}

/// Of the rows that a module inherits, those of which it says something else.
consteval void write_changed_rows(Writer& writer, const Draft& draft, const Draft& general) {
  const auto base_of = [&](std::size_t i) {
    Row base = general.rows[i];
    base.general = false;
    return base;
  };
  const auto is_changed = [&](std::size_t i) {
    return packing::changes_of(draft.rows[i], general.rows[i]) != 0;
  };
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < general.row_count; ++i) count += is_changed(i);
  writer.number(count);
  for (std::size_t i = 0; i < general.row_count; ++i) {
    if (!is_changed(i)) continue;
    writer.byte(static_cast<std::uint8_t>(i));
    Row row = draft.rows[i];
    packing::pass(writer, row, base_of(i));
  }
}

/// The rules of `draft` that do not stand in `general`.
consteval void write_rules(Writer& writer, const Draft& draft, bool general) {
  std::uint32_t count = 0, tests = 0;
  for (std::size_t i = 0; i < draft.rule_count; ++i) {
    const LinkedRule& rule = draft.rules[i];
    if (rule.general != general) continue;
    ++count;
    tests += std::uint32_t{rule.when_count} + rule.must_count;
  }
  writer.number(count);
  writer.number(tests);
  const char* docs = nullptr;
  for (std::size_t i = 0; i < draft.rule_count; ++i) {
    LinkedRule rule = draft.rules[i];
    if (rule.general != general) continue;
    std::array<Test, 2 * Formula::capacity> its_tests{};
    for (std::size_t j = 0; j < std::size_t{rule.when_count} + rule.must_count; ++j)
      its_tests[j] = draft.tests[rule.first_test + j];
    packing::pass(writer, rule, docs, its_tests.data());
  }
}

consteval void write_mappings(Writer& writer, const MappingDraft& draft) {
  writer.number(static_cast<std::uint32_t>(draft.count));
  for (std::size_t i = 0; i < draft.count; ++i) {
    LinkedMapping mapping = draft.mappings[i];
    packing::pass(writer, mapping);
  }
}

template <const Module& module>
consteval TableHead head_of() {
  return {.code = module.code,
          .ui_type = module.ui_type,
          .page = module.pages[0].path,
          .methods = module.methods,
          .billing_methods = module.billing_methods,
          .methods_severity = module.methods_severity,
          .billing_methods_severity = module.billing_methods_severity,
          .no_billing = module.no_billing,
          .no_billing_text = module.no_billing_text,
          .other_methods_text = module.other_methods_text,
          .month_list_is_up_to = module.month_list_is_up_to};
}

/// A table that inherits nothing: that of the general pages (`general`), or of the order.
template <const Module& module, const Draft& draft, const MappingDraft& mappings, bool general>
consteval Writer write_base_table() {
  Writer writer;
  TableHead head = head_of<module>();
  packing::pass(writer, head);
  write_own_rows(writer, draft, 0);
  write_rules(writer, draft, general);
  write_mappings(writer, mappings);
  return writer;
}

/// What a module says beyond `general`, which it inherits.
template <const Module& module, const Draft& draft, const Draft& general,
          const MappingDraft& mappings, const MappingDraft& general_mappings>
consteval Writer write_table() {
  Writer writer;
  TableHead head = head_of<module>();
  packing::pass(writer, head);
  write_changed_rows(writer, draft, general);
  write_own_rows(writer, draft, general.row_count);

  static_assert(general.rule_count <= 32, "a bit for each general rule");
  std::uint32_t inherited = 0;
  for (std::size_t i = 0; i < general.rule_count; ++i)
    for (std::size_t j = 0; j < draft.rule_count; ++j)
      if (draft.rules[j].general && std::string_view(draft.rules[j].id) == general.rules[i].id)
        inherited |= std::uint32_t{1} << i;
  writer.number(inherited);
  write_rules(writer, draft, false);

  static_assert(general_mappings.count <= 32, "a bit for each general mapping");
  inherited = 0;
  for (std::size_t i = 0; i < general_mappings.count; ++i) {
    bool replaced = false;
    for (std::size_t j = 0; j < mappings.count; ++j)
      replaced = replaced || mappings.mappings[j].to == general_mappings.mappings[i].to;
    if (!replaced) inherited |= std::uint32_t{1} << i;
  }
  writer.number(inherited);
  write_mappings(writer, mappings);
  return writer;
}

/// What was written, in the size that it has. Numbers of all tables lie together, and so do texts:
/// like beside like is half a kilobyte less when it is compressed.
template <const Writer& writer>
struct Written {
  template <std::size_t size>
  static consteval std::array<char, size> bytes(std::string_view written) {
    std::array<char, size> all{};
    for (std::size_t i = 0; i < written.size(); ++i) all[i] = written[i];
    return all;
  }

  [[gnu::section("imp_numbers")]] static constexpr auto numbers =
      bytes<writer.numbers().size()>(writer.numbers());
  [[gnu::section("imp_texts")]] static constexpr auto texts =
      bytes<writer.texts().size()>(writer.texts());
  /// With the NUL that a section ends with.
  static constexpr auto english = bytes<writer.english_texts().size() + 1>(writer.english_texts());
  static constexpr auto functions = [] {
    std::array<NamedTest, writer.function_count()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = writer.function_at(i);
    return all;
  }();
};

template <const General& general, const Draft& order>
struct LinkedGeneral {
  static constexpr Draft draft = link_general<general>();
  static constexpr MappingDraft mappings = [] {
    MappingDraft all;
    link_order(all, general.order, draft, order);
    return all;
  }();
};

template <const Module& module, const General& general, const Draft& order>
struct Linked {
  using Base = LinkedGeneral<general, order>;
  static constexpr Draft draft = link<module, general>();
  static constexpr MappingDraft mappings = link_order<module, draft, order>();
  static constexpr Writer writer =
      write_table<module, draft, Base::draft, mappings, Base::mappings>();
  static constexpr auto pages = [] {
    std::array<Page, module.pages.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = module.pages[i];
    return all;
  }();
  static constexpr auto labels = [] {
    std::array<Text, draft.row_count> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = draft.labels[i];
    return all;
  }();
};

/// The table of the general pages; `module` says what is said of a module as a whole.
template <const Module& module, const General& general, const Draft& order>
struct LinkedAlone {
  using Base = LinkedGeneral<general, order>;
  static constexpr Writer writer = write_base_table<module, Base::draft, Base::mappings, true>();
};

/// The table of an order, which no page is above.
template <const Module& module, const Draft& draft>
struct LinkedOrder {
  static constexpr MappingDraft mappings{};
  static constexpr Writer writer = write_base_table<module, draft, mappings, false>();
};

template <typename Linked>
constexpr PackedTable packed_table() {
  using Written = linker::Written<Linked::writer>;
  return {Written::numbers.data(), Written::texts.data(), Written::functions.data()};
}

template <typename Linked>
constexpr const char* english_of() {
  return linker::Written<Linked::writer>::english.data();
}

}  // namespace linker

/// The table of `module`, which inherits what `general` says; `order` is the linked order.
template <const Module& module, const General& general, const linker::Draft& order>
consteval PackedTable link_table() {
  return linker::packed_table<linker::Linked<module, general, order>>();
}

/// The table of the general pages themselves.
template <const Module& module, const General& general, const linker::Draft& order>
consteval PackedTable link_general_table() {
  return linker::packed_table<linker::LinkedAlone<module, general, order>>();
}

/// The table of an order that is linked already.
template <const Module& module, const linker::Draft& order>
consteval PackedTable link_order_table() {
  return linker::packed_table<linker::LinkedOrder<module, order>>();
}

/// What is said of `module` apart from its table.
template <const Module& module, const General& general, const linker::Draft& order>
consteval Description describe() {
  using Linked = linker::Linked<module, general, order>;
  return {.name = module.name,
          .pages = Linked::pages,
          .labels = Linked::labels,
          .english = linker::english_of<Linked>()};
}

/// The English texts of the general pages.
template <const Module& module, const General& general, const linker::Draft& order>
consteval const char* english_of_general() {
  return linker::english_of<linker::LinkedAlone<module, general, order>>();
}

}  // namespace imp_checkout
