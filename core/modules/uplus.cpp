// 토스페이먼츠, old module (`uplus`): the payment window. It has no billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/toss?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "vbank_due", .dates = YYYYMMDD | YYYYMMDDHHmmss},
    {.path = "language", .values = "ko en"},
    {.path = "appCard", .type = boolean, .label = {"앱카드만 표시", "App cards only"}},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "bypass.uplus.LGD_AUTO_DISCOUNT",
     .type = string,
     .label = {"카드 프로모션 자동 적용", "Apply card promotions"}},
};

constexpr Mapping uplus_order[] = {
    {.to = "vat_amount"},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "useFreeInterestFromMall"},
    {.to = "card.detail"},
};

constexpr Module uplus_module{
    .code = "uplus",
    .name = {"토스페이먼츠 (구모듈)", "Toss Payments (old module)"},
    .pages = {Page{"opi/ko/integration/pg/v1/toss", "79bd9e8234"}},
    .methods = {"card", "trans", "vbank", "phone", "cultureland", "smartculture", "booknlife",
                "applepay", "tosspay", "naverpay", "kakaopay", "lpay", "payco", "samsung"},
    .no_billing_text = {"토스페이먼츠 구모듈(`uplus`)은 결제창에서 빌링키를 발급하지 않습니다. "
                        "신모듈(`tosspayments`) 채널을 사용하거나 `customer_uid`를 빼 주세요.",
                        "The old module of Toss Payments (`uplus`) issues no billing keys in a "
                        "window. Use a `tosspayments` channel, or leave `customer_uid` out."},
    .parameters = {Part{"#2-결제창-호출", parameters}},
    .order = {std::span(uplus_order)},
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable uplus = table_of<uplus_module>;
extern constinit const Description uplus_description = describe_module<uplus_module>;

}  // namespace imp_checkout
