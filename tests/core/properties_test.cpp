// The properties that script/fuzz drives with libFuzzer, on every vector and on mutations of them:
// the same texts each time.

#include "../fuzz/properties.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "../fuzz/mutations.hpp"
#include "vectors.hpp"

namespace {

using Property = std::string (*)(std::string_view);

void holds(Property property, const std::string& name, const std::string& text, int mutations,
           std::mt19937& random) {
  const std::string complaint = property(text);
  BOOST_CHECK_MESSAGE(complaint.empty(), name << ": " << complaint << "\n  for " << text);
  for (int i = 0; i < mutations; ++i) {
    const std::string other = mutations::mutated(text, random);
    const std::string how = property(other);
    BOOST_CHECK_MESSAGE(how.empty(), name << ", changed: " << how << "\n  for " << other);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(properties_of_any_input)

BOOST_AUTO_TEST_CASE(a_check_answers_the_same_each_time_and_its_fixes_mend) {
  std::mt19937 random(20261121);
  for (const vectors::Case& one : vectors::all())
    holds(properties::of_check, one.name, one.request, 1, random);
}

BOOST_AUTO_TEST_CASE(a_report_repeats_no_value) {
  std::mt19937 random(20261121);
  for (const vectors::Case& one : vectors::all())
    holds(properties::of_privacy, one.name, one.request, 1, random);
}

BOOST_AUTO_TEST_CASE(an_order_is_built_lifted_and_built_again) {
  std::mt19937 random(20261121);
  for (const auto& entry : std::filesystem::directory_iterator(IMP_CHECKOUT_VECTORS "/order")) {
    std::ifstream stream(entry.path());
    const auto file = nlohmann::ordered_json::parse(stream);
    for (const auto& one : file.at("cases")) {
      nlohmann::ordered_json request = {{"context", file.at("context")},
                                        {"order", file.at("order")}};
      vectors::merge(request["order"], one.at("patch"));
      if (one.contains("context")) vectors::merge(request["context"], one.at("context"));
      holds(properties::of_orders, one.at("name"), request.dump(), 3, random);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
