// Every module, parameter and rule as JSON: the source of docs/modules, of the demo's forms and of
// the support matrix.

#include "imp_checkout/checkout.hpp"
#include "imp_checkout/english.hpp"
#include "issuers.hpp"
#include "json_writer.hpp"
#include "request.hpp"
#include "tables.hpp"

namespace imp_checkout {
namespace {

std::string_view name_of(Format format) {
  switch (format) {
    case Format::none:
      return "";
    case Format::url:
      return "url";
    case Format::key:
      return "key";
    case Format::digits:
      return "digits";
    case Format::number_text:
      return "number-text";
    case Format::latin_digits:
      return "latin-digits";
    case Format::ascii:
      return "ascii";
    case Format::token:
      return "token";
    case Format::mobile_number:
      return "mobile-number";
    case Format::phone:
      return "phone";
    case Format::e164:
      return "e164";
    case Format::email:
      return "email";
    case Format::issuer:
      return "issuer";
    case Format::issuer_or_all:
      return "issuer-or-all";
    case Format::color:
      return "color";
    case Format::css_color:
      return "css-color";
    case Format::country:
      return "country";
    case Format::language_country:
      return "language-country";
    case Format::currency:
      return "currency";
    case Format::katakana:
      return "katakana";
    case Format::hex:
      return "hex";
    case Format::base64:
      return "base64";
    case Format::scheme_url:
      return "scheme-url";
    case Format::business_number:
      return "business-number";
    case Format::time_of_day:
      return "time-of-day";
  }
  return "";
}

void write_words(JsonWriter& json, std::string_view list) {
  json.begin_array();
  any_word(list, [&](std::string_view word) {
    json.value(word);
    return false;
  });
  json.end_array();
}

void write_methods(JsonWriter& json, const Methods& methods) {
  json.begin_array();
  for (std::size_t i = 0; i < std::size(pay_methods); ++i)
    if (methods.contains(static_cast<int>(i))) json.value(pay_methods[i]);
  json.end_array();
}

void write_text(JsonWriter& json, const Text& text) {
  json.begin_object().key("ko").value(text.ko).key("en").value(text.en).end_object();
}

void write_pages(JsonWriter& json, std::span<const Page> pages) {
  json.begin_array();
  for (const Page& page : pages)
    json.begin_object().key("path").value(page.path).key("blob").value(page.blob).end_object();
  json.end_array();
}

struct Name {
  std::uint8_t bit;
  std::string_view name;
};
constexpr Name type_names[] = {{1, "string"},  {2, "integer"}, {4, "number"},
                               {8, "boolean"}, {32, "object"}, {16, "array"}};
constexpr Name where_names[] = {{1, "pc"},       {2, "mobile"},       {4, "app"},    {8, "payment"},
                                {16, "billing"}, {32, "request_pay"}, {64, "loadUI"}};
constexpr Name date_names[] = {{YYYYMMDD, "YYYYMMDD"},
                               {YYYY_MM_DD, "YYYY-MM-DD"},
                               {YYYYMMDDHHmm, "YYYYMMDDHHmm"},
                               {YYYYMMDDHHmmss, "YYYYMMDDHHmmss"},
                               {YYYY_MM_DD_HH_mm_ss, "YYYY-MM-DD HH:mm:ss"},
                               {YYYY_MM_DD_HH_mm, "YYYY-MM-DD HH:mm"},
                               {ISO8601, "ISO8601"}};

template <std::size_t N>
void write_names(JsonWriter& json, const Name (&names)[N], unsigned bits) {
  json.begin_array();
  for (const Name& name : names)
    if ((bits & name.bit) != 0) json.value(name.name);
  json.end_array();
}

void write_clause(JsonWriter& json, std::string_view key, const Clause& clause) {
  if (clause.severity == Severity::none) return;
  json.key(key).begin_object().key("severity").value(imp_checkout::name_of(clause.severity));
  if (!clause.methods.any()) {
    json.key("pay_methods");
    write_methods(json, clause.methods);
  }
  if (clause.where != Where::anywhere) {
    json.key("where");
    write_names(json, where_names, static_cast<unsigned>(clause.where));
  }
  json.end_object();
}

void write_row(JsonWriter& json, const Table& table, const Row& row, const Text& label) {
  json.begin_object().key("path").value(path_of(table, row)).key("types");
  write_names(json, type_names, static_cast<unsigned>(row.types));
  if (label.ko != nullptr) {
    json.key("label");
    write_text(json, label);
  }
  write_clause(json, "required", row.need);
  if (row.only.severity != Severity::info) write_clause(json, "only", row.only);
  if (row.values.text != nullptr) {
    json.key("values");
    write_words(json, row.values.text);
  }
  if (row.format != Format::none) json.key("format").value(name_of(row.format));
  if (row.dates != 0) {
    json.key("dates");
    write_names(json, date_names, row.dates);
  }
  if (row.length.max != 0) {
    if (row.length.min != 0) json.key("min_length").value(std::int32_t{row.length.min});
    if (row.length.max != unlimited) json.key("max_length").value(std::int32_t{row.length.max});
    if (row.length.bytes) json.key("bytes").value(true);
  }
  if (row.range.stated) {
    json.key("min").value(row.range.min);
    if (row.range.max != no_limit) json.key("max").value(row.range.max);
  }
  if (has(row.types, Types::object) && !row.closed) json.key("open").value(true);
  if (row.buyer) json.key("audience").value("buyer");
  if (row.personal) json.key("personal").value(true);
  if (row.general) json.key("general").value(true);
  json.key("docs").value(docs_link(table, row.docs)).end_object();
}

void write_module(JsonWriter& json, const Table& table, const Description& description) {
  json.begin_object().key("code").value(table.code);
  if (table.ui_type != nullptr) json.key("ui_type").value(table.ui_type);
  json.key("name");
  write_text(json, description.name);
  json.key("page").value(docs_link(table, ""));
  json.key("pages");
  write_pages(json, description.pages);
  json.key("pay_methods");
  write_methods(json, table.methods);
  json.key("billing_pay_methods");
  write_methods(json, table.billing_methods);
  json.key("parameters").begin_array();
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    write_row(json, table, table.rows[i], description.labels[i]);
  json.end_array().key("rules").begin_array();
  for (const LinkedRule& rule : table.rules) {
    json.begin_object();
    json.key("rule").value(std::string(rule.general ? "common" : table.code) + "/" + rule.id);
    json.key("severity").value(imp_checkout::name_of(rule.scope.severity));
    json.key("code").value(imp_checkout::name_of(rule.code));
    json.key("at").value(path_of(table, table.rows[rule.at]));
    if (!rule.scope.methods.any()) {
      json.key("pay_methods");
      write_methods(json, rule.scope.methods);
    }
    if (rule.scope.where != Where::anywhere) {
      json.key("where");
      write_names(json, where_names, static_cast<unsigned>(rule.scope.where));
    }
    json.key("text");
    write_text(json, rule.text);
    json.key("docs").value(docs_link(table, rule.docs)).end_object();
  }
  json.end_array().end_object();
}

/// What the card-code table calls each of `issuer_names`, in its order.
constexpr Text issuer_labels[] = {
    {"BC", "BC"},
    {"KB", "KB"},
    {"현대", "Hyundai"},
    {"삼성", "Samsung"},
    {"롯데", "Lotte"},
    {"NH", "NH"},
    {"우리", "Woori"},
    {"하나SK", "Hana SK"},
    {"새마을", "Saemaul (KFCC)"},
    {"제주", "Jeju"},
    {"광주", "Gwangju"},
    {"신한", "Shinhan"},
    {"KDB", "KDB"},
    {"수협", "Suhyup"},
    {"신협", "Shinhyup (CU)"},
    {"씨티", "Citi"},
    {"우체국", "Korea Post"},
    {"K뱅크", "K bank"},
    {"전북", "Jeonbuk"},
    {"카카오뱅크", "Kakao Bank"},
};
static_assert(std::size(issuer_labels) == std::size(issuer_names), "a label for each issuer");

void write_issuers(JsonWriter& json) {
  json.key("issuers").begin_array();
  for (std::size_t i = 0; i < std::size(issuer_names); ++i) {
    json.begin_object().key("code").value(issuer_names[i].code);
    json.key("alias").value(issuer_names[i].name).key("name");
    write_text(json, issuer_labels[i]);
    json.end_object();
  }
  json.end_array();
  json.key("issuers_docs").value(docs_link(order_table(), "opi/ko/support/code-info/card-code"));
}

void write_other_codes(JsonWriter& json) {
  json.key("other_codes").begin_array();
  const char* english_text = english(Section::other_codes);
  for (const OtherCode& other : other_codes()) {
    json.begin_object().key("code").value(other.code).key("severity");
    json.value(name_of(other.severity)).key("issue").value(name_of(other.issue_code));
    json.key("text");
    write_text(json, {other.text.ko, next_text(english_text)});
    json.key("docs").value(docs_link(order_table(), other.docs)).end_object();
  }
  json.end_array();
}

}  // namespace

std::string_view version() { return IMP_CHECKOUT_VERSION; }

std::string catalogue(std::string_view request) {
  Request wanted;
  std::string pg;
  // The same envelope as a check's, so that one reader serves both.
  if (wanted.read(std::string(R"({"params":)").append(request).append("}"))) {
    const NodeNumber member = wanted.member(wanted.params(), "pg");
    if (member != no_node) pg = wanted.text(wanted.node(member));
  }
  JsonWriter json;
  json.begin_object().key("version").value(version()).key("general_pages");
  write_pages(json, general_pages());
  json.key("order").begin_array();
  for (const Row& row : order_table().rows) write_row(json, order_table(), row, {});
  json.end_array();
  write_issuers(json);
  write_other_codes(json);
  json.key("modules").begin_array();
  for (std::size_t i = 0; i < module_count(); ++i)
    if (pg.empty() || pg == module_at(i).code) write_module(json, module_at(i), description_of(i));
  return json.end_array().end_object().take();
}

}  // namespace imp_checkout
