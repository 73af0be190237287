// Smartro, the new module (`smartro_v2`): the payment window and the billing-key window of cards.
// https://developers.portone.io/opi/ko/integration/pg/v1/smartro-v2/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define CAUTION "opi/ko/integration/pg/v1/smartro-v2/caution"

constexpr Page readme{"opi/ko/integration/pg/v1/smartro-v2/readme", "b93aea923b"};
constexpr Page caution{CAUTION, "9cd53cb76e"};
constexpr Page api{"opi/ko/integration/pg/v1/smartro-v2/api", "a077f19430"};

// --- 인증결제창 요청, 비인증 결제창 요청
// ------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    // Only the list of the billing-key window names it, and only that of the payment window
    // `amount`.
    {.path = "name", .need = required(billing)},
    {.path = "amount", .need = required(payment)},
    // "주의: 스마트로 일반 결제시 필수 입력"
    {.path = "buyer_tel", .need = required(payment)},
    // The list writes YYYY-MM-DD, the cautions "`YYYYMMDD` 형식의 유효한 날짜만 허용": both are
    // taken.
    {.path = "vbank_due",
     .need = required({"vbank"}),
     .dates = YYYYMMDD | YYYY_MM_DD,
     .docs = CAUTION "#vbank_due-파라미터는-필수-입력"},
    // Marked without `?`, but left out by the page's own example (reading policy 19). "card +
    // 에스크로", "vbank + 에스크로", "trans + 에스크로": no other method is listed with it.
    {.path = "escrow",
     .need = recommended({"card", "trans", "vbank"}, payment),
     .only = only({"card", "trans", "vbank"})},
    {.path = "digital",
     .need = required({"phone"}),
     .docs = CAUTION "#digital-파라미터는-필수-입력"},
    {.path = "period", .type = object, .label = {"서비스 제공 기간", "Service period"}},
    // "둘 중 하나만 입력하거나 유효(`YYYMMDD`)하지 않은 날짜 형식을 입력하면 결제창에 노출되지
    // 않습니다": nothing fails.
    {.path = "period.from",
     .type = string,
     .need = recommended(),
     .dates = YYYYMMDD,
     .format_severity = warning,
     .label = {"제공 기간 시작일", "Start of the service"},
     .docs = CAUTION "#제공-기간은-시작-날짜와-종료-날짜를-모두-입력해야-함"},
    {.path = "period.to",
     .type = string,
     .need = recommended(),
     .dates = YYYYMMDD,
     .format_severity = warning,
     .label = {"제공 기간 종료일", "End of the service"},
     .docs = CAUTION "#제공-기간은-시작-날짜와-종료-날짜를-모두-입력해야-함"},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    // "간편결제시 … `customer_id`를 필수로 입력 받고 있으며, 입력 길이는 20자로 제한됩니다."
    {.path = "customer_id",
     .type = string,
     .need = required({"lpay", "kakaopay", "naverpay", "payco", "pinpay"}),
     .length = chars(20),
     .personal = true,
     .label = {"구매자 식별자", "Buyer's id"},
     .docs = CAUTION "#구매자-식별값-customer_id는-필수-입력"},
};

constexpr Parameter bypass_parameters[] = {
    {.path = "bypass.cashReceiptType",
     .type = string,
     .only = meant_for({"trans", "vbank"}),
     .values = "anonymous personal corporate",
     .label = {"현금영수증 발급 유형", "Cash receipt type"}},
    {.path = "bypass.customerIdentifier",
     .type = string,
     .only = meant_for({"trans", "vbank"}),
     .personal = true,
     .buyer = true,
     .label = {"현금영수증 식별번호", "Cash receipt number"}},
    {.path = "bypass.smartro_v2.GoodsCnt",
     .type = number,
     .only = meant_for(payment),
     .label = {"상품 품목 개수", "Number of items"}},
    {.path = "bypass.smartro_v2.SkinColor",
     .type = string,
     .values = "RED GREEN BLUE PURPLE",
     .label = {"UI 스타일", "Colour"}},
    {.path = "bypass.smartro_v2.OpenType",
     .type = string,
     .only = meant_for(payment),
     .values = "KR EN",
     .label = {"결제창 언어", "Language of the window"}},
    // "스마트로 빌링키 발급 전용 파라미터"
    {.path = "bypass.smartro_v2.IsPwdPass",
     .type = string,
     .only = meant_for(billing),
     .values = "Y N",
     .label = {"결제 비밀번호 등록 생략", "Skip the payment password"}},
};

