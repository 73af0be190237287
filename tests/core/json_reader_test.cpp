// The core's JSON reader against nlohmann's: the same events, or the same refusal, for every
// vector, for thousands of mutations of them, and for texts on the edge of the grammar.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "../fuzz/mutations.hpp"
#include "../fuzz/readers.hpp"
#include "vectors.hpp"

namespace {

using mutations::mutated;
using readers::difference;
using readers::read_by_own;
using readers::Tape;

struct Input {
  const char* name;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const Input& row) { return out << row.name; }

const std::vector<Input> edges = {
    {"nothing", ""},
    {"blanks", " \t\r\n"},
    {"a byte order mark", "\xef\xbb\xbf{}"},
    {"half a byte order mark", "\xef\xbb{}"},
    {"scalars", R"([null,true,false,0,-0,"",{},[]])"},
    {"words cut short", "[tru]"},
    {"words in capitals", "[True]"},
    {"text behind the value", "{} x"},
    {"two values", "1 2"},
    {"a trailing comma in an array", "[1,]"},
    {"a trailing comma in an object", R"({"a":1,})"},
    {"a comma alone", "[,]"},
    {"no comma", "[1 2]"},
    {"no colon", R"({"a" 1})"},
    {"a key without quotes", "{a:1}"},
    {"a number as a key", "{1:1}"},
    {"brackets that do not match", R"({"a":[1})"},
    {"brackets that close nothing", "[]]"},
    {"a comment", "[1/**/]"},
    {"a leading zero", "[01]"},
    {"a leading plus", "[+1]"},
    {"a minus alone", "[-]"},
    {"a point without digits", "[1.]"},
    {"a point in front", "[.5]"},
    {"an exponent without digits", "[1e]"},
    {"an exponent with a sign only", "[1e+]"},
    {"hexadecimal", "[0x10]"},
    {"exponents", "[1e2,1E2,1e+2,1e-2,0e999,1.5e3]"},
    {"the largest whole numbers", "[9007199254740991,9007199254740992,18446744073709551615]"},
    {"numbers beyond 64 bits", "[123456789012345678901234567890,-98765432109876543210]"},
    {"a long fraction", "[0.1234567890123456789012345678901234567890]"},
    {"zeros in front of a fraction", "[0.00000000000000000000000000000000012345]"},
    {"the largest double", "[1.7976931348623157e308]"},
    {"the smallest double", "[5e-324,1e-400]"},
    {"a number out of range", "[1e999]"},
    {"an exponent out of range", "[1e99999999999999999999]"},
    {"escapes", R"(["\"\\\/\b\f\n\r\t\u0041\u00e9\uac00\ud83d\ude00"])"},
    {"an escaped NUL", R"(["a\u0000b"])"},
    {"an escape that is none", R"(["\x41"])"},
    {"an escape cut short", R"(["\u00"])"},
    {"a lone high surrogate", R"(["\ud800"])"},
    {"a lone low surrogate", R"(["\udc00"])"},
    {"a high surrogate before text", R"(["\ud800x"])"},
    {"two high surrogates", R"(["\ud800\ud800"])"},
    {"a control character in a string", "[\"\n\"]"},
    {"DEL in a string", "[\"\x7f\"]"},
    {"UTF-8 of two to four bytes", "[\"\xc3\xa9\xea\xb0\x80\xf0\x9f\x98\x80\"]"},
    {"UTF-8 that is too long", "[\"\xc0\x80\"]"},
    {"UTF-8 of a surrogate", "[\"\xed\xa0\x80\"]"},
    {"UTF-8 beyond Unicode", "[\"\xf4\x90\x80\x80\"]"},
    {"UTF-8 cut short", "[\"\xea\xb0\"]"},
    {"a string without its end", R"(["abc)"},
    {"a string that ends in a backslash", "[\"abc\\"},
    {"a thousand levels", std::string(1000, '[') + std::string(1000, ']')},
    {"a level too many", std::string(1000, '[') + std::string(999, ']')},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_DATA_TEST_CASE(agrees_with_nlohmann_on_edges_of_the_grammar,
                     boost::unit_test::data::make(edges), row) {
  BOOST_TEST(difference(row.text) == "");
}

BOOST_AUTO_TEST_CASE(agrees_with_nlohmann_on_requests_and_mutations_of_them) {
  std::mt19937 random(20261121);  // the same texts each time
  for (const vectors::Case& one : vectors::all()) {
    BOOST_CHECK_MESSAGE(difference(one.request).empty(),
                        one.name << ": " << difference(one.request));
    for (int i = 0; i < 10; ++i) {
      const std::string text = mutated(one.request, random);
      const std::string how = difference(text);
      BOOST_CHECK_MESSAGE(how.empty(), how << ": " << text);
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_whole_numbers_up_to_2_to_the_53_exactly) {
  std::mt19937_64 random(20261121);
  for (int i = 0; i < 10000; ++i) {
    const std::uint64_t number = (random() >> 11) >> (random() % 53);
    const Tape tape = read_by_own(std::to_string(number));
    BOOST_CHECK_MESSAGE(tape.numbers.at(0) == static_cast<double>(number), number);
  }
}

BOOST_AUTO_TEST_CASE(rounds_amounts_with_decimals_as_javascript_does) {
  std::mt19937_64 random(20261121);
  for (int i = 0; i < 10000; ++i) {
    const std::string text =
        std::to_string(random() % 10'000'000'000) + "." + std::to_string(random() % 100'000);
    BOOST_CHECK_MESSAGE(read_by_own(text).numbers.at(0) == std::strtod(text.c_str(), nullptr),
                        text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
