// KG Financial, new module (`mobilians_v2`): the payment window, the window that issues a billing
// key with a first payment, and the one that issues it without (amount 0, card only).
// https://developers.portone.io/opi/ko/integration/pg/v1/kg-mobilians-v2?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/kg-mobilians-v2", "1608ae4456"};

// --- 2. 결제 요청하기
// --------------------------------------------------------------------------------

constexpr Methods gift_certificates = {"cultureland", "booknlife", "smartculture"};
constexpr Methods all_but_gift_certificates = {"card",     "phone",   "vbank",   "trans",
                                               "payco",    "samsung", "ssgpay",  "kakaopay",
                                               "naverpay", "lpay",    "tosspay", "applepay"};
/// "간편결제, 계좌이체 시 사용"
constexpr Methods easy_pay_and_trans = {"trans",    "payco", "samsung", "ssgpay",  "kakaopay",
                                        "naverpay", "lpay",  "tosspay", "applepay"};
/// "카드, 간편결제에서만"; "페이코는 복합과세를 지원하지 않습니다."
constexpr Methods taxed_in_part = {"card",     "samsung", "ssgpay",  "kakaopay",
                                   "naverpay", "lpay",    "tosspay", "applepay"};

#define OWN "bypass.mobilians_v2"
#define OPTIONS OWN ".pay_options"