// --- 연동 유의사항
// ---------------------------------------------------------------------------------

constexpr Parameter caution_parameters[] = {
    // "결제창 언어로 한글(`language: "ko"`)과 영어(`language: "en"`)를 지원하지만"
    {.path = "language",
     .values = "ko en",
     .docs = CAUTION "#빌링키-발급-창에서는-언어-설정-미지원"},
    // "KRW와 USD를 제외한 값을 전달할 경우 … 에러가 발생하며"
    {.path = "currency", .values = "KRW USD", .docs = CAUTION "#결제-통화-파라미터-제어-불가능"},
    {.path = "useCardPoint",
     .type = boolean,
     .type_severity = warning,
     .label = {"카드사 포인트 사용", "Pay with the issuer's points"},
     .docs = CAUTION "#카드사-포인트-사용-여부-파라미터-제어-불가능"},
    // "card + 에스크로, 다이렉트": no other method is listed with a direct call.
    {.path = "card.direct", .only = only({"card"}), .docs = "#3결제-요청하기"},
    // "둘 다 지정하거나 둘 다 지정하지 않거나 둘 중에 하나만 가능합니다."
    {.path = "card.direct.code",
     .need = required({"card"}),
     .docs = CAUTION "#다이렉트-호출시에만-고정-할부-개월수-필수-입력"},
    {.path = "card.direct.quota",
     .need = required({"card"}),
     .docs = CAUTION "#다이렉트-호출시에만-고정-할부-개월수-필수-입력"},
};

constexpr Text order_number_is_plain{
    "`merchant_uid` 값에 특수문자를 쓸 수 없습니다. 영문자와 숫자로만 적어 주세요.",
    "`merchant_uid` takes no special characters. Use Latin letters and digits only."};

constexpr Rule window_rules[] = {
    // "결제창에서 일반결제를 할 때와 … 숫자, 문자(알파벳 소문자와 대문자) 또는 그 조합"
    {.id = "order-number-is-letters-and-digits",
     .where = payment,
     .must = matches("merchant_uid", Format::latin_digits),
     .text = order_number_is_plain,
     .docs = CAUTION "#주문-번호에-특수문자-입력-불가능"},
    // The list of the billing-key window repeats the caution, which speaks of payments.
    {.id = "billing-order-number-is-letters-and-digits",
     .severity = warning,
     .where = billing,
     .must = matches("merchant_uid", Format::latin_digits),
     .text = order_number_is_plain,
     .docs = "#3결제-요청하기"},
    {.id = "amount-has-at-most-two-decimals",
     .code = Code::format,
     .must = passes("amount", has_at_most_two_decimals),
     .text = {"`amount` 값은 소수점 둘째 자리까지만 허용됩니다.",
              "`amount` may have two decimals at most."},
     .docs = "#3결제-요청하기"},
    // "소수점 두번째 자리까지 허용합니다": the page allows what no won amount has.
    {.id = "amount-is-whole-in-won-and-yen",
     .severity = warning,
     .code = Code::type,
     .when = if_given(one_of("currency", "KRW")) && passes("amount", has_at_most_two_decimals),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 원화 금액은 정수인지 확인해 주세요.",
              "`amount` has a fraction, which amounts in won do not have. Check it."},
     .docs = "#3결제-요청하기"},
    // Marked without `?`; "모바일 환경에서 리디렉션 방식으로 빌링키 발급창이 렌더링 되기 때문에"
    {.id = "billing-needs-m-redirect-url",
     .severity = warning,
     .where = pc | billing,
     .must = present("m_redirect_url"),
     .text = {"`m_redirect_url` 값이 없습니다. 모바일에서는 빌링키 발급창이 리디렉션으로 열리므로 "
              "반드시 필요합니다. PC 요청에도 넣어 두는 것이 안전합니다.",
              "`m_redirect_url` is missing. On mobile the billing-key window redirects and needs "
              "it; keep it in requests from a PC, too."},
     .docs = "#3결제-요청하기"},
    {.id = "billing-needs-customer-id",
     .where = billing,
     .must = present("customer_id"),
     .text = {"`customer_id` 값이 없습니다. 빌링키 발급에는 구매자를 식별하는 고유 번호를 반드시 "
              "넣어야 합니다.",
              "`customer_id` is missing. A billing key needs your unique id of the buyer."},
     .docs = CAUTION "#구매자-식별값-customer_id는-필수-입력-1"},
    // "빌링키 발급 창에서는 한글만 지원합니다."
    {.id = "billing-window-is-korean",
     .code = Code::unsupported,
     .where = billing,
     .must = !one_of("language", "en"),
     .text = {"빌링키 발급창은 한국어만 지원합니다. `language`를 빼 주세요.",
              "The billing-key window is in Korean only. Leave out `language`."},
     .docs = CAUTION "#빌링키-발급-창에서는-언어-설정-미지원"},
    // "당분간 USD 결제는 불가능하며 KRW 결제만 가능"
    {.id = "dollars-cannot-be-paid",
     .code = Code::unsupported,
     .must = !one_of("currency", "USD"),
     .text = {"지금은 USD로 결제할 수 없고 KRW만 가능합니다. `currency`를 빼 주세요.",
              "USD payments are not possible at present, only KRW. Leave out `currency`."},
     .docs = CAUTION "#결제-통화-파라미터-제어-불가능"},
};

