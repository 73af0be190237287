// Issues and reports: what a check found, before it is put into words.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imp_checkout/table.hpp"

namespace imp_checkout {

enum class Language : std::uint8_t { ko, en };

/// The sentence an issue is rendered with (core/src/phrases.hpp).
enum class Sentence : std::uint8_t {
  missing,          ///< a required member is not there
  missing_advised,  ///< a recommended member is not there
  wrong_type,
  not_in_list,
  wrong_format,
  placeholder,     ///< text left over from an example
  unknown_issuer,  ///< three digits that the issuer table lacks
  not_an_issuer,
  wrong_date,
  date_elsewhere,  ///< a format that only the general page allows
  too_long,
  too_short,
  outside_range,
  out_of_scope,  ///< usable in other situations only
  unknown_member,
  method_unknown,  ///< no such pay_method anywhere
  method_unsupported,
  method_ignored,
  method_spelling,
  method_not_for_billing,
  no_billing_window,
  module_not_given,
  module_not_known,
  pg_malformed,
  pg_not_known,
  pg_conflict,
  left_out,    ///< a part of an order that this module does not take
  unreadable,  ///< not JSON, or not an object
  // With a text of their own:
  rule,
  other_code,  ///< a PG code without a payment window
};

/// A repair that is clearly meant; printed as an RFC 6902 patch.
struct Fix {
  enum class Kind : std::uint8_t { none, replace, rename };
  Kind kind = Kind::none;
  std::string json;  ///< replace: the new value as JSON text
  std::string to;    ///< rename: pointer of the new name
};

/// One broken demand, the same in every language, and without any text of the request but
/// the fix and the names in `path`. It points into tables, which are kept once they are unpacked.
struct Issue {
  Severity severity{};
  Code code{};
  Sentence sentence{};
  std::string path;                  ///< RFC 6901, "" for the request itself
  const Row* row = nullptr;          ///< the parameter at fault, where one is
  const LinkedRule* rule = nullptr;  ///< for Sentence::rule
  const OtherCode* other = nullptr;  ///< for Sentence::other_code
  const char* word = nullptr;        ///< a documented word the sentence needs
  std::int32_t limit = 0;            ///< the limit the sentence names
  std::int32_t more = 0;             ///< further places with the same mistake, not listed
  Fix fix{};
};

struct Report {
  const Table* table = nullptr;  ///< nullptr: the module is not known, or nothing could be read
  bool billing = false;          ///< customer_uid was given
  std::vector<Issue> issues;     ///< in table order

  /// Whether no issue has severity `error`.
  bool ok() const;
};

/// The message of `issue` in `language`, or in Korean while no English is known (english.hpp);
/// UTF-8.
std::string message(const Issue& issue, const Report& report, Language language);

/// The report as JSON text; the contract is in docs/architecture.md.
std::string to_json(const Report& report, Language language);

/// The documentation link of an issue.
std::string docs_url(const Issue& issue, const Report& report);

/// "kcp/phone-needs-buyer-name", "kcp/buyer_name.required", "common/module-unknown".
std::string rule_name(const Issue& issue, const Report& report);

std::string_view name_of(Severity severity);
std::string_view name_of(Code code);

}  // namespace imp_checkout
