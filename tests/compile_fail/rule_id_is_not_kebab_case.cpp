// expect: error_rule_id_is_not_kebab_case
//
// An id that is not written in kebab case.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Parameter parameters[] = {{.path = "bypass.member", .type = string}};
constexpr Rule rules[] = {{.id = "phoneNeedsBuyerName",
                           .on = {"phone"},
                           .must = present("buyer_name"),
                           .text = made_up_text,
                           .docs = "#section"}};
constexpr Module module = made_up(parameters, rules);

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
