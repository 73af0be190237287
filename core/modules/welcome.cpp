// Welcome Payments (`welcome`): payment window, billing keys for cards, and billing keys together
// with a first payment by phone.
// https://developers.portone.io/opi/ko/integration/pg/v1/welcome/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define CAUTION "opi/ko/integration/pg/v1/welcome/caution"
#define CARRIERS \
  CAUTION        \
  "#렌더링을-허용-할-통신사-리스트-옵션과-기본-선택-될-통신사-옵션은-함께-사용할-수-없음"
#define OWN "bypass.welcome"

constexpr Page page{"opi/ko/integration/pg/v1/welcome/readme", "97d2dc9750"};
constexpr Page caution_page{CAUTION, "6c369fbe69"};
constexpr Page api_page{"opi/ko/integration/pg/v1/welcome/api", "6f3f00f82e"};

constexpr Methods easy_payments{"lpay", "kakaopay", "payco", "tosspay", "naverpay"};
constexpr Methods cards_and_easy_payments{"card",  "lpay",    "kakaopay",
                                          "payco", "tosspay", "naverpay"};
constexpr Methods all_but_card{"trans",    "vbank", "phone",   "culturegift", "lpay",
                               "kakaopay", "payco", "tosspay", "naverpay"};
constexpr Methods all_but_phone{"card",     "trans", "vbank",   "culturegift", "lpay",
                                "kakaopay", "payco", "tosspay", "naverpay"};

// --- 결제 요청하기

