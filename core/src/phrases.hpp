// What the engine says, in Korean and English, apart from the sentences that tables bring along. A
// sentence says what is wrong, why, and what to do.
//
// Members are named as the documentation writes them. Korean sentences put `값` behind a name, so
// that the particle does not depend on how the name is read.

#pragma once

#include <bit>
#include <cstdint>
#include <iterator>

#include "imp_checkout/english.hpp"
#include "imp_checkout/issue.hpp"

namespace imp_checkout {

/// What is said, by number: first each Sentence that brings no text, then these. In sentences `@`
/// stands for the member and `#` for what is left open; in parts of sentences they stand for what
/// those are filled with.
enum class Phrase : std::uint8_t {
  // Sentences in other cases.
  too_many = static_cast<std::uint8_t>(Sentence::rule),
  too_few,
  ignored_by_window,
  misspelt_member,
  // Parts of sentences.
  or_else,
  for_methods,
  there,
  or_all_issuers,
  items,
  bytes,
  characters,
  at_least,
  between,
  more_of_them,
  // One for each bit of Types.
  a_string,
  an_integer,
  a_number,
  a_boolean,
  an_array,
  an_object,
  // One for each bit of Dates.
  yyyymmdd,
  yyyy_mm_dd,
  yyyymmddhhmm,
  yyyymmddhhmmss,
  yyyy_mm_dd_hh_mm_ss,
  yyyy_mm_dd_hh_mm,
  iso8601,
  // One for each bit of Where.
  on_pc,
  on_mobile,
  in_app,
  for_payments,
  for_billing,
  with_request_pay,
  with_load_ui,
  // One for each Format but the first, in the same order.
  as_url,
  as_key,
  as_digits,
  as_number_text,
  as_latin_digits,
  as_ascii,
  as_token,
  as_mobile_number,
  as_phone,
  as_e164,
  as_email,
  as_issuer,
  as_issuer_or_all,
  as_color,
  as_css_color,
  as_country,
  as_language_country,
  as_currency,
  as_katakana,
  as_hex,
  as_base64,
  as_scheme_url,
  as_business_number,
  as_time_of_day,
};

constexpr Phrase phrase_of(Sentence sentence) { return static_cast<Phrase>(sentence); }

struct NamedPhrase {
  constexpr NamedPhrase(Phrase named, Text said) : phrase(named), text(said) {}
  constexpr NamedPhrase(Sentence named, Text said) : phrase(phrase_of(named)), text(said) {}

