// 네이버페이 결제형 (`naverpay`): the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/naver?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

// The page does not speak of pay_method: whatever a request says is passed over in silence, and an
// order is paid by the one method that the window has.
constexpr Methods methods{"naverpay"};

constexpr Parameter parameters[] = {
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "buyer_tel?", yet the example of the billing-key window says "필수 입력" (reading policy 19).
    {.path = "buyer_tel", .need = recommended(billing)},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다.": see the rules, a popup may do without.
    {.path = "m_redirect_url", .need = optional, .only = everywhere},
    {.path = "naverPopupMode",
     .type = boolean,
     .label = {"팝업으로 결제창 열기", "Open as a popup"}},
};

constexpr Parameter payment_parameters[] = {
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    {.path = "naverUseCfm",
     .type = string,
     .dates = YYYYMMDD,
     .label = {"이용 완료일", "Day the service is used up"}},
    {.path = "naverPurchaserName",
     .type = string,
     .personal = true,
     .buyer = true,
     .label = {"구매자 이름(고위험 업종)", "Buyer's name (high-risk trade)"}},
    {.path = "naverPurchaserBirthday",
     .type = string,
     .dates = YYYYMMDD,
     .personal = true,
     .buyer = true,
     .label = {"구매자 생년월일(고위험 업종)", "Buyer's birthday (high-risk trade)"}},
    {.path = "naverMerchantUserKey",
     .type = string,
     .personal = true,
     .label = {"고객사의 사용자 키", "Shop's key of the buyer"}},
    {.path = "naverCultureBenefit",
     .type = boolean,
     .label = {"도서·공연 소득공제", "Cultural expense"}},
    // "해당 파라미터 누락시 네이버페이 검수를 통과할 수 없습니다." A list without a product says as
    // little.
    {.path = "naverProducts",
     .type = array,
     .need = required(payment),
     .length = items(1, unlimited, warning),
     .label = {"상품 정보", "Products"}},
    {.path = "naverProducts[].categoryType",
     .type = string,
     .need = required(),
     .label = {"상품 유형", "Category type"}},
    {.path = "naverProducts[].categoryId",
     .type = string,
     .need = required(),
     .label = {"상품 분류", "Category"}},
    {.path = "naverProducts[].uid",
     .type = string,
     .need = required(),
     .label = {"상품 ID", "Product id"}},
    {.path = "naverProducts[].name",
     .type = string,
     .need = required(),
     .label = {"상품명", "Product name"}},
    {.path = "naverProducts[].count",
     .type = number,
     .need = required(),
     .label = {"주문 개수", "Quantity"}},
    {.path = "naverProducts[].payReferrer", .type = string, .label = {"유입 경로", "Referrer"}},
    // "( 숫자 허용 )"
    {.path = "naverProducts[].startDate",
     .type = string | integer,
     .dates = YYYYMMDD,
     .label = {"시작일", "Start date"}},
    {.path = "naverProducts[].endDate",
     .type = string | integer,
     .dates = YYYYMMDD,
     .label = {"종료일", "End date"}},
    // "영문 대소문자 및 숫자 허용"
    {.path = "naverProducts[].sellerId",
     .type = string,
     .format = Format::latin_digits,
     .label = {"하위 판매자 ID", "Seller's id"}},
};

constexpr Parameter billing_parameters[] = {
    // "기본값은 random으로 자동 생성되어 중복결제가 가능하므로 값을 지정해 주세요." (policy 1);
    // "반복결제 등록하는 것을 방지하기 위한 파라미터" (policy 23)
    {.path = "naverProductCode",
     .type = string,
     .need = recommended(billing),
     .only = meant_for(billing),
     .label = {"반복결제 상품코드", "Product code of the subscription"}},
    {.path = "naverProductCount",
     .type = number,
     .need = required(billing),
     .label = {"결제대상 상품 수", "Number of products"}},
};

