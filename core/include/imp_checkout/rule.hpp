// The vocabulary in which the documentation is written down: situations, conditions, rules.
//
// A rule is one sentence: "on these pay methods, in this window, when A holds, B must hold". A and
// B are made of the same conditions. Everything here is evaluated by the compiler; at run time the
// finished tables lie in read-only memory and nothing is left to parse.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "imp_checkout/pay_methods.hpp"

namespace imp_checkout {

void error_path_has_an_empty_name();
void error_list_of_words_has_an_empty_word();
void error_formula_has_too_many_conditions();
void error_formula_mixes_or_over_and();

// --- What an issue says
// ---------------------------------------------------------------------------

/// `none` marks a demand that a table does not make.
enum class Severity : std::uint8_t { none, info, warning, error };

/// The kind of mistake. The names are part of the contract and are never changed.
enum class Code : std::uint8_t {
  unset,  ///< in a table: the code that goes with the condition
  required,
  forbidden,
  type,
  format,
  length,
  range,
  one_of,  ///< printed as `enum`
  unsupported,
  conflict,
  deprecated,
  unknown,
  input,
};

/// The same text in both languages of a report; UTF-8.
struct Text {
  const char* ko = nullptr;
  const char* en = nullptr;
};

// --- Where a demand holds
// -------------------------------------------------------------------------

/// A set of situations: platform × window × API. A dimension that is not named means all of it.
enum class Where : std::uint8_t {
  anywhere = 0,
  pc = 1,        ///< a desktop browser
  mobile = 2,    ///< a mobile browser
  app = 4,       ///< a web view inside a shop's own app
  handheld = 6,  ///< mobile or app
  payment = 8,   ///< no customer_uid: the payment window
  billing = 16,  ///< customer_uid given: the billing-key window
  request_pay = 32,
  load_ui = 64,  ///< IMP.loadUI
};

constexpr Where operator|(Where a, Where b) {
  return static_cast<Where>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// Whether the set `where` contains `situation`, which names exactly one value per dimension.
constexpr bool contains(Where where, Where situation) {
  for (unsigned dimension : {7u, 24u, 96u}) {
    const unsigned asked = static_cast<unsigned>(where) & dimension;
    if (asked != 0 && (asked & static_cast<unsigned>(situation)) == 0) return false;
  }
  return true;
}

/// A demand with its severity and the situations in which it is made.
struct Clause {
  Severity severity = Severity::none;
  bool stated = false;  ///< distinguishes "optional here" from "as the general pages say"
  Methods methods{};
  Where where = Where::anywhere;
};

/// Presence: what a page marks without `?`, or demands in a note.
consteval Clause required(Methods methods = {}, Where where = {}) {
  return {Severity::error, true, methods, where};
}
consteval Clause required(Where where) { return {Severity::error, true, {}, where}; }
/// Presence that a page recommends, or demands with a default (reading policy 1 and 19).
consteval Clause recommended(Methods methods = {}, Where where = {}) {
  return {Severity::warning, true, methods, where};
}
consteval Clause recommended(Where where) { return {Severity::warning, true, {}, where}; }
/// Overrides a demand of the general pages: this module does not make it.
constexpr Clause optional{Severity::none, true};

/// Usable only there: elsewhere the page says that it fails or is not supported.
consteval Clause only(Methods methods, Where where = {}) {
  return {Severity::error, true, methods, where};
}
consteval Clause only(Where where) { return {Severity::error, true, {}, where}; }
/// A scope note without a consequence ("PC 전용"): elsewhere it is ignored (reading policy 7, 23).
consteval Clause meant_for(Methods methods, Where where = {}) {
  return {Severity::warning, true, methods, where};
}
consteval Clause meant_for(Where where) { return {Severity::warning, true, {}, where}; }
/// Listed as having no effect ("무시됩니다"); what it holds is not looked at.
constexpr Clause nowhere{Severity::warning, true, no_methods};
/// Works only there. Elsewhere a right value is passed over, since shops send one object for all
/// methods, and a wrong one does no harm: a warning.
consteval Clause works_for(Methods methods, Where where = {}) {
  return {Severity::info, true, methods, where};
}
consteval Clause works_for(Where where) { return {Severity::info, true, {}, where}; }
/// Takes a scope of the general pages back.
constexpr Clause everywhere{Severity::none, true};

// --- Names and words
// ------------------------------------------------------------------------------

/// A parameter as the documentation writes it: "bypass.shop_user_id", "kcpProducts[].name".
class Path {
 public:
  constexpr Path() = default;
  consteval Path(const char* text) : text_(text) {
    char before = '.';
    for (char c : std::string_view(text)) {
      if (before == '.' && (c == '.' || c == '[')) error_path_has_an_empty_name();
      before = c;
    }
    if (before == '.') error_path_has_an_empty_name();
  }
  constexpr std::string_view text() const { return text_ ? std::string_view(text_) : ""; }
  constexpr bool empty() const { return text_ == nullptr; }

 private:
  const char* text_ = nullptr;
};

/// Calls `visit(word)` for each word of a space-separated list until it returns true; returns
/// whether it did.
template <typename Visit>
constexpr bool any_word(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(' '));
    if (visit(word)) return true;
    list.remove_prefix(word.size() < list.size() ? word.size() + 1 : word.size());
  }
  return false;
}

