# Toolchain file of the `wasm` preset: finds the installed Emscripten, Debian's or an emsdk, and
# hands over to its own toolchain file.

find_program(EM_CONFIG em-config REQUIRED)
execute_process(
  COMMAND "${EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root
  OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