constexpr Rule card_rules[] = {
    {.id = "list-of-months-cannot-be-set",
     .code = Code::unsupported,
     .must = !items_at_least("display.card_quota", 1),
     .text = {"스마트로는 할부 개월수 목록(`display.card_quota`)을 지원하지 않습니다. 고정 할부는 "
              "`card.direct`에 카드사와 함께 지정해 주세요.",
              "Smartro does not support a list of months (`display.card_quota`). Fix the months "
              "together with an issuer in `card.direct`."},
     .docs = CAUTION "#할부-개월수-리스트를-제어할-수-없음"},
    // "`card: { detail }` 파라미터로 … 무이자 할부개월수 리스트 제어가 가능하나 스마트로는 해당
    // 기능을 지원하지 않으며"
    {.id = "interest-free-months-cannot-be-set",
     .code = Code::unsupported,
     .when = present("card.detail[].max_month"),
     .must = absent("card.detail"),
     .text = {"스마트로는 무이자 할부 개월수(`card.detail`)를 지원하지 않습니다. 상점 아이디에 "
              "등록된 무이자 정보가 자동으로 표시됩니다.",
              "Smartro does not support interest-free months in `card.detail`. The window shows "
              "what is registered for the shop."},
     .docs = CAUTION "#무이자-할부-개월수-리스트를-제어할-수-없음"},
    {.id = "issuers-cannot-be-chosen",
     .severity = warning,
     .code = Code::unsupported,
     .when = absent("card.detail[].max_month"),
     .must = absent("card.detail"),
     .text =
         {"스마트로는 `card.detail`로 결제창을 제어하는 기능을 지원하지 않습니다. 이 값은 무시될 "
          "수 있습니다.",
          "Smartro does not support `card.detail`. The window may ignore it."},
     .docs = CAUTION "#무이자-할부-개월수-리스트를-제어할-수-없음"},
    {.id = "card-points-cannot-be-set",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("useCardPoint"),
     .text = {"스마트로는 `useCardPoint`를 쓸 수 없습니다. 카드사 포인트 사용 여부는 상점 아이디 "
              "설정으로 정해집니다.",
              "`useCardPoint` has no effect with Smartro. The shop's settings decide on card "
              "points."},
     .docs = CAUTION "#카드사-포인트-사용-여부-파라미터-제어-불가능"},
    // "전북 카드(`372`)와 카카오뱅크 카드(`090`) 다이렉트 호출은 윈도우 OS에서만 가능"
    {.id = "two-issuers-are-called-directly-on-windows",
     .severity = warning,
     .code = Code::unsupported,
     .where = pc,
     .must = !one_of("card.direct.code", "372 090"),
     .text = {"전북 카드(`372`)와 카카오뱅크 카드(`090`)는 윈도우에서만 다이렉트 호출할 수 있고, "
              "맥에서는 쓸 수 없습니다.",
              "Jeonbuk (`372`) and Kakao Bank (`090`) cards are called directly on Windows only, "
              "not on a Mac."},
     .docs = CAUTION "#전북카드와-카카오뱅크-카드-다이렉트-호출은-윈도우-os에서만-가능"},
    {.id = "two-issuers-are-not-called-directly-on-mobile",
     .code = Code::unsupported,
     .where = handheld,
     .must = !one_of("card.direct.code", "372 090"),
     .text = {"전북 카드(`372`)와 카카오뱅크 카드(`090`)는 윈도우에서만 다이렉트 호출할 수 있어, "
              "모바일에서는 쓸 수 없습니다.",
              "Jeonbuk (`372`) and Kakao Bank (`090`) cards are called directly on Windows only, "
              "not on mobile."},
     .docs = CAUTION "#전북카드와-카카오뱅크-카드-다이렉트-호출은-윈도우-os에서만-가능"},
    {.id = "escrow-calls-no-issuer-directly",
     .code = Code::conflict,
     .on = {"card"},
     .when = is_true("escrow"),
     .must = absent("card.direct"),
     .text = {"에스크로 결제에서는 카드사를 다이렉트 호출할 수 없어 결제창이 열리지 않습니다. "
              "`card.direct`를 빼 주세요.",
              "An escrow payment cannot call an issuer directly; the window will not open. Leave "
              "out `card.direct`."},
     .docs = CAUTION "#에스크로-결제시-카드사가상계좌-은행-다이렉트-호출-불가능"},
};

