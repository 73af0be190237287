// 토스페이, old module (`tosspay`): the payment window. It has no billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/tosspay?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    {.path = "name", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "amount", .need = required()},
    // "모바일 환경은 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
};

constexpr Module tosspay_module{
    .code = "tosspay",
    .name = {"토스페이 (구모듈)", "Toss Pay (old module)"},
    .pages = {Page{"opi/ko/integration/pg/v1/tosspay", "9d6f719b2c"}},
    .methods = {"card"},
    // "토스페이(tosspay)는 일반결제만 지원됩니다."
    .no_billing = error,
    .no_billing_text = {"`tosspay` 채널은 일반결제만 지원합니다. 빌링키는 `tosspay_v2` 채널로 "
                        "발급하거나 `customer_uid`를 빼 주세요.",
                        "A `tosspay` channel issues no billing keys. Use a `tosspay_v2` channel, "
                        "or leave `customer_uid` out."},
    .parameters = {Part{"#2결제-요청하기", parameters}},
    .order = {std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable tosspay = table_of<tosspay_module>;
extern constinit const Description tosspay_description = describe_module<tosspay_module>;

}  // namespace imp_checkout