constexpr Parameter window_parameters[] = {
    // "반드시 `card`를 필수로 입력해주셔야 합니다", "반드시 `phone`을 …" for billing keys, too.
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    // The page's list leaves it out: "주문명 그리고 주문번호는 필수 입력입니다."
    {.path = "name",
     .need = required(),
     .docs = CAUTION "#구매자-연락처pc만-이름-주문명-주문번호는-필수-입력"},
    {.path = "amount", .need = required()},
    // "빌링키 발급만 되고 …", "실제 승인이 되지만 면세 금액과 부가세는 지원하지 않으며, 전달해도
    // 무시됩니다."
    {.path = "tax_free",
     .only = meant_for(payment),
     .docs = CAUTION "#면세-금액tax_free과-부가세vat_amount는-지원하지-않음"},
    {.path = "vat_amount",
     .only = meant_for(payment),
     .docs = CAUTION "#면세-금액tax_free과-부가세vat_amount는-지원하지-않음"},
    {.path = "buyer_name", .need = required()},
    // "구매자 연락처(PC만)"; the rule below speaks of mobile.
    {.path = "buyer_tel", .need = required(pc)},
    {.path = "m_redirect_url", .need = required(handheld)},
    // "IOS 앱 결제시 필수 입력": nobody says here whether the app runs on iOS. "모바일 웹일때
    // 입력하실 경우, 정상적으로 동작하지 않을 수 있으니"
    {.path = "app_scheme", .need = recommended(app), .only = meant_for(app)},
    {.path = "currency", .values = "KRW"},
    {.path = "language", .values = "ko en zh"},
    // The example of a billing key with a payment leaves it out: the rule below.
    {.path = "digital", .need = required({"phone"}, payment), .only = meant_for({"phone"})},
    {.path = "vbank_due",
     .need = required({"vbank"}),
     .dates = YYYY_MM_DD | YYYY_MM_DD_HH_mm_ss | YYYYMMDD | YYYYMMDDHHmmss},
    // "카드/계좌이체/가상계좌 결제시 에스크로 결제가 허용됩니다."
    {.path = "escrow", .only = only({"card", "trans", "vbank"})},
    {.path = "useCardPoint",
     .type = boolean,
     .label = {"카드사 포인트 사용", "Pay with card points"}},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    {.path = "period", .type = object, .label = {"서비스 제공 기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .dates = YYYY_MM_DD | YYYY_MM_DD_HH_mm_ss | YYYYMMDD | YYYYMMDDHHmmss,
     .label = {"제공 시작 시각", "Start of service"}},
    {.path = "period.to",
     .type = string,
     .dates = YYYY_MM_DD | YYYY_MM_DD_HH_mm_ss | YYYYMMDD | YYYYMMDDHHmmss,
     .label = {"제공 종료 시각", "End of service"}},
    {.path = "period.interval",
     .type = string,
     .values = "1m 1y",
     .label = {"제공 간격", "Interval of service"}},
};

constexpr Parameter bypass_parameters[] = {
    {.path = OWN ".logo_url",
     .type = string,
     .only = meant_for(pc),
     .format = Format::url,
     .label = {"메인 로고 URL", "Main logo URL"}},
    {.path = OWN ".logo_2nd",
     .type = string,
     .only = meant_for(pc),
     .format = Format::url,
     .label = {"서브 로고 URL", "Second logo URL"}},
    // Listed as an object; its examples are texts: "selcode=14:onlycard=visa3d".
    {.path = OWN ".P_CARD_OPTION",
     .type = object | string,
     .only = meant_for(cards_and_easy_payments, handheld),
     .label = {"모바일 카드 옵션", "Card options on mobile"}},
    // Listed below `bypass.welcome`, and named `bypass.P_ONLY_EASYPAYCODE`.
    {.path = OWN ".P_ONLY_EASYPAYCODE",
     .type = string,
     .only = meant_for({"card"}, handheld),
     .label = {"표시할 간편결제", "Easy payments to show"}},
    {.path = "bypass.P_ONLY_EASYPAYCODE",
     .type = string,
     .only = meant_for({"card"}, handheld),
     .label = {"표시할 간편결제", "Easy payments to show"}},
    {.path = OWN ".acceptmethod",
     .type = array,
     .label = {"PC 결제창 옵션", "Options of the PC window"}},
    {.path = OWN ".acceptmethod[]", .type = string},
    // Without `?` here, with one in the billing-key window; all of its options have defaults.
    {.path = OWN ".P_RESERVED",
     .type = array,
     .label = {"모바일 결제창 옵션", "Options of the mobile window"}},
    {.path = OWN ".P_RESERVED[]", .type = string},
};

constexpr Parameter cash_receipt_parameters[] = {
    // "가상계좌 발급, 계좌이체와 같은 현금성 결제시 현금영수증 옵션을 전달할 수 있습니다."
    {.path = "bypass.cashReceiptType",
     .type = string,
     .only = meant_for({"vbank", "trans"}),
     .values = "anonymous",
     .label = {"현금영수증 유형", "Kind of cash receipt"}},
    {.path = "bypass.customerIdentifier",
     .type = string,
     .personal = true,
     .label = {"현금영수증 식별 정보", "Cash receipt number"}},
};

constexpr Parameter carrier_parameters[] = {
    // Shown by an example only (reading policy 22); the codes are those of the default carrier.
    {.path = "phone", .type = object, .type_severity = warning},
    {.path = "phone.detail",
     .type = array,
     .type_severity = warning,
     .label = {"통신사 노출", "Carriers shown"}},
    {.path = "phone.detail[].carrier",
     .type = string,
     .values = {"SKT KTF LGT MVNO CJH KCT SKL *", warning},
     .type_severity = warning},
    {.path = "phone.detail[].enabled", .type = boolean, .type_severity = warning},
};

constexpr Parameter direct_parameters[] = {
    // "card + 에스크로, 다이렉트" in the list of methods
    {.path = "card.direct", .type = object, .only = meant_for({"card"})},
    // "다이렉트 호출 할 카드사 코드와 고정 할부 개월수를 모두 지정해야 함"
    {.path = "card.direct.code", .need = required()},
    {.path = "card.direct.quota", .need = required()},
};

constexpr Rule window_rules[] = {
    // "전체 금액의 10% 이하만 허용 됩니다"; "10% 초과할 경우는 결제가 거절됩니다."
    {.id = "vat-is-at-most-a-tenth",
     .where = payment,
     .must = at_most_percent("vat_amount", 10, "amount"),
     .text = {"`vat_amount` 값이 결제금액의 10%를 넘습니다. 웰컴페이먼츠는 10% 이하의 부가세만 "
              "허용하므로 이대로는 결제가 거절됩니다.",
              "`vat_amount` is more than 10% of the amount. Welcome Payments refuses such a "
              "payment."},
     .docs = "#3결제-요청하기"},
    // The page demands it of every window, the caution page of PCs only.
    {.id = "mobile-window-may-ask-for-buyer-tel",
     .severity = warning,
     .where = handheld,
     .must = present("buyer_tel"),
     .text = {"`buyer_tel` 값이 없습니다. 모바일에서도 필수인지 문서마다 다르니 구매자 "
              "연락처를 넣어 주세요.",
              "`buyer_tel` is missing. The documentation is of two minds whether mobile needs it; "
              "pass it to be safe."},
     .docs = "#3결제-요청하기"},
    // "휴대폰 소액결제시 … `digital` 파라미터가 필수", but not in the example (reading policy 19).
    {.id = "phone-billing-states-the-kind-of-goods",
     .severity = warning,
     .on = {"phone"},
     .where = billing,
     .must = present("digital"),
     .text = {"`digital` 값이 없습니다. 휴대폰 소액결제에는 컨텐츠면 true, 실물이면 false를 넣어 "
              "주세요.",
              "`digital` is missing. Carrier billing needs true for digital content, false for "
              "goods."},
     .docs = CAUTION "#상품-유형-파라미터digital는-필수-입력"},
    // "에러 메시지가 리턴되면서 결제창이 호출되지 않으니"
    {.id = "card-points-cannot-be-switched-off",
     .code = Code::unsupported,
     .must = is_true("useCardPoint"),
     .text = {"`useCardPoint`를 false로 두면 결제창이 열리지 않습니다. true로 바꾸거나 빼 주세요.",
              "The window does not open with `useCardPoint` set to false. Use true, or leave it "
              "out."},
     .docs = CAUTION "#카드사-포인트-사용-불가-옵션-사용-불가능"},
    // "현금영수증 발행 식별 정보 파라미터(`customerIdentifier`)는 지원하지 않습니다."
    {.id = "cash-receipt-takes-no-number",
     .code = Code::unsupported,
     .must = absent("bypass.customerIdentifier"),
     .text = {"현금영수증은 자진발급만 지원하므로 `bypass.customerIdentifier`를 쓸 수 없습니다. 빼 "
              "주세요.",
              "Only anonymous cash receipts are supported, without a number. Leave "
              "`bypass.customerIdentifier` out."},
     .docs = CAUTION "#현금영수증-옵션은-자진-발급만-지원"},
    // "1,000원 미만 결제 허용 여부", "기본값: 허용하지 않음"
    {.id = "small-card-payment-on-pc-needs-below1000",
     .code = Code::range,
     .on = {"card"},
     .where = pc | payment,
     .must = at_least("amount", 1000) || one_of(OWN ".acceptmethod[]", "below1000"),
     .text = {"1,000원 미만의 카드 결제는 기본으로 허용되지 않습니다. "
              "`bypass.welcome.acceptmethod`에 `below1000`을 넣어 주세요.",
              "Card payments under 1,000 KRW are not allowed by default. Add `below1000` to "
              "`bypass.welcome.acceptmethod`."},
     .docs = "#3결제-요청하기"},
    {.id = "small-card-payment-on-mobile-needs-below1000",
     .code = Code::range,
     .on = {"card"},
     .where = handheld | payment,
     .must = at_least("amount", 1000) || one_of(OWN ".P_RESERVED[]", "below1000=Y"),
     .text = {"1,000원 미만의 카드 결제는 기본으로 허용되지 않습니다. "
              "`bypass.welcome.P_RESERVED`에 `below1000=Y`를 넣어 주세요.",
              "Card payments under 1,000 KRW are not allowed by default. Add `below1000=Y` to "
              "`bypass.welcome.P_RESERVED`."},
     .docs = "#3결제-요청하기"},
};

// --- 제공기간, 할부

constexpr Rule period_and_instalment_rules[] = {
    {.id = "period-is-dates-or-an-interval",
     .code = Code::conflict,
     .when = present("period.interval"),
     .must = absent("period.from") && absent("period.to"),
     .at = "period.interval",
     .text =
         {"`period.interval`은 `from`, `to`와 함께 쓸 수 없습니다. 둘 중 한 가지만 넣어 주세요.",
          "`period.interval` cannot go with `from` and `to`. Pass one or the other."},
     .docs = CAUTION "#날짜from과-to와-간격interval-둘-중-하나만-사용-가능"},
    // "from과 to를 입력하는 경우 둘 다 입력해야하며 둘 중 하나만 입력은 불가능합니다."
    {.id = "period-needs-its-start",
     .when = present("period") && absent("period.interval"),
     .must = present("period.from"),
     .text = {"`period.from` 값이 없습니다. 제공 기간은 `from`과 `to`를 모두 넣거나 `interval`만 "
              "넣어야 합니다.",
              "`period.from` is missing. A period has both `from` and `to`, or `interval` alone."},
     .docs = CAUTION "#날짜from과-to와-간격interval-둘-중-하나만-사용-가능"},
    {.id = "period-needs-its-end",
     .when = present("period.from") && absent("period.interval"),
     .must = present("period.to"),
     .text = {"`period.to` 값이 없습니다. 제공 기간은 `from`과 `to`를 모두 넣거나 `interval`만 "
              "넣어야 합니다.",
              "`period.to` is missing. A period has both `from` and `to`, or `interval` alone."},
     .docs = CAUTION "#날짜from과-to와-간격interval-둘-중-하나만-사용-가능"},
    {.id = "phone-on-mobile-has-no-period",
     .code = Code::unsupported,
     .on = {"phone"},
     .where = handheld,
     .must = absent("period"),
     .text = {"모바일 환경의 휴대폰 결제는 제공 기간을 지원하지 않습니다. `period`를 빼 주세요.",
              "Carrier billing on mobile supports no service period. Leave `period` out."},
     .docs = CAUTION "#모바일-환경---휴대폰-결제시-제공-기간-파라미터period를-지원하지-않음"},
    // "제공기간 영역에 무조건 "월 자동결제"로 표기됩니다."
    {.id = "phone-billing-is-monthly",
     .severity = warning,
     .code = Code::unsupported,
     .on = {"phone"},
     .where = pc | billing,
     .must = absent("period"),
     .text = {"휴대폰 빌링키 결제창에는 제공 기간이 항상 '월 자동결제'로 표시됩니다. `period`를 빼 "
              "주세요.",
              "The window of billing keys by phone always shows a monthly period. Leave `period` "
              "out."},
     .docs = CAUTION "#제공기간-파라미터phone는-지원하지-않으며-무조건-월-자동결제로-표기-됨"},
    {.id = "direct-call-takes-no-list-of-months",
     .code = Code::conflict,
     .when = present("card.direct"),
     .must = !items_at_least("display.card_quota", 1),
     .text = {"카드사 다이렉트 호출에는 할부 개월수 목록을 쓸 수 없습니다. `display.card_quota`를 "
              "빼고 `card.direct.quota`로 지정해 주세요.",
              "A direct call takes no list of months. Leave `display.card_quota` out and use "
              "`card.direct.quota`."},
     .docs = CAUTION "#카드사-다이렉트-호출시-고정-할부-개월수는-필수-입력"},
    {.id = "kakaobank-card-has-no-instalments",
     .code = Code::conflict,
     .when = one_of("card.direct.code", "090"),
     .must = below("card.direct.quota", 2),
     .text = {"카카오뱅크 카드는 일시불만 지원합니다. `card.direct.quota`를 0으로 바꿔 주세요.",
              "KakaoBank cards are charged in a lump sum only. Set `card.direct.quota` to 0."},
     .docs = CAUTION "#카카오뱅크-카드는-일시불만-지원함"},
    // "37 이상의 값을 입력할 경우 결제창이 호출되지 않으니"
    {.id = "mobile-plan-has-at-most-36-months",
     .on = {"card"},
     .where = handheld,
     .must = at_most("card.direct.quota", 36),
     .text = {"모바일에서는 할부 개월수가 36을 넘으면 결제창이 열리지 않습니다.",
              "On mobile the window does not open with more than 36 months."},
     .docs = CAUTION "#모바일-환경에서-고정리스트-할부-개월수-최대-값은-36"},
    {.id = "mobile-list-has-at-most-36-months",
     .on = {"card"},
     .where = handheld,
     .must = at_most("display.card_quota[]", 36),
     .text = {"모바일에서는 할부 개월수가 36을 넘으면 결제창이 열리지 않습니다.",
              "On mobile the window does not open with more than 36 months."},
     .docs = CAUTION "#모바일-환경에서-고정리스트-할부-개월수-최대-값은-36"},
};

// --- bypass

constexpr Text unlisted_option_text{
    "문서에 없는 옵션입니다. 이름이 맞는지 확인해 주세요. 결제창이 무시할 수 있습니다.",
    "The documentation lists no such option. Check its name; the window may ignore it."};
constexpr Text easy_payment_list_text{
    "간편결제 목록의 형식이 다릅니다. `KAKAOPAY`, `LPAY`, `PAYCO`, `TOSSPAY`, `NPAY`를 "
    "`KAKAOPAY:LPAY`처럼 콜론(:)으로 이어 주세요.",
    "The list of easy payments has the wrong format. Join `KAKAOPAY`, `LPAY`, `PAYCO`, `TOSSPAY` "
    "and `NPAY` with colons: `KAKAOPAY:LPAY`."};
constexpr Text kt_text{
    "KT의 통신사 코드는 `KTF`입니다. 문서의 예시에는 `KT`로도 적혀 있어 적용되지 않을 수 있습니다.",
    "KT's carrier code is `KTF`. The documentation's example writes `KT`, which may not count."};
constexpr Text card_option_text{"카드 결제에만 쓰이는 옵션입니다. 이 결제수단에서는 빼 주세요.",
                                "This option is for card payments. Leave it out here."};
constexpr Text phone_option_text{"휴대폰 결제에만 쓰이는 옵션입니다. 이 결제수단에서는 빼 주세요.",
                                 "This option is for carrier billing. Leave it out here."};

constexpr Rule option_rules[] = {
    {.id = "acceptmethod-options-have-their-form",
     .code = Code::one_of,
     .where = pc,
     .must = passes(OWN ".acceptmethod[]", is_welcome_pc_option),
     .text = {"옵션의 값이 문서와 다릅니다. `SKIN(#fc6b2d)`, `onlyeasypaycode(kakaopay:payco)`, "
              "`SLIMQUOTA(11-2:3)`, `hppdefaultcorp(SKT)`, `hppnofix(Y)`처럼 문서에 있는 값을 넣어 "
              "주세요.",
              "This option has a value that the documentation does not list. Write "
              "`SKIN(#fc6b2d)`, `onlyeasypaycode(kakaopay:payco)`, `SLIMQUOTA(11-2:3)`, "
              "`hppdefaultcorp(SKT)` or `hppnofix(Y)`."},
     .docs = "#3결제-요청하기"},
    // The page lists options, but does not say that others are not handed on.
    {.id = "acceptmethod-options-are-listed",
     .severity = warning,
     .code = Code::one_of,
     .where = pc,
     .must = passes(OWN ".acceptmethod[]", is_welcome_pc_option_listed),
     .text = unlisted_option_text,
     .docs = "#3결제-요청하기"},
    // "KT: `KTF`", "예) KT 기본 선택 → hppdefaultcorp(KT)"
    {.id = "acceptmethod-writes-kt-as-ktf",
     .severity = warning,
     .where = pc,
     .must = !one_of(OWN ".acceptmethod[]", "hppdefaultcorp(KT)"),
     .text = kt_text,
     .docs = "#3결제-요청하기"},
    {.id = "acceptmethod-for-cards",
     .severity = warning,
     .code = Code::unsupported,
     .on = all_but_card,
     .where = pc,
     .must = !starts_with(OWN ".acceptmethod[]", "SKIN below1000 paypopup onlyeasypay SLIMQUOTA"),
     .text = card_option_text,
     .docs = "#3결제-요청하기"},
    {.id = "acceptmethod-for-carrier-billing",
     .severity = warning,
     .code = Code::unsupported,
     .on = all_but_phone,
     .where = pc,
     .must = !starts_with(OWN ".acceptmethod[]", "hpp"),
     .text = phone_option_text,
     .docs = "#3결제-요청하기"},
    // The caution page shows both lists together, so one too many is no mistake.
    {.id = "acceptmethod-is-for-pc",
     .severity = warning,
     .code = Code::unsupported,
     .where = handheld,
     .when = present(OWN ".acceptmethod"),
     .must = present(OWN ".P_RESERVED"),
     .at = OWN ".acceptmethod",
     .text = {"`acceptmethod`는 PC 결제창에만 쓰입니다. 모바일 옵션은 `P_RESERVED`에 넣어 주세요.",
              "`acceptmethod` is for the PC window. Pass options for mobile in `P_RESERVED`."},
     .docs = "#3결제-요청하기"},
    {.id = "p-reserved-options-have-their-form",
     .where = handheld,
     .when = starts_with(OWN ".P_RESERVED[]", "below1000 hpp_default_corp hpp_nofix"),
     .must = one_of(OWN ".P_RESERVED[]",
                    "below1000=Y hpp_nofix=Y hpp_nofix=N hpp_default_corp=SKT hpp_default_corp=KTF "
                    "hpp_default_corp=KT hpp_default_corp=LGT hpp_default_corp=MVNO "
                    "hpp_default_corp=CJH hpp_default_corp=KCT hpp_default_corp=SKL"),
     .text =
         {"옵션의 값이 문서와 다릅니다. `below1000=Y`, `hpp_default_corp=SKT`, `hpp_nofix=Y`처럼 "
          "문서에 있는 값을 넣어 주세요.",
          "This option has a value that the documentation does not list. Write `below1000=Y`, "
          "`hpp_default_corp=SKT` or `hpp_nofix=Y`."},
     .docs = "#3결제-요청하기"},
    // The page's example writes `hppnofix=Y` where its list has `hpp_nofix`.
    {.id = "p-reserved-options-are-listed",
     .severity = warning,
     .code = Code::one_of,
     .where = handheld,
     .must = starts_with(OWN ".P_RESERVED[]", "below1000 hpp_default_corp hpp_nofix"),
     .text = unlisted_option_text,
     .docs = "#3결제-요청하기"},
    {.id = "p-reserved-writes-kt-as-ktf",
     .severity = warning,
     .where = handheld,
     .must = !one_of(OWN ".P_RESERVED[]", "hpp_default_corp=KT"),
     .text = kt_text,
     .docs = "#3결제-요청하기"},
    {.id = "p-reserved-for-cards",
     .severity = warning,
     .code = Code::unsupported,
     .on = all_but_card,
     .where = handheld,
     .must = !starts_with(OWN ".P_RESERVED[]", "below1000"),
     .text = card_option_text,
     .docs = "#3결제-요청하기"},
    {.id = "p-reserved-for-carrier-billing",
     .severity = warning,
     .code = Code::unsupported,
     .on = all_but_phone,
     .where = handheld,
     .must = !starts_with(OWN ".P_RESERVED[]", "hpp"),
     .text = phone_option_text,
     .docs = "#3결제-요청하기"},
    {.id = "p-reserved-is-for-mobile",
     .severity = warning,
     .code = Code::unsupported,
     .where = pc,
     .when = present(OWN ".P_RESERVED"),
     .must = present(OWN ".acceptmethod"),
     .at = OWN ".P_RESERVED",
     .text = {"`P_RESERVED`는 모바일 결제창에만 쓰입니다. PC 옵션은 `acceptmethod`에 넣어 주세요.",
              "`P_RESERVED` is for the mobile window. Pass options for a PC in `acceptmethod`."},
     .docs = "#3결제-요청하기"},
    // "함께 사용할 경우 정상적으로 동작하지 않아 둘 중 하나만 사용해야 합니다."
    {.id = "carriers-are-listed-or-preset",
     .code = Code::conflict,
     .when = starts_with(OWN ".acceptmethod[]", "hppdefaultcorp") ||
             starts_with(OWN ".P_RESERVED[]", "hpp_default_corp"),
     .must = absent("phone.detail"),
     .text = {"`phone.detail`(표시할 통신사)은 기본 선택 통신사 옵션과 함께 쓸 수 없습니다. 둘 중 "
              "하나를 빼 주세요.",
              "`phone.detail` (carriers to show) cannot go with the option for a default carrier. "
              "Leave one of them out."},
     .docs = CARRIERS},
    // The forms of the examples: "selcode=14:onlycard=visa3d"
    {.id = "card-option-selects-or-shows",
     .severity = warning,
     .code = Code::format,
     .where = handheld,
     .must = passes(OWN ".P_CARD_OPTION", is_welcome_card_option),
     .text = {"`P_CARD_OPTION` 값의 형식이 문서와 다릅니다. `selcode=14:onlycard=visa3d`처럼 카드 "
              "코드와 표시 옵션(`visa3d`, `isp`, `easypay`)을 넣어 주세요.",
              "`P_CARD_OPTION` has a form that the documentation does not show. Write an issuer "
              "and what to show (`visa3d`, `isp`, `easypay`) as in `selcode=14:onlycard=visa3d`."},
     .docs = "#3결제-요청하기"},
    // "신용카드 우선 선택 옵션", "간편결제는 불가능"
    {.id = "easy-payments-preselect-no-card",
     .severity = warning,
     .code = Code::unsupported,
     .on = easy_payments,
     .where = handheld,
     .must = !contains(OWN ".P_CARD_OPTION", "selcode="),
     .text = {"`P_CARD_OPTION`의 `selcode`(카드 우선 선택)는 간편결제에 쓸 수 없습니다. 빼 주세요.",
              "`selcode` in `P_CARD_OPTION` selects a card and does not work for easy payments. "
              "Leave it out."},
     .docs = "#3결제-요청하기"},
    {.id = "easy-payments-to-show-are-listed",
     .code = Code::one_of,
     .where = handheld,
     .must = passes(OWN ".P_ONLY_EASYPAYCODE", is_welcome_easy_payment_list),
     .text = easy_payment_list_text,
     .docs = "#3결제-요청하기"},
    {.id = "bypassed-easy-payments-to-show-are-listed",
     .code = Code::one_of,
     .where = handheld,
     .must = passes("bypass.P_ONLY_EASYPAYCODE", is_welcome_easy_payment_list),
     .text = easy_payment_list_text,
     .docs = "#3결제-요청하기"},
};

// --- From an order

constexpr Mapping order[] = {
    // A billing key is issued without instalments, points or escrow.
    {.to = "escrow", .from = "escrow", .where = payment},
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"card"},
     .where = payment},
    {.to = "card.direct.code",
     .from = "card.issuer",
     .make = Make::issuer,
     .on = {"card"},
     .where = payment},
    {.to = "card.direct.quota", .from = "card.months", .on = {"card"}, .where = payment},
    {.to = "useFreeInterestFromMall",
     .from = "card.interestFree",
     .on = {"card"},
     .where = payment},
    // Points cannot be switched off: without the parameter the buyer chooses in the window.
    {.to = "useCardPoint",
     .from = "card.points",
     .on = {"card"},
     .where = payment,
     .when = "card.points"},
    {.to = "card.detail"},
    {.to = "customer_id", .from = "buyer.id", .where = billing},
    {.to = "period.from", .from = "period.from", .on = all_but_phone},
    {.to = "period.from", .from = "period.from", .on = {"phone"}, .where = pc | payment},
    {.to = "period.to", .from = "period.to", .on = all_but_phone},
    {.to = "period.to", .from = "period.to", .on = {"phone"}, .where = pc | payment},
    {.to = "period.interval", .from = "period.interval", .on = all_but_phone},
    {.to = "period.interval", .from = "period.interval", .on = {"phone"}, .where = pc | payment},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"vbank", "trans"},
     .words = "anonymous:anonymous"},
};

