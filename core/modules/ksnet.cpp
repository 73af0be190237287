// KSNET: the payment window. Billing keys are issued by API only.
// https://developers.portone.io/opi/ko/integration/pg/v1/ksnet/readme?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define WARNING_PAGE "opi/ko/integration/pg/v1/ksnet/warning"

constexpr Page page{"opi/ko/integration/pg/v1/ksnet/readme", "bf53e2307d"};
constexpr Page warning_page{WARNING_PAGE, "564e85c45f"};

// --- 결제 요청하기
// ---------------------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    // "지정하지 않은 경우 0원입니다." (reading policy 1)
    {.path = "amount", .need = recommended()},
    {.path = "buyer_name", .need = required()},
    // Without `?`, but payrq.mdx says what happens without it: "미입력 시 기본값은 KRW 입니다."
    // "KSNET은 KRW, USD 만 지원합니다."
    {.path = "currency", .need = recommended(), .values = "KRW USD"},
    // "해당 필드는 휴대폰 결제에서만 사용되며"
    {.path = "digital", .only = meant_for({"phone"})},
    // "입력하지 않을 경우 … 오동작할 가능성이 있어 필수로 입력해야합니다."
    {.path = "vbank_due",
     .need = required({"vbank"}),
     .docs = WARNING_PAGE "#가상계좌-입금기한은-필수-입력-항목"},
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    // "카드 결제시, 카드 결제창에 앱카드만 선택 가능하도록 할지 여부"
    {.path = "appCard",
     .type = boolean,
     .only = meant_for({"card"}),
     .label = {"앱카드만 표시", "App cards only"}},
    // Only the example shows `period` (reading policy 22).
    {.path = "period",
     .type = object,
     .type_severity = warning,
     .label = {"서비스 제공 기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .dates = YYYYMMDD | YYYY_MM_DD,
     .type_severity = warning,
     .format_severity = warning},
    {.path = "period.to",
     .type = string,
     .dates = YYYYMMDD | YYYY_MM_DD,
     .type_severity = warning,
     .format_severity = warning},
    {.path = "storeDetails.businessName",
     .type = string,
     .label = {"상점 사업자명", "Shop's registered name"}},
    // "하이픈(-) 을 제외한, 숫자만 전달하여야합니다." The page's example has nine digits.
    {.path = "storeDetails.businessRegistrationNumber",
     .type = string,
     .format = Format::digits,
     .personal = true,
     .label = {"상점 사업자번호", "Shop's business number"}},
};

/// The page calls `bypass.ksnet` a string, lists members of it, and writes an object.
constexpr Parameter bypass_parameters[] = {
    // "카드 결제 시 결제창에 간편 결제 수단 표시 여부"
    {.path = "bypass.ksnet.sndQpayType",
     .type = string,
     .only = meant_for({"card"}),
     .values = "0 1",
     .label = {"카드 결제창에 간편결제 표시", "Easy payments in the card window"}},
    // "통신사 구분이 어려우신 경우 임의의 값을 입력하여 요청해도 무방합니다."
    {.path = "bypass.ksnet.tcode", .type = string, .label = {"통신사", "Carrier"}},
    // "결제를 요청하는 사이트의 url을 입력하여야 합니다." How much of it, the page leaves open.
    {.path = "bypass.ksnet.url",
     .type = string,
     .format = Format::url,
     .format_severity = warning,
     .label = {"고객사 URL", "Shop's URL"}},
    // "카카오페이 결제시 허용할 결제수단"
    {.path = "bypass.ksnet.sndKakaopayType",
     .type = string,
     .only = meant_for({"kakaopay"}),
     .values = "CARD MONEY",
     .label = {"카카오페이 결제수단", "Means of KakaoPay"}},
};

constexpr Parameter instalment_parameters[] = {
    {.path = "card.useInstallment",
     .type = boolean,
     .label = {"할부 가능 여부", "Instalments possible"}},
};

