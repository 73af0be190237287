// The one list of modules. A new module is declared and listed here, sorted by code, then UI type.

#include <algorithm>

#include "imp_checkout/module.hpp"

namespace imp_checkout {

// clang-format off
#define MODULES(X) \
  X(bluewalnut) X(danal) X(danal_tpay) X(daou) X(eximbay) X(galaxia) X(html5_inicis)       \
  X(inicis) X(inicis_jp) X(kakaopay) X(kcp) X(kcp_billing) X(kcp_quick) X(kicc) X(kicc_v2) \
  X(ksnet) X(mobilians) X(mobilians_v2) X(naverpay) X(nice) X(nice_v2) X(payco)            \
  X(payletter_global) X(paymentwall) X(paypal) X(paypal_v2_rt) X(paypal_v2_spb) X(settle)  \
  X(settle_acc) X(smartro) X(smartro_v2) X(smilepay) X(toss_brandpay) X(tosspay)           \
  X(tosspay_v2) X(tosspayments) X(uplus) X(welcome)
// clang-format on

#define DECLARE(name)      \
  extern const Table name; \
  extern const Description name##_description;
MODULES(DECLARE)

namespace {

#define TABLE(name) &name,
constexpr const Table* all[] = {MODULES(TABLE)};

// Nothing but the catalogue asks for these, so they are a list of their own.
#define DESCRIPTION(name) &name##_description,
constexpr const Description* descriptions[] = {MODULES(DESCRIPTION)};

}  // namespace

std::span<const Table* const> modules() { return all; }

const Description& description_of(std::size_t place) { return *descriptions[place]; }

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
