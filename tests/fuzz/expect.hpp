// What must hold of any input; where it does not, the fuzzer has found something.
#pragma once

#include <cstdlib>

namespace rapporteur::fuzzing {

inline void expect(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace rapporteur::fuzzing
