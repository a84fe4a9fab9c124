# Finds the headers and tools for extensions of LibreOffice (Debian: libreoffice-dev, ure). Sets
# LibreOfficeSdk_FOUND, LibreOfficeSdk_CPPUMAKER, LibreOfficeSdk_TYPES
# LibreOfficeSdk::LibreOfficeSdk    its headers and libraries
find_program(LibreOfficeSdk_CPPUMAKER cppumaker
             HINTS $ENV{OO_SDK_HOME}/bin /usr/lib/libreoffice/sdk/bin /opt/libreoffice/sdk/bin)
find_path(LibreOfficeSdk_INCLUDE_DIR cppuhelper/implbase1.hxx
          HINTS $ENV{OO_SDK_HOME}/include /usr/include/libreoffice /opt/libreoffice/sdk/include)
get_filename_component(sdk_program "${LibreOfficeSdk_CPPUMAKER}" DIRECTORY)
get_filename_component(sdk_program "${sdk_program}/../../program" ABSOLUTE)
find_file(LibreOfficeSdk_TYPES types.rdb HINTS ${sdk_program} /usr/lib/libreoffice/program NO_DEFAULT_PATH)
find_file(LibreOfficeSdk_OFFICE_TYPES offapi.rdb
          HINTS ${sdk_program}/types /usr/lib/libreoffice/program/types NO_DEFAULT_PATH)
set(sdk_libraries)
foreach(library uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)
    find_library(LibreOfficeSdk_${library} ${library}
                 HINTS ${sdk_program} ${sdk_program}/../sdk/lib /usr/lib/libreoffice/sdk/lib)
    list(APPEND sdk_libraries LibreOfficeSdk_${library})
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSdk REQUIRED_VARS LibreOfficeSdk_CPPUMAKER LibreOfficeSdk_INCLUDE_DIR
                                  LibreOfficeSdk_TYPES LibreOfficeSdk_OFFICE_TYPES ${sdk_libraries})
mark_as_advanced(LibreOfficeSdk_CPPUMAKER LibreOfficeSdk_INCLUDE_DIR LibreOfficeSdk_TYPES
                 LibreOfficeSdk_OFFICE_TYPES ${sdk_libraries})
if(LibreOfficeSdk_FOUND AND NOT TARGET LibreOfficeSdk::LibreOfficeSdk)
    add_library(LibreOfficeSdk::LibreOfficeSdk INTERFACE IMPORTED)
    target_include_directories(LibreOfficeSdk::LibreOfficeSdk SYSTEM INTERFACE ${LibreOfficeSdk_INCLUDE_DIR})
    target_compile_definitions(LibreOfficeSdk::LibreOfficeSdk INTERFACE LINUX CPPU_ENV=gcc3)
    foreach(library IN LISTS sdk_libraries)
        target_link_libraries(LibreOfficeSdk::LibreOfficeSdk INTERFACE ${${library}})
    endforeach()
endif()
