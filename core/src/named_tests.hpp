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

/// NICE: `CardShowOpt` is "issuer:way|issuer:way", both in NICE's own codes.
bool is_nice_card_options(const Scalar& options);
/// The same where the page lists the ways: 1, 2 and 3.
bool is_nice_v2_card_options(const Scalar& options);
/// NICE does not say in which encoding it counts; EUC-KR takes two bytes for a Hangul syllable.
bool fits_40_bytes_of_euc_kr(const Scalar& text);
bool fits_40_bytes_of_utf_8(const Scalar& text);
/// An amount with at most two decimals.
bool has_at_most_two_decimals(const Scalar& amount);
/// A Korean mobile number, with or without hyphens; a resident number is none.
bool is_korean_mobile_number(const Scalar& number);
/// A Korean business registration number, with or without hyphens.
bool is_korean_business_number(const Scalar& number);

/// Kiwoompay: `CARDQUOTA` is "issuer-months:months^issuer-months" in Kiwoompay's own issuer codes.
bool daou_card_quota_is_groups(const Scalar& quota);
/// Whether a text may be written in EUC-KR: false only for characters that are certainly not in it.
/// What it holds of Hangul and Hanja differs between its implementations, and is let through.
bool may_be_euc_kr(const Scalar& text);

/// KG Inicis: `acceptmethod` is "option:option(value)", each in the form that the page shows.
bool is_inicis_pc_options(const Scalar& options);
/// The page lists every option of `acceptmethod`.
bool are_inicis_pc_options_listed(const Scalar& options);
/// KG Inicis: `P_RESERVED` is "name=value&name=value".
bool is_inicis_mobile_options(const Scalar& options);
/// The page lists every option of `P_RESERVED`, and its value.
bool are_inicis_mobile_options_listed(const Scalar& options);
/// KG Inicis: a Payshot key is a shop's prefix, YYYYMMDDHHMMSSmsec and the customer's id.
bool is_inicis_payshot_key(const Scalar& key);
/// KG Inicis Japan: 0 for a lump sum, or one of its numbers of months.
bool is_inicis_jp_quota(const Scalar& quota);
/// English or Japanese text: false for letters of other scripts, and for emoji.
bool is_english_or_japanese(const Scalar& text);
/// Latin letters and spaces only.
bool is_latin_letters(const Scalar& text);

/// PayPal: funding sources joined with commas.
bool is_paypal_funding_list(const Scalar& sources);
/// A date that exists, without or with a time, as ISO 8601 writes it.
bool is_iso_8601_date(const Scalar& date);
/// An IPv4 or IPv6 address.
bool is_ip_address(const Scalar& address);

/// Naver Pay: an order name without "외 2개" ("and 2 more"), which Naver adds itself.
bool names_no_further_products(const Scalar& name);
/// Paymentwall: a first and a last name, apart from each other.
bool is_first_and_last_name(const Scalar& name);

/// Welcome Payments: an option of `acceptmethod` in the form that the page shows: "paypopup",
/// "hppnofix(Y)". True for an option that the page does not list.
bool is_welcome_pc_option(const Scalar& option);
/// The page lists the option.
bool is_welcome_pc_option_listed(const Scalar& option);
/// Welcome Payments: `P_CARD_OPTION` is "selcode=14", "onlycard=visa3d" or both with a colon.
bool is_welcome_card_option(const Scalar& options);
/// Welcome Payments: `P_ONLY_EASYPAYCODE` is "KAKAOPAY:LPAY".
bool is_welcome_easy_payment_list(const Scalar& list);

}  // namespace imp_checkout
