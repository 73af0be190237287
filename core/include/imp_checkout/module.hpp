// A payment module: one provider integration as its documentation page describes it, and the
// compile-time linker that turns the page's table into what the engine reads.
//
// A module file writes `Parameter` rows and `Rule` sentences by name. `table_of<module>` resolves
// every name to a row number, merges the rows of the general pages below the module's own, and
// stops the compilation where a table contradicts itself.

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "imp_checkout/rule.hpp"

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
void error_mapping_stands_twice();
void error_percentage_is_not_below_256();

// --- What a module file writes
// --------------------------------------------------------------------

/// A set of JSON types. `integer` is a number without a fraction; `number` includes it.
enum class Types : std::uint8_t {
  as_general = 0,
  string = 1,
  integer = 2,
  number = 4,
  boolean = 8,
  array = 16,
  object = 32,
};
namespace vocabulary {
using enum Types;
}

constexpr Types operator|(Types a, Types b) {
  return static_cast<Types>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Types types, Types type) {
  return (static_cast<std::uint8_t>(types) & static_cast<std::uint8_t>(type)) != 0;
}

/// A length: of a text in characters (code points) or UTF-8 bytes, of an array in items.
struct Length {
  std::uint16_t min = 0;
  std::uint16_t max = 0;  ///< 0: no length is stated
  bool bytes = false;
  Severity severity = Severity::error;
};
consteval Length chars(std::uint16_t max, Severity severity = Severity::error) {
  return {0, max, false, severity};
}
consteval Length bytes(std::uint16_t max, Severity severity = Severity::error) {
  return {0, max, true, severity};
}
consteval Length items(std::uint16_t min, std::uint16_t max, Severity severity = Severity::error) {
  return {min, max, false, severity};
}
constexpr std::uint16_t unlimited = 0xffff;

/// A closed range of numbers, also for a number written as text ("1" to "11").
struct Range {
  std::int32_t min = 0;
  std::int32_t max = 0;
  bool stated = false;
  Severity severity = Severity::error;
};
constexpr std::int32_t no_limit = 0x7fffffff;
consteval Range between(std::int32_t min, std::int32_t max, Severity severity = Severity::error) {
  return {min, max, true, severity};
}
consteval Range from(std::int32_t min, Severity severity = Severity::error) {
  return {min, no_limit, true, severity};
}

/// A documented parameter. A field left out means what the general pages say of that parameter, if
/// they list it. A nested parameter is demanded only where the object around it is given.
struct Parameter {
  Path path{};
  Types type = Types::as_general;
  Clause need{};
  Clause only{};
  Words values{};
  Format format{};
  Dates dates{};
  Length length{};
  Range range{};
  Severity type_severity = Severity::error;  ///< warning: the type is shown by an example only
  Severity format_severity =
      Severity::error;         ///< of `format` and `dates`; a general page's format: policy 4
  bool open = false;           ///< the page leaves the content of this object open
  bool personal = false;       ///< names, phones, keys: its value is never put into a fix
  bool buyer = false;          ///< the person paying can mend it
  Text label{};                ///< what the page calls it, for forms and the catalogue
  const char* docs = nullptr;  ///< "#section"; left out: that of the part
};

/// Parameters of one section of a page.
struct Part {
  const char* docs = nullptr;
  std::span<const Parameter> parameters{};
};

/// A documentation page and the state at which it was read: `git rev-parse HEAD:<file>`, shortened.
struct Page {
  const char* path = nullptr;  ///< "opi/ko/integration/pg/v1/nhn-kcp/readme"
  const char* blob = nullptr;
};

