// NICE Payments, the new module (`nice_v2`): the payment window, and the billing-key window of
// Kakao Pay and Naver Pay.
// https://developers.portone.io/opi/ko/integration/pg/v1/nice-v2/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define CAUTION "opi/ko/integration/pg/v1/nice-v2/payment-caution"

constexpr Page readme{"opi/ko/integration/pg/v1/nice-v2/readme", "4d5a536dce"};
constexpr Page payment_caution{CAUTION, "01f4b22781"};
constexpr Page billing_api_caution{"opi/ko/integration/pg/v1/nice-v2/billing-api-caution",
                                   "43ba2ada20"};

// --- 인증결제창 요청, 비인증 결제창 요청
// ------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    // "40Byte 이내로 작성해주세요": the rules below.
    {.path = "name", .need = required(), .length = chars(unlimited)},
    // The billing-key window does not list it.
    {.path = "amount", .need = required(payment)},
    {.path = "buyer_tel", .need = required()},
    // "(신) 나이스정보통신의 경우 필수 입력입니다."
    {.path = "vbank_due",
     .need = required({"vbank"}),
     .dates = YYYY_MM_DD | YYYY_MM_DD_HH_mm_ss | YYYYMMDD | YYYYMMDDHHmmss,
     .docs = CAUTION "#가상계좌-입금-기한vbank_due-필수-입력"},
    // Marked without `?`, but left out by the page's own example (reading policy 19). "card +
    // 에스크로", "vbank + 에스크로", "trans + 에스크로": no other method is listed with it.
    {.path = "escrow",
     .need = recommended({"card", "trans", "vbank"}, payment),
     .only = only({"card", "trans", "vbank"})},
    {.path = "digital",
     .need = required({"phone"}),
     .docs = CAUTION "#실물컨텐츠-여부digital-필수-입력"},
    {.path = "language", .values = "ko en zh"},
    {.path = "currency", .values = "KRW USD"},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "period", .type = object, .label = {"서비스 제공 기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 기간 시작일", "Start of the service"}},
    {.path = "period.to",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 기간 종료일", "End of the service"}},
    {.path = "customer_id",
     .type = string,
     .need = required(billing),
     .personal = true,
     .label = {"구매자 식별자", "Buyer's id"}},
};

constexpr Parameter bypass_parameters[] = {
    {.path = "bypass.nice_v2.LogoImage",
     .type = string,
     .format = Format::url,
     .label = {"로고 이미지 URL", "Logo URL"}},
    {.path = "bypass.nice_v2.NPDisableScroll",
     .type = string,
     .only = meant_for(pc),
     .values = "Y N",
     .label = {"결제창 스크롤 미사용", "No scrolling"}},
    {.path = "bypass.nice_v2.SkinType",
     .type = string,
     .values = "red green purple gray dark",
     .label = {"결제창 스킨 색상", "Skin colour"}},
    {.path = "bypass.nice_v2.UserCI",
     .type = string,
     .only = meant_for({"cultureland"}),
     .personal = true,
     .label = {"사용자 CI", "Buyer's CI"}},
    {.path = "bypass.nice_v2.MallUserID",
     .type = string,
     .personal = true,
     .label = {"상점 사용자 아이디", "Shop's member id"}},
    {.path = "bypass.nice_v2.DirectCouponYN",
     .type = string,
     .values = "Y N",
     .label = {"카드 쿠폰 자동 적용", "Apply card coupons"}},
    {.path = "bypass.nice_v2.DirectShowOpt",
     .type = string,
     .values = "BANK CELLPHONE",
     .label = {"다이렉트 호출 결제 수단", "Method called directly"}},
    {.path = "bypass.nice_v2.CardShowOpt",
     .type = string,
     .label = {"카드사별 호출 방식", "How each issuer opens"}},
    {.path = "bypass.nice_v2.PaycoClientId",
     .type = string,
     .label = {"페이코 ClientId", "Payco client id"}},
    {.path = "bypass.nice_v2.PaycoAccessToken",
     .type = string,
     .personal = true,
     .label = {"페이코 접속 토큰", "Payco access token"}},
    {.path = "bypass.nice_v2.SamPayMallType",
     .type = string,
     .values = "01 99",
     .label = {"삼성페이 가맹점 유형", "Samsung Pay shop type"}},
};

