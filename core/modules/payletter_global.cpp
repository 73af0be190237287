// Payletter Global: payments from abroad, with or without a billing key. The buyer or
// `bypass.payletter_global.pginfo` chooses the method; `pay_method` has no part in it.
// https://developers.portone.io/opi/ko/integration/pg/v1/payletter-global?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/payletter-global", "a443237064"};

#define PGINFO "bypass.payletter_global.pginfo"
#define WECHAT "WeChatPayQRCodePayment WeChatPayH5Payment"

constexpr Parameter window_parameters[] = {
    // "영문, 숫자만 입력 가능합니다."
    {.path = "merchant_uid", .need = required(), .format = Format::latin_digits},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "currency", .need = required(), .values = "KRW USD JPY CNY"},
    {.path = "buyer_email", .need = required()},
    {.path = PGINFO,
     .type = string,
     .values = "PLCreditCard PLCreditCardMpi PLUnionPay_HC " WECHAT " ICBAlipay",
     .label = {"결제수단 지정", "Payment method"}},
    {.path = "bypass.payletter_global.servicename",
     .type = string,
     .label = {"서비스명", "Service name"}},
};

constexpr Rule window_rules[] = {
    {.id = "wechat-and-alipay-need-a-service-name",
     .where = payment,
     .when = one_of(PGINFO, WECHAT " ICBAlipay"),
     .must = present("bypass.payletter_global.servicename"),
     .text = {"`bypass.payletter_global.servicename` 값이 없습니다. 위챗페이와 알리페이에는 "
              "서비스명을 반드시 넣어야 합니다.",
              "`bypass.payletter_global.servicename` is missing. WeChat Pay and Alipay need the "
              "name of your service."},
     .docs = "#유의사항"},
    // "위챗페이 PC결제", "위챗페이 모바일결제"
    {.id = "wechat-h5-is-for-mobile",
     .severity = warning,
     .code = Code::unsupported,
     .where = pc | payment,
     .must = !one_of(PGINFO, "WeChatPayH5Payment"),
     .text = {"`WeChatPayH5Payment`는 모바일용입니다. PC에서는 `WeChatPayQRCodePayment`를 넣어 "
              "주세요.",
              "`WeChatPayH5Payment` is for mobile. Use `WeChatPayQRCodePayment` on a PC."},
     .docs = "#가능한-결제-수단"},
    {.id = "wechat-qr-code-is-for-pc",
     .severity = warning,
     .code = Code::unsupported,
     .where = handheld | payment,
     .must = !one_of(PGINFO, "WeChatPayQRCodePayment"),
     .text = {"`WeChatPayQRCodePayment`는 PC용입니다. 모바일에서는 `WeChatPayH5Payment`를 넣어 "
              "주세요.",
              "`WeChatPayQRCodePayment` is for a PC. Use `WeChatPayH5Payment` on mobile."},
     .docs = "#가능한-결제-수단"},
    // "위챗, 알리페이 등의 간편결제 수단으로 발급하는 것을 지원하지 않고 있어"
    {.id = "billing-key-is-issued-for-cards",
     .code = Code::unsupported,
     .where = billing,
     .must = !one_of(PGINFO, WECHAT " ICBAlipay"),
     .text = {"위챗페이와 알리페이로는 빌링키를 발급할 수 없습니다. `PLCreditCard`, "
              "`PLCreditCardMpi`, `PLUnionPay_HC` 중 하나를 넣어 주세요.",
              "No billing key can be issued with WeChat Pay or Alipay. Use `PLCreditCard`, "
              "`PLCreditCardMpi` or `PLUnionPay_HC`."},
     .docs = "#가능한-빌링키-발급-및-결제-수단"},
};

