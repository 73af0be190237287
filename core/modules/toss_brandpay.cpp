// 토스페이먼츠 브랜드페이 (`toss_brandpay`): the payment window (IMP.request_pay) and the widget in
// the shop's own page (IMP.loadUI), which takes the same request. Results come by callback.
// https://developers.portone.io/opi/ko/integration/pg/v1/toss-brandpay/readme?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define PAGE "opi/ko/integration/pg/v1/toss-brandpay/readme"
#define WARNING "opi/ko/integration/pg/v1/toss-brandpay/warning"

// --- 결제 요청하기 ---

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "브랜드페이는 원화 결제만 지원합니다."
    {.path = "currency", .values = "KRW"},
    // Marked as required, yet the page's example of the UI options leaves it out (reading policy
    // 19).
    {.path = "customer_id",
     .type = string,
     .need = recommended(),
     .personal = true,
     .label = {"구매자 ID", "Buyer's id"}},
    // "PC 환경과 모바일 환경 모두 callback으로 수신됩니다."
    {.path = "m_redirect_url", .need = optional},
    {.path = "bypass.isCulturalExpense",
     .type = boolean,
     .label = {"도서 문화비 결제", "Cultural expense"}},
};

// --- UI 커스터마이징 ---

// The list names these members right below `brandpayOptions`, the example below its `ui`, and two
// sentences speak of `bypass.toss_brandpay.ui`. All three are taken (reading policy 15).
constexpr Parameter ui_parameters[] = {
    {.path = "bypass.toss_brandpay.brandpayOptions.ui.buttonStyle",
     .type = string,
     .values = "default full",
     .label = {"버튼 스타일", "Button style"}},
    {.path = "bypass.toss_brandpay.brandpayOptions.ui.highlightColor",
     .type = string,
     .format = Format::css_color,
     .label = {"메인 색상", "Main colour"}},
    {.path = "bypass.toss_brandpay.brandpayOptions.ui.navigationBar.visible",
     .type = boolean,
     .label = {"내비게이션 바", "Navigation bar"}},
    {.path = "bypass.toss_brandpay.brandpayOptions.ui.navigationBar.paddingTop",
     .type = number,
     .label = {"내비게이션 바 상단 여백(px)", "Padding above the navigation bar (px)"}},
    {.path = "bypass.toss_brandpay.brandpayOptions.ui.labels.oneTouchPay",
     .type = string,
     .label = {"원터치결제 대체 텍스트", "Text for one-touch payment"}},
    {.path = "bypass.toss_brandpay.brandpayOptions.buttonStyle",
     .type = string,
     .values = "default full"},
    {.path = "bypass.toss_brandpay.brandpayOptions.highlightColor",
     .type = string,
     .format = Format::css_color},
    {.path = "bypass.toss_brandpay.brandpayOptions.navigationBar.visible", .type = boolean},
    {.path = "bypass.toss_brandpay.brandpayOptions.navigationBar.paddingTop", .type = number},
    {.path = "bypass.toss_brandpay.brandpayOptions.labels.oneTouchPay", .type = string},
    {.path = "bypass.toss_brandpay.ui", .type = object, .open = true},
};

// --- 결제수단 지정 바로 결제 ---

// "아래 파라미터는 브랜드페이 위젯에서는 사용할 수 없습니다."
constexpr Parameter direct_parameters[] = {
    {.path = "useCardPoint",
     .type = boolean,
     .only = only(request_pay),
     .label = {"카드사 포인트 사용", "Card points"}},
    {.path = "display.card_quota",
     .need = required(request_pay),
     .only = only(request_pay),
     .label = {"할부 개월수", "Instalment months"}},
    {.path = "bypass.cashReceiptType",
     .type = string,
     .only = only(request_pay),
     .values = "unable personal corporate anonymous",
     .label = {"현금영수증 유형", "Cash receipt type"}},
    {.path = "bypass.customerIdentifier",
     .type = string,
     .only = only(request_pay),
     .personal = true,
     .buyer = true,
     .label = {"현금영수증 식별번호", "Number for the cash receipt"}},
    // Its type stands in the example only.
    {.path = "bypass.toss_brandpay.methodId",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"결제수단 ID", "Payment method id"}},
    {.path = "bypass.toss_brandpay.discountCode",
     .type = string,
     .label = {"카드사 즉시 할인 코드", "Issuer's discount code"}},
};

// "브랜드페이 위젯에서만 사용 가능한 파라미터입니다."
constexpr Parameter widget_parameters[] = {
    {.path = "bypass.toss_brandpay.widgetOptions", .type = object, .only = only(load_ui)},
    {.path = "bypass.toss_brandpay.widgetOptions.methodType",
     .type = string,
     .values = "카드 계좌",
     .label = {"위젯에 보여줄 결제수단", "Payment methods to show"}},
    {.path = "bypass.toss_brandpay.widgetOptions.methodId",
     .type = string,
     .personal = true,
     .label = {"기본 결제수단 ID", "Payment method to show first"}},
    {.path = "bypass.toss_brandpay.widgetOptions.ui.promotionSection.summary.visible",
     .type = boolean,
     .label = {"혜택 배지 표시", "Show the benefit badges"}},
    {.path = "bypass.toss_brandpay.widgetOptions.ui.promotionSection.description.visible",
     .type = boolean,
     .label = {"결제 혜택 표시", "Show the benefits"}},
    {.path = "bypass.toss_brandpay.widgetOptions.ui.promotionSection.description.defaultOpen",
     .type = boolean,
     .label = {"결제 혜택 펼치기", "Open the benefits"}},
};

