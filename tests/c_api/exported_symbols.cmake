# cmake -DLIBRARY=... -DHEADER=... -DNM=... -P exported_symbols.cmake: the dynamic symbols a library defines are the
# functions a header declares, no more and no less.
execute_process(COMMAND ${NM} -D --defined-only ${LIBRARY} OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL " [A-Za-z] [A-Za-z_0-9]+" defined "${table}")
list(TRANSFORM defined REPLACE "^ . " "")
list(REMOVE_ITEM defined RAPPORTEUR_1) # the version itself
file(READ ${HEADER} header)
string(REGEX MATCHALL "rapporteur_[a-z_]+\\(" declared "${header}")
list(TRANSFORM declared REPLACE "\\($" "")
list(REMOVE_DUPLICATES declared)
list(SORT declared)
list(SORT defined)
if(NOT defined STREQUAL declared)
    message(FATAL_ERROR "exported: ${defined}\ndeclared: ${declared}")
endif()
