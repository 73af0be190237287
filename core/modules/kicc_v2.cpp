// Easypay (KICC), overseas wallets: WeChat Pay and Alipay+.
// https://developers.portone.io/opi/ko/integration/pg/v1/kicc-v2?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/kicc-v2", "273cc71fa5"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "buyer_name", .need = required()},
    {.path = "buyer_email", .need = required()},
    {.path = "buyer_tel", .need = required()},
    {.path = "amount", .need = required()},
    // "미입력하거나 올바르지 않은 값을 입력한 경우 원화(KRW)결제로 동작합니다." (reading policy 1)
    {.path = "currency", .need = recommended(), .values = {"KRW USD", warning}},
    // Without `?`, but both examples leave it out (reading policy 19).
    {.path = "language", .need = recommended(), .values = "ko en zh"},
    // "Mobile에서 redirect 된 이후"
    {.path = "m_redirect_url", .need = required(handheld), .docs = "#유의-사항"},
};

constexpr Parameter alipay_plus_parameters[] = {
    // "알리페이 플러스 결제시 필수입니다." "영문만 사용하는 것을 권장합니다."
    {.path = "order_description",
     .type = string,
     .need = required({"alipay_plus"}),
     .only = meant_for({"alipay_plus"}),
     .format = Format::ascii,
     .format_severity = warning,
     .label = {"주문 상세 정보", "Order description"}},
    // Without `?`, but its only member is optional: "미입력 시 … 알리페이 플러스 통합 월렛 화면이
    // 표기됩니다." (reading policy 1)
    {.path = "alipay_plus",
     .type = object,
     .need = recommended({"alipay_plus"}),
     .only = meant_for({"alipay_plus"}),
     .label = {"알리페이 플러스 정보", "Alipay+"}},
    {.path = "alipay_plus.wallet",
     .type = string,
     .values = "alipay true_money alipay_hk touch_n_go gcash dana rabbit_line_pay bpi boost "
               "bill_ease tinaba mpay kredivo",
     .label = {"간편결제", "Wallet"}},
};

constexpr Mapping kicc_v2_order[] = {
    // "미입력하거나 올바르지 않은 값을 입력한 경우 원화(KRW)결제로 동작합니다."
    {.to = "currency", .from = "currency"},
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "order_description", .from = "description", .on = {"alipay_plus"}},
    {.to = "order_description", .from = "name", .on = {"alipay_plus"}},
    // Without a wallet the window shows them all.
    {.to = "alipay_plus", .make = Make::constant, .on = {"alipay_plus"}, .words = "{}"},
};

constexpr Module kicc_v2_module{
    .code = "kicc_v2",
    .name = {"이지페이(KICC) 해외결제", "Easypay (KICC), overseas wallets"},
    .pages = {page},
    .methods = {"wechat", "alipay_plus"},
    .no_billing_text = {"이 결제 모듈은 일반 결제만 지원합니다. `customer_uid`를 빼 주세요.",
                        "This module issues no billing keys. Leave `customer_uid` out."},
    .parameters = {Part{"#sdk-결제-요청하기", window_parameters},
                   Part{"#sdk-결제-요청하기", alipay_plus_parameters}},
    .order = {std::span(kicc_v2_order)},
};

}  // namespace

extern constinit const PackedTable kicc_v2 = table_of<kicc_v2_module>;
extern constinit const Description kicc_v2_description = describe_module<kicc_v2_module>;

}  // namespace imp_checkout
