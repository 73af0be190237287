// A payment module: one provider integration as its documentation page describes it.
//
// A module file writes `Parameter` rows, `Rule` sentences and `Mapping`s by name. linker.hpp
// resolves the names and stops the compilation where a table contradicts itself.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "imp_checkout/rule.hpp"

namespace imp_checkout {

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
  Text label{};                ///< what the page calls it, for the catalogue and its forms
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

/// A PG code that opens no payment window of V1's own pages: another flow, or retired.
struct OtherCode {
  const char* code = nullptr;
  Severity severity{};
  Code issue_code{};
  Text text{};                 ///< why, and what to use instead; English is in english.hpp
  const char* docs = nullptr;  ///< "page#section"
};
std::span<const OtherCode> other_codes();

/// What every module inherits; defined in core/modules/common.hpp.
struct General {
  std::span<const Part> parameters{};
  std::span<const Rule> rules{};             ///< hold for any module, also for an unknown one
  std::span<const Rule> rules_of_silence{};  ///< hold for a module whose page does not speak of it
  std::span<const Mapping> order{};
};

}  // namespace imp_checkout
