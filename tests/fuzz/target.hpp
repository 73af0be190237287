// A libFuzzer target: calls one property with each input, and stops where it does not hold.

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "properties.hpp"

#define FUZZ_TARGET(...)                                                              \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    const std::string_view text(reinterpret_cast<const char*>(data), size);           \
    for (const auto property : {__VA_ARGS__})                                         \
      if (const std::string complaint = property(text); !complaint.empty()) {         \
        std::fprintf(stderr, "%s\n", complaint.c_str());                              \
        std::abort();                                                                 \
      }                                                                               \
    return 0;                                                                         \
  }
