// The points that a score is the sum of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// One thing that speaks for or against a reading.
struct ScorePoint {
    std::string_view id; ///< of its words: `places` of the catalogues
    int points = 0;
    std::string what = {}; ///< "June 24, 2014"
};
using ScorePoints = std::vector<ScorePoint>;

/// Notes it where somebody asks, and gives the points.
inline int noted(ScorePoints* all, std::string_view id, int points, std::string_view what = {}) {
    if (all != nullptr)
        all->push_back({id, points, std::string(what)});
    return points;
}

} // namespace rapporteur
