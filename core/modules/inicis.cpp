// KG Inicis: the payment window (`html5_inicis`) and the former module of ActiveX (`inicis`).
// https://developers.portone.io/opi/ko/integration/pg/v1/inicis?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/inicis", "eb2a573c83"};
constexpr Page billing_page{"opi/ko/support/code-info/pg", "b3fb40d4e5"};

constexpr Methods methods{"card",        "kakaopay",     "naverpay",   "samsung",
                          "applepay",    "ssgpay",       "payco",      "tosspay",
                          "lpay",        "trans",        "vbank",      "phone",
                          "cultureland", "smartculture", "happymoney", "booknlife"};

// --- 인증결제창 요청
// ----------------------------------------------------------------------------------

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required(payment)},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // "필수 파라미터 입니다." The billing-key window marks it `?`.
    {.path = "buyer_tel", .need = required(payment)},
    {.path = "vbank_due", .dates = YYYYMMDD},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    {.path = "app_scheme", .only = meant_for(handheld)},
    {.path = "customer_id",
     .type = string,
     .personal = true,
     .label = {"구매자 고유 ID", "Buyer's id"}},
    {.path = "language", .values = "ko en"},
    {.path = "period", .type = object, .label = {"제공기간", "Service period"}},
    {.path = "period.from",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 시작일", "First day of service"}},
    {.path = "period.to",
     .type = string,
     .need = required(),
     .dates = YYYYMMDD,
     .label = {"제공 종료일", "Last day of service"}},
    {.path = "bypass.acceptmethod",
     .type = string,
     .only = meant_for(pc),
     .label = {"PC 결제창 옵션", "Options of the PC window"}},
    {.path = "bypass.P_RESERVED",
     .type = string,
     .only = meant_for(handheld),
     .label = {"모바일 결제창 옵션", "Options of the mobile window"}},
    {.path = "bypass.ini_PAYSHOT_KEY",
     .type = string,
     .only = meant_for(pc),
     .personal = true,
     .label = {"Payshot 고객 Key (PC)", "Payshot key (PC)"}},
    {.path = "bypass.P_PAYSHOT_KEY",
     .type = string,
     .only = meant_for(handheld),
     .personal = true,
     .label = {"Payshot 고객 Key (모바일)", "Payshot key (mobile)"}},
};

constexpr Parameter further_parameters[] = {
    // `card_quota: number[]`, without `?`
    {.path = "display.card_quota", .need = required()},
    // The example alone shows this member (reading policy 22).
    {.path = "card.interest_free",
     .type = number,
     .type_severity = warning,
     .label = {"상점 부담 무이자 개월수", "Months without interest"}},
};

constexpr Text payshot_text{
    "Payshot 고객 Key 형식이 다릅니다. 가맹점 구분, 밀리초까지 적은 "
    "시각(YYYYMMDDHHMMSSmsec), 고객 ID를 이어서 넣어 주세요.",
    "The Payshot key has the wrong format. Join a shop prefix, the time down to milliseconds "
    "(YYYYMMDDHHMMSSmsec) and the customer's id."};

