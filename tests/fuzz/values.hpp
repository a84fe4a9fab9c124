// Random values from the fuzzer's bytes; zero when the bytes are used up.
#pragma once

#include "fuzz/targets.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace rapporteur::fuzzing {

class Values {
public:
    explicit Values(Input bytes) : bytes_(bytes) {}

    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    std::uint8_t byte() {
        if (bytes_.empty())
            return 0;
        const std::uint8_t first = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return first;
    }
    bool flag() { return (byte() & 1U) != 0; }
    /// A value in [least, most], which must be close together.
    int between(int least, int most) { return least + byte() % (most - least + 1); }
    template <typename Value, std::size_t Count>
    const Value& one_of(const Value (&values)[Count]) {
        return values[byte() % Count];
    }
    /// A few unchanged bytes.
    std::string text(std::size_t most) {
        std::string text;
        for (std::size_t count = byte() % (most + 1); count > 0; --count)
            text += static_cast<char>(byte());
        return text;
    }

private:
    Input bytes_;
};

} // namespace rapporteur::fuzzing