#define RECEIPT_POLICY \
  CAUTION "#현금성-결제-시-cashreceipttype-값에-따라-customeridentifier-입력-정책이-달라짐"

constexpr Text virtual_account_takes_no_receipt{
    "가상계좌 결제에는 현금영수증 정보를 넘길 수 없습니다. 이 값을 빼 주세요.",
    "Virtual accounts take no cash receipt data. Leave this out."};

constexpr Rule receipt_rules[] = {
    // "가상계좌 결제시에는 현금영수증 정보를 파라미터로 전달할 수 없으니": the list still names it.
    {.id = "virtual-account-takes-no-receipt-type",
     .severity = warning,
     .on = {"vbank"},
     .must = absent("bypass.cashReceiptType"),
     .text = virtual_account_takes_no_receipt,
     .docs = CAUTION "#현금영수증-정보-전달-불가능"},
    {.id = "virtual-account-takes-no-receipt-number",
     .severity = warning,
     .on = {"vbank"},
     .when = absent("bypass.cashReceiptType"),
     .must = absent("bypass.customerIdentifier"),
     .text = virtual_account_takes_no_receipt,
     .docs = CAUTION "#현금영수증-정보-전달-불가능"},
    // "에스크로 + 계좌이체 결제시 … 현금영수증 정보를 전달할 경우 결제창이 호출되지 않으니"
    {.id = "escrow-transfer-takes-no-receipt",
     .on = {"trans"},
     .when = is_true("escrow"),
     .must = absent("bypass.cashReceiptType"),
     .text = {"에스크로 계좌이체에는 현금영수증 정보를 넘길 수 없어 결제창이 열리지 않습니다. "
              "`bypass.cashReceiptType`과 `bypass.customerIdentifier`를 빼 주세요.",
              "An escrow transfer takes no cash receipt data; the window will not open. Leave out "
              "`bypass.cashReceiptType` and `bypass.customerIdentifier`."},
     .docs = CAUTION "#에스크로--계좌이체-결제-시-현금영수증-자동-입력-불가능"},
    {.id = "receipt-number-needs-a-type",
     .on = {"trans"},
     .when = absent("bypass.cashReceiptType"),
     .must = absent("bypass.customerIdentifier"),
     .text = {"`bypass.cashReceiptType` 없이 `bypass.customerIdentifier`만 넣으면 결제창이 열리지 "
              "않습니다. 발급 유형을 함께 넣거나 이 값을 빼 주세요.",
              "`bypass.customerIdentifier` without `bypass.cashReceiptType` keeps the window from "
              "opening. Add the type, or leave this out."},
     .docs = RECEIPT_POLICY},
    {.id = "anonymous-receipt-takes-no-number",
     .on = {"trans"},
     .when = one_of("bypass.cashReceiptType", "anonymous"),
     .must = absent("bypass.customerIdentifier"),
     .text = {"현금영수증을 발행하지 않을 때(`anonymous`)는 `bypass.customerIdentifier`를 넣을 수 "
              "없습니다.",
              "An `anonymous` cash receipt takes no `bypass.customerIdentifier`."},
     .docs = RECEIPT_POLICY},
    {.id = "receipt-needs-a-number",
     .on = {"trans"},
     .when = one_of("bypass.cashReceiptType", "personal corporate"),
     .must = present("bypass.customerIdentifier"),
     .text =
         {"`bypass.customerIdentifier` 값이 없습니다. 소득공제용 또는 지출증빙용 현금영수증에는 "
          "반드시 필요합니다.",
          "`bypass.customerIdentifier` is missing. A personal or corporate cash receipt needs "
          "it."},
     .docs = RECEIPT_POLICY},
    // "사업자 등록번호 필수 입력"
    {.id = "corporate-receipt-takes-a-business-number",
     .code = Code::format,
     .on = {"trans"},
     .when = one_of("bypass.cashReceiptType", "corporate"),
     .must = passes("bypass.customerIdentifier", is_korean_business_number),
     .text = {"지출증빙용 현금영수증은 사업자등록번호로 발급됩니다. `bypass.customerIdentifier`에 "
              "10자리 사업자등록번호를 넣어 주세요.",
              "A corporate cash receipt is issued to a business number. Put its ten digits into "
              "`bypass.customerIdentifier`."},
     .docs = RECEIPT_POLICY},
    // "핸드폰 번호, 주민등록번호, 국세청 현금영수증 카드 번호 중 1개 필수 입력"
    {.id = "personal-receipt-takes-a-number",
     .on = {"trans"},
     .when = one_of("bypass.cashReceiptType", "personal"),
     .must = matches("bypass.customerIdentifier", Format::phone),
     .text = {"`bypass.customerIdentifier` 값은 휴대폰 번호, 주민등록번호, 현금영수증 카드 번호 중 "
              "하나를 숫자로 적어 주세요.",
              "`bypass.customerIdentifier` takes the digits of a mobile number, a resident number "
              "or a cash receipt card."},
     .docs = RECEIPT_POLICY},
};