constexpr Rule window_rules[] = {
    // "콜론 : 구분자로 여러 값 연결"
    {.id = "acceptmethod-joins-options-with-colons",
     .code = Code::format,
     .where = pc,
     .must = passes("bypass.acceptmethod", is_inicis_pc_options),
     .text = {"`bypass.acceptmethod` 값의 형식이 다릅니다. "
              "`noeasypay:SKIN(BLUE):cardshowopt(04-6)`처럼 옵션을 콜론(:)으로 이어 주세요.",
              "`bypass.acceptmethod` has the wrong format. Join the options with colons: "
              "`noeasypay:SKIN(BLUE):cardshowopt(04-6)`."},
     .docs = "#주요-파라미터-설명"},
    // The page lists options, but does not say that others are not handed on.
    {.id = "acceptmethod-options-are-listed",
     .severity = warning,
     .code = Code::one_of,
     .where = pc,
     .when = passes("bypass.acceptmethod", is_inicis_pc_options),
     .must = passes("bypass.acceptmethod", are_inicis_pc_options_listed),
     .text = {"`bypass.acceptmethod` 값에 문서에 없는 옵션이 있습니다. 이름이 맞는지 확인해 "
              "주세요. 결제창이 무시할 수 있습니다.",
              "`bypass.acceptmethod` holds an option that the documentation does not list. Check "
              "its name; the window may ignore it."},
     .docs = "#주요-파라미터-설명"},
    // "현대카드 M포인트 강제 미사용", "현대카드 M포인트 사용"
    {.id = "m-points-are-either-on-or-off",
     .severity = warning,
     .code = Code::conflict,
     .where = pc,
     .when = contains("bypass.acceptmethod", "disablepoint"),
     .must = !contains("bypass.acceptmethod", "usespcp"),
     .text = {"`disablepoint`(M포인트 미사용)와 `usespcp`(M포인트 사용)가 함께 있습니다. 하나만 "
              "남겨 주세요.",
              "`disablepoint` turns M points off and `usespcp` turns them on. Keep one of them."},
     .docs = "#주요-파라미터-설명"},
    // "& 구분자로 여러 값 연결"
    {.id = "p-reserved-joins-options-with-ampersands",
     .code = Code::format,
     .where = handheld,
     .must = passes("bypass.P_RESERVED", is_inicis_mobile_options),
     .text = {"`bypass.P_RESERVED` 값의 형식이 다릅니다. `noeasypay=Y&twotrs_bank=Y`처럼 "
              "`이름=값`을 &로 이어 주세요.",
              "`bypass.P_RESERVED` has the wrong format. Join `name=value` with `&`: "
              "`noeasypay=Y&twotrs_bank=Y`."},
     .docs = "#주요-파라미터-설명"},
    {.id = "p-reserved-options-are-listed",
     .severity = warning,
     .code = Code::one_of,
     .where = handheld,
     .when = passes("bypass.P_RESERVED", is_inicis_mobile_options),
     .must = passes("bypass.P_RESERVED", are_inicis_mobile_options_listed),
     .text = {"`bypass.P_RESERVED` 값에 문서에 없는 옵션이 있습니다. 이름과 값이 맞는지 확인해 "
              "주세요. 결제창이 무시할 수 있습니다.",
              "`bypass.P_RESERVED` holds an option that the documentation does not list. Check "
              "its name and value; the window may ignore it."},
     .docs = "#주요-파라미터-설명"},
    // "계좌이체 거래 시 필수 입력 값"; yet `bypass` and `P_RESERVED` are marked optional, so no
    // error.
    {.id = "mobile-transfer-needs-twotrs-bank",
     .severity = warning,
     .code = Code::required,
     .on = {"trans"},
     .where = handheld,
     .must = present("bypass.P_RESERVED") && contains("bypass.P_RESERVED", "twotrs_bank=Y"),
     .text = {"`bypass.P_RESERVED` 값에 `twotrs_bank=Y`가 없습니다. 모바일 계좌이체에 필요한 "
              "값입니다.",
              "`bypass.P_RESERVED` lacks `twotrs_bank=Y`. Bank transfers on mobile need it."},
     .docs = "#주요-파라미터-설명"},
    // "app_scheme과 같이 사용 불가"
    {.id = "apprun-check-excludes-app-scheme",
     .code = Code::conflict,
     .where = handheld,
     .when = contains("bypass.P_RESERVED", "apprun_check=Y"),
     .must = !contains("bypass.P_RESERVED", "app_scheme="),
     .text = {"`bypass.P_RESERVED`의 `apprun_check=Y`(Android 전용)는 `app_scheme`과 함께 쓸 수 "
              "없습니다. 둘 중 하나를 빼 주세요.",
              "In `bypass.P_RESERVED`, `apprun_check=Y` (Android only) and `app_scheme` exclude "
              "each other. Leave one out."},
     .docs = "#주요-파라미터-설명"},
    // The sentence may mean the parameter of that name, too.
    {.id = "apprun-check-excludes-app-scheme-parameter",
     .severity = warning,
     .code = Code::conflict,
     .where = handheld,
     .when = contains("bypass.P_RESERVED", "apprun_check=Y"),
     .must = absent("app_scheme"),
     .at = "bypass.P_RESERVED",
     .text = {"`apprun_check=Y`(Android 전용)는 `app_scheme`과 함께 쓸 수 없다고 되어 있습니다. "
              "`app_scheme` 값을 넣을 때는 `apprun_check=Y`를 빼 주세요.",
              "`apprun_check=Y` (Android only) is documented as not usable with `app_scheme`. "
              "Leave it out when you pass `app_scheme`."},
     .docs = "#주요-파라미터-설명"},
    // "app_scheme=스키마명://"
    {.id = "p-reserved-scheme-ends-in-slashes",
     .severity = warning,
     .where = handheld,
     .when = contains("bypass.P_RESERVED", "app_scheme="),
     .must = contains("bypass.P_RESERVED", "://"),
     .text = {"`bypass.P_RESERVED`의 `app_scheme`은 `app_scheme=스킴명://` 형식으로 적어 주세요. "
              "결제 후 앱으로 돌아오지 못할 수 있습니다.",
              "Write the scheme in `bypass.P_RESERVED` as `app_scheme=name://`. Otherwise the "
              "buyer may not get back to your app."},
     .docs = "#주요-파라미터-설명"},
    // "iOS 앱에서 결제 시 설정"
    {.id = "iosapp-is-for-apps",
     .severity = warning,
     .code = Code::unsupported,
     .where = mobile,
     .must = !contains("bypass.P_RESERVED", "iosapp=Y"),
     .text = {"`bypass.P_RESERVED`의 `iosapp=Y`는 iOS 앱 안에서 결제할 때만 쓰입니다. 모바일 "
              "브라우저에서는 빼 주세요.",
              "`iosapp=Y` in `bypass.P_RESERVED` is for payments inside an iOS app. Leave it out "
              "in a mobile browser."},
     .docs = "#주요-파라미터-설명"},
    // "카드사 다이렉트 호출 시 카드 포인트 사용"
    {.id = "dcp-yn-is-for-direct-calls",
     .severity = warning,
     .code = Code::conflict,
     .where = handheld,
     .when = contains("bypass.P_RESERVED", "dcp_yn=Y"),
     .must = present("card.direct"),
     .at = "bypass.P_RESERVED",
     .text = {"`bypass.P_RESERVED`의 `dcp_yn=Y`는 카드사를 바로 호출할 때(`card.direct`)만 "
              "쓰입니다. 그 밖에는 `cp_yn=Y`를 넣어 주세요.",
              "`dcp_yn=Y` in `bypass.P_RESERVED` is for direct calls of an issuer "
              "(`card.direct`). Use `cp_yn=Y` otherwise."},
     .docs = "#주요-파라미터-설명"},
    // "형식: {가맹점구분}{YYYYMMDDHHMMSSmsec}{고객id}"
    {.id = "payshot-key-of-pc-holds-a-time",
     .code = Code::format,
     .where = pc,
     .must = passes("bypass.ini_PAYSHOT_KEY", is_inicis_payshot_key),
     .text = payshot_text,
     .docs = "#주요-파라미터-설명"},
    {.id = "payshot-key-of-mobile-holds-a-time",
     .code = Code::format,
     .where = handheld,
     .must = passes("bypass.P_PAYSHOT_KEY", is_inicis_payshot_key),
     .text = payshot_text,
     .docs = "#주요-파라미터-설명"},
};

