// NHN KCP QuickPay (`kcp_quick`): one call for everything a shop's own wallet does, told apart by
// `bypass.kcpQuick.actionType`.
// https://developers.portone.io/opi/ko/integration/pg/v1/nhn-kcp/kcp-quickpay?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/nhn-kcp/kcp-quickpay", "82573f284e"};
/// Read for the instalments of NHN KCP, of which the page of QuickPay does not speak.
constexpr Page kcp_page{"opi/ko/integration/pg/v1/nhn-kcp/readme", "5910ce2071"};

#define ACTION "bypass.kcpQuick.actionType"
#define ON_SITE "bypass.kcpQuick.prepaidOfflinePaymentInfoRequest"

// What is required, and when, stands in the rules: it depends on the action.
constexpr Parameter parameters[] = {
    {.path = "pay_method"},
    {.path = "merchant_uid"},
    {.path = "amount", .type = integer},
    {.path = "customer_uid"},
    {.path = "bypass", .type = object},
    {.path = "bypass.kcpQuick", .type = object, .label = {"퀵페이 설정", "QuickPay settings"}},
    {.path = ACTION,
     .type = string,
     .need = required(),
     .values = "Register UserRegister RegisterAutoPay Deregister Pay PinChange PinReset PinCheck "
               "PhoneChange Terminate RegisterFido SignUp Leave PrepaidRefundAccount "
               "PrepaidRefund PrepaidLimitRaise PrepaidKYC PrepaidAuth PrepaidOfflineUse "
               "PrepaidOfflinePaymentInfo",
     .label = {"호출 유형", "Action"}},
    // "암호화된 결과는 Base64로 인코딩하여 encryptedCI 파라미터 값으로 전달합니다."
    {.path = "bypass.kcpQuick.encryptedCI",
     .type = string,
     .format = Format::base64,
     .personal = true,
     .label = {"암호화된 CI", "Encrypted CI"},
     .docs = "#encryptedci-parameter-guide"},
    {.path = "bypass.kcpQuick.memberCI",
     .type = string,
     .personal = true,
     .label = {"CI (지원 중단)", "CI (discontinued)"}},
    {.path = "bypass.kcpQuick.memberID",
     .type = string,
     .need = required(),
     .length = chars(16),
     .personal = true,
     .label = {"사용자 식별값", "Shop's member id"}},
    {.path = "bypass.kcpQuick.deviceID",
     .type = string,
     .personal = true,
     .label = {"디바이스 식별값", "Device id"}},
    {.path = "bypass.kcpQuick.noAuth",
     .type = boolean,
     .label = {"무인증 등록/결제", "Without PIN"}},
    {.path = "bypass.kcpQuick.installment",
     .type = number,
     .buyer = true,
     .label = {"할부 개월수", "Instalment months"}},
    {.path = "bypass.kcpQuick.useCardPoint",
     .type = boolean,
     .label = {"카드사 포인트 사용", "Pay with the issuer's points"}},
    {.path = "bypass.kcpQuick.registerAutoPay",
     .type = boolean,
     .label = {"자동결제 Key 발급", "Issue a key for automatic payments"}},
    // "영문자, 숫자, _, - 조합만 허용되며, 그 외 형식의 값을 입력하면 요청이 실패합니다."
    {.path = "bypass.kcpQuick.sdkVersion",
     .type = string,
     .format = Format::token,
     .label = {"퀵페이 SDK 버전", "QuickPay SDK version"}},
    {.path = ON_SITE,
     .type = object,
     .label = {"현장결제 상세 조회 정보", "On-site payment to look up"}},
    {.path = ON_SITE ".tradeId",
     .type = string,
     .need = required(),
     .label = {"선불머니 거래 ID", "Prepaid trade id"}},
    {.path = ON_SITE ".tradeNo",
     .type = string,
     .need = required(),
     .label = {"KCP 거래번호", "KCP trade number"}},
    {.path = ON_SITE ".point",
     .type = number,
     .need = required(),
     .label = {"사용된 선불머니", "Prepaid money used"}},
    {.path = ON_SITE ".useDt",
     .type = string,
     .need = required(),
     .label = {"거래일시", "Time of the trade"}},
    {.path = ON_SITE ".btid",
     .type = string,
     .need = required(),
     .label = {"거래 등록번호", "Registration number"}},
};