constexpr Module welcome_module{
    .code = "welcome",
    .name = {"웰컴페이먼츠", "Welcome Payments"},
    .pages = {page, caution_page, api_page},
    .methods = {"card", "trans", "vbank", "phone", "culturegift", "lpay", "kakaopay", "payco",
                "tosspay", "naverpay"},
    // A card is registered only; a phone is registered and charged.
    .billing_methods = {"card", "phone"},
    .parameters = {Part{"#3결제-요청하기", window_parameters},
                   Part{"#3결제-요청하기", bypass_parameters},
                   Part{CAUTION "#현금영수증-옵션은-자진-발급만-지원", cash_receipt_parameters},
                   Part{CARRIERS, carrier_parameters},
                   Part{CAUTION "#카드사-다이렉트-호출시-고정-할부-개월수는-필수-입력",
                        direct_parameters}},
    .rules = {std::span(window_rules), std::span(period_and_instalment_rules),
              std::span(option_rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
    // "[2, 3, 4, 5, 6] // 일시불 + 2개월 ~ 6개월까지 결제창에 표기"
    .month_list_is_up_to = false,
};

#undef CAUTION
#undef CARRIERS
#undef OWN

}  // namespace

extern constinit const PackedTable welcome = table_of<welcome_module>;
extern constinit const Description welcome_description = describe_module<welcome_module>;

}  // namespace imp_checkout
