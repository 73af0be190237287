// The sentences of a report, in Korean and English. Each says what is wrong, why, and what to do.
//
// Members are named as the documentation writes them. Korean sentences put `값` behind a name, so
// that the particle does not depend on how the name is read.

#include <span>
#include <string>

#include "imp_checkout/issue.hpp"

namespace imp_checkout {
namespace {

// The functions below append to a text that is being written: joining texts of their own would be
// code to download.

/// "/kcpProducts/1/name" as a developer writes it: "kcpProducts[1].name".
void append_member(std::string& text, std::string_view pointer) {
  bool first = true;
  for (; !pointer.empty(); first = false) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const bool index = step.find_first_not_of("0123456789") == std::string_view::npos;
    if (index && !step.empty()) {
      text.append("[").append(step).append("]");
      continue;
    }
    if (!first) text.push_back('.');
    text.append(step);
  }
}

/// The words of a list, each as code.
void append_words(std::string& text, std::string_view words) {
  text.push_back('`');
  for (char c : words) {
    if (c == ' ')
      text.append("`, `");
    else
      text.push_back(c);
  }
  text.push_back('`');
}

void append_methods(std::string& text, const Methods& methods) {
  bool first = true;
  for (std::size_t i = 0; i < std::size(pay_methods); ++i) {
    if (!methods.contains(static_cast<int>(i))) continue;
    if (!first) text.append(", ");
    first = false;
    append_words(text, pay_methods[i]);
  }
}

void append_number(std::string& text, std::int32_t number) { text.append(std::to_string(number)); }

const char* in(const Text& text, Language language) {
  return language == Language::ko ? text.ko : text.en;
}

struct Named {
  std::uint8_t bit;
  Text text;
};

constexpr Named type_names[] = {
    {1, {"문자열", "a string"}}, {2, {"정수", "a whole number"}},
    {4, {"숫자", "a number"}},   {8, {"true 또는 false", "true or false"}},
    {16, {"배열", "an array"}},  {32, {"객체", "an object"}},
};

constexpr Named date_names[] = {
    {YYYYMMDD, {"YYYYMMDD", "YYYYMMDD"}},
    {YYYY_MM_DD, {"YYYY-MM-DD", "YYYY-MM-DD"}},
    {YYYYMMDDHHmm, {"YYYYMMDDHHmm", "YYYYMMDDHHmm"}},
    {YYYYMMDDHHmmss, {"YYYYMMDDHHmmss", "YYYYMMDDHHmmss"}},
    {YYYY_MM_DD_HH_mm_ss, {"YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:mm:ss"}},
    {YYYY_MM_DD_HH_mm, {"YYYY-MM-DD HH:mm", "YYYY-MM-DD HH:mm"}},
    {ISO8601, {"ISO 8601(2026-11-21T12:00:00+09:00)", "ISO 8601 (2026-11-21T12:00:00+09:00)"}},
};

void append_names(std::string& text, std::span<const Named> names, unsigned bits,
                  Language language) {
  bool first = true;
  for (const Named& known : names) {
    if ((bits & known.bit) == 0) continue;
    if (!first) text.append(language == Language::ko ? " 또는 " : " or ");
    first = false;
    text.append(in(known.text, language));
  }
}

Text format_text(Format format) {
  switch (format) {
    case Format::none:
      break;
    case Format::url:
      return {"https://로 시작하는 전체 주소로", "a full URL that begins with https://"};
    case Format::key:
      return {"실제 키로", "a real key"};
    case Format::digits:
      return {"숫자로만", "digits only"};
    case Format::number_text:
      return {"숫자를 적은 문자열로", "a number written as text"};
    case Format::latin_digits:
      return {"영문자와 숫자로만", "Latin letters and digits only"};
    case Format::ascii:
      return {"영문자, 숫자, 기호로만", "Latin letters, digits and punctuation only"};
    case Format::token:
      return {"영문자, 숫자, `_`, `-`로만", "Latin letters, digits, `_` and `-` only"};
    case Format::mobile_number:
      return {"하이픈 없이 숫자로만", "a phone number in digits only, without hyphens"};
    case Format::phone:
      return {"전화번호로", "a phone number"};
    case Format::e164:
      return {"하이픈과 맨 앞 0을 빼고 국가번호로 시작하는 E.164 전화번호로",
              "an E.164 phone number: country code first, no hyphens, no leading 0"};
    case Format::email:
      return {"이메일 주소로", "an e-mail address"};
    case Format::issuer:
    case Format::issuer_or_all:
      return {"카드사 코드로", "an issuer code"};
    case Format::color:
      return {"#RRGGBB 형식의 색상 코드로", "a colour such as #1a2b3c"};
    case Format::css_color:
      return {"`#3182f6`이나 `rgb(49, 130, 246)` 같은 CSS 색상 값으로",
              "a CSS colour such as `#3182f6` or `rgb(49, 130, 246)`"};
    case Format::country:
      return {"ISO 3166-1의 두 글자 국가 코드로", "a two-letter ISO 3166-1 country code"};
    case Format::language_country:
      return {"ko 또는 ko-KR 같은 언어 코드로", "a language code such as ko or ko-KR"};
    case Format::currency:
      return {"세 글자 통화 코드로", "a three-letter currency code"};
    case Format::katakana:
      return {"가타카나로만", "katakana only"};
    case Format::hex:
      return {"16진수 문자열로", "hexadecimal digits"};
    case Format::base64:
      return {"Base64로 인코딩한 문자열로", "text encoded as Base64"};
    case Format::scheme_url:
      return {"스킴명:// 형식으로", "a URL scheme written as name://"};
    case Format::business_number:
      return {"하이픈 없는 사업자등록번호 10자리로",
              "a business registration number: ten digits, no hyphens"};
    case Format::time_of_day:
      return {"HH:mm 형식(00:00~23:59)의 시각으로", "a time as HH:mm, 00:00 to 23:59"};
  }
  return {"", ""};
}

constexpr Named platforms[] = {{1, {"PC", "in a desktop browser"}},
                               {2, {"모바일 브라우저", "in a mobile browser"}},
                               {4, {"앱 웹뷰", "in an app's web view"}}};
constexpr Named windows[] = {{8, {"일반 결제창", "in the payment window"}},
                             {16, {"빌링키 발급", "when a billing key is issued"}},
                             {32, {"IMP.request_pay", "with IMP.request_pay"}},
                             {64, {"IMP.loadUI", "with IMP.loadUI"}}};

/// Where a clause holds: "`phone` 결제, 모바일 브라우저" or "for `phone` payments, in a mobile
/// browser". false: anywhere.
bool append_situation(std::string& text, const Clause& clause, Language language) {
  const auto bits = static_cast<unsigned>(clause.where);
  bool first = true;
  const auto separate = [&] {
    if (!first) text.append(", ");
    first = false;
  };
  if (!clause.methods.any()) {
    separate();
    if (language == Language::en) text.append("for ");
    append_methods(text, clause.methods);
    text.append(language == Language::ko ? " 결제" : " payments");
  }
  if ((bits & 7) != 0) {
    separate();
    append_names(text, platforms, bits, language);
  }
  for (const Named& window : windows) {
    if ((bits & window.bit) == 0) continue;
    separate();
    text.append(in(window.text, language));
  }
  return !first;
}

/// The unit of a length in the row's own terms.
const Text& unit(const Row& row) {
  static constexpr Text items{"개", " items"}, bytes{"바이트", " bytes"},
      chars{"자", " characters"};
  return row.types == Types::array ? items : row.length.bytes ? bytes : chars;
}

/// The sentence: `@` stands for the member, `#` for what `append_detail` says.
Text sentence(const Issue& issue, const Report& report) {
  switch (issue.sentence) {
    case Sentence::rule:
      return issue.rule->text;
    case Sentence::missing:
      return {"@ 값이 없습니다. #반드시 넣어야 하는 값입니다.", "@ is missing. It is required#."};
    case Sentence::missing_advised:
      return {"@ 값이 없습니다. #넣는 것이 안전합니다.",
              "@ is missing. The documentation recommends it#."};
    case Sentence::wrong_type:
      return {"@ 값의 자료형이 다릅니다. #로 보내 주세요.", "@ has the wrong type. Pass #."};
    case Sentence::not_in_list:
      return {"@ 값이 문서에 있는 값이 아닙니다. 사용할 수 있는 값: #.",
              "@ is not one of the documented values: #."};
    case Sentence::wrong_format:
      return {"@ 값의 형식이 다릅니다. # 적어 주세요.", "@ has the wrong format. Pass #."};
    case Sentence::placeholder:
      return {"@ 값에 예제 문구가 그대로 남아 있습니다. 실제 값으로 바꿔 주세요.",
              "@ still holds a placeholder from an example. Replace it with the real value."};
    case Sentence::unknown_issuer:
      return {"@ 값이 카드사 코드표에 없는 코드입니다. 코드가 맞는지 확인해 주세요.",
              "@ is not in the table of issuer codes. Make sure that the code is right."};
    case Sentence::not_an_issuer:
      return {"@ 값이 카드사 코드가 아닙니다. `367`(현대)처럼 세 자리 코드#를 넣어 주세요.",
              "@ is not an issuer code. Pass a three-digit code such as `367` (Hyundai)#."};
    case Sentence::wrong_date:
      return {"@ 값이 올바른 날짜가 아닙니다. 실제로 있는 날짜를 # 형식으로 적어 주세요.",
              "@ is not a valid date. Write a date that exists as #."};
    case Sentence::date_elsewhere:
      return {
          "@ 값의 날짜 형식은 공통 문서에만 있습니다. 이 결제 모듈의 문서는 # 형식을 "
          "안내합니다.",
          "@ has a date format that only the general page knows. This module's page asks for "
          "#."};
    case Sentence::too_long:
      if (issue.row->types == Types::array)
        return {"@ 항목이 너무 많습니다. #까지 넣을 수 있습니다.",
                "@ is too long: at most # are allowed."};
      return {"@ 값이 너무 깁니다. #까지 쓸 수 있습니다.", "@ is too long: at most # are allowed."};
    case Sentence::too_short:
      if (issue.row->types == Types::array)
        return {"@ 항목이 부족합니다. # 이상이어야 합니다.",
                "@ is too short: at least # are needed."};
      return {"@ 값이 너무 짧습니다. # 이상이어야 합니다.",
              "@ is too short: at least # are needed."};
    case Sentence::outside_range:
      return {"@ 값이 허용 범위를 벗어났습니다. #여야 합니다.", "@ is out of range: #."};
    case Sentence::out_of_scope:
      if (issue.row->only.methods.none())
        return {"@ 값은 이 결제창에서 무시됩니다. 빼 주세요.",
                "@ is ignored by this window. Leave it out."};
      return {"@ 값은 여기서 쓰이지 않습니다. #에서만 쓸 수 있습니다.",
              "@ has no effect here. It only works #."};
    case Sentence::unknown_member:
      if (issue.row != nullptr)
        return {"문서에 없는 이름입니다. `#`의 오타인지 확인해 주세요.",
                "The documentation does not list this name. Did you mean `#`?"};
      return {
          "문서에 없는 이름입니다. 오타가 아닌지 확인해 주세요. 결제창은 이 값을 무시할 수 "
          "있습니다.",
          "The documentation does not list this name. Check the spelling: the payment window "
          "may ignore it."};
    case Sentence::method_unknown:
      return {"`pay_method` 값이 포트원의 결제수단 코드가 아닙니다. 사용할 수 있는 값: #.",
              "`pay_method` is not a payment method of PortOne. Possible values: #."};
    case Sentence::method_unsupported:
      return {"이 결제 모듈은 해당 `pay_method` 값을 지원하지 않습니다. 사용할 수 있는 값: #",
              "This module does not offer that `pay_method`. Possible values: #"};
    case Sentence::method_ignored:
      return {"이 결제 모듈은 `pay_method` 값을 무시합니다. 결제수단은 결제창에서 정해집니다.",
              "This module ignores `pay_method`: the method is chosen in the payment window."};
    case Sentence::method_spelling:
      return {
          "이 결제 모듈의 문서에 적힌 이름은 `#`입니다. 결제창이 알아보지 못할 수 있으니 바꿔 "
          "주세요.",
          "This module's page spells it `#`. The payment window may not know the other "
          "spelling."};
    case Sentence::method_not_for_billing:
      return {"빌링키 발급에는 해당 `pay_method` 값을 쓸 수 없습니다. 사용할 수 있는 값: #.",
              "No billing key can be issued with that `pay_method`. Possible values: #."};
    case Sentence::no_billing_window:
      if (report.table->no_billing_text.ko != nullptr) return report.table->no_billing_text;
      return {
          "이 결제 모듈은 결제창으로 빌링키를 발급하지 않습니다. `customer_uid`를 빼거나 "
          "빌링키 발급 API를 사용해 주세요.",
          "This module issues no billing keys in a window. Leave `customer_uid` out, or use "
          "the billing-key API."};
    case Sentence::other_code:
      return issue.other->text;
    case Sentence::module_not_given:
      return {
          "결제 모듈을 알 수 없어 공통 규칙만 확인했습니다. 채널의 PG사 코드를 함께 알려 "
          "주세요.",
          "The payment module is not known, so only the general rules were applied. Say which "
          "PG code the channel belongs to."};
    case Sentence::module_not_known:
      return {"모르는 PG사 코드여서 공통 규칙만 확인했습니다. 코드를 확인해 주세요.",
              "The PG code is not known, so only the general rules were applied. Check the code."};
    case Sentence::pg_malformed:
      return {"`pg` 값의 형식이 다릅니다. `PG사코드.상점ID`처럼 점으로 이어 주세요.",
              "`pg` has the wrong format. Join PG code and merchant id with a dot: `code.id`."};
    case Sentence::pg_not_known:
      return {
          "`pg` 값의 PG사 코드가 문서의 목록에 없습니다. 코드를 확인하거나 `channelKey`를 "
          "사용해 주세요.",
          "The PG code in `pg` is not in the documentation's list. Check it, or use "
          "`channelKey`."};
    case Sentence::pg_conflict:
      return {"`pg` 값이 이 채널의 결제 모듈과 다릅니다. `pg`를 빼고 `channelKey`만 사용해 주세요.",
              "`pg` names another module than this channel's. Leave `pg` out and use "
              "`channelKey`."};
    case Sentence::left_out:
      return {
          "@ 값은 이 결제 모듈과 결제수단으로 넘길 수 없어 뺐습니다. 구매자에게 안내한 조건과 "
          "달라지지 않는지 확인해 주세요.",
          "@ cannot be handed to this module with this pay method and was left out. Make "
          "sure that the buyer was not promised it."};
    case Sentence::unreadable:
      return {"결제 파라미터를 읽을 수 없습니다. JSON으로 표현할 수 있는 객체를 넘겨 주세요.",
              "The parameters cannot be read. Pass an object that can be written as JSON."};
  }
  return {"", ""};
}

/// What the sentence leaves open.
void append_detail(std::string& text, const Issue& issue, const Report& report, Language language) {
  const bool ko = language == Language::ko;
  switch (issue.sentence) {
    case Sentence::missing:
    case Sentence::missing_advised: {
      const std::size_t before = text.size();
      if (!ko) text.push_back(' ');
      if (!append_situation(text, issue.row->need, language)) return text.resize(before);
      if (ko) text.append("에서는 ");
      return;
    }
    case Sentence::wrong_type:
      return append_names(text, type_names, static_cast<unsigned>(issue.row->types), language);
    case Sentence::not_in_list:
      return append_words(text, issue.row->values.text);
    case Sentence::wrong_format:
      text.append(in(format_text(issue.row->format), language));
      return;
    case Sentence::not_an_issuer:
      if (issue.row->format == Format::issuer_or_all) text.append(ko ? "나 `*`" : " or `*`");
      return;
    case Sentence::wrong_date:
    case Sentence::date_elsewhere:
      return append_names(text, date_names, issue.row->dates, language);
    case Sentence::too_long:
    case Sentence::too_short:
      append_number(text, issue.limit);
      text.append(in(unit(*issue.row), language));
      return;
    case Sentence::outside_range: {
      const Range& range = issue.row->range;
      const bool open = range.max == no_limit;
      if (!ko) text.append(open ? "at least " : "between ");
      append_number(text, range.min);
      if (ko) text.append(" 이상");
      if (open) return;
      text.append(ko ? " " : " and ");
      append_number(text, range.max);
      if (ko) text.append(" 이하");
      return;
    }
    case Sentence::out_of_scope:
      append_situation(text, issue.row->only, language);
      return;
    case Sentence::unknown_member:
      if (issue.row != nullptr) text.append(issue.row->key);
      return;
    case Sentence::method_unknown:
      return append_methods(text, report.table != nullptr ? report.table->methods : Methods{});
    case Sentence::method_unsupported: {
      const bool billing = report.billing && !report.table->billing_methods.none();
      append_methods(text, billing ? report.table->billing_methods : report.table->methods);
      text.push_back('.');
      if (const char* other = in(report.table->other_methods_text, language); other != nullptr)
        text.append(" ").append(other);
      return;
    }
    case Sentence::method_spelling:
      text.append(issue.word);
      return;
    case Sentence::method_not_for_billing:
      return append_methods(text, report.table->billing_methods);
    default:
      return;
  }
}

}  // namespace

std::string message(const Issue& issue, const Report& report, Language language) {
  // A module's own text is whole.
  const bool is_whole = issue.sentence == Sentence::rule ||
                        issue.sentence == Sentence::other_code ||
                        issue.sentence == Sentence::no_billing_window;
  std::string text;
  for (char c : std::string_view(in(sentence(issue, report), language))) {
    if (c == '@' && !is_whole) {
      text.push_back('`');
      append_member(text, issue.path);
      text.push_back('`');
    } else if (c == '#' && !is_whole) {
      append_detail(text, issue, report, language);
    } else {
      text.push_back(c);
    }
  }
  if (issue.more != 0) {
    text.append(language == Language::ko ? " (같은 문제 " : " (");
    append_number(text, issue.more);
    text.append(language == Language::ko ? "건 더 있음)" : " more like this)");
  }
  return text;
}

}  // namespace imp_checkout
