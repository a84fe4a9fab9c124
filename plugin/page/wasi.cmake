# Compiles for WebAssembly with what Debian 12 has: clang-19, lld-19, wasi-libc, libc++-19-dev-wasm32,
# libclang-rt-19-dev-wasm32. CMake 3.25 knows no system of that name.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(UNIX 1)
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_AR llvm-ar-19 CACHE FILEPATH "")
set(CMAKE_RANLIB llvm-ranlib-19 CACHE FILEPATH "")
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

# A system root of its own: in /usr the compiler would find the machine's headers beside those of WebAssembly.
# It also has the libraries that consist only of headers.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES RAPPORTEUR_SYSROOT)
if(NOT RAPPORTEUR_SYSROOT)
    set(RAPPORTEUR_SYSROOT ${CMAKE_BINARY_DIR}/sysroot)
    file(MAKE_DIRECTORY ${RAPPORTEUR_SYSROOT}/include ${RAPPORTEUR_SYSROOT}/lib)
    foreach(linked include/wasm32-wasi lib/wasm32-wasi include/fmt include/tl include/rapidjson)
        file(CREATE_LINK /usr/${linked} ${RAPPORTEUR_SYSROOT}/${linked} SYMBOLIC)
    endforeach()
endif()
set(CMAKE_SYSROOT ${RAPPORTEUR_SYSROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# There are no exceptions. Where a library would throw (no memory, a wrong index), the run ends and the page
# says so about the file.
# Features that every browser has had since 2021, beyond the first version of WebAssembly:
set(wasm_features "-mbulk-memory -msign-ext -mnontrapping-fptoint -mmutable-globals")
set(CMAKE_C_FLAGS_INIT "${wasm_features}")
set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions -fno-rtti ${wasm_features}")
