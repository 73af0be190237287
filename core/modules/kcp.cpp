// NHN KCP: the payment window (`kcp`) and the billing-key window (`kcp_billing`).
// https://developers.portone.io/opi/ko/integration/pg/v1/nhn-kcp/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/nhn-kcp/readme", "5910ce2071"};

// --- SDK 결제 요청하기
// ------------------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .type = integer, .need = required()},
    {.path = "vbank_due", .dates = YYYYMMDD | YYYYMMDDHHmmss},
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "language", .values = "ko en"},
};

constexpr Parameter further_parameters[] = {
    // `card_quota: number[]`, without `?`
    {.path = "display.card_quota", .need = required()},
    {.path = "appCard", .type = boolean, .label = {"앱카드만 표시", "App cards only"}},
    {.path = "company", .type = string, .label = {"상호명", "Shop name"}},
    {.path = "auth_mode",
     .type = string,
     .values = "key-in",
     .label = {"인증 방식", "Authentication mode"}},
    {.path = "bypass.shop_user_id",
     .type = string,
     .personal = true,
     .label = {"고객사 회원 ID", "Shop's member id"}},
    {.path = "bypass.coupon_apply_yn",
     .type = string,
     .values = "Y N",
     .label = {"할인쿠폰 영역", "Coupon area"}},
    {.path = "bypass.skin_indx",
     .type = string,
     .only = meant_for(pc),
     .format = Format::number_text,
     .range = between(1, 11),
     .label = {"결제창 스킨", "Skin"}},
    {.path = "bypass.site_logo",
     .type = string,
     .only = meant_for(pc),
     .format = Format::url,
     .label = {"결제창 로고 URL", "Logo URL"}},
    {.path = "bypass.complex_pnt_yn",
     .type = string,
     .only = meant_for(pc),
     .values = "Y N",
     .label = {"포인트 복합결제", "Points together with a card"}},
    {.path = "bypass.pt_memcorp_cd",
     .type = string,
     .label = {"베네피아 회원 코드", "Benepia member code"}},
    {.path = "bypass.app_flag",
     .type = string,
     .values = "Y N S",
     .label = {"KB국민카드 앱카드", "KB app card"}},
};

constexpr Parameter note_parameters[] = {
    // "prefill.phoneNumber 파라미터에 고정할 휴대폰 번호를 입력한 후 결제를 요청합니다."
    {.path = "prefill.phoneNumber",
     .type = string,
     .only = meant_for({"phone"}),
     .personal = true,
     .label = {"고정할 휴대폰 번호", "Fixed mobile number"}},
    // "다음 4개의 필수 속성으로 구성된 객체배열": the types stand in the example (policy 22).
    {.path = "kcpProducts", .type = array, .label = {"에스크로 상품", "Escrow products"}},
    {.path = "kcpProducts[].orderNumber",
     .type = string,
     .need = required(),
     .type_severity = warning,
     .label = {"상품주문번호", "Product order number"}},
    {.path = "kcpProducts[].name",
     .type = string,
     .need = required(),
     .type_severity = warning,
     .label = {"상품명", "Product name"}},
    {.path = "kcpProducts[].quantity",
     .type = number,
     .need = required(),
     .type_severity = warning,
     .label = {"수량", "Quantity"}},
    // "결제 금액 값과 관계가 없으며 비교 검증하지 않습니다."
    {.path = "kcpProducts[].amount",
     .type = number,
     .need = required(),
     .type_severity = warning,
     .label = {"상품 가격", "Product price"}},
};

