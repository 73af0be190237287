// See properties.hpp.

#include "properties.hpp"

#include <nlohmann/json.hpp>

#include "imp_checkout/checkout.hpp"
#include "readers.hpp"

namespace properties {
namespace {

using Json = nlohmann::ordered_json;

/// `text` as JSON; discarded where it is none.
Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

bool is_text(const Json& object, const char* name) {
  return object.contains(name) && object.at(name).is_string();
}

/// "" for a report of the documented shape, else what it lacks.
std::string shape_of(const Json& report) {
  if (!report.is_object()) return "the report is no JSON object";
  if (!report.contains("ok") || !report.at("ok").is_boolean()) return "the report has no `ok`";
  if (!report.contains("issues") || !report.at("issues").is_array())
    return "the report has no issues";
  bool has_error = false;
  for (const Json& issue : report.at("issues")) {
    for (const char* name : {"severity", "code", "rule", "path", "message", "audience", "docs"})
      if (!is_text(issue, name)) return std::string("an issue has no `") + name + "`";
    const std::string path = issue.at("path");
    if (!path.empty() && path[0] != '/') return "a path is no pointer: " + path;
    if (issue.at("message").get<std::string>().empty()) return "a message is empty";
    has_error = has_error || issue.at("severity") == "error";
  }
  if (report.at("ok").get<bool>() == has_error) return "`ok` contradicts the issues";
  return "";
}

/// "kcp/amount.type /amount"
std::string mistake_of(const Json& issue) {
  return issue.at("rule").get<std::string>() + " " + issue.at("path").get<std::string>();
}

bool has_mistake(const Json& report, const std::string& mistake) {
  for (const Json& issue : report.at("issues"))
    if (mistake_of(issue) == mistake) return true;
  return false;
}

/// A request as it is checked: with a context of its own, or the parameters alone.
Json& params_of(Json& request) { return request.contains("params") ? request["params"] : request; }

/// Makes every text that a request holds end in `mark`.
void mark_texts(Json& value, const std::string& mark) {
  if (value.is_string())
    value = value.get<std::string>() + mark;
  else if (value.is_structured())
    for (Json& one : value) mark_texts(one, mark);
}

}  // namespace

std::string of_check(std::string_view text) {
  const std::string answer = imp_checkout::check(std::string(text));
  if (answer != imp_checkout::check(std::string(text)))
    return "the second check answers differently";
  const Json report = parsed(answer);
  if (std::string lacks = shape_of(report); !lacks.empty()) return lacks;

  const Json request = parsed(text);
  if (!request.is_object()) return "";
  for (const Json& issue : report.at("issues")) {
    if (!issue.contains("fix")) continue;
    Json fixed = request;
    Json& params = params_of(fixed);
    for (const Json& step : issue.at("fix")) {
      const char* place = step.at("op") == "move" ? "from" : "path";
      if (!params.contains(Json::json_pointer(step.at(place).get<std::string>())))
        return "a fix speaks of what is not there: " + issue.dump();
    }
    params = params.patch(issue.at("fix"));
    const Json again = parsed(imp_checkout::check(fixed.dump()));
    if (has_mistake(again, mistake_of(issue)))
      return "a fix does not mend its issue: " + issue.dump();
  }
  return "";
}

std::string of_privacy(std::string_view text) {
  Json request = parsed(text);
  if (!request.is_object() || !request.contains("params")) return "";
  const std::string mark = "~kept secret~";
  mark_texts(request["params"], mark);
  const std::string answer = imp_checkout::check(request.dump());
  return answer.find(mark) == std::string::npos ? "" : "a value is repeated: " + answer;
}

std::string of_reader(std::string_view text) {
  // nlohmann takes a NUL for the end of the text.
  if (text.find('\0') != std::string_view::npos) return "";
  return readers::difference(std::string(text));
}

std::string of_orders(std::string_view text) {
  const std::string answer = imp_checkout::build(std::string(text));
  if (answer != imp_checkout::build(std::string(text)))
    return "the second build answers differently";
  const Json built = parsed(answer);
  if (!built.is_object()) return "the answer is no JSON object";
  const Json asked = parsed(text);
  if (!built.contains("params") || !built.at("params").is_object() || !asked.is_object()) return "";

  const Json context = asked.contains("context") ? asked.at("context") : Json::object();
  const Json request = {{"context", context}, {"params", built.at("params")}};
  const std::string request_text = request.dump();
  const Json report = parsed(imp_checkout::check(request_text));
  if (std::string lacks = shape_of(report); !lacks.empty()) return lacks;
  if (built.at("ok") == true && report.at("ok") != true)
    return "what was built is refused: " + report.dump();

  const Json lifted = parsed(imp_checkout::lift(request_text));
  if (!lifted.is_object() || !lifted.contains("order")) return "what was built is not lifted";
  const Json again = parsed(
      imp_checkout::build(Json({{"context", context}, {"order", lifted.at("order")}}).dump()));
  if (built.at("ok") == true && again.at("params") != built.at("params"))
    return "built " + built.at("params").dump() + "\n  lifted " + lifted.at("order").dump() +
           "\n  built again " + again.at("params").dump();
  return "";
}

}  // namespace properties