/// A few things of one kind, held by value so that a table can be written in one expression.
template <typename T, std::size_t Capacity>
class Few {
 public:
  constexpr Few() = default;
  template <typename... Args>
  requires(sizeof...(Args) >= 1 && sizeof...(Args) <= Capacity) consteval Few(const Args&... items)
      : items_{T(items)...}, size_(sizeof...(Args)) {}
  constexpr const T* begin() const { return items_.data(); }
  constexpr const T* end() const { return items_.data() + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr const T& operator[](std::size_t i) const { return items_[i]; }

 private:
  std::array<T, Capacity> items_{};
  std::size_t size_ = 0;
};

/// How a part of the order becomes a parameter.
enum class Make : std::uint8_t {
  value,              ///< as it is, in the type and format that the parameter's own row states
  translate,          ///< a word (or true, false) by `words`: "personal:PERSONAL true:Y"
  constant,           ///< the JSON text in `words`, wherever the mapping applies
  count,              ///< how many items there are
  issuer,             ///< an issuer's code, from its code or its name
  issuers,            ///< a list of issuers: all others are switched off
  month_list,         ///< the months to offer; `words` where the list names what can be offered
  month_range,        ///< the months to offer, where a list means from its first to its last
  months_and_points,  ///< KCP: the months of a fixed plan, plus 60 or 80 for issuer points
  full_name,          ///< the buyer's first and last name with a space between them
};

/// One parameter and the part of the order it comes from (core/include/imp_checkout/order.hpp).
/// A module's mapping replaces the general one of the same parameter; without `from` and `make` it
/// says that the module does not take that part.
struct Mapping {
  Path to{};
  Path from{};
  Make make = Make::value;
  Methods on{};
  Where where{};
  Path when{};  ///< only where this part of the order is given and not false
  const char* words = nullptr;
};

struct Module {
  const char* code = nullptr;     ///< PG code: "kcp"
  const char* ui_type = nullptr;  ///< where one code has two windows: "paypal-spb"
  Text name{};
  Few<Page, 5> pages{};                  ///< the first one is the page that "#section" refers to
  Methods methods{};                     ///< pay methods of the payment window
  Methods billing_methods = no_methods;  ///< pay methods of the billing-key window
  /// Of another method. warning: it is ignored, not refused. none: the page does not speak of it.
  Severity methods_severity = Severity::error;
  Severity billing_methods_severity = Severity::error;  ///< the same in the billing-key window
  Severity no_billing =
      Severity::warning;      ///< of customer_uid where there is no billing window (policy 13)
  Text no_billing_text{};     ///< what to do instead; left out: a general sentence
  Text other_methods_text{};  ///< which code has the methods that this module lacks
  Few<Part, 6> parameters{};
  Few<std::span<const Rule>, 4> rules{};
  const char* without = "";  ///< general rules that the page contradicts: "id-one id-two"
  Few<std::span<const Mapping>, 3> order{};  ///< where this module wants the parts of an order
  /// What `display.card_quota: [n]` means here: up to n months, or n months alone.
  bool month_list_is_up_to = true;
};

// --- What the engine reads
// ------------------------------------------------------------------------

using RowNumber = std::uint8_t;
constexpr RowNumber no_row = 255;

/// A linked parameter. Rows of the general pages come first, containers before their members.
struct Row {
  std::string_view key;         ///< empty for the elements of an array
  RowNumber parent = no_row;    ///< no_row: a member of the request itself
  RowNumber elements = no_row;  ///< of an array: the row of its elements
  Types types{};
  Format format{};
  Dates dates = 0;
  Dates dates_elsewhere = 0;  ///< formats that only the general pages allow
  Severity type_severity = Severity::error;
  Severity format_severity = Severity::error;
  bool element : 1 = false;  ///< stands for every element of the array `parent`
  bool closed : 1 = false;   ///< members that no row names are unknown
  bool personal : 1 = false;
  bool buyer : 1 = false;
  bool general : 1 = false;  ///< as the general pages say
  bool listed : 1 = false;   ///< named by a page, not just a container of what is
  Clause need{};
  Clause only{};
  Words values{};
  Length length{};
  Range range{};
  Text label{};
  const char* docs = nullptr;

