// The escape hatch: tests that no condition of the vocabulary can say. A third use of one idea
// makes it a condition.

#pragma once

#include "imp_checkout/rule.hpp"

namespace imp_checkout {

/// KCP: a direct call's `quota` may carry +60 or +80 for issuer points; what is left are the
/// months, 0 for a lump sum.
bool kcp_quota_is_months(const Scalar& quota);
/// KCP: two months or more are left when the points are taken off.
bool kcp_quota_is_instalment(const Scalar& quota);

}  // namespace imp_checkout
