// What the general pages say of every module: the parameters of IMP.request_pay and the rules that
// hold wherever a module's own page does not say otherwise.
//
// Read at the states that `pages` names; script/check-docs compares.

#pragma once

#include "order.hpp"

namespace imp_checkout::common {

using namespace vocabulary;

#define PAYRQ "sdk/ko/v1-sdk/javascript-sdk/payrq"

inline constexpr Page pages[] = {
    {PAYRQ, "921f949c9b"},
    {"sdk/ko/v1-sdk/javascript-sdk/payrt", "36363444eb"},
    {"sdk/ko/v1-sdk/javascript-sdk/load-module", "5b8fc80e79"},
    {"sdk/ko/v1-sdk/javascript-sdk/readme", "6621795116"},
    {"opi/ko/integration/start/v1/auth", "7558f851d3"},
    {"opi/ko/integration/start/v1/non-auth", "16600a85e9"},
    {"opi/ko/integration/ready/readme", "cb736c54c9"},
    {"opi/ko/support/code-info/pg", "b3fb40d4e5"},
    {"opi/ko/support/code-info/pg-1", "ad77b09801"},
    {"opi/ko/support/code-info/pg-2", "347c1d4206"},
    {"opi/ko/support/code-info/card-code", "969eb3f0ca"},
    {"opi/ko/integration/checklist/readme-v1", "f465127354"},
};

inline constexpr Parameter parameters[] = {
    {.path = "channelKey",
     .type = string,
     .format = Format::key,
     .personal = true,
     .label = {"채널키", "Channel key"}},
    {.path = "pg", .type = string, .label = {"PG사 구분코드", "PG code"}},
    {.path = "pay_method", .type = string, .label = {"결제수단", "Payment method"}},
    {.path = "merchant_uid",
     .type = string,
     .length = chars(40),
     .label = {"주문번호", "Order number"}},
    {.path = "name", .type = string, .length = chars(40), .label = {"주문명", "Order name"}},
    {.path = "amount", .type = number, .label = {"결제금액", "Amount"}},
    {.path = "currency",
     .type = string,
     .values = {"KRW USD EUR JPY", warning},
     .label = {"통화", "Currency"}},
    {.path = "tax_free", .type = number, .label = {"면세금액", "Tax-free amount"}},
    {.path = "vat_amount", .type = number, .label = {"부가세", "VAT"}},
    {.path = "buyer_name",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 이름", "Buyer's name"}},
    {.path = "buyer_tel",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 연락처", "Buyer's phone number"}},
    {.path = "buyer_email",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 이메일", "Buyer's e-mail address"}},
    {.path = "buyer_addr",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 주소", "Buyer's address"}},
    {.path = "buyer_postcode",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 우편번호", "Buyer's postcode"}},
    {.path = "escrow", .type = boolean, .label = {"에스크로 결제", "Escrow"}},
    {.path = "products", .type = array, .label = {"상품 정보", "Products"}},
    {.path = "products[].id", .type = string},
    {.path = "products[].name", .type = string},
    {.path = "products[].code", .type = string},
    {.path = "products[].unitPrice", .type = number},
    {.path = "products[].quantity", .type = number},
    // "JSON notation(string)으로 저장됩니다": in JavaScript, an array is an object, too.
    {.path = "custom_data",
     .type = object | array,
     .open = true,
     .label = {"사용자 정의 데이터", "Custom data"}},
    {.path = "language",
     .type = string,
     .values = {"en ko zh", warning},
     .label = {"결제창 언어", "Language of the window"}},
    // No page says what a URL that cannot be reached does to the payment itself.
    {.path = "confirm_url",
     .type = string,
     .format = Format::url,
     .format_severity = warning,
     .label = {"Confirm process URL", "Confirm-process URL"}},
    // payrq.mdx says `string`; every provider's page says `string | string[]` (reading policy 15).
    {.path = "notice_url",
     .type = string | array,
     .format = Format::url,
     .format_severity = warning,
     .label = {"웹훅 수신 URL", "Webhook URL"}},
    {.path = "notice_url[]", .type = string, .format = Format::url, .format_severity = warning},
    {.path = "customer_uid",
     .type = string,
     .format = Format::key,
     .personal = true,
     .label = {"빌링키(고객사 지정)", "Billing key id"}},
};

/// "추가속성" of payrq.mdx.
inline constexpr Parameter further_parameters[] = {
    // "휴대폰 결제수단인 경우 필수 항목입니다." Only the general page says so (reading policy 10).
    {.path = "digital",
     .type = boolean,
     .need = recommended({"phone"}),
     .label = {"디지털 상품 여부", "Digital goods"}},
    // "결제수단이 가상계좌인 경우"
    {.path = "vbank_due",
     .type = string,
     .only = works_for({"vbank"}),
     .dates = YYYYMMDD | YYYY_MM_DD | YYYY_MM_DD_HH_mm_ss | YYYYMMDDHHmmss,
     .label = {"가상계좌 입금기한", "Deposit deadline"}},
    // "대부분의 모바일 결제환경에서 결제창 호출 시 필수적으로 요구됩니다."
    {.path = "m_redirect_url",
     .type = string,
     .need = recommended(handheld),
     .only = works_for(handheld),
     .format = Format::url,
     .label = {"결제 후 이동할 주소", "Return URL"}},
    // "WebView 환경 결제시 필수 설정 항목입니다." (reading policy 20)
    {.path = "app_scheme",
     .type = string,
     .need = recommended(app),
     .label = {"앱 URL scheme", "App URL scheme"}},
    {.path = "biz_num", .type = string, .label = {"사업자등록번호", "Business number"}},
    {.path = "useFreeInterestFromMall",
     .type = boolean,
     .label = {"상점 부담 무이자 할부", "Interest paid by the shop"}},
};

inline constexpr Parameter instalment_parameters[] = {
    {.path = "display", .type = object},
    {.path = "display.card_quota",
     .type = array,
     .buyer = true,
     .label = {"할부 개월수 목록", "Instalment months to offer"}},
    {.path = "display.card_quota[]", .type = number},
};

inline constexpr Parameter direct_parameters[] = {
    {.path = "card", .type = object},
    {.path = "card.direct", .type = object},
    {.path = "card.direct.code",
     .type = string,
     .format = Format::issuer,
     .buyer = true,
     .label = {"카드사 코드", "Issuer"}},
    {.path = "card.direct.quota",
     .type = number,
     .buyer = true,
     .label = {"할부 개월수", "Instalment months"}},
};

inline constexpr Parameter issuer_parameters[] = {
    {.path = "card.detail", .type = array},
    {.path = "card.detail[].card_code", .type = string, .format = Format::issuer_or_all},
    {.path = "card.detail[].enabled", .type = boolean},
};

inline constexpr Parameter interest_parameters[] = {
    {.path = "card.detail[].max_month", .type = number},
};

inline constexpr Part parts[] = {
    {PAYRQ "#결제요청-파라미터-정의", parameters},
    {PAYRQ "#추가속성", further_parameters},
    {PAYRQ "#원하는-할부개월수만-활성화하기", instalment_parameters},
    {PAYRQ "#카드사-결제모듈-바로direct-호출하기", direct_parameters},
    {PAYRQ "#원하는-카드사만-결제창-노출하기", issuer_parameters},
    {PAYRQ "#상점-부담-무이자-할부-최대-개월수-설정하기", interest_parameters},
};

inline constexpr Rule rules[] = {
    {.id = "channel-key-chooses-the-channel",
     .must = present("channelKey") || present("pg"),
     .text = {"`channelKey` 값이 없습니다. 결제할 채널을 정하는 값이니 포트원 콘솔의 [결제 연동] > "
              "[연동 정보] > [채널 관리]에서 확인해 넣어 주세요.",
              "`channelKey` is missing. It chooses the channel to pay with; copy it from "
              "PortOne's console, [결제 연동] > [연동 정보] > [채널 관리]."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    {.id = "pg-gives-way-to-channel-key",
     .severity = warning,
     .code = Code::deprecated,
     .must = absent("pg"),
     .text = {"`pg`는 지원이 중단될 예정입니다. 최신 JavaScript SDK에서는 `channelKey`로 채널을 "
              "지정해 주세요.",
              "`pg` is going away. With the current JavaScript SDK, choose the channel with "
              "`channelKey`."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // Reading policy 2: an integer for currencies without a fraction.
    {.id = "amount-is-whole-in-won-and-yen",
     .code = Code::type,
     .when = if_given(one_of("currency", "KRW JPY")),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 원화와 엔화 금액은 정수로 보내 주세요.",
              "`amount` has a fraction. Amounts in won and yen are whole numbers."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // "결제금액 중 면세금액에 해당하는 금액을 입력합니다."
    {.id = "tax-free-part-is-within-the-amount",
     .severity = warning,
     .must = at_most_member("tax_free", "amount"),
     .text =
         {"`tax_free` 값이 `amount`보다 큽니다. 결제금액 중 면세에 해당하는 금액만 넣어 주세요.",
          "`tax_free` is larger than `amount`. It is the tax-free part of the amount."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // "할부결제는 5만원 이상 결제 요청시에만 이용 가능합니다." (reading policy 5)
    {.id = "fixed-instalments-need-50000-won",
     .code = Code::conflict,
     .when = if_given(one_of("currency", "KRW")) && at_least("card.direct.quota", 2),
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
     .when = if_given(one_of("currency", "KRW")) && at_least("display.card_quota[]", 2),
     .must = at_least("amount", 50000),
     .at = "display.card_quota",
     .text = {"할부 결제는 50,000원 이상부터 할 수 있어, 이 금액에서는 결제창에 할부 개월수가 "
              "나타나지 않습니다.",
              "Instalments start at 50,000 KRW, so the window will not offer these months for "
              "this amount."},
     .docs = PAYRQ "#원하는-할부개월수만-활성화하기"},
};

/// Hold for a module whose page does not say otherwise; such a module names them in `without`.
inline constexpr Rule rules_of_silence[] = {
    // "지원되는 PG사": NICE and the new module of Toss Pay. Other pages list the parameter, too.
    {.id = "vat-needs-a-module-that-takes-it",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("vat_amount"),
     .text = {"이 결제 모듈은 부가세(`vat_amount`)를 받는 목록에 없고 연동 문서에도 없습니다. 이 "
              "값은 무시될 수 있습니다.",
              "This module is not among those that take VAT (`vat_amount`), nor does its page list "
              "the member. It may be ignored."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // "토스페이먼츠 신모듈을 통한 에스크로 결제시에만 유효하며"
    {.id = "products-need-a-module-that-takes-them",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("products"),
     .text = {"`products`는 토스페이먼츠 신모듈의 에스크로 결제에서만 쓰입니다. 이 결제 모듈에서는 "
              "무시됩니다.",
              "`products` only counts in escrow payments of Toss Payments' new module. This module "
              "ignores it."},
     .docs = PAYRQ "#결제요청-파라미터-정의"},
    // "지원되는 PG사": a closed list.
    {.id = "interest-by-the-shop-needs-a-module-that-offers-it",
     .severity = warning,
     .code = Code::unsupported,
     .must = unused("useFreeInterestFromMall"),
     .text = {"이 결제 모듈은 상점 부담 무이자 할부(`useFreeInterestFromMall`)를 지원하는 목록에 "
              "없습니다. 이 값은 무시될 수 있습니다.",
              "This module is not among those where the shop can pay the interest "
              "(`useFreeInterestFromMall`). The member may be ignored."},
     .docs = PAYRQ "#상점-부담-무이자-할부-최대-개월수-설정하기"},
    {.id = "months-without-interest-need-a-module-that-offers-them",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("card.detail[].max_month"),
     .text =
         {"이 결제 모듈은 상점 부담 무이자 할부(`max_month`)를 지원하는 목록에 없습니다. 이 값은 "
          "무시될 수 있습니다.",
          "This module is not among those where the shop can pay the interest (`max_month`). "
          "The member may be ignored."},
     .docs = PAYRQ "#상점-부담-무이자-할부-최대-개월수-설정하기"},
};

/// Where most modules want the parts of an order.
inline constexpr Mapping order_mappings[] = {
    {.to = "channelKey", .from = "channelKey"},
    {.to = "pay_method", .from = "method"},
    {.to = "merchant_uid", .from = "id"},
    {.to = "name", .from = "name"},
    {.to = "amount", .from = "amount"},
    {.to = "currency", .from = "currency"},
    {.to = "tax_free", .from = "taxFree"},
    {.to = "vat_amount", .from = "vat"},
    {.to = "buyer_name", .from = "buyer.name"},
    {.to = "buyer_tel", .from = "buyer.phone"},
    {.to = "buyer_email", .from = "buyer.email"},
    {.to = "buyer_addr", .from = "buyer.address"},
    {.to = "buyer_postcode", .from = "buyer.postcode"},
    {.to = "escrow", .from = "escrow"},
    {.to = "custom_data", .from = "customData"},
    {.to = "language", .from = "language"},
    {.to = "confirm_url", .from = "confirmUrl"},
    {.to = "notice_url", .from = "webhookUrls"},
    {.to = "customer_uid", .from = "billingKey"},
    {.to = "digital", .from = "digital"},
    {.to = "vbank_due", .from = "depositDeadline", .on = {"vbank"}},
    {.to = "m_redirect_url", .from = "redirectUrl"},
    {.to = "app_scheme", .from = "appScheme", .where = app},
    {.to = "useFreeInterestFromMall", .from = "card.interestFree", .on = {"card"}},
    {.to = "display.card_quota", .from = "instalments", .make = Make::month_list, .on = {"card"}},
    {.to = "card.direct.code", .from = "card.issuer", .make = Make::issuer, .on = {"card"}},
    {.to = "card.direct.quota", .from = "card.months", .on = {"card"}},
    {.to = "card.detail", .from = "card.onlyIssuers", .make = Make::issuers, .on = {"card"}},
};

/// What the pages of wallets and of providers abroad do not list: the buyer chooses the card and
/// its instalments in the window.
inline constexpr Mapping order_of_wallets[] = {
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "digital"},
    {.to = "useFreeInterestFromMall"},
    {.to = "display.card_quota"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

inline constexpr General general{.parameters = parts,
                                 .rules = rules,
                                 .rules_of_silence = rules_of_silence,
                                 .order = order_mappings};

#undef PAYRQ

}  // namespace imp_checkout::common

namespace imp_checkout {

/// The linked table of a module, above the general pages.
template <const Module& module>
inline constexpr PackedTable table_of = link_table<module, common::general, order::draft>();

/// What the catalogue says of it besides.
template <const Module& module>
inline constexpr Description describe_module = describe<module, common::general, order::draft>();

}  // namespace imp_checkout