constexpr Parameter direct_parameters[] = {
    // "카드 결제시 세부 설정 정보"
    {.path = "card.direct", .type = object, .only = meant_for({"card"})},
};

constexpr Parameter easy_pay_parameters[] = {
    {.path = "bypass.ksnet.easyPayDirect",
     .type = boolean,
     .label = {"간편결제 다이렉트 호출", "Direct call of an easy payment"}},
    // Types by the example only (reading policy 22).
    {.path = "storeDetails.ceoFullName",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"상점 대표자명", "Shop owner's name"}},
    {.path = "storeDetails.address",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"상점 주소", "Shop's address"}},
    {.path = "storeDetails.phoneNumber",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .label = {"상점 전화번호", "Shop's phone number"}},
};

constexpr Rule window_rules[] = {
    // "과세 설정이 복합과세이므로 면세금액을 반드시 입력해야 합니다", but also `tax_free?` and
    // "지정하지 않은 경우 0원입니다." (reading policy 1)
    {.id = "tax-free-amount-is-stated",
     .severity = warning,
     .on = {"card", "trans", "phone", "lpay", "ssgpay", "kakaopay", "naverpay", "payco"},
     .must = present("tax_free"),
     .text = {"`tax_free` 값이 없습니다. KSNET 상점은 복합과세로 설정되므로 면세금액을 넣어야 "
              "합니다. 면세 상품이 없으면 0을 넣어 주세요.",
              "`tax_free` is missing. KSNET shops are set up for mixed taxation, so the tax-free "
              "part is expected. Pass 0 if there is none."},
     .docs = "#2-결제-요청하기"},
    {.id = "virtual-account-has-no-tax-free-part",
     .code = Code::unsupported,
     .on = {"vbank"},
     .must = at_most("tax_free", 0),
     .text = {"KSNET 가상계좌에는 면세금액을 설정할 수 없습니다. `tax_free`를 빼 주세요.",
              "KSNET's virtual accounts take no tax-free part. Leave `tax_free` out."},
     .docs = WARNING_PAGE "#부가세-면세-금액-설정-지원-안-함"},
    {.id = "virtual-account-has-no-vat-amount",
     .code = Code::unsupported,
     .on = {"vbank"},
     .must = absent("vat_amount"),
     .text = {"KSNET 가상계좌에는 부가세를 설정할 수 없습니다. `vat_amount`를 빼 주세요.",
              "KSNET's virtual accounts take no VAT amount. Leave `vat_amount` out."},
     .docs = WARNING_PAGE "#부가세-면세-금액-설정-지원-안-함"},
    {.id = "escrow-needs-buyer-email",
     .when = is_true("escrow"),
     .must = present("buyer_email"),
     .text = {"`buyer_email` 값이 없습니다. 에스크로 결제에서는 구매 확인 메일을 보낼 주문자 "
              "이메일을 반드시 넣어야 합니다.",
              "`buyer_email` is missing. Escrow sends the purchase confirmation to the buyer's "
              "e-mail address."},
     .docs = WARNING_PAGE "#주문자-이메일-필수-입력"},
    // "USD 결제의 경우 순수 해외 카드만 결제 가능합니다."
    {.id = "dollars-are-for-cards",
     .code = Code::conflict,
     .on = {"vbank", "trans", "phone", "lpay", "ssgpay", "kakaopay", "naverpay", "payco"},
     .must = !one_of("currency", "USD"),
     .text =
         {"USD는 해외 카드로만 결제할 수 있습니다. `currency`를 `KRW`로 바꾸거나 `card`로 결제해 "
          "주세요.",
          "USD can only be paid with foreign cards. Use `KRW`, or pay by `card`."},
     .docs = WARNING_PAGE},
    // "KSNET 카드 다이렉트의 경우 KRW 만 허용됩니다."
    {.id = "direct-calls-are-in-won",
     .code = Code::conflict,
     .on = {"card"},
     .when = present("card.direct.code"),
     .must = !one_of("currency", "USD"),
     .text = {"카드사 다이렉트 호출은 원화만 지원합니다. `currency`를 `KRW`로 바꿔 주세요.",
              "An issuer can be called directly for `KRW` only. Change `currency`."},
     .docs = "#2-결제-요청하기"},
};

