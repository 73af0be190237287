// Galaxia Moneytree (`galaxia`): payment window, billing keys for cards, and billing keys together
// with a first payment by phone.
// https://developers.portone.io/opi/ko/integration/pg/v1/galaxia?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/galaxia", "5092897348"};

constexpr Parameter window_parameters[] = {
    // "`card` (신용카드) - 기본값"; the billing-key windows: "반드시 … 필수로 입력해주셔야 합니다."
    {.path = "pay_method", .need = required(billing)},
    {.path = "merchant_uid", .need = required(), .length = chars(64)},
    {.path = "customer_id",
     .type = string,
     .need = required(),
     .length = chars(20),
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required(payment)},
    // "계좌이체 결제시 구매자 이름은 필수 입력입니다."
    {.path = "buyer_name", .need = required({"trans"})},
    {.path = "m_redirect_url", .need = required(handheld)},
    // "IOS 앱 결제시 필수 입력이며"; "예: portone://". Nobody says here whether the app runs on
    // iOS.
    {.path = "app_scheme",
     .need = recommended(app),
     .format = Format::scheme_url,
     .format_severity = warning},
    {.path = "currency", .values = "KRW"},
    // "계좌이체/가상계좌 결제시 에스크로 결제가 허용됩니다."
    {.path = "escrow", .only = only({"trans", "vbank"})},
    // "가상계좌 결제시 필수 입력입니다."
    {.path = "vbank_due", .need = required({"vbank"}), .dates = YYYY_MM_DD | YYYYMMDD},
    // "휴대폰 결제 관련 설정"
    {.path = "phone",
     .type = object,
     .only = meant_for({"phone"}),
     .label = {"휴대폰 결제 설정", "Carrier billing"}},
    {.path = "phone.carrier",
     .type = string,
     .values = "SKT KTF LGT CJH KCT SKL",
     .label = {"통신사", "Carrier"}},
};

constexpr Rule window_rules[] = {
    // "앱이 아닌 모바일 웹 결제시에는 입력하지 마세요."
    {.id = "mobile-web-has-no-app-scheme",
     .where = mobile,
     .must = absent("app_scheme"),
     .text = {"앱이 아닌 모바일 웹 결제에는 `app_scheme` 값을 넣으면 안 됩니다. 빼 주세요.",
              "`app_scheme` must not be given in a mobile browser. Leave it out."},
     .docs = "#주요-파라미터-설명"},
    {.id = "app-scheme-is-for-apps",
     .severity = warning,
     .code = Code::unsupported,
     .where = pc,
     .must = absent("app_scheme"),
     .text = {"`app_scheme`은 앱에서 결제할 때만 쓰입니다. PC에서는 빼 주세요.",
              "`app_scheme` is for payments in an app. Leave it out on a PC."},
     .docs = "#주요-파라미터-설명"},
    // "빌링키 발급시 amount가 0이거나 미입력시 1000원으로 노출됩니다. (결제 발생하지 않음)"
    {.id = "card-billing-shows-an-amount",
     .severity = warning,
     .on = {"card"},
     .where = billing,
     .must = present("amount"),
     .text = {"`amount` 값이 없습니다. 넣지 않으면 빌링키 발급창에 1,000원으로 표시됩니다.",
              "`amount` is missing. The billing-key window will show 1,000 KRW."},
     .docs = "#주요-파라미터-설명-1"},
    // "전달한 금액 만큼 실제로 승인이 됩니다."
    {.id = "phone-billing-needs-an-amount",
     .on = {"phone"},
     .where = billing,
     .must = present("amount"),
     .text = {"`amount` 값이 없습니다. 휴대폰은 빌링키 발급과 동시에 결제되므로 결제금액을 반드시 "
              "넣어야 합니다.",
              "`amount` is missing. By phone, a billing key is issued together with a payment of "
              "this amount."},
     .docs = "#주요-파라미터-설명-2"},
};

constexpr Mapping order[] = {
    {.to = "customer_id", .from = "buyer.id"},
    // Not on the page.
    {.to = "language"},
    {.to = "useFreeInterestFromMall"},
    {.to = "card.detail"},
};

constexpr Module galaxia_module{
    .code = "galaxia",
    .name = {"갤럭시아머니트리", "Galaxia Moneytree"},
    .pages = {page},
    // Lines 90 to 103 lack `moneytree`, lines 269 to 283 have it.
    .methods = {"card", "trans", "vbank", "phone", "cultureland", "smartculture", "booknlife",
                "happymoney", "kakaopay", "naverpay", "tosspay", "samsungpay", "applepay", "payco",
                "moneytree"},
    .billing_methods = {"card", "phone"},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters}},
    .rules = {std::span(window_rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
    // "3: 3개월 할부만 표시"
    .month_list_is_up_to = false,
};

}  // namespace

extern constinit const PackedTable galaxia = table_of<galaxia_module>;
extern constinit const Description galaxia_description = describe_module<galaxia_module>;

}  // namespace imp_checkout
