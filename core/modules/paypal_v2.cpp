// 페이팔 (`paypal_v2`): the buttons for one payment (`paypal-spb`, Smart Payment Buttons) and for a
// billing key (`paypal-rt`, Reference Transaction). Both are rendered by IMP.loadUI, always open a
// popup and answer by callback.
// https://developers.portone.io/opi/ko/integration/pg/v1/spb/readme?v=v1
// https://developers.portone.io/opi/ko/integration/pg/v1/rt/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define SPB "opi/ko/integration/pg/v1/spb/readme"
#define SPB_WARNING "opi/ko/integration/pg/v1/spb/warning"  // a page without headings
#define STC "opi/ko/integration/pg/v1/spb/stc"
#define RT "opi/ko/integration/pg/v1/rt/readme"
#define RT_WARNING "opi/ko/integration/pg/v1/rt/warning"

#define DATA "bypass.paypal_v2.additional_data"
#define FUNDING "bypass.paypal_v2.enable-funding"
#define UNITS "bypass.paypal_v2.purchase_units"
#define DELIVERY UNITS "[].shipping.address"
#define PAYER "bypass.paypal_v2.payer"
#define SHIPPING "bypass.paypal_v2.shipping_address"

// --- Both buttons ---

// "사용 불가능한 파라미터": on both pages the same list, "무시됩니다".
constexpr Parameter ignored_parameters[] = {
    {.path = "m_redirect_url", .only = nowhere},
    {.path = "app_scheme", .only = nowhere},
    {.path = "escrow", .only = nowhere},
    {.path = "language", .only = nowhere},
    {.path = "card", .only = nowhere},
    {.path = "display", .only = nowhere},
    {.path = "vbank_due", .only = nowhere},
    {.path = "appCard", .type = boolean, .only = nowhere},
    {.path = "useCardPoint", .type = boolean, .only = nowhere},
    {.path = "period", .type = object, .only = nowhere, .open = true},
    {.path = "storeDetails", .type = object, .only = nowhere, .open = true},
    {.path = "bypass.isCulturalExpense", .type = boolean, .only = nowhere},
    {.path = "bypass.cashReceiptType", .type = string, .only = nowhere},
    {.path = "bypass.customerIdentifier", .type = string, .only = nowhere, .personal = true},
    {.path = "bypass.useInternationalFreeFromMall", .type = boolean, .only = nowhere},
};

constexpr Text country_is_for_tests{
    "`country` 값은 테스트 모드에서만 쓰입니다. 운영 모드에서는 구매자가 접속한 국가가 적용되고 이 "
    "값은 무시됩니다.",
    "`country` only counts in test mode. In live mode the buyer's own country is used and the "
    "member is ignored."};
constexpr Text window_is_a_popup{
    "페이팔 창은 항상 팝업으로 열려 `popup` 값이 무시됩니다. 빼 주세요.",
    "PayPal's window always opens as a popup, so `popup` is ignored. Leave it out."};

// "모든 파라미터는 String 타입으로 보내셔야 합니다." The keys of all industries; one outside of
// them is like a member that no page lists.
constexpr Parameter protection_parameters[] = {
    {.path = DATA,
     .type = array,
     .length = items(1, unlimited, warning),
     .label = {"판매자 보호 정보(STC)", "Seller protection data (STC)"}},
    {.path = DATA "[].key",
     .type = string,
     .need = required(),
     .values = {"sender_account_id sender_first_name sender_last_name sender_email sender_phone "
                "sender_country_code sender_create_date sender_address_zip sender_signup_ip "
                "sender_popularity_score receiver_account_id receiver_create_date receiver_email "
                "receiver_address_country_code recipient_popularity_score business_name "
                "first_interaction_date txn_count_total transaction_is_tangible "
                "dg_delivery_method highrisk_txn_flag ota_type ota_service_start_date "
                "ota_service_end_date ota_service_guest_t_f ota_start_country ota_start_city "
                "ota_start_zip_code cd_string_one cd_string_two cd_int_one",
                warning},
     .label = {"항목 이름", "Field"}},
    {.path = DATA "[].value",
     .type = string,
     .need = required(),
     .personal = true,
     .label = {"항목 값", "Value"}},
};