constexpr Rule window_rules[] = {
    {.id = "gift-certificate-needs-shop-user-id",
     .on = {"cultureland", "smartculture", "booknlife", "happymoney"},
     .must = present("bypass.shop_user_id"),
     .text = {"`bypass.shop_user_id` 값이 없습니다. 상품권 결제에는 상품권 기관의 요구로 고객사 "
              "회원 ID가 반드시 필요합니다.",
              "`bypass.shop_user_id` is missing. Gift certificates need your member id of the "
              "buyer; their issuers demand it."},
     .docs = "#유의사항"},
    {.id = "phone-needs-shop-user-id",
     .on = {"phone"},
     .must = present("bypass.shop_user_id"),
     .text = {"`bypass.shop_user_id` 값이 없습니다. 휴대폰 소액결제에는 고객사 회원 ID를 반드시 "
              "넣어야 합니다.",
              "`bypass.shop_user_id` is missing. Carrier billing needs your member id of the "
              "buyer."},
     .docs = "#유의사항"},
    {.id = "phone-needs-buyer-name",
     .on = {"phone"},
     .must = present("buyer_name"),
     .text = {"`buyer_name` 값이 없습니다. 휴대폰 소액결제에는 구매자 이름을 반드시 넣어야 합니다.",
              "`buyer_name` is missing. Carrier billing needs the buyer's name."},
     .docs = "#유의사항"},
    {.id = "benepia-points-need-member-code",
     .on = {"point"},
     .must = present("bypass.pt_memcorp_cd"),
     .text = {"`bypass.pt_memcorp_cd` 값이 없습니다. 베네피아 포인트 결제에는 베네피아 회원 코드를 "
              "반드시 넣어야 합니다.",
              "`bypass.pt_memcorp_cd` is missing. Benepia points need the Benepia member code."},
     .docs = "#기타-파라미터"},
    // "card?: oneof object"
    {.id = "card-is-either-detail-or-direct",
     .severity = warning,
     .code = Code::conflict,
     .when = present("card.direct"),
     .must = absent("card.detail"),
     .at = "card",
     .text = {"`card.direct`와 `card.detail`은 함께 쓸 수 없습니다. 둘 중 하나만 넣어 주세요.",
              "`card` takes either `direct` or `detail`. Leave one of them out."},
     .docs = "#기타-파라미터"},
    {.id = "quota-is-a-number-of-months",
     .code = Code::range,
     .must = passes("card.direct.quota", kcp_quota_is_months),
     .text = {"`card.direct.quota` 값이 할부 개월수가 아닙니다. 일시불은 0, 할부는 2 이상, 카드사 "
              "포인트를 쓸 때는 60(현대카드는 80)을 더한 정수로 넣어 주세요.",
              "`card.direct.quota` is not a number of months. Use 0 for a lump sum, 2 or more for "
              "instalments, plus 60 (Hyundai: 80) to pay with the issuer's points."},
     .docs = "#기타-파라미터"},
    // "현대카드 : 80개월"; "국민카드, 비씨카드, …, 씨티카드 : 60개월" (reading policy 6)
    {.id = "issuer-points-need-an-issuer-that-has-them",
     .code = Code::range,
     .when = at_least("card.direct.quota", 60) && present("card.direct.code"),
     .must = one_of("card.direct.code", "367 381 361 365 374 368 366 371 041 370"),
     .at = "card.direct.quota",
     .text =
         {"이 카드사는 포인트 결제를 지원하지 않습니다. `card.direct.quota`에서 60 또는 80을 빼 "
          "주세요.",
          "This issuer has no points to pay with. Take the 60 or 80 off `card.direct.quota`."},
     .docs = "#기타-파라미터"},
    {.id = "hyundai-points-add-80",
     .code = Code::range,
     .when = one_of("card.direct.code", "367") && at_least("card.direct.quota", 60),
     .must = at_least("card.direct.quota", 80),
     .text = {"현대카드 포인트는 할부 개월수에 60이 아니라 80을 더해 요청합니다.",
              "Hyundai points add 80 to the months, not 60."},
     .docs = "#기타-파라미터"},
    // "일반적으로 결제 금액이 5만원 이상일 경우 할부 결제가 가능하며, 특정 카드사에 따라 1만원
    // 이상일 경우에도 사용이 가능합니다." (reading policy 5)
    {.id = "fixed-instalments-need-50000-won",
     .severity = warning,
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) &&
             passes("card.direct.quota", kcp_quota_is_instalment) && at_least("amount", 10000),
     .must = at_least("amount", 50000),
     .at = "card.direct.quota",
     .text =
         {"할부 결제는 보통 50,000원 이상부터 할 수 있고, 일부 카드사만 10,000원부터 허용합니다. "
          "결제창에서 거절될 수 있습니다.",
          "Instalments usually start at 50,000 KRW; only some issuers allow them from 10,000. "
          "The payment may be refused."},
     .docs = "#유의사항"},
    {.id = "fixed-instalments-need-10000-won",
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) &&
             passes("card.direct.quota", kcp_quota_is_instalment),
     .must = at_least("amount", 10000),
     .at = "card.direct.quota",
     .text = {"10,000원 미만은 할부로 결제할 수 없습니다. `card.direct.quota`를 0(일시불)으로 바꿔 "
              "주세요.",
              "No issuer offers instalments under 10,000 KRW. Set `card.direct.quota` to 0 (lump "
              "sum)."},
     .docs = "#유의사항"},
    // "KB국민카드 다이렉트 호출 시 앱카드 사용 여부"
    {.id = "app-flag-is-for-direct-calls-of-kb",
     .severity = warning,
     .code = Code::conflict,
     .when = present("bypass.app_flag"),
     .must = one_of("card.direct.code", "381") || absent("bypass.app_flag"),
     .at = "bypass.app_flag",
     .text = {"`bypass.app_flag`는 KB국민카드를 바로 호출할 때(`card.direct.code`: `381`)만 "
              "쓰입니다.",
              "`bypass.app_flag` only counts when KB card is called directly "
              "(`card.direct.code`: `381`)."},
     .docs = "#기타-파라미터"},
    {.id = "choice-of-kb-app-card-is-for-mobile",
     .severity = warning,
     .code = Code::unsupported,
     .where = pc,
     .must = !one_of("bypass.app_flag", "S"),
     .text = {"`bypass.app_flag`의 `S`는 모바일 전용입니다. PC에서는 `Y` 또는 `N`을 넣어 주세요.",
              "`S` in `bypass.app_flag` is for mobile only. Use `Y` or `N` on a PC."},
     .docs = "#기타-파라미터"},
    // "에스크로 결제를 위해서는 escrow 파라미터를 추가하고 true 값으로 설정되어야 합니다."
    {.id = "escrow-products-need-escrow",
     .severity = warning,
     .code = Code::conflict,
     .when = present("kcpProducts"),
     .must = is_true("escrow") || absent("kcpProducts"),
     .at = "kcpProducts",
     .text = {"`kcpProducts`는 에스크로 결제에서만 쓰입니다. 에스크로 결제라면 `escrow`를 true로 "
              "넣어 주세요.",
              "`kcpProducts` is for escrow payments. Set `escrow` to true if this is one."},
     .docs = "#유의사항"},
};

