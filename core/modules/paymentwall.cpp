// 페이먼트월 (`paymentwall`): the payment window and the billing-key window, which charges the
// first payment. https://developers.portone.io/opi/ko/integration/pg/v1/paymentwall?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Parameter parameters[] = {
    {.path = "merchant_uid", .need = required(payment)},
    {.path = "amount", .need = required()},
    {.path = "name", .need = required()},
    {.path = "buyer_name", .need = required()},
    {.path = "buyer_email", .need = required()},
    // "입력하지 않는 경우 기본적으로 KRW로 요청하며" (reading policy 1)
    {.path = "currency", .need = recommended()},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "use_test_method",
     .type = boolean,
     .label = {"테스트 결제수단", "Test payment methods"}},
    // Without `?`, but its members are all optional: "미설정시 Default(pw_1) 결제창이
    // 활성화됩니다."
    {.path = "bypass",
     .type = object,
     .need = recommended(payment),
     .label = {"페이먼트월 전용 파라미터", "Paymentwall's own parameters"}},
    // The two codes that the page names.
    {.path = "bypass.widget_code",
     .type = string,
     .values = {"t3_1 pw_1", warning},
     .label = {"결제창 위젯", "Widget"}},
    {.path = "bypass.ps", .type = string, .label = {"결제수단 코드", "Payment system"}},
    // "해당하는 국가코드를 입력해야 합니다."
    {.path = "bypass.country_code",
     .type = string,
     .format = Format::country,
     .label = {"국가 코드", "Country"}},
    {.path = "bypass.logo_url",
     .type = string,
     .format = Format::url,
     .label = {"결제창 로고 URL", "Logo URL"}},
    {.path = "bypass.project_name", .type = string, .label = {"프로젝트명", "Project name"}},
    {.path = "bypass.product_price_without_tax",
     .type = number,
     .label = {"세전 가격", "Price without tax"}},
    {.path = "bypass.sales_tax", .type = number, .label = {"판매세", "Sales tax"}},
};

constexpr Rule rules[] = {
    // The list of this window leaves it out, its example has it (reading policy 19).
    {.id = "billing-window-should-have-merchant-uid",
     .severity = warning,
     .where = billing,
     .must = present("merchant_uid"),
     .text =
         {"`merchant_uid` 값이 없습니다. 빌링키 발급과 함께 첫 결제가 승인되므로 주문번호를 넣어 "
          "주세요.",
          "`merchant_uid` is missing. The first payment is charged along with the billing key; "
          "give it an order number."},
     .docs = "#2-결제-요청하기"},
    // "string 형식이 아닌 integer 형식으로 요청해야 합니다.": that text is refused is what it is
    // about; won and yen are in the general rule.
    {.id = "amount-should-be-whole",
     .severity = warning,
     .when = present("currency") && !one_of("currency", "KRW JPY"),
     .must = whole("amount"),
     .text = {"`amount` 값에 소수점이 있습니다. 페이먼트월 문서는 정수로 요청하도록 안내합니다.",
              "`amount` has a fraction. Paymentwall's page asks for a whole number."},
     .docs = "#주요-파라미터-설명"},
    // "최초 결제 승인 없이 빌링키만 발급하는 방식은 지원되지 않습니다."
    {.id = "billing-key-comes-with-a-payment",
     .where = billing,
     .must = above("amount", 0),
     .text = {"페이먼트월은 결제 없이 빌링키만 발급할 수 없습니다. `amount`에 첫 결제금액을 넣어 "
              "주세요.",
              "Paymentwall issues no billing key without a payment. Set `amount` to the first "
              "payment."},
     .docs = "#2-결제-요청하기"},
    // "반드시 Firstname Lastname 이 빈칸으로 구분되어야 합니다."
    {.id = "buyer-name-is-first-and-last-name",
     .code = Code::format,
     .must = passes("buyer_name", is_first_and_last_name),
     .text = {"`buyer_name` 값은 이름과 성을 빈칸으로 나누어 적어야 합니다. 예: `Jack Son`",
              "`buyer_name` must be a first and a last name with a space between them, such as "
              "`Jack Son`."},
     .docs = "#2-결제-요청하기"},
    // "`use_test_method` 파라미터 설정과 동시에 bypass의 `ps` 파라미터를 `test`로 설정해야"
    {.id = "test-methods-need-both-switches",
     .severity = warning,
     .when = one_of("bypass.ps", "test"),
     .must = used("use_test_method"),
     .text = {"테스트 결제수단을 쓰려면 `bypass.ps`를 `test`로 하면서 `use_test_method`도 true로 "
              "넣어야 합니다.",
              "Test payment methods need `use_test_method` to be true along with `bypass.ps`: "
              "`test`."},
     .docs = "#주요-파라미터-설명"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    // "반드시 Firstname Lastname 이 빈칸으로 구분되어야 합니다."
    {.to = "buyer_name",
     .from = "buyer.firstName",
     .make = Make::full_name,
     .when = "buyer.firstName"},
    {.to = "buyer_name", .from = "buyer.name"},
    {.to = "currency", .from = "currency"},
    // "입력하지 않는 경우 기본적으로 KRW로 요청하며"
    {.to = "currency", .make = Make::constant, .words = "\"KRW\""},
    // `bypass` has to be there; "all 인 경우(default) 국가 지원 결제수단 모두".
    {.to = "bypass.ps", .make = Make::constant, .where = payment, .words = "\"all\""},
    {.to = "tax_free"},
};

constexpr Module paymentwall_module{
    .code = "paymentwall",
    .name = {"페이먼트월", "Paymentwall"},
    .pages = {Page{"opi/ko/integration/pg/v1/paymentwall", "715441eb87"}},
    // "`pay_method`의 값은 무시될 수 있습니다."; the example has `card`.
    .methods = {"card"},
    // "빌링키 결제는 오직 신용카드만 가능합니다."
    .billing_methods = {"card"},
    .methods_severity = warning,
    .parameters = {Part{"#주요-파라미터-설명", parameters}},
    .rules = {std::span(rules)},
    .order = {std::span(order), std::span(common::order_of_wallets)},
};

}  // namespace

extern constinit const PackedTable paymentwall = table_of<paymentwall_module>;
extern constinit const Description paymentwall_description = describe_module<paymentwall_module>;

}  // namespace imp_checkout
