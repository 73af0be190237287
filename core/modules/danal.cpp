// Danal: carrier billing (`danal`) and every other method (`danal_tpay`), which one page describes.
// https://developers.portone.io/opi/ko/integration/pg/v1/danal?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/danal", "c464f3459c"};
// Says that both codes have a billing-key window.
constexpr Page billing_page{"opi/ko/support/code-info/pg", "b3fb40d4e5"};

// "(휴대폰 결제 외)"
constexpr Methods all_but_phone{"card", "trans", "vbank", "cultureland", "happymoney"};

// --- Both codes
// ---------------------------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required(payment)},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    // "미 설정 시 다날 결제창에서 오류 발생 가능"
    {.path = "buyer_tel", .need = recommended(payment)},
    // "지정하지 않은 경우 0원입니다." Only the billing-key window needs it.
    {.path = "amount", .need = required(billing)},
    {.path = "company", .type = string, .label = {"상호명", "Shop name"}},
    // "PC/모바일 환경 모두 … callback 으로 수신됩니다."
    {.path = "m_redirect_url", .need = optional},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
};

constexpr Parameter billing_parameters[] = {
    // "정기결제시 고객이 구매하는 제품에 대한 제공기간을 명시합니다."
    {.path = "period",
     .type = object,
     .only = meant_for(billing),
     .label = {"제공기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 시작일", "First day of service"}},
    {.path = "period.to",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 종료일", "Last day of service"}},
};

constexpr Rule window_rules[] = {
    {.id = "amount-is-given",
     .severity = warning,
     .where = payment,
     .must = present("amount"),
     .text = {"`amount` 값이 없습니다. 넣지 않으면 0원으로 요청되니 결제금액을 넣어 주세요.",
              "`amount` is missing. Without it the request is for 0 KRW."},
     .docs = "#주요-파라미터-설명"},
};

// --- danal_tpay
// -------------------------------------------------------------------------------------

constexpr Parameter tpay_window_parameters[] = {
    // "가상계좌 결제창 호출 시 사업자등록번호 10자리 필수 입력"; whether with hyphens, it does not
    // say, and errors "발생 가능".
    {.path = "biz_num",
     .need = required({"vbank"}),
     .format = Format::business_number,
     .format_severity = warning},
    {.path = "appCard", .type = boolean, .label = {"앱카드 전용 모드", "App cards only"}},
    {.path = "auth_mode",
     .type = string,
     .values = "key-in",
     .label = {"인증 방식", "Authentication mode"}},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "bypass.danal.COLOR",
     .type = string,
     .label = {"결제창 색상", "Colour of the window"}},
    {.path = "bypass.danal.ISCASHRECEIPTUI",
     .type = string,
     .only = meant_for({"trans", "vbank"}),
     .values = "N",
     .label = {"현금영수증 UI 표시", "Show the cash receipt form"}},
};

constexpr Parameter tpay_billing_parameters[] = {
    // "휴대폰 빌링키 발급 시 사용"
    {.path = "period.text",
     .type = string,
     .only = meant_for({"phone"}),
     .label = {"제공기간 문구", "Words for the period"}},
};

constexpr Parameter tpay_further_parameters[] = {
    // `card_quota: number[]`, without `?`
    {.path = "display.card_quota", .need = required()},
    {.path = "card.direct.usePoint",
     .type = string,
     .label = {"카드사 포인트 사용", "Pay with the issuer's points"}},
    // "휴대폰 결제시 해당 파라미터를 설정하면 휴대폰번호를 고정시킬수 있습니다."
    {.path = "prefill",
     .type = object,
     .only = meant_for({"phone"}),
     .label = {"휴대폰 번호 고정", "Fixed mobile number"}},
    {.path = "phone",
     .type = object,
     .only = meant_for({"phone"}),
     .label = {"통신사 노출 제어", "Carriers to offer"}},
};

// --- danal
// ------------------------------------------------------------------------------------------

