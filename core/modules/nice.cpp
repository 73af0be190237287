// NICE Payments, the old module (`nice`): the payment window. Billing keys come from its API only.
// https://developers.portone.io/opi/ko/integration/pg/v1/nice?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/nice", "5324962296"};

// --- 인증결제창 요청
// ------------------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "vbank_due", .dates = YYYYMMDD | YYYYMMDDHHmm},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld), .docs = "#2-결제-요청하기"},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "niceMobileV2", .type = boolean, .label = {"모바일 신규 버전", "New mobile version"}},
    {.path = "language", .values = "ko en zh"},
    {.path = "currency", .values = "KRW USD"},
    {.path = "period", .type = object, .label = {"서비스 제공기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .dates = YYYYMMDD,
     .label = {"제공기간 시작일", "Start of the service"}},
    {.path = "period.to",
     .type = string,
     .dates = YYYYMMDD,
     .label = {"제공기간 종료일", "End of the service"}},
    {.path = "period.interval",
     .type = string,
     .values = "month year",
     .label = {"정기결제 간격", "Interval of a subscription"}},
    {.path = "appCard", .type = boolean, .label = {"앱카드 전용", "App cards only"}},
    {.path = "bypass.CardShowOpt",
     .type = string,
     .only = meant_for(handheld),
     .label = {"카드사별 호출 방식", "How each issuer opens"}},
};

// --- 부가기능
// -------------------------------------------------------------------------------------

constexpr Parameter further_parameters[] = {
    {.path = "display.card_quota", .need = required()},
};

constexpr Rule rules[] = {
    // "`from`/`to` 대신 사용할 수 있습니다."
    {.id = "period-is-dates-or-an-interval",
     .severity = warning,
     .code = Code::conflict,
     .when = present("period.interval"),
     .must = absent("period.from") && absent("period.to"),
     .at = "period.interval",
     .text = {"`period.interval`은 `from`과 `to` 대신 쓰는 값입니다. 둘 중 한 가지만 넣어 주세요.",
              "`period.interval` takes the place of `from` and `to`. Pass one or the other."},
     .docs = "#주요-파라미터-설명"},
    // "형식: `카드코드:노출유형|카드코드:노출유형`"
    {.id = "card-show-opt-lists-issuers-and-ways",
     .code = Code::format,
     .must = passes("bypass.CardShowOpt", is_nice_card_options),
     .text = {"`bypass.CardShowOpt` 값은 `카드코드:노출유형|카드코드:노출유형` 형식으로 적어 "
              "주세요. 예: `08:3|02:3`",
              "Write `bypass.CardShowOpt` as `issuer:way|issuer:way`, for example `08:3|02:3`."},
     .docs = "#주요-파라미터-설명"},
    // "`niceMobileV2: true` 시에만 동작"
    {.id = "card-show-opt-needs-nice-mobile-v2",
     .code = Code::conflict,
     .where = handheld,
     .when = present("bypass.CardShowOpt"),
     .must = used("niceMobileV2"),
     .at = "bypass.CardShowOpt",
     .text = {"`bypass.CardShowOpt`는 모바일 신규 버전에서만 동작합니다. `niceMobileV2`를 true로 "
              "넣어 주세요.",
              "`bypass.CardShowOpt` only works in the new mobile version. Set `niceMobileV2` to "
              "true."},
     .docs = "#주요-파라미터-설명"},
};

constexpr Mapping nice_order[] = {
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    {.to = "period.interval", .from = "period.interval"},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "useFreeInterestFromMall"},
};

constexpr Module nice_module{
    .code = "nice",
    .name = {"나이스페이먼츠(구모듈)", "NICE Payments (old module)"},
    .pages = {page},
    .methods = {"card", "trans", "vbank", "phone", "kakaopay"},
    // "나이스정보통신은 비인증 결제는 API 방식으로만 지원됩니다."
    .no_billing = error,
    .no_billing_text = {"`nice` 채널은 빌링키를 API로만 발급합니다. `customer_uid`를 빼고 빌링키 "
                        "발급 API를 사용해 주세요.",
                        "A `nice` channel issues billing keys by API only. Leave `customer_uid` "
                        "out and use the billing-key API."},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#3-부가기능", further_parameters}},
    .rules = {std::span(rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(nice_order)},
    // "배열에 포함된 개월수만 개별적으로 활성화됩니다."
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable nice = table_of<nice_module>;
extern constinit const Description nice_description = describe_module<nice_module>;

}  // namespace imp_checkout
