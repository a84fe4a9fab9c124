#include "compare/labels.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace rapporteur {
namespace {

struct NumberRun {
    std::int64_t offset = 0; ///< of the number from the position among the siblings
    std::string form;        ///< the label without its number
    bool operator==(const NumberRun&) const = default;
};

bool is_numbered(const ComparePart& part) {
    return part.kind == PartClass::entry || part.kind == PartClass::item;
}

/// What a label says apart from the position of its part; none if it has no number.
std::optional<NumberRun> number_run(const CompareSide& side, const ComparePart& part, std::size_t place) {
    const Element& element = side.report.elements[part.element];
    const BlockLabel& label = side.blocks.blocks[element.block].label;
    const auto& levels = levels_of(side.report, side.layout, element);
    const ListLevel* level =
        element.depth >= 1 && element.depth <= levels.size() ? &levels[element.depth - 1U] : nullptr;
    if (label.readings.empty())
        return std::nullopt;
    auto reading =
        std::find_if(label.readings.begin(), label.readings.end(), [level](const LabelReading& each) {
            return level != nullptr && level->counts_by(each.format);
        });
    if (reading == label.readings.end())
        reading = label.readings.begin();
    return NumberRun{reading->value - static_cast<std::int64_t>(place),
                     fmt::format("{}#{}{}", *label.prefix, static_cast<int>(reading->format), label.suffix)};
}

/// The positions of parts among their labelled siblings.
std::vector<std::size_t> label_places(std::span<const ComparePart> parts) {
    std::vector<std::size_t> places(parts.size(), 0);
    for (const ComparePart& parent : parts) {
        std::size_t place = 0;
        for (const std::uint32_t child : parent.children) {
            if (is_numbered(parts[child]))
                places[child] = place++;
        }
    }
    return places;
}

} // namespace

std::vector<std::uint32_t> find_renumbered(const LabelledParts& left, const LabelledParts& right,
                                           const Matching& matching, bool with_forms) {
    std::vector<std::uint32_t> renumbered(left.parts.size(), no_index);
    const auto left_places = label_places(left.parts);
    const auto right_places = label_places(right.parts);
    for (const ComparePart& parent : left.parts) {
        std::uint32_t run = no_index; // the first part of the run that changed in the same way
        std::optional<NumberRun> run_left;
        std::optional<NumberRun> run_right;
        for (const std::uint32_t child : parent.children) {
            const std::uint32_t other = matching.of_left[child];
            const bool counts = other != no_index && left.parts[child].kind == right.parts[other].kind &&
                                is_numbered(left.parts[child]);
            if (!counts)
                continue;
            auto mine = number_run(left.side, left.parts[child], left_places[child]);
            auto theirs = number_run(right.side, right.parts[other], right_places[other]);
            if (!with_forms && mine && theirs)
                mine->form = theirs->form = ""; // each language has a form of its own
            if (mine == theirs) {
                run = no_index;
                continue;
            }
            if (run == no_index || mine != run_left || theirs != run_right)
                run = child;
            run_left = mine;
            run_right = theirs;
            renumbered[child] = run;
        }
    }
    return renumbered;
}

} // namespace rapporteur
