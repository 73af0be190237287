// expect: error_rule_has_no_must
//
// A rule that demands nothing.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Parameter parameters[] = {{.path = "bypass.member", .type = string}};
constexpr Rule rules[] = {{.id = "phone-needs-buyer-name",
                           .on = {"phone"},
                           .must = {},
                           .text = made_up_text,
                           .docs = "#section"}};
constexpr Module module = made_up(parameters, rules);

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
