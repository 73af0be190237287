// expect: error_formula_mixes_or_over_and
//
// A disjunction of conjunctions, which a formula cannot hold.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Parameter parameters[] = {{.path = "bypass.member", .type = string}};
constexpr Rule rules[] = {{.id = "phone-needs-buyer-name",
                           .on = {"phone"},
                           .when = (present("name") && present("amount")) || present("escrow"),
                           .must = present("buyer_name"),
                           .text = made_up_text,
                           .docs = "#section"}};
constexpr Module module = made_up(parameters, rules);

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