// --- 일반결제 연동 유의사항
// ---------------------------------------------------------------------------

/// The types stand in examples only (reading policy 22).
constexpr Parameter receipt_parameters[] = {
    {.path = "bypass.cashReceiptType",
     .type = string,
     .values = "corporate personal",
     .type_severity = warning,
     .label = {"현금영수증 발급 유형", "Cash receipt type"}},
    {.path = "bypass.customerIdentifier",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"현금영수증 식별 번호", "Cash receipt number"}},
};

constexpr Parameter card_parameters[] = {
    // "다이렉트 호출할 카드사 코드와 고정 할부 개월수를 모두 지정해야 함"
    {.path = "card.direct.code",
     .need = required({"card", "kakaopay", "naverpay_card", "naverpay_point", "payco"}),
     .docs = CAUTION "#카드사-다이렉트-호출시-고정-할부-개월수-필수-입력"},
};

constexpr Rule window_rules[] = {
    {.id = "name-has-at-most-40-bytes",
     .code = Code::length,
     .must = passes("name", fits_40_bytes_of_euc_kr),
     .text = {"`name` 값이 40바이트를 넘습니다. 한글은 한 글자가 2바이트(UTF-8로는 3바이트)이니 더 "
              "짧게 적어 주세요.",
              "`name` is longer than 40 bytes. A Hangul syllable takes two (three in UTF-8); write "
              "a shorter name."},
     .docs = "#3결제-요청하기"},
    // The page does not say in which encoding the bytes are counted.
    {.id = "name-may-have-to-fit-40-bytes-of-utf-8",
     .severity = warning,
     .code = Code::length,
     .when = passes("name", fits_40_bytes_of_euc_kr),
     .must = passes("name", fits_40_bytes_of_utf_8),
     .text = {"`name` 값이 UTF-8로 40바이트를 넘습니다. 한글 한 글자를 3바이트로 세면 거절될 수 "
              "있으니 13자 안팎으로 줄이는 것이 안전합니다.",
              "`name` is longer than 40 bytes in UTF-8. Counted so, with three bytes for a Hangul "
              "syllable, it may be refused; some 13 syllables are safe."},
     .docs = "#3결제-요청하기"},
    // "사용 불가 : % & | $ - + = [ ]"
    {.id = "name-has-no-forbidden-characters",
     .must = !contains("name", "% & | $ - + = [ ]"),
     .text = {"`name` 값에 쓸 수 없는 특수문자가 있습니다. `% & | $ - + = [ ]`를 빼 주세요.",
              "`name` has a character that NICE refuses. Leave out `% & | $ - + = [ ]`."},
     .docs = "#3결제-요청하기"},
    // "사용 가능하나 권장하지 않음 : ( )"
    {.id = "name-has-no-parentheses",
     .severity = warning,
     .must = !contains("name", "( )"),
     .text = {"`name` 값의 괄호는 쓸 수 있지만 권장하지 않습니다.",
              "Parentheses in `name` are allowed, but not recommended."},
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
    // Marked without `?`, but "리다이렉트 방식으로 진행할 경우"; a PC shows an iframe.
    {.id = "billing-needs-m-redirect-url",
     .severity = warning,
     .where = pc | billing,
     .must = present("m_redirect_url"),
     .text = {"`m_redirect_url` 값이 없습니다. 빌링키 발급창이 리디렉션으로 열리면 돌아올 주소가 "
              "필요합니다.",
              "`m_redirect_url` is missing. Where the billing-key window redirects, it needs an "
              "address to return to."},
     .docs = "#3결제-요청하기"},
    {.id = "card-show-opt-lists-issuers-and-ways",
     .code = Code::format,
     .must = passes("bypass.nice_v2.CardShowOpt", is_nice_v2_card_options),
     .text = {"`bypass.nice_v2.CardShowOpt` 값은 `카드코드:노출유형`을 `|`로 이어 적고, 노출유형은 "
              "1(안심클릭), 2(간편결제), 3(앱카드) 중에서 골라 주세요. 예: `08:3|02:3`",
              "Write `bypass.nice_v2.CardShowOpt` as `issuer:way`, joined by `|`; the ways are 1, "
              "2 and 3. For example `08:3|02:3`."},
     .docs = "#3결제-요청하기"},
    {.id = "direct-bank-call-is-for-transfers",
     .severity = warning,
     .code = Code::conflict,
     .when = one_of("bypass.nice_v2.DirectShowOpt", "BANK"),
     .must = one_of("pay_method", "trans"),
     .at = "bypass.nice_v2.DirectShowOpt",
     .text = {"`DirectShowOpt`의 `BANK`는 계좌이체(`trans`)를 바로 호출하는 값입니다.",
              "`BANK` in `DirectShowOpt` calls bank transfers (`trans`) directly."},
     .docs = "#3결제-요청하기"},
    {.id = "direct-cellphone-call-is-for-phone",
     .severity = warning,
     .code = Code::conflict,
     .when = one_of("bypass.nice_v2.DirectShowOpt", "CELLPHONE"),
     .must = one_of("pay_method", "phone"),
     .at = "bypass.nice_v2.DirectShowOpt",
     .text = {"`DirectShowOpt`의 `CELLPHONE`은 휴대폰 소액결제(`phone`)를 바로 호출하는 값입니다.",
              "`CELLPHONE` in `DirectShowOpt` calls carrier billing (`phone`) directly."},
     .docs = "#3결제-요청하기"},
};

/// The tables of the caution page repeat these cells for several methods.
constexpr Text no_interest_by_the_shop{
    "이 결제수단은 상점 부담 무이자 할부를 지원하지 않습니다. `useFreeInterestFromMall`을 빼 "
    "주세요.",
    "This method has no instalments whose interest the shop pays. Leave out "
    "`useFreeInterestFromMall`."};
constexpr Text no_direct_call{
    "이 결제수단은 카드사 다이렉트 호출을 지원하지 않습니다. `card.direct`를 빼 주세요.",
    "This method cannot call an issuer directly. Leave out `card.direct`."};
constexpr Text no_instalments{
    "이 결제수단은 할부 개월수를 지정할 수 없습니다. `display.card_quota`를 빼 주세요.",
    "The months cannot be chosen for this method. Leave out `display.card_quota`."};
constexpr Text no_such_direct_issuer{
    "이 카드사는 다이렉트 호출을 할 수 없습니다. BC, 국민, 삼성, 신한, 현대, 롯데, 씨티, NH농협, "
    "하나 카드만 가능합니다.",
    "This issuer cannot be called directly. Only BC, KB, Samsung, Shinhan, Hyundai, Lotte, Citi, "
    "NH "
    "and Hana can."};
constexpr Text no_fixed_months_alone{
    "고정 할부 개월수만 지정할 수 없습니다. `card.direct.code`에 카드사를 함께 넣거나 "
    "`display.card_quota`를 빼 주세요.",
    "Fixed months need an issuer. Add `card.direct.code`, or leave out `display.card_quota`."};

#define DIRECT_ISSUERS "361 381 365 366 367 368 370 371 374"

/// "고정 할부 개월수" is `card.direct.quota`, or a list of one; "리스트" a list of more.
constexpr Rule card_rules[] = {
    // "다이렉트 호출: 단독 사용 불가능 (고정 할부 개월수가 함께 전달 되어야 함)"
    {.id = "direct-call-needs-fixed-months",
     .on = {"card"},
     .when = present("card.direct.code"),
     .must = present("card.direct.quota") || present("display.card_quota"),
     .text =
         {"`card.direct.quota` 값이 없습니다. 카드사를 다이렉트 호출할 때는 할부 개월수를 반드시 "
          "넣어야 합니다. 일시불이면 0을 넣어 주세요.",
          "`card.direct.quota` is missing. Calling an issuer directly needs the months; 0 for "
          "a lump sum."},
     .docs = CAUTION "#카드사-다이렉트-호출시-고정-할부-개월수-필수-입력"},
    // "다이렉트 호출 + 리스트 할부 개월수: 불가능"
    {.id = "direct-call-takes-no-list-of-months",
     .code = Code::conflict,
     .on = {"card"},
     .when = present("card.direct.code"),
     .must = !items_at_least("display.card_quota", 2),
     .text = {"카드사 다이렉트 호출에는 할부 개월수 목록을 쓸 수 없습니다. `display.card_quota`를 "
              "빼고 `card.direct.quota`를 지정해 주세요.",
              "A direct call takes no list of months. Use `card.direct.quota` instead of "
              "`display.card_quota`."},
     .docs = CAUTION "#카드-결제"},
    // "모바일 환경에서 다이렉트 호출 코드 없이 할부 옵션을 전달하는 경우 무시됩니다."
    {.id = "months-on-mobile-need-a-direct-call",
     .severity = warning,
     .on = {"card"},
     .where = handheld,
     .when = absent("card.direct.code"),
     .must = absent("display.card_quota"),
     .text =
         {"모바일에서는 카드사를 다이렉트 호출할 때만 할부 개월수를 지정할 수 있습니다. 이 값은 "
          "무시되고 모든 개월수가 나타납니다.",
          "On mobile the months can only be set for a direct call. This member is ignored and "
          "every month is offered."},
     .docs = CAUTION "#모바일-환경에서는-다이렉트-호출시에만-할부-옵션-설정-가능"},
    {.id = "toss-bank-is-not-called-directly",
     .code = Code::unsupported,
     .on = {"card", "payco"},
     .must = !one_of("card.direct.code", "092"),
     .text = {"토스뱅크 카드(`092`)는 다이렉트 호출을 할 수 없습니다.",
              "Toss Bank cards (`092`) cannot be called directly."},
     .docs = CAUTION "#토스뱅크-카드사-다이렉트-호출-미지원"},

    {.id = "kakaopay-has-no-interest-by-the-shop",
     .code = Code::unsupported,
     .on = {"kakaopay"},
     .where = payment,
     .must = unused("useFreeInterestFromMall"),
     .text = no_interest_by_the_shop,
     .docs = CAUTION "#카카오페이"},
    {.id = "kakaopay-calls-nine-issuers-directly",
     .code = Code::unsupported,
     .on = {"kakaopay"},
     .where = payment,
     .must = one_of("card.direct.code", DIRECT_ISSUERS),
     .text = no_such_direct_issuer,
     .docs = CAUTION "#카카오페이"},
    // "리스트 할부 개월수: 불가능"; "고정 할부 개월수: 단독 사용 불가능"
    {.id = "kakaopay-takes-no-list-of-months",
     .code = Code::forbidden,
     .on = {"kakaopay"},
     .where = payment,
     .when = absent("card.direct.code") || items_at_least("display.card_quota", 2),
     .must = !items_at_least("display.card_quota", 1),
     .text = {"카카오페이에는 할부 개월수 목록을 쓸 수 없습니다. `display.card_quota`를 빼고, 고정 "
              "할부는 `card.direct`에 카드사와 함께 지정해 주세요.",
              "Kakao Pay takes no list of months. Leave out `display.card_quota`; fix the months "
              "together with an issuer in `card.direct`."},
     .docs = CAUTION "#카카오페이"},

    {.id = "naverpay-has-no-interest-by-the-shop",
     .code = Code::unsupported,
     .on = {"naverpay_card", "naverpay_point"},
     .where = payment,
     .must = unused("useFreeInterestFromMall"),
     .text = no_interest_by_the_shop,
     .docs = CAUTION "#네이버페이"},
    {.id = "naverpay-calls-nine-issuers-directly",
     .code = Code::unsupported,
     .on = {"naverpay_card", "naverpay_point"},
     .where = payment,
     .must = one_of("card.direct.code", DIRECT_ISSUERS),
     .text = no_such_direct_issuer,
     .docs = CAUTION "#네이버페이"},
    // "비 다이렉트 호출 + 고정 할부 개월수: 단독 사용 불가능"
    {.id = "naverpay-fixes-months-with-an-issuer",
     .code = Code::forbidden,
     .on = {"naverpay_card", "naverpay_point"},
     .where = payment,
     .when = absent("card.direct.code") && items_at_least("display.card_quota", 1),
     .must = items_at_least("display.card_quota", 2),
     .text = no_fixed_months_alone,
     .docs = CAUTION "#네이버페이"},
    // "비 다이렉트 호출 + 고정 할부 개월수: 불가능"
    {.id = "payco-fixes-months-with-an-issuer",
     .code = Code::forbidden,
     .on = {"payco"},
     .when = absent("card.direct.code") && items_at_least("display.card_quota", 1),
     .must = items_at_least("display.card_quota", 2),
     .text = no_fixed_months_alone,
     .docs = CAUTION "#페이코"},

    {.id = "samsungpay-skpay-and-ssgpay-call-no-issuer",
     .code = Code::unsupported,
     .on = {"samsungpay", "skpay", "ssgpay"},
     .must = absent("card.direct"),
     .text = no_direct_call,
     .docs = CAUTION "#삼성페이11pay-구skpayssgpay"},
    {.id = "samsungpay-skpay-and-ssgpay-take-no-months",
     .code = Code::forbidden,
     .on = {"samsungpay", "skpay", "ssgpay"},
     .must = !items_at_least("display.card_quota", 1),
     .text = no_instalments,
     .docs = CAUTION "#삼성페이11pay-구skpayssgpay"},
    {.id = "applepay-and-lpay-have-no-interest-by-the-shop",
     .code = Code::unsupported,
     .on = {"applepay", "lpay"},
     .must = unused("useFreeInterestFromMall"),
     .text = no_interest_by_the_shop,
     .docs = CAUTION "#애플페이lpay"},
    {.id = "applepay-and-lpay-call-no-issuer",
     .code = Code::unsupported,
     .on = {"applepay", "lpay"},
     .must = absent("card.direct"),
     .text = no_direct_call,
     .docs = CAUTION "#애플페이lpay"},
    {.id = "applepay-and-lpay-take-no-months",
     .code = Code::forbidden,
     .on = {"applepay", "lpay"},
     .must = !items_at_least("display.card_quota", 1),
     .text = no_instalments,
     .docs = CAUTION "#애플페이lpay"},
};

#undef DIRECT_ISSUERS

constexpr Text receipt_type_is_missing{
    "`bypass.cashReceiptType` 값이 없습니다. 현금영수증 정보를 반드시 넣어야 결제창이 열립니다.",
    "`bypass.cashReceiptType` is missing. The window only opens with cash receipt data."};
constexpr Text receipt_number_is_missing{
    "`bypass.customerIdentifier` 값이 없습니다. 현금영수증을 받을 휴대폰 번호나 사업자등록번호를 "
    "반드시 넣어야 합니다.",
    "`bypass.customerIdentifier` is missing. A cash receipt needs a mobile number or a business "
    "number."};
constexpr Text receipt_is_not_handed_on{
    "현금영수증 정보를 넘겨도 결제창에 자동으로 입력되지 않습니다. 구매자가 결제창에서 직접 "
    "입력합니다.",
    "The window does not take the cash receipt data. The buyer enters it there."};

constexpr Rule method_rules[] = {
    // "계좌이체 + 에스크로 결제시에는 다이렉트 호출이 불가능합니다."
    {.id = "escrow-transfers-are-not-called-directly",
     .code = Code::conflict,
     .on = {"trans"},
     .when = is_true("escrow"),
     .must = !one_of("bypass.nice_v2.DirectShowOpt", "BANK"),
     .text = {"에스크로 계좌이체는 다이렉트 호출을 할 수 없습니다. `DirectShowOpt`를 빼 주세요.",
              "An escrow transfer cannot be called directly. Leave out `DirectShowOpt`."},
     .docs = CAUTION "#계좌이체-에스크로-결제시에는-다이렉트-호출-불가능"},
    {.id = "direct-transfer-needs-receipt-type",
     .on = {"trans"},
     .when = one_of("bypass.nice_v2.DirectShowOpt", "BANK"),
     .must = present("bypass.cashReceiptType"),
     .text = receipt_type_is_missing,
     .docs = CAUTION "#계좌이체-다이렉트-호출시-현금영수증-정보는-필수-입력"},
    {.id = "direct-transfer-needs-receipt-number",
     .on = {"trans"},
     .when = one_of("bypass.nice_v2.DirectShowOpt", "BANK"),
     .must = present("bypass.customerIdentifier"),
     .text = receipt_number_is_missing,
     .docs = CAUTION "#계좌이체-다이렉트-호출시-현금영수증-정보는-필수-입력"},
    {.id = "naverpay-points-need-receipt-type",
     .on = {"naverpay_point"},
     .where = payment,
     .must = present("bypass.cashReceiptType"),
     .text = receipt_type_is_missing,
     .docs = CAUTION "#네이버페이-포인트-결제시-현금영수증-정보-필수-입력"},
    {.id = "naverpay-points-need-receipt-number",
     .on = {"naverpay_point"},
     .where = payment,
     .must = present("bypass.customerIdentifier"),
     .text = receipt_number_is_missing,
     .docs = CAUTION "#네이버페이-포인트-결제시-현금영수증-정보-필수-입력"},
    {.id = "ssgpay-bank-needs-receipt-type",
     .on = {"ssgpay_bank"},
     .must = present("bypass.cashReceiptType"),
     .text = receipt_type_is_missing,
     .docs = CAUTION "#ssgpay-은행-계좌-결제시-현금영수증-정보는-필수-입력"},
    {.id = "ssgpay-bank-needs-receipt-number",
     .on = {"ssgpay_bank"},
     .must = present("bypass.customerIdentifier"),
     .text = receipt_number_is_missing,
     .docs = CAUTION "#ssgpay-은행-계좌-결제시-현금영수증-정보는-필수-입력"},
    // "소득 공제인 경우 휴대폰 번호만 가능하며 주민등록번호 입력시 … 결제창이 호출되지 않으니"
    {.id = "personal-receipt-takes-a-mobile-number",
     .code = Code::format,
     .when = one_of("bypass.cashReceiptType", "personal"),
     .must = passes("bypass.customerIdentifier", is_korean_mobile_number),
     .text = {"소득공제용 현금영수증은 휴대폰 번호로만 발급됩니다. `bypass.customerIdentifier`에 "
              "휴대폰 번호를 넣어 주세요.",
              "A personal cash receipt is issued to a mobile number only. Put one into "
              "`bypass.customerIdentifier`."},
     .docs = CAUTION "#현금영수증-발급-유형-지원-여부"},
    // "현금영수증 발행 식별 정보(사업자 등록번호 또는 휴대폰 번호)": shown by an example only.
    {.id = "corporate-receipt-takes-a-business-or-mobile-number",
     .severity = warning,
     .code = Code::format,
     .when = one_of("bypass.cashReceiptType", "corporate"),
     .must = passes("bypass.customerIdentifier", is_korean_business_number) ||
             passes("bypass.customerIdentifier", is_korean_mobile_number),
     .text = {"`bypass.customerIdentifier` 값이 사업자등록번호(10자리)나 휴대폰 번호가 아닙니다.",
              "`bypass.customerIdentifier` is neither a business number (ten digits) nor a mobile "
              "number."},
     .docs = CAUTION "#ssgpay-은행-계좌-결제시-현금영수증-정보는-필수-입력"},
    // "전달해도 결제창에 자동 입력되지 않음"
    {.id = "virtual-account-takes-no-receipt",
     .severity = warning,
     .on = {"vbank"},
     .must = absent("bypass.cashReceiptType"),
     .text = receipt_is_not_handed_on,
     .docs = CAUTION "#가상계좌-계좌이체-결제-시-현금영수증-파라미터-사용이-불가능한-경우"},
    {.id = "transfer-takes-a-receipt-only-directly",
     .severity = warning,
     .on = {"trans"},
     .when = absent("bypass.nice_v2.DirectShowOpt"),
     .must = absent("bypass.cashReceiptType"),
     .text = receipt_is_not_handed_on,
     .docs = CAUTION "#가상계좌-계좌이체-결제-시-현금영수증-파라미터-사용이-불가능한-경우"},
    {.id = "gift-certificate-needs-member-id",
     .on = {"cultureland"},
     .must = present("bypass.nice_v2.MallUserID"),
     .text = {"`bypass.nice_v2.MallUserID` 값이 없습니다. 컬쳐랜드 결제에는 고객사 구매자 ID를 "
              "반드시 넣어야 합니다.",
              "`bypass.nice_v2.MallUserID` is missing. Cultureland needs your member id of the "
              "buyer."},
     .docs = CAUTION "#malluseridbypassnice_v2malluserid는-필수-입력"},
    // "주문 번호(`merchant_uid`)에 특수 문자가 허용되지 않습니다."
    {.id = "ssgpay-bank-order-number-is-plain",
     .on = {"ssgpay_bank"},
     .must = !contains("merchant_uid",
                       "! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~"),
     .text = {"`merchant_uid` 값에 특수문자가 있습니다. SSGPAY 은행계좌 결제의 주문번호에는 "
              "특수문자를 쓸 수 없습니다.",
              "`merchant_uid` has a special character. SSGPAY bank accounts allow none in the "
              "order number."},
     .docs = CAUTION "#ssgpay-은행-계좌-결제-시-주문-번호에-특수-문자를-사용-불가능"},
};

constexpr Mapping nice_v2_order[] = {
    // The example of the billing-key window shows 0.
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    // Listed without `?`.
    {.to = "escrow", .from = "escrow", .where = payment},
    {.to = "escrow",
     .make = Make::constant,
     .on = {"card", "trans", "vbank"},
     .where = payment,
     .words = "false"},
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    {.to = "customer_id", .from = "buyer.id", .where = billing},
    // "컬쳐랜드": "MallUserID는 필수 입력"
    {.to = "bypass.nice_v2.MallUserID", .from = "buyer.id", .on = {"cultureland"}},
    // A transfer takes a receipt only where `bypass` calls it directly.
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"naverpay_point", "ssgpay_bank"},
     .where = payment,
     .words = "personal:personal corporate:corporate"},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans"},
     .when = "bypass",
     .words = "personal:personal corporate:corporate"},
    {.to = "bypass.customerIdentifier",
     .from = "cashReceipt.identifier",
     .on = {"naverpay_point", "ssgpay_bank"},
     .where = payment},
    {.to = "bypass.customerIdentifier",
     .from = "cashReceipt.identifier",
     .on = {"trans"},
     .when = "bypass"},
    // "비 다이렉트 호출 + 리스트 할부 개월수: PC만 가능"; the wallets' tables set no platform.
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"card"},
     .where = pc},
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"naverpay_card", "naverpay_point", "payco"},
     .where = payment},
    {.to = "card.direct.code",
     .from = "card.issuer",
     .make = Make::issuer,
     .on = {"card", "kakaopay", "naverpay_card", "naverpay_point", "payco"},
     .where = payment},
    {.to = "card.direct.quota",
     .from = "card.months",
     .on = {"card", "kakaopay", "naverpay_card", "naverpay_point", "payco"},
     .where = payment},
    {.to = "useFreeInterestFromMall",
     .from = "card.interestFree",
     .on = {"card", "payco", "samsungpay", "skpay", "ssgpay"}},
};

