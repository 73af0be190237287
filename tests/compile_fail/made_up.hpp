// What the sources that must not compile have in common: a made-up module with nothing wrong.

#pragma once

#include "../../core/modules/common.hpp"

namespace imp_checkout {

using namespace vocabulary;

inline constexpr Text made_up_name{"지어낸 모듈", "A made-up module"};
inline constexpr Text made_up_text{"구매자 이름이 없습니다.", "The buyer's name is missing."};
inline constexpr Page made_up_page{"opi/made-up", "0"};

/// A module of `parameters` and `rules`.
consteval Module made_up(std::span<const Parameter> parameters, std::span<const Rule> rules) {
  return {.code = "made_up",
          .name = made_up_name,
          .pages = {made_up_page},
          .methods = {"card", "phone"},
          .parameters = {Part{"#section", parameters}},
          .rules = {rules}};
}

}  // namespace imp_checkout
