// Prints a report as JSON. The contract is in docs/architecture.md.

#include "build.hpp"
#include "imp_checkout/checkout.hpp"
#include "json_writer.hpp"
#include "tables.hpp"

namespace imp_checkout {
namespace {

/// Documentation of what the engine itself checks.
const char* engine_docs(Sentence sentence) {
  switch (sentence) {
    case Sentence::pg_malformed:
    case Sentence::pg_not_known:
    case Sentence::pg_conflict:
    case Sentence::module_not_given:
    case Sentence::module_not_known:
      return "opi/ko/support/code-info/pg-2";
    case Sentence::unreadable:
      return "sdk/ko/v1-sdk/javascript-sdk/payrq#결제요청-파라미터-정의";
    case Sentence::no_billing_window:
      return "opi/ko/support/code-info/pg";
    case Sentence::unknown_issuer:
    case Sentence::not_an_issuer:
      return "opi/ko/support/code-info/card-code";
    default:
      return nullptr;
  }
}

/// The word behind the parameter's name in the id of an issue that a row raised.
std::string_view demand(const Issue& issue) {
  switch (issue.sentence) {
    case Sentence::out_of_scope:
      return "scope";
    case Sentence::placeholder:
      return "placeholder";
    case Sentence::date_elsewhere:
      return "date-elsewhere";
    default:
      return name_of(issue.code);
  }
}

const Table& table_of(const Report& report) {
  return report.table != nullptr ? *report.table : general_table();
}

std::string_view module_prefix(const Report& report, bool general) {
  return general || report.table == nullptr ? "common" : report.table->code;
}

void write_params(JsonWriter& json, const Issue& issue, const Report& report) {
  json.key("params").begin_object();
  switch (issue.sentence) {
    case Sentence::not_in_list:
      json.key("allowed").begin_array();
      any_word(issue.row->values.text, [&](std::string_view word) {
        json.value(word);
        return false;
      });
      json.end_array();
      break;
    case Sentence::too_long:
    case Sentence::too_short:
      json.key("limit").value(issue.limit).key("unit");
      json.value(issue.row->types == Types::array ? "items"
                 : issue.row->length.bytes        ? "bytes"
                                                  : "characters");
      break;
    case Sentence::outside_range:
      json.key("min").value(issue.row->range.min);
      if (issue.row->range.max != no_limit) json.key("max").value(issue.row->range.max);
      break;
    case Sentence::method_unknown:
    case Sentence::method_unsupported:
    case Sentence::method_not_for_billing: {
      const Table& table = table_of(report);
      const Methods& offered =
          report.billing && !table.billing_methods.none() ? table.billing_methods : table.methods;
      json.key("allowed").begin_array();
      for (std::size_t i = 0; i < std::size(pay_methods); ++i)
        if (offered.contains(static_cast<int>(i))) json.value(pay_methods[i]);
      json.end_array();
      break;
    }
    case Sentence::unknown_member:
      if (issue.row != nullptr) json.key("nearest").value(issue.row->key);
      break;
    default:
      break;
  }
  if (issue.more > 0) json.key("more").value(issue.more);
  json.end_object();
}

void write_fix(JsonWriter& json, const Issue& issue) {
  if (issue.fix.kind == Fix::Kind::none) return;
  json.key("fix").begin_array().begin_object();
  if (issue.fix.kind == Fix::Kind::replace)
    json.key("op").value("replace").key("path").value(issue.path).key("value").raw(issue.fix.json);
  else
    json.key("op").value("move").key("from").value(issue.path).key("path").value(issue.fix.to);
  json.end_object().end_array();
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
    case Severity::none:
      break;
  }
  return "none";
}

std::string_view name_of(Code code) {
  switch (code) {
    case Code::required:
      return "required";
    case Code::forbidden:
      return "forbidden";
    case Code::type:
      return "type";
    case Code::format:
      return "format";
    case Code::length:
      return "length";
    case Code::range:
      return "range";
    case Code::one_of:
      return "enum";
    case Code::unsupported:
      return "unsupported";
    case Code::conflict:
      return "conflict";
    case Code::deprecated:
      return "deprecated";
    case Code::unknown:
      return "unknown";
    case Code::input:
      return "input";
    case Code::unset:
      break;
  }
  return "unset";
}

namespace {

/// What the engine itself checks: the id of its rule, and whether it speaks of the module.
struct EngineRule {
  const char* id = nullptr;
  bool of_module = false;
};
EngineRule engine_rule(Sentence sentence) {
  switch (sentence) {
    case Sentence::unreadable:
      return {"input"};
    case Sentence::module_not_given:
    case Sentence::module_not_known:
      return {"module-unknown"};
    case Sentence::other_code:
      return {"code-has-a-payment-window"};
    case Sentence::pg_malformed:
      return {"pg-joins-code-and-merchant-id"};
    case Sentence::pg_not_known:
      return {"pg-is-a-documented-code"};
    case Sentence::pg_conflict:
      return {"pg-names-the-module-of-the-channel"};
    case Sentence::unknown_member:
      return {"unknown-member"};
    case Sentence::method_unknown:
    case Sentence::method_unsupported:
    case Sentence::method_ignored:
    case Sentence::method_spelling:
    case Sentence::method_not_for_billing:
      return {"pay-methods", true};
    case Sentence::no_billing_window:
      return {"no-billing-window", true};
    default:
      return {};
  }
}

}  // namespace

std::string rule_name(const Issue& issue, const Report& report) {
  if (issue.sentence == Sentence::left_out) return "order/left-out";
  const EngineRule rule = engine_rule(issue.sentence);
  const bool general = rule.id != nullptr      ? !rule.of_module
                       : issue.rule != nullptr ? issue.rule->general
                                               : issue.row->general;
  std::string name(module_prefix(report, general));
  name.push_back('/');
  if (rule.id != nullptr) return name.append(rule.id);
  if (issue.rule != nullptr) return name.append(issue.rule->id);
  return name.append(path_of(table_of(report), *issue.row)).append(".").append(demand(issue));
}

std::string docs_url(const Issue& issue, const Report& report) {
  const char* own = issue.other != nullptr ? issue.other->docs : engine_docs(issue.sentence);
  if (own == nullptr)
    own = issue.rule != nullptr ? issue.rule->docs : issue.row != nullptr ? issue.row->docs : "";
  return docs_link(table_of(report), own);
}

namespace {

/// `param` is the issue's place in the parameters where `path` points into an order.
void write_issue(JsonWriter& json, const Issue& issue, const Report& report, Language language,
                 const std::string& path, const std::string* param) {
  json.begin_object();
  json.key("severity").value(name_of(issue.severity));
  json.key("code").value(name_of(issue.code));
  json.key("rule").value(rule_name(issue, report));
  json.key("path").value(path);
  if (param != nullptr) json.key("param").value(*param);
  json.key("message").value(message(issue, report, language));
  json.key("audience").value(issue.row != nullptr && issue.row->buyer ? "buyer" : "merchant");
  json.key("docs").value(docs_url(issue, report));
  write_params(json, issue, report);
  if (param == nullptr) write_fix(json, issue);
  json.end_object();
}

void write_head(JsonWriter& json, bool ok, const Table* table) {
  json.begin_object().key("ok").value(ok).key("module");
  if (table != nullptr)
    json.value(table->code);
  else
    json.null();
}

}  // namespace

std::string to_json(const Report& report, Language language) {
  // Most reports: nothing is wrong with the request of a module that is known.
  if (report.issues.empty() && report.table != nullptr)
    return std::string(R"({"ok":true,"module":")")
        .append(report.table->code)
        .append(R"(","issues":[]})");
  JsonWriter json;
  write_head(json, report.ok(), report.table);
  json.key("issues").begin_array();
  for (const Issue& issue : report.issues)
    write_issue(json, issue, report, language, issue.path, nullptr);
  return json.end_array().end_object().take();
}

void write_taken(JsonWriter& json, const BuildResult& result) {
  json.key("takes").begin_array();
  for (RowNumber row : result.taken) json.value(path_of(order_table(), order_table().rows[row]));
  json.end_array();
}

void write_issues(JsonWriter& json, const BuildResult& result, Language language) {
  json.key("issues").begin_array();
  for (const Issue& issue : result.of_order.issues)
    write_issue(json, issue, result.of_order, language, issue.path, nullptr);
  for (std::size_t i = 0; i < result.of_params.issues.size(); ++i) {
    const Issue& issue = result.of_params.issues[i];
    write_issue(json, issue, result.of_params, language, result.order_paths[i], &issue.path);
  }
  json.end_array();
}

std::string to_json(const BuildResult& result, Language language) {
  JsonWriter json;
  write_head(json, result.of_order.ok() && result.of_params.ok(), result.of_params.table);
  json.key("params");
  if (result.params.empty())
    json.null();
  else
    json.raw(result.params);
  write_taken(json, result);
  write_issues(json, result, language);
  return json.end_object().take();
}

}  // namespace imp_checkout
