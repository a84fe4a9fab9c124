// The places of findings in the text of one paragraph, and where the text must be cut so that they may
// overlap each other and any emphasis. Ask once, from the start of the text to its end.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/spot.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rapporteur {

class TextSpots {
public:
    void add(std::uint32_t finding, const Spot& spot, const Block& block);
    void sort(); ///< call it after the last `add`

    [[nodiscard]] const std::vector<std::uint32_t>& at_label() const { return at_label_; }
    /// The next place where the text [from, to) must be cut.
    [[nodiscard]] std::uint32_t next_cut(std::uint32_t from, std::uint32_t to) const;
    /// The findings about the words from `begin` to the next cut.
    std::vector<std::uint32_t> about(std::uint32_t begin);
    /// The findings about a place between two characters, at or before `position`. Each is returned once.
    std::vector<std::uint32_t> take_places(std::uint32_t position);

private:
    /// The place of a finding, limited to the text.
    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t finding = 0;
    };
    static bool begins_before(const Stretch& left, const Stretch& right) { return left.begin < right.begin; }

    std::vector<Stretch> stretches_;
    std::vector<Stretch> places_; ///< between two characters
    std::vector<Stretch> open_;   ///< stretches that have begun and not ended
    std::size_t next_stretch_ = 0;
    std::size_t next_place_ = 0;
    std::vector<std::uint32_t> cuts_;
    std::vector<std::uint32_t> at_label_;
};

} // namespace rapporteur
