// Formats of text values, as tables.

#include "../../core/src/formats.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <vector>

namespace {

using namespace imp_checkout;

struct Match {
  Format format;
  const char* text;
  bool expected;
};
std::ostream& operator<<(std::ostream& out, const Match& row) {
  return out << "format " << static_cast<int>(row.format) << " of `" << row.text << "`";
}
const std::vector<Match> matches_table = {
    {Format::url, "https://shop.example/pay/done", true},
    {Format::url, "http://127.0.0.1:8700/?a=b#c", true},
    {Format::url, "https://한글.example/결제", true},
    {Format::url, "HTTPS://Shop.example/pay", true},
    {Format::url, "/pay/done", false},
    {Format::url, "shop.example/pay", false},
    {Format::url, "https://", false},
    {Format::url, "https:///pay", false},
    {Format::url, "ftp://shop.example", false},
    {Format::url, "https://{domain}/pay", false},
    {Format::key, "channel-key-0", true},
    {Format::key, "{콘솔 내 연동 정보의 채널키}", false},
    {Format::digits, "0123", true},
    {Format::digits, "01-23", false},
    {Format::number_text, "12", true},
    {Format::number_text, "twelve", false},
    {Format::ascii, "Order #1 (~)", true},
    {Format::ascii, "주문 1", false},
    {Format::ascii, "a\tb", false},
    {Format::token, "v2_beta-1", true},
    {Format::token, "v2.1", false},
    {Format::token, "v 2", false},
    {Format::latin_digits, "Order1", true},
    {Format::latin_digits, "order_1", false},
    {Format::mobile_number, "01012345678", true},
    {Format::mobile_number, "010-1234-5678", false},
    {Format::phone, "+82 10-1234-5678", true},
    {Format::phone, "(02) 123-4567", true},
    {Format::phone, "call me", false},
    {Format::e164, "+821012345678", true},
    {Format::e164, "821012345678", true},
    {Format::e164, "010-1234-5678", false},
    {Format::e164, "01012345678", false},
    {Format::email, "test@portone.io", true},
    {Format::email, "test", false},
    {Format::email, "a@b@c", false},
    {Format::issuer, "367", true},
    {Format::issuer, "999", true},
    {Format::issuer, "*", false},
    {Format::issuer, "hyundai", false},
    {Format::issuer_or_all, "*", true},
    {Format::color, "#1a2B3c", true},
    {Format::color, "#fff", true},
    {Format::color, "red", false},
    {Format::color, "#ffff", false},
    {Format::css_color, "#1a2B3c", true},
    {Format::css_color, "#1a2B3cff", true},
    {Format::css_color, "#1a2B3", false},
    {Format::css_color, "rebeccapurple", true},
    {Format::css_color, "rgb(49 130 246 / 50%)", true},
    {Format::css_color, "rgb(49", false},
    {Format::css_color, "3182f6", false},
    {Format::country, "KR", true},
    {Format::country, "KOR", false},
    {Format::country, "kr", false},
    {Format::language_country, "ko", true},
    {Format::language_country, "ko-KR", true},
    {Format::language_country, "korean", false},
    {Format::currency, "USD", true},
    {Format::currency, "usd", false},
    {Format::katakana, "カブシキガイシャ", true},
    {Format::katakana, "ｶﾌﾞ", true},
    {Format::katakana, "かぶ", false},
    {Format::katakana, "株式", false},
    {Format::hex, "0aF9", true},
    {Format::hex, "0g", false},
    {Format::base64, "TfSZ7opqo3naFtGN", true},
    {Format::base64, "YQ==", true},
    {Format::base64, "YWI=", true},
    {Format::base64, "YQ=", false},
    {Format::base64, "Y===", false},
    {Format::base64, "ab_d", false},
    {Format::time_of_day, "00:00", true},
    {Format::time_of_day, "23:59", true},
    {Format::time_of_day, "24:00", false},
    {Format::time_of_day, "9:00", false},
    {Format::time_of_day, "09:00:00", false},
    {Format::scheme_url, "shopexample://", true},
    {Format::scheme_url, "shopexample", false},
    {Format::business_number, "1234567890", true},
    {Format::business_number, "123-45-67890", false},
};

struct Date {
  const char* text;
  int format;
};
std::ostream& operator<<(std::ostream& out, const Date& row) { return out << row.text; }
const std::vector<Date> dates_table = {
    {"20991231", YYYYMMDD},
    {"2099-12-31", YYYY_MM_DD},
    {"209912311830", YYYYMMDDHHmm},
    {"20991231183000", YYYYMMDDHHmmss},
    {"2099-12-31 18:30:00", YYYY_MM_DD_HH_mm_ss},
    {"2099-12-31 18:30", YYYY_MM_DD_HH_mm},
    {"2099-12-31T18:30:00+09:00", ISO8601},
    {"2099-12-31T18:30:00.123Z", ISO8601},
    {"2099-12-31T18:30", ISO8601},
    {"20240229", YYYYMMDD},
    {"20230229", 0},
    {"20000229", YYYYMMDD},
    {"19000229", 0},
    {"20991331", 0},
    {"20990431", 0},
    {"20990100", 0},
    {"20991231240000", 0},
    {"20991231236000", 0},
    {"2099/12/31", 0},
    {"2099-1-5", 0},
    {"YYYYMMDD", 0},
    {"4102412400", 0},
    {"", 0},
};

struct Rewrite {
  const char* text;
  Dates formats;
  const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Rewrite& row) { return out << row.text; }
const std::vector<Rewrite> rewrites = {
    {"2099-12-31", YYYYMMDD | YYYYMMDDHHmmss, "20991231"},
    {"20991231", YYYY_MM_DD, "2099-12-31"},
    {"2099-12-31 18:30:05", YYYYMMDDHHmmss, "20991231183005"},
    {"209912311830", YYYYMMDDHHmmss, "20991231183000"},
    {"20991231183005", YYYYMMDDHHmm, ""},  // seconds would be lost
    {"2099-12-31 18:30", YYYYMMDD, ""},    // the time would be lost
    {"20991231", YYYYMMDDHHmmss, ""},      // a time would be invented
    {"2099/12/31", YYYYMMDD, ""},
};

struct Number {
  const char* text;
  bool is_number;
  double value;
};
std::ostream& operator<<(std::ostream& out, const Number& row) { return out << row.text; }
const std::vector<Number> numbers = {
    {"1004", true, 1004}, {"64,900", true, 64900}, {"1,234,567", true, 1234567},
    {"10.5", true, 10.5}, {"-3", true, -3},        {"0", true, 0},
    {"6,49", false, 0},   {"1,2345", false, 0},    {",100", false, 0},
    {"007", false, 0},    {"1004원", false, 0},    {"", false, 0},
    {"1e5", false, 0},    {" 5", false, 0},        {"1.", false, 0},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_DATA_TEST_CASE(named_formats, boost::unit_test::data::make(matches_table), row) {
  BOOST_TEST(matches(row.format, row.text) == row.expected);
}

BOOST_DATA_TEST_CASE(dates, boost::unit_test::data::make(dates_table), row) {
  BOOST_TEST(static_cast<int>(date_format(row.text)) == row.format);
}

BOOST_DATA_TEST_CASE(rewritten_dates, boost::unit_test::data::make(rewrites), row) {
  BOOST_TEST(rewrite_date(row.text, row.formats) == row.expected);
}

BOOST_DATA_TEST_CASE(numbers_as_text, boost::unit_test::data::make(numbers), row) {
  double value = 0;
  BOOST_TEST(number_of(row.text, value) == row.is_number);
  if (row.is_number) BOOST_TEST(value == row.value);
}

BOOST_AUTO_TEST_CASE(days_cross_midnight_months_and_years) {
  BOOST_TEST(day_of("2026-12-31T15:00:00Z") == 20270101);
  BOOST_TEST(day_of("2027-01-01T00:30:00+10:00") == 20261231);
  BOOST_TEST(day_of("2024-02-29") == 20240229);
  BOOST_TEST(day_of("tomorrow") == 0);
}

BOOST_AUTO_TEST_CASE(characters_are_code_points) {
  BOOST_TEST(characters("가나다") == 3u);
  BOOST_TEST(characters("a😀b") == 3u);
  BOOST_TEST(characters("") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
