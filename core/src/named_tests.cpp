// See named_tests.hpp.

#include "named_tests.hpp"

#include <cmath>

namespace imp_checkout {
namespace {

/// The months of a KCP quota. 60 to 79 can only be +60; from 80 on +80 is meant, or +60 with twenty
/// months and more.
double kcp_months(double quota) {
  if (quota >= 80) return quota - 80;
  return quota >= 60 ? quota - 60 : quota;
}

}  // namespace

bool kcp_quota_is_months(const Scalar& quota) {
  if (!quota.is_number) return true;
  const double months = kcp_months(quota.number);
  return months >= 0 && months != 1 && std::trunc(months) == months;
}

bool kcp_quota_is_instalment(const Scalar& quota) {
  return quota.is_number && kcp_months(quota.number) >= 2;
}

}  // namespace imp_checkout
