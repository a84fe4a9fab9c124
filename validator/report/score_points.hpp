// The points that add up to a score.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// One thing that speaks for or against a reading.
struct ScorePoint {
    std::string_view id; ///< id of its text among the `places` of the message catalogues
    int points = 0;
    std::string what = {}; ///< "June 24, 2014"
};
using ScorePoints = std::vector<ScorePoint>;

/// Returns the points, and notes them in `all` if it is not null.
inline int noted(ScorePoints* all, std::string_view id, int points, std::string_view what = {}) {
    if (all != nullptr)
        all->push_back({id, points, std::string(what)});
    return points;
}

} // namespace rapporteur
