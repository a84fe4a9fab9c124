// The fuzz targets. Each takes any bytes and ends the program if something is wrong. The fuzzer calls them
// through libfuzzer.cpp; the tests call them with the seeds (replay_test.cpp).
#pragma once

#include <cstdint>
#include <cstdlib>
#include <span>

namespace rapporteur::fuzzing {

using Input = std::span<const std::uint8_t>;

void run_package(Input bytes);
void run_document(Input bytes);
void run_numbering(Input bytes);
void run_line(Input bytes);
void run_layout(Input bytes);
void run_configuration(Input bytes);
void run_state(Input bytes);
void run_verify(Input bytes);
void run_compare(Input bytes);
void run_akn_profile(Input bytes);
void run_writers(Input bytes);

inline void expect(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace rapporteur::fuzzing