constexpr Module nice_v2_module{
    .code = "nice_v2",
    .name = {"나이스페이먼츠(신모듈)", "NICE Payments (new module)"},
    .pages = {readme, payment_caution, billing_api_caution},
    .methods = {"card", "trans", "vbank", "phone", "cultureland", "naverpay_card", "naverpay_point",
                "kakaopay", "payco", "samsungpay", "skpay", "ssgpay", "ssgpay_bank", "lpay",
                "applepay", "tosspay_card", "tosspay_money", "alipay"},
    .billing_methods = {"naverpay_card", "naverpay_point", "kakaopay"},
    .parameters = {Part{"#3결제-요청하기", window_parameters},
                   Part{"#3결제-요청하기", bypass_parameters},
                   Part{CAUTION "#현금영수증", receipt_parameters},
                   Part{CAUTION "#카드-결제", card_parameters}},
    .rules = {std::span(window_rules), std::span(card_rules), std::span(method_rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "vat-needs-a-module-that-takes-it",
    .order = {std::span(nice_v2_order)},
    .month_list_is_up_to = false,
};

#undef CAUTION

}  // namespace

extern constinit const PackedTable nice_v2 = table_of<nice_v2_module>;
extern constinit const Description nice_v2_description = describe_module<nice_v2_module>;

}  // namespace imp_checkout
