# Makes the XML forms of the grammars from their readable forms and compares them with the files kept.
#   cmake -DTRANG=... -DSCHEMAS=... -DFOLDER=... -P grammar_forms.cmake
foreach(grammar report layout vocabulary akn)
    set(folder ${FOLDER}/${grammar})
    file(MAKE_DIRECTORY ${folder})
    foreach(options ${grammar}.rng "-o;disable-abstract-elements;${grammar}.xsd")
        list(POP_BACK options form)
        execute_process(COMMAND ${TRANG} ${options} ${SCHEMAS}/${grammar}.rnc ${folder}/${form}
                        RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE said)
        if(NOT result EQUAL 0)
            message(FATAL_ERROR "trang makes no ${form}: ${said}")
        endif()
    endforeach()
    foreach(form ${grammar}.rng ${grammar}.xsd)
        execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCHEMAS}/${form} ${folder}/${form}
                        RESULT_VARIABLE result)
        if(NOT result EQUAL 0)
            message(FATAL_ERROR
                    "schemas/${form} is not what ${grammar}.rnc says; its first lines tell how to make it")
        endif()
    endforeach()
endforeach()
# The other grammars import the same file and use a part of it.
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCHEMAS}/xml.xsd ${FOLDER}/report/xml.xsd
                RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "schemas/xml.xsd is not what report.rnc says")
endif()
