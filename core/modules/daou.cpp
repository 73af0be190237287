// Kiwoompay (formerly Daou): the payment window. Billing keys are issued by API.
// https://developers.portone.io/opi/ko/integration/pg/v1/daou/readme?v=v1

#include "../src/named_tests.hpp"
#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

#define NOTES_PAGE "opi/ko/integration/pg/v1/daou/undefined"

constexpr Page page{"opi/ko/integration/pg/v1/daou/readme", "9fff72204f"};
constexpr Page notes_page{NOTES_PAGE, "623fb75091"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required()},
    {.path = "merchant_uid", .need = required()},
    {.path = "name", .need = required()},
    {.path = "amount", .need = required()},
    // `digital: boolean` for every method: "올바른 값을 넣어야 함. 그렇지 않은 경우 결제 진행 불가"
    {.path = "digital", .need = required()},
    // "모바일의 경우 m_redirect_url로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld)},
    // "계좌이체,가상계좌만 지원됩니다."
    {.path = "escrow", .only = only({"trans", "vbank"})},
    // "모바일 앱 환경에서 결제시 필수 파라미터"
    {.path = "app_scheme", .need = required(app)},
    {.path = "bypass.daou.PRODUCTCODE",
     .type = string,
     .label = {"결제 상품 고유 번호", "Product code"}},
    // No scope: the page's example gives it for a card.
    {.path = "bypass.daou.CASHRECEIPTFLAG",
     .type = number | string,
     .values = "0 1 Y N",
     .range = between(0, 1),
     .label = {"현금영수증 발급", "Cash receipt"}},
    // "간편결제 다이렉트 호출 시"; "`Y`로 입력하는 경우", and nothing on other values.
    {.path = "bypass.daou.DIRECT_YN",
     .type = string,
     .only = meant_for({"kakaopay", "naverpay", "payco", "samsung", "applepay"}),
     .values = {"Y N", warning},
     .label = {"간편결제 바로 호출", "Call the easy payment directly"}},
    {.path = "bypass.daou.CARDQUOTA",
     .type = string,
     .label = {"카드사별 할부 개월수", "Instalment months by issuer"}},
};

constexpr Parameter further_parameters[] = {
    // `card_quota: number[]` within `display?`
    {.path = "display.card_quota", .need = required()},
    // "통신사 노출 제어" and "휴대폰 번호 고정" are shown by examples only (reading policy 22).
    {.path = "phone", .type = object, .type_severity = warning},
    {.path = "phone.detail",
     .type = array,
     .type_severity = warning,
     .label = {"통신사 노출", "Carriers shown"}},
    {.path = "phone.detail[].carrier",
     .type = string,
     .values = {"SKT KTF LGT CJH *", warning},
     .type_severity = warning},
    {.path = "phone.detail[].enabled", .type = boolean, .type_severity = warning},
    // "휴대폰 결제시 해당 파라미터를 설정하면"; "휴대폰번호 입력(하이픈 제거)"
    {.path = "prefill.phoneNumber",
     .type = string,
     .only = meant_for({"phone"}),
     .format = Format::mobile_number,
     .type_severity = warning,
     .personal = true,
     .label = {"고정할 휴대폰 번호", "Fixed mobile number"}},
};

constexpr Rule window_rules[] = {
    // "실시간 계좌이체, 가상계좌인 경우" 1, 0; "카카오페이인 경우" Y, N
    {.id = "cash-receipt-of-transfers-is-0-or-1",
     .code = Code::one_of,
     .on = {"trans", "vbank"},
     .must = !one_of("bypass.daou.CASHRECEIPTFLAG", "Y N"),
     .text = {"`Y`와 `N`은 카카오페이용 값입니다. 계좌이체와 가상계좌에는 1(허용) 또는 0(차단)을 "
              "넣어 주세요.",
              "`Y` and `N` are for KakaoPay. Use 1 (allow) or 0 (block) for transfers and virtual "
              "accounts."},
     .docs = "#2결제-요청하기"},
    // 0 and 1, whether numbers or texts; the row answers any other value.
    {.id = "cash-receipt-of-kakaopay-is-y-or-n",
     .code = Code::one_of,
     .on = {"kakaopay"},
     .when = at_most("bypass.daou.CASHRECEIPTFLAG", 1),
     .must = below("bypass.daou.CASHRECEIPTFLAG", 0),
     .text = {"1과 0은 계좌이체와 가상계좌용 값입니다. 카카오페이에는 `Y`(허용) 또는 `N`(차단)을 "
              "넣어 주세요.",
              "1 and 0 are for transfers and virtual accounts. Use `Y` (allow) or `N` (block) for "
              "KakaoPay."},
     .docs = "#2결제-요청하기"},
    {.id = "card-quota-is-groups-of-issuer-and-months",
     .code = Code::format,
     .must = passes("bypass.daou.CARDQUOTA", daou_card_quota_is_groups),
     .text = {"`bypass.daou.CARDQUOTA` 값의 형식이 다릅니다. `CCBC-0:2:3^CCNH-0:2`처럼 문서에 있는 "
              "키움페이 카드사 코드와 할부 개월수를 이어 주세요.",
              "`bypass.daou.CARDQUOTA` has the wrong format. Join Kiwoompay's issuer codes and "
              "months as in `CCBC-0:2:3^CCNH-0:2`."},
     .docs = "#2결제-요청하기"},
};