// "카드: KRW, USD, JPY", "Alipay: USD, CNY", "WeChatPay: KRW, USD, CNY". A currency outside all of
// them is an issue of its row.
constexpr Rule currency_rules[] = {
    {.id = "cards-take-no-yuan",
     .when = one_of(PGINFO, "PLCreditCard PLCreditCardMpi"),
     .must = !one_of("currency", "CNY"),
     .text = {"카드는 CNY로 결제할 수 없습니다. `currency`를 `KRW`, `USD`, `JPY` 중 하나로 바꿔 "
              "주세요.",
              "Cards cannot be charged in CNY. Use `KRW`, `USD` or `JPY`."},
     .docs = "#결제수단별-승인-가능-통화"},
    // The list of currencies does not name UnionPay, which is a card.
    {.id = "unionpay-may-take-no-yuan",
     .severity = warning,
     .when = one_of(PGINFO, "PLUnionPay_HC"),
     .must = !one_of("currency", "CNY"),
     .text = {"카드 결제의 승인 가능 통화에 CNY가 없습니다. 유니온페이에서 쓸 수 있는지 확인해 "
              "주세요.",
              "CNY is not among the currencies for cards. Make sure that UnionPay takes it."},
     .docs = "#결제수단별-승인-가능-통화"},
    {.id = "billing-window-may-take-no-yuan",
     .severity = warning,
     .where = billing,
     .when = absent(PGINFO),
     .must = !one_of("currency", "CNY"),
     .text = {"빌링키는 카드로만 발급되는데 카드의 승인 가능 통화에 CNY가 없습니다. `KRW`, `USD`, "
              "`JPY` 중 하나로 바꿔 주세요.",
              "Billing keys are issued for cards, and CNY is not among their currencies. Use "
              "`KRW`, `USD` or `JPY`."},
     .docs = "#결제수단별-승인-가능-통화"},
    {.id = "alipay-takes-dollars-and-yuan",
     .where = payment,
     .when = one_of(PGINFO, "ICBAlipay"),
     .must = !one_of("currency", "KRW JPY"),
     .text = {"알리페이는 USD와 CNY로만 결제할 수 있습니다. `currency`를 바꿔 주세요.",
              "Alipay takes USD and CNY only. Change `currency`."},
     .docs = "#결제수단별-승인-가능-통화"},
    {.id = "wechat-takes-no-yen",
     .where = payment,
     .when = one_of(PGINFO, WECHAT),
     .must = !one_of("currency", "JPY"),
     .text =
         {"위챗페이는 JPY로 결제할 수 없습니다. `currency`를 `KRW`, `USD`, `CNY` 중 하나로 바꿔 "
          "주세요.",
          "WeChat Pay cannot be charged in JPY. Use `KRW`, `USD` or `CNY`."},
     .docs = "#결제수단별-승인-가능-통화"},
};

// The window shows all methods of the contract, or the one that `pginfo` names. `card` stays with
// the buyer: nothing says whether it is to be with 3-D Secure or without.
constexpr Mapping order[] = {
    {.to = "pay_method"},
    {.to = "currency", .from = "currency"},
    // "미입력 시 기본값은 KRW 입니다." (payrq); here the page demands it.
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    {.to = PGINFO,
     .from = "method",
     .make = Make::translate,
     .where = pc,
     .words = "unionpay:PLUnionPay_HC wechat:WeChatPayQRCodePayment alipay:ICBAlipay"},
    {.to = PGINFO,
     .from = "method",
     .make = Make::translate,
     .where = handheld,
     .words = "unionpay:PLUnionPay_HC wechat:WeChatPayH5Payment alipay:ICBAlipay"},
    {.to = "bypass.payletter_global.servicename", .from = "shop.name", .where = payment},
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "digital"},
    {.to = "vbank_due"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
    {.to = "useFreeInterestFromMall"},
};

#undef PGINFO
#undef WECHAT

constexpr Module payletter_global_module{
    .code = "payletter_global",
    .name = {"페이레터 해외결제", "Payletter Global"},
    .pages = {page},
    // "페이레터의 경우, `pay_method` 파라미터를 지원하고 있지 않아": for billing keys, too.
    .methods = no_methods,
    .methods_severity = warning,
    .no_billing = Severity::none,
    .parameters = {Part{"#주요-파라미터-설명", window_parameters}},
    .rules = {std::span(window_rules), std::span(currency_rules)},
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable payletter_global = table_of<payletter_global_module>;
extern constinit const Description payletter_global_description =
    describe_module<payletter_global_module>;

}  // namespace imp_checkout
