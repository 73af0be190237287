// 스마일페이 (`smilepay`): the payment window.
// https://developers.portone.io/opi/ko/integration/pg/v1/smilepay?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    // Without `?`, but the page's example leaves it out (reading policy 19).
    {.path = "pay_method", .need = recommended()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "필수 파라미터 입니다."
    {.path = "buyer_tel", .need = required()},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    // "모바일 전용"
    {.path = "app_scheme", .only = meant_for(handheld)},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    {.to = "language"},
};

constexpr Module smilepay_module{
    .code = "smilepay",
    .name = {"스마일페이", "SmilePay"},
    .pages = {Page{"opi/ko/integration/pg/v1/smilepay", "d481e832e9"}},
    .methods = {"card"},
    // Two general pages (payrq, non-auth) know a billing-key window, the table of billing keys
    // (code-info/pg) and the module's own page do not.
    .no_billing_text = {"스마일페이 문서에는 빌링키 발급 방법이 없습니다. 이 채널에서 발급할 수 "
                        "있는지 확인하거나 `customer_uid`를 빼 주세요.",
                        "SmilePay's page does not say how to issue billing keys. Make sure that "
                        "this channel can, or leave `customer_uid` out."},
    .parameters = {Part{"#2결제-요청하기", parameters}},
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable smilepay = table_of<smilepay_module>;
extern constinit const Description smilepay_description = describe_module<smilepay_module>;

}  // namespace imp_checkout
