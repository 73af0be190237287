// 엑심베이 (`eximbay`): cards and wallets from abroad, in US dollars unless the request says
// otherwise. Results come by callback, on mobile, too.
// https://developers.portone.io/opi/ko/integration/pg/v1/eximbay?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define PAYRQ "sdk/ko/v1-sdk/javascript-sdk/payrq"

constexpr Parameter parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "buyer_name", .need = required()},
    {.path = "buyer_tel", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "currency", .values = "KRW USD EUR GBP JPY THB SGD RUB HKD CAD AUD"},
    {.path = "language", .values = "ko en zh jp"},
    {.path = "popup", .type = boolean, .label = {"팝업 결제창", "Popup window"}},
    // "PC / 모바일 모두 callback 으로 전달됩니다."
    {.path = "m_redirect_url", .need = optional},
};

constexpr Parameter bypass_parameters[] = {
    // "국내 결제창 호출 시 `KR`로 설정": its only documented value.
    {.path = "bypass.eximbay.issuercountry",
     .type = string,
     .values = {"KR", warning},
     .label = {"카드 발급 국가", "Country of the issuer"}},
    {.path = "bypass.eximbay.shipTo_city",
     .type = string,
     .personal = true,
     .label = {"배송지 도시", "City (shipping)"}},
    {.path = "bypass.eximbay.shipTo_country",
     .type = string,
     .label = {"배송지 국가코드", "Country (shipping)"}},
    {.path = "bypass.eximbay.shipTo_firstName",
     .type = string,
     .personal = true,
     .label = {"수취인 이름", "First name (shipping)"}},
    {.path = "bypass.eximbay.shipTo_lastName",
     .type = string,
     .personal = true,
     .label = {"수취인 성", "Last name (shipping)"}},
    {.path = "bypass.eximbay.shipTo_phoneNumber",
     .type = string,
     .personal = true,
     .label = {"수취인 연락처", "Phone number (shipping)"}},
    {.path = "bypass.eximbay.shipTo_state",
     .type = string,
     .personal = true,
     .label = {"배송지 주/도", "State (shipping)"}},
    {.path = "bypass.eximbay.billTo_city",
     .type = string,
     .personal = true,
     .label = {"청구지 도시", "City (billing)"}},
    {.path = "bypass.eximbay.billTo_country",
     .type = string,
     .label = {"청구지 국가코드", "Country (billing)"}},
    {.path = "bypass.eximbay.billTo_firstName",
     .type = string,
     .personal = true,
     .label = {"청구인 이름", "First name (billing)"}},
    {.path = "bypass.eximbay.billTo_lastName",
     .type = string,
     .personal = true,
     .label = {"청구인 성", "Last name (billing)"}},
    {.path = "bypass.eximbay.billTo_phoneNumber",
     .type = string,
     .personal = true,
     .label = {"청구인 연락처", "Phone number (billing)"}},
    {.path = "bypass.eximbay.billTo_postalCode",
     .type = string,
     .personal = true,
     .label = {"청구지 우편번호", "Postcode (billing)"}},
    {.path = "bypass.eximbay.billTo_state",
     .type = string,
     .personal = true,
     .label = {"청구지 주/도", "State (billing)"}},
    {.path = "bypass.eximbay.billTo_street1",
     .type = string,
     .personal = true,
     .label = {"청구지 주소", "Street (billing)"}},
    {.path = "bypass.eximbay.siteforeigncur",
     .type = string,
     .label = {"외화 표시 통화", "Foreign currency to show"}},
};

// "`bypass.shipTo_street1`의 기본값으로 사용됩니다.": the list has neither of these, and everything
// else below `bypass.eximbay`. Both places are taken (reading policy 15).
constexpr Parameter address_parameters[] = {
    {.path = "bypass.eximbay.shipTo_street1",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"배송지 주소", "Street (shipping)"}},
    {.path = "bypass.eximbay.shipTo_postalCode",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"배송지 우편번호", "Postcode (shipping)"}},
    {.path = "bypass.shipTo_street1", .type = string, .type_severity = warning, .personal = true},
    {.path = "bypass.shipTo_postalCode",
     .type = string,
     .type_severity = warning,
     .personal = true},
};

