// A dictionary. The library opens none itself; the caller provides it.
#pragma once

#include <string_view>

namespace rapporteur {

/// Any thread that checks a document may call it.
class Speller {
public:
    Speller() = default;
    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;
    virtual ~Speller() = default;

    /// Whether there is a dictionary of the language ("en", for whatever country) or with this name
    /// ("en_GB").
    virtual bool speaks(std::string_view language) = 0;
    /// Whether one of these dictionaries has the word exactly as it is written (UTF-8, no white space).
    virtual bool knows(std::string_view language, std::string_view word) = 0;
};

} // namespace rapporteur
