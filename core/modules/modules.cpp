// The one list of modules. A new module is declared and listed here, sorted by code, then UI type.

#include <algorithm>

#include "imp_checkout/module.hpp"

namespace imp_checkout {

extern const Table bluewalnut, danal, danal_tpay, daou, eximbay, galaxia, html5_inicis, inicis,
    inicis_jp, kakaopay, kcp, kcp_billing, kcp_quick, kicc, kicc_v2, ksnet, mobilians, mobilians_v2,
    naverpay, nice, nice_v2, payco, payletter_global, paymentwall, paypal, paypal_v2_rt,
    paypal_v2_spb, settle, settle_acc, smartro, smartro_v2, smilepay, toss_brandpay, tosspay,
    tosspay_v2, tosspayments, uplus, welcome;

namespace {

constexpr const Table* all[] = {
    &bluewalnut,   &danal,         &danal_tpay,       &daou,        &eximbay,
    &galaxia,      &html5_inicis,  &inicis,           &inicis_jp,   &kakaopay,
    &kcp,          &kcp_billing,   &kcp_quick,        &kicc,        &kicc_v2,
    &ksnet,        &mobilians,     &mobilians_v2,     &naverpay,    &nice,
    &nice_v2,      &payco,         &payletter_global, &paymentwall, &paypal,
    &paypal_v2_rt, &paypal_v2_spb, &settle,           &settle_acc,  &smartro,
    &smartro_v2,   &smilepay,      &toss_brandpay,    &tosspay,     &tosspay_v2,
    &tosspayments, &uplus,         &welcome,
};

}  // namespace

std::span<const Table* const> modules() { return all; }

const Table* find_module(std::string_view code, std::string_view ui_type, bool billing) {
  const auto* const end = all + std::size(all);
  const auto* first = std::lower_bound(all, end, code, [](const Table* table, std::string_view c) {
    return std::string_view(table->code) < c;
  });
  if (first == end || code != (*first)->code) return nullptr;
  const Table* fitting = nullptr;
  for (const auto* i = first; i != end && code == (*i)->code; ++i) {
    if ((*i)->ui_type != nullptr && ui_type == (*i)->ui_type) return *i;
    if (fitting == nullptr && (*i)->billing_methods.none() != billing) fitting = *i;
  }
  return fitting != nullptr ? fitting : *first;
}

}  // namespace imp_checkout
