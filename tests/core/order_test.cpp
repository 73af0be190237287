// Orders: the vectors of tests/vectors/order, one test case each; that every module's every pay
// method is built by one; and properties of build and lift on generated orders.

#include <algorithm>
#include <array>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <random>
#include <set>

#include "imp_checkout/checkout.hpp"
#include "vectors.hpp"

namespace {

using Json = nlohmann::ordered_json;

/// An order and the exact parameters that must be built from it.
struct OrderCase {
  std::string name;
  Json request;
  std::string params;               ///< "" where only the issues matter
  std::vector<std::string> issues;  ///< "error required /buyer/phone kcp/…"
};
std::ostream& operator<<(std::ostream& out, const OrderCase& one) { return out << one.name; }

std::vector<OrderCase> order_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(IMP_CHECKOUT_VECTORS "/order"))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<OrderCase> cases;
  for (const auto& path : files) {
    std::ifstream stream(path);
    const Json file = Json::parse(stream);
    for (const Json& one : file.at("cases")) {
      Json request = Json::object();
      request["context"] = file.at("context");
      if (one.contains("context")) vectors::merge(request["context"], one.at("context"));
      request["order"] = file.at("order");
      vectors::merge(request["order"], one.at("patch"));
      OrderCase order_case{path.stem().string() + ": " + one.at("name").get<std::string>(),
                           std::move(request),
                           one.contains("params") ? one.at("params").dump() : std::string{},
                           {}};
      for (const Json& issue : one.value("issues", Json::array()))
        order_case.issues.push_back(issue.get<std::string>());
      cases.push_back(std::move(order_case));
    }
  }
  return cases;
}

std::vector<std::string> lines(const Json& result) {
  std::vector<std::string> all;
  for (const Json& issue : result.at("issues"))
    all.push_back(issue.at("severity").get<std::string>() + " " +
                  issue.at("code").get<std::string>() + " " + issue.at("path").get<std::string>() +
                  " " + issue.at("rule").get<std::string>());
  return all;
}

Json build(const Json& request) { return Json::parse(imp_checkout::build(request.dump())); }

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += "\n    " + one;
  return text;
}