constexpr Rule rules[] = {
    // "자동 증가하는 숫자는 허용되지 않습니다." Digits alone may still be random: a warning.
    {.id = "customer-id-is-no-counter",
     .severity = warning,
     .must = !matches("customer_id", Format::digits),
     .text = {"`customer_id` 값이 숫자로만 되어 있습니다. 자동 증가하는 숫자는 허용되지 않으니 "
              "UUID처럼 유추할 수 없는 값을 사용해 주세요.",
              "`customer_id` consists of digits only. Counters are not allowed: use a value that "
              "cannot be guessed, such as a UUID."},
     .docs = "#3-결제-요청하기"},
    // "결제 수단 ID인 methodId를 지정하여 함께 결제 요청해야 합니다."
    {.id = "direct-payment-needs-method-id",
     .where = request_pay,
     .when = used("useCardPoint") || used("display.card_quota") || used("bypass.cashReceiptType") ||
             used("bypass.customerIdentifier") || used("bypass.toss_brandpay.discountCode"),
     .must = present("bypass.toss_brandpay.methodId"),
     .text =
         {"`bypass.toss_brandpay.methodId` 값이 없습니다. 카드사 포인트, 할부 개월수, 현금영수증, "
          "할인 코드는 결제수단 ID를 함께 보내야 쓸 수 있습니다.",
          "`bypass.toss_brandpay.methodId` is missing. Card points, instalment months, cash "
          "receipts and discount codes need the id of a payment method."},
     .docs = "#기타-파라미터"},
    // The same sentence stands above the widget's list, in which `methodId` is optional.
    {.id = "widget-options-should-name-a-method",
     .severity = warning,
     .where = load_ui,
     .when =
         used("bypass.toss_brandpay.widgetOptions") || used("bypass.toss_brandpay.discountCode"),
     .must = present("bypass.toss_brandpay.widgetOptions.methodId") ||
             present("bypass.toss_brandpay.methodId"),
     .text = {"결제수단 ID가 없습니다. 위젯 전용 파라미터와 할인 코드는 "
              "`bypass.toss_brandpay.widgetOptions.methodId`와 함께 보내 주세요.",
              "No payment method is named. Send `bypass.toss_brandpay.widgetOptions.methodId` "
              "along with the widget's options and discount codes."},
     .docs = "#브랜드페이-위젯-전용-파라미터"},
    // "해당 파라미터 값을 입력 후 결제 요청 시 입력한 할부 개월 수로 결제가 진행됩니다."
    {.id = "listed-instalments-need-50000-won",
     .severity = warning,
     .code = Code::range,
     .where = request_pay,
     .when = at_least("display.card_quota[]", 2),
     .must = at_least("amount", 50000),
     .at = "display.card_quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있습니다. 브랜드페이는 입력한 개월수로 바로 "
              "결제하므로 거절될 수 있습니다.",
              "Instalments start at 50,000 KRW. BrandPay charges in the months given, so the "
              "payment may be refused."},
     .docs = "#기타-파라미터"},
};

constexpr Mapping toss_brandpay_order[] = {
    {.to = "vat_amount"},
    {.to = "escrow"},
    // "PC 환경과 모바일 환경 모두 callback으로 수신됩니다."
    {.to = "m_redirect_url"},
    {.to = "customer_id", .from = "buyer.id"},
    // These go with the id of a payment method, which the order passes through in `bypass`.
    {.to = "useCardPoint", .from = "card.points", .when = "bypass"},
    {.to = "display.card_quota", .from = "instalments", .make = Make::month_list, .when = "bypass"},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .when = "bypass",
     .words = "personal:personal corporate:corporate anonymous:anonymous none:unable"},
    {.to = "bypass.customerIdentifier", .from = "cashReceipt.identifier", .when = "bypass"},
};

constexpr Module toss_brandpay_module{
    .code = "toss_brandpay",
    .name = {"토스페이먼츠 브랜드페이", "Toss Payments BrandPay"},
    .pages = {Page{PAGE, "676db3b91a"}, Page{WARNING, "0a06bd403e"},
              Page{"opi/ko/integration/pg/v1/toss-brandpay/widget", "1b2b5ba505"},
              Page{"opi/ko/integration/pg/v1/toss-brandpay/module", "79a2953221"}},
    .methods = {"toss_brandpay"},
    .parameters = {Part{"#3-결제-요청하기", window_parameters},
                   Part{"#3-ui-커스터마이징", ui_parameters},
                   Part{"#기타-파라미터", direct_parameters},
                   Part{"#브랜드페이-위젯-전용-파라미터", widget_parameters}},
    .rules = {std::span(rules)},
    .order = {std::span(toss_brandpay_order)},
    // "입력한 할부 개월 수로 결제가 진행됩니다."
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable toss_brandpay = table_of<toss_brandpay_module>;
extern constinit const Description toss_brandpay_description =
    describe_module<toss_brandpay_module>;

}  // namespace imp_checkout
