#include "cli/nearest.hpp"

#include "base/text.hpp"
#include "console/language.hpp"

#include <fmt/format.h>

namespace rapporteur::cli {

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
    const auto meant = nearest(word, known);
    return meant.empty() ? std::string() : worded("; did you mean `{}`?", meant);
}

} // namespace rapporteur::cli
