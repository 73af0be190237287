// How a table lies in the program: as numbers and as texts, both in the order in which they are
// read, and of a row only what differs from the row it is based on. English texts lie elsewhere.
//
// Why not as structs: a browser downloads every module's table. Written like this, and compressed
// by the server, they take a quarter less than as arrays of structs with 16-bit offsets into a pool
// of texts, which is what came before; there are no addresses in them, and no code for reading rows
// in two forms (figures in docs/architecture.md).
//
// Each layout is described once, by a function `pass(stream, thing)`. With the Writer, which the
// compiler runs, it hands each part of the thing over; with the Reader (core/src/unpack.cpp) it
// gets each part back. So the two cannot disagree, and a new field is added in one place:
//
//     part = stream.number(part)     writes `part` and returns it, or returns what was written
//
// What only the Writer can know is asked for by a lambda: `stream.number_of([&] { … })`.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "imp_checkout/table.hpp"

namespace imp_checkout {

void error_table_is_too_large_to_pack();

namespace packing {

/// What the compiler packs tables with. The Reader has the same member functions.
class Writer {
 public:
  constexpr std::uint8_t byte(std::uint8_t value) {
    if (number_size_ == numbers_.size()) error_table_is_too_large_to_pack();
    numbers_[number_size_++] = static_cast<char>(value);
    return value;
  }

  /// In groups of seven bits, the lowest first; the eighth bit says that more follow.
  constexpr std::uint32_t number(std::uint32_t value) {
    std::uint32_t left = value;
    for (; left >= 0x80; left >>= 7) byte(static_cast<std::uint8_t>(left | 0x80));
    byte(static_cast<std::uint8_t>(left));
    return value;
  }
  template <typename Make>
  constexpr std::uint32_t number_of(Make make) {
    return number(make());
  }

  /// A text of its own.
  constexpr const char* text(const char* value) {
    texts_.put(value);
    return value;
  }

  /// The same of a text that need not end with NUL.
  constexpr std::string_view name(std::string_view value) {
    texts_.put(value);
    return value;
  }

  /// A text in English, which lies apart (english.hpp).
  constexpr const char* english(const char* value) {
    english_.put(value);
    return value;
  }

  /// A text that others may have, too: 0 for none, 1 for a new one, or 2 and its number.
  constexpr const char* shared(const char* value) {
    if (value == nullptr) {
      number(0);
      return value;
    }
    for (std::size_t i = 0; i < shared_count_; ++i)
      if (std::string_view(shared_[i]) == value) {
        number(static_cast<std::uint32_t>(i + 2));
        return value;
      }
    if (shared_count_ == shared_.size()) error_table_is_too_large_to_pack();
    shared_[shared_count_++] = value;
    number(1);
    return text(value);
  }

  constexpr NamedTest function(NamedTest value) {
    if (function_count_ == functions_.size()) error_table_is_too_large_to_pack();
    functions_[function_count_++] = value;
    return value;
  }

  constexpr std::string_view numbers() const { return {numbers_.data(), number_size_}; }
  constexpr std::string_view texts() const { return texts_.written(); }
  constexpr std::string_view english_texts() const { return english_.written(); }
  constexpr std::size_t function_count() const { return function_count_; }
  constexpr NamedTest function_at(std::size_t i) const { return functions_[i]; }

 private:
  /// One text after the other, each ended by NUL.
  struct Texts {
    std::array<char, 60000> bytes{};
    std::size_t size = 0;

    constexpr void put(std::string_view text) {
      if (bytes.size() - size <= text.size()) error_table_is_too_large_to_pack();
      for (char c : text) bytes[size++] = c;
      bytes[size++] = '\0';
    }
    constexpr std::string_view written() const { return {bytes.data(), size}; }
  };

