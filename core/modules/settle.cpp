// Hecto Financial: the payment window. Billing keys are issued by API only.
// https://developers.portone.io/opi/ko/integration/pg/v1/settle/readme?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/settle/readme", "12f9ae4dc6"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    // "필수 파라미터 입니다."; "누락시 오류 발생"
    {.path = "buyer_tel", .need = required()},
    {.path = "amount", .need = required()},
    // "휴대폰 결제 요청인 경우 필수 파라미터"
    {.path = "name", .need = required({"phone"})},
    // "휴대폰, 가상계좌 결제 요청인 경우 필수 파라미터"; the rule below speaks of virtual accounts.
    {.path = "company",
     .type = string,
     .need = required({"phone"}),
     .label = {"회사명", "Company name"}},
    {.path = "company_en",
     .type = string,
     .need = required({"phone"}),
     .label = {"회사명(영문)", "Company name in English"}},
    {.path = "vbank_due", .dates = YYYYMMDD},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    // "010 가상계좌 전용 플로우로 진행됩니다."
    {.path = "bypass.settle.vbank010",
     .type = boolean,
     .only = meant_for({"vbank"}),
     .label = {"010 가상계좌 사용", "010 virtual account"}},
};

constexpr Rule window_rules[] = {
    // The list says "필수", the example "가상계좌 발급시 권고사항".
    {.id = "virtual-account-shows-company",
     .severity = warning,
     .on = {"vbank"},
     .must = present("company"),
     .text = {"`company` 값이 없습니다. 가상계좌를 발급할 때는 회사명을 함께 넣어 주세요.",
              "`company` is missing. Pass the company's name when you issue a virtual account."},
     .docs = "#2결제-요청하기"},
};

// The page lists neither tax-free amounts nor escrow nor anything about instalments and issuers.
constexpr Mapping order[] = {
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "digital", .from = "digital", .on = {"phone"}},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
    {.to = "useFreeInterestFromMall"},
    {.to = "company", .from = "shop.name"},
    {.to = "company_en", .from = "shop.nameEn"},
};

constexpr Module settle_module{
    .code = "settle",
    .name = {"헥토파이낸셜", "Hecto Financial"},
    .pages = {page},
    .methods = {"card", "trans", "vbank", "phone"},
    // "세틀뱅크는 비 인증 결제창을 지원하지 않습니다."
    .no_billing = error,
    .parameters = {Part{"#2결제-요청하기", window_parameters}},
    .rules = {std::span(window_rules)},
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable settle = table_of<settle_module>;
extern constinit const Description settle_description = describe_module<settle_module>;

}  // namespace imp_checkout
