// The engine's inner door: a request that has been read, against one table.

#pragma once

#include "imp_checkout/issue.hpp"
#include "request.hpp"

namespace imp_checkout {

/// Binds `request` to `table`, or to the general pages where it is nullptr, and checks it.
Report check(Request& request, const Table* table);

/// The module that the context names, or else the one before the dot of `params.pg`.
const Table* table_for(const Request& request);

/// Platform, window and API of a request to `table`: one value of each dimension.
Where situation_of(const Request& request, const Table& table, bool billing);

/// The report of what cannot be read.
Report unreadable_report();

}  // namespace imp_checkout
