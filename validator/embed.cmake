# Compiles files into the program, so that it needs none of them when it runs.
#
#   rapporteur_embed(TARGET BASENAME FUNCTION FILES...)
#
# adds BASENAME.cpp to TARGET and BASENAME.hpp to its private include path. They hold, in namespace rapporteur,
#
#   std::string_view FUNCTION(std::string_view file_name);      the bytes of a file, empty if there is none
#   std::span<const std::string_view> FUNCTION_names();         the names, in the order given
#
# A file is known by its last path component. Bytes are written one by one: there is no limit on the length,
# and no character that would need care. A changed file is compiled in anew.

if(NOT CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    set(RAPPORTEUR_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

    function(rapporteur_embed target basename function)
        set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded)
        set(files)
        foreach(file IN LISTS ARGN)
            get_filename_component(file ${file} ABSOLUTE)
            list(APPEND files ${file})
        endforeach()
        string(JOIN "|" joined ${files})
        add_custom_command(
            OUTPUT ${folder}/${basename}.cpp ${folder}/${basename}.hpp
            COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DBASENAME=${basename} -DFUNCTION=${function}
                    "-DFILES=${joined}" -P ${RAPPORTEUR_EMBED_SCRIPT}
            DEPENDS ${files} ${RAPPORTEUR_EMBED_SCRIPT}
            COMMENT "Embedding ${basename}"
            VERBATIM)
        # The target may belong to another folder, which does not see the rule above.
        add_custom_target(${target}-${basename} DEPENDS ${folder}/${basename}.cpp ${folder}/${basename}.hpp)
        add_dependencies(${target} ${target}-${basename})
        # All of them, for a tool that reads the sources without compiling them.
        if(NOT TARGET rapporteur_embedded)
            add_custom_target(rapporteur_embedded)
        endif()
        add_dependencies(rapporteur_embedded ${target}-${basename})
        set_source_files_properties(${folder}/${basename}.cpp PROPERTIES GENERATED TRUE)
        target_sources(${target} PRIVATE ${folder}/${basename}.cpp)
        target_include_directories(${target} PRIVATE ${folder})
    endfunction()
    return()
endif()

# The script that the rule above runs.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" FILES "${FILES}")
set(arrays "")
set(names "")
set(answers "")
set(index 0)
set(seen)
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    if(name IN_LIST seen)
        message(FATAL_ERROR "two files to embed are named ${name}")
    endif()
    list(APPEND seen ${name})
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    # The zero at the end keeps the array of an empty file legal. It is not part of the contents.
    string(APPEND arrays "constexpr char ${BASENAME}_${index}[] = {\n${bytes}'\\0'};\n")
    string(APPEND names "    \"${name}\",\n")
    string(APPEND answers "    if (file_name == ${BASENAME}_file_names[${index}])\n"
                          "        return {${BASENAME}_${index}, sizeof ${BASENAME}_${index} - 1};\n")
    math(EXPR index "${index} + 1")
endforeach()

file(WRITE ${FOLDER}/${BASENAME}.hpp "// Written by embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace rapporteur {

std::string_view ${FUNCTION}(std::string_view file_name);
std::span<const std::string_view> ${FUNCTION}_names();

} // namespace rapporteur
")
file(WRITE ${FOLDER}/${BASENAME}.cpp "// Written by embed.cmake.
#include \"${BASENAME}.hpp\"

namespace rapporteur {
namespace {

${arrays}
constexpr std::string_view ${BASENAME}_file_names[] = {
${names}};

} // namespace

std::string_view ${FUNCTION}(std::string_view file_name) {
${answers}    return {};
}

std::span<const std::string_view> ${FUNCTION}_names() {
    return ${BASENAME}_file_names;
}

} // namespace rapporteur
")
