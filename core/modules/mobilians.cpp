// KG Financial (formerly Mobilians), old module (`mobilians`): payment and billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/kg?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/kg", "09892685d5"};

// The marks hold for both windows: "인증결제창 호출 파라미터에서 customer_uid 값을 추가하면 비 인증
// 결제창을 호출할 수 있습니다."
constexpr Parameter parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "buyer_name"},
    {.path = "buyer_email"},
    // Optional in the list, "//필수" in the example.
    {.path = "buyer_tel", .need = recommended()},
    {.path = "buyer_addr"},
    {.path = "buyer_postcode"},
    {.path = "vbank_due", .dates = YYYYMMDD},
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld), .docs = "#2-결제-요청하기"},
    {.path = "app_scheme"},
    {.path = "notice_url"},
    {.path = "confirm_url"},
    {.path = "custom_data", .open = true},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Shop's id of the buyer"}},
};

constexpr Parameter billing_parameters[] = {
    {.path = "customer_uid"},
};

constexpr Mapping order[] = {
    {.to = "customer_id", .from = "buyer.id"},
    // Not on the page.
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

constexpr Module mobilians_module{
    .code = "mobilians",
    .name = {"KG파이낸셜 (구모듈)", "KG Financial (old module)"},
    .pages = {page},
    .methods = {"card", "phone"},
    .billing_methods = {"card", "phone"},
    .parameters = {Part{"#주요-파라미터-설명", parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters}},
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable mobilians = table_of<mobilians_module>;
extern constinit const Description mobilians_description = describe_module<mobilians_module>;

}  // namespace imp_checkout