constexpr Rule instalment_rules[] = {
    // "간편 결제 수단에서 고객사 부담 무이자 설정은 사용 불가능합니다."
    {.id = "easy-payments-have-no-interest-by-the-shop",
     .code = Code::unsupported,
     .on = {"lpay", "ssgpay", "kakaopay", "naverpay", "payco"},
     .must = unused("useFreeInterestFromMall"),
     .text =
         {"간편결제에서는 상점 부담 무이자 할부를 쓸 수 없습니다. `useFreeInterestFromMall`을 빼 "
          "주세요.",
          "The shop cannot pay the interest of easy payments. Leave "
          "`useFreeInterestFromMall` out."},
     .docs = WARNING_PAGE},
    {.id = "easy-payments-have-no-interest-free-months",
     .code = Code::unsupported,
     .on = {"lpay", "ssgpay", "kakaopay", "naverpay", "payco"},
     .must = absent("card.detail[].max_month"),
     .text = {"간편결제에서는 상점 부담 무이자 할부를 쓸 수 없습니다. `max_month`를 빼 주세요.",
              "The shop cannot pay the interest of easy payments. Leave `max_month` out."},
     .docs = WARNING_PAGE},
    // "발급사가 비씨,국민,하나,삼성,신한,현대,롯데,농협인 경우에 고객사 무이자 할부를 설정할 수
    // 있습니다."
    {.id = "interest-by-the-shop-is-for-some-issuers",
     .code = Code::unsupported,
     .on = {"card"},
     .when =
         present("card.detail[].max_month") && matches("card.detail[].card_code", Format::issuer),
     .must = one_of("card.detail[].card_code", "361 381 374 365 366 367 368 371"),
     .text = {"이 카드사에는 상점 부담 무이자 할부를 설정할 수 없습니다. 비씨·국민·하나·삼성·신한·"
              "현대·롯데·농협카드만 됩니다.",
              "The shop cannot pay this issuer's interest: only that of BC, KB, Hana, Samsung, "
              "Shinhan, Hyundai, Lotte and NH."},
     .docs = WARNING_PAGE},
    // "Payco, SSGPay: 할부 개월 수 표시 설정 불가, 5만원 이상 시 1~12 개월 표시 고정"
    {.id = "payco-and-ssgpay-show-fixed-months",
     .code = Code::unsupported,
     .on = {"payco", "ssgpay"},
     .must = !items_at_least("display.card_quota", 1),
     .text = {"페이코와 SSGPAY는 표시할 할부 개월수를 정할 수 없습니다. `display.card_quota`를 빼 "
              "주세요.",
              "PAYCO and SSGPAY always show the same months. Leave `display.card_quota` out."},
     .docs = WARNING_PAGE},
    // "KB 앱카드 결제 시, card.useInstallment 파라미터 true 설정 시에만 할부 개월 수 설정이
    // 가능합니다."
    {.id = "months-of-kb-app-card-need-use-installment",
     .on = {"card"},
     .when =
         is_true("appCard") && one_of("card.direct.code", "381") && present("display.card_quota"),
     .must = used("card.useInstallment"),
     .text = {"KB 앱카드의 할부 개월수는 `card.useInstallment`가 true일 때만 설정됩니다. 함께 "
              "넣어 주세요.",
              "The months of a KB app card only count with `card.useInstallment` set to true."},
     .docs = "#할부개월수-렌더링"},
    // "할부 결제는 5만원 이상 결제 요청시에만 이용 가능합니다. (현대카드의 경우 1만원 이상 결제
    // 요청시 사용 가능)" (reading policy 5)
    {.id = "fixed-instalments-need-50000-won",
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("card.direct.quota", 2) &&
             (absent("card.direct.code") || !one_of("card.direct.code", "367")),
     .must = at_least("amount", 50000),
     .at = "card.direct.quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있습니다. `card.direct.quota`를 0(일시불)으로 "
              "바꾸거나 빼 주세요.",
              "Instalments start at 50,000 KRW. Set `card.direct.quota` to 0 (lump sum) or leave "
              "it out."},
     .docs = "#할부개월수-렌더링"},
    {.id = "hyundai-instalments-under-50000-won-may-fail",
     .severity = warning,
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("card.direct.quota", 2) &&
             one_of("card.direct.code", "367") && at_least("amount", 10000),
     .must = at_least("amount", 50000),
     .at = "card.direct.quota",
     .text = {"할부 결제는 보통 50,000원부터이고 현대카드만 예외로 10,000원부터 됩니다. 이 "
              "상점에서 실제로 되는지 확인해 주세요.",
              "Instalments usually start at 50,000 KRW; only Hyundai takes them from 10,000. Make "
              "sure that this works for your shop."},
     .docs = "#할부개월수-렌더링"},
    {.id = "hyundai-instalments-need-10000-won",
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("card.direct.quota", 2) &&
             one_of("card.direct.code", "367"),
     .must = at_least("amount", 10000),
     .at = "card.direct.quota",
     .text = {"현대카드 할부는 10,000원 이상부터 할 수 있습니다. `card.direct.quota`를 "
              "0(일시불)으로 바꾸거나 빼 주세요.",
              "Hyundai's instalments start at 10,000 KRW. Set `card.direct.quota` to 0 (lump sum) "
              "or leave it out."},
     .docs = "#할부개월수-렌더링"},
    {.id = "listed-instalments-need-50000-won",
     .severity = warning,
     .code = Code::range,
     .on = {"card", "kakaopay", "naverpay", "lpay"},
     .when = if_given(one_of("currency", "KRW")) && at_least("display.card_quota[]", 2),
     .must = at_least("amount", 50000),
     .at = "display.card_quota",
     .text = {"할부 결제는 50,000원(현대카드는 10,000원) 이상부터 할 수 있어, 이 금액에서는 할부 "
              "개월수가 나타나지 않을 수 있습니다.",
              "Instalments start at 50,000 KRW (Hyundai: 10,000), so the window may not offer "
              "these months for this amount."},
     .docs = "#할부개월수-렌더링"},
};

