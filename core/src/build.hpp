// The inner door of build and lift: an order that has been read, against one table.

#pragma once

#include <string>
#include <string_view>

#include "imp_checkout/issue.hpp"
#include "json_writer.hpp"
#include "request.hpp"

namespace imp_checkout {

/// What became of an order.
struct BuildResult {
  std::string params;                    ///< JSON text; "" where nothing could be built
  Report of_order;                       ///< issues of the order itself
  Report of_params;                      ///< issues of the parameters
  std::vector<std::string> order_paths;  ///< of each issue of the parameters: its part of the order
  std::vector<RowNumber> taken;          ///< parts of the order that parameters are made from here
};

/// Builds the parameters of `table` from the order that `order` holds, in the documentation's
/// member order, and checks them. Pure: the same order and context give the same bytes. `method`
/// stands in for the order's own pay method.
BuildResult build(Request& order, const Table& table, std::string_view method = {});

/// The result as JSON text: `{"ok", "module", "params", "takes", "issues"}`.
std::string to_json(const BuildResult& result, Language language);

/// `"takes": […]` of the result, as a member of the object that `json` is writing.
void write_taken(JsonWriter& json, const BuildResult& result);

/// `"issues": […]` of the result, as a member of the object that `json` is writing.
void write_issues(JsonWriter& json, const BuildResult& result, Language language);

}  // namespace imp_checkout