// --- 비인증 결제창 요청
// -------------------------------------------------------------------------------

constexpr Parameter billing_parameters[] = {
    // "빌링키 발급 전용 파라미터", "모바일 전용"
    {.path = "bypass.inicis.authtype",
     .type = string,
     .only = meant_for(handheld | billing),
     .values = "01",
     .label = {"빌링키 발급창 입력 항목", "What the billing-key window asks for"}},
};

constexpr Rule former_module_rules[] = {
    // "'card'만 지원됩니다."
    {.id = "billing-keys-are-for-cards",
     .code = Code::unsupported,
     .where = billing,
     .must = one_of("pay_method", "card"),
     .text = {"빌링키 발급에는 `card`만 쓸 수 있습니다. `pay_method`를 바꿔 주세요.",
              "Billing keys are issued for `card` only. Change `pay_method`."},
     .docs = "#주요-파라미터-설명-1"},
};

// --- From an order
// ---------------------------------------------------------------------------------

constexpr Mapping order[] = {
    {.to = "customer_id", .from = "buyer.id"},
    // "결제창에 표시될 금액으로 실제 승인은 이루어지지 않습니다."; the example has 0.
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    {.to = "period.from", .from = "period.from"},
    {.to = "period.to", .from = "period.to"},
    {.to = "bypass.acceptmethod",
     .from = "card.points",
     .make = Make::translate,
     .on = {"card"},
     .where = pc | payment,
     .words = "true:CARDPOINT"},
    {.to = "bypass.acceptmethod",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans", "vbank"},
     .where = pc | payment,
     .words = "none:no_receipt"},
    {.to = "bypass.P_RESERVED",
     .from = "card.points",
     .make = Make::translate,
     .on = {"card"},
     .where = handheld | payment,
     .when = "card.issuer",
     .words = "true:dcp_yn=Y"},
    {.to = "bypass.P_RESERVED",
     .from = "card.points",
     .make = Make::translate,
     .on = {"card"},
     .where = handheld | payment,
     .words = "true:cp_yn=Y"},
    {.to = "bypass.P_RESERVED",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans"},
     .where = handheld | payment,
     .words = "none:twotrs_bank=Y&bank_receipt=N"},
    {.to = "bypass.P_RESERVED",
     .make = Make::constant,
     .on = {"trans"},
     .where = handheld | payment,
     .words = "\"twotrs_bank=Y\""},
};

