# Makes the XML forms of the output grammar from its readable form and compares them with the files kept.
#   cmake -DTRANG=... -DSCHEMAS=... -DFOLDER=... -P grammar_forms.cmake
file(MAKE_DIRECTORY ${FOLDER})
foreach(options report.rng "-o;disable-abstract-elements;report.xsd")
    list(POP_BACK options form)
    execute_process(COMMAND ${TRANG} ${options} ${SCHEMAS}/report.rnc ${FOLDER}/${form}
                    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE said)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "trang makes no ${form}: ${said}")
    endif()
endforeach()
foreach(form report.rng report.xsd xml.xsd)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCHEMAS}/${form} ${FOLDER}/${form}
                    RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "schemas/${form} is not what report.rnc says; its first lines tell how to make it")
    endif()
endforeach()
