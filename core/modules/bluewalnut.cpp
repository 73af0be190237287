// Bluewalnut (`bluewalnut`): the payment window; there is no billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/blue?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/blue", "05a79c0357"};

constexpr Parameter parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    // "지정하지 않은 경우 0원입니다." (reading policy 1)
    {.path = "amount", .need = recommended()},
    {.path = "buyer_name"},
    {.path = "buyer_email"},
    {.path = "buyer_tel"},
    {.path = "buyer_addr"},
    {.path = "buyer_postcode"},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "notice_url"},
    {.path = "confirm_url"},
    {.path = "custom_data", .open = true},
};

/// Not on the page.
constexpr Mapping order[] = {
    {.to = "tax_free"},           {.to = "vat_amount"},       {.to = "escrow"},
    {.to = "language"},           {.to = "vbank_due"},        {.to = "useFreeInterestFromMall"},
    {.to = "display.card_quota"}, {.to = "card.direct.code"}, {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

constexpr Module bluewalnut_module{
    .code = "bluewalnut",
    .name = {"블루월넛", "Bluewalnut"},
    .pages = {page},
    .methods = {"card", "trans", "vbank", "phone"},
    .no_billing = error,
    .no_billing_text =
        {"포트원은 블루월넛의 비인증(빌링키) 결제를 지원하지 않습니다. `customer_uid`를 "
         "빼 주세요.",
         "PortOne does not support billing keys of Bluewalnut. Leave "
         "`customer_uid` out."},
    .parameters = {Part{"#2결제-요청하기", parameters}},
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable bluewalnut = table_of<bluewalnut_module>;
extern constinit const Description bluewalnut_description = describe_module<bluewalnut_module>;

}  // namespace imp_checkout
