// expect: error_without_names_no_general_rule
//
// A module that takes back a general rule which does not exist.

#include "made_up.hpp"

namespace imp_checkout {
namespace {

constexpr Module module{
    .code = "made_up", .name = made_up_name, .pages = {made_up_page}, .without = "no-such-rule"};

}  // namespace

extern constinit const PackedTable table = table_of<module>;

}  // namespace imp_checkout