constexpr Parameter phone_window_parameters[] = {
    {.path = "tax_free", .only = meant_for(all_but_phone)},
    {.path = "appCard",
     .type = boolean,
     .only = meant_for(all_but_phone),
     .label = {"앱카드 전용 모드", "App cards only"}},
    {.path = "auth_mode",
     .type = string,
     .only = meant_for(all_but_phone),
     .label = {"인증 방식", "Authentication mode"}},
    {.path = "app_scheme", .need = optional, .only = meant_for(all_but_phone, handheld)},
    {.path = "bypass",
     .type = object,
     .only = meant_for(all_but_phone),
     .open = true,
     .label = {"다날 전용 파라미터", "Danal's own parameters"}},
};

constexpr Parameter phone_billing_parameters[] = {
    {.path = "period.text", .type = string, .label = {"제공기간 문구", "Words for the period"}},
};

constexpr Parameter phone_further_parameters[] = {
    // Examples alone show what `phone` holds (reading policy 22); all show an array.
    {.path = "phone.detail", .type = array, .label = {"통신사 노출 제어", "Carriers to offer"}},
    {.path = "phone.detail[].carrier",
     .type = string,
     .values = {"* SKT KTF LGT CJH KCT SKL", warning},
     .type_severity = warning,
     .label = {"통신사", "Carrier"}},
    {.path = "phone.detail[].enabled",
     .type = boolean,
     .type_severity = warning,
     .label = {"통신사 노출 여부", "Carrier is offered"}},
    // "휴대폰번호 입력(하이픈 제거)"
    {.path = "prefill.phoneNumber",
     .type = string,
     .format = Format::mobile_number,
     .personal = true,
     .label = {"고정할 휴대폰 번호", "Fixed mobile number"}},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping window_order[] = {
    {.to = "customer_id", .from = "buyer.id"},
    {.to = "company", .from = "shop.name"},
    // "실결제를 원하지 않은 경우 amount 금액을 0원으로 설정합니다."
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    {.to = "period.from", .from = "period.from", .where = billing},
    {.to = "period.to", .from = "period.to", .where = billing},
    // Not on the page.
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Mapping tpay_order[] = {
    {.to = "biz_num", .from = "shop.businessNumber", .on = {"vbank"}},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "card.direct.usePoint",
     .from = "card.points",
     .make = Make::translate,
     .on = {"card"},
     .when = "card.issuer",
     .words = "true:Y"},
    {.to = "bypass.danal.ISCASHRECEIPTUI",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .words = "none:N"},
};

constexpr Module danal_module{
    .code = "danal",
    .name = {"다날 (휴대폰 소액결제)", "Danal (carrier billing)"},
    .pages = {page, billing_page},
    .methods = {"phone"},
    .billing_methods = {"phone"},
    .other_methods_text = {"휴대폰 소액결제가 아니면 `danal_tpay` 채널로 요청해 주세요.",
                           "For anything but carrier billing, use a `danal_tpay` channel."},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#주요-파라미터-설명", phone_window_parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters},
                   Part{"#주요-파라미터-설명-1", phone_billing_parameters},
                   Part{"#3-부가기능", phone_further_parameters}},
    .rules = {std::span(window_rules)},
    .order = {std::span(window_order)},
};

constexpr Module danal_tpay_module{
    .code = "danal_tpay",
    .name = {"다날", "Danal"},
    .pages = {page, billing_page},
    .methods = all_but_phone,
    .billing_methods = {"card"},
    // "휴대폰 결제인 경우 pg 파라미터는 danal 로 지정하면 됩니다."
    .other_methods_text = {"휴대폰 소액결제(`phone`)는 `danal` 채널로 요청해 주세요.",
                           "For carrier billing (`phone`), use a `danal` channel."},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#주요-파라미터-설명", tpay_window_parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters},
                   Part{"#주요-파라미터-설명-1", tpay_billing_parameters},
                   Part{"#3-부가기능", tpay_further_parameters}},
    .rules = {std::span(window_rules)},
    .order = {std::span(window_order), std::span(tpay_order)},
};

}  // namespace

extern constinit const PackedTable danal = table_of<danal_module>;
extern constinit const PackedTable danal_tpay = table_of<danal_tpay_module>;
extern constinit const Description danal_description = describe_module<danal_module>;
extern constinit const Description danal_tpay_description = describe_module<danal_tpay_module>;

}  // namespace imp_checkout
