// Input that is no request: each gives a clear issue, and the checker is usable afterwards.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "imp_checkout/checkout.hpp"

namespace {

using imp_checkout::check;
using Json = nlohmann::json;

const std::string valid =
    R"({"context":{"pg":"kcp"},"params":{"channelKey":"k","pay_method":"card",)"
    R"("merchant_uid":"A-1","name":"x","amount":1004}})";

struct Input {
  const char* name;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const Input& row) { return out << row.name; }

std::string nested(std::size_t levels) {
  return R"({"params":{"custom_data":)" + std::string(levels, '[') + std::string(levels, ']') +
         "}}";
}

const std::vector<Input> unreadable = {
    {"nothing", ""},
    {"blanks", "  \n"},
    {"text", "IMP.request_pay({})"},
    {"a string", R"("kcp")"},
    {"null", "null"},
    {"an array", "[1]"},
    {"an object without params", R"({"context":{}})"},
    {"params that are an array", R"({"params":[]})"},
    {"params that are null", R"({"params":null})"},
    {"params that are text", R"({"params":"{}"})"},
    {"a trailing comma", R"({"params":{"a":1,}})"},
    {"NaN", R"({"params":{"amount":NaN}})"},
    {"a number out of range", R"({"params":{"amount":1e999}})"},
    {"a lone surrogate", R"({"params":{"name":"\ud800"}})"},
    {"invalid UTF-8", "{\"params\":{\"name\":\"\xff\"}}"},
    {"half a request", R"({"params":{"name":"x)"},
    {"ten thousand open brackets", std::string(10000, '[')},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(input)

BOOST_DATA_TEST_CASE(that_cannot_be_read_gives_one_issue, boost::unit_test::data::make(unreadable),
                     row) {
  const Json report = Json::parse(check(row.text));
  BOOST_TEST(report["ok"] == false);
  BOOST_TEST(report["module"].is_null());
  BOOST_REQUIRE(report["issues"].size() == 1u);
  BOOST_TEST(report["issues"][0]["code"] == "input");
  BOOST_TEST(report["issues"][0]["rule"] == "common/input");
  BOOST_TEST(report["issues"][0]["path"] == "");
  BOOST_TEST(Json::parse(check(valid))["ok"] == true);
}

BOOST_AUTO_TEST_CASE(of_ten_thousand_levels_is_read) {
  BOOST_TEST(Json::parse(check(nested(10000)))["issues"][0]["code"] != "input");
}

BOOST_AUTO_TEST_CASE(with_names_of_object_prototypes_is_only_unknown) {
  const Json report = Json::parse(check(
      R"({"context":{"pg":"kcp"},"params":{"channelKey":"k","pay_method":"card","merchant_uid":"A",)"
      R"("name":"x","amount":1,"__proto__":{"ok":true},"constructor":1}})"));
  BOOST_TEST(report["issues"].size() == 2u);
  for (const Json& issue : report["issues"]) BOOST_TEST(issue["code"] == "unknown");
}

BOOST_AUTO_TEST_CASE(never_reaches_a_message) {
  const std::string secret = "010-9876-5432";
  const std::string report = check(
      R"({"context":{"pg":")" + secret + R"("},"params":{"channelKey":1,"pay_method":")" + secret +
      R"(","merchant_uid":")" + secret + std::string(40, 'x') + R"(","name":1,"amount":")" +
      secret + R"(","buyer_tel":[")" + secret + R"("],"pg":")" + secret + R"(","vbank_due":")" +
      secret + R"(","m_redirect_url":")" + secret + R"(","language":")" + secret + R"("}})");
  BOOST_TEST(report.find(secret) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_five_megabytes_is_answered) {
  const std::string report =
      check(R"({"context":{"pg":"kcp"},"params":{"name":")" + std::string(5 << 20, 'x') + "\"}}");
  BOOST_TEST(report.size() < 10000u);
  BOOST_TEST(report.find("kcp/name.length") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_a_hundred_thousand_products_takes_linear_time) {
  const auto seconds = [](int products) {
    std::string text = R"({"context":{"pg":"kcp"},"params":{"escrow":true,"kcpProducts":[)";
    for (int i = 0; i < products; ++i)
      text += std::string(i == 0 ? "" : ",") + R"({"orderNumber":"x","name":"y","quantity":1})";
    text += "]}}";
    const auto start = std::chrono::steady_clock::now();
    const std::string report = check(text);
    BOOST_TEST(report.size() < 60000u);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  seconds(10000);
  const double ten = seconds(10000);
  const double hundred = seconds(100000);
  BOOST_TEST_MESSAGE("10,000 products: " << ten << " s, 100,000: " << hundred << " s");
  BOOST_TEST(hundred < ten * 40 + 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