  std::array<char, 8000> numbers_{};
  std::size_t number_size_ = 0;
  Texts texts_{};
  Texts english_{};
  std::array<const char*, 600> shared_{};
  std::size_t shared_count_ = 0;
  std::array<NamedTest, 80> functions_{};
  std::size_t function_count_ = 0;
};

// --- Parts
// ----------------------------------------------------------------------------------------

template <typename Enum, typename Stream>
constexpr Enum pass_enum(Stream& stream, Enum value) {
  return static_cast<Enum>(stream.byte(static_cast<std::uint8_t>(value)));
}

/// Small negative numbers are as short as small positive ones.
template <typename Stream>
constexpr std::int32_t pass(Stream& stream, std::int32_t value) {
  const std::uint32_t folded = stream.number_of([&] {
    const auto bits = static_cast<std::uint32_t>(value);
    return value < 0 ? ~(bits << 1) : bits << 1;
  });
  return static_cast<std::int32_t>((folded & 1) != 0 ? ~(folded >> 1) : folded >> 1);
}

template <typename Stream>
constexpr Methods pass(Stream& stream, const Methods& methods) {
  const std::uint32_t low = stream.number(methods.bits(0));
  return Methods::of_bits(low, stream.number(methods.bits(1)));
}

template <typename Stream>
constexpr Text pass(Stream& stream, const Text& text) {
  const char* const ko = stream.text(text.ko);
  return {ko, stream.english(text.en)};
}

template <typename Stream>
constexpr Clause pass(Stream& stream, const Clause& clause) {
  constexpr unsigned severity = 3, some_methods = 4, somewhere = 8;
  const unsigned head = stream.number_of([&] {
    return static_cast<unsigned>(clause.severity) | (clause.methods.any() ? 0 : some_methods) |
           (clause.where == Where::anywhere ? 0 : somewhere);
  });
  Clause passed{static_cast<Severity>(head & severity), true};
  if ((head & some_methods) != 0) passed.methods = pass(stream, clause.methods);
  if ((head & somewhere) != 0) passed.where = pass_enum(stream, clause.where);
  return passed;
}

template <typename Stream>
constexpr Length pass(Stream& stream, const Length& length) {
  const unsigned head = stream.number_of(
      [&] { return static_cast<unsigned>(length.severity) * 2 + (length.bytes ? 1 : 0); });
  Length passed{.bytes = (head & 1) != 0, .severity = static_cast<Severity>(head >> 1)};
  passed.min = static_cast<std::uint16_t>(stream.number(length.min));
  passed.max = static_cast<std::uint16_t>(stream.number(length.max));
  return passed;
}

template <typename Stream>
constexpr Range pass(Stream& stream, const Range& range) {
  const unsigned head = stream.number_of(
      [&] { return static_cast<unsigned>(range.severity) * 2 + (range.stated ? 1 : 0); });
  Range passed{.stated = (head & 1) != 0, .severity = static_cast<Severity>(head >> 1)};
  passed.min = pass(stream, range.min);
  passed.max = pass(stream, range.max);
  return passed;
}

// --- Rows
// -----------------------------------------------------------------------------------------

constexpr bool same(const char* a, const char* b) {
  return a == nullptr || b == nullptr ? a == b : std::string_view(a) == b;
}
constexpr bool same(const Clause& a, const Clause& b) {
  return a.severity == b.severity && a.methods == b.methods && a.where == b.where;
}
constexpr bool same(const Length& a, const Length& b) {
  return a.min == b.min && a.max == b.max && a.bytes == b.bytes && a.severity == b.severity;
}
constexpr bool same(const Range& a, const Range& b) {
  return a.min == b.min && a.max == b.max && a.stated == b.stated && a.severity == b.severity;
}

/// What a row may say otherwise than the row it is based on; the usual ones first, for one byte.
struct Changes {
  static constexpr unsigned docs = 1, need = 2, types = 4, values = 8, flags = 16, parent = 32,
                            only = 64, format = 128, dates = 256, length = 512, range = 1024,
                            severities = 2048;
};

/// A row's truths as one number, and back.
constexpr unsigned flags_of(const Row& row) {
  return (row.personal ? 1u : 0u) | (row.buyer ? 2u : 0u) | (row.element ? 4u : 0u) |
         (row.open ? 8u : 0u) | (row.listed ? 16u : 0u) | (row.general ? 32u : 0u);
}
constexpr void set_flags(Row& row, unsigned flags) {
  row.personal = (flags & 1) != 0;
  row.buyer = (flags & 2) != 0;
  row.element = (flags & 4) != 0;
  row.open = (flags & 8) != 0;
  row.listed = (flags & 16) != 0;
  row.general = (flags & 32) != 0;
}

constexpr unsigned changes_of(const Row& row, const Row& base) {
  const auto changed = [](bool is_same, unsigned what) { return is_same ? 0 : what; };
  return changed(same(row.docs, base.docs), Changes::docs) |
         changed(same(row.need, base.need), Changes::need) |
         changed(row.types == base.types, Changes::types) |
         changed(
             same(row.values.text, base.values.text) && row.values.severity == base.values.severity,
             Changes::values) |
         changed(flags_of(row) == flags_of(base), Changes::flags) |
         changed(row.parent == base.parent, Changes::parent) |
         changed(same(row.only, base.only), Changes::only) |
         changed(row.format == base.format, Changes::format) |
         changed(row.dates == base.dates && row.dates_elsewhere == base.dates_elsewhere,
                 Changes::dates) |
         changed(same(row.length, base.length), Changes::length) |
         changed(same(row.range, base.range), Changes::range) |
         changed(
             row.type_severity == base.type_severity && row.format_severity == base.format_severity,
             Changes::severities);
}

/// All of a row but its name. For the Reader, `row` is the base when it begins.
template <typename Stream>
constexpr void pass(Stream& stream, Row& row, const Row& base) {
  const unsigned changes = stream.number_of([&] { return changes_of(row, base); });
  const auto has = [&](unsigned what) { return (changes & what) != 0; };
  if (has(Changes::docs)) row.docs = stream.shared(row.docs);
  if (has(Changes::need)) row.need = pass(stream, row.need);
  if (has(Changes::types)) row.types = pass_enum(stream, row.types);
  if (has(Changes::values)) {
    row.values.text = stream.shared(row.values.text);
    row.values.severity = pass_enum(stream, row.values.severity);
  }
  if (has(Changes::flags)) set_flags(row, stream.number(flags_of(row)));
  if (has(Changes::parent)) row.parent = stream.byte(row.parent);
  if (has(Changes::only)) row.only = pass(stream, row.only);
  if (has(Changes::format)) row.format = pass_enum(stream, row.format);
  if (has(Changes::dates)) {
    row.dates = stream.byte(row.dates);
    row.dates_elsewhere = stream.byte(row.dates_elsewhere);
  }
  if (has(Changes::length)) row.length = pass(stream, row.length);
  if (has(Changes::range)) row.range = pass(stream, row.range);
  if (has(Changes::severities)) {
    row.type_severity = pass_enum(stream, row.type_severity);
    row.format_severity = pass_enum(stream, row.format_severity);
  }
}

/// What a row of a module's own is based on: the row before it, as far as neighbours are alike.
constexpr Row base_of_own(const Row& before) {
  Row base;
  base.docs = before.docs;
  base.parent = before.parent;
  base.types = Types::string;
  base.listed = true;
  base.general = before.general;
  return base;
}

// --- Rules
// ----------------------------------------------------------------------------------------

template <typename Stream>
constexpr void pass(Stream& stream, Test& test) {
  const std::uint8_t head = stream.byte(
      static_cast<std::uint8_t>(static_cast<unsigned>(test.op) | (test.negated ? 32u : 0u) |
                                (test.or_before ? 64u : 0u) | (test.if_given ? 128u : 0u)));
  test.op = static_cast<Op>(head & 31);
  test.negated = (head & 32) != 0;
  test.or_before = (head & 64) != 0;
  test.if_given = (head & 128) != 0;
  test.row = stream.byte(test.row);
  switch (test.op) {
    case Op::one_of:
    case Op::starts_with:
    case Op::contains:
      test.words = stream.shared(test.words);
      break;
    case Op::at_most_member:
    case Op::total_of:
      test.other = stream.byte(test.other);
      test.number = pass(stream, test.number);
      break;
    case Op::at_least:
    case Op::at_most:
    case Op::items_at_least:
    case Op::matches:
    case Op::within_minutes:
      test.number = pass(stream, test.number);
      break;
    case Op::passes:
      test.test = stream.function(test.test);
      break;
    case Op::present:
    case Op::used:
    case Op::is_true:
    case Op::whole:
    case Op::not_before_today:
      break;
  }
}

/// The code that goes with a demand; `unset` where the rule has to say.
constexpr Code code_of(const Test& must) {
  switch (must.op) {
    case Op::present:
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
  return Code::unset;
}

/// A rule and its tests. `docs` is what the rule before says.
template <typename Stream>
constexpr void pass(Stream& stream, LinkedRule& rule, const char*& docs, Test* tests) {
  constexpr unsigned other_docs = 1, scope = 2, other_code = 4, other_at = 8, conditions = 16,
                     demands = 32;
  constexpr Clause usual_scope{Severity::error, true};
  const unsigned head = stream.number_of([&] {
    const Test& must = tests[rule.when_count];
    return (same(rule.docs, docs) ? 0 : other_docs) | (same(rule.scope, usual_scope) ? 0 : scope) |
           (rule.code == code_of(must) ? 0 : other_code) | (rule.at == must.row ? 0 : other_at) |
           (rule.when_count == 0 ? 0 : conditions) | (rule.must_count == 1 ? 0 : demands);
  });
  docs = rule.docs = (head & other_docs) != 0 ? stream.shared(rule.docs) : docs;
  rule.scope = (head & scope) != 0 ? pass(stream, rule.scope) : usual_scope;
  rule.when_count = (head & conditions) != 0 ? stream.byte(rule.when_count) : std::uint8_t{0};
  rule.must_count = (head & demands) != 0 ? stream.byte(rule.must_count) : std::uint8_t{1};
  for (unsigned i = 0; i < unsigned{rule.when_count} + rule.must_count; ++i) pass(stream, tests[i]);
  const Test& must = tests[rule.when_count];
  rule.code = (head & other_code) != 0 ? pass_enum(stream, rule.code) : code_of(must);
  rule.at = (head & other_at) != 0 ? stream.byte(rule.at) : must.row;
  rule.id = stream.text(rule.id);
  rule.text = pass(stream, rule.text);
}

// --- Mappings
// -------------------------------------------------------------------------------------

template <typename Stream>
constexpr void pass(Stream& stream, LinkedMapping& mapping) {
  constexpr unsigned from = 1, make = 2, on = 4, where = 8, when = 16, words = 32;
  const unsigned head = stream.number_of([&] {
    return (mapping.from == no_row ? 0 : from) | (mapping.make == Make::value ? 0 : make) |
           (mapping.on.any() ? 0 : on) | (mapping.where == Where::anywhere ? 0 : where) |
           (mapping.when == no_row ? 0 : when) | (mapping.words == nullptr ? 0 : words);
  });
  mapping.to = stream.byte(mapping.to);
  if ((head & from) != 0) mapping.from = stream.byte(mapping.from);
  if ((head & make) != 0) mapping.make = pass_enum(stream, mapping.make);
  if ((head & on) != 0) mapping.on = pass(stream, mapping.on);
  if ((head & where) != 0) mapping.where = pass_enum(stream, mapping.where);
  if ((head & when) != 0) mapping.when = stream.byte(mapping.when);
  if ((head & words) != 0) mapping.words = stream.shared(mapping.words);
}

// --- The head
// -------------------------------------------------------------------------------------

/// Code and UI type are the first two texts, so that a module is found without unpacking any.
template <typename Stream>
constexpr void pass(Stream& stream, TableHead& head) {
  constexpr unsigned billing_methods = 1, no_billing_text = 2, other_methods_text = 4,
                     months_alone = 8;
  const auto or_none = [](const char* text) { return *text == '\0' ? nullptr : text; };
  const auto or_empty = [](const char* text) { return text == nullptr ? "" : text; };
  head.code = or_none(stream.text(or_empty(head.code)));
  head.ui_type = or_none(stream.text(or_empty(head.ui_type)));
  head.page = stream.text(or_empty(head.page));
  const unsigned has = stream.number_of([&] {
    return (head.billing_methods.none() ? 0 : billing_methods) |
           (head.no_billing_text.ko == nullptr ? 0 : no_billing_text) |
           (head.other_methods_text.ko == nullptr ? 0 : other_methods_text) |
           (head.month_list_is_up_to ? 0 : months_alone);
  });
  head.methods = pass(stream, head.methods);
  head.billing_methods =
      (has & billing_methods) != 0 ? pass(stream, head.billing_methods) : no_methods;
  head.methods_severity = pass_enum(stream, head.methods_severity);
  head.billing_methods_severity = pass_enum(stream, head.billing_methods_severity);
  head.no_billing = pass_enum(stream, head.no_billing);
  if ((has & no_billing_text) != 0) head.no_billing_text = pass(stream, head.no_billing_text);
  if ((has & other_methods_text) != 0)
    head.other_methods_text = pass(stream, head.other_methods_text);
  head.month_list_is_up_to = (has & months_alone) == 0;
}

}  // namespace packing
}  // namespace imp_checkout
