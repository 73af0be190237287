// KG Inicis Japan (`inicis_jp`): one code for two kinds of contract, JPPG and SBPS, which the
// request does not name.
// https://developers.portone.io/opi/ko/integration/pg/v1/inicis-jp?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/inicis-jp", "cd74d1d4c1"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    // "알파벳 대소문자, 숫자 및 일부 특수문자만 사용이 가능"; it does not say which.
    {.path = "merchant_uid", .need = required(), .format = Format::ascii},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "이니시스 일본결제는 일본 엔(JPY)만 지원합니다."
    {.path = "currency", .need = required(), .values = "JPY"},
    {.path = "popup",
     .type = boolean,
     .need = required(),
     .label = {"팝업 결제창", "Popup window"}},
    {.path = "buyer_name", .need = required()},
    // "편의점 결제 시 필수 값 입니다. 가타카나만 허용합니다."
    {.path = "buyer_first_name_kana",
     .type = string,
     .need = required({"cvs"}),
     .format = Format::katakana,
     .personal = true,
     .buyer = true,
     .label = {"주문자 이름 (후리가나)", "Buyer's first name (kana)"}},
    {.path = "buyer_last_name_kana",
     .type = string,
     .need = required({"cvs"}),
     .format = Format::katakana,
     .personal = true,
     .buyer = true,
     .label = {"주문자 성 (후리가나)", "Buyer's last name (kana)"}},
    // "CBT 유형이 SBPS인 경우 필수 입력이며 최대 30자로 설정해야합니다."
    {.path = "customer_id",
     .type = string,
     .length = chars(30),
     .personal = true,
     .label = {"구매자 ID", "Buyer's id"}},
    {.path = "storeDetails", .type = object, .label = {"상점 정보", "Store details"}},
    {.path = "storeDetails.storeName",
     .type = string,
     .need = required(),
     .label = {"상점명", "Store name"}},
    {.path = "storeDetails.storeNameKana",
     .type = string,
     .need = required(),
     .format = Format::katakana,
     .label = {"상점명 (후리가나)", "Store name (kana)"}},
    {.path = "storeDetails.storeNameEn",
     .type = string,
     .need = required(),
     .label = {"상점명 (영문)", "Store name (English)"}},
    {.path = "storeDetails.storeNameShort",
     .type = string,
     .need = required(),
     .label = {"상점명 (약어)", "Store name (short)"}},
    {.path = "storeDetails.contactName",
     .type = string,
     .need = required(),
     .label = {"상점 연락처 이름", "Name of the contact"}},
    {.path = "storeDetails.email",
     .type = string,
     .need = required(),
     .format = Format::email,
     .format_severity = warning,
     .label = {"상점 이메일", "Store's e-mail address"}},
    {.path = "storeDetails.phoneNumber",
     .type = string,
     .need = required(),
     .label = {"상점 연락처", "Store's phone number"}},
    {.path = "storeDetails.openingHours",
     .type = object,
     .need = required(),
     .label = {"상점 영업시간", "Opening hours"}},
    {.path = "storeDetails.openingHours.open",
     .type = string,
     .need = required(),
     .format = Format::time_of_day,
     .label = {"영업 시작 시간", "Opens at"}},
    {.path = "storeDetails.openingHours.close",
     .type = string,
     .need = required(),
     .format = Format::time_of_day,
     .label = {"영업 종료 시간", "Closes at"}},
    {.path = "cvs.payment_deadline", .type = object, .label = {"지불 기한", "Payment deadline"}},
    // "최소 1일~최대 30일 범위의 일수로 변환됩니다."
    {.path = "cvs.payment_deadline.valid_hours",
     .type = integer,
     .range = between(24, 720, warning),
     .label = {"유효 시간", "Valid hours"}},
    {.path = "cvs.payment_deadline.due_date",
     .type = string,
     .dates = ISO8601,
     .label = {"만료 시점", "Due date"}},
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "bypass.inicis_jp.paymentUI.colorTheme",
     .type = string,
     .values = "red1 red2 red3 red4 orange yellow black purple green blue1 blue2 blue3 blue4 "
               "blue5 blue6",
     .label = {"결제창 색상", "Colour of the window"}},
    {.path = "bypass.inicis_jp.paymentUI.logoUrl",
     .type = string,
     .format = Format::url,
     .label = {"결제창 로고 URL", "Logo URL"}},
};

