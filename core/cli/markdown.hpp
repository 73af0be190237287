// The catalogue as Markdown: a page for each module, and a matrix of modules and pay methods.

#pragma once

#include <nlohmann/json.hpp>
#include <string>

/// The page of the modules in `catalogue`, which are those of one PG code.
std::string module_page(const nlohmann::ordered_json& catalogue);

/// Which module offers which pay method, in the payment window and for billing keys.
std::string support_matrix(const nlohmann::ordered_json& catalogue);