// --- 카드사 다이렉트 호출
// ---------------------------------------------------------------------------
//
// "`buyer_name` 파라미터는 필수 입력해야 합니다": the window demands it anyway.

#define WITH_BUSINESS_DATA "381 041 374 371 365 367 368 366 370"
#define WITH_URL "041 374 371 365 367 368 366 370"
#define WITH_CARRIER "361 369 372 364 090"

constexpr Rule direct_rules[] = {
    // "모바일 환경에서 BC카드, 수협카드, 전북카드, 광주카드, 카카오뱅크카드 를 다이렉트 호출하는
    // 경우"
    {.id = "direct-call-on-mobile-needs-buyer-tel",
     .on = {"card"},
     .where = handheld,
     .when = one_of("card.direct.code", WITH_CARRIER),
     .must = present("buyer_tel"),
     .text = {"`buyer_tel` 값이 없습니다. 모바일에서 이 카드사를 다이렉트 호출하려면 구매자 "
              "전화번호를 반드시 넣어야 합니다.",
              "`buyer_tel` is missing. This issuer needs the buyer's phone number when called "
              "directly on mobile."},
     .docs = "#유의사항"},
    {.id = "direct-call-on-mobile-needs-carrier",
     .on = {"card"},
     .where = handheld,
     .when = one_of("card.direct.code", WITH_CARRIER),
     .must = present("bypass.ksnet.tcode"),
     .text = {"`bypass.ksnet.tcode` 값이 없습니다. 모바일에서 이 카드사를 다이렉트 호출하려면 "
              "통신사(`skt`, `ktf`, `lgt`)를 반드시 넣어야 하며, 모르면 임의의 값을 넣어도 됩니다.",
              "`bypass.ksnet.tcode` is missing. This issuer needs a carrier (`skt`, `ktf`, `lgt`) "
              "when called directly on mobile; any value will do if you do not know it."},
     .docs = "#유의사항"},
    {.id = "direct-call-needs-business-name",
     .on = {"card"},
     .when = one_of("card.direct.code", WITH_BUSINESS_DATA),
     .must = present("storeDetails.businessName"),
     .text = {"`storeDetails.businessName` 값이 없습니다. 이 카드사를 다이렉트 호출하려면 상점 "
              "사업자명을 반드시 넣어야 합니다.",
              "`storeDetails.businessName` is missing. This issuer needs it when called directly."},
     .docs = "#유의사항"},
    {.id = "direct-call-needs-business-number",
     .on = {"card"},
     .when = one_of("card.direct.code", WITH_BUSINESS_DATA),
     .must = present("storeDetails.businessRegistrationNumber"),
     .text = {"`storeDetails.businessRegistrationNumber` 값이 없습니다. 이 카드사를 다이렉트 "
              "호출하려면 사업자번호를 반드시 넣어야 합니다.",
              "`storeDetails.businessRegistrationNumber` is missing. This issuer needs it when "
              "called directly."},
     .docs = "#유의사항"},
    {.id = "direct-call-needs-url",
     .on = {"card"},
     .when = one_of("card.direct.code", WITH_URL),
     .must = present("bypass.ksnet.url"),
     .text = {"`bypass.ksnet.url` 값이 없습니다. 이 카드사를 다이렉트 호출하려면 결제를 요청하는 "
              "사이트의 주소를 반드시 넣어야 합니다.",
              "`bypass.ksnet.url` is missing. This issuer needs your site's URL when called "
              "directly."},
     .docs = "#유의사항"},
    // "다이렉트 호출 시 렌더링할 할부개월 리스트를 지정할 수 없습니다."
    {.id = "direct-call-takes-no-list-of-months",
     .code = Code::conflict,
     .on = {"card"},
     .when = one_of("card.direct.code", WITH_URL),
     .must = !items_at_least("display.card_quota", 1),
     .text = {"이 카드사를 다이렉트 호출할 때는 할부 개월수 목록을 지정할 수 없습니다. "
              "`display.card_quota`를 빼 주세요.",
              "This issuer takes no list of months when called directly. Leave "
              "`display.card_quota` out."},
     .docs = "#유의사항"},
};