  constexpr std::string_view name() const { return key; }
};

/// A linked condition.
struct Test {
  Op op{};
  bool negated : 1 = false;
  bool or_before : 1 = false;
  bool if_given : 1 = false;
  RowNumber row = no_row;
  RowNumber other = no_row;
  const char* words = nullptr;
  std::int32_t number = 0;  ///< for a test of three parameters the row of the third
  NamedTest test = nullptr;
};

/// A linked rule; its tests stand in its book, `when` before `must`.
struct LinkedRule {
  const char* id = nullptr;
  Text text{};
  const char* docs = nullptr;
  Methods on{};
  Where where{};
  Severity severity{};
  Code code{};
  RowNumber at = no_row;
  bool general = false;
  std::uint8_t when_count = 0;
  std::uint8_t must_count = 0;
  std::uint16_t first_test = 0;  ///< while linking
};

/// A linked mapping.
struct LinkedMapping {
  RowNumber to = no_row;
  RowNumber from = no_row;  ///< of the order's table
  RowNumber when = no_row;  ///< of the order's table
  Make make{};
  Methods on{};
  Where where{};
  const char* words = nullptr;
};

// --- How it lies in memory
// ------------------------------------------------------------------------
//
// The tables of all modules are most of what a browser downloads, so they are written for its
// decompressor: a book holds one module's rows, rules and texts, each text once and beside those it
// is used with, and rows refer to them by offsets of 16 bits. What a module leaves as the general
// pages say stays in their book, which all tables share. The engine sees none of this: it asks for
// `table.rows[number]` and gets a Row.

/// Places of texts in a book; 0 where there is none.
using TextPlace = std::uint16_t;
/// Places in a book's lists; 0 holds what a demand that is not made looks like.
using ListPlace = std::uint8_t;

struct Limits {
  Length length{};
  Range range{};
};

struct StoredRow {
  TextPlace text = 0;  ///< its name, then values and label (Korean, English) where it has them
  TextPlace docs = 0;
  RowNumber parent = no_row;
  RowNumber elements = no_row;
  ListPlace need = 0;
  ListPlace only = 0;
  ListPlace limits = 0;
  Types types{};
  Format format{};
  Dates dates = 0;
  Dates dates_elsewhere = 0;
  std::uint8_t severities = 0;  ///< of type, format and values, two bits each
  std::uint8_t flags = 0;       ///< see below

  static constexpr unsigned element = 1, closed = 2, personal = 4, buyer = 8, general = 16,
                            listed = 32, has_values = 64, has_label = 128;
};

/// The texts of a book's rules stand at its end: the id of each, then Korean, then English.
struct StoredRule {
  TextPlace docs = 0;
  ListPlace scope = 0;  ///< severity, pay methods and situations
  Code code{};
  RowNumber at = no_row;
  std::uint8_t counts = 0;  ///< of its tests: those of `when`, and 16 × those of `must`

  constexpr std::uint8_t when_count() const { return counts & 15; }
  constexpr std::uint8_t must_count() const { return counts >> 4; }
};

struct StoredTest {
  std::uint8_t op = 0;  ///< and 32 × negated, 64 × or_before, 128 × if_given
  RowNumber row = no_row;
  /// What it compares with: a place of words, of a number or of a function; two rows; or a row and
  /// a percentage.
  std::uint16_t operand = 0;

  constexpr bool or_before() const { return (op & 64) != 0; }
};

/// What one module's page says, or the general pages.
struct Book {
  const char* text = nullptr;
  const Clause* clauses = nullptr;
  const Limits* limits = nullptr;
  const std::int32_t* numbers = nullptr;
  const NamedTest* functions = nullptr;
  const StoredTest* tests = nullptr;  ///< of all rules, one after another
  std::span<const StoredRow> rows{};
  std::span<const StoredRule> rules{};
  std::span<const LinkedMapping> mappings{};
  TextPlace rule_texts = 0;

  Row row(std::size_t place) const;
  Text label(std::size_t place) const;
  Test test(std::size_t place) const;
  LinkedRule rule(std::size_t place) const;
};

/// Counts through what has size() and operator[].
template <typename View>
struct Cursor {
  const View* view;
  std::size_t at;
  constexpr decltype(auto) operator*() const { return (*view)[at]; }
  constexpr Cursor& operator++() {
    ++at;
    return *this;
  }
  friend constexpr bool operator!=(const Cursor& a, const Cursor& b) { return a.at != b.at; }
};

/// The rows of a table: those of the general pages, each as they say or as the module does, and
/// behind them the module's further ones.
struct Rows {
  const Book* general = nullptr;
  const Book* own = nullptr;
  /// Of each general row its place in the module's book, or no_row.
  std::span<const RowNumber> replaced{};
  std::uint8_t replaced_count = 0;  ///< these stand first in the module's book

  constexpr std::size_t size() const { return replaced.size() + own->rows.size() - replaced_count; }
  /// Without its label.
  Row operator[](std::size_t number) const;
  Text label(std::size_t number) const;
  Cursor<Rows> begin() const { return {this, 0}; }
  Cursor<Rows> end() const { return {this, size()}; }

