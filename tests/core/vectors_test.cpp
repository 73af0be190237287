// Runs the conformance vectors, one test case each, and demands that they break everything a module
// file states.

#include "vectors.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <set>

#include "../../core/src/tables.hpp"
#include "imp_checkout/checkout.hpp"

namespace vectors {

static std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

}  // namespace vectors

namespace {

using imp_checkout::Row;
using imp_checkout::Severity;
using imp_checkout::Table;

/// "error required /bypass/shop_user_id kcp/gift-certificate-needs-shop-user-id"
std::vector<std::string> lines(const imp_checkout::Report& report) {
  std::vector<std::string> all;
  for (const imp_checkout::Issue& issue : report.issues)
    all.push_back(std::string(name_of(issue.severity)) + " " + std::string(name_of(issue.code)) +
                  " " + issue.path + " " + rule_name(issue, report));
  return all;
}

/// The ids of everything that the module's own file demands.
std::vector<std::string> demands(const Table& table) {
  std::vector<std::string> ids;
  const std::string prefix = std::string(table.code) + "/";
  for (const Row& row : table.rows) {
    if (row.general || !row.listed) continue;
    const std::string path = prefix + path_of(table, row);
    const std::size_t before = ids.size();
    if (row.need.severity != Severity::none) ids.push_back(path + ".required");
    if (row.only.severity > Severity::info) ids.push_back(path + ".scope");
    if (row.values.text != nullptr) ids.push_back(path + ".enum");
    const bool key = row.format == imp_checkout::Format::key;
    const bool issuer = row.format == imp_checkout::Format::issuer ||
                        row.format == imp_checkout::Format::issuer_or_all;
    if (row.dates != 0 || (row.format != imp_checkout::Format::none && !issuer && !key))
      ids.push_back(path + ".format");
    if (key) ids.push_back(path + ".placeholder");
    if (issuer) ids.push_back(path + ".enum");
    if (row.length.max != 0 && row.length.max != imp_checkout::unlimited)
      ids.push_back(path + ".length");
    if (row.range.stated) ids.push_back(path + ".range");
    if (ids.size() == before) ids.push_back(path + ".type");
  }
  for (const imp_checkout::LinkedRule& rule : table.rules)
    if (!rule.general) ids.push_back(prefix + rule.id);
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(vectors_of_modules)

BOOST_DATA_TEST_CASE(answers, boost::unit_test::data::make(vectors::all()), one) {
  const auto found = lines(imp_checkout::check_request(one.request).report);
  BOOST_CHECK_MESSAGE(found == one.issues, [&] {
    std::string text = one.name + "\n  expected:";
    for (const std::string& line : one.issues) text += "\n    " + line;
    text += "\n  found:";
    for (const std::string& line : found) text += "\n    " + line;
    return text + "\n  request: " + one.request;
  }());
}

BOOST_AUTO_TEST_CASE(break_every_rule_and_every_constrained_parameter) {
  std::set<std::string> broken;
  for (const vectors::Case& one : vectors::all())
    for (const std::string& line : one.issues) broken.insert(line.substr(line.rfind(' ') + 1));
  for (std::size_t i = 0; i < imp_checkout::module_count(); ++i)
    for (const std::string& id : demands(imp_checkout::module_at(i)))
      BOOST_CHECK_MESSAGE(broken.contains(id), "no vector breaks " << id);
}

BOOST_AUTO_TEST_SUITE_END()