  Phrase phrase;
  Text text;
};

inline constexpr NamedPhrase phrases[] = {
    {Sentence::missing,
     {"@ 값이 없습니다. #반드시 넣어야 하는 값입니다.", "@ is missing. It is required#."}},
    {Sentence::missing_advised,
     {"@ 값이 없습니다. #넣는 것이 안전합니다.",
      "@ is missing. The documentation recommends it#."}},
    {Sentence::wrong_type,
     {"@ 값의 자료형이 다릅니다. #로 보내 주세요.", "@ has the wrong type. Pass #."}},
    {Sentence::not_in_list,
     {"@ 값이 문서에 있는 값이 아닙니다. 사용할 수 있는 값: #.",
      "@ is not one of the documented values: #."}},
    {Sentence::wrong_format,
     {"@ 값의 형식이 다릅니다. # 적어 주세요.", "@ has the wrong format. Pass #."}},
    {Sentence::placeholder,
     {"@ 값에 예제 문구가 그대로 남아 있습니다. 실제 값으로 바꿔 주세요.",
      "@ still holds a placeholder from an example. Replace it with the real value."}},
    {Sentence::unknown_issuer,
     {"@ 값이 카드사 코드표에 없는 코드입니다. 코드가 맞는지 확인해 주세요.",
      "@ is not in the table of issuer codes. Make sure that the code is right."}},
    {Sentence::not_an_issuer,
     {"@ 값이 카드사 코드가 아닙니다. `367`(현대)처럼 세 자리 코드#를 넣어 주세요.",
      "@ is not an issuer code. Pass a three-digit code such as `367` (Hyundai)#."}},
    {Sentence::wrong_date,
     {"@ 값이 올바른 날짜가 아닙니다. 실제로 있는 날짜를 # 형식으로 적어 주세요.",
      "@ is not a valid date. Write a date that exists as #."}},
    {Sentence::date_elsewhere,
     {"@ 값의 날짜 형식은 공통 문서에만 있습니다. 이 결제 모듈의 문서는 # 형식을 안내합니다.",
      "@ has a date format that only the general page knows. This module's page asks for #."}},
    {Sentence::too_long,
     {"@ 값이 너무 깁니다. #까지 쓸 수 있습니다.", "@ is too long: at most # are allowed."}},
    {Sentence::too_short,
     {"@ 값이 너무 짧습니다. # 이상이어야 합니다.", "@ is too short: at least # are needed."}},
    {Sentence::outside_range,
     {"@ 값이 허용 범위를 벗어났습니다. #여야 합니다.", "@ is out of range: #."}},
    {Sentence::out_of_scope,
     {"@ 값은 여기서 쓰이지 않습니다. #에서만 쓸 수 있습니다.",
      "@ has no effect here. It only works #."}},
    {Sentence::unknown_member,
     {"문서에 없는 이름입니다. 오타가 아닌지 확인해 주세요. 결제창은 이 값을 무시할 수 있습니다.",
      "The documentation does not list this name. Check the spelling: the payment window may "
      "ignore it."}},
    {Sentence::method_unknown,
     {"`pay_method` 값이 포트원의 결제수단 코드가 아닙니다. 사용할 수 있는 값: #.",
      "`pay_method` is not a payment method of PortOne. Possible values: #."}},
    {Sentence::method_unsupported,
     {"이 결제 모듈은 해당 `pay_method` 값을 지원하지 않습니다. 사용할 수 있는 값: #",
      "This module does not offer that `pay_method`. Possible values: #"}},
    {Sentence::method_ignored,
     {"이 결제 모듈은 `pay_method` 값을 무시합니다. 결제수단은 결제창에서 정해집니다.",
      "This module ignores `pay_method`: the method is chosen in the payment window."}},
    {Sentence::method_spelling,
     {"이 결제 모듈의 문서에 적힌 이름은 `#`입니다. 결제창이 알아보지 못할 수 있으니 바꿔 주세요.",
      "This module's page spells it `#`. The payment window may not know the other spelling."}},
    {Sentence::method_not_for_billing,
     {"빌링키 발급에는 해당 `pay_method` 값을 쓸 수 없습니다. 사용할 수 있는 값: #.",
      "No billing key can be issued with that `pay_method`. Possible values: #."}},
    {Sentence::no_billing_window,
     {"이 결제 모듈은 결제창으로 빌링키를 발급하지 않습니다. `customer_uid`를 빼거나 빌링키 발급 "
      "API를 사용해 주세요.",
      "This module issues no billing keys in a window. Leave `customer_uid` out, or use the "
      "billing-key API."}},
    {Sentence::module_not_given,
     {"결제 모듈을 알 수 없어 공통 규칙만 확인했습니다. 채널의 PG사 코드를 함께 알려 주세요.",
      "The payment module is not known, so only the general rules were applied. Say which PG code "
      "the channel belongs to."}},
    {Sentence::module_not_known,
     {"모르는 PG사 코드여서 공통 규칙만 확인했습니다. 코드를 확인해 주세요.",
      "The PG code is not known, so only the general rules were applied. Check the code."}},
    {Sentence::pg_malformed,
     {"`pg` 값의 형식이 다릅니다. `PG사코드.상점ID`처럼 점으로 이어 주세요.",
      "`pg` has the wrong format. Join PG code and merchant id with a dot: `code.id`."}},
    {Sentence::pg_not_known,
     {"`pg` 값의 PG사 코드가 문서의 목록에 없습니다. 코드를 확인하거나 `channelKey`를 사용해 "
      "주세요.",
      "The PG code in `pg` is not in the documentation's list. Check it, or use `channelKey`."}},
    {Sentence::pg_conflict,
     {"`pg` 값이 이 채널의 결제 모듈과 다릅니다. `pg`를 빼고 `channelKey`만 사용해 주세요.",
      "`pg` names another module than this channel's. Leave `pg` out and use `channelKey`."}},
    {Sentence::left_out,
     {"@ 값은 이 결제 모듈과 결제수단으로 넘길 수 없어 뺐습니다. 구매자에게 안내한 조건과 달라지지 "
      "않는지 확인해 주세요.",
      "@ cannot be handed to this module with this pay method and was left out. Make sure that the "
      "buyer was not promised it."}},
    {Sentence::unreadable,
     {"결제 파라미터를 읽을 수 없습니다. JSON으로 표현할 수 있는 객체를 넘겨 주세요.",
      "The parameters cannot be read. Pass an object that can be written as JSON."}},

    {Phrase::too_many,
     {"@ 항목이 너무 많습니다. #까지 넣을 수 있습니다.", "@ is too long: at most # are allowed."}},
    {Phrase::too_few,
     {"@ 항목이 부족합니다. # 이상이어야 합니다.", "@ is too short: at least # are needed."}},
    {Phrase::ignored_by_window,
     {"@ 값은 이 결제창에서 무시됩니다. 빼 주세요.", "@ is ignored by this window. Leave it out."}},
    {Phrase::misspelt_member,
     {"문서에 없는 이름입니다. `#`의 오타인지 확인해 주세요.",
      "The documentation does not list this name. Did you mean `#`?"}},

    {Phrase::or_else, {" 또는 ", " or "}},
    {Phrase::for_methods, {"# 결제", "for # payments"}},
    {Phrase::there, {"#에서는 ", " #"}},
    {Phrase::or_all_issuers, {"나 `*`", " or `*`"}},
    {Phrase::items, {"#개", "# items"}},
    {Phrase::bytes, {"#바이트", "# bytes"}},
    {Phrase::characters, {"#자", "# characters"}},
    {Phrase::at_least, {"# 이상", "at least #"}},
    {Phrase::between, {"# 이상 @ 이하", "between # and @"}},
    {Phrase::more_of_them, {" (같은 문제 #건 더 있음)", " (# more like this)"}},

    {Phrase::a_string, {"문자열", "a string"}},
    {Phrase::an_integer, {"정수", "a whole number"}},
    {Phrase::a_number, {"숫자", "a number"}},
    {Phrase::a_boolean, {"true 또는 false", "true or false"}},
    {Phrase::an_array, {"배열", "an array"}},
    {Phrase::an_object, {"객체", "an object"}},

    {Phrase::yyyymmdd, {"YYYYMMDD", "YYYYMMDD"}},
    {Phrase::yyyy_mm_dd, {"YYYY-MM-DD", "YYYY-MM-DD"}},
    {Phrase::yyyymmddhhmm, {"YYYYMMDDHHmm", "YYYYMMDDHHmm"}},
    {Phrase::yyyymmddhhmmss, {"YYYYMMDDHHmmss", "YYYYMMDDHHmmss"}},
    {Phrase::yyyy_mm_dd_hh_mm_ss, {"YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:mm:ss"}},
    {Phrase::yyyy_mm_dd_hh_mm, {"YYYY-MM-DD HH:mm", "YYYY-MM-DD HH:mm"}},
    {Phrase::iso8601,
     {"ISO 8601(2026-11-21T12:00:00+09:00)", "ISO 8601 (2026-11-21T12:00:00+09:00)"}},

    {Phrase::on_pc, {"PC", "in a desktop browser"}},
    {Phrase::on_mobile, {"모바일 브라우저", "in a mobile browser"}},
    {Phrase::in_app, {"앱 웹뷰", "in an app's web view"}},
    {Phrase::for_payments, {"일반 결제창", "in the payment window"}},
    {Phrase::for_billing, {"빌링키 발급", "when a billing key is issued"}},
    {Phrase::with_request_pay, {"IMP.request_pay", "with IMP.request_pay"}},
    {Phrase::with_load_ui, {"IMP.loadUI", "with IMP.loadUI"}},

    {Phrase::as_url, {"https://로 시작하는 전체 주소로", "a full URL that begins with https://"}},
    {Phrase::as_key, {"실제 키로", "a real key"}},
    {Phrase::as_digits, {"숫자로만", "digits only"}},
    {Phrase::as_number_text, {"숫자를 적은 문자열로", "a number written as text"}},
    {Phrase::as_latin_digits, {"영문자와 숫자로만", "Latin letters and digits only"}},
    {Phrase::as_ascii, {"영문자, 숫자, 기호로만", "Latin letters, digits and punctuation only"}},
    {Phrase::as_token, {"영문자, 숫자, `_`, `-`로만", "Latin letters, digits, `_` and `-` only"}},
    {Phrase::as_mobile_number,
     {"하이픈 없이 숫자로만", "a phone number in digits only, without hyphens"}},
    {Phrase::as_phone, {"전화번호로", "a phone number"}},
    {Phrase::as_e164,
     {"하이픈과 맨 앞 0을 빼고 국가번호로 시작하는 E.164 전화번호로",
      "an E.164 phone number: country code first, no hyphens, no leading 0"}},
    {Phrase::as_email, {"이메일 주소로", "an e-mail address"}},
    {Phrase::as_issuer, {"카드사 코드로", "an issuer code"}},
    {Phrase::as_issuer_or_all, {"카드사 코드로", "an issuer code"}},
    {Phrase::as_color, {"#RRGGBB 형식의 색상 코드로", "a colour such as #1a2b3c"}},
    {Phrase::as_css_color,
     {"`#3182f6`이나 `rgb(49, 130, 246)` 같은 CSS 색상 값으로",
      "a CSS colour such as `#3182f6` or `rgb(49, 130, 246)`"}},
    {Phrase::as_country,
     {"ISO 3166-1의 두 글자 국가 코드로", "a two-letter ISO 3166-1 country code"}},
    {Phrase::as_language_country,
     {"ko 또는 ko-KR 같은 언어 코드로", "a language code such as ko or ko-KR"}},
    {Phrase::as_currency, {"세 글자 통화 코드로", "a three-letter currency code"}},
    {Phrase::as_katakana, {"가타카나로만", "katakana only"}},
    {Phrase::as_hex, {"16진수 문자열로", "hexadecimal digits"}},
    {Phrase::as_base64, {"Base64로 인코딩한 문자열로", "text encoded as Base64"}},
    {Phrase::as_scheme_url, {"스킴명:// 형식으로", "a URL scheme written as name://"}},
    {Phrase::as_business_number,
     {"하이픈 없는 사업자등록번호 10자리로",
      "a business registration number: ten digits, no hyphens"}},
    {Phrase::as_time_of_day,
     {"HH:mm 형식(00:00~23:59)의 시각으로", "a time as HH:mm, 00:00 to 23:59"}},
};

consteval bool phrases_are_in_order() {
  std::size_t next = 0;
  for (const NamedPhrase& each : phrases)
    if (each.phrase != static_cast<Phrase>(next++)) return false;
  return next == static_cast<std::size_t>(Phrase::as_time_of_day) + 1;
}
static_assert(phrases_are_in_order());

constexpr Phrase operator+(Phrase first, std::size_t further) {
  return static_cast<Phrase>(static_cast<std::size_t>(first) + further);
}

/// What a value of that format is to be written as; not for Format::none.
constexpr Phrase phrase_of(Format format) {
  return Phrase::as_url + (static_cast<std::size_t>(format) - 1);
}
static_assert(phrase_of(Format::time_of_day) == Phrase::as_time_of_day);

static_assert(Phrase::a_string + std::countr_zero(static_cast<unsigned>(Types::object)) ==
              Phrase::an_object);
static_assert(Phrase::yyyymmdd + std::countr_zero(unsigned{ISO8601}) == Phrase::iso8601);
static_assert(Phrase::on_pc + std::countr_zero(static_cast<unsigned>(Where::load_ui)) ==
              Phrase::with_load_ui);

inline constexpr auto korean_phrases =
    texts_of<[](std::size_t i) { return i < std::size(phrases) ? phrases[i].text.ko : nullptr; }>();
inline constexpr auto english_phrases =
    texts_of<[](std::size_t i) { return i < std::size(phrases) ? phrases[i].text.en : nullptr; }>();

}  // namespace imp_checkout