constexpr Parameter parameters[] = {
    // Optional for a payment ("기본값: card"), `pay_method: string` for a billing key.
    {.path = "pay_method", .need = required(billing)},
    // "최소 4글자, 최대 40글자입니다."
    {.path = "merchant_uid", .need = required(), .length = {.min = 4, .max = 40}},
    {.path = "name", .need = required(), .length = chars(40)},
    {.path = "amount", .need = required()},
    // "카드, 간편결제에서만 면세액(tax_free), 부가세(vat) 파라미터를 사용할 수 있습니다."; "빌링키
    // 결제
    // 시 부가세, 면세금액 파라미터는 지원하지 않습니다."
    {.path = "tax_free", .only = only(taxed_in_part, payment), .docs = "#4-유의사항"},
    {.path = "vat_amount", .only = only(taxed_in_part, payment), .docs = "#4-유의사항"},
    // "계좌이체 에스크로 사용 여부 / 가상계좌 에스크로 노출 여부"
    {.path = "escrow", .only = meant_for({"trans", "vbank"})},
    {.path = "buyer_name"},
    // "SSGPAY 결제 시 필수"
    {.path = "buyer_tel", .need = required({"ssgpay"})},
    {.path = "buyer_email"},
    // "상품권 결제 시 필수 입력"
    {.path = "customer_id",
     .type = string,
     .need = required(gift_certificates),
     .length = bytes(20),
     .personal = true,
     .label = {"구매자 고유 ID", "Shop's id of the buyer"}},
    {.path = "vbank_due", .need = required({"vbank"}), .dates = YYYYMMDD | YYYY_MM_DD},
    // "일반 카드 결제시 사용가능"
    {.path = "useCardPoint",
     .type = boolean,
     .only = meant_for({"card"}),
     .label = {"카드 포인트 사용", "Pay with card points"}},
    {.path = "card", .type = object},
    {.path = "card.direct", .type = object},
    {.path = "card.direct.code"},
    {.path = "card.direct.quota"},
    {.path = "card.direct.usePoint",
     .type = boolean,
     .label = {"카드 포인트 사용", "Pay with card points"}},
    {.path = "card.detail"},
    {.path = "card.detail[].card_code"},
    {.path = "card.detail[].enabled"},
    {.path = "display", .type = object},
    {.path = "display.card_quota"},
    // "휴대폰 결제 관련 설정"
    {.path = "phone",
     .type = object,
     .only = meant_for({"phone"}),
     .label = {"휴대폰 결제 설정", "Carrier billing"}},
    {.path = "phone.carrier",
     .type = string,
     .values = "SKT KTF LGT CJH KCT SKL",
     .label = {"통신사", "Carrier"}},
    {.path = "bypass", .type = object},
    {.path = "bypass.cashReceiptType",
     .type = string,
     .only = meant_for(easy_pay_and_trans),
     .values = "personal corporate",
     .label = {"현금영수증 발급용도", "Purpose of the cash receipt"}},
    {.path = "bypass.customerIdentifier",
     .type = string,
     .only = meant_for(easy_pay_and_trans),
     .personal = true,
     .label = {"현금영수증 식별번호", "Cash receipt number"}},
    {.path = OWN, .type = object},
    // "상품권 결제에서는 사용불가"
    {.path = OWN ".cp_logo",
     .type = string,
     .only = only(all_but_gift_certificates),
     .values = "Y N",
     .label = {"로고 표기", "Show the logo"}},
    {.path = OWN ".css_type",
     .type = string,
     .only = only(all_but_gift_certificates),
     .format = Format::color,
     .label = {"결제창 색상", "Colour of the window"}},
    {.path = OPTIONS, .type = object},
    {.path = OPTIONS ".cn_pay_app_use_yn",
     .type = string,
     .only = meant_for({"card"}),
     .values = "Y N",
     .label = {"WON 카드/뱅킹만", "WON card and banking only"}},
    {.path = OPTIONS ".cn_pay_app_use_cd",
     .type = string,
     .only = meant_for({"card"}),
     .values = "01 02",
     .label = {"WON 단독 결제 코드", "WON card or banking"}},
    {.path = OPTIONS ".ep_pay_type",
     .type = string,
     .values = "C P M",
     .label = {"간편결제 결제수단", "Means of the wallet"}},
    {.path = OPTIONS ".mc_fix_no",
     .type = string,
     .values = "Y",
     .label = {"휴대폰 번호 고정", "Fix the phone number"}},
    {.path = OPTIONS ".mc_safe_call",
     .type = string,
     .only = meant_for({"phone"}),
     .label = {"ARS 인증", "Verification by phone call"}},
    {.path = OPTIONS ".ra_escrow_password",
     .type = string,
     .only = meant_for({"trans"}),
     .personal = true,
     .label = {"에스크로 구매 비밀번호", "Escrow password"}},
    {.path = OPTIONS ".ra_direct",
     .type = string,
     .only = meant_for({"trans"}),
     .values = "Y N",
     .label = {"뱅크페이 바로 호출", "Open BankPay directly"}},
    {.path = OPTIONS ".va_cash_receipt",
     .type = string,
     .only = meant_for({"vbank"}),
     .values = "Y N",
     .label = {"현금영수증 노출", "Show the cash receipt"}},
    {.path = OPTIONS ".va_email",
     .type = string,
     .only = meant_for({"vbank"}),
     .values = "Y N",
     .label = {"이메일 입력 필수", "Ask for an e-mail address"}},
    // "휴대폰 결제창에서만 사용 가능"
    {.path = OWN ".hidden_options.footer_area",
     .type = string,
     .only = only({"phone"}),
     .values = "Y N",
     .label = {"footer 숨김", "Hide the footer"}},
    {.path = OWN ".hidden_options.product_area",
     .type = string,
     .only = only({"phone"}),
     .values = "Y N",
     .label = {"상품 정보 숨김", "Hide the product"}},
    {.path = OWN ".hidden_options.email_area",
     .type = string,
     .values = "Y N",
     .label = {"이메일 입력 숨김", "Hide the e-mail field"}},
    // "상품권 결제창 고객사 로고 표시 여부"
    {.path = OWN ".LOGO_YN",
     .type = string,
     .only = meant_for(gift_certificates),
     .values = "Y N",
     .label = {"상품권 결제창 로고", "Logo for gift certificates"}},
    // "컬쳐랜드 문화상품권에서만 사용 가능"
    {.path = OWN ".EMAIL_HIDDEN",
     .type = string,
     .only = only({"cultureland"}),
     .values = "Y N",
     .label = {"상품권 결제창 이메일 숨김", "Hide the e-mail field (gift certificates)"}},
};

constexpr Parameter window_parameters[] = {
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
};

constexpr Parameter billing_parameters[] = {
    {.path = "customer_uid"},
};

constexpr Parameter note_parameters[] = {
    // "상품권 결제는 1-transaction으로 동작하기 때문에 컨펌프로세스는 사용 불가능합니다."
    {.path = "confirm_url", .only = only(all_but_gift_certificates)},
};