constexpr Rule protection_rules[] = {
    // "고위험 산업이 아닌 경우에도 STC API를 연동하는 것을 권장하고 있습니다."
    {.id = "seller-protection-is-recommended",
     .severity = warning,
     .must = present(DATA),
     .text =
         {"`bypass.paypal_v2.additional_data` 값이 없습니다. 고위험 산업은 판매자 보호(STC) 정보를 "
          "반드시 보내야 하고, 다른 산업에도 권장됩니다.",
          "`bypass.paypal_v2.additional_data` is missing. High-risk industries have to send "
          "seller protection (STC) data, and PayPal recommends it to all others."},
     .docs = SPB "#고위험-결제-처리"},
    {.id = "protection-email-is-one",
     .when = one_of(DATA "[].key", "sender_email receiver_email"),
     .must = matches(DATA "[].value", Format::email),
     .text = {"이메일 주소가 아닙니다. `name@example.com` 같은 주소를 넣어 주세요.",
              "This is no e-mail address. Pass one such as `name@example.com`."},
     .docs = STC "#산업군-별-파라미터"},
    // "E.123 - Telephone Number (national notation)"
    {.id = "protection-phone-is-in-national-notation",
     .when = one_of(DATA "[].key", "sender_phone"),
     .must = matches(DATA "[].value", Format::phone) && !starts_with(DATA "[].value", "+"),
     .text =
         {"E.123 국내 표기의 전화번호가 아닙니다. 국가번호 없이 `(02)16705176`처럼 적어 주세요.",
          "This is no phone number in E.123 national notation. Write it without the country "
          "code, such as `(02)16705176`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-country-is-an-alpha-2-code",
     .when = one_of(DATA "[].key",
                    "sender_country_code receiver_address_country_code ota_start_country"),
     .must = matches(DATA "[].value", Format::country),
     .text = {"ISO Alpha-2 국가 코드가 아닙니다. `KR`처럼 대문자 두 글자로 적어 주세요.",
              "This is no ISO Alpha-2 country code. Pass two capital letters, such as `KR`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-date-is-iso-8601",
     .code = Code::format,
     .when = one_of(DATA "[].key",
                    "sender_create_date receiver_create_date first_interaction_date "
                    "ota_service_start_date ota_service_end_date"),
     .must = passes(DATA "[].value", is_iso_8601_date),
     .text = {"ISO 8601 날짜가 아닙니다. `2023-10-10` 또는 `2023-10-10T23:59:59+09:00`처럼 적어 "
              "주세요.",
              "This is no ISO 8601 date. Write it as `2023-10-10` or "
              "`2023-10-10T23:59:59+09:00`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-delivery-is-a-listed-one",
     .when = one_of(DATA "[].key", "dg_delivery_method"),
     .must = one_of(DATA "[].value", "email phone venue_pickup kiosk_pickup"),
     .text = {"`dg_delivery_method`에는 `email`, `phone`, `venue_pickup`, `kiosk_pickup` 중 하나를 "
              "넣어 주세요.",
              "`dg_delivery_method` is one of `email`, `phone`, `venue_pickup` and "
              "`kiosk_pickup`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-score-is-high-medium-or-low",
     .when = one_of(DATA "[].key", "sender_popularity_score recipient_popularity_score"),
     .must = one_of(DATA "[].value", "high medium low"),
     .text = {"신용도 점수에는 `high`, `medium`, `low` 중 하나를 넣어 주세요.",
              "The score is one of `high`, `medium` and `low`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-flag-is-1-or-0",
     .when =
         one_of(DATA "[].key", "transaction_is_tangible ota_service_guest_t_f highrisk_txn_flag"),
     .must = one_of(DATA "[].value", "1 0"),
     .text = {"이 항목에는 `1`(예) 또는 `0`(아니요)을 문자열로 넣어 주세요.",
              "This field is `1` (yes) or `0` (no), as text."},
     .docs = STC "#산업군-별-파라미터"},
    // `cd_int_one` has no format: "자유 형식으로 보내주시면 됩니다."
    {.id = "protection-count-is-a-number",
     .when = one_of(DATA "[].key", "txn_count_total"),
     .must = matches(DATA "[].value", Format::number_text),
     .text = {"숫자가 아닙니다. `12`처럼 숫자를 문자열로 넣어 주세요.",
              "This is no number. Write one as text, such as `12`."},
     .docs = STC "#산업군-별-파라미터"},
    {.id = "protection-address-is-ipv4-or-ipv6",
     .code = Code::format,
     .when = one_of(DATA "[].key", "sender_signup_ip"),
     .must = passes(DATA "[].value", is_ip_address),
     .text = {"IP 주소가 아닙니다. IPv4 또는 IPv6 주소를 넣어 주세요.",
              "This is no IP address. Pass an IPv4 or IPv6 address."},
     .docs = STC "#산업군-별-파라미터"},
};

// --- paypal-spb: one payment ---

constexpr Parameter payment_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "amount", .need = required()},
    {.path = "country", .type = string, .label = {"국가(테스트용)", "Country (for tests)"}},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    {.path = "buyer_first_name",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 이름(성 제외)", "Buyer's first name"}},
    {.path = "buyer_last_name",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 성", "Buyer's last name"}},
};

constexpr Parameter payment_notes[] = {
    // "E164 형식으로 입력해주셔야 합니다"; a number that does not fit "무시(자동 완성 되지
    // 않음)됩니다".
    {.path = "buyer_tel", .format = Format::e164, .format_severity = warning},
    // "페이팔은 해당 파라미터 입력을 강력 권장하고 있으니"
    {.path = "products", .need = recommended()},
    // Without them "수량 * 단위 가격의 총 합" cannot be the amount.
    {.path = "products[].unitPrice", .need = recommended()},
    {.path = "products[].quantity", .need = recommended()},
    {.path = "products[].tag", .type = string, .type_severity = warning},
    // "사용 불가능한 통화로 결제 시도시 에러 메시지가 리턴": the page's picture lists these.
    {.path = "currency",
     .values = "USD AUD BRL CAD CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP RUB "
               "SGD SEK CHF THB"},
    {.path = "popup", .type = boolean, .type_severity = warning},
    // What a style holds stands on PayPal's own pages.
    {.path = "bypass.paypal_v2.style",
     .type = object,
     .open = true,
     .label = {"버튼 스타일", "Look of the buttons"}},
    {.path = "bypass.paypal_v2.style.layout",
     .type = string,
     .values = {"vertical horizontal", warning},
     .label = {"버튼 배열", "Layout of the buttons"}},
    {.path = FUNDING, .type = string, .label = {"보여줄 버튼", "Buttons to show"}},
    {.path = "bypass.paypal_v2.disable-funding",
     .type = string,
     .label = {"숨길 버튼", "Buttons to hide"}},
    // "purchase_units의 길이가 항상 0 또는 1이어야 합니다."
    {.path = UNITS, .type = array, .length = items(0, 1)},
    // "배송 정보 중 admin_area_2와 country_code는 필수 입력입니다." The types of the others stand
    // in the
    // examples only, as does the form of a country code.
    {.path = DELIVERY ".address_line_1",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 도로명 주소", "Delivery: street"}},
    {.path = DELIVERY ".address_line_2",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 동·호수", "Delivery: flat"}},
    {.path = DELIVERY ".admin_area_1",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 주(州)", "Delivery: state"}},
    {.path = DELIVERY ".admin_area_2",
     .type = string,
     .need = required(),
     .personal = true,
     .buyer = true,
     .label = {"배송지 시", "Delivery: city"}},
    {.path = DELIVERY ".postal_code",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 우편번호", "Delivery: postcode"}},
    {.path = DELIVERY ".country_code",
     .type = string,
     .need = required(),
     .format = Format::country,
     .format_severity = warning,
     .buyer = true,
     .label = {"배송지 국가 코드", "Delivery: country"}},
    {.path = UNITS "[].shipping.name.full_name",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"수령인 이름", "Recipient"}},
    {.path = PAYER, .type = object, .label = {"청구 정보", "Billing details"}},
    {.path = PAYER ".tax_info",
     .type = object,
     .open = true,
     .personal = true,
     .label = {"세금 정보", "Tax details"}},
    // No `?`, but without it "청구 주소란에 배송 주소가 자동 완성됩니다" (reading policy 1).
    {.path = PAYER ".address", .type = object, .need = recommended()},
    {.path = PAYER ".address.address_line_1",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"청구지 도로명 주소", "Billing: street"}},
    {.path = PAYER ".address.address_line_2",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"청구지 동·호수", "Billing: flat"}},
    {.path = PAYER ".address.admin_area_1",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"청구지 주(州)", "Billing: state"}},
    {.path = PAYER ".address.admin_area_2",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"청구지 시", "Billing: city"}},
    {.path = PAYER ".address.postal_code",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"청구지 우편번호", "Billing: postcode"}},
    // "청구 주소 정보 중 country_code는 필수 입력입니다."
    {.path = PAYER ".address.country_code",
     .type = string,
     .need = required(),
     .format = Format::country,
     .format_severity = warning,
     .buyer = true,
     .label = {"청구지 국가 코드", "Billing: country"}},
};

constexpr Rule payment_rules[] = {
    // "`IMP.request_pay` 함수 대신 `IMP.loadUI`라는 별도의 함수를 호출해 … 렌더링 해야"
    {.id = "button-needs-load-ui",
     .code = Code::unsupported,
     .where = request_pay,
     .must = absent("pay_method"),
     .text =
         {"페이팔은 `IMP.request_pay`로 부를 수 없습니다. `IMP.loadUI('paypal-spb', …)`로 버튼을 "
          "렌더링해 주세요(`context.api`: `loadUI`).",
          "PayPal cannot be called with `IMP.request_pay`. Render its buttons with "
          "`IMP.loadUI('paypal-spb', …)` (`context.api`: `loadUI`)."},
     .docs = "#페이팔-일반결제-버튼-렌더링"},
    // A currency left out means dollars here, not won.
    {.id = "amount-is-whole-in-won-and-yen",
     .code = Code::type,
     .when = one_of("currency", "JPY"),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 엔화 금액은 정수로 보내 주세요.",
              "`amount` has a fraction. Amounts in yen are whole numbers."},
     .docs = "sdk/ko/v1-sdk/javascript-sdk/payrq#결제요청-파라미터-정의"},
    // "각 상품의 수량 * 단위 가격의 총 합이 주문 총 금액과 반드시 일치해야합니다."
    {.id = "products-add-up-to-the-amount",
     .must = total_of("amount", "products[].unitPrice", "products[].quantity"),
     .text =
         {"`products`의 단가 × 수량을 모두 더한 값이 `amount`와 다릅니다. 다르면 결제창이 열리지 "
          "않으니 두 값을 맞춰 주세요.",
          "Unit price × quantity of all `products` is not `amount`. The window does not open "
          "unless they agree."},
     .docs = SPB_WARNING},
    {.id = "no-part-is-tax-free",
     .code = Code::unsupported,
     .must = at_most("tax_free", 0),
     .text = {"페이팔은 면세와 복합과세를 지원하지 않아 `tax_free`가 0이 아니면 결제창이 열리지 "
              "않습니다. 빼 주세요.",
              "PayPal has no tax-free amounts: its window does not open unless `tax_free` is 0. "
              "Leave it out."},
     .docs = SPB_WARNING},
    {.id = "country-is-for-tests",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("country"),
     .text = country_is_for_tests,
     .docs = "#loadui-요청-객체"},
    {.id = "window-is-a-popup",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("popup"),
     .text = window_is_a_popup,
     .docs = SPB_WARNING},
    {.id = "address-has-parts",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("buyer_addr"),
     .text = {"페이팔은 나누어 적은 주소만 받아 `buyer_addr` 값을 쓰지 않습니다. "
              "`bypass.paypal_v2.payer.address`에 넣어 주세요.",
              "PayPal takes addresses in parts and does not use `buyer_addr`. Put the address "
              "into `bypass.paypal_v2.payer.address`."},
     .docs = SPB_WARNING},
    // "`buyer_name`이 아닌 `buyer_first_name`과 `buyer_last_name` 입력을 권장합니다."
    {.id = "name-has-first-and-last",
     .severity = warning,
     .code = Code::unsupported,
     .when = present("buyer_name"),
     .must = present("buyer_first_name") && present("buyer_last_name"),
     .at = "buyer_name",
     .text = {"페이팔 결제창에는 `buyer_name` 값이 채워지지 않습니다. `buyer_first_name`과 "
              "`buyer_last_name`으로 나누어 넣어 주세요.",
              "PayPal's window is not filled from `buyer_name`. Pass `buyer_first_name` and "
              "`buyer_last_name` instead."},
     .docs = "#loadui-요청-객체"},
    {.id = "vertical-layout-shows-all-buttons",
     .severity = warning,
     .code = Code::unsupported,
     .must = !one_of("bypass.paypal_v2.style.layout", "horizontal"),
     .text =
         {"`horizontal`로 배열하면 버튼이 최대 2개만 나타납니다. 페이팔은 `vertical`을 권장합니다.",
          "A `horizontal` layout shows two buttons at most. PayPal recommends `vertical`."},
     .docs = SPB_WARNING},
    // "purchase_units: object[]", marked as required; the page's examples of `payer` leave it out.
    {.id = "purchase-units-hold-the-delivery-address",
     .severity = warning,
     .when = used("bypass.paypal_v2") && unused("digital"),
     .must = present(UNITS),
     .text =
         {"`bypass.paypal_v2.purchase_units` 값이 없으면 구매자가 페이팔에 등록한 주소로 배송지가 "
          "채워집니다. 받은 배송지가 있다면 넣고, 없다면 빈 배열을 넣어 주세요.",
          "Without `bypass.paypal_v2.purchase_units` the buyer's address at PayPal becomes "
          "the delivery address. Pass the one you were given, or an empty array."},
     .docs = SPB_WARNING},
    // "주소가 유효하지 않거나 address_line_1을 입력하지 않은 경우엔 override가 되지 않습니다."
    {.id = "delivery-address-needs-a-street",
     .severity = warning,
     .when = present(DELIVERY),
     .must = present(DELIVERY ".address_line_1"),
     .text =
         {"`address_line_1` 값이 없으면 이 배송지는 쓰이지 않고 구매자가 페이팔에 등록한 주소가 "
          "그대로 남습니다.",
          "Without `address_line_1` this delivery address is not used, and the buyer's "
          "address at PayPal stays."},
     .docs = SPB_WARNING},
    // "브라질(에서 접속한 또는 브라질 계정으로 로그인 한) 구매자에 한 해 필수 입력입니다." Where
    // the buyer
    // is, the billing address can only hint at.
    {.id = "brazilian-buyer-needs-tax-info",
     .severity = warning,
     .when = one_of(PAYER ".address.country_code", "BR"),
     .must = present(PAYER ".tax_info"),
     .text = {"`bypass.paypal_v2.payer.tax_info` 값이 없습니다. 브라질 구매자는 세금 정보가 반드시 "
              "있어야 합니다.",
              "`bypass.paypal_v2.payer.tax_info` is missing. Buyers in Brazil need tax details."},
     .docs = SPB_WARNING},
};

// --- paypal-spb: the buttons ---

constexpr Text funding_is_listed{
    "문서에 없는 결제수단이 있습니다. `card`, `credit`, `paylater`, `bancontact`, `blik`, `eps`, "
    "`giropay`, `ideal`, `mybank`, `p24`, `sepa`, `sofort` 중에서 골라 쉼표(,)로 이어 주세요.",
    "There is a source that the documentation does not list. Join any of `card`, `credit`, "
    "`paylater`, `bancontact`, `blik`, `eps`, `giropay`, `ideal`, `mybank`, `p24`, `sepa` and "
    "`sofort` with commas."};

/// "결제가 가능한 국가와 화폐는 매우 제한적입니다": a source that these currencies pay for. Other
/// buttons still work, so it is a warning.
consteval Rule paid_in(const char* id, Words sources, Formula currency, Text text) {
  return {.id = id,
          .severity = warning,
          .code = Code::conflict,
          .when = contains(FUNDING, sources),
          .must = currency,
          .at = FUNDING,
          .text = text,
          .docs = SPB "#alternative-methods"};
}

/// "이 country_code가 해당 Alternative Method 결제가 불가능한 나라인 경우엔 결제가 불가능"; then
/// "일반 카드 결제 화면이 렌더링 됩니다", so it is a warning.
consteval Rule delivered_to(const char* id, Words sources, Words countries, Text text) {
  return {.id = id,
          .severity = warning,
          .code = Code::conflict,
          .when = contains(FUNDING, sources),
          .must = one_of(DELIVERY ".country_code", countries),
          .text = text,
          .docs = SPB_WARNING};
}

/// "Pay Later로 결제가 가능한 국가와 통화는 매우 제한적": the widest range among the countries of a
/// currency.
consteval Rule pay_later(const char* id, Formula currency, Condition amount, Text text) {
  return {.id = id,
          .severity = warning,
          .code = Code::conflict,
          .when = contains(FUNDING, "paylater") && currency,
          .must = amount,
          .at = FUNDING,
          .text = text,
          .docs = SPB_WARNING};
}

constexpr Rule funding_rules[] = {
    {.id = "enabled-funding-is-listed",
     .code = Code::one_of,
     .must = passes(FUNDING, is_paypal_funding_list),
     .text = funding_is_listed,
     .docs = SPB_WARNING},
    {.id = "disabled-funding-is-listed",
     .code = Code::one_of,
     .must = passes("bypass.paypal_v2.disable-funding", is_paypal_funding_list),
     .text = funding_is_listed,
     .docs = SPB_WARNING},
    paid_in("euro-sources-are-paid-in-euro", "bancontact eps giropay ideal mybank sepa",
            present("currency") && one_of("currency", "EUR"),
            {"`bancontact`, `eps`, `giropay`, `ideal`, `mybank`, `sepa`는 `EUR`로만 결제할 수 있어 "
             "이 통화에서는 쓸 수 없습니다.",
             "`bancontact`, `eps`, `giropay`, `ideal`, `mybank` and `sepa` are paid in `EUR` only "
             "and cannot be used with this currency."}),
    paid_in("blik-is-paid-in-zloty", "blik", present("currency") && one_of("currency", "PLN"),
            {"`blik`은 `PLN`으로만 결제할 수 있어 이 통화에서는 쓸 수 없습니다.",
             "`blik` is paid in `PLN` only and cannot be used with this currency."}),
    paid_in("p24-is-paid-in-zloty-or-euro", "p24",
            present("currency") && one_of("currency", "PLN EUR"),
            {"`p24`는 `PLN`과 `EUR`로만 결제할 수 있어 이 통화에서는 쓸 수 없습니다.",
             "`p24` is paid in `PLN` or `EUR` and cannot be used with this currency."}),
    paid_in("sofort-is-paid-in-euro-or-pounds", "sofort",
            present("currency") && one_of("currency", "EUR GBP"),
            {"`sofort`는 `EUR`과 `GBP`로만 결제할 수 있어 이 통화에서는 쓸 수 없습니다.",
             "`sofort` is paid in `EUR` or `GBP` and cannot be used with this currency."}),
    paid_in("pay-later-has-four-currencies", "paylater",
            if_given(one_of("currency", "USD AUD EUR GBP")),
            {"`paylater`는 `USD`, `AUD`, `EUR`, `GBP`로만 결제할 수 있어 이 통화에서는 쓸 수 "
             "없습니다.",
             "`paylater` is paid in `USD`, `AUD`, `EUR` or `GBP` and cannot be used with this "
             "currency."}),
    // "credit(PayPal Credit (US, UK))"
    paid_in("paypal-credit-is-paid-in-dollars-or-pounds", "credit",
            if_given(one_of("currency", "USD GBP")),
            {"`credit`은 미국과 영국에만 있어 `USD`와 `GBP`가 아닌 통화에서는 쓸 수 없습니다.",
             "`credit` exists in the US and the UK only and cannot be used with currencies other "
             "than `USD` and `GBP`."}),
    delivered_to("bancontact-is-belgian", "bancontact", "BE",
                 {"`bancontact`는 배송지가 벨기에(`BE`)일 때만 결제할 수 있습니다. 이 배송지에서는 "
                  "일반 카드 결제 화면이 열립니다.",
                  "`bancontact` needs a delivery to Belgium (`BE`). For this one its button opens "
                  "the card form."}),
    delivered_to("blik-and-p24-are-polish", "blik p24", "PL",
                 {"`blik`과 `p24`는 배송지가 폴란드(`PL`)일 때만 결제할 수 있습니다. 이 "
                  "배송지에서는 일반 카드 결제 화면이 열립니다.",
                  "`blik` and `p24` need a delivery to Poland (`PL`). For this one their buttons "
                  "open the card form."}),
    delivered_to("eps-is-austrian", "eps", "AT",
                 {"`eps`는 배송지가 오스트리아(`AT`)일 때만 결제할 수 있습니다. 이 배송지에서는 "
                  "일반 카드 결제 화면이 열립니다.",
                  "`eps` needs a delivery to Austria (`AT`). For this one its button opens the "
                  "card form."}),
    delivered_to("giropay-and-sepa-are-german", "giropay sepa", "DE",
                 {"`giropay`와 `sepa`는 배송지가 독일(`DE`)일 때만 결제할 수 있습니다. 이 "
                  "배송지에서는 일반 카드 결제 화면이 열립니다.",
                  "`giropay` and `sepa` need a delivery to Germany (`DE`). For this one their "
                  "buttons open the card form."}),
    // "ideal(NL / EUR)", and "iDEAL … 구매자: IT / EUR" further down.
    delivered_to(
        "ideal-is-dutch", "ideal", "NL IT",
        {"`ideal`은 배송지가 네덜란드(`NL`)나 이탈리아(`IT`)일 때만 결제할 수 있습니다. 이 "
         "배송지에서는 일반 카드 결제 화면이 열립니다.",
         "`ideal` needs a delivery to the Netherlands (`NL`) or Italy (`IT`). For this "
         "one its button opens the card form."}),
    delivered_to("mybank-is-italian", "mybank", "IT",
                 {"`mybank`는 배송지가 이탈리아(`IT`)일 때만 결제할 수 있습니다. 이 배송지에서는 "
                  "일반 카드 결제 화면이 열립니다.",
                  "`mybank` needs a delivery to Italy (`IT`). For this one its button opens the "
                  "card form."}),
    delivered_to(
        "sofort-has-six-countries", "sofort", "AT BE DE ES NL GB",
        {"`sofort`는 배송지가 `AT`, `BE`, `DE`, `ES`, `NL`, `GB`일 때만 결제할 수 있습니다. "
         "이 배송지에서는 일반 카드 결제 화면이 열립니다.",
         "`sofort` needs a delivery to `AT`, `BE`, `DE`, `ES`, `NL` or `GB`. For this one "
         "its button opens the card form."}),
    pay_later("pay-later-starts-at-30", if_given(one_of("currency", "USD AUD GBP")),
              at_least("amount", 30),
              {"이 통화의 Pay Later는 30부터 쓸 수 있습니다. 이 금액에서는 `paylater`가 적용되지 "
               "않습니다.",
               "Pay Later starts at 30 in this currency, so `paylater` has no effect for this "
               "amount."}),
    pay_later("pay-later-ends-at-10000-dollars", if_given(one_of("currency", "USD")),
              at_most("amount", 10000),
              {"Pay Later는 10,000 USD까지 쓸 수 있습니다. 이 금액에서는 `paylater`가 적용되지 "
               "않습니다.",
               "Pay Later ends at 10,000 USD, so `paylater` has no effect for this amount."}),
    pay_later("pay-later-ends-at-2000-australian-dollars", one_of("currency", "AUD"),
              at_most("amount", 2000),
              {"Pay Later는 2,000 AUD까지 쓸 수 있습니다. 이 금액에서는 `paylater`가 적용되지 "
               "않습니다.",
               "Pay Later ends at 2,000 AUD, so `paylater` has no effect for this amount."}),
    pay_later("pay-later-ends-at-5000-euro", one_of("currency", "EUR"), at_most("amount", 5000),
              {"Pay Later는 5,000 EUR까지 쓸 수 있습니다. 이 금액에서는 `paylater`가 적용되지 "
               "않습니다.",
               "Pay Later ends at 5,000 EUR, so `paylater` has no effect for this amount."}),
};

// --- paypal-rt: a billing key ---

constexpr Parameter billing_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "customer_uid", .need = required()},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
};

