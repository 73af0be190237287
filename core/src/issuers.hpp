// Card issuers by the names that people use.

#pragma once

#include <string_view>

namespace imp_checkout {

/// In the order of the card-code table.
/// https://developers.portone.io/opi/ko/support/code-info/card-code
struct IssuerName {
  std::string_view code, name;
};
constexpr IssuerName issuer_names[] = {
    {"361", "bc"},    {"381", "kb"},     {"367", "hyundai"}, {"365", "samsung"},
    {"368", "lotte"}, {"371", "nh"},     {"041", "woori"},   {"374", "hana"},
    {"045", "kfcc"},  {"373", "jeju"},   {"364", "gwangju"}, {"366", "shinhan"},
    {"002", "kdb"},   {"369", "suhyup"}, {"048", "cu"},      {"370", "citi"},
    {"071", "epost"}, {"089", "kbank"},  {"372", "jeonbuk"}, {"090", "kakaobank"},
};

/// The code of an issuer given by its name or its code; what is neither comes back as it is.
inline std::string_view issuer_code(std::string_view given) {
  for (const IssuerName& known : issuer_names)
    if (known.name == given) return known.code;
  return given;
}

}  // namespace imp_checkout
