# The sources of a folder are compiled together, some at a time (a unity build): most of the time goes into headers and
# templates, which are the same in all of them. A developer's build takes few at a time, so that one changed source is
# compiled and linked in seconds.
#
#   rapporteur_unity_by_folder(TARGET)     after the last source was added, in the folder that made the target
#
# So that any sources of a folder may stand together, a name in an anonymous namespace is unique within its folder.
function(rapporteur_unity_by_folder target)
    set(most 32)
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        set(most 8)
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        get_filename_component(source ${source} ABSOLUTE)
        get_filename_component(folder ${source} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_CURRENT_SOURCE_DIR} ${folder}/)
        string(MAKE_C_IDENTIFIER "${folder}" folder)
        math(EXPR count_${folder} "0${count_${folder}} + 1")
        math(EXPR batch "${count_${folder}} / ${most}")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${batch})
    endforeach()
endfunction()
