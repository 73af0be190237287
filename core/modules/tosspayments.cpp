// 토스페이먼츠, new module (`tosspayments`): the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/newtoss/readme?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define PAGE "opi/ko/integration/pg/v1/newtoss/readme"
#define WARNING "opi/ko/integration/pg/v1/newtoss/warning"
#define PAYRQ "sdk/ko/v1-sdk/javascript-sdk/payrq"

// --- 결제 요청하기 ---

constexpr Parameter window_parameters[] = {
    {.path = "merchant_uid", .need = required(payment)},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "buyer_name", .need = required(payment)},
    // "모바일 환경에서 필수 입력합니다."; the billing-key window takes the same parameters.
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    // Only the example has it.
    {.path = "locale",
     .type = string,
     .type_severity = warning,
     .label = {"결제창 언어(locale)", "Language of the window (locale)"}},
    {.path = "appCard",
     .type = boolean,
     .only = meant_for({"card"}),
     .label = {"앱카드만 표시", "App cards only"}},
    {.path = "useCardPoint",
     .type = boolean,
     .only = meant_for({"card"}),
     .label = {"카드 포인트 사용", "Card points"}},
    {.path = "bypass.isCulturalExpense",
     .type = boolean,
     .only = meant_for({"trans", "vbank"}),
     .label = {"문화비 지출", "Cultural expense"}},
    {.path = "bypass.cashReceiptType",
     .type = string,
     .only = meant_for({"trans", "vbank"}),
     .values = "anonymous personal corporate",
     .label = {"현금영수증 유형", "Cash receipt type"}},
    // "토스페이먼츠 전용 파라미터 (카드 결제 전용)"
    {.path = "bypass.tosspayments", .type = object, .only = meant_for({"card"})},
    {.path = "bypass.tosspayments.useInternationalCardOnly",
     .type = boolean,
     .label = {"해외카드용 영문 결제창", "Foreign cards, window in English"}},
    {.path = "bypass.tosspayments.discountCode",
     .type = string,
     .label = {"카드사 할인코드", "Issuer's discount code"}},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 식별자", "Buyer's id"}},
};

constexpr Parameter further_parameters[] = {
    // "일시불 ~ 전달한 값 중 최대값까지 모두 렌더링"
    {.path = "display.card_quota",
     .need = required(),
     .label = {"할부 개월수(최댓값까지 표시)", "Instalment months (all up to the largest)"}},
    {.path = "display.only_installment",
     .type = boolean,
     .label = {"일시불 제외", "Without lump sum"}},
};

