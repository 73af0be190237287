// See named_tests.hpp.

#include "named_tests.hpp"

#include <algorithm>
#include <cmath>

#include "formats.hpp"
#include "tables.hpp"

namespace imp_checkout {
namespace {

/// The months of a KCP quota. 60 to 79 can only be +60; from 80 on +80 is meant, or +60 with twenty
/// months and more.
double kcp_months(double quota) {
  if (quota >= 80) return quota - 80;
  return quota >= 60 ? quota - 60 : quota;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `holds` is true for every part between separators.
template <typename Holds>
bool all_parts(std::string_view text, char separator, Holds holds) {
  for (;;) {
    const std::size_t end = text.find(separator);
    if (!holds(text.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

/// "issuer:way|issuer:way". `ways` lists the ways that exist; nullptr: any of letters and digits.
bool is_card_options(std::string_view text, const char* ways) {
  const auto is_code = [](std::string_view code) {
    return !code.empty() && matches(Format::latin_digits, code);
  };
  return all_parts(text, '|', [&](std::string_view option) {
    const std::size_t colon = option.find(':');
    if (colon == std::string_view::npos || !is_code(option.substr(0, colon))) return false;
    const std::string_view way = option.substr(colon + 1);
    return ways == nullptr ? is_code(way) : lists(ways, way);
  });
}

/// How many digits `text` has; 0 where it holds anything but digits and hyphens.
std::size_t digits_between_hyphens(std::string_view text) {
  std::size_t digits = 0;
  for (char c : text) {
    if (is_digit(c))
      ++digits;
    else if (c != '-')
      return 0;
  }
  return digits;
}

/// "0:2:3": at least one number of months, of two digits at most.
bool is_list_of_months(std::string_view text) {
  std::size_t digits = 0;
  for (char c : text) {
    if (c == ':') {
      if (digits == 0) return false;
      digits = 0;
    } else if (!is_digit(c) || ++digits > 2) {
      return false;
    }
  }
  return digits > 0;
}

/// "11-2:3^34-2:3": issuers in the provider's codes, each with its months.
template <typename IsIssuer>
bool is_list_of_quotas(std::string_view text, IsIssuer is_issuer) {
  return all_parts(text, '^', [&](std::string_view group) {
    const std::size_t dash = group.find('-');
    return dash != std::string_view::npos && is_issuer(group.substr(0, dash)) &&
           is_list_of_months(group.substr(dash + 1));
  });
}

/// A block of Unicode of which EUC-KR (KS X 1001) holds nothing.
struct Block {
  std::uint32_t first, last;
};
constexpr Block blocks_outside_euc_kr[] = {
    {0x0530, 0x1fff},  // Armenian to Greek Extended, with Thai, Hangul Jamo and Vietnamese letters
    {0x200b, 0x200f},  // zero-width characters
    {0x2700, 0x2bff},  // dingbats, Braille, further arrows
    {0x2e80, 0x2fff},  // radicals
    {0x3400, 0x4dff},  // CJK extension A
    {0xa000, 0xabff},  // Yi to Cherokee
    {0xe000, 0xf8ff},  // private use
    {0xfb00, 0xfeff},  // ligatures, Arabic forms, variation selectors
    {0x10000, 0x10ffff}  // emoji, rare ideographs
};

/// Whether `holds` is true for every code point of UTF-8 text.
template <typename Holds>
bool all_characters(std::string_view text, Holds holds) {
  std::uint32_t point = 0;
  std::size_t left = 0;  // continuation bytes of the character
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (left > 0) {
      point = point << 6 | (byte & 0x3fu);
      --left;
    } else {
      left = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
      point = left == 0 ? byte : byte & (0x3fu >> left);
    }
    if (left == 0 && !holds(point)) return false;
  }
  return true;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_name(std::string_view text) {
  for (char c : text)
    if (!is_letter(c) && !is_digit(c) && c != '_') return false;
  return !text.empty();
}

/// An option of KG Inicis: `name`, `name(value)` on a PC, `name=value` on mobile.
struct InicisOption {
  std::string_view name, value;
};

/// Whether `holds` is true for every option between the separators; false, too, where the text
/// cannot be divided. A separator within parentheses belongs to a value.
template <typename Holds>
bool all_inicis_pc_options(std::string_view text, Holds holds) {
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(":(");
    InicisOption option{text.substr(0, end), {}};
    std::size_t size = std::min(end, text.size());
    if (size < text.size() && text[size] == '(') {
      const std::size_t close = text.find(')', size);
      if (close == std::string_view::npos || close == size + 1) return false;
      option.value = text.substr(size + 1, close - size - 1);
      size = close + 1;
    }
    if (size < text.size() && text[size] != ':') return false;
    if (size > 0 && !holds(option)) return false;
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return true;
}

template <typename Holds>
bool all_inicis_mobile_options(std::string_view text, Holds holds) {
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (part.empty()) continue;
    const std::size_t sign = part.find('=');
    if (sign == std::string_view::npos) return false;
    if (!holds(InicisOption{part.substr(0, sign), part.substr(sign + 1)})) return false;
  }
  return true;
}

/// An option of the mobile window whose value is `Y` or `N`.
bool is_inicis_mobile_switch(std::string_view name) {
  return lists("noeasypay cp_yn dcp_yn vbank_receipt twotrs_bank apprun_check iosapp bank_receipt",
               name);
}

/// Two parts, neither empty, on both sides of `sign`.
bool is_pair(std::string_view text, char sign) {
  const std::size_t at = text.find(sign);
  return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

/// An option of Welcome's `acceptmethod`: `name` or `name(value)`.
struct WelcomeOption {
  std::string_view name;
  bool has_value = false;
  std::string_view value;  ///< empty, too, where the parentheses do not match
};

WelcomeOption welcome_option(std::string_view text) {
  const std::size_t open = text.find_first_of("(=");
  WelcomeOption option{text.substr(0, open), open != std::string_view::npos, {}};
  if (option.has_value && text[open] == '(' && text.ends_with(')'))
    option.value = text.substr(open + 1, text.size() - open - 2);
  return option;
}

bool is_ipv4(std::string_view text) {
  for (int part = 0; part < 4; ++part) {
    if (part > 0) {
      if (!text.starts_with('.')) return false;
      text.remove_prefix(1);
    }
    int value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && is_digit(text[digits]); ++digits)
      if ((value = value * 10 + (text[digits] - '0')) > 255) return false;
    if (digits == 0 || digits > 3) return false;
    text.remove_prefix(digits);
  }
  return text.empty();
}

/// Eight groups of hexadecimal digits, one gap of any size `::`, the last two perhaps as IPv4.
bool is_ipv6(std::string_view text) {
  std::size_t groups = 0;
  bool gap = text.starts_with("::");
  if (gap) text.remove_prefix(2);
  while (!text.empty()) {
    const std::size_t end = text.find(':');
    const std::string_view group = text.substr(0, end);
    const bool last = end == std::string_view::npos;
    if (last && is_ipv4(group)) {
      groups += 2;
      break;
    }
    if (group.size() > 4 || !matches(Format::hex, group)) return false;
    ++groups;
    if (last) break;
    text.remove_prefix(end + 1);
    if (text.empty() || (gap && text.starts_with(':'))) return false;
    if (text.starts_with(':')) {
      gap = true;
      text.remove_prefix(1);
    }
  }
  return gap ? groups < 8 : groups == 8;
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

bool is_nice_card_options(const Scalar& options) { return is_card_options(options.text, nullptr); }

bool is_nice_v2_card_options(const Scalar& options) {
  return is_card_options(options.text, "1 2 3");
}

bool fits_40_bytes_of_euc_kr(const Scalar& text) {
  std::size_t bytes = 0;
  return all_characters(text.text, [&](std::uint32_t point) {
    bytes += point < 0x80 ? 1 : 2;
    return bytes <= 40;
  });
}

bool fits_40_bytes_of_utf_8(const Scalar& text) { return text.text.size() <= 40; }

bool has_at_most_two_decimals(const Scalar& amount) {
  const double hundredths = amount.number * 100;
  return std::abs(hundredths - std::round(hundredths)) < 1e-4;
}

bool is_korean_mobile_number(const Scalar& number) {
  const std::size_t digits = digits_between_hyphens(number.text);
  return number.text.starts_with("01") && (digits == 10 || digits == 11);
}

bool is_korean_business_number(const Scalar& number) {
  return digits_between_hyphens(number.text) == 10;
}

bool daou_card_quota_is_groups(const Scalar& quota) {
  return is_list_of_quotas(quota.text, [](std::string_view issuer) {
    return lists(
        "CCBC CCKM CCCJ CCLG CCCT CCLO CCCU CCMG CCDI CCNH CCHD CCPH CCHN CCPO CCJB CCSB CCKA CCSS "
        "CCKD CCSU CCKE CCTS CCKJ CKBK",
        issuer);
  });
}

bool may_be_euc_kr(const Scalar& text) {
  return all_characters(text.text, [](std::uint32_t point) {
    for (const Block& block : blocks_outside_euc_kr)
      if (point >= block.first && point <= block.last) return false;
    return true;
  });
}

bool is_inicis_pc_options(const Scalar& options) {
  return all_inicis_pc_options(options.text, [](const InicisOption& option) {
    if (option.name == "SKIN") return !option.value.empty();
    if (option.name == "cardshowopt" || option.name == "cd_ps") return is_pair(option.value, '-');
    return is_name(option.name);
  });
}

bool are_inicis_pc_options_listed(const Scalar& options) {
  return all_inicis_pc_options(options.text, [](const InicisOption& option) {
    // The list writes CARDPOINT, the example cardpoint.
    if (lists("noeasypay CARDPOINT cardpoint no_receipt disablepoint usespcp", option.name))
      return option.value.empty();
    return lists("SKIN cardshowopt cd_ps", option.name);
  });
}

bool is_inicis_mobile_options(const Scalar& options) {
  return all_inicis_mobile_options(options.text, [](const InicisOption& option) {
    if (!is_name(option.name) || option.value.empty()) return false;
    if (option.name == "cardshowopt") return is_pair(option.value, ':');
    // What the value of an option outside the lists looks like, the page does not say.
    return !is_inicis_mobile_switch(option.name) || is_name(option.value);
  });
}

bool are_inicis_mobile_options_listed(const Scalar& options) {
  return all_inicis_mobile_options(options.text, [](const InicisOption& option) {
    if (is_inicis_mobile_switch(option.name) && option.name != "bank_receipt")
      return option.value == "Y";
    if (option.name == "bank_receipt") return option.value == "N";
    return lists("app_scheme cardshowopt", option.name);
  });
}

bool is_inicis_payshot_key(const Scalar& key) {
  constexpr std::size_t time = 14, milliseconds = 3;
  const std::string_view text = key.text;
  for (std::size_t i = 1; i + time + milliseconds < text.size(); ++i) {
    if (date_format(text.substr(i, time)) == YYYYMMDDHHmmss &&
        matches(Format::digits, text.substr(i + time, milliseconds)))
      return true;
  }
  return false;
}

bool is_inicis_jp_quota(const Scalar& quota) {
  for (double months : {0, 3, 5, 6, 10, 12})
    if (quota.number == months) return true;
  return false;
}

bool is_english_or_japanese(const Scalar& text) {
  // Latin; punctuation and signs; kana and Japanese punctuation; enclosed characters; Han; full and
  // half width forms without the Hangul among them; further Han.
  constexpr Block blocks[] = {{0x0000, 0x00ff}, {0x2000, 0x2bff},  {0x3000, 0x30ff},
                              {0x31f0, 0x31ff}, {0x3220, 0x325f},  {0x3280, 0x4dbf},
                              {0x4e00, 0x9fff}, {0xf900, 0xfaff},  {0xff00, 0xff9f},
                              {0xffe0, 0xffef}, {0x20000, 0x3ffff}};
  return all_characters(text.text, [&](std::uint32_t point) {
    for (const Block& block : blocks)
      if (point >= block.first && point <= block.last) return true;
    return false;
  });
}

bool is_latin_letters(const Scalar& text) {
  for (char c : text.text)
    if (!is_letter(c) && c != ' ') return false;
  return true;
}

bool names_no_further_products(const Scalar& name) {
  constexpr std::string_view more = " 외";
  for (std::size_t at = name.text.find(more); at != std::string_view::npos;
       at = name.text.find(more, at + 1)) {
    std::string_view rest = name.text.substr(at + more.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    rest.remove_prefix(digits);
    if (digits > 0 && (rest.starts_with("개") || rest.starts_with("건"))) return false;
  }
  return true;
}

bool is_first_and_last_name(const Scalar& name) {
  const std::size_t first = name.text.find_first_not_of(' ');
  const std::size_t last = name.text.find_last_not_of(' ');
  const std::size_t space = name.text.find(' ', std::min(first, name.text.size()));
  return space != std::string_view::npos && space < last;
}

bool is_welcome_pc_option(const Scalar& text) {
  const WelcomeOption option = welcome_option(text.text);
  if (lists("below1000 paypopup", option.name)) return !option.has_value;
  if (option.name == "SKIN") return matches(Format::color, option.value);
  if (option.name == "SLIMQUOTA")
    return is_list_of_quotas(option.value, [](std::string_view issuer) {
      return matches(Format::latin_digits, issuer);
    });
  if (option.name == "onlyeasypaycode")
    return all_parts(option.value, ':', [](std::string_view name) {
      return lists("kakaopay lpay payco tosspay naverpay", name);
    });
  // The list has KTF, the page's example KT.
  if (option.name == "hppdefaultcorp")
    return lists("SKT KTF KT LGT MVNO CJH KCT SKL", option.value);
  if (option.name == "hppnofix") return lists("Y N", option.value);
  return true;
}

bool is_welcome_pc_option_listed(const Scalar& text) {
  return lists("SKIN below1000 paypopup onlyeasypaycode SLIMQUOTA hppdefaultcorp hppnofix",
               welcome_option(text.text).name);
}

bool is_welcome_card_option(const Scalar& options) {
  constexpr std::string_view code = "selcode=";
  return all_parts(options.text, ':', [&](std::string_view option) {
    if (option.starts_with(code)) return matches(Format::latin_digits, option.substr(code.size()));
    return lists("onlycard=visa3d onlycard=isp onlycard=easypay", option);
  });
}

bool is_welcome_easy_payment_list(const Scalar& list) {
  return all_parts(list.text, ':', [](std::string_view name) {
    return lists("KAKAOPAY LPAY PAYCO TOSSPAY NPAY", name);
  });
}

bool is_paypal_funding_list(const Scalar& sources) {
  return all_parts(sources.text, ',', [](std::string_view source) {
    source.remove_prefix(std::min(source.find_first_not_of(' '), source.size()));
    return lists("card credit paylater bancontact blik eps giropay ideal mybank p24 sepa sofort",
                 source.substr(0, source.find_last_not_of(' ') + 1));
  });
}

bool is_iso_8601_date(const Scalar& date) {
  return (date_format(date.text) & (YYYYMMDD | YYYY_MM_DD | ISO8601)) != 0;
}

bool is_ip_address(const Scalar& address) { return is_ipv4(address.text) || is_ipv6(address.text); }

}  // namespace imp_checkout