  // Parts of a row that are asked for often.
  RowNumber parent(RowNumber number) const { return stored(number).parent; }
  RowNumber elements(RowNumber number) const { return stored(number).elements; }
  Types types(RowNumber number) const { return stored(number).types; }
  bool is_element(RowNumber number) const {
    return (stored(number).flags & StoredRow::element) != 0;
  }
  bool is_closed(RowNumber number) const { return (stored(number).flags & StoredRow::closed) != 0; }
  bool is_demanded(RowNumber number) const { return stored(number).need != 0; }
  /// Whether any value of its types will do.
  bool is_free(RowNumber number) const {
    const StoredRow& row = stored(number);
    return row.only == 0 && row.limits == 0 && row.format == Format::none && row.dates == 0 &&
           (row.flags & StoredRow::has_values) == 0;
  }

 private:
  struct Found {
    const Book* book;
    std::size_t place;
  };
  Found find(std::size_t number) const {
    if (number >= replaced.size()) return {own, number - replaced.size() + replaced_count};
    if (replaced[number] == no_row) return {general, number};
    return {own, replaced[number]};
  }
  const StoredRow& stored(RowNumber number) const {
    const auto [book, place] = find(number);
    return book->rows[place];
  }
};

/// The rules of a table: the general ones that its module does not replace, then its own.
struct Rules {
  const Book* general = nullptr;
  const Book* own = nullptr;
  std::uint32_t inherited = 0;  ///< a bit for each general rule

  /// Calls `visit(book, place of the rule, place of its first test)` for each rule.
  template <typename Visit>
  void each(Visit visit) const {
    for (const Book* book : {general, own}) {
      std::size_t test = 0;
      for (std::size_t i = 0; i < book->rules.size(); ++i) {
        if (book == own || ((inherited >> i) & 1) != 0) visit(*book, i, test);
        test += book->rules[i].when_count() + std::size_t{book->rules[i].must_count()};
      }
    }
  }
};

/// The mappings of a table: the module's own, then the general ones that it does not replace.
struct Mappings {
  const Book* general = nullptr;
  const Book* own = nullptr;
  std::uint32_t inherited = 0;  ///< a bit for each general mapping

  constexpr std::size_t size() const {
    return own->mappings.size() + static_cast<std::size_t>(std::popcount(inherited));
  }
  constexpr const LinkedMapping& operator[](std::size_t i) const {
    if (i < own->mappings.size()) return own->mappings[i];
    std::uint32_t left = inherited;
    for (i -= own->mappings.size(); i > 0; --i) left &= left - 1;
    return general->mappings[static_cast<std::size_t>(std::countr_zero(left))];
  }
  constexpr Cursor<Mappings> begin() const { return {this, 0}; }
  constexpr Cursor<Mappings> end() const { return {this, size()}; }
};

/// Everything the engine knows of a module.
struct Table {
  const char* code = nullptr;
  const char* ui_type = nullptr;
  Text name{};
  std::span<const Page> pages{};
  Methods methods{};
  Methods billing_methods{};
  Severity methods_severity{};
  Severity billing_methods_severity{};
  Severity no_billing{};
  Text no_billing_text{};
  Text other_methods_text{};
  bool month_list_is_up_to = true;
  Rows rows{};
  Rules rules{};
  Mappings mappings{};
  std::span<const RowNumber> index{};  ///< of the general rows, by hash of (parent, key)

