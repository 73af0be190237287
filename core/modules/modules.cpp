// The one list of modules. A new module is declared and listed here, sorted by code, then UI type.

#include <algorithm>
#include <array>
#include <atomic>

#include "imp_checkout/english.hpp"
#include "imp_checkout/table.hpp"

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

#define DECLARE(name)            \
  extern const PackedTable name; \
  extern const Description name##_description;
MODULES(DECLARE)

namespace {

#define TABLE(name) &name,
constexpr const PackedTable* all[] = {MODULES(TABLE)};

// No check in Korean asks for these, so they are a list of their own.
#define DESCRIPTION(name) &name##_description,
constexpr const Description* descriptions[] = {MODULES(DESCRIPTION)};

/// The place of the first module with that code, or behind the last module.
std::size_t place_of(std::string_view code) {
  const auto* const found = std::lower_bound(
      std::begin(all), std::end(all), code,
      [](const PackedTable* table, std::string_view wanted) { return code_of(*table) < wanted; });
  const auto place = static_cast<std::size_t>(found - std::begin(all));
  return found != std::end(all) && code_of(**found) == code ? place : std::size(all);
}

}  // namespace

std::size_t module_count() { return std::size(all); }

// Unpacked when it is asked for the first time and kept for good. Of two threads that are the
// first, one throws its table away.
const Table& module_at(std::size_t place) {
  static std::array<std::atomic<const Table*>, std::size(all)> tables;
  const Table* table = tables[place];
  if (table != nullptr) return *table;
  const auto* const unpacked =
      new Table(unpack(*all[place], &inherited_table(), english(Section::first_module, place)));
  if (tables[place].compare_exchange_strong(table, unpacked)) return *unpacked;
  delete unpacked;
  return *table;
}

const Description& description_of(std::size_t place) { return *descriptions[place]; }

bool is_module(std::string_view code) { return place_of(code) != std::size(all); }

const Table* find_module(std::string_view code, std::string_view ui_type, bool billing) {
  const std::size_t first = place_of(code);
  const Table* fitting = nullptr;
  for (std::size_t i = first; i < std::size(all) && code_of(*all[i]) == code; ++i) {
    const Table& table = module_at(i);
    if (table.ui_type != nullptr && ui_type == table.ui_type) return &table;
    if (fitting == nullptr && table.billing_methods.none() != billing) fitting = &table;
  }
  return fitting != nullptr || first == std::size(all) ? fitting : &module_at(first);
}

}  // namespace imp_checkout