// "기본값: USD": what the general pages say of won does not hold where the currency is left out.
constexpr Rule currency_rules[] = {
    {.id = "amount-is-whole-in-yen",
     .when = one_of("currency", "JPY"),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 엔화 금액은 정수로 보내 주세요.",
              "`amount` has a fraction. Amounts in yen are whole numbers."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // The page's example of the domestic window asks for 14.2 won.
    {.id = "amount-should-be-whole-in-won",
     .severity = warning,
     .when = one_of("currency", "KRW"),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 원화 금액은 정수로 보내 주세요.",
              "`amount` has a fraction. Amounts in won are whole numbers."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    {.id = "fixed-instalments-need-50000-won",
     .code = Code::conflict,
     .when = one_of("currency", "KRW") && at_least("card.direct.quota", 2),
     .must = at_least("amount", 50000),
     .at = "card.direct.quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있습니다. `card.direct.quota`를 0(일시불)으로 "
              "바꾸거나 빼 주세요.",
              "Instalments start at 50,000 KRW. Set `card.direct.quota` to 0 (lump sum) or leave "
              "it out."},
     .docs = PAYRQ "#원하는-할부개월수만-활성화하기"},
    {.id = "listed-instalments-need-50000-won",
     .severity = warning,
     .code = Code::range,
     .when = one_of("currency", "KRW") && at_least("display.card_quota[]", 2),
     .must = at_least("amount", 50000),
     .at = "display.card_quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있어, 이 금액에서는 결제창에 할부 개월수가 "
              "나타나지 않습니다.",
              "Instalments start at 50,000 KRW, so the window will not offer these months for "
              "this amount."},
     .docs = PAYRQ "#원하는-할부개월수만-활성화하기"},
    // "국내카드 … 결제(승인)/정산 통화 : KRW만 지원"; cards from abroad may be charged in dollars.
    {.id = "domestic-cards-need-won",
     .severity = warning,
     .code = Code::conflict,
     .when = one_of("bypass.eximbay.issuercountry", "KR"),
     .must = present("currency") && one_of("currency", "KRW"),
     .at = "currency",
     .text = {"국내 결제창(`issuercountry`: `KR`)의 국내카드는 원화만 지원합니다. `currency`를 "
              "`KRW`로 넣어 주세요.",
              "Korean cards in the domestic window (`issuercountry`: `KR`) take won only. Set "
              "`currency` to `KRW`."},
     .docs = "#3-기타-파라미터"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    {.to = "buyer_name", .from = "buyer.name"},
    {.to = "buyer_name", .from = "buyer.firstName", .make = Make::full_name},
    {.to = "currency", .from = "currency"},
    // "기본값: USD": an order without a currency is in won, which has to be said here.
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    {.to = "language",
     .from = "language",
     .make = Make::translate,
     .words = "ko:ko en:en zh:zh ja:jp jp:jp"},
    {.to = "bypass.eximbay.billTo_firstName", .from = "buyer.firstName"},
    {.to = "bypass.eximbay.billTo_lastName", .from = "buyer.lastName"},
    // A billing address needs its country; an address for Korean shops has none.
    {.to = "bypass.eximbay.billTo_street1", .from = "buyer.address", .when = "buyer.country"},
    {.to = "bypass.eximbay.billTo_city", .from = "buyer.city", .when = "buyer.country"},
    {.to = "bypass.eximbay.billTo_state", .from = "buyer.state", .when = "buyer.country"},
    {.to = "bypass.eximbay.billTo_postalCode", .from = "buyer.postcode", .when = "buyer.country"},
    {.to = "bypass.eximbay.billTo_country", .from = "buyer.country"},
    {.to = "bypass.eximbay.shipTo_street1", .from = "delivery.address"},
    {.to = "bypass.eximbay.shipTo_city", .from = "delivery.city"},
    {.to = "bypass.eximbay.shipTo_state", .from = "delivery.state"},
    {.to = "bypass.eximbay.shipTo_postalCode", .from = "delivery.postcode"},
    {.to = "bypass.eximbay.shipTo_country", .from = "delivery.country"},
    {.to = "tax_free"},
};

constexpr Module eximbay_module{
    .code = "eximbay",
    .name = {"엑심베이", "Eximbay"},
    .pages = {Page{"opi/ko/integration/pg/v1/eximbay", "ed3f0ba033"}},
    .methods = {"card", "alipay", "unionpay", "tenpay", "econtext", "wechat", "molpay"},
    // "포트원은 엑심베이 정기결제를 지원하지 않습니다."
    .no_billing = error,
    .no_billing_text =
        {"포트원은 엑심베이 정기결제를 지원하지 않습니다. `customer_uid`를 빼 주세요.",
         "PortOne does not support recurring payments of Eximbay. Leave "
         "`customer_uid` out."},
    .parameters = {Part{"#2-결제-요청하기", parameters},
                   Part{"#2-결제-요청하기", bypass_parameters},
                   Part{"#2-결제-요청하기", address_parameters}},
    .rules = {std::span(currency_rules)},
    .without = "amount-is-whole-in-won-and-yen",
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable eximbay = table_of<eximbay_module>;
extern constinit const Description eximbay_description = describe_module<eximbay_module>;

}  // namespace imp_checkout
