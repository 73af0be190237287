// What the engine reads: the pages of a module as rows, rules and mappings with every name resolved
// to a row number.
//
// The compiler writes tables (linker.hpp) in a packed form (packing.hpp), since they are most of
// what a browser downloads; a table is unpacked when the first request needs it, and kept.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "imp_checkout/module.hpp"

namespace imp_checkout {

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
  bool open : 1 = false;     ///< the page leaves open what this object holds
  bool closed : 1 = false;   ///< members that no row names are unknown; see close_objects()
  bool personal : 1 = false;
  bool buyer : 1 = false;
  bool general : 1 = false;  ///< as the general pages say
  bool listed : 1 = false;   ///< named by a page, not just a container of what is
  Clause need{};
  Clause only{};
  Words values{};
  Length length{};
  Range range{};
  const char* docs = nullptr;

  /// Whether any value of its types will do.
  constexpr bool is_free() const {
    return only.severity == Severity::none && format == Format::none && dates == 0 &&
           values.text == nullptr && length.max == 0 && !range.stated;
  }
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

/// A linked rule. Its tests stand among those of its table, `when` before `must`.
struct LinkedRule {
  const char* id = nullptr;
  Text text{};
  const char* docs = nullptr;
  Clause scope{};  ///< how serious it is, and the pay methods and situations it speaks of
  Code code{};
  RowNumber at = no_row;
  bool general = false;
  std::uint8_t when_count = 0;
  std::uint8_t must_count = 0;
  std::uint16_t first_test = 0;
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

/// What a table says of its module as a whole.
struct TableHead {
  const char* code = nullptr;
  const char* ui_type = nullptr;
  const char* page = nullptr;  ///< which "#section" refers to
  Methods methods{};
  Methods billing_methods{};
  Severity methods_severity{};
  Severity billing_methods_severity{};
  Severity no_billing{};
  Text no_billing_text{};
  Text other_methods_text{};
  bool month_list_is_up_to = true;
};

/// For the index of a table. Of a few characters only: names differ in them or in their length, and
/// what is found is compared.
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

/// Everything the engine knows of a module.
struct Table : TableHead {
  std::vector<Row> rows;
  std::vector<LinkedRule> rules;  ///< the general ones that the module keeps, then its own
  std::vector<Test> tests;
  std::vector<LinkedMapping> mappings;  ///< the module's own, then general ones that it keeps
  std::vector<RowNumber> index;         ///< of the rows, by hash of (parent, key)

  /// Whether it is that of the general pages.
  bool is_general() const { return code == nullptr; }
  /// The row of the member `key` of the object `parent`, or no_row.
  RowNumber find(RowNumber parent, std::string_view key) const;
};

/// A table as it lies in the program.
struct PackedTable {
  const char* numbers = nullptr;
  const char* texts = nullptr;
  const NamedTest* functions = nullptr;  ///< of its tests, in their order
};

/// The table behind `packed`; `general` is what its module may inherit, or nullptr. `english` are
/// its English texts, as they lie in a section of english.hpp, or nullptr.
Table unpack(const PackedTable& packed, const Table* general, const char* english);

/// The PG code in `packed`, without unpacking it.
const char* code_of(const PackedTable& packed);

/// An object whose members a page lists is closed; one of which it lists none is open.
template <typename Rows>
constexpr void close_objects(Rows& rows, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) rows[i].closed = false;
  for (std::size_t i = 0; i < count; ++i)
    if (const RowNumber parent = rows[i].parent; parent != no_row && !rows[parent].open)
      rows[parent].closed = true;
}

/// What the catalogue says of a module and a check in Korean does not ask for. It is apart from the
/// table, so that the linker leaves it out of the checkout page's build.
struct Description {
  Text name{};
  std::span<const Page> pages{};
  std::span<const Text> labels{};  ///< of each row; empty where it has none
  const char* english = nullptr;   ///< the table's section of english.hpp
};

/// All modules, sorted by code, then by UI type. Defined in core/modules/modules.cpp.
std::size_t module_count();
const Table& module_at(std::size_t place);

/// The description of the module at that place.
const Description& description_of(std::size_t place);

/// The module with that code; of several with one code the one with that UI type, else the one for
/// billing keys or for payments. nullptr where there is none.
const Table* find_module(std::string_view code, std::string_view ui_type, bool billing = false);

/// Whether there is a module with that code.
bool is_module(std::string_view code);

/// What a module may inherit: all that the general pages say.
const Table& inherited_table();

/// The table of the general pages alone, for a request whose module is not known.
const Table& general_table();

/// The general pages, which every module inherits from.
std::span<const Page> general_pages();

/// The parts of the provider-neutral order.
const Table& order_table();

}  // namespace imp_checkout
