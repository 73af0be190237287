// The closed list of `pay_method` values, and sets of them.
//
// The list is the union of every `pay_method` that a page of PortOne's V1 documentation names; a
// module's own list is a subset of it. The order is private to this library.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace imp_checkout {

// Declared, never defined: calling one while the compiler evaluates a table stops the compilation,
// and the compiler prints the name of the function as the reason.
void error_pay_method_is_not_in_the_list();

inline constexpr std::string_view pay_methods[] = {
    "card",        "trans",         "vbank",          "phone",           "samsung",
    "samsungpay",  "kpay",          "kakaopay",       "payco",           "lpay",
    "ssgpay",      "ssgpay_bank",   "tosspay",        "tosspay_card",    "tosspay_money",
    "naverpay",    "naverpay_card", "naverpay_point", "naverpay_bridge", "applepay",
    "cultureland", "smartculture",  "culturegift",    "booknlife",       "happymoney",
    "point",       "wechat",        "alipay",         "alipay_plus",     "unionpay",
    "tenpay",      "pinpay",        "skpay",          "paypal",          "toss_brandpay",
    "econtext",    "molpay",        "paysbuy",        "paypay",          "cvs",
    "merpay",      "linepay",       "rakutenpay",     "aupay",           "dpay",
    "amazonpay",   "dbarai",        "moneytree",
};
static_assert(std::size(pay_methods) <= 64, "Methods keeps one bit per pay method");

/// Two spellings of one method. Pages disagree (`samsung` here, `samsungpay` there); the spelling
/// of the module's own page is right, the other one is answered with a warning that names it.
struct Spelling {
  std::string_view a, b;
};
inline constexpr Spelling spellings[] = {{"samsung", "samsungpay"}, {"alipay", "alipay_plus"}};

/// The position of `name` in `pay_methods`, or -1.
constexpr int pay_method_index(std::string_view name) {
  for (std::size_t i = 0; i < std::size(pay_methods); ++i)
    if (pay_methods[i] == name) return static_cast<int>(i);
  return -1;
}

/// A set of pay methods, written as {"cultureland", "booknlife"}. Left out, it means any of them.
class Methods {
 public:
  constexpr Methods() = default;
  consteval Methods(std::initializer_list<std::string_view> names) : bits_{} {
    for (std::string_view name : names) {
      const int index = pay_method_index(name);
      if (index < 0) error_pay_method_is_not_in_the_list();
      bits_[static_cast<std::size_t>(index) / 32] |= std::uint32_t{1} << (index % 32);
    }
  }

  /// The set as two numbers of 32 bits, and back; for tables.
  constexpr std::uint32_t bits(std::size_t half) const { return bits_[half]; }
  static constexpr Methods of_bits(std::uint32_t low, std::uint32_t high) {
    Methods methods;
    methods.bits_ = {low, high};
    return methods;
  }

  constexpr bool contains(int index) const {
    return index >= 0 && ((bits_[static_cast<std::size_t>(index) / 32] >> (index % 32)) & 1) != 0;
  }
  constexpr bool any() const { return ~bits_[0] == 0 && ~bits_[1] == 0; }
  constexpr bool none() const { return bits_[0] == 0 && bits_[1] == 0; }
  /// The only member of the set, or -1 where there are several or none.
  constexpr int single() const {
    int found = -1;
    for (int i = 0; i < static_cast<int>(std::size(pay_methods)); ++i) {
      if (!contains(i)) continue;
      if (found >= 0) return -1;
      found = i;
    }
    return found;
  }
  friend constexpr bool operator==(const Methods&, const Methods&) = default;

 private:
  std::array<std::uint32_t, 2> bits_{~std::uint32_t{0}, ~std::uint32_t{0}};
};

/// No pay method at all: a window that a module does not have.
inline constexpr Methods no_methods = std::initializer_list<std::string_view>{};

}  // namespace imp_checkout