constexpr Rule window_rules[] = {
    // "이니시스 일본결제의 경우 영어와 일본어만 허용합니다."
    {.id = "name-is-english-or-japanese",
     .code = Code::format,
     .must = passes("name", is_english_or_japanese),
     .text = {"`name` 값에 영어와 일본어가 아닌 글자가 있습니다. 주문명을 영어나 일본어로 적어 "
              "주세요.",
              "`name` holds characters that are neither English nor Japanese. Write the order "
              "name in one of the two."},
     .docs = "#sdk-결제-요청하기"},
    // "PC환경에서는 팝업 결제창만 지원합니다. (iframe 미지원)"
    {.id = "pc-needs-a-popup",
     .code = Code::unsupported,
     .where = pc,
     .must = is_true("popup"),
     .text = {"`popup` 값이 false입니다. PC에서는 팝업 결제창만 지원하니 true로 넣어 주세요.",
              "`popup` is false. On a PC the window only opens as a popup; set it to true."},
     .docs = "#sdk-결제-요청하기"},
    // SBPS offers `card` and `paypay`; the other methods are of JPPG, whose list has
    // `storeDetails: object`.
    {.id = "jppg-needs-store-details",
     .on = {"cvs", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai"},
     .must = present("storeDetails"),
     .text = {"`storeDetails` 값이 없습니다. 이 결제수단(CBT 유형 JPPG)에는 상점 정보를 반드시 "
              "넣어야 합니다.",
              "`storeDetails` is missing. This method (CBT type JPPG) needs the store's details."},
     .docs = "#sdk-결제-요청하기"},
    {.id = "card-and-paypay-need-store-details-or-customer-id",
     .on = {"card", "paypay"},
     .must = present("storeDetails") || present("customer_id"),
     .text = {"`storeDetails`와 `customer_id` 값이 모두 없습니다. CBT 유형이 JPPG이면 "
              "`storeDetails`, SBPS이면 `customer_id`를 반드시 넣어야 합니다.",
              "`storeDetails` and `customer_id` are both missing. JPPG needs `storeDetails`, SBPS "
              "needs `customer_id`."},
     .docs = "#sdk-결제-요청하기"},
    // "아래 valid_hours, due_date 두 파라미터 중 하나는 필수입니다."
    {.id = "convenience-store-needs-a-deadline",
     .on = {"cvs"},
     .must =
         present("cvs.payment_deadline.valid_hours") || present("cvs.payment_deadline.due_date"),
     .at = "cvs.payment_deadline",
     .text = {"`cvs.payment_deadline` 값에 지불 기한이 없습니다. 편의점 결제에는 `valid_hours`와 "
              "`due_date` 중 하나를 반드시 넣어야 합니다.",
              "`cvs.payment_deadline` holds no deadline. Convenience store payments need "
              "`valid_hours` or `due_date`."},
     .docs = "#sdk-결제-요청하기"},
    // "일시불, 3, 5, 6, 10, 12개월만 지정 가능합니다."
    {.id = "instalments-are-of-the-months-offered",
     .code = Code::one_of,
     .must = passes("display.card_quota[]", is_inicis_jp_quota),
     .text = {"일시불(0), 3, 5, 6, 10, 12개월만 지정할 수 있습니다. 다른 개월수는 빼 주세요.",
              "Only a lump sum (0) and 3, 5, 6, 10 or 12 months exist. Take the others out."},
     .docs = "#sdk-결제-요청하기"},
    // "알파벳만 허용합니다." The example has a space.
    {.id = "english-store-name-is-of-latin-letters",
     .code = Code::format,
     .must = passes("storeDetails.storeNameEn", is_latin_letters),
     .text = {"`storeDetails.storeNameEn` 값에는 알파벳만 쓸 수 있습니다.",
              "`storeDetails.storeNameEn` may only hold Latin letters."},
     .docs = "#sdk-결제-요청하기"},
};

// --- From an order
// ---------------------------------------------------------------------------------

/// Methods of JPPG alone, which demands the store's details.
constexpr Methods of_jppg{"cvs", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai"};

constexpr Mapping order[] = {
    // Demanded by SBPS, and of no more than 30 characters.
    {.to = "customer_id", .from = "buyer.id", .on = {"card", "paypay"}},
    {.to = "popup", .make = Make::constant, .words = "true"},
    {.to = "buyer_first_name_kana", .from = "buyer.firstName", .on = {"cvs"}},
    {.to = "buyer_last_name_kana", .from = "buyer.lastName", .on = {"cvs"}},
    // The request does not say whether a card is paid by JPPG or SBPS; there the order passes the
    // store's details in `extra`.
    {.to = "storeDetails.storeName", .from = "shop.name", .on = of_jppg},
    {.to = "storeDetails.storeNameEn", .from = "shop.nameEn", .on = of_jppg},
    {.to = "storeDetails.phoneNumber", .from = "shop.phone", .on = of_jppg},
    // "[0, 3, 5, 6]: 할부개월 수로 일시불 및 3, 5, 6개월 노출"
    {.to = "display.card_quota",
     .from = "instalments",
     .make = Make::month_list,
     .on = {"card"},
     .words = "0 3 5 6 10 12"},
    {.to = "cvs.payment_deadline.due_date", .from = "depositDeadline", .on = {"cvs"}},
    // Not on the page.
    {.to = "tax_free"},
    {.to = "vat_amount"},
    {.to = "escrow"},
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
    {.to = "card.direct.code"},
    {.to = "card.direct.quota"},
    {.to = "card.detail"},
};

constexpr Module inicis_jp_module{
    .code = "inicis_jp",
    .name = {"KG이니시스 일본결제", "KG Inicis Japan"},
    .pages = {page},
    .methods = {"card", "cvs", "paypay", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai"},
    .parameters = {Part{"#sdk-결제-요청하기", window_parameters}},
    .rules = {std::span(window_rules)},
    // Its only currency is the yen.
    .without = "fixed-instalments-need-50000-won listed-instalments-need-50000-won",
    .order = {std::span(order)},
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable inicis_jp = table_of<inicis_jp_module>;
extern constinit const Description inicis_jp_description = describe_module<inicis_jp_module>;

}  // namespace imp_checkout
