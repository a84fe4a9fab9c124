// A dictionary. The library opens none itself; the caller hands one over.
#pragma once

#include <string_view>

namespace rapporteur {

/// Asked by every thread that checks a document.
class Speller {
public:
    Speller() = default;
    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;
    virtual ~Speller() = default;

    /// Whether there is a dictionary of the language, "en", whatever the country; or of this name, "en_GB".
    virtual bool speaks(std::string_view language) = 0;
    /// Whether one of these dictionaries has the word (UTF-8, no white space), as it is written here.
    virtual bool knows(std::string_view language, std::string_view word) = 0;
};

} // namespace rapporteur
