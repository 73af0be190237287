# nlohmann/json, header only, from the system. It is offered through a directory that holds nothing
# else, because em++ must not see the rest of /usr/include: glibc's headers would leak in.

# A cross compiler's search leaves the host's directories out, so they are named.
find_path(NLOHMANN_INCLUDE_DIR nlohmann/json.hpp
  PATHS /usr/include /usr/local/include
  NO_CMAKE_FIND_ROOT_PATH
  REQUIRED)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include")
file(CREATE_LINK "${NLOHMANN_INCLUDE_DIR}/nlohmann" "${CMAKE_BINARY_DIR}/include/nlohmann" SYMBOLIC)

add_library(nlohmann INTERFACE)
target_include_directories(nlohmann SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include")

# The core is built without exceptions. Everything linked with it must see the same library, or the
# linker would mix two versions of its inline functions.
target_compile_definitions(nlohmann INTERFACE JSON_NOEXCEPTION)