/// Whether the list holds `word`.
constexpr bool lists(std::string_view list, std::string_view word) {
  return any_word(list, [&](std::string_view one) { return one == word; });
}

/// A closed list of documented values, written as one literal: "KRW USD EUR".
struct Words {
  const char* text = nullptr;
  Severity severity = Severity::error;  ///< of a value outside the list

  constexpr Words() = default;
  consteval Words(const char* list, Severity severity_outside = Severity::error)
      : text(list), severity(severity_outside) {
    char before = ' ';
    for (char c : std::string_view(list)) {
      if (before == ' ' && c == ' ') error_list_of_words_has_an_empty_word();
      before = c;
    }
    if (before == ' ') error_list_of_words_has_an_empty_word();
  }
};

/// Takes a list of the general pages back: this module does not have it.
inline constexpr Words any_value = [] {
  Words words;
  words.text = "";
  return words;
}();

/// Named formats; each is defined once in core/src/formats.cpp.
enum class Format : std::uint8_t {
  none,
  url,               ///< absolute http(s) URL
  key,               ///< an opaque key: anything but a placeholder left over from an example
  digits,            ///< 0-9 only
  number_text,       ///< a number written as text
  latin_digits,      ///< A-Z a-z 0-9 only
  ascii,             ///< printable ASCII: Latin letters, digits, punctuation, spaces
  token,             ///< A-Z a-z 0-9 _ - only
  mobile_number,     ///< a phone number in digits only, without hyphens
  phone,             ///< a phone number: digits, spaces, hyphens, parentheses, one leading +
  e164,              ///< digits with the country code, no hyphens, no leading 0
  email,             ///< something@something
  issuer,            ///< three digits of the issuer table
  issuer_or_all,     ///< the same, or `*`
  color,             ///< #rgb or #rrggbb
  css_color,         ///< any colour value of CSS: #rrggbb, a name, rgb(…)
  country,           ///< ISO 3166-1 alpha-2, upper case
  language_country,  ///< two letters, or ll-CC
  currency,          ///< ISO 4217, three capital letters
  katakana,          ///< full-width or half-width katakana
  hex,               ///< hexadecimal digits
  base64,            ///< RFC 4648 section 4, padded
  scheme_url,        ///< name://...
  business_number,   ///< ten digits
  time_of_day,       ///< HH:mm, 00:00 to 23:59
};

/// Date formats in the documentation's own notation; a parameter may allow several.
using Dates = std::uint8_t;
constexpr Dates YYYYMMDD = 1;
constexpr Dates YYYY_MM_DD = 2;  ///< YYYY-MM-DD
constexpr Dates YYYYMMDDHHmm = 4;
constexpr Dates YYYYMMDDHHmmss = 8;
constexpr Dates YYYY_MM_DD_HH_mm_ss = 16;  ///< YYYY-MM-DD HH:mm:ss
constexpr Dates YYYY_MM_DD_HH_mm = 32;     ///< YYYY-MM-DD HH:mm
constexpr Dates ISO8601 = 64;              ///< 2026-11-21T12:00:00+09:00

// --- Conditions
// -----------------------------------------------------------------------------------

/// A value as a named test sees it: numbers by value, text by its UTF-8 bytes.
struct Scalar {
  bool is_number = false;
  double number = 0;
  std::string_view text;
};
/// The escape hatch: a named function for what no condition can say. A third use of the same idea
/// becomes a condition.
using NamedTest = bool (*)(const Scalar&);

enum class Op : std::uint8_t {
  present,  ///< given and neither null nor ""
  used,     ///< present and not `false`
  is_true,
  one_of,       ///< a text of the list
  starts_with,  ///< begins with a text of the list
  contains,     ///< holds a text of the list
  at_least,
  at_most,
  at_most_member,    ///< not above another parameter, or so many per cent of it
  total_of,          ///< equals the sum of price × count over the elements of an array
  items_at_least,    ///< an array has so many items
  whole,             ///< a number without a fraction
  matches,           ///< a named format
  not_before_today,  ///< a date that is not before the day of `context.now`, Korean time
  within_minutes,    ///< a time, at most so many minutes after `context.now`
  passes,            ///< the escape hatch
};

/// One question about one parameter. Build it with the functions below, not field by field.
struct Condition {
  Op op{};
  bool negated = false;
  bool or_before = false;  ///< joined to the condition before it by `or` instead of `and`
  bool if_given = false;   ///< holds, too, when the parameter is absent
  Path path{};
  Path other{};
  Path third{};
  const char* words = nullptr;
  std::int32_t number = 0;
  NamedTest test = nullptr;
};

/// Up to six conditions: a conjunction whose members may be disjunctions, `a && (b || c)`.
class Formula {
 public:
  static constexpr std::size_t capacity = 6;
  constexpr Formula() = default;
  consteval Formula(Condition condition) { add(condition); }

