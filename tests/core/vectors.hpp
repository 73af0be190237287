// The conformance vectors of tests/vectors: a valid base request per situation, and cases that are
// one-line merge patches (RFC 7396) with the exact list of issues.

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace vectors {

/// One request and what a check must answer.
struct Case {
  std::string name;                 ///< "kcp: gift certificates need the member id"
  std::string request;              ///< JSON text for imp_checkout::check
  std::vector<std::string> issues;  ///< "error required /bypass/shop_user_id kcp/…", in order
};

/// Applies an RFC 7396 merge patch.
void merge(nlohmann::ordered_json& target, const nlohmann::ordered_json& patch);

/// Every case of every file, the bases among them.
std::vector<Case> all();

}  // namespace vectors
