// Smartro, the old module (`smartro`): the payment window.
// https://developers.portone.io/opi/ko/integration/pg/v1/smartro?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/smartro", "499560cdb1"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "language", .values = "ko en"},
    {.path = "period", .type = object, .label = {"서비스 제공기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .dates = YYYYMMDD,
     .label = {"제공기간 시작일", "Start of the service"}},
    {.path = "period.to",
     .type = string,
     .dates = YYYYMMDD,
     .label = {"제공기간 종료일", "End of the service"}},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
};

constexpr Mapping smartro_order[] = {
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Module smartro_module{
    .code = "smartro",
    .name = {"스마트로(구모듈)", "Smartro (old module)"},
    .pages = {page},
    .methods = {"card", "trans", "vbank"},
    .parameters = {Part{"#2결제-요청하기", window_parameters}},
    .order = {std::span(smartro_order)},
};

}  // namespace

extern constinit const PackedTable smartro = table_of<smartro_module>;
extern constinit const Description smartro_description = describe_module<smartro_module>;

}  // namespace imp_checkout
