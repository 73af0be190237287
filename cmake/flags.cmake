# Compiler flags, as interface targets that the other CMake files link:
#   imp_checkout_flags    every target: warnings as errors, room for the constexpr tables, sanitizers
#   imp_checkout_no_throw what also goes to the browser: no exceptions, no RTTI

add_library(imp_checkout_flags INTERFACE)

target_compile_options(imp_checkout_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror
  -Wconversion -Wsign-conversion -Wdouble-promotion
  -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wunused)

# The module tables are checked while they compile, which takes more steps than compilers grant.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(imp_checkout_flags INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op
    -fconstexpr-ops-limit=1000000000 -fconstexpr-loop-limit=10000000)
else()
  target_compile_options(imp_checkout_flags INTERFACE -fconstexpr-steps=100000000)
endif()

if(IMP_CHECKOUT_SANITIZE)
  # The core has no RTTI, so `vptr` has nothing to look at.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  target_compile_options(imp_checkout_flags INTERFACE ${sanitizers} -fno-omit-frame-pointer)
  target_compile_definitions(imp_checkout_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(imp_checkout_flags INTERFACE ${sanitizers})
endif()

if(IMP_CHECKOUT_FUZZ)
  target_compile_options(imp_checkout_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(imp_checkout_no_throw INTERFACE)
target_compile_options(imp_checkout_no_throw INTERFACE -fno-exceptions -fno-rtti)