/// Orders of all shapes: parts come and go, amounts and instalments vary. The same each time.
std::vector<Json> generated_orders() {
  std::mt19937 random(20261121);
  const auto flip = [&] { return random() % 2 == 0; };
  std::vector<Json> orders;
  for (int i = 0; i < 40; ++i) {
    Json order = {{"channelKey", "channel-key-1"},
                  {"id", "A-" + std::to_string(i)},
                  {"name", "당근 10kg"},
                  {"amount", 1000 * (random() % 100 + 1)}};
    order["buyer"] = {{"id", "member0001"},
                      {"name", "홍길동"},
                      {"phone", "010-1234-5678"},
                      {"email", "test@portone.io"}};
    if (flip()) order["buyer"].erase("id");
    if (flip()) order["buyer"]["address"] = "서울특별시 강남구";
    order["items"] = {{{"id", "i-1"}, {"name", "당근"}, {"price", 1000}, {"quantity", 2}}};
    if (flip()) order["items"].push_back({{"name", "무"}, {"price", 500}, {"quantity", 1}});
    if (flip())
      order["instalments"] = {{"upTo", random() % 11 + 2}};
    else if (flip())
      order["instalments"] = {{"lumpSum", true}};
    else if (flip())
      order["instalments"] = {{"only", {3, 6}}};
    if (flip()) order["card"] = {{"issuer", flip() ? "hyundai" : "366"}, {"months", random() % 7}};
    if (order.contains("card") && flip()) order["card"]["points"] = true;
    if (flip()) order["card"]["onlyIssuers"] = {"kb", "041"};
    if (flip()) order["escrow"] = flip();
    if (flip()) order["digital"] = flip();
    if (flip()) order["depositDeadline"] = "2099-12-31T23:59:59+09:00";
    if (flip()) order["taxFree"] = 500;
    if (flip()) order["currency"] = "KRW";
    if (flip()) order["webhookUrls"] = {"https://shop.example/a", "https://shop.example/b"};
    if (flip()) order["redirectUrl"] = "https://shop.example/done";
    if (flip()) order["customData"] = {{"cart", {1, 2.5, "x"}}};
    if (flip()) order["bypass"] = {{"note", {{"deep", 1}}}};
    if (flip())
      order["extra"] = {{"unheard_of", 1}};
    else if (flip())
      order["extra"] = {{"card", {{"useInstallment", true}}}};
    if (flip()) order["cashReceipt"] = {{"type", flip() ? "personal" : "none"}};
    if (order.contains("cashReceipt") && flip()) order["cashReceipt"]["identifier"] = "01012345678";
    if (flip()) order["period"] = {{"from", "2099-01-01"}, {"to", "20991231"}};
    if (flip()) order["shop"] = {{"name", "당근가게"}, {"businessNumber", "123-45-67890"}};
    if (flip()) order["description"] = "Carrots";
    if (flip()) order["vat"] = 90;
    if (i % 5 == 0) order["billingKey"] = "customer-0001";
    orders.push_back(std::move(order));
  }
  return orders;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(orders)

BOOST_DATA_TEST_CASE(become_parameters, boost::unit_test::data::make(order_cases()), one) {
  const Json result = build(one.request);
  const std::string params = result.at("params").dump();
  if (!one.params.empty())
    BOOST_CHECK_MESSAGE(params == one.params,
                        one.name << "\n  expected: " << one.params << "\n  built:    " << params);
  const auto found = lines(result);
  BOOST_CHECK_MESSAGE(found == one.issues, one.name << "\n  expected:" << joined(one.issues)
                                                    << "\n  found:" << joined(found));
}

BOOST_AUTO_TEST_CASE(are_built_for_every_module_and_method) {
  std::set<std::string> built;
  for (const OrderCase& one : order_cases()) {
    const bool is_clean = std::all_of(one.issues.begin(), one.issues.end(), [](const auto& issue) {
      return issue.starts_with("info ");  // says that nothing is wrong
    });
    if (one.params.empty() || !is_clean) continue;
    const Json& context = one.request.at("context");
    built.insert(context.at("pg").get<std::string>() + " " + context.value("uiType", "") + " " +
                 one.request.at("order").value("method", "") +
                 (one.request.at("order").contains("billingKey") ? " billing" : ""));
  }
  for (std::size_t place = 0; place < imp_checkout::module_count(); ++place) {
    const imp_checkout::Table* const table = &imp_checkout::module_at(place);
    const std::string name =
        std::string(table->code) + " " + (table->ui_type != nullptr ? table->ui_type : "") + " ";
    if (table->methods.none() && table->billing_methods.none()) {  // the window asks for the method
      BOOST_CHECK_MESSAGE(built.contains(name), "no vector builds " << name);
      if (table->no_billing == imp_checkout::Severity::none)
        BOOST_CHECK_MESSAGE(built.contains(name + " billing"),
                            "no vector builds a billing key for " << name);
    }
    for (std::size_t i = 0; i < std::size(imp_checkout::pay_methods); ++i) {
      const std::string method(imp_checkout::pay_methods[i]);
      const int index = static_cast<int>(i);
      const bool both_windows = !table->billing_methods.none();
      if (table->methods.contains(index) &&
          !(both_windows && table->billing_methods == table->methods))
        BOOST_CHECK_MESSAGE(built.contains(name + method), "no vector builds " << name << method);
      if (table->billing_methods.contains(index))
        BOOST_CHECK_MESSAGE(built.contains(name + method + " billing"),
                            "no vector builds a billing key for " << name << method);
    }
  }
}

BOOST_AUTO_TEST_CASE(build_only_what_the_check_accepts_and_can_be_lifted_again) {
  int accepted = 0;
  for (std::size_t place = 0; place < imp_checkout::module_count(); ++place) {
    const imp_checkout::Table* const table = &imp_checkout::module_at(place);
    Json context = {{"pg", table->code}, {"now", "2026-11-21T12:00:00+09:00"}};
    std::size_t turn = 0;
    if (table->ui_type != nullptr) {
      context["uiType"] = table->ui_type;
      context["api"] = "loadUI";
    }
    for (Json order : generated_orders()) {
      context["platform"] = std::array{"pc", "mobile", "app"}[turn++ % 3];
      const auto& methods = order.contains("billingKey") ? table->billing_methods : table->methods;
      for (std::size_t i = 0; i < std::size(imp_checkout::pay_methods); ++i) {
        if (!methods.contains(static_cast<int>(i))) continue;
        order["method"] = imp_checkout::pay_methods[i];
        const Json built = build({{"context", context}, {"order", order}});
        const Json request = {{"context", context}, {"params", built.at("params")}};
        if (built.at("ok") == true) {
          ++accepted;
          const Json report = Json::parse(imp_checkout::check(request.dump()));
          BOOST_CHECK_MESSAGE(report.at("ok") == true, "built for " << table->code << " from "
                                                                    << order
                                                                    << " but refused: " << report);
        }
        const Json lifted = Json::parse(imp_checkout::lift(request.dump()));
        const Json again = build({{"context", context}, {"order", lifted.at("order")}});
        BOOST_CHECK_MESSAGE(again.at("params") == built.at("params"),
                            table->code << " from " << order << "\n  built  " << built.at("params")
                                        << "\n  lifted " << lifted.at("order") << "\n  again  "
                                        << again.at("params"));
      }
    }
  }
  BOOST_TEST(accepted > 100);
}

BOOST_AUTO_TEST_CASE(that_are_wrong_give_issues_at_their_own_paths) {
  const struct {
    const char* name;
    Json patch;
    std::vector<std::string> expected;
  } rows[] = {
      {"no id", {{"id", nullptr}}, {"error required /id order/id.required"}},
      {"a phone number as a number",
       {{"buyer", {{"phone", 1012345678}}}},
       {"error type /buyer/phone order/buyer.phone.type"}},
      {"a slip in a name", {{"metod", "card"}}, {"warning unknown /metod common/unknown-member"}},
      {"a plan of three months for 9,000 KRW",
       {{"amount", 9000}, {"card", {{"issuer", "hyundai"}, {"months", 3}}}},
       {"error conflict /card/months kcp/fixed-instalments-need-10000-won"}},
      {"points of an issuer that has none",
       {{"card", {{"issuer", "kbank"}, {"months", 3}, {"points", true}}}},
       {"error range /card/months kcp/issuer-points-need-an-issuer-that-has-them"}},
      {"months without an issuer",
       {{"card", {{"months", 3}}}},
       {"error required /card/issuer order/fixed-months-need-an-issuer"}},
      {"instalments that contradict each other",
       {{"instalments", {{"lumpSum", true}, {"upTo", 6}}}},
       {"error conflict /instalments/upTo order/one-way-to-say-instalments"}},
      {"months with gaps, where a list means up to",
       {{"instalments", {{"only", {3, 6}}}}},
       {"warning unsupported /instalments order/left-out"}},
      {"a deadline that is no date",
       {{"method", "vbank"}, {"depositDeadline", "tomorrow"}},
       {"error format /depositDeadline order/depositDeadline.format"}},
      {"what a module asks for and no part of the order says",
       {{"method", "point"}},
       {"error required /bypass/pt_memcorp_cd kcp/benepia-points-need-member-code"}},
  };
  for (const auto& row : rows) {
    Json order = {
        {"channelKey", "k"}, {"id", "A-1"}, {"name", "x"}, {"amount", 60000}, {"method", "card"}};
    vectors::merge(order, row.patch);
    const auto found = lines(build({{"context", {{"pg", "kcp"}}}, {"order", order}}));
    BOOST_CHECK_MESSAGE(found == row.expected, row.name << "\n  expected:" << joined(row.expected)
                                                        << "\n  found:" << joined(found));
  }
}

/// "welcome card works" of every module and method, for one order.
std::set<std::string> all_of(const Json& order) {
  std::set<std::string> found;
  const Json result = build({{"context", {{"methods", "*"}}}, {"order", order}});
  for (const Json& one : result.at("results"))
    found.insert(one.at("module").get<std::string>() + " " + one.at("method").get<std::string>() +
                 " " + one.at("status").get<std::string>());
  return found;
}

BOOST_AUTO_TEST_CASE(are_tried_with_every_module_and_method) {
  // No method is named: each is tried. A module whose window asks for it appears once.
  const Json order = {{"channelKey", "k"},
                      {"id", "A1"},
                      {"name", "x"},
                      {"amount", 60000},
                      {"redirectUrl", "https://shop.example/done"},
                      {"buyer", {{"name", "a"}, {"phone", "1"}, {"email", "a@shop.example"}}}};
  const auto found = all_of(order);
  for (const char* expected :
       {"welcome card works", "welcome kakaopay works", "welcome vbank cannot",
        "settle_acc trans works", "payletter_global  works", "paypal_v2 paypal cannot"})
    BOOST_CHECK_MESSAGE(found.contains(expected), "not among the results: " << expected);
}

BOOST_AUTO_TEST_CASE(are_lifted_where_there_is_one_answer) {
  const struct {
    const char* name;
    const char* pg;
    const char* cash_receipt;  ///< the module's word for it
    const char* type;          ///< of the order's `cashReceipt`; "" where nobody knows
  } rows[] = {
      {"no receipt", "settle_acc", R"({"settle":{"criPsblYn":"N"}})", "none"},
      {"a receipt for whomever", "settle_acc", R"({"settle":{"criPsblYn":"Y"}})", ""},
      {"a word of the order's own", "smartro_v2", R"({"cashReceiptType":"anonymous"})",
       "anonymous"},
  };
  for (const auto& row : rows) {
    const Json request = {
        {"context", {{"pg", row.pg}}},
        {"params", {{"pay_method", "trans"}, {"bypass", Json::parse(row.cash_receipt)}}}};
    const Json lifted = Json::parse(imp_checkout::lift(request.dump()));
    const Json receipt = lifted.at("order").value("cashReceipt", Json::object());
    BOOST_CHECK_MESSAGE(receipt.value("type", "") == row.type, row.name << ": " << lifted);
    BOOST_CHECK_MESSAGE(lifted.at("kept").empty() == (*row.type != '\0'),
                        row.name << ": what has no answer is listed: " << lifted);
  }
}

BOOST_AUTO_TEST_CASE(that_cannot_be_read_give_one_issue) {
  for (const char* text :
       {"", "[]", "null", R"({"order":[]})", R"({"params":{}})", "{\"order\":"}) {
    const Json result = Json::parse(imp_checkout::build(text));
    BOOST_TEST(result.at("params").is_null());
    BOOST_TEST(result.at("issues").at(0).at("code") == "input");
  }
}

/// The JSON block behind `marker` in docs/order.md.
static Json block_of(const std::string& text, const std::string& marker) {
  const std::string fence = "```json\n";
  const std::size_t begin = text.find(fence, text.find(marker)) + fence.size();
  return Json::parse(text.substr(begin, text.find("```", begin) - begin));
}

BOOST_AUTO_TEST_CASE(are_shown_in_the_documentation_as_they_are_built) {
  std::ifstream stream(IMP_CHECKOUT_SOURCE_DIR "/docs/order.md");
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const Json order = block_of(text, "<!-- order -->");
  int shown = 0;
  const std::string marker = "<!-- build ";
  for (std::size_t at = text.find(marker); at != std::string::npos;
       at = text.find(marker, at + 1)) {
    const std::size_t begin = at + marker.size();
    const std::string pg = text.substr(begin, text.find(' ', begin) - begin);
    const Json result =
        build({{"context", {{"pg", pg}, {"platform", "mobile"}}}, {"order", order}});
    BOOST_CHECK_MESSAGE(result.at("params") == block_of(text, marker + pg),
                        "docs/order.md is stale for " << pg << ": run script/generate-docs");
    BOOST_CHECK_MESSAGE(result.at("ok") == true,
                        "the order of docs/order.md is no good for " << pg << ": " << result);
    ++shown;
  }
  BOOST_TEST(shown == 5);
}

BOOST_AUTO_TEST_SUITE_END()
