// 토스페이, new module (`tosspay_v2`): the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/tosspay-v2/readme?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define PAGE "opi/ko/integration/pg/v1/tosspay-v2/readme"
#define CAUTION "opi/ko/integration/pg/v1/tosspay-v2/caution"

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required(payment)},
    {.path = "amount", .need = required(payment)},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "card.useInstallment", .type = boolean, .label = {"할부 사용", "Allow instalments"}},
    {.path = "bypass.tosspay_v2.expiredTime",
     .type = string,
     .dates = YYYY_MM_DD_HH_mm_ss,
     .label = {"결제 만료 시각", "Time at which the payment expires"}},
    {.path = "bypass.tosspay_v2.cashReceiptTradeOption",
     .type = string,
     .values = "GENERAL CULTURE PUBLIC_TP",
     .label = {"현금영수증 발급 대상", "Kind of cash receipt"}},
    // "빌링키 발급시 필수 입력으로 입력 길이는 50자로 제한됩니다."
    {.path = "customer_id",
     .type = string,
     .need = required(billing),
     .length = chars(50),
     .personal = true,
     .label = {"구매자 식별자", "Buyer's id"}},
    // "빌링키 발급 시 사용자 CI를 암호화하여 전달할 수 있습니다."
    {.path = "bypass.tosspay_v2.encryptedUserCi",
     .type = string,
     .only = meant_for(billing),
     .personal = true,
     .label = {"암호화된 사용자 CI", "Buyer's encrypted CI"}},
};

/// Listed for the REST API that charges a billing key.
constexpr Parameter api_parameters[] = {
    {.path = "bypass.tosspay_v2.cashReceipt",
     .type = boolean,
     .label = {"현금영수증 발급(REST API)", "Issue a cash receipt (REST API)"}},
    {.path = "bypass.tosspay_v2.sendFailPush",
     .type = boolean,
     .label = {"결제 실패 알림(REST API)", "Notify of failures (REST API)"}},
};

constexpr Rule rules[] = {
    // Listed as one member without `?`, so it is demanded whether or not there is a `card`.
    {.id = "payment-window-needs-use-installment",
     .where = payment,
     .must = present("card.useInstallment"),
     .text =
         {"`card.useInstallment` 값이 없습니다. 할부를 허용하려면 true, 아니면 false를 넣어 "
          "주세요.",
          "`card.useInstallment` is missing. Set it to true to allow instalments, or to false."},
     .docs = "#3결제-요청하기"},
    // "최대 60분까지 설정할 수 있습니다."
    {.id = "expiry-is-within-60-minutes",
     .must = within_minutes("bypass.tosspay_v2.expiredTime", 60),
     .text = {"결제 만료 시각은 지금부터 60분 이내로만 정할 수 있습니다.",
              "A payment can expire 60 minutes from now at the latest."},
     .docs = "#3결제-요청하기"},
    // Only implied by what an expiry is; the time in the page's own example has passed.
    {.id = "expiry-is-yet-to-come",
     .severity = warning,
     .must = !within_minutes("bypass.tosspay_v2.expiredTime", 0),
     .text = {"결제 만료 시각이 이미 지났습니다. 지금부터 60분 이내의 한국 시간을 넣어 주세요.",
              "The payment has already expired. Use a Korean time within the next 60 minutes."},
     .docs = "#3결제-요청하기"},
    // "customer_uid, customer_id값을 추가하면 비인증 결제창을 호출할 수 있습니다."
    {.id = "customer-id-needs-customer-uid",
     .severity = warning,
     .when = present("customer_id"),
     .must = present("customer_uid"),
     .text = {"`customer_id`는 빌링키 발급에만 쓰입니다. 빌링키를 발급하려면 `customer_uid`를 함께 "
              "넣어 주세요.",
              "`customer_id` is for billing keys only. Add `customer_uid` to issue one."},
     .docs = "#3결제-요청하기"},
    // Marked as required, though the reason given holds where the window redirects.
    {.id = "billing-window-should-have-m-redirect-url",
     .severity = warning,
     .where = pc | billing,
     .must = present("m_redirect_url"),
     .text =
         {"`m_redirect_url` 값이 없습니다. 빌링키 발급에 필수로 안내된 값이며, 모바일에서는 없으면 "
          "결과를 받을 수 없습니다.",
          "`m_redirect_url` is missing. It is listed as required for billing keys; on mobile no "
          "result arrives without it."},
     .docs = "#3결제-요청하기"},
    // "반드시 웹훅으로 빌링키 발급여부를 체크하길 권장합니다."; the console's URL serves as well.
    {.id = "billing-window-should-have-a-webhook",
     .severity = warning,
     .where = billing,
     .must = present("notice_url"),
     .text =
         {"구매자가 창을 닫으면 발급 결과를 놓칠 수 있어 웹훅 연동을 권장합니다. 콘솔에 웹훅 URL이 "
          "없다면 `notice_url`을 넣어 주세요.",
          "The result is lost when the buyer closes the window, so a webhook is recommended. "
          "Set `notice_url` unless the console has a webhook URL."},
     .docs = CAUTION "#빌링키-발급-웹훅-연동-권장"},
    {.id = "cash-receipt-is-for-the-rest-api",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("bypass.tosspay_v2.cashReceipt"),
     .text = {"`cashReceipt`는 빌링키로 결제하는 REST API 전용입니다. 결제창 요청에서는 빼 주세요.",
              "`cashReceipt` is for the REST API that charges a billing key. Leave it out here."},
     .docs = "#신-토스페이-빌링키-결제-전용-파라미터"},
    {.id = "send-fail-push-is-for-the-rest-api",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("bypass.tosspay_v2.sendFailPush"),
     .text =
         {"`sendFailPush`는 빌링키로 결제하는 REST API 전용입니다. 결제창 요청에서는 빼 주세요.",
          "`sendFailPush` is for the REST API that charges a billing key. Leave it out here."},
     .docs = "#신-토스페이-빌링키-결제-전용-파라미터"},
};

constexpr Mapping tosspay_v2_order[] = {
    {.to = "tax_free"},
    {.to = "escrow"},
    // Demanded of every payment: allowed, unless the order wants a lump sum.
    {.to = "card.useInstallment",
     .from = "instalments.lumpSum",
     .make = Make::translate,
     .where = payment,
     .words = "true:false"},
    {.to = "card.useInstallment", .make = Make::constant, .where = payment, .words = "true"},
    {.to = "customer_id", .from = "buyer.id", .where = billing},
};

constexpr Module tosspay_v2_module{
    .code = "tosspay_v2",
    .name = {"토스페이 (신모듈)", "Toss Pay (new module)"},
    .pages = {Page{PAGE, "d76754d34f"}, Page{CAUTION, "f4229ec984"}},
    .methods = {"tosspay", "tosspay_card", "tosspay_money"},
    .billing_methods = {"tosspay"},
    .parameters = {Part{"#3결제-요청하기", window_parameters},
                   Part{"#신-토스페이-빌링키-결제-전용-파라미터", api_parameters}},
    .rules = {std::span(rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(tosspay_v2_order)},
};

}  // namespace

extern constinit const PackedTable tosspay_v2 = table_of<tosspay_v2_module>;
extern constinit const Description tosspay_v2_description = describe_module<tosspay_v2_module>;

}  // namespace imp_checkout