constexpr Parameter billing_notes[] = {
    {.path = "currency", .only = nowhere, .docs = RT_WARNING "#currency"},
    {.path = "country",
     .type = string,
     .type_severity = warning,
     .label = {"국가(테스트용)", "Country (for tests)"},
     .docs = RT_WARNING "#country"},
    {.path = "popup", .type = boolean, .type_severity = warning, .docs = RT_WARNING "#popup"},
    {.path = "bypass.paypal_v2.style",
     .type = object,
     .open = true,
     .label = {"버튼 스타일", "Look of the button"},
     .docs = RT_WARNING "#bypasspaypal_v2style"},
    // "`line1`, `city` 그리고 `country_code`는 필수 입력입니다. 전달하지 않을 경우 에러가
    // 리턴되며". The types of the others stand in the example only, as does the form of a country
    // code.
    {.path = SHIPPING ".recipient_name",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"수령인 이름", "Recipient"}},
    {.path = SHIPPING ".line1",
     .type = string,
     .need = required(),
     .personal = true,
     .buyer = true,
     .label = {"배송지 도로명 주소", "Delivery: street"}},
    {.path = SHIPPING ".line2",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 동·호수", "Delivery: flat"}},
    {.path = SHIPPING ".city",
     .type = string,
     .need = required(),
     .personal = true,
     .buyer = true,
     .label = {"배송지 시", "Delivery: city"}},
    {.path = SHIPPING ".state",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 주(州)", "Delivery: state"}},
    {.path = SHIPPING ".postal_code",
     .type = string,
     .type_severity = warning,
     .personal = true,
     .buyer = true,
     .label = {"배송지 우편번호", "Delivery: postcode"}},
    {.path = SHIPPING ".country_code",
     .type = string,
     .need = required(),
     .format = Format::country,
     .format_severity = warning,
     .buyer = true,
     .label = {"배송지 국가 코드", "Delivery: country"}},
};

constexpr Rule billing_rules[] = {
    {.id = "button-needs-load-ui",
     .code = Code::unsupported,
     .where = request_pay,
     .must = absent("pay_method"),
     .text =
         {"페이팔은 `IMP.request_pay`로 부를 수 없습니다. `IMP.loadUI('paypal-rt', …)`로 버튼을 "
          "렌더링해 주세요(`context.api`: `loadUI`).",
          "PayPal cannot be called with `IMP.request_pay`. Render its button with "
          "`IMP.loadUI('paypal-rt', …)` (`context.api`: `loadUI`)."},
     .docs = "#페이팔-정기결제-버튼-렌더링"},
    // "빌링키 발급 시에는 무조건 0으로 저장됩니다."
    {.id = "billing-key-has-no-amount",
     .severity = warning,
     .code = Code::unsupported,
     .must = at_most("amount", 0),
     .text =
         {"빌링키 발급에서는 `amount`가 무조건 0으로 저장됩니다. 금액은 빌링키로 결제할 때 넣어 "
          "주세요.",
          "`amount` is always stored as 0 while a billing key is issued. Pass it when you "
          "charge the key."},
     .docs = RT_WARNING "#amounttax_free"},
    {.id = "billing-key-has-no-tax-free-amount",
     .severity = warning,
     .code = Code::unsupported,
     .must = at_most("tax_free", 0),
     .text = {"빌링키 발급에서는 `tax_free`가 무조건 0으로 저장됩니다. 빼 주세요.",
              "`tax_free` is always stored as 0 while a billing key is issued. Leave it out."},
     .docs = RT_WARNING "#amounttax_free"},
    {.id = "country-is-for-tests",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("country"),
     .text = country_is_for_tests,
     .docs = RT_WARNING "#country"},
    {.id = "window-is-a-popup",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("popup"),
     .text = window_is_a_popup,
     .docs = RT_WARNING "#popup"},
    {.id = "address-has-parts",
     .severity = warning,
     .code = Code::unsupported,
     .must = absent("buyer_addr"),
     .text = {"페이팔은 나누어 적은 주소만 받아 `buyer_addr` 값을 쓰지 않습니다. "
              "`bypass.paypal_v2.shipping_address`에 넣어 주세요.",
              "PayPal takes addresses in parts and does not use `buyer_addr`. Put the address "
              "into `bypass.paypal_v2.shipping_address`."},
     .docs = RT_WARNING "#buyer_addr"},
};

// --- From an order ---

constexpr Mapping billing_order[] = {
    // Stored as 0, or ignored.
    {.to = "amount"},
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "digital"},
    {.to = "confirm_url"},
    {.to = "buyer_addr"},
    {.to = "buyer_postcode"},
    {.to = "customer_id", .from = "buyer.id"},
    {.to = SHIPPING ".recipient_name", .from = "delivery.name"},
    {.to = SHIPPING ".line1", .from = "delivery.address"},
    {.to = SHIPPING ".line2", .from = "delivery.addressDetail"},
    {.to = SHIPPING ".city", .from = "delivery.city"},
    {.to = SHIPPING ".state", .from = "delivery.state"},
    {.to = SHIPPING ".postal_code", .from = "delivery.postcode"},
    {.to = SHIPPING ".country_code", .from = "delivery.country"},
};

