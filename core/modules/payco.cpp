// 페이코 (`payco`): the payment window and the billing-key window. Results come by callback, on
// mobile, too.
// https://developers.portone.io/opi/ko/integration/pg/v1/payco?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    // Without `?`, but the page's example leaves it out (reading policy 19).
    {.path = "pay_method", .need = recommended(payment)},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "필수 파라미터 입니다."; `buyer_tel?` in the billing-key window.
    {.path = "buyer_tel", .need = required(payment)},
    {.path = "popup", .type = boolean, .label = {"팝업 결제창", "Popup window"}},
    // "PC, 모바일 모두 … callback 으로 수신됩니다."
    {.path = "m_redirect_url", .need = optional},
    // "모바일 전용"
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
};

constexpr Rule rules[] = {
    // "WebView 등 팝업이 차단되는 환경에서는 popup : false로 설정하신 후 호출하시길 권장드립니다."
    {.id = "web-view-should-not-use-a-popup",
     .severity = warning,
     .code = Code::unsupported,
     .where = app,
     .must = unused("popup"),
     .text = {"앱 웹뷰에서는 팝업이 차단될 수 있습니다. `popup`을 false로 넣어 주세요.",
              "A web view may block popups. Set `popup` to false."},
     .docs = "#2-결제-요청하기"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    {.to = "customer_id", .from = "buyer.id"},
};

constexpr Module payco_module{
    .code = "payco",
    .name = {"페이코", "PAYCO"},
    .pages = {Page{"opi/ko/integration/pg/v1/payco", "19d82d354a"}},
    .methods = {"card", "trans", "vbank"},
    // "카드 빌링키"
    .billing_methods = {"card"},
    .parameters = {Part{"#2-결제-요청하기", parameters}},
    .rules = {std::span(rules)},
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable payco = table_of<payco_module>;
extern constinit const Description payco_description = describe_module<payco_module>;

}  // namespace imp_checkout
