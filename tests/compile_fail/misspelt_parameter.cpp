// expect: error_rule_names_an_undocumented_parameter
//
// A rule speaks of a parameter that no row lists.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Parameter parameters[] = {{.path = "bypass.member", .type = string}};
constexpr Rule rules[] = {{.id = "phone-needs-buyer-name",
                           .on = {"phone"},
                           .must = present("buyer_nmae"),
                           .text = made_up_text,
                           .docs = "#section"}};
constexpr Module module = made_up(parameters, rules);

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