// --- SDK 빌링키 발급 요청하기
// -----------------------------------------------------------------------

constexpr Parameter billing_parameters[] = {
    {.path = "customer_uid", .need = required()},
    {.path = "pay_method", .need = optional},
    {.path = "amount", .type = integer, .need = required()},
    {.path = "m_redirect_url", .need = required(handheld), .docs = "#sdk-빌링키-발급-요청하기"},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "bypass.site_logo",
     .type = string,
     .only = meant_for(pc),
     .format = Format::url,
     .label = {"결제창 로고 URL", "Logo URL"}},
    {.path = "bypass.batch_birth_day_yn",
     .type = string,
     .only = meant_for(pc),
     .values = "Y",
     .label = {"생년월일 입력 박스 항상 표시", "Always show the birthday box"}},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping window_order[] = {
    {.to = "bypass.shop_user_id",
     .from = "buyer.id",
     .on = {"cultureland", "smartculture", "booknlife", "happymoney", "phone"}},
    {.to = "card.direct.quota",
     .from = "card.months",
     .make = Make::months_and_points,
     .on = {"card"}},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "company", .from = "shop.name"},
    {.to = "kcpProducts[].orderNumber", .from = "items[].id", .when = "escrow"},
    {.to = "kcpProducts[].name", .from = "items[].name", .when = "escrow"},
    {.to = "kcpProducts[].quantity", .from = "items[].quantity", .when = "escrow"},
    {.to = "kcpProducts[].amount", .from = "items[].price", .when = "escrow"},
    // Not on the page.
    {.to = "vat_amount"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Mapping billing_order[] = {
    // "발급 요청시에는 결제가 승인되지 않습니다."; the example has 0.
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    // Not in the list of the billing-key window.
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "useFreeInterestFromMall"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

constexpr Module kcp_module{
    .code = "kcp",
    .name = {"NHN KCP", "NHN KCP"},
    .pages = {page},
    .methods = {"card", "trans", "vbank", "phone", "cultureland", "smartculture", "booknlife",
                "happymoney", "payco", "lpay", "kakaopay", "naverpay", "naverpay_bridge", "samsung",
                "ssgpay", "applepay", "tosspay", "point"},
    .no_billing = error,
    .no_billing_text = {"`kcp` 채널은 결제창으로 빌링키를 발급하지 않습니다. `kcp_billing` 채널로 "
                        "요청하거나 `customer_uid`를 빼 주세요.",
                        "A `kcp` channel issues no billing keys in a window. Use a `kcp_billing` "
                        "channel, or leave `customer_uid` out."},
    .parameters = {Part{"#주요-파라미터", window_parameters},
                   Part{"#기타-파라미터", further_parameters}, Part{"#유의사항", note_parameters}},
    .rules = {std::span(window_rules)},
    .order = {std::span(window_order)},
};

constexpr Module kcp_billing_module{
    .code = "kcp_billing",
    .name = {"NHN KCP (정기결제)", "NHN KCP (billing keys)"},
    .pages = {page},
    .methods = {"card"},
    .billing_methods = {"card"},
    .parameters = {Part{"#주요-파라미터-설명", billing_parameters}},
    .order = {std::span(billing_order)},
};

}  // namespace

extern constinit const PackedTable kcp = table_of<kcp_module>;
extern constinit const PackedTable kcp_billing = table_of<kcp_billing_module>;
extern constinit const Description kcp_description = describe_module<kcp_module>;
extern constinit const Description kcp_billing_description = describe_module<kcp_billing_module>;

}  // namespace imp_checkout