#undef WITH_BUSINESS_DATA
#undef WITH_URL
#undef WITH_CARRIER

// --- 간편결제 다이렉트 호출
// -------------------------------------------------------------------------

constexpr Rule easy_pay_rules[] = {
    // "pay_method를 naverpay, kakaopay, payco, lpay 중 하나로 지정합니다."
    {.id = "direct-easy-payment-needs-its-method",
     .code = Code::conflict,
     .on = {"card", "vbank", "trans", "phone", "ssgpay"},
     .must = unused("bypass.ksnet.easyPayDirect"),
     .at = "pay_method",
     .text = {"간편결제 다이렉트 호출은 `naverpay`, `kakaopay`, `payco`, `lpay`만 됩니다. "
              "`pay_method`를 바꾸거나 `bypass.ksnet.easyPayDirect`를 빼 주세요.",
              "Only `naverpay`, `kakaopay`, `payco` and `lpay` can be called directly. Change "
              "`pay_method`, or leave `bypass.ksnet.easyPayDirect` out."},
     .docs = "#간편결제-다이렉트-호출"},
    // "카카오페이 사용 시 상점정보(대표자명, 주소, 전화번호)를 필수로 입력해야합니다": not only
    // where it is called directly.
    {.id = "kakaopay-needs-shop-owner",
     .on = {"kakaopay"},
     .must = present("storeDetails.ceoFullName"),
     .text = {"`storeDetails.ceoFullName` 값이 없습니다. 카카오페이에는 상점 대표자명을 반드시 "
              "넣어야 합니다.",
              "`storeDetails.ceoFullName` is missing. KakaoPay needs the name of the shop's "
              "owner."},
     .docs = WARNING_PAGE},
    {.id = "kakaopay-needs-shop-address",
     .on = {"kakaopay"},
     .must = present("storeDetails.address"),
     .text = {"`storeDetails.address` 값이 없습니다. 카카오페이에는 상점 주소를 반드시 넣어야 "
              "합니다.",
              "`storeDetails.address` is missing. KakaoPay needs the shop's address."},
     .docs = WARNING_PAGE},
    {.id = "kakaopay-needs-shop-phone",
     .on = {"kakaopay"},
     .must = present("storeDetails.phoneNumber"),
     .text = {"`storeDetails.phoneNumber` 값이 없습니다. 카카오페이에는 상점 전화번호를 반드시 "
              "넣어야 합니다.",
              "`storeDetails.phoneNumber` is missing. KakaoPay needs the shop's phone number."},
     .docs = WARNING_PAGE},
    {.id = "direct-easy-payment-needs-business-name",
     .on = {"naverpay", "payco"},
     .when = is_true("bypass.ksnet.easyPayDirect"),
     .must = present("storeDetails.businessName"),
     .text = {"`storeDetails.businessName` 값이 없습니다. 네이버페이와 페이코를 다이렉트 "
              "호출하려면 상점명을 반드시 넣어야 합니다.",
              "`storeDetails.businessName` is missing. Naver Pay and PAYCO need the shop's name "
              "when called directly."},
     .docs = "#간편결제-다이렉트-호출"},
    {.id = "direct-payco-needs-business-number",
     .on = {"payco"},
     .when = is_true("bypass.ksnet.easyPayDirect"),
     .must = present("storeDetails.businessRegistrationNumber"),
     .text =
         {"`storeDetails.businessRegistrationNumber` 값이 없습니다. 페이코를 다이렉트 호출하려면 "
          "사업자등록번호를 반드시 넣어야 합니다.",
          "`storeDetails.businessRegistrationNumber` is missing. PAYCO needs it when called "
          "directly."},
     .docs = "#간편결제-다이렉트-호출"},
    {.id = "direct-easy-payment-needs-buyer-email",
     .on = {"kakaopay", "payco"},
     .when = is_true("bypass.ksnet.easyPayDirect"),
     .must = present("buyer_email"),
     .text = {"`buyer_email` 값이 없습니다. 카카오페이와 페이코를 다이렉트 호출하려면 구매자 "
              "이메일을 반드시 넣어야 합니다.",
              "`buyer_email` is missing. KakaoPay and PAYCO need it when called directly."},
     .docs = "#간편결제-다이렉트-호출"},
    {.id = "direct-easy-payment-needs-buyer-tel",
     .on = {"kakaopay", "payco"},
     .when = is_true("bypass.ksnet.easyPayDirect"),
     .must = present("buyer_tel"),
     .text = {"`buyer_tel` 값이 없습니다. 카카오페이와 페이코를 다이렉트 호출하려면 구매자 "
              "전화번호를 반드시 넣어야 합니다.",
              "`buyer_tel` is missing. KakaoPay and PAYCO need it when called directly."},
     .docs = "#간편결제-다이렉트-호출"},
    // "이용 가능 카드사 설정 가능 (신한, BC, 국민, 농협, 롯데, 삼성, 시티, 우리, 하나, 현대)"
    {.id = "direct-easy-payment-takes-some-issuers",
     .on = {"naverpay", "kakaopay"},
     .when = is_true("bypass.ksnet.easyPayDirect") &&
             matches("card.detail[].card_code", Format::issuer),
     .must = one_of("card.detail[].card_code", "366 361 381 371 368 365 370 041 374 367"),
     .text =
         {"다이렉트 호출에서 설정할 수 없는 카드사입니다. 신한·BC·국민·농협·롯데·삼성·씨티·우리·"
          "하나·현대카드만 됩니다.",
          "This issuer cannot be set in a direct call: only Shinhan, BC, KB, NH, Lotte, "
          "Samsung, Citi, Woori, Hana and Hyundai can."},
     .docs = "#간편결제-다이렉트-호출"},
};