constexpr Rule note_rules[] = {
    // "면세 금액은 카드결제 혹은 간편결제 시에만 가능하고 계좌이체 / 가상계좌 결제 시에는 설정할 수
    // 없어 전액 과세 처리 됩니다", with a closed list of methods
    {.id = "tax-free-part-is-for-cards-and-easy-payments",
     .code = Code::unsupported,
     .on = {"trans", "vbank", "cultureland", "smartculture", "booknlife", "phone"},
     .must = at_most("tax_free", 0),
     .text = {"이 결제수단에는 면세금액을 설정할 수 없어 전액 과세됩니다. `tax_free`를 빼거나 카드 "
              "또는 "
              "간편결제를 사용해 주세요.",
              "This method takes no tax-free part: the whole amount is taxed. Leave `tax_free` "
              "out, or use a card or an easy payment."},
     .docs = NOTES_PAGE "#키움페이-결제-특이사항"},
    // "EUC-KR에서 표현 가능한 문자를 입력해야 합니다."
    {.id = "name-fits-euc-kr",
     .code = Code::format,
     .must = passes("name", may_be_euc_kr),
     .text = {"`name` 값에 EUC-KR로 표현할 수 없는 문자가 있습니다. 이모지나 특수한 외국 문자를 빼 "
              "주세요.",
              "`name` has a character that EUC-KR lacks. Take out emoji and rare foreign letters."},
     .docs = NOTES_PAGE "#키움페이-결제-특이사항"},
    {.id = "buyer-name-fits-euc-kr",
     .code = Code::format,
     .must = passes("buyer_name", may_be_euc_kr),
     .text = {"`buyer_name` 값에 EUC-KR로 표현할 수 없는 문자가 있습니다. 이모지나 특수한 외국 "
              "문자를 빼 주세요.",
              "`buyer_name` has a character that EUC-KR lacks. Take out emoji and rare foreign "
              "letters."},
     .docs = NOTES_PAGE "#키움페이-결제-특이사항"},
};

constexpr Mapping daou_order[] = {
    {.to = "tax_free",
     .from = "taxFree",
     .on = {"card", "kakaopay", "naverpay", "payco", "samsung", "applepay"}},
    {.to = "vat_amount"},
    {.to = "bypass.daou.CASHRECEIPTFLAG",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"trans", "vbank"},
     .words = "personal:1 corporate:1 anonymous:1 none:0"},
    {.to = "bypass.daou.CASHRECEIPTFLAG",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .on = {"kakaopay"},
     .words = "personal:Y corporate:Y anonymous:Y none:N"},
    {.to = "card.detail"},
    {.to = "useFreeInterestFromMall"},
};

constexpr Module daou_module{
    .code = "daou",
    .name = {"키움페이", "Kiwoompay"},
    .pages = {page, notes_page},
    .methods = {"card", "trans", "vbank", "kakaopay", "naverpay", "payco", "samsung", "applepay",
                "cultureland", "smartculture", "booknlife", "phone"},
    .parameters = {Part{"#2결제-요청하기", window_parameters},
                   Part{"#3-부가기능", further_parameters}},
    .rules = {std::span(window_rules), std::span(note_rules)},
    .order = {std::span(daou_order)},
};

#undef NOTES_PAGE

}  // namespace

extern constinit const PackedTable daou = table_of<daou_module>;
extern constinit const Description daou_description = describe_module<daou_module>;

}  // namespace imp_checkout
