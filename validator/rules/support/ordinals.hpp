// Ordinals in a text: "sixth", "6th", "6.ª", "VI".
#pragma once

#include "layout/layout.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace rapporteur {

class Ordinals {
public:
    explicit Ordinals(const Layout& layout);

    /// The value of a word in words, digits or Roman numbers; 0 if it is none, or above 60. `plain` is the
    /// word folded.
    [[nodiscard]] std::int64_t value_of(std::string_view word, std::string_view plain) const;
    /// The value of a folded word that is an ordinal in words; 0 if it is none.
    [[nodiscard]] std::int64_t value_in_words(std::string_view plain) const;

private:
    std::map<std::string, std::int64_t, std::less<>> values_;
    std::map<std::string, std::int64_t, std::less<>> romans_;
};

} // namespace rapporteur
