// libFuzzer's entry point to the target that CMake names.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    rapporteur::fuzzing::RAPPORTEUR_FUZZ_TARGET({data, size});
    return 0;
}