constexpr Mapping payment_order[] = {
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "buyer_addr"},
    {.to = "buyer_postcode"},
    // An order without a currency is in won; here, one left out would mean dollars.
    {.to = "currency", .from = "currency"},
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    {.to = "customer_id", .from = "buyer.id"},
    {.to = "buyer_first_name", .from = "buyer.firstName"},
    {.to = "buyer_last_name", .from = "buyer.lastName"},
    {.to = "products[].id", .from = "items[].id"},
    {.to = "products[].name", .from = "items[].name"},
    {.to = "products[].code", .from = "items[].code"},
    {.to = "products[].unitPrice", .from = "items[].price"},
    {.to = "products[].quantity", .from = "items[].quantity"},
    {.to = DELIVERY ".address_line_1", .from = "delivery.address"},
    {.to = DELIVERY ".address_line_2", .from = "delivery.addressDetail"},
    {.to = DELIVERY ".admin_area_1", .from = "delivery.state"},
    {.to = DELIVERY ".admin_area_2", .from = "delivery.city"},
    {.to = DELIVERY ".postal_code", .from = "delivery.postcode"},
    {.to = DELIVERY ".country_code", .from = "delivery.country"},
    {.to = UNITS "[].shipping.name.full_name", .from = "delivery.name"},
    // "purchase_units의 길이가 항상 0 또는 1이어야 합니다."
    {.to = UNITS, .make = Make::constant, .words = "[]"},
    // A billing address needs its country; an address for Korean shops has none.
    {.to = PAYER ".address.address_line_1", .from = "buyer.address", .when = "buyer.country"},
    {.to = PAYER ".address.address_line_2", .from = "buyer.addressDetail", .when = "buyer.country"},
    {.to = PAYER ".address.admin_area_1", .from = "buyer.state", .when = "buyer.country"},
    {.to = PAYER ".address.admin_area_2", .from = "buyer.city", .when = "buyer.country"},
    {.to = PAYER ".address.postal_code", .from = "buyer.postcode", .when = "buyer.country"},
    {.to = PAYER ".address.country_code", .from = "buyer.country"},
};

