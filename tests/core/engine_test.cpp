// The engine on a made-up module: verdicts, scopes, paths, limits. No provider is spoken of here.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "../../core/modules/common.hpp"
#include "../../core/src/check.hpp"

namespace {

using namespace imp_checkout;
using namespace imp_checkout::vocabulary;

constexpr Parameter parameters[] = {
    {.path = "merchant_uid", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "buyer_name", .need = recommended({"phone"})},
    {.path = "digital", .need = optional},
    {.path = "app_scheme", .need = optional},
    {.path = "tint", .type = string, .only = meant_for(pc), .values = "red blue"},
    {.path = "level", .type = string, .range = between(1, 5)},
    {.path = "code", .type = string, .length = bytes(6)},
    {.path = "day", .type = string, .dates = YYYYMMDD},
    {.path = "flag", .type = boolean, .only = only({"card"})},
    {.path = "boxes", .type = array, .length = items(1, 30)},
    {.path = "boxes[].id", .type = string, .need = required()},
    {.path = "boxes[].kind", .type = string, .values = "dry wet"},
    {.path = "boxes[].lid", .type = string},
    {.path = "boxes[].parts[].size", .type = number},
    {.path = "deep.er.est", .type = string},
    {.path = "free", .type = object, .open = true},
    {.path = "ends", .type = string, .dates = YYYY_MM_DD_HH_mm_ss},
    {.path = "tip", .type = number},
    {.path = "lines", .type = array},
    {.path = "lines[].each", .type = number},
    {.path = "lines[].times", .type = number},
    {.path = "ignored", .type = object, .only = nowhere},
    {.path = "ignored.part", .type = number, .need = required()},
    {.path = "language", .values = any_value},
    {.path = "vbank_due", .only = works_for({"phone"})},
    {.path = "taste", .type = string, .only = works_for(handheld), .values = "sweet sour"},
    {.path = "fee", .type = number, .only = only({"phone"})},
    {.path = "a~b/c", .type = string},
};

constexpr Text text{"지어낸 규칙", "A made-up rule"};

constexpr Rule rules[] = {
    {.id = "wet-box-needs-lid",
     .when = one_of("boxes[].kind", "wet"),
     .must = present("boxes[].lid"),
     .text = text,
     .docs = "#made-up"},
    {.id = "part-is-small",
     .must = at_most("boxes[].parts[].size", 10),
     .text = text,
     .docs = "#made-up"},
    {.id = "wet-boxes-need-a-tint",
     .severity = warning,
     .when = one_of("boxes[].kind", "wet"),
     .must = present("tint") || present("level"),
     .text = text,
     .docs = "#made-up"},
    {.id = "phone-needs-deep",
     .on = {"phone"},
     .must = present("deep.er.est"),
     .text = text,
     .docs = "#made-up"},
    {.id = "not-both",
     .code = Code::conflict,
     .when = used("flag"),
     .must = absent("code"),
     .text = text,
     .docs = "#made-up"},
    {.id = "whole-won",
     .when = if_given(one_of("currency", "KRW")) && !one_of("tint", "blue"),
     .must = at_least("amount", 100),
     .text = text,
     .docs = "#made-up"},
    {.id = "ends-within-an-hour",
     .must = within_minutes("ends", 60),
     .text = text,
     .docs = "#made-up"},
    {.id = "tip-is-a-tenth-at-most",
     .must = at_most_percent("tip", 10, "amount"),
     .text = text,
     .docs = "#made-up"},
    {.id = "lines-add-up",
     .must = total_of("amount", "lines[].each", "lines[].times"),
     .text = text,
     .docs = "#made-up"},
    {.id = "day-to-come", .must = not_before_today("day"), .text = text, .docs = "#made-up"},
};

constexpr Module module{.code = "made_up",
                        .name = {"지어낸 모듈", "A made-up module"},
                        .pages = {Page{"opi/made-up", "0"}},
                        .methods = {"card", "phone", "samsung"},
                        .billing_methods = {"card"},
                        .parameters = {Part{"#made-up", parameters}},
                        .rules = {std::span(rules)}};

const Table table = unpack(table_of<module>, &inherited_table(), nullptr);

struct Row {
  const char* name;
  const char* request;  ///< members of params behind the valid ones, or a whole request
  std::vector<std::string> issues;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }

std::vector<std::string> check_lines(const std::string& request_text) {
  Request request;
  BOOST_REQUIRE_MESSAGE(request.read(request_text), "the request must be readable");
  const Report report = check(request, &table);
  std::vector<std::string> lines;
  for (const Issue& issue : report.issues)
    lines.push_back(std::string(name_of(issue.severity)) + " " + std::string(name_of(issue.code)) +
                    " " + issue.path + " " + rule_name(issue, report));
  return lines;
}

std::string request_of(const std::string& members, const std::string& context = "") {
  return R"({"context":{)" + context + R"(},"params":{"channelKey":"k","pay_method":"card",)" +
         R"("merchant_uid":"A-1","amount":1004)" + (members.empty() ? "" : "," + members) + "}}";
}

const std::vector<Row> rows = {
    {"a valid request", "", {}},
    {"the last of two members counts", R"("amount":"x","amount":7000)", {}},
    {"the last of two objects counts", R"("deep":{"er":1},"deep":{"er":{"est":"x"}})", {}},
    {"a member of the first of two objects does not count",
     R"("pay_method":"phone","buyer_name":"x","deep":{"er":{"est":"x"}},"deep":{})",
     {"error required /deep/er/est made_up/phone-needs-deep"}},
    {"null is absent", R"("amount":null)", {"error required /amount made_up/amount.required"}},
    {"an empty text is absent",
     R"("merchant_uid":"")",
     {"error required /merchant_uid made_up/merchant_uid.required"}},
    {"a demand on some methods",
     R"("pay_method":"phone","deep":{"er":{"est":"x"}})",
     {"warning required /buyer_name made_up/buyer_name.required"}},
    {"a missing member has a path below missing objects",
     R"("pay_method":"phone","buyer_name":"x")",
     {"error required /deep/er/est made_up/phone-needs-deep"}},
    {"a container of the wrong type is one mistake",
     R"("pay_method":"phone","buyer_name":"x","deep":"{}")",
     {"error type /deep made_up/deep.type"}},
    {"a list of words", R"("tint":"green")", {"error enum /tint made_up/tint.enum"}},
    {"a range of a number written as text",
     R"("level":"6")",
     {"error range /level made_up/level.range"}},
    {"a text that is no number has no range", R"("level":"high")", {}},
    {"a length in bytes", R"("code":"가나다")", {"error length /code made_up/code.length"}},
    {"six bytes", R"("code":"가나")", {}},
    {"a date that does not exist", R"("day":"20230229")", {"error format /day made_up/day.format"}},
    {"a scope of methods",
     R"("pay_method":"samsung","flag":true)",
     {"error unsupported /flag made_up/flag.scope"}},
    {"false is not used", R"("pay_method":"samsung","flag":false)", {}},
    {"an array may be too short", R"("boxes":[])", {"error length /boxes made_up/boxes.length"}},
    {"each element needs its members",
     R"("boxes":[{"id":"1"},{"kind":"dry"}])",
     {"error required /boxes/1/id made_up/boxes[].id.required"}},
    {"an element of the wrong type is one mistake",
     R"("boxes":[{"id":"1"},"two"])",
     {"error type /boxes/1 made_up/boxes[].type"}},
    {"a rule looks at one element at a time",
     R"("tint":"red","boxes":[{"id":"1","kind":"wet","lid":"x"},{"id":"2","kind":"wet"},{"id":"3"}])",
     {"error required /boxes/1/lid made_up/wet-box-needs-lid"}},
    {"elements within elements",
     R"("boxes":[{"id":"1","parts":[{"size":1},{"size":11}]},{"id":"2","parts":[{"size":12}]}])",
     {"error range /boxes/0/parts/1/size made_up/part-is-small",
      "error range /boxes/1/parts/0/size made_up/part-is-small"}},
    {"one element is enough for a condition outside",
     R"("boxes":[{"id":"1"},{"id":"2","kind":"wet","lid":"x"}])",
     {"warning required /tint made_up/wet-boxes-need-a-tint"}},
    {"either of two is enough", R"("level":"1","boxes":[{"id":"2","kind":"wet","lid":"x"}])", {}},
    {"a conflict", R"("flag":true,"code":"x")", {"error conflict /code made_up/not-both"}},
    {"a default that is not written down",
     R"("amount":50,"tint":"red")",
     {"error range /amount made_up/whole-won"}},
    {"silence is no condition", R"("amount":50)", {}},
    {"another currency", R"("amount":50,"tint":"red","currency":"USD")", {}},
    {"a negated condition", R"("amount":50,"tint":"blue")", {}},
    {"the other spelling of a method",
     R"("pay_method":"samsungpay")",
     {"warning unsupported /pay_method made_up/pay-methods"}},
    {"a method that the module lacks",
     R"("pay_method":"trans")",
     {"error unsupported /pay_method made_up/pay-methods"}},
    {"no method at all", R"("pay_method":"cash")", {"error enum /pay_method made_up/pay-methods"}},
    {"a method that gets no billing key",
     R"("pay_method":"phone","customer_uid":"c","buyer_name":"x","deep":{"er":{"est":"x"}})",
     {"error unsupported /pay_method made_up/pay-methods"}},
    {"a tenth", R"("amount":1000,"tip":100)", {}},
    {"more than a tenth",
     R"("amount":1000,"tip":101)",
     {"error range /tip made_up/tip-is-a-tenth-at-most"}},
    {"a tenth of nothing known",
     R"("amount":null,"tip":101)",
     {"error required /amount made_up/amount.required"}},
    {"a sum",
     R"("amount":30.3,"currency":"USD","lines":[{"each":10.1,"times":2},{"each":10.1,"times":1}])",
     {}},
    {"a sum that is a cent short",
     R"("amount":30.31,"currency":"USD","lines":[{"each":10.1,"times":3}])",
     {"error conflict /amount made_up/lines-add-up"}},
    {"a sum with a gap says nothing", R"("lines":[{"each":10},{"each":5,"times":2}])", {}},
    {"a sum of nothing says nothing", R"("lines":[])", {}},
    {"what has no effect is not looked into",
     R"("ignored":{"part":"x"})",
     {"warning unsupported /ignored made_up/ignored.scope"}},
    {"nor has it to be complete",
     R"("ignored":{})",
     {"warning unsupported /ignored made_up/ignored.scope"}},
    {"a general list that is taken back", R"("language":"ja")", {}},
    {"a wrong value where it does harm",
     R"("pay_method":"phone","buyer_name":"x","deep":{"er":{"est":"x"}},"vbank_due":"soon")",
     {"error format /vbank_due made_up/vbank_due.format"}},
    {"a wrong value where it does none",
     R"("vbank_due":"soon","taste":"bitter")",
     {"warning format /vbank_due made_up/vbank_due.format",
      "warning enum /taste made_up/taste.enum"}},
    {"a right value where it has no effect", R"("vbank_due":"20991231","taste":"sour")", {}},
    {"a wrong type does harm anywhere",
     R"("vbank_due":1)",
     {"error type /vbank_due made_up/vbank_due.type"}},
    {"nothing of a fee is no fee", R"("fee":0)", {}},
    {"a fee of another method", R"("fee":1)", {"error unsupported /fee made_up/fee.scope"}},
    {"a slip is seen", R"("buyerName":"x")", {"warning unknown /buyerName common/unknown-member"}},
    {"open content is open", R"("free":{"whatever":{"amount":"x"}})", {}},
    {"a pointer is escaped", R"("a~b/c":1)", {"error type /a~0b~1c made_up/a~b/c.type"}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_DATA_TEST_CASE(judges, boost::unit_test::data::make(rows), row) {
  const auto found = check_lines(request_of(row.request));
  BOOST_TEST(found == row.issues, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(knows_the_platform) {
  const std::vector<std::string> missing = {
      "error required /m_redirect_url made_up/m_redirect_url.required"};
  BOOST_TEST(check_lines(request_of("", R"("platform":"mobile")")) == missing);
  BOOST_TEST(check_lines(request_of("", R"("platform":"app")")) == missing);
  BOOST_TEST(check_lines(request_of("", R"("platform":"pc")")) == std::vector<std::string>{});
}

BOOST_AUTO_TEST_CASE(compares_days_in_korean_time) {
  // 2026-11-20T20:00Z is the 21st in Korea.
  const std::string now = R"("now":"2026-11-20T20:00:00Z")";
  const std::vector<std::string> past = {"error range /day made_up/day-to-come"};
  BOOST_TEST(check_lines(request_of(R"("day":"20261120")", now)) == past);
  BOOST_TEST(check_lines(request_of(R"("day":"20261121")", now)) == std::vector<std::string>{});
  // Without a clock there is nothing to compare with.
  BOOST_TEST(check_lines(request_of(R"("day":"20001120")")) == std::vector<std::string>{});
}

BOOST_AUTO_TEST_CASE(counts_minutes_from_now) {
  const std::string now = R"("now":"2026-11-21T12:00:00+09:00")";
  const std::vector<std::string> late = {"error range /ends made_up/ends-within-an-hour"};
  const std::vector<std::string> fine;
  BOOST_TEST(check_lines(request_of(R"("ends":"2026-11-21 13:00:00")", now)) == fine);
  BOOST_TEST(check_lines(request_of(R"("ends":"2026-11-21 13:00:01")", now)) == late);
  // The same moment on another clock.
  BOOST_TEST(check_lines(request_of(R"("ends":"2026-11-21 13:00:01")",
                                    R"("now":"2026-11-21T03:00:01Z")")) == fine);
  // Without a clock there is nothing to count from, and a time in another form is one mistake.
  BOOST_TEST(check_lines(request_of(R"("ends":"2099-11-21 13:00:00")")) == fine);
  const std::vector<std::string> form = {"error format /ends made_up/ends.format"};
  BOOST_TEST(check_lines(request_of(R"("ends":"2099-11-21T13:00:00Z")", now)) == form);
}

BOOST_AUTO_TEST_CASE(lists_twenty_places_of_one_mistake_and_counts_the_rest) {
  std::string boxes;
  for (int i = 0; i < 29; ++i) boxes += i == 0 ? "{}" : ",{}";
  Request request;
  BOOST_REQUIRE(request.read(request_of("\"boxes\":[" + boxes + "]")));
  const Report report = check(request, &table);
  BOOST_TEST(report.issues.size() == 20u);
  BOOST_TEST(report.issues.back().more == 9);
}

BOOST_AUTO_TEST_CASE(reports_are_the_same_each_time) {
  const std::string text_of_request = request_of(R"("tint":"green","boxes":[{}],"x":1)");
  BOOST_TEST(check_lines(text_of_request) == check_lines(text_of_request));
}

BOOST_AUTO_TEST_SUITE_END()