  /// The row of the member `key` of the object `parent`, or no_row.
  RowNumber find(RowNumber parent, std::string_view key) const;
};

/// Of a few characters only: names differ in them or in their length, and what is found is compared.
constexpr std::uint32_t hash_of(RowNumber parent, std::string_view key) {
  std::uint32_t hash = 2166136261u ^ parent;
  const auto mix = [&](std::size_t value) {
    hash = (hash ^ static_cast<std::uint32_t>(value)) * 16777619u;
  };
  mix(key.size());
  if (!key.empty()) {
    mix(static_cast<unsigned char>(key[key.size() / 2]));
    mix(static_cast<unsigned char>(key[key.size() - 1]));
  }
  return hash ^ (hash >> 15);
}

/// What every module inherits; defined in core/modules/common.hpp.
struct General {
  std::span<const Part> parameters{};
  std::span<const Rule> rules{};             ///< hold for any module, also for an unknown one
  std::span<const Rule> rules_of_silence{};  ///< hold for a module whose page does not speak of it
  std::span<const Mapping> order{};
};

namespace linker {

consteval bool is_kebab_case(std::string_view text) {
  for (char c : text)
    if (!(c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
  return !text.empty();
}

/// Whether the space-separated `list` holds `word`.
constexpr bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (list.substr(0, end) == word) return true;
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
  return false;
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
  std::array<bool, 255> is_open{};
  std::size_t row_count = 0, rule_count = 0, test_count = 0;

  constexpr RowNumber find(RowNumber parent, std::string_view key, bool element) const {
    for (std::size_t i = 0; i < row_count; ++i)
      if (rows[i].parent == parent && rows[i].element == element && rows[i].name() == key)
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
    if (parameter.label.ko != nullptr) row.label = parameter.label;
    row.personal = row.personal || parameter.personal;
    row.buyer = row.buyer || parameter.buyer;
    is_open[number] = parameter.open;
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
    linked.on = rule.on;
    linked.where = rule.where;
    linked.severity = rule.severity;
    linked.code = rule.code != Code::unset ? rule.code : code_of(rule.must[0]);
    linked.at = named(rule.at.empty() ? rule.must[0].path : rule.at);
    linked.general = general;
    linked.first_test = static_cast<std::uint16_t>(test_count);
    linked.when_count = add(rule.when);
    linked.must_count = add(rule.must);
  }

  /// An object whose members the page lists is closed; one of which it lists none is open.
  consteval void close_objects() {
    for (std::size_t i = 0; i < row_count; ++i) {
      const RowNumber parent = rows[i].parent;
      if (parent != no_row && !is_open[parent]) rows[parent].closed = true;
    }
  }

  static consteval Code code_of(const Condition& must) {
    switch (must.op) {
      case Op::present:
        return must.negated ? Code::forbidden : Code::required;
      case Op::used:
        return must.negated ? Code::forbidden : Code::required;
      case Op::one_of:
        return Code::one_of;
      case Op::at_least:
      case Op::at_most:
      case Op::at_most_member:
      case Op::not_before_today:
      case Op::within_minutes:
        return Code::range;
      case Op::items_at_least:
        return Code::length;
      case Op::whole:
        return Code::type;
      case Op::matches:
      case Op::starts_with:
      case Op::contains:
        return Code::format;
      case Op::is_true:
      case Op::total_of:
        return Code::conflict;
      case Op::passes:
        break;
    }
    error_rule_needs_a_code();
    return Code::unset;
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
  draft.close_objects();
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
  draft.close_objects();
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

template <typename T, std::size_t N, std::size_t Capacity>
consteval std::array<T, N> first(const std::array<T, Capacity>& all) {
  std::array<T, N> some{};
  for (std::size_t i = 0; i < N; ++i) some[i] = all[i];
  return some;
}

constexpr std::size_t index_size(std::size_t rows) {
  std::size_t size = 16;
  while (size < rows * 2) size *= 2;
  return size;
}

template <std::size_t N>
consteval std::array<RowNumber, index_size(N)> index_of(const std::array<Row, N>& rows) {
  std::array<RowNumber, index_size(N)> index{};
  index.fill(no_row);
  for (std::size_t i = 0; i < N; ++i) {
    if (rows[i].element) continue;
    std::size_t slot = hash_of(rows[i].parent, rows[i].name());
    while (index[slot & (index.size() - 1)] != no_row) ++slot;
    index[slot & (index.size() - 1)] = static_cast<RowNumber>(i);
  }
  return index;
}

constexpr std::string_view view(const char* text) { return text != nullptr ? text : ""; }
constexpr bool same(const Text& a, const Text& b) {
  return view(a.ko) == view(b.ko) && view(a.en) == view(b.en);
}
constexpr bool same(const Clause& a, const Clause& b) {
  return a.severity == b.severity && a.methods == b.methods && a.where == b.where;
}
constexpr bool same(const Limits& a, const Limits& b) {
  return a.length.min == b.length.min && a.length.max == b.length.max &&
         a.length.bytes == b.length.bytes && a.length.severity == b.length.severity &&
         a.range.min == b.range.min && a.range.max == b.range.max &&
         a.range.stated == b.range.stated && a.range.severity == b.range.severity;
}
constexpr bool same(const Row& a, const Row& b) {
  return a.key == b.key && a.parent == b.parent && a.elements == b.elements && a.types == b.types &&
         a.format == b.format && a.dates == b.dates && a.dates_elsewhere == b.dates_elsewhere &&
         a.type_severity == b.type_severity && a.format_severity == b.format_severity &&
         a.element == b.element && a.closed == b.closed && a.personal == b.personal &&
         a.buyer == b.buyer && a.general == b.general && a.listed == b.listed &&
         same(a.need, b.need) && same(a.only, b.only) &&
         view(a.values.text) == view(b.values.text) && a.values.severity == b.values.severity &&
         same(Limits{a.length, a.range}, Limits{b.length, b.range}) && same(a.label, b.label) &&
         view(a.docs) == view(b.docs);
}

/// A list that holds each item once.
template <typename T, std::size_t Capacity>
struct Distinct {
  std::array<T, Capacity> items{};
  std::size_t count = 0;

  template <typename Same>
  consteval std::size_t place(const T& item, Same is_same) {
    for (std::size_t i = 0; i < count; ++i)
      if (is_same(items[i], item)) return i;
    if (count == Capacity) error_module_has_too_many_rules();
    items[count] = item;
    return count++;
  }
};

/// A book in the making.
struct BookDraft {
  std::array<char, 60000> text{};  // begins with an empty text, for those that are not there
  std::size_t text_size = 1;
  std::array<TextPlace, 1500> texts{};  // where each of them begins; 0 is the empty one
  std::size_t text_count = 1;
  Distinct<Clause, 120> clauses{};
  Distinct<Limits, 120> limits{};
  Distinct<std::int32_t, 120> numbers{};
  std::array<NamedTest, 80> functions{};
  std::size_t function_count = 0;
  std::array<StoredRow, 255> rows{};
  std::array<StoredRule, 160> rules{};
  std::array<StoredTest, 600> tests{};
  std::size_t row_count = 0, rule_count = 0, test_count = 0;
  TextPlace rule_texts = 0;

  consteval BookDraft() { clauses.count = limits.count = 1; }  // no demand, no limit

  consteval ListPlace place(const Clause& clause) {
    if (clause.severity == Severity::none) return 0;
    return static_cast<ListPlace>(
        clauses.place(clause, [](const Clause& a, const Clause& b) { return same(a, b); }));
  }

  /// The place of texts that stand one behind another.
  consteval TextPlace place(std::initializer_list<std::string_view> parts) {
    for (std::size_t i = 0; i < text_count; ++i)
      if (stand_at(texts[i], parts)) return texts[i];
    if (text_count == texts.size()) error_module_has_too_many_rules();
    const auto at = static_cast<TextPlace>(text_size);
    append(parts);
    texts[text_count++] = at;
    return at;
  }
  consteval void append(std::initializer_list<std::string_view> parts) {
    for (std::string_view part : parts) {
      if (text_size + part.size() + 1 > text.size()) error_module_has_too_many_rules();
      for (char c : part) text[text_size++] = c;
      text[text_size++] = '\0';
    }
  }
  consteval TextPlace place(const char* words) {
    return words == nullptr ? TextPlace{0} : place({std::string_view(words)});
  }

  consteval bool stand_at(std::size_t at, std::initializer_list<std::string_view> parts) const {
    for (std::string_view part : parts) {
      if (at + part.size() >= text_size) return false;
      for (char c : part)
        if (text[at++] != c) return false;
      if (text[at++] != '\0') return false;
    }
    return true;
  }

  consteval void add(const Row& row) {
    StoredRow& stored = rows[row_count++];
    const bool has_values = row.values.text != nullptr, has_label = row.label.ko != nullptr;
    const std::string_view values = view(row.values.text);
    const std::string_view ko = view(row.label.ko), en = view(row.label.en);
    stored.text = has_values && has_label ? place({row.key, values, ko, en})
                  : has_values            ? place({row.key, values})
                  : has_label             ? place({row.key, ko, en})
                                          : place({row.key});
    stored.docs = place(row.docs);
    stored.parent = row.parent;
    stored.elements = row.elements;
    stored.need = place(row.need);
    stored.only = place(row.only);
    stored.limits = static_cast<ListPlace>(limits.place(
        {row.length, row.range}, [](const Limits& a, const Limits& b) { return same(a, b); }));
    stored.types = row.types;
    stored.format = row.format;
    stored.dates = row.dates;
    stored.dates_elsewhere = row.dates_elsewhere;
    stored.severities = static_cast<std::uint8_t>(static_cast<unsigned>(row.type_severity) |
                                                  static_cast<unsigned>(row.format_severity) << 2 |
                                                  static_cast<unsigned>(row.values.severity) << 4);
    const auto flag = [](bool set, unsigned bit) { return set ? bit : 0; };
    stored.flags = static_cast<std::uint8_t>(
        flag(row.element, StoredRow::element) | flag(row.closed, StoredRow::closed) |
        flag(row.personal, StoredRow::personal) | flag(row.buyer, StoredRow::buyer) |
        flag(row.general, StoredRow::general) | flag(row.listed, StoredRow::listed) |
        flag(has_values, StoredRow::has_values) | flag(has_label, StoredRow::has_label));
  }

  consteval void add(const LinkedRule& rule, const Draft& draft) {
    StoredRule& stored = rules[rule_count++];
    stored.docs = place(rule.docs);
    stored.scope = place(Clause{rule.severity, true, rule.on, rule.where});
    stored.code = rule.code;
    stored.at = rule.at;
    stored.counts = static_cast<std::uint8_t>(rule.when_count + 16 * rule.must_count);
    for (std::size_t i = 0; i < std::size_t{rule.when_count} + rule.must_count; ++i)
      add(draft.tests[rule.first_test + i]);
  }

  consteval void add(const Test& test) {
    StoredTest& stored = tests[test_count++];
    stored.op =
        static_cast<std::uint8_t>(static_cast<unsigned>(test.op) | (test.negated ? 32u : 0u) |
                                  (test.or_before ? 64u : 0u) | (test.if_given ? 128u : 0u));
    stored.row = test.row;
    if (test.op == Op::passes) {  // not by its address: under UBSan, g++ will not compare that here
      functions[function_count] = test.test;
      stored.operand = static_cast<std::uint16_t>(function_count++);
    } else if (test.words != nullptr) {
      stored.operand = place(test.words);
    } else if (test.other != no_row) {
      if (test.number < 0 || test.number > 255) error_percentage_is_not_below_256();
      stored.operand = static_cast<std::uint16_t>(test.other + 256 * test.number);
    } else {
      stored.operand = static_cast<std::uint16_t>(numbers.place(
          test.number, [](const std::int32_t& a, const std::int32_t& b) { return a == b; }));
    }
  }
};

/// What the rules of `draft` say of themselves, behind everything else.
consteval void write_rules(BookDraft& book, const Draft& draft, bool general) {
  for (std::size_t i = 0; i < draft.rule_count; ++i)
    if (draft.rules[i].general == general) book.add(draft.rules[i], draft);
  book.rule_texts = static_cast<TextPlace>(book.text_size);
  for (std::size_t i = 0; i < draft.rule_count; ++i) {
    const LinkedRule& rule = draft.rules[i];
    if (rule.general == general) book.append({rule.id, rule.text.ko, rule.text.en});
  }
}

/// The book of the general pages.
template <const Draft& draft>
consteval BookDraft write_general_book() {
  BookDraft book;
  for (std::size_t i = 0; i < draft.row_count; ++i) book.add(draft.rows[i]);
  write_rules(book, draft, true);
  return book;
}

/// A module's book: what differs from the general pages.
template <const Draft& draft, const Draft& general>
consteval BookDraft write_book() {
  BookDraft book;
  for (std::size_t i = 0; i < draft.row_count; ++i) {
    Row row = draft.rows[i];
    if (i < general.row_count) {
      if (same(row, general.rows[i])) continue;
      row.key = {};  // it has the name, and unless it says otherwise the label, of what it replaces
      if (same(row.label, general.rows[i].label)) row.label = {};
    }
    book.add(row);
  }
  write_rules(book, draft, false);
  return book;
}

/// What a book refers to, in the sizes that it has.
template <const BookDraft& draft, const MappingDraft& mapping_draft>
struct Written {
  static constexpr auto text = first<char, draft.text_size>(draft.text);
  static constexpr auto clauses = first<Clause, draft.clauses.count>(draft.clauses.items);
  static constexpr auto limits = first<Limits, draft.limits.count>(draft.limits.items);
  static constexpr auto numbers = first<std::int32_t, draft.numbers.count>(draft.numbers.items);
  static constexpr auto functions = first<NamedTest, draft.function_count>(draft.functions);
  static constexpr auto rows = first<StoredRow, draft.row_count>(draft.rows);
  static constexpr auto rules = first<StoredRule, draft.rule_count>(draft.rules);
  static constexpr auto tests = first<StoredTest, draft.test_count>(draft.tests);
  static constexpr auto mappings =
      first<LinkedMapping, mapping_draft.count>(mapping_draft.mappings);
  static constexpr Book book{text.data(),      clauses.data(),  limits.data(), numbers.data(),
                             functions.data(), tests.data(),    rows,          rules,
                             mappings,         draft.rule_texts};
};

template <const General& general, const Draft& order>
struct LinkedGeneral {
  static constexpr Draft draft = link_general<general>();
  static constexpr BookDraft book_draft = write_general_book<draft>();
  static constexpr MappingDraft mapping_draft = [] {
    MappingDraft mappings;
    link_order(mappings, general.order, draft, order);
    return mappings;
  }();
  static constexpr const Book& book = Written<book_draft, mapping_draft>::book;
  static constexpr auto index = index_of(first<Row, draft.row_count>(draft.rows));
};

template <const Module& module, const General& general, const Draft& order>
struct Linked {
  using Base = LinkedGeneral<general, order>;
  static constexpr Draft draft = link<module, general>();
  static constexpr BookDraft book_draft = write_book<draft, Base::draft>();
  static constexpr MappingDraft mapping_draft = link_order<module, draft, order>();
  static constexpr const Book& book = Written<book_draft, mapping_draft>::book;
  static constexpr std::uint8_t replaced_count =
      static_cast<std::uint8_t>(Base::draft.row_count + book_draft.row_count - draft.row_count);
  static constexpr auto replaced = [] {
    std::array<RowNumber, Base::draft.row_count> places{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
      places[i] =
          same(draft.rows[i], Base::draft.rows[i]) ? no_row : static_cast<RowNumber>(count++);
    return places;
  }();
  static constexpr std::uint32_t rules = [] {
    static_assert(Base::draft.rule_count <= 32, "a bit for each general rule");
    std::uint32_t inherited = 0;
    for (std::size_t i = 0; i < Base::draft.rule_count; ++i)
      for (std::size_t j = 0; j < draft.rule_count; ++j)
        if (draft.rules[j].general &&
            std::string_view(draft.rules[j].id) == Base::draft.rules[i].id)
          inherited |= std::uint32_t{1} << i;
    return inherited;
  }();
  static constexpr std::uint32_t mappings = [] {
    static_assert(Base::mapping_draft.count <= 32, "a bit for each general mapping");
    std::uint32_t inherited = 0;
    for (std::size_t i = 0; i < Base::mapping_draft.count; ++i) {
      bool replaced_by_own = false;
      for (std::size_t j = 0; j < mapping_draft.count; ++j)
        replaced_by_own =
            replaced_by_own || mapping_draft.mappings[j].to == Base::mapping_draft.mappings[i].to;
      if (!replaced_by_own) inherited |= std::uint32_t{1} << i;
    }
    return inherited;
  }();
  static constexpr auto pages = [] {
    std::array<Page, module.pages.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = module.pages[i];
    return all;
  }();
};

}  // namespace linker

/// The linked table of `module` above the general pages; `order` is the linked order.
template <const Module& module, const General& general, const linker::Draft& order>
consteval Table link_table() {
  using Linked = linker::Linked<module, general, order>;
  using Base = typename Linked::Base;
  return {.code = module.code,
          .ui_type = module.ui_type,
          .name = module.name,
          .pages = Linked::pages,
          .methods = module.methods,
          .billing_methods = module.billing_methods,
          .methods_severity = module.methods_severity,
          .billing_methods_severity = module.billing_methods_severity,
          .no_billing = module.no_billing,
          .no_billing_text = module.no_billing_text,
          .other_methods_text = module.other_methods_text,
          .month_list_is_up_to = module.month_list_is_up_to,
          .rows = {&Base::book, &Linked::book, Linked::replaced, Linked::replaced_count},
          .rules = {&Base::book, &Linked::book, Linked::rules},
          .mappings = {&Base::book, &Linked::book, Linked::mappings},
          .index = Base::index};
}

/// All modules, sorted by code, then by UI type. Defined in core/modules/modules.cpp.
std::span<const Table* const> modules();

/// A PG code that opens no payment window of V1's own pages: another flow, or retired.
struct OtherCode {
  const char* code = nullptr;
  Severity severity{};
  Code issue_code{};
  Text text{};                 ///< why, and what to use instead
  const char* docs = nullptr;  ///< "page#section"
};
std::span<const OtherCode> other_codes();

/// The table of the general pages alone, for a request whose module is not known.
const Table& general_table();

/// The general pages, which every module inherits from.
std::span<const Page> general_pages();

/// The module with that code; of several with one code the one with that UI type, else the one for
/// billing keys or for payments. nullptr where there is none.
const Table* find_module(std::string_view code, std::string_view ui_type, bool billing = false);

}  // namespace imp_checkout