constexpr Module html5_inicis_module{
    .code = "html5_inicis",
    .name = {"KG이니시스", "KG Inicis"},
    .pages = {page},
    .methods = methods,
    .billing_methods = {"card"},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#3-부가기능", further_parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters}},
    .rules = {std::span(window_rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
};

constexpr Module inicis_module{
    .code = "inicis",
    .name = {"KG이니시스 (구모듈)", "KG Inicis (former module)"},
    .pages = {page, billing_page},
    .methods = methods,
    // The page names `inicis` for ActiveX; the table of billing keys says "결제창 방식 X".
    .no_billing = warning,
    .no_billing_text =
        {"`inicis`는 ActiveX를 쓰던 구모듈로, 결제창 방식의 빌링키 발급을 지원하지 않을 수 "
         "있습니다. `html5_inicis` 채널로 요청해 주세요.",
         "`inicis` is the former module of ActiveX and may not issue billing keys in a "
         "window. Use an `html5_inicis` channel."},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters},
                   Part{"#3-부가기능", further_parameters},
                   Part{"#주요-파라미터-설명-1", billing_parameters}},
    .rules = {std::span(window_rules), std::span(former_module_rules)},
    .without =
        "interest-by-the-shop-needs-a-module-that-offers-it "
        "months-without-interest-need-a-module-that-offers-them "
        "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable html5_inicis = table_of<html5_inicis_module>;
extern constinit const PackedTable inicis = table_of<inicis_module>;
extern constinit const Description html5_inicis_description = describe_module<html5_inicis_module>;
extern constinit const Description inicis_description = describe_module<inicis_module>;

}  // namespace imp_checkout