#undef RECEIPT_POLICY

constexpr Mapping smartro_v2_order[] = {
    {.to = "vat_amount"},
    // Listed without `?`.
    {.to = "escrow", .from = "escrow", .where = payment},
    {.to = "escrow",
     .make = Make::constant,
     .on = {"card", "trans", "vbank"},
     .where = payment,
     .words = "false"},
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    // "빌링키 발급 창에서는 한글만 지원합니다."
    {.to = "language", .from = "language", .where = payment},
    {.to = "customer_id",
     .from = "buyer.id",
     .on = {"lpay", "kakaopay", "naverpay", "payco", "pinpay"}},
    {.to = "customer_id", .from = "buyer.id", .where = billing},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans"},
     .words = "personal:personal corporate:corporate anonymous:anonymous none:anonymous"},
    {.to = "bypass.customerIdentifier", .from = "cashReceipt.identifier", .on = {"trans"}},
    {.to = "bypass.smartro_v2.GoodsCnt", .make = Make::count, .where = payment},
    {.to = "display.card_quota"},
    {.to = "card.direct.code",
     .from = "card.issuer",
     .make = Make::issuer,
     .on = {"card"},
     .where = payment},
    {.to = "card.direct.quota", .from = "card.months", .on = {"card"}, .where = payment},
    {.to = "card.detail"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Module smartro_v2_module{
    .code = "smartro_v2",
    .name = {"스마트로(신모듈)", "Smartro (new module)"},
    .pages = {readme, caution, api},
    .methods = {"card", "trans", "vbank", "phone", "lpay", "kakaopay", "naverpay", "payco",
                "pinpay"},
    .billing_methods = {"card"},
    .parameters = {Part{"#3결제-요청하기", window_parameters},
                   Part{"#3결제-요청하기", bypass_parameters},
                   Part{CAUTION "#카드-결제시-유의사항", caution_parameters}},
    .rules = {std::span(window_rules), std::span(card_rules), std::span(receipt_rules)},
    // A list of months is not supported at any amount.
    .without =
        "listed-instalments-need-50000-won "
        "months-without-interest-need-a-module-that-offers-them",
    .order = {std::span(smartro_v2_order)},
};

#undef CAUTION

}  // namespace

extern constinit const PackedTable smartro_v2 = table_of<smartro_v2_module>;
extern constinit const Description smartro_v2_description = describe_module<smartro_v2_module>;

}  // namespace imp_checkout
