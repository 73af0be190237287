// The provider-neutral order: its parts, as a table of the same vocabulary as a module's
// parameters, so that the same engine checks it. docs/order.md explains it to people.

#pragma once

#include "imp_checkout/linker.hpp"

namespace imp_checkout::order {

using namespace vocabulary;

inline constexpr Dates any_date = YYYYMMDD | YYYY_MM_DD | YYYYMMDDHHmm | YYYYMMDDHHmmss |
                                  YYYY_MM_DD_HH_mm_ss | YYYY_MM_DD_HH_mm | ISO8601;

inline constexpr Parameter parts_of_order[] = {
    {.path = "channelKey", .type = string, .personal = true},
    {.path = "id", .type = string, .need = required()},
    {.path = "name", .type = string, .need = required()},
    {.path = "description", .type = string},
    {.path = "amount", .type = number},
    {.path = "currency", .type = string, .format = Format::currency},
    {.path = "taxFree", .type = number},
    {.path = "vat", .type = number},
    {.path = "method", .type = string, .need = required()},
    {.path = "buyer.id", .type = string, .personal = true},
    {.path = "buyer.name", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.firstName", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.lastName", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.email", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.phone", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.address", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.postcode", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.addressDetail", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.city", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.state", .type = string, .personal = true, .buyer = true},
    {.path = "buyer.country", .type = string, .format = Format::country, .buyer = true},
    {.path = "buyer.birthday", .type = string, .dates = any_date, .personal = true, .buyer = true},
    {.path = "delivery.name", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.address", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.addressDetail", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.city", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.state", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.postcode", .type = string, .personal = true, .buyer = true},
    {.path = "delivery.country", .type = string, .format = Format::country, .buyer = true},
    {.path = "items", .type = array},
    {.path = "items[].id", .type = string},
    {.path = "items[].name", .type = string, .need = required()},
    {.path = "items[].price", .type = number, .need = required()},
    {.path = "items[].quantity", .type = integer, .need = required()},
    {.path = "items[].code", .type = string},
    {.path = "items[].category", .type = string},
    {.path = "items[].categoryType", .type = string},
    {.path = "items[].seller", .type = string},
    {.path = "items[].startDate", .type = string, .dates = any_date},
    {.path = "items[].endDate", .type = string, .dates = any_date},
    {.path = "instalments.lumpSum", .type = boolean, .buyer = true},
    {.path = "instalments.upTo", .type = integer, .range = between(2, 60), .buyer = true},
    {.path = "instalments.only", .type = array, .buyer = true},
    {.path = "instalments.only[]", .type = integer, .range = between(2, 60), .buyer = true},
    {.path = "card.issuer", .type = string, .buyer = true},
    {.path = "card.months", .type = integer, .range = between(0, 60), .buyer = true},
    {.path = "card.points", .type = boolean, .buyer = true},
    {.path = "card.onlyIssuers", .type = array},
    {.path = "card.onlyIssuers[]", .type = string},
    {.path = "card.appOnly", .type = boolean},
    {.path = "card.interestFree", .type = boolean},
    {.path = "escrow", .type = boolean},
    {.path = "digital", .type = boolean},
    {.path = "depositDeadline", .type = string | object, .dates = any_date},
    {.path = "depositDeadline.inDays", .type = integer, .range = between(0, 365)},
    {.path = "billingKey", .type = string, .personal = true},
    {.path = "period.from", .type = string, .dates = any_date},
    {.path = "period.to", .type = string, .dates = any_date},
    {.path = "period.interval", .type = string},
    {.path = "cashReceipt.type", .type = string, .values = "personal corporate anonymous none"},
    {.path = "cashReceipt.identifier", .type = string, .personal = true},
    {.path = "shop.name", .type = string},
    {.path = "shop.nameEn", .type = string},
    {.path = "shop.businessNumber", .type = string},
    {.path = "shop.phone", .type = string},
    {.path = "shop.owner", .type = string, .personal = true},
    {.path = "shop.address", .type = string},
    {.path = "shop.url", .type = string, .format = Format::url},
    {.path = "redirectUrl", .type = string, .format = Format::url},
    {.path = "webhookUrls", .type = string | array, .format = Format::url},
    {.path = "webhookUrls[]", .type = string, .format = Format::url},
    {.path = "confirmUrl", .type = string, .format = Format::url},
    {.path = "appScheme", .type = string},
    {.path = "language", .type = string},
    {.path = "customData", .type = object, .open = true},
    {.path = "bypass", .type = object, .open = true},
    {.path = "extra", .type = object, .open = true},
};

#define PAYRQ "sdk/ko/v1-sdk/javascript-sdk/payrq"

inline constexpr Rule rules_of_order[] = {
    {.id = "one-way-to-say-instalments",
     .code = Code::conflict,
     .when = is_true("instalments.lumpSum"),
     .must = absent("instalments.upTo"),
     .text =
         {"`instalments.lumpSum`과 `instalments.upTo`는 함께 쓸 수 없습니다. 하나만 남겨 주세요.",
          "`instalments.lumpSum` and `instalments.upTo` contradict each other. Keep one."},
     .docs = PAYRQ "#원하는-할부개월수만-활성화하기"},
    {.id = "one-list-of-instalments",
     .code = Code::conflict,
     .when = present("instalments.only"),
     .must = absent("instalments.upTo"),
     .text = {"`instalments.only`와 `instalments.upTo`는 함께 쓸 수 없습니다. 하나만 남겨 주세요.",
              "`instalments.only` and `instalments.upTo` contradict each other. Keep one."},
     .docs = PAYRQ "#원하는-할부개월수만-활성화하기"},
    {.id = "fixed-months-need-an-issuer",
     .code = Code::required,
     .when = present("card.months"),
     .must = present("card.issuer"),
     .text = {"`card.months`로 할부 개월수를 정하려면 `card.issuer`에 카드사도 정해 주세요.",
              "To fix the months with `card.months`, name the issuer in `card.issuer`, too."},
     .docs = PAYRQ "#카드사-결제모듈-바로direct-호출하기"},
};

inline constexpr General nothing_general{};

inline constexpr Module module{
    .code = "order",
    .name = {"주문", "Order"},
    .pages = {Page{PAYRQ, ""}},
    .parameters = {Part{PAYRQ "#결제요청-파라미터-정의", parts_of_order}},
    .rules = {std::span(rules_of_order)},
};

#undef PAYRQ

inline constexpr linker::Draft draft = linker::link<module, nothing_general>();

}  // namespace imp_checkout::order