constexpr Rule rules[] = {
    // "퀵페이 결제시 필수로 입력해야 합니다."
    {.id = "quick-pay-needs-its-settings",
     .must = present("bypass.kcpQuick"),
     .text = {"`bypass.kcpQuick` 값이 없습니다. 퀵페이는 이 객체의 `actionType`으로 무엇을 할지 "
              "정합니다.",
              "`bypass.kcpQuick` is missing. QuickPay learns from its `actionType` what to do."},
     .docs = "#주요-파라미터"},
    // `merchant_uid: string`. The page's example of PrepaidOfflinePaymentInfo leaves it and
    // `encryptedCI` out, so there they are warnings (reading policy 19).
    {.id = "merchant-uid-is-required",
     .when = if_given(!one_of(ACTION, "PrepaidOfflinePaymentInfo")),
     .must = present("merchant_uid"),
     .text = {"`merchant_uid` 값이 없습니다. 매번 고유한 주문번호를 넣어 주세요.",
              "`merchant_uid` is missing. Give every request an order number of its own."},
     .docs = "#주요-파라미터"},
    {.id = "on-site-details-should-have-merchant-uid",
     .severity = warning,
     .when = one_of(ACTION, "PrepaidOfflinePaymentInfo"),
     .must = present("merchant_uid"),
     .text = {"`merchant_uid` 값이 없습니다. 문서에는 필수로 적혀 있지만 현장결제 상세 조회 "
              "예제에는 빠져 있습니다.",
              "`merchant_uid` is missing. The page marks it as required, though its example of "
              "on-site details has none."},
     .docs = "#주요-파라미터"},
    {.id = "encrypted-ci-is-required",
     .when = present("bypass.kcpQuick") && if_given(!one_of(ACTION, "PrepaidOfflinePaymentInfo")),
     .must = present("bypass.kcpQuick.encryptedCI"),
     .text = {"`bypass.kcpQuick.encryptedCI` 값이 없습니다. 본인인증으로 받은 CI를 서버에서 "
              "암호화해 넣어 주세요.",
              "`bypass.kcpQuick.encryptedCI` is missing. Encrypt the CI from the identity "
              "verification on your server and pass it here."},
     .docs = "#encryptedci-parameter-guide"},
    {.id = "on-site-details-should-have-encrypted-ci",
     .severity = warning,
     .when = one_of(ACTION, "PrepaidOfflinePaymentInfo"),
     .must = present("bypass.kcpQuick.encryptedCI"),
     .text = {"`bypass.kcpQuick.encryptedCI` 값이 없습니다. 문서에는 필수로 적혀 있지만 현장결제 "
              "상세 조회 예제에는 빠져 있습니다.",
              "`bypass.kcpQuick.encryptedCI` is missing. The page marks it as required, though "
              "its example of on-site details has none."},
     .docs = "#주요-파라미터"},
    // "결제(actionType:Pay), 결제수단등록(actionType:Register) 시 필수로 입력해야합니다."
    {.id = "payment-and-registration-need-pay-method",
     .when = one_of(ACTION, "Pay Register"),
     .must = present("pay_method"),
     .text =
         {"`pay_method` 값이 없습니다. 결제(`Pay`)와 결제수단 등록(`Register`)에는 `card`(카드) "
          "또는 `trans`(즉시출금)를 넣어 주세요.",
          "`pay_method` is missing. `Pay` and `Register` need `card` or `trans` (immediate "
          "withdrawal)."},
     .docs = "#주요-파라미터"},
    // "결제 요청 시 필수 입력입니다."
    {.id = "payment-needs-amount",
     .when = one_of(ACTION, "Pay"),
     .must = present("amount"),
     .text = {"`amount` 값이 없습니다. 결제(`Pay`) 요청에는 결제금액을 반드시 넣어야 합니다.",
              "`amount` is missing. `Pay` needs the amount."},
     .docs = "#주요-파라미터"},
    // "결제수단 등록, 결제, 결제수단 해지 시 필수로 입력해야 합니다."
    {.id = "registered-method-needs-customer-uid",
     .when = one_of(ACTION, "Register Deregister"),
     .must = present("customer_uid"),
     .text =
         {"`customer_uid` 값이 없습니다. 결제수단을 등록하거나 삭제할 때는 그 결제수단의 식별값을 "
          "반드시 넣어야 합니다.",
          "`customer_uid` is missing. Registering or deleting a payment method needs the id "
          "of that method."},
     .docs = "#주요-파라미터"},
    // Required by the list, but: "customer_uid를 빈 값 또는 생략한 경우 등록된 결제수단을 선택하는
    // 화면이 표시됩니다." (reading policy 1)
    {.id = "payment-without-customer-uid-lets-the-buyer-choose",
     .severity = warning,
     .when = one_of(ACTION, "Pay"),
     .must = present("customer_uid"),
     .text = {"`customer_uid` 값이 없어 구매자가 등록된 결제수단을 고르는 화면이 나타납니다. "
              "결제수단을 "
              "지정하려면 값을 넣어 주세요.",
              "Without `customer_uid` the buyer is asked to choose a registered method. Pass it "
              "to pay with a certain one."},
     .docs = "#유의사항"},
    // "보안상의 이유로 memberCI 파라미터는 지원 중단 되었습니다."
    {.id = "member-ci-gives-way-to-encrypted-ci",
     .severity = warning,
     .code = Code::deprecated,
     .must = absent("bypass.kcpQuick.memberCI"),
     .text = {"`bypass.kcpQuick.memberCI`는 보안상의 이유로 지원이 중단되었습니다. 이 값을 빼고 "
              "암호화한 CI를 `encryptedCI`에 넣어 주세요.",
              "`bypass.kcpQuick.memberCI` is discontinued for security. Leave it out and pass "
              "the encrypted CI in `encryptedCI`."},
     .docs = "#주요-파라미터"},
    // "결제수단 등록(actionType:Register 호출) 시 자동결제 Key 발급 여부를 결정합니다."
    {.id = "register-auto-pay-is-for-registration",
     .severity = warning,
     .code = Code::conflict,
     .when = used("bypass.kcpQuick.registerAutoPay"),
     .must = one_of(ACTION, "Register"),
     .at = "bypass.kcpQuick.registerAutoPay",
     .text = {"`bypass.kcpQuick.registerAutoPay`는 결제수단 등록(`Register`)에서만 쓰입니다.",
              "`bypass.kcpQuick.registerAutoPay` only counts when a payment method is registered "
              "(`Register`)."},
     .docs = "#주요-파라미터"},
    // "버전 토큰만 입력하며, 앞에 `_` 등 구분자나 파일명을 붙이지 않습니다."
    {.id = "sdk-version-begins-with-the-token",
     .code = Code::format,
     .must = !starts_with("bypass.kcpQuick.sdkVersion", "_ -"),
     .text = {"`bypass.kcpQuick.sdkVersion` 값 앞에 구분자가 붙어 있습니다. `v2`처럼 KCP에서 받은 "
              "버전 토큰만 넣어 주세요.",
              "`bypass.kcpQuick.sdkVersion` begins with a separator. Pass just the token that KCP "
              "gave you, such as `v2`."},
     .docs = "#주요-파라미터"},
    // "생체인증(FIDO) 등록을 비롯한 일부 기능은 특정 버전의 퀵페이 SDK에서만 동작합니다."
    {.id = "fido-needs-a-certain-sdk-version",
     .severity = warning,
     .when = one_of(ACTION, "RegisterFido"),
     .must = present("bypass.kcpQuick.sdkVersion"),
     .text = {"`bypass.kcpQuick.sdkVersion` 값이 없습니다. 생체인증 등록은 특정 버전의 퀵페이 "
              "SDK에서만 동작하니 KCP에서 받은 버전 토큰을 넣어 주세요.",
              "`bypass.kcpQuick.sdkVersion` is missing. Registering biometrics only works with a "
              "certain SDK; pass the version token that KCP gave you."},
     .docs = "#유의사항"},
    // "이 기능은 KCP와 사전 협의된 특정 고객만 사용 가능합니다."; "거래사전 등록 API를 호출하지
    // 않은
    // 상태에서 선불머니 기능을 요청하는 경우 에러가 발생할 수 있으니 유의하시기 바랍니다."
    {.id = "prepaid-money-needs-agreement-and-registration",
     .severity = warning,
     .code = Code::unsupported,
     .must = !one_of(ACTION,
                     "SignUp Leave PrepaidRefundAccount PrepaidRefund PrepaidLimitRaise "
                     "PrepaidKYC PrepaidAuth"),
     .text = {"선불머니 기능은 KCP와 사전 협의한 고객사만 쓸 수 있고, 선불머니 거래사전 등록 API를 "
              "먼저 "
              "호출하지 않으면 에러가 날 수 있습니다.",
              "Prepaid money is for shops that have an agreement with KCP, and may fail unless "
              "the prepaid registration API was called first."},
     .docs = "#유의사항"},
    // "해당 기능 사용을 원하시는 경우 KCP와 사전에 협의가 필요합니다."
    {.id = "phone-change-needs-agreement",
     .severity = warning,
     .code = Code::unsupported,
     .must = !one_of(ACTION, "PhoneChange"),
     .text = {"전화번호 변경(`PhoneChange`)은 KCP와 사전 협의한 뒤에 쓸 수 있습니다.",
              "`PhoneChange` needs an agreement with KCP first."},
     .docs = "#유의사항"},
    {.id = "on-site-details-name-the-payment",
     .severity = warning,
     .when = one_of(ACTION, "PrepaidOfflinePaymentInfo"),
     .must = present(ON_SITE),
     .text = {"`" ON_SITE "` 값이 없습니다. 조회할 현장결제 정보를 넣어 주세요.",
              "`" ON_SITE "` is missing. It says which on-site payment to look up."},
     .docs = "#주요-파라미터"},
    // "선불머니 현장결제 내역 상세 조회 요청" (reading policy 23)
    {.id = "on-site-payment-is-for-its-details",
     .severity = warning,
     .code = Code::conflict,
     .when = present(ON_SITE),
     .must = one_of(ACTION, "PrepaidOfflinePaymentInfo"),
     .at = ON_SITE,
     .text = {"`" ON_SITE "` 값은 현장결제 상세 조회(`PrepaidOfflinePaymentInfo`)에서만 쓰입니다.",
              "`" ON_SITE "` only counts for `PrepaidOfflinePaymentInfo`."},
     .docs = "#주요-파라미터"},
    // "할부결제는 5만원 이상 결제 요청시에만 이용 가능합니다."; NHN KCP: "특정 카드사에 따라 1만원
    // 이상일 경우에도 사용이 가능합니다." (reading policy 5)
    {.id = "instalments-need-50000-won",
     .severity = warning,
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("bypass.kcpQuick.installment", 2) &&
             at_least("amount", 10000),
     .must = at_least("amount", 50000),
     .at = "bypass.kcpQuick.installment",
     .text =
         {"할부 결제는 보통 50,000원 이상부터 할 수 있고, 일부 카드사만 10,000원부터 허용합니다. "
          "결제가 거절될 수 있습니다.",
          "Instalments usually start at 50,000 KRW; only some issuers allow them from 10,000. "
          "The payment may be refused."},
     .docs = "opi/ko/integration/pg/v1/nhn-kcp/readme#유의사항"},
    {.id = "instalments-need-10000-won",
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("bypass.kcpQuick.installment", 2),
     .must = at_least("amount", 10000),
     .at = "bypass.kcpQuick.installment",
     .text = {"10,000원 미만은 할부로 결제할 수 없습니다. `bypass.kcpQuick.installment`를 빼면 "
              "일시불로 결제됩니다.",
              "No issuer offers instalments under 10,000 KRW. Leave out "
              "`bypass.kcpQuick.installment` to pay in one sum."},
     .docs = "opi/ko/integration/pg/v1/nhn-kcp/readme#유의사항"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    // An order with a billing key registers it; one without is a payment. What else QuickPay does,
    // and a payment with a registered method, is asked for with the order's `bypass`.
    {.to = ACTION, .make = Make::constant, .where = payment, .words = "\"Pay\""},
    {.to = ACTION, .make = Make::constant, .where = billing, .words = "\"Register\""},
    {.to = "bypass.kcpQuick.memberID", .from = "buyer.id"},
    {.to = "bypass.kcpQuick.installment", .from = "card.months", .on = {"card"}},
    {.to = "bypass.kcpQuick.useCardPoint", .from = "card.points", .on = {"card"}},
    // Not on the page.
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

#undef ACTION
#undef ON_SITE

// `customer_uid` names a registered payment method here, also when it is paid with.
constexpr Module kcp_quick_module{
    .code = "kcp_quick",
    .name = {"NHN KCP 퀵페이", "NHN KCP QuickPay"},
    .pages = {page, kcp_page},
    .methods = {"card", "trans"},
    .billing_methods = {"card", "trans"},
    .parameters = {Part{"#주요-파라미터", parameters}},
    .rules = {std::span(rules)},
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable kcp_quick = table_of<kcp_quick_module>;
extern constinit const Description kcp_quick_description = describe_module<kcp_quick_module>;

}  // namespace imp_checkout
