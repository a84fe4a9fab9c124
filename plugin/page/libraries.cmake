# The core's libraries for WebAssembly, built from Debian's sources, under the names that the core uses. Only
# the needed files are built.
set(libraries ${CMAKE_BINARY_DIR}/libraries)
execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/get_libraries ${libraries} COMMAND_ERROR_IS_FATAL ANY)

# rapporteur_library(NAME ALIAS FILES...): other people's code, compiled without our warnings.
function(rapporteur_library name alias)
    add_library(${name} STATIC ${ARGN})
    add_library(${alias} ALIAS ${name})
    target_compile_options(${name} PRIVATE -w -O2) # they take most of the time but few of the bytes
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
endfunction()

set(from ${libraries}/pugixml/src)
rapporteur_library(pugixml pugixml::static ${from}/pugixml.cpp)
target_include_directories(pugixml SYSTEM PUBLIC ${from})
target_compile_definitions(pugixml PUBLIC PUGIXML_NO_EXCEPTIONS PUGIXML_NO_XPATH)

set(from ${libraries}/libdeflate)
rapporteur_library(deflate PkgConfig::libdeflate ${from}/lib/utils.c ${from}/lib/crc32.c ${from}/lib/deflate_compress.c
                   ${from}/lib/deflate_decompress.c)
target_include_directories(deflate SYSTEM PUBLIC ${from} PRIVATE ${from}/lib)

set(from ${libraries}/re2)
set(sources bitstate compile dfa filtered_re2 mimics_pcre nfa onepass parse perl_groups prefilter prefilter_tree prog re2
    regexp set simplify stringpiece tostring unicode_casefold unicode_groups)
list(TRANSFORM sources REPLACE "(.+)" "${from}/re2/\\1.cc")
rapporteur_library(re2 PkgConfig::re2 ${sources} ${from}/util/rune.cc ${from}/util/strutil.cc)
target_include_directories(re2 SYSTEM PUBLIC ${from})
target_compile_options(re2 PRIVATE -include ${CMAKE_CURRENT_LIST_DIR}/re2_surroundings.hpp)

set(from ${libraries}/utf8proc)
rapporteur_library(utf8proc PkgConfig::utf8proc ${from}/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${from})
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

# Only one digest of nettle. Its headers are included as <nettle/...>; an empty configuration is enough.
set(from ${libraries}/nettle)
file(MAKE_DIRECTORY ${libraries}/nettle-root)
file(CREATE_LINK ${from} ${libraries}/nettle-root/nettle SYMBOLIC)
rapporteur_library(nettle PkgConfig::nettle ${from}/sha256.c ${from}/sha256-compress.c ${from}/base16-encode.c
                   ${from}/write-be32.c)
target_include_directories(nettle SYSTEM PUBLIC ${libraries}/nettle-root PRIVATE ${from})

add_library(fmt INTERFACE)
add_library(fmt::fmt ALIAS fmt)
# Without the locales of the standard library, which no text here uses.
target_compile_definitions(fmt INTERFACE FMT_HEADER_ONLY=1 "FMT_STATIC_THOUSANDS_SEPARATOR=','")
