// Easypay (KICC), old module: the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/kicc?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/kicc", "0770af929e"};

// The billing-key window lists neither `pay_method` nor demands `buyer_tel`.
constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required(payment)},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "buyer_tel", .need = required(payment)},
    // "계좌이체, 가상계좌만 지원됩니다."
    {.path = "escrow", .only = only({"trans", "vbank"})},
    {.path = "company", .type = string, .label = {"상호명", "Shop name"}},
    {.path = "auth_mode",
     .type = string,
     .values = "key-in",
     .label = {"인증 방식", "Authentication mode"}},
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    // "모바일 전용"
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Shop's member id"}},
    {.path = "bypass.kicc.disp_cash_yn",
     .type = string,
     .label = {"현금영수증 표시 여부", "Show the cash receipt"}},
};

// "4개의 필수 속성으로 구성된 객체배열": the types of the four stand in the example (policy 22).
constexpr Parameter escrow_parameters[] = {
    {.path = "kiccProducts", .type = array, .label = {"에스크로 상품", "Escrow products"}},
    {.path = "kiccProducts[].orderNumber",
     .type = string,
     .need = required(),
     .type_severity = warning,
     .label = {"상품주문번호", "Product order number"}},
    {.path = "kiccProducts[].name",
     .type = string,
     .need = required(),
     .type_severity = warning,
     .label = {"상품명", "Product name"}},
    {.path = "kiccProducts[].quantity",
     .type = number,
     .need = required(),
     .type_severity = warning,
     .label = {"수량", "Quantity"}},
    // "결제 금액(param.amount) 값과 관계가 없으며 비교검증되지 않습니다."
    {.path = "kiccProducts[].amount",
     .type = number,
     .need = required(),
     .type_severity = warning,
     .label = {"상품 가격", "Product price"}},
};

// "에스크로 결제 시 다음 파라미터를 반드시 설정해야 합니다." `buyer_tel` is demanded anyway.
constexpr Rule escrow_rules[] = {
    {.id = "escrow-needs-buyer-name",
     .on = {"trans", "vbank"},
     .when = is_true("escrow"),
     .must = present("buyer_name"),
     .text = {"`buyer_name` 값이 없습니다. 에스크로 결제에는 구매자 이름을 반드시 넣어야 합니다.",
              "`buyer_name` is missing. Escrow needs the buyer's name."},
     .docs = "#3-부가기능"},
    {.id = "escrow-needs-buyer-email",
     .on = {"trans", "vbank"},
     .when = is_true("escrow"),
     .must = present("buyer_email"),
     .text =
         {"`buyer_email` 값이 없습니다. 에스크로 결제에는 구매자 이메일을 반드시 넣어야 합니다.",
          "`buyer_email` is missing. Escrow needs the buyer's e-mail address."},
     .docs = "#3-부가기능"},
    {.id = "escrow-needs-products",
     .on = {"trans", "vbank"},
     .when = is_true("escrow"),
     .must = present("kiccProducts") && items_at_least("kiccProducts", 1),
     .text = {"`kiccProducts` 값이 없습니다. 에스크로 결제에는 상품별 부분배송을 위한 상품 목록을 "
              "반드시 넣어야 합니다.",
              "`kiccProducts` is missing. Escrow needs the list of products, for deliveries in "
              "parts."},
     .docs = "#3-부가기능"},
    // "에스크로 결제인 경우 필요"
    {.id = "escrow-products-need-escrow",
     .severity = warning,
     .code = Code::conflict,
     .when = present("kiccProducts"),
     .must = used("escrow"),
     .at = "kiccProducts",
     .text = {"`kiccProducts`는 에스크로 결제에서만 쓰입니다. 에스크로 결제라면 `escrow`를 true로 "
              "넣어 주세요.",
              "`kiccProducts` is for escrow payments. Set `escrow` to true if this is one."},
     .docs = "#3-부가기능"},
};

constexpr Mapping kicc_order[] = {
    {.to = "vat_amount"},
    {.to = "company", .from = "shop.name", .where = payment},
    {.to = "customer_id", .from = "buyer.id", .where = payment},
    {.to = "kiccProducts[].orderNumber",
     .from = "items[].id",
     .on = {"trans", "vbank"},
     .when = "escrow"},
    {.to = "kiccProducts[].name",
     .from = "items[].name",
     .on = {"trans", "vbank"},
     .when = "escrow"},
    {.to = "kiccProducts[].quantity",
     .from = "items[].quantity",
     .on = {"trans", "vbank"},
     .when = "escrow"},
    {.to = "kiccProducts[].amount",
     .from = "items[].price",
     .on = {"trans", "vbank"},
     .when = "escrow"},
    {.to = "display.card_quota"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Module kicc_module{
    .code = "kicc",
    .name = {"이지페이(KICC)", "Easypay (KICC)"},
    .pages = {page},
    .methods = {"card", "trans", "vbank", "phone"},
    .billing_methods = {"card"},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#3-부가기능", escrow_parameters}},
    .rules = {std::span(escrow_rules)},
    .order = {std::span(kicc_order)},
};

}  // namespace

extern constinit const PackedTable kicc = table_of<kicc_module>;
extern constinit const Description kicc_description = describe_module<kicc_module>;

}  // namespace imp_checkout