constexpr Rule rules[] = {
    // "10원 이상부터 결제가 가능합니다." The billing-key window charges nothing.
    {.id = "payment-starts-at-10-won",
     .where = payment,
     .must = at_least("amount", 10),
     .text = {"네이버페이는 10원 이상부터 결제할 수 있습니다. 더 적은 금액이면 결제창을 열지 말고 "
              "구매자에게 알려 주세요.",
              "Naver Pay takes 10 KRW or more. For less, tell the buyer instead of opening the "
              "window."},
     .docs = "#최소-결제-금액에-대해-예외-처리해야-합니다"},
    // "`false`인 경우 … `m_redirect_url`을 설정해야 합니다"
    {.id = "redirect-needs-return-url",
     .where = pc,
     .when = !is_true("naverPopupMode"),
     .must = present("m_redirect_url"),
     .text =
         {"`m_redirect_url` 값이 없습니다. `naverPopupMode`가 false이면 리디렉션으로 진행되므로 "
          "돌아올 주소를 반드시 넣어야 합니다.",
          "`m_redirect_url` is missing. With `naverPopupMode` false the page is left, so the "
          "window needs an address to return to."},
     .docs = "#2결제-요청하기"},
    {.id = "mobile-needs-return-url",
     .where = handheld,
     .when = if_given(!is_true("naverPopupMode")),
     .must = present("m_redirect_url"),
     .text = {"`m_redirect_url` 값이 없습니다. 모바일에서는 이 주소로 결제 결과를 받으므로 반드시 "
              "넣어야 합니다.",
              "`m_redirect_url` is missing. On mobile the result comes to this address."},
     .docs = "#2결제-요청하기"},
    // "콜백 함수(popup 방식)/m_redirect_url(리디렉션 방식)" contradicts the sentence on mobile.
    {.id = "mobile-popup-should-have-return-url",
     .severity = warning,
     .where = handheld,
     .when = is_true("naverPopupMode"),
     .must = present("m_redirect_url"),
     .text =
         {"`m_redirect_url` 값이 없습니다. 모바일에서는 팝업 대신 리디렉션으로 진행될 수 있으니 "
          "넣는 것이 안전합니다.",
          "`m_redirect_url` is missing. On mobile the window may redirect even though a popup "
          "was asked for."},
     .docs = "#2결제-요청하기"},
    // "`xxxx 외 2개` 대신 … 첫번째 상품명으로 설정하길 권장합니다."
    {.id = "name-should-be-of-the-first-product",
     .severity = warning,
     .code = Code::format,
     .must = passes("name", names_no_further_products),
     .text = {"`name` 값에 ‘외 N개’가 들어 있습니다. 네이버페이가 같은 말을 자동으로 붙이므로 첫 "
              "번째 상품명만 넣어 주세요.",
              "`name` counts further products (“외 N개”). Naver Pay adds that itself: pass the "
              "first product's name only."},
     .docs = "#2결제-요청하기"},
    // "결제 당일 또는 미래의 일자여야 함"
    {.id = "use-is-today-or-later",
     .must = not_before_today("naverUseCfm"),
     .text = {"`naverUseCfm` 값이 지난 날짜입니다. 이용 완료일은 결제 당일이나 그 이후여야 합니다.",
              "`naverUseCfm` lies in the past. It must be today or later."},
     .docs = "#2결제-요청하기"},
    // "대상 고객사만 필수 입력합니다.": of both, so that one without the other is half an answer.
    {.id = "purchaser-name-goes-with-birthday",
     .severity = warning,
     .when = present("naverPurchaserName"),
     .must = present("naverPurchaserBirthday"),
     .text = {"`naverPurchaserBirthday` 값이 없습니다. 고위험 업종 고객사는 구매자의 이름과 "
              "생년월일을 모두 넣어야 합니다.",
              "`naverPurchaserBirthday` is missing. Shops of a high-risk trade have to pass both "
              "the buyer's name and birthday."},
     .docs = "#2결제-요청하기"},
    {.id = "purchaser-birthday-goes-with-name",
     .severity = warning,
     .when = present("naverPurchaserBirthday"),
     .must = present("naverPurchaserName"),
     .text = {"`naverPurchaserName` 값이 없습니다. 고위험 업종 고객사는 구매자의 이름과 생년월일을 "
              "모두 넣어야 합니다.",
              "`naverPurchaserName` is missing. Shops of a high-risk trade have to pass both the "
              "buyer's name and birthday."},
     .docs = "#2결제-요청하기"},
    // "개인 아이디와 같은 개인정보 데이터는 제외하여 전달해야 합니다."
    {.id = "user-key-is-no-personal-data",
     .must = !matches("naverMerchantUserKey", Format::email),
     .text = {"`naverMerchantUserKey` 값이 이메일 주소입니다. 개인정보가 아닌 사용자 키를 넣어 "
              "주세요.",
              "`naverMerchantUserKey` is an e-mail address. Pass a key that is no personal data."},
     .docs = "#2결제-요청하기"},
    // "결제 상품이 공연, 영화, 보험, 여행, 항공, 숙박인 경우 입력을 권장합니다."; of their category
    // types the page shows this one.
    {.id = "travel-should-have-start-date",
     .severity = warning,
     .when = one_of("naverProducts[].categoryType", "TRAVEL"),
     .must = present("naverProducts[].startDate"),
     .text = {"`naverProducts[].startDate` 값이 없습니다. 여행 상품은 시작일과 종료일을 넣기를 "
              "권장합니다.",
              "`naverProducts[].startDate` is missing. Travel products should have a start and an "
              "end date."},
     .docs = "#2결제-요청하기"},
    {.id = "travel-should-have-end-date",
     .severity = warning,
     .when = one_of("naverProducts[].categoryType", "TRAVEL"),
     .must = present("naverProducts[].endDate"),
     .text = {"`naverProducts[].endDate` 값이 없습니다. 여행 상품은 시작일과 종료일을 넣기를 "
              "권장합니다.",
              "`naverProducts[].endDate` is missing. Travel products should have a start and an "
              "end date."},
     .docs = "#2결제-요청하기"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    // The page has no such parameter: the buyer chooses in Naver Pay.
    {.to = "pay_method"},
    {.to = "language"},
    {.to = "tax_free", .from = "taxFree", .where = payment},
    {.to = "customer_id", .from = "buyer.id", .where = payment},
    // "이용 완료일": the service is used up when its period ends.
    {.to = "naverUseCfm", .from = "period.to", .where = payment},
    {.to = "naverProducts[].categoryType", .from = "items[].categoryType", .where = payment},
    {.to = "naverProducts[].categoryId", .from = "items[].category", .where = payment},
    {.to = "naverProducts[].uid", .from = "items[].id", .where = payment},
    {.to = "naverProducts[].name", .from = "items[].name", .where = payment},
    {.to = "naverProducts[].count", .from = "items[].quantity", .where = payment},
    {.to = "naverProducts[].startDate", .from = "items[].startDate", .where = payment},
    {.to = "naverProducts[].endDate", .from = "items[].endDate", .where = payment},
    {.to = "naverProducts[].sellerId", .from = "items[].seller", .where = payment},
    {.to = "naverProductCode", .from = "items[].code", .where = billing},
    {.to = "naverProductCode", .from = "items[].id", .where = billing},
    {.to = "naverProductCount", .from = "items", .make = Make::count, .where = billing},
};

constexpr Module naverpay_module{
    .code = "naverpay",
    .name = {"네이버페이 (결제형)", "Naver Pay (payment type)"},
    .pages = {Page{"opi/ko/integration/pg/v1/naver", "2a154de6b5"}},
    .methods = methods,
    .billing_methods = methods,
    .methods_severity = Severity::none,
    .billing_methods_severity = Severity::none,
    .parameters = {Part{"#2결제-요청하기", parameters}, Part{"#2결제-요청하기", payment_parameters},
                   Part{"#2결제-요청하기", billing_parameters}},
    .rules = {std::span(rules)},
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable naverpay = table_of<naverpay_module>;
extern constinit const Description naverpay_description = describe_module<naverpay_module>;

}  // namespace imp_checkout
