// Hecto Financial's account payment (내통장결제): the payment window and the billing-key window.
// https://developers.portone.io/opi/ko/integration/pg/v1/settle/mybank?v=v1

#include "common.hpp"

namespace imp_checkout {
namespace {

using namespace vocabulary;

constexpr Page page{"opi/ko/integration/pg/v1/settle/mybank", "39da0c166a"};

constexpr Parameter window_parameters[] = {
    {.path = "pay_method", .need = required(payment)},
    {.path = "merchant_uid", .need = required()},
    // Listed for the billing-key window only.
    {.path = "name", .need = required(billing), .docs = "#주요-파라미터-설명-1"},
    // The billing-key window marks it `?`: "0원으로 입력시 빌링키만 발급됩니다."
    {.path = "amount", .type = integer, .need = required(payment)},
    {.path = "buyer_tel", .need = required(payment)},
    // "모바일의 경우 m_redirect_url 로 리디렉션됩니다."
    {.path = "m_redirect_url", .need = required(handheld), .docs = "#2결제-요청하기"},
    // "AES-256-ECB 방식을 사용해 암호화하여 16진수로 인코딩한 결과를 입력해야합니다."
    {.path = "bypass.settle.custCi",
     .type = string,
     .format = Format::hex,
     .personal = true,
     .label = {"주문자 CI", "Buyer's CI"}},
    {.path = "bypass.settle.addDeductionYn",
     .type = string,
     .values = "Y C N",
     .label = {"추가공제구분", "Further deduction"}},
    // "빈문자열은 Y로 인식"
    {.path = "bypass.settle.criPsblYn",
     .type = string,
     .values = "Y N",
     .label = {"현금영수증 발행가능 여부", "Cash receipt possible"}},
    {.path = "bypass.settle.payLimitCd",
     .type = string,
     .label = {"결제 한도 코드", "Payment limit code"}},
};

constexpr Rule window_rules[] = {
    // "`settle_acc.MID` 형태로 지정해야 합니다."
    {.id = "pg-names-the-shop",
     .code = Code::format,
     .must = !one_of("pg", "settle_acc"),
     .text =
         {"`pg` 값에 상점 아이디가 없습니다. `settle_acc.상점아이디` 형식으로 넣거나, `pg` 대신 "
          "`channelKey`를 넣어 주세요.",
          "`pg` lacks your shop id. Write `settle_acc.` and the id, or use `channelKey` "
          "instead."},
     .docs = "#주요-파라미터-설명"},
    // "인증결제창 호출 파라미터에서 customer_uid 값을 추가하면": the billing-key window's list
    // does not repeat the method, its example does.
    {.id = "billing-window-takes-a-method",
     .severity = warning,
     .where = billing,
     .must = present("pay_method"),
     .text = {"`pay_method` 값이 없습니다. 빌링키 발급창도 결제창과 같은 파라미터에 "
              "`customer_uid`를 더해 호출하므로 `trans`를 넣어 주세요.",
              "`pay_method` is missing. The billing-key window takes the payment window's "
              "parameters and `customer_uid`, so pass `trans`."},
     .docs = "#2결제-요청하기"},
};

constexpr Mapping order[] = {
    {.to = "escrow"},
    {.to = "digital"},
    // "빌링키만 발급하시려면 amount를 0으로 입력하신 후 요청하세요."
    {.to = "amount", .from = "amount"},
    {.to = "amount", .make = Make::constant, .where = billing, .words = "0"},
    // Whether the buyer may ask for a cash receipt; its kind is chosen in the window.
    {.to = "bypass.settle.criPsblYn",
     .from = "cashReceipt.type",
     .make = Make::translate,
     .words = "none:N personal:Y corporate:Y"},
};

constexpr Module settle_acc_module{
    .code = "settle_acc",
    .name = {"헥토파이낸셜 내통장결제", "Hecto Financial account payment"},
    .pages = {page},
    .methods = {"trans"},
    .billing_methods = {"trans"},
    .parameters = {Part{"#주요-파라미터-설명", window_parameters}},
    .rules = {std::span(window_rules)},
    .without = "vat-needs-a-module-that-takes-it",
    .order = {std::span(order)},
};

}  // namespace

extern constinit const PackedTable settle_acc = table_of<settle_acc_module>;
extern constinit const Description settle_acc_description = describe_module<settle_acc_module>;

}  // namespace imp_checkout
