// The one list of modules. A new module is declared and listed here, sorted by code, then UI type.

#include <algorithm>

#include "imp_checkout/module.hpp"

namespace imp_checkout {

extern const Table kcp, kcp_billing;

namespace {

constexpr const Table* all[] = {
    &kcp,
    &kcp_billing,
};

}  // namespace

std::span<const Table* const> modules() { return all; }

const Table* find_module(std::string_view code, std::string_view ui_type) {
  const auto* const end = all + std::size(all);
  const auto* first = std::lower_bound(all, end, code, [](const Table* table, std::string_view c) {
    return std::string_view(table->code) < c;
  });
  if (first == end || code != (*first)->code) return nullptr;
  for (const auto* i = first; i != end && code == (*i)->code; ++i)
    if ((*i)->ui_type != nullptr && ui_type == (*i)->ui_type) return *i;
  return *first;
}

}  // namespace imp_checkout
