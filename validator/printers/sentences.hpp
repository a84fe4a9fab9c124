// Sentences for printers, in a language that the caller gives.
#pragma once

#include "rapporteur/words.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace rapporteur {

/// Sentences in a language, found by their English text. Name it `worded`: a test finds the sentences by
/// that.
struct SentencesIn {
    template <typename... Values>
    std::string operator()(fmt::format_string<Values...> english, Values&&... values) const {
        const fmt::string_view format = english;
        return fmt::vformat(sentence(language, {format.data(), format.size()}),
                            fmt::make_format_args(values...));
    }

    std::string_view language;
};

} // namespace rapporteur
