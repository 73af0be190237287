// 페이팔 Express Checkout (`paypal`): one payment, by redirect. Closed to new shops, who use
// `paypal_v2`.
// https://developers.portone.io/opi/ko/integration/pg/v1/paypal?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "기본값: USD" (reading policy 1). PayPal's own page has the list.
    {.path = "currency",
     .need = recommended(),
     .values = any_value,
     .format = Format::currency,
     .format_severity = warning},
    // "PC환경 모바일 환경 모두 해당 값을 필수로 설정해야 결과를 받아볼수 있습니다."
    {.path = "m_redirect_url", .need = required(), .only = everywhere},
};

// Their types stand in the example only.
constexpr Parameter context_parameters[] = {
    {.path = "optional.use_stc_api",
     .type = boolean,
     .type_severity = warning,
     .label = {"고위험거래(STC API)", "High-risk payment (STC API)"}},
    // "Paypal과 협의한 STC(SetTransactionContext) 데이터를 넣어주세요."
    {.path = "optional.stc_data",
     .type = object,
     .type_severity = warning,
     .open = true,
     .personal = true,
     .label = {"STC 데이터", "STC data"}},
};

constexpr Rule rules[] = {
    // "페이팔 Express checkout 방식으로 신규 가입 및 연동이 불가합니다."
    {.id = "express-checkout-is-closed-to-new-shops",
     .severity = info,
     .code = Code::deprecated,
     .must = absent("channelKey") && absent("pg"),
     .at = "channelKey",
     .text = {"페이팔 Express Checkout은 새로 가입하거나 연동할 수 없습니다. 새로 연동한다면 "
              "`paypal_v2`(SPB·RT) 채널을 사용해 주세요.",
              "PayPal Express Checkout is closed to new shops. If yours is one, use a `paypal_v2` "
              "channel (SPB, RT)."},
     .docs = "#1-페이팔-채널-설정하기"},
    // "원화 KRW는 페이팔 정책으로 인해 지원하지 않음"
    {.id = "won-is-not-supported",
     .code = Code::unsupported,
     .must = !one_of("currency", "KRW"),
     .text = {"페이팔은 원화(KRW)를 지원하지 않습니다. `USD`처럼 페이팔이 지원하는 통화로 바꿔 "
              "주세요.",
              "PayPal does not support won (KRW). Use a currency that it does, such as `USD`."},
     .docs = "#2-결제-요청하기"},
    // The general rule takes a missing currency for won.
    {.id = "amount-is-whole-in-yen",
     .when = one_of("currency", "JPY"),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 엔화 금액은 정수로 보내 주세요.",
              "`amount` has a fraction. Amounts in yen are whole numbers."},
     .docs = "sdk/ko/v1-sdk/javascript-sdk/payrq#결제요청-파라미터-정의"},
    // "거래를 증명할 추가적인 정보(STC API로 전달할 정보)가 필요하며"
    {.id = "stc-api-needs-data",
     .when = is_true("optional.use_stc_api"),
     .must = present("optional.stc_data"),
     .text = {"`optional.stc_data` 값이 없습니다. STC API를 쓰려면 페이팔과 협의한 거래 정보를 "
              "넣어야 합니다.",
              "`optional.stc_data` is missing. The STC API needs the data agreed on with PayPal."},
     .docs = "#additional-features"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    {.to = "currency", .from = "currency"},
    // "기본값: USD": an order without a currency is in won, which must not become dollars.
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    {.to = "language"},
    {.to = "tax_free"},
};

constexpr Module paypal_module{
    .code = "paypal",
    .name = {"페이팔 (Express Checkout)", "PayPal (Express Checkout)"},
    .pages = {Page{"opi/ko/integration/pg/v1/paypal", "df0271a4b6"}},
    .methods = {"card"},
    // "포트원은 페이팔 정기결제를 지원하지 않습니다."
    .no_billing = error,
    .no_billing_text = {"`paypal` 채널은 정기결제를 지원하지 않습니다. `paypal_v2`(RT) 채널로 "
                        "요청하거나 `customer_uid`를 빼 주세요.",
                        "A `paypal` channel has no recurring payments. Use a `paypal_v2` channel "
                        "(RT), or leave `customer_uid` out."},
    .parameters = {Part{"#2-결제-요청하기", parameters},
                   Part{"#additional-features", context_parameters}},
    .rules = {std::span(rules)},
    // They speak of won.
    .without =
        "amount-is-whole-in-won-and-yen fixed-instalments-need-50000-won "
        "listed-instalments-need-50000-won",
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable paypal = table_of<paypal_module>;
extern constinit const Description paypal_description = describe_module<paypal_module>;

}  // namespace imp_checkout
