# The libraries of the machine that the library and the command use. plugin/page/libraries.cmake replaces this
# for WebAssembly.
find_package(PkgConfig REQUIRED)
find_package(pugixml REQUIRED)
find_package(RapidJSON REQUIRED) # only headers
if(RAPPORTEUR_STATIC)
    # Prefer static libraries. Debian has no static fmt, but its headers are enough.
    set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
    add_library(fmt::fmt INTERFACE IMPORTED)
    target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY=1)
else()
    find_package(fmt REQUIRED)
endif()
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(libxml2 REQUIRED IMPORTED_TARGET libxml-2.0)
if(RAPPORTEUR_STATIC)
    # The libraries that the static libraries need.
    target_link_libraries(PkgConfig::libxml2 INTERFACE icuuc icudata lzma z)
    target_link_libraries(PkgConfig::sqlite3 INTERFACE m)
endif()