constexpr Mapping ksnet_order[] = {
    {.to = "currency", .from = "currency"},
    // "미입력 시 기본값은 KRW 입니다."
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    // "면세금액을 반드시 입력해야 합니다", 0 where there is none; virtual accounts take none.
    {.to = "tax_free",
     .from = "taxFree",
     .on = {"card", "trans", "phone", "lpay", "ssgpay", "kakaopay", "naverpay", "payco"}},
    {.to = "tax_free",
     .make = Make::constant,
     .on = {"card", "trans", "phone", "lpay", "ssgpay", "kakaopay", "naverpay", "payco"},
     .words = "0"},
    {.to = "vat_amount"},
    {.to = "appCard", .from = "card.appOnly", .on = {"card"}},
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    {.to = "storeDetails.businessName", .from = "shop.name"},
    {.to = "storeDetails.businessRegistrationNumber", .from = "shop.businessNumber"},
    {.to = "storeDetails.ceoFullName", .from = "shop.owner"},
    {.to = "storeDetails.address", .from = "shop.address"},
    {.to = "storeDetails.phoneNumber", .from = "shop.phone"},
    {.to = "bypass.ksnet.url", .from = "shop.url", .on = {"card"}, .when = "card.issuer"},
    // "`[0]` : 일시불": the list names the lump sum, too. "네이버페이, 카카오페이, LPay: 할부 개월
    // 수 표시 설정 가능"
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"card", "lpay", "kakaopay", "naverpay"},
     .words = "2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 "
              "32 33 34 35 36"},
    // "KB 앱카드 결제 시, card.useInstallment 파라미터 true 설정 시에만 할부 개월 수 설정이
    // 가능합니다."
    {.to = "card.useInstallment",
     .make = Make::constant,
     .on = {"card"},
     .when = "instalments.upTo",
     .words = "true"},
    {.to = "card.useInstallment",
     .make = Make::constant,
     .on = {"card"},
     .when = "instalments.only",
     .words = "true"},
};

constexpr Module ksnet_module{
    .code = "ksnet",
    .name = {"KSNET", "KSNET"},
    .pages = {page, warning_page},
    .methods = {"card", "vbank", "trans", "phone", "lpay", "ssgpay", "kakaopay", "naverpay",
                "payco"},
    // "KSNET은 결제창 기반 비인증 결제를 지원하지 않습니다."
    .no_billing = error,
    .parameters = {Part{"#2-결제-요청하기", window_parameters},
                   Part{"#2-결제-요청하기", bypass_parameters},
                   Part{"#할부개월수-렌더링", instalment_parameters},
                   Part{"#카드사-다이렉트-호출", direct_parameters},
                   Part{"#간편결제-다이렉트-호출", easy_pay_parameters}},
    .rules = {std::span(window_rules), std::span(instalment_rules), std::span(direct_rules),
              std::span(easy_pay_rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "vat-needs-a-module-that-takes-it",
    .order = {std::span(ksnet_order)},
    .month_list_is_up_to = false,
};

#undef WARNING_PAGE

}  // namespace

extern constinit const PackedTable ksnet = table_of<ksnet_module>;
extern constinit const Description ksnet_description = describe_module<ksnet_module>;

}  // namespace imp_checkout
