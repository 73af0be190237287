// expect: error_values_need_type_string
//
// A list of words for a parameter that is a number.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Parameter parameters[] = {{.path = "bypass.member", .type = number, .values = "Y N"}};
constexpr Rule rules[] = {{.id = "phone-needs-buyer-name",
                           .on = {"phone"},
                           .must = present("buyer_name"),
                           .text = made_up_text,
                           .docs = "#section"}};
constexpr Module module = made_up(parameters, rules);

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
