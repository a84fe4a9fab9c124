#include "writers/spots.hpp"

#include <algorithm>

namespace rapporteur {

void TextSpots::add(std::uint32_t finding, const Spot& spot, const Block& block) {
    if (spot.at_label) {
        at_label_.push_back(finding);
        return;
    }
    const auto size = static_cast<std::uint32_t>(block.text.size());
    const std::uint32_t begin = std::min(spot.begin, size);
    const std::uint32_t end = std::clamp(spot.end, begin, size);
    (begin == end ? places_ : stretches_).push_back({begin, end, finding});
    cuts_.push_back(begin);
    cuts_.push_back(end);
}

void TextSpots::sort() {
    std::stable_sort(stretches_.begin(), stretches_.end(), begins_before);
    std::stable_sort(places_.begin(), places_.end(), begins_before);
    std::sort(cuts_.begin(), cuts_.end());
}

std::uint32_t TextSpots::next_cut(std::uint32_t from, std::uint32_t to) const {
    const auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), from);
    return cut == cuts_.end() ? to : std::min(*cut, to);
}

std::vector<std::uint32_t> TextSpots::about(std::uint32_t begin) {
    std::erase_if(open_, [begin](const Stretch& stretch) { return stretch.end <= begin; });
    for (; next_stretch_ < stretches_.size() && stretches_[next_stretch_].begin <= begin; ++next_stretch_)
        open_.push_back(stretches_[next_stretch_]);
    std::vector<std::uint32_t> findings;
    for (const Stretch& stretch : open_)
        findings.push_back(stretch.finding);
    return findings;
}

std::vector<std::uint32_t> TextSpots::take_places(std::uint32_t position) {
    std::vector<std::uint32_t> findings;
    for (; next_place_ < places_.size() && places_[next_place_].begin <= position; ++next_place_)
        findings.push_back(places_[next_place_].finding);
    return findings;
}

} // namespace rapporteur