constexpr Rule rules[] = {
    // The list of this window leaves it out, its example has it (reading policy 19).
    {.id = "billing-window-should-have-merchant-uid",
     .severity = warning,
     .where = billing,
     .must = present("merchant_uid"),
     .text = {"`merchant_uid` 값이 없습니다. 문서의 빌링키 발급 예제처럼 주문번호를 넣어 주세요.",
              "`merchant_uid` is missing. The documentation's example of this window has one."},
     .docs = "#3-결제-요청하기"},
    // "빌링키를 발급한 고객의 고유 ID 를 지정합니다."
    {.id = "customer-id-needs-customer-uid",
     .severity = warning,
     .when = present("customer_id"),
     .must = present("customer_uid"),
     .text = {"`customer_id`는 빌링키 발급에만 쓰입니다. 빌링키를 발급하려면 `customer_uid`를 함께 "
              "넣어 주세요.",
              "`customer_id` is for billing keys only. Add `customer_uid` to issue one."},
     .docs = "#3-결제-요청하기"},
    // "무조건 일시불로 결제가 됩니다. … 반드시 … card.direct.quota값을 넘겨야 합니다."
    {.id = "direct-call-should-have-quota",
     .severity = warning,
     .when = present("card.direct"),
     .must = present("card.direct.quota"),
     .text = {"카드사를 바로 호출할 때 `card.direct.quota` 값이 없으면 무조건 일시불로 결제됩니다. "
              "구매자가 고른 할부 개월수(일시불은 0)를 넣어 주세요.",
              "A direct call without `card.direct.quota` is always charged as a lump sum. Pass the "
              "months that the buyer chose, 0 for a lump sum."},
     .docs = WARNING "#카드사-다이렉트-호출"},
    // "지원 불가 카드: 씨티"
    {.id = "app-card-only-excludes-citi",
     .code = Code::unsupported,
     .when = used("appCard") && one_of("card.direct.code", "370"),
     .must = unused("appCard"),
     .text = {"씨티카드는 앱카드 전용(`appCard`) 결제를 지원하지 않습니다. `appCard`를 빼 주세요.",
              "Citi does not support app-card-only payments. Leave `appCard` out."},
     .docs = WARNING "#카드-결제"},
    // "지원 가능 카드: 국민, 농협, 롯데, 삼성, 신한, 현대, 우리, 하나"
    {.id = "app-card-only-needs-an-issuer-that-has-it",
     .severity = warning,
     .code = Code::unsupported,
     .when = used("appCard") && present("card.direct.code") && !one_of("card.direct.code", "370"),
     .must = one_of("card.direct.code", "381 371 368 365 366 367 041 374"),
     .at = "appCard",
     .text =
         {"이 카드사는 앱카드 전용(`appCard`)을 지원하는 목록에 없어 적용되지 않을 수 있습니다.",
          "This issuer is not among those where `appCard` has an effect."},
     .docs = WARNING "#카드-결제"},
    // "카카오페이 자체에서 13개월 이상 할부 결제를 지원하지 않기 때문에"
    {.id = "kakaopay-has-12-months-at-most",
     .on = {"kakaopay"},
     .must = at_most("display.card_quota[]", 12),
     .text = {"카카오페이는 13개월 이상 할부를 지원하지 않습니다. 12 이하의 개월수를 넣어 주세요.",
              "KakaoPay has no instalments over 12 months. Use 12 or less."},
     .docs = WARNING "#카드-결제"},
    // "고정 할부 개월수를 설정하더라도 일시불과 함께 렌더링됩니다."
    {.id = "wallets-always-offer-lump-sum",
     .severity = warning,
     .code = Code::unsupported,
     .on = {"naverpay", "lpay", "tosspay", "samsungpay"},
     .must = unused("display.only_installment"),
     .text = {"이 간편결제는 `display.only_installment`를 true로 보내도 일시불을 함께 보여 줍니다.",
              "This wallet offers a lump sum even when `display.only_installment` is true."},
     .docs = WARNING "#간편결제"},
    // "주민등록번호로 설정되어있으며 이를 변경할 수 없는 토스 버그가 있습니다."
    {.id = "corporate-receipt-opens-with-wrong-number",
     .severity = warning,
     .code = Code::unsupported,
     .on = {"trans", "vbank"},
     .must = !one_of("bypass.cashReceiptType", "corporate"),
     .text =
         {"`corporate`로 결제창을 열면 지출증빙 번호가 주민등록번호로 고정되는 문제가 있습니다. "
          "구매자가 다른 유형을 골랐다가 지출증빙을 다시 골라야 합니다.",
          "With `corporate` the window fixes the receipt to a resident registration number. The "
          "buyer has to pick another type and then the corporate one again."},
     .docs = WARNING "#기타"},
    // "토스페이먼츠 신모듈을 통한 에스크로 결제(escrow: true)시에만 유효하며"
    {.id = "products-are-for-escrow",
     .severity = warning,
     .code = Code::conflict,
     .when = used("products"),
     .must = used("escrow"),
     .at = "products",
     .text = {"`products`는 에스크로 결제에서만 쓰입니다. 에스크로 결제라면 `escrow`를 true로 넣어 "
              "주세요.",
              "`products` is for escrow payments. Set `escrow` to true if this is one."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
};

constexpr Mapping tosspayments_order[] = {
    // "결제창에 표시될 금액으로 실제 승인은 이루어지지 않습니다."; the example shows 0.
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    {.to = "vat_amount"},
    {.to = "locale", .from = "language"},
    {.to = "language"},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "useCardPoint", .from = "card.points", .on = {"card"}},
    {.to = "customer_id", .from = "buyer.id", .where = billing},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans", "vbank"},
     .words = "personal:personal corporate:corporate anonymous:anonymous none:anonymous"},
    // The cautions speak of the months of these wallets, too.
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"card", "kakaopay", "naverpay", "lpay", "tosspay", "samsungpay"}},
    {.to = "products[].id", .from = "items[].id", .when = "escrow"},
    {.to = "products[].name", .from = "items[].name", .when = "escrow"},
    {.to = "products[].code", .from = "items[].code", .when = "escrow"},
    {.to = "products[].unitPrice", .from = "items[].price", .when = "escrow"},
    {.to = "products[].quantity", .from = "items[].quantity", .when = "escrow"},
};

constexpr Module tosspayments_module{
    .code = "tosspayments",
    .name = {"토스페이먼츠 (신모듈)", "Toss Payments (new module)"},
    .pages = {Page{PAGE, "7fb1e73e5e"}, Page{WARNING, "2cecca4b1a"}},
    .methods = {"card", "trans", "vbank", "phone", "booknlife", "smartculture", "cultureland",
                "kakaopay", "naverpay", "lpay", "samsungpay", "ssgpay", "applepay", "payco",
                "tosspay"},
    .billing_methods = {"card"},
    .parameters = {Part{"#3-결제-요청하기", window_parameters},
                   Part{"#4-부가기능", further_parameters}},
    .rules = {std::span(rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "products-need-a-module-that-takes-them",
    .order = {std::span(tosspayments_order)},
};

}  // namespace

extern constinit const PackedTable tosspayments = table_of<tosspayments_module>;
extern constinit const Description tosspayments_description = describe_module<tosspayments_module>;

}  // namespace imp_checkout
