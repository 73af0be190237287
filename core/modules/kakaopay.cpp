// 카카오페이 (`kakaopay`): the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/kakaopay?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    // "모바일 전용, iOS만 지원"
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    // "단일 값만 지정 가능합니다. 지정 시 해당 개월수로 고정됩니다."
    {.path = "display.card_quota",
     .length = items(0, 1),
     .label = {"할부 개월수(고정)", "Instalment months (fixed)"}},
    {.path = "kakaopayMobileAsPC",
     .type = boolean,
     .only = meant_for(handheld),
     .label = {"모바일에서 PC용 결제창 사용", "Use the PC window on mobile"}},
    {.path = "bypass.kakaopay.payment_method_type",
     .type = string,
     .values = "CARD MONEY",
     .label = {"허용할 결제수단", "Methods to allow"}},
    {.path = "bypass.kakaopay.custom_message",
     .type = string,
     .label = {"결제 화면 메시지", "Message in the window"}},
};

constexpr Rule rules[] = {
    // "지정 시 해당 개월수로 고정됩니다." A list is a warning (reading policy 5).
    {.id = "listed-instalments-need-50000-won",
     .severity = warning,
     .code = Code::range,
     .when = if_given(one_of("currency", "KRW")) && at_least("display.card_quota[]", 2),
     .must = at_least("amount", 50000),
     .at = "display.card_quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있습니다. 카카오페이는 이 개월수로 고정하므로 "
              "결제하지 못할 수 있습니다.",
              "Instalments start at 50,000 KRW. KakaoPay fixes these months, so the buyer may not "
              "be able to pay."},
     .docs = "#2결제-요청하기"},
    // "빌링키 발급시 amount 파라미터에 금액이 설정되는 경우 실 결제와 동시에 빌링키가 발급됩니다."
    {.id = "amount-is-charged-with-the-billing-key",
     .severity = info,
     .where = billing,
     .must = at_most("amount", 0),
     .text = {"이 금액은 빌링키를 발급하면서 바로 결제됩니다. 결제 없이 발급만 하려면 `amount`를 "
              "0으로 넣어 주세요.",
              "This amount is charged while the billing key is issued. To issue the key alone, set "
              "`amount` to 0."},
     .docs = "#2결제-요청하기"},
    // "`vat_amount`(부가세) 직접 지정은 지원하지 않습니다."
    {.id = "vat-amount-is-not-taken",
     .code = Code::unsupported,
     .must = absent("vat_amount"),
     .text = {"카카오페이는 부가세(`vat_amount`) 지정을 지원하지 않습니다. 이 값을 빼 주세요. "
              "면세금액은 `tax_free`로 보낼 수 있습니다.",
              "KakaoPay does not take `vat_amount`. Leave it out; the tax-free part can be sent as "
              "`tax_free`."},
     .docs = "#유의사항"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    // "호출 시 선택된 값은 무시되며": an order to be paid by KakaoPay sends what the example does.
    {.to = "pay_method", .from = "method", .make = Make::translate, .words = "kakaopay:card"},
    {.to = "pay_method", .from = "method"},
    {.to = "amount", .from = "amount"},
    // "실결제를 원하지 않은 경우 amount 금액을 0원으로 설정합니다."
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    {.to = "language"},
    {.to = "customer_id", .from = "buyer.id"},
    // "단일 값만 지정 가능합니다. 지정 시 해당 개월수로 고정됩니다.": no "up to".
    {.to = "display.card_quota", .from = "instalments.only"},
    {.to = "card.detail", .from = "card.onlyIssuers", .make = Make::issuers},
};

constexpr Module kakaopay_module{
    .code = "kakaopay",
    .name = {"카카오페이", "KakaoPay"},
    .pages = {Page{"opi/ko/integration/pg/v1/kakaopay", "e84c5ddd41"}},
    // "호출 시 선택된 값은 무시되며"; the example has `card`.
    .methods = {"card"},
    .billing_methods = {"card"},
    .methods_severity = warning,
    .billing_methods_severity = warning,
    .parameters = {Part{"#2결제-요청하기", parameters}},
    .rules = {std::span(rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(order), std::span(common::order_of_wallets)},
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable kakaopay = table_of<kakaopay_module>;
extern constinit const Description kakaopay_description = describe_module<kakaopay_module>;

}  // namespace imp_checkout
