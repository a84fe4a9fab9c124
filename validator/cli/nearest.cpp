#include "cli/nearest.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur::cli {

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
    const std::string meant = lower_case(word);
    // Two letters that changed places count as two.
    const std::size_t bound = word.size() < 4 ? 1 : std::max<std::size_t>(2, word.size() / 3);
    std::size_t best = bound + 1;
    std::string_view nearest;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(meant, lower_case(candidate), best);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest.empty() ? std::string() : "; did you mean `" + std::string(nearest) + "`?";
}

} // namespace rapporteur::cli