constexpr Rule rules[] = {
    // "다이렉트 호출 시 quota 필수"
    {.id = "direct-call-needs-quota",
     .when = present("card.direct.code"),
     .must = present("card.direct.quota"),
     .text =
         {"`card.direct.quota` 값이 없습니다. 카드사를 바로 호출할 때는 할부 개월수(일시불은 0)를 "
          "반드시 넣어야 합니다.",
          "`card.direct.quota` is missing. A direct call of an issuer needs the number of "
          "months (0 for a lump sum)."},
     .docs = "#주요-파라미터-설명"},
    // "계좌이체 에스크로 사용 시 필수"
    {.id = "bank-transfer-with-escrow-needs-buyer-name",
     .on = {"trans"},
     .when = is_true("escrow"),
     .must = present("buyer_name"),
     .text =
         {"`buyer_name` 값이 없습니다. 계좌이체 에스크로에는 구매자 이름을 반드시 넣어야 합니다.",
          "`buyer_name` is missing. A bank transfer with escrow needs the buyer's name."},
     .docs = "#주요-파라미터-설명"},
    // "ra_direct가 "Y"이고 escrow가 true인 경우 필수"
    {.id = "direct-escrow-needs-buyer-tel",
     .on = {"trans"},
     .when = is_true("escrow") && one_of(OPTIONS ".ra_direct", "Y"),
     .must = present("buyer_tel"),
     .text =
         {"`buyer_tel` 값이 없습니다. 뱅크페이를 바로 호출하는 에스크로 결제에는 구매자 연락처를 "
          "반드시 넣어야 합니다.",
          "`buyer_tel` is missing. Escrow with BankPay opened directly needs the buyer's "
          "phone number."},
     .docs = "#주요-파라미터-설명"},
    {.id = "direct-escrow-needs-buyer-email",
     .on = {"trans"},
     .when = is_true("escrow") && one_of(OPTIONS ".ra_direct", "Y"),
     .must = present("buyer_email"),
     .text =
         {"`buyer_email` 값이 없습니다. 뱅크페이를 바로 호출하는 에스크로 결제에는 구매자 이메일을 "
          "반드시 넣어야 합니다.",
          "`buyer_email` is missing. Escrow with BankPay opened directly needs the buyer's "
          "e-mail address."},
     .docs = "#주요-파라미터-설명"},
    {.id = "direct-escrow-needs-password",
     .on = {"trans"},
     .when = is_true("escrow") && one_of(OPTIONS ".ra_direct", "Y"),
     .must = present(OPTIONS ".ra_escrow_password"),
     .text = {"`" OPTIONS ".ra_escrow_password` 값이 없습니다. 뱅크페이를 바로 호출하는 에스크로 "
              "결제에는 구매 비밀번호를 반드시 넣어야 합니다.",
              "`" OPTIONS ".ra_escrow_password` is missing. Escrow with BankPay opened directly "
              "needs a purchase password."},
     .docs = "#주요-파라미터-설명"},
    // "Y: 다이렉트 호출 (bypass.cashReceiptType, bypass.customerIdentifier 필수)"
    {.id = "direct-bank-transfer-needs-cash-receipt-type",
     .on = {"trans"},
     .when = one_of(OPTIONS ".ra_direct", "Y"),
     .must = present("bypass.cashReceiptType"),
     .text = {"`bypass.cashReceiptType` 값이 없습니다. 뱅크페이를 바로 호출할 때는 현금영수증 "
              "발급용도를 반드시 넣어야 합니다.",
              "`bypass.cashReceiptType` is missing. Opening BankPay directly needs the purpose "
              "of the cash receipt."},
     .docs = "#주요-파라미터-설명"},
    {.id = "direct-bank-transfer-needs-customer-identifier",
     .on = {"trans"},
     .when = one_of(OPTIONS ".ra_direct", "Y"),
     .must = present("bypass.customerIdentifier"),
     .text = {"`bypass.customerIdentifier` 값이 없습니다. 뱅크페이를 바로 호출할 때는 현금영수증 "
              "식별번호를 반드시 넣어야 합니다.",
              "`bypass.customerIdentifier` is missing. Opening BankPay directly needs the number "
              "for the cash receipt."},
     .docs = "#주요-파라미터-설명"},
    // "cn_pay_app_use_yn가 Y인 경우에만 사용 가능"
    {.id = "won-code-needs-won-only",
     .code = Code::conflict,
     .when = present(OPTIONS ".cn_pay_app_use_cd"),
     .must = present(OPTIONS ".cn_pay_app_use_yn") && one_of(OPTIONS ".cn_pay_app_use_yn", "Y"),
     .at = OPTIONS ".cn_pay_app_use_cd",
     .text = {"`cn_pay_app_use_cd`는 `cn_pay_app_use_yn` 값이 `Y`일 때만 쓸 수 있습니다.",
              "`cn_pay_app_use_cd` can only be used when `cn_pay_app_use_yn` is `Y`."},
     .docs = "#주요-파라미터-설명"},
    // "카드 (Npay에서만 사용 가능)", "Npay 포인트 (Npay에서만 사용 가능)"; `card` is the default.
    {.id = "card-and-points-are-means-of-naver-pay",
     .code = Code::unsupported,
     .when = one_of(OPTIONS ".ep_pay_type", "C P"),
     .must = present("pay_method") && one_of("pay_method", "naverpay"),
     .at = OPTIONS ".ep_pay_type",
     .text =
         {"`ep_pay_type`의 `C`(카드)와 `P`(Npay 포인트)는 `naverpay` 결제에서만 쓸 수 있습니다.",
          "`C` (card) and `P` (Npay points) in `ep_pay_type` are for `naverpay` payments "
          "only."},
     .docs = "#주요-파라미터-설명"},
    // "카카오페이 머니, 토스 머니" (reading policy 23)
    {.id = "money-is-a-means-of-kakao-pay-and-toss-pay",
     .severity = warning,
     .code = Code::unsupported,
     .when = one_of(OPTIONS ".ep_pay_type", "M"),
     .must = present("pay_method") && one_of("pay_method", "kakaopay tosspay"),
     .at = OPTIONS ".ep_pay_type",
     .text = {"`ep_pay_type`의 `M`은 카카오페이 머니와 토스 머니를 뜻합니다. `kakaopay`, `tosspay` "
              "결제에 넣어 주세요.",
              "`M` in `ep_pay_type` means KakaoPay money or Toss money. Use it with `kakaopay` "
              "or `tosspay`."},
     .docs = "#주요-파라미터-설명"},
    // "Npay 포인트 결제 시 bypass.cashReceiptType, bypass.customerIdentifier 필수"
    {.id = "naver-pay-points-need-cash-receipt-type",
     .on = {"naverpay"},
     .when = one_of(OPTIONS ".ep_pay_type", "P"),
     .must = present("bypass.cashReceiptType"),
     .text = {"`bypass.cashReceiptType` 값이 없습니다. Npay 포인트 결제에는 현금영수증 발급용도를 "
              "반드시 넣어야 합니다.",
              "`bypass.cashReceiptType` is missing. Npay points need the purpose of the cash "
              "receipt."},
     .docs = "#주요-파라미터-설명"},
    {.id = "naver-pay-points-need-customer-identifier",
     .on = {"naverpay"},
     .when = one_of(OPTIONS ".ep_pay_type", "P"),
     .must = present("bypass.customerIdentifier"),
     .text =
         {"`bypass.customerIdentifier` 값이 없습니다. Npay 포인트 결제에는 현금영수증 식별번호를 "
          "반드시 넣어야 합니다.",
          "`bypass.customerIdentifier` is missing. Npay points need the number for the cash "
          "receipt."},
     .docs = "#주요-파라미터-설명"},
    // "Y: 고정 (buyer_tel 필수)"
    {.id = "fixed-phone-number-needs-buyer-tel",
     .when = one_of(OPTIONS ".mc_fix_no", "Y"),
     .must = present("buyer_tel"),
     .text =
         {"`buyer_tel` 값이 없습니다. 휴대폰 번호를 고정하려면(`mc_fix_no`: `Y`) 그 번호를 반드시 "
          "넣어야 합니다.",
          "`buyer_tel` is missing. Fixing the phone number (`mc_fix_no`: `Y`) needs that "
          "number."},
     .docs = "#주요-파라미터-설명"},
    // "면세액과 부가세 파라미터 사용 시 올바르게 계산된 금액을 입력해야 합니다. 그렇지 않으면
    // 결제가
    // 실패하거나 …": how VAT is rounded is not said, but it is a part of the amount.
    {.id = "vat-is-within-the-amount",
     .severity = warning,
     .must = at_most_member("vat_amount", "amount"),
     .text = {"`vat_amount` 값이 `amount`보다 큽니다. 부가세가 잘못 계산되면 결제가 실패하거나 "
              "의도하지 "
              "않은 금액으로 처리될 수 있습니다.",
              "`vat_amount` is larger than `amount`. With a wrong VAT the payment may fail or be "
              "booked with other amounts."},
     .docs = "#4-유의사항"},
    // "최소 금액 미달 시 결제창에 "100원 미만 결제는 불가능하다"고 표시됩니다."; the minimum
    // differs from
    // method to method, so it may fail. An amount of 0 issues a billing key.
    {.id = "payment-is-at-least-100-won",
     .severity = warning,
     .when = (absent("customer_uid") || above("amount", 0)) && if_given(one_of("currency", "KRW")),
     .must = at_least("amount", 100),
     .text = {"100원 미만은 결제창에서 거절될 수 있습니다. `amount` 값을 확인해 주세요.",
              "The window may refuse less than 100 KRW. Check `amount`."},
     .docs = "#4-유의사항"},
    // "팝업을 사용할 수 없는 웹뷰 환경에서는 애플페이 결제 불가합니다."
    {.id = "apple-pay-needs-a-web-view-with-popups",
     .severity = warning,
     .code = Code::unsupported,
     .where = app,
     .must = !one_of("pay_method", "applepay"),
     .text =
         {"팝업을 쓸 수 없는 웹뷰에서는 애플페이로 결제할 수 없습니다. 앱의 웹뷰가 팝업을 여는지 "
          "확인해 주세요.",
          "Apple Pay does not work in a web view without popups. Make sure that the web view "
          "of your app opens them."},
     .docs = "#4-유의사항"},
};

