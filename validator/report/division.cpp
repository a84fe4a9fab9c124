// Finds the cheapest way through the sections of a layout. For every block and every section it computes the
// cost of the best reading that ends there. Sections follow the layout's order, but a group of sections may
// begin again. Leaving out a required section has a cost.
#include "report/division.hpp"

#include "report/section_costs.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr float passed_over = 3.0F; ///< a required section is left out
constexpr float group_again = 1.0F;
constexpr float list_after_list = 2.5F; ///< no heading stands between two lists
constexpr float section_again = 0.3F;

/// The cost of going from one section to another.
class Transitions {
public:
    explicit Transitions(const std::vector<SectionPattern>& sections)
        : sections_(sections), size_(sections.size()) {
        passed_.reserve(size_ + 1);
        for (const SectionPattern& section : sections_)
            passed_.push_back(passed_.back() + (section.required ? passed_over : 0));
        costs_.assign(size_ * size_, impossible);
        for (std::size_t from = 0; from < size_; ++from) {
            for (std::size_t to = 0; to < size_; ++to)
                costs_[from * size_ + to] = between(from, to);
        }
    }

    [[nodiscard]] float operator()(std::size_t from, std::size_t to) const {
        return costs_[from * size_ + to];
    }
    [[nodiscard]] float from_start(std::size_t to) const { return skipped(0, to); }
    [[nodiscard]] float to_end(std::size_t from) const { return skipped(from + 1, size_); }

private:
    /// The cost of leaving out the sections [begin, end).
    [[nodiscard]] float skipped(std::size_t begin, std::size_t end) const {
        return passed_[end] - passed_[begin];
    }

    [[nodiscard]] float between(std::size_t from, std::size_t to) const {
        if (to > from)
            return skipped(from + 1, to);
        if (to == from && sections_[from].repeated)
            return section_again;
        const std::uint32_t group = sections_[from].group;
        if (to == from && group != no_group)
            return list_after_list;
        if (group == no_group || sections_[to].group != group)
            return impossible;
        std::size_t begin = from;
        std::size_t end = from;
        while (begin > 0 && sections_[begin - 1].group == group)
            --begin;
        while (end < size_ && sections_[end].group == group)
            ++end;
        // With a heading, it costs nothing that the group begins again.
        const bool headed = sections_[to].kind == SectionKind::heading;
        return (headed ? 0 : group_again) + skipped(from + 1, end) + skipped(begin, to);
    }

    const std::vector<SectionPattern>& sections_;
    std::size_t size_;
    std::vector<float> passed_ = {0}; ///< passed_[n]: the cost of leaving out the sections before n
    std::vector<float> costs_;
};

/// The section that the best reading was in one block before.
struct Origin {
    std::uint8_t section = 0;
    bool begins = true; ///< the block is the first of its section
};

class Division {
public:
    Division(const Blocks& blocks, const Layout& layout, std::uint32_t first, std::uint32_t opening)
        : blocks_(blocks), sections_(layout.sections), transitions_(layout.sections),
          costs_(blocks, layout, first, opening), first_(first) {}

    std::vector<Stretch> run() {
        const auto size = static_cast<std::uint32_t>(blocks_.blocks.size());
        if (sections_.empty() || first_ >= size)
            return {};
        best_.assign(sections_.size(), impossible * 10);
        for (std::uint32_t index = first_; index < size; ++index)
            read(index);
        std::size_t at = 0;
        float least = impossible * 1e9F;
        for (std::size_t section = 0; section < sections_.size(); ++section) {
            const float cost = best_[section] + transitions_.to_end(section);
            if (cost < least) {
                least = cost;
                at = section;
            }
        }
        return trace(at, size);
    }

private:
    void read(std::uint32_t index) {
        costs_.look_at(index);
        std::vector<float> next(sections_.size());
        for (std::size_t to = 0; to < sections_.size(); ++to) {
            Origin origin{static_cast<std::uint8_t>(to), false};
            const bool is_first = index == first_;
            float stays = is_first ? impossible * 10 : best_[to] + costs_.cost(sections_[to], false);
            float enters = is_first ? transitions_.from_start(to) : impossible * 1e9F;
            std::size_t best_from = to;
            for (std::size_t from = 0; !is_first && from < sections_.size(); ++from) {
                const float cost = best_[from] + transitions_(from, to);
                if (cost < enters) {
                    enters = cost;
                    best_from = from;
                }
            }
            enters += costs_.cost(sections_[to], true);
            if (enters < stays)
                origin = {static_cast<std::uint8_t>(best_from), true};
            next[to] = std::min(enters, stays);
            origins_.push_back(origin);
        }
        // Only differences count. Small costs stay exact, however long the document is.
        const float least = *std::min_element(next.begin(), next.end());
        for (float& cost : next)
            cost -= least;
        best_ = std::move(next);
    }

    std::vector<Stretch> trace(std::size_t at, std::uint32_t size) const {
        std::vector<Stretch> stretches;
        std::uint32_t end = size;
        for (std::uint32_t index = size; index-- > first_;) {
            const Origin origin = origins_[(index - first_) * sections_.size() + at];
            if (!origin.begins && index > first_)
                continue;
            stretches.push_back({static_cast<std::uint32_t>(at), index, end});
            end = index;
            at = origin.section;
        }
        std::reverse(stretches.begin(), stretches.end());
        return stretches;
    }

    const Blocks& blocks_;
    const std::vector<SectionPattern>& sections_;
    Transitions transitions_;
    SectionCosts costs_;
    std::uint32_t first_;
    std::vector<float> best_;     ///< the cost of the best reading that ends in each section
    std::vector<Origin> origins_; ///< one for each block and section
};

} // namespace

std::vector<Stretch> divide(const Blocks& blocks, const Layout& layout, std::uint32_t first,
                            std::uint32_t opening) {
    return Division(blocks, layout, first, opening).run();
}

} // namespace rapporteur