  constexpr std::size_t size() const { return size_; }
  constexpr const Condition& operator[](std::size_t i) const { return conditions_[i]; }

  friend consteval Formula operator&&(Formula a, const Formula& b) {
    for (std::size_t i = 0; i < b.size_; ++i) a.add(b.conditions_[i]);
    return a;
  }
  friend consteval Formula operator||(Formula a, const Formula& b) {
    for (std::size_t i = 0; i < a.size_; ++i)
      if (i > 0 && !a.conditions_[i].or_before) error_formula_mixes_or_over_and();
    for (std::size_t i = 0; i < b.size_; ++i) {
      if (i > 0 && !b.conditions_[i].or_before) error_formula_mixes_or_over_and();
      Condition condition = b.conditions_[i];
      condition.or_before = true;
      a.add(condition);
    }
    return a;
  }

 private:
  consteval void add(Condition condition) {
    if (size_ == capacity) error_formula_has_too_many_conditions();
    conditions_[size_++] = condition;
  }
  std::array<Condition, capacity> conditions_{};
  std::size_t size_ = 0;
};
consteval Formula operator&&(Condition a, Condition b) { return Formula(a) && Formula(b); }
consteval Formula operator||(Condition a, Condition b) { return Formula(a) || Formula(b); }

consteval Condition operator!(Condition condition) {
  condition.negated = !condition.negated;
  return condition;
}
consteval Condition present(Path path) { return {.op = Op::present, .path = path}; }
consteval Condition absent(Path path) { return !present(path); }
consteval Condition used(Path path) { return {.op = Op::used, .path = path}; }
consteval Condition unused(Path path) { return !used(path); }
consteval Condition is_true(Path path) { return {.op = Op::is_true, .path = path}; }
consteval Condition one_of(Path path, Words words) {
  return {.op = Op::one_of, .path = path, .words = words.text};
}
consteval Condition starts_with(Path path, Words words) {
  return {.op = Op::starts_with, .path = path, .words = words.text};
}
consteval Condition contains(Path path, Words words) {
  return {.op = Op::contains, .path = path, .words = words.text};
}
consteval Condition at_least(Path path, std::int32_t number) {
  return {.op = Op::at_least, .path = path, .number = number};
}
consteval Condition at_most(Path path, std::int32_t number) {
  return {.op = Op::at_most, .path = path, .number = number};
}
consteval Condition below(Path path, std::int32_t number) { return !at_least(path, number); }
consteval Condition above(Path path, std::int32_t number) { return !at_most(path, number); }
consteval Condition at_most_member(Path path, Path other) {
  return {.op = Op::at_most_member, .path = path, .other = other, .number = 100};
}
consteval Condition at_most_percent(Path path, std::int32_t percent, Path other) {
  return {.op = Op::at_most_member, .path = path, .other = other, .number = percent};
}
/// `path` is the sum of `price` × `count`, two members of the elements of one array.
consteval Condition total_of(Path path, Path price, Path count) {
  return {.op = Op::total_of, .path = path, .other = price, .third = count};
}
consteval Condition items_at_least(Path path, std::int32_t number) {
  return {.op = Op::items_at_least, .path = path, .number = number};
}
consteval Condition whole(Path path) { return {.op = Op::whole, .path = path}; }
consteval Condition matches(Path path, Format format) {
  return {.op = Op::matches, .path = path, .number = static_cast<std::int32_t>(format)};
}
consteval Condition not_before_today(Path path) {
  return {.op = Op::not_before_today, .path = path};
}
consteval Condition within_minutes(Path path, std::int32_t minutes) {
  return {.op = Op::within_minutes, .path = path, .number = minutes};
}
consteval Condition passes(Path path, NamedTest test) {
  return {.op = Op::passes, .path = path, .test = test};
}
/// `condition`, or the parameter is absent: "the currency is KRW, which is also the default".
consteval Condition if_given(Condition condition) {
  condition.if_given = true;
  return condition;
}

// --- Rules
// ----------------------------------------------------------------------------------------

/// One documented rule, reported as "<module>/<id>"; the id never changes once released.
/// `text` is the whole message: what is wrong, why, and what to do.
struct Rule {
  const char* id = nullptr;  ///< kebab case, states the demand: "phone-needs-buyer-name"
  Severity severity = Severity::error;
  Code code = Code::unset;  ///< left out: the code that goes with `must`
  Methods on{};             ///< the pay methods it speaks of; any when left out
  Where where{};            ///< the situations it speaks of; any when left out
  Formula when{};           ///< applies when this holds; always when left out
  Formula must{};           ///< what the documentation demands
  Path at{};                ///< the parameter to point at; that of `must` when left out
  Text text{};
  const char* docs = nullptr;  ///< "#section" of the module's page, or "page#section"
};

/// The enumerators by their bare names, for module files.
namespace vocabulary {
using enum Severity;
using enum Where;
}  // namespace vocabulary

}  // namespace imp_checkout