// --- 4. 빌링키 발급 (카드)
// ------------------------------------------------------------------------------

constexpr Rule billing_rules[] = {
    // "카드 결제수단의 경우 빌링키만 발급하고 실 결제는 발생시키지 않을 수 있습니다."; "card만
    // 허용"
    {.id = "billing-key-without-payment-is-for-card",
     .code = Code::unsupported,
     .on = {"phone"},
     .where = billing,
     .must = above("amount", 0),
     .at = "pay_method",
     .text =
         {"결제 없이 빌링키만 발급(`amount`: 0)하는 것은 `card`만 됩니다. 휴대폰은 최초 결제금액을 "
          "`amount`에 넣어 주세요.",
          "Only `card` issues a billing key without a payment (`amount`: 0). For `phone`, "
          "put the first payment into `amount`."},
     .docs = "#4-빌링키-발급-카드"},
    // `customer_id: string`, in this list only
    {.id = "billing-key-without-payment-needs-customer-id",
     .on = {"card"},
     .where = billing,
     .when = below("amount", 1),
     .must = present("customer_id"),
     .text = {"`customer_id` 값이 없습니다. 결제 없이 빌링키만 발급할 때는 구매자 고유 ID를 반드시 "
              "넣어야 "
              "합니다.",
              "`customer_id` is missing. Issuing a billing key without a payment needs your id "
              "of the buyer."},
     .docs = "#주요-파라미터-설명-2"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    // Demanded only there, and of no more than 20 bytes.
    {.to = "customer_id", .from = "buyer.id", .on = gift_certificates},
    {.to = "customer_id", .from = "buyer.id", .on = {"card"}, .where = billing},
    // "빌링키 발급만 진행할 경우 0으로 설정"
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .on = {"card"}, .where = billing, .words = "0"},
    {.to = "useCardPoint", .from = "card.points", .on = {"card"}},
    {.to = "card.direct.usePoint", .from = "card.points", .on = {"card"}, .when = "card.issuer"},
    // "[3, 5, 9] → 3 ~ 9개월 표시"
    {.to = "display.card_quota", .from = "instalments", .make = Make::month_range, .on = {"card"}},
    {.to = "bypass.cashReceiptType",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .words = "personal:personal corporate:corporate"},
    {.to = "bypass.customerIdentifier", .from = "cashReceipt.identifier"},
    {.to = OPTIONS ".va_cash_receipt",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .words = "none:N"},
    // Not on the page.
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
};

#undef OWN
#undef OPTIONS

constexpr Module mobilians_v2_module{
    .code = "mobilians_v2",
    .name = {"KG파이낸셜 (신모듈)", "KG Financial (new module)"},
    .pages = {page},
    .methods = {"card", "phone", "vbank", "trans", "cultureland", "booknlife", "smartculture",
                "payco", "samsung", "ssgpay", "kakaopay", "naverpay", "lpay", "tosspay",
                "applepay"},
    .billing_methods = {"card", "phone"},
    .parameters = {Part{"#주요-파라미터-설명", parameters},
                   Part{"#2-결제-요청하기", window_parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters},
                   Part{"#4-유의사항", note_parameters}},
    .rules = {std::span(rules), std::span(billing_rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable mobilians_v2 = table_of<mobilians_v2_module>;
extern constinit const Description mobilians_v2_description = describe_module<mobilians_v2_module>;

}  // namespace imp_checkout