constexpr Module paypal_v2_rt_module{
    .code = "paypal_v2",
    .ui_type = "paypal-rt",
    .name = {"페이팔 정기결제(RT)", "PayPal billing keys (RT)"},
    .pages = {Page{RT, "259e217713"}, Page{RT_WARNING, "cf015cb3cc"}, Page{STC, "8903964af7"}},
    .methods = {"paypal"},
    .billing_methods = {"paypal"},
    .parameters = {Part{"#loadui-요청-객체", billing_parameters},
                   Part{RT_WARNING "#bypasspaypal_v2shipping_address", billing_notes},
                   Part{STC "#산업군-별-파라미터", protection_parameters},
                   Part{RT_WARNING "#rt-연동-유의사항", ignored_parameters}},
    .rules = {std::span(billing_rules), std::span(protection_rules)},
    // Nothing is paid, and what it would be paid with is ignored.
    .without =
        "amount-is-whole-in-won-and-yen tax-free-part-is-within-the-amount "
        "fixed-instalments-need-50000-won listed-instalments-need-50000-won",
    .order = {std::span(billing_order)},
};

constexpr Module paypal_v2_spb_module{
    .code = "paypal_v2",
    .ui_type = "paypal-spb",
    .name = {"페이팔 일반결제(SPB)", "PayPal (SPB)"},
    .pages = {Page{SPB, "789b9cd28d"}, Page{SPB_WARNING, "50a90703e7"}, Page{STC, "8903964af7"}},
    .methods = {"paypal"},
    // "페이팔 정기결제의 경우 RT(Reference Transaction) 방식만 지원합니다."
    .no_billing = error,
    .no_billing_text =
        {"`paypal-spb` 버튼은 일반결제만 지원합니다. 빌링키는 `IMP.loadUI('paypal-rt', "
         "…)`로 발급하거나 `customer_uid`를 빼 주세요.",
         "The `paypal-spb` buttons are for payments. Issue billing keys with "
         "`IMP.loadUI('paypal-rt', …)`, or leave `customer_uid` out."},
    .parameters = {Part{"#loadui-요청-객체", payment_parameters}, Part{SPB_WARNING, payment_notes},
                   Part{STC "#산업군-별-파라미터", protection_parameters},
                   Part{SPB_WARNING, ignored_parameters}},
    .rules = {std::span(payment_rules), std::span(funding_rules), std::span(protection_rules)},
    // The parts it speaks of are forbidden or ignored.
    .without =
        "tax-free-part-is-within-the-amount fixed-instalments-need-50000-won "
        "listed-instalments-need-50000-won products-need-a-module-that-takes-them",
    .order = {std::span(payment_order)},
};

}  // namespace

extern constinit const PackedTable paypal_v2_rt = table_of<paypal_v2_rt_module>;
extern constinit const PackedTable paypal_v2_spb = table_of<paypal_v2_spb_module>;
extern constinit const Description paypal_v2_rt_description = describe_module<paypal_v2_rt_module>;
extern constinit const Description paypal_v2_spb_description =
    describe_module<paypal_v2_spb_module>;

}  // namespace imp_checkout
