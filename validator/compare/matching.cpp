// Finds pairs from the outside to the inside. First the children of two matched parts are matched in their
// order, by likeness. Then come parts that stand elsewhere. Last comes what is left between the same
// neighbours on both sides.
#include "compare/matching.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rapporteur {
namespace {

constexpr std::size_t most_aligned_pairs = 1'000'000;
constexpr std::size_t most_likely_parts = 64; ///< a word that more parts have does not help to find one

bool may_correspond(const ComparePart& left, const ComparePart& right) {
    if (left.kind == PartClass::section || right.kind == PartClass::section)
        return left.kind == right.kind && left.section == right.section;
    if (left.kind == PartClass::title || right.kind == PartClass::title)
        return left.kind == right.kind;
    return true;
}

class Matcher {
public:
    Matcher(std::span<const ComparePart> left, std::span<const ComparePart> right,
            const Signatures& signatures, const MatchRules& rules)
        : left_(left), right_(right), signatures_(signatures),
          rules_(rules), matching_{std::vector<std::uint32_t>(left.size(), no_index),
                                   std::vector<std::uint32_t>(right.size(), no_index)},
          slots_(right.size(), 0) {
        for (const ComparePart& part : right) {
            for (std::size_t slot = 0; slot < part.children.size(); ++slot)
                slots_[part.children[slot]] = slot;
        }
    }

    Matching run() {
        pair(0, 0);
        match_waiting();
        match_elsewhere();
        // Match what is left between the same neighbours; that may allow further pairs.
        for (std::uint32_t part = 0; part < left_.size(); ++part) {
            if (matching_.of_left[part] != no_index)
                match_in_place(part, matching_.of_left[part]);
        }
        match_elsewhere();
        return std::move(matching_);
    }

private:
    void pair(std::uint32_t left, std::uint32_t right) {
        matching_.of_left[left] = right;
        matching_.of_right[right] = left;
        waiting_.emplace_back(left, right);
    }

    void match_waiting() {
        while (!waiting_.empty()) {
            const auto [left, right] = waiting_.back();
            waiting_.pop_back();
            align(open_of(left_, matching_.of_left, left), open_of(right_, matching_.of_right, right),
                  rules_.likely);
        }
    }

    [[nodiscard]] static std::vector<std::uint32_t> open_of(std::span<const ComparePart> parts,
                                                            const std::vector<std::uint32_t>& matched,
                                                            std::uint32_t parent) {
        std::vector<std::uint32_t> open;
        for (const std::uint32_t child : parts[parent].children) {
            if (matched[child] == no_index)
                open.push_back(child);
        }
        return open;
    }

    [[nodiscard]] float likeness(std::uint32_t left, std::uint32_t right) {
        const ComparePart& mine = left_[left];
        const ComparePart& theirs = right_[right];
        if (!may_correspond(mine, theirs))
            return 0;
        if (mine.kind == PartClass::section)
            return mine.name == theirs.name ? 1.F : 0.7F;
        float alike = mine.text == theirs.text ? 1.F : 0.F;
        matching_.is_coarse = matching_.is_coarse || effort_ > rules_.most_effort;
        if (alike < 1 && !matching_.is_coarse) {
            effort_ += signatures_.effort(left, right);
            alike = signatures_.likeness(left, right);
        }
        // A part that changed its kind (an item that became a resolution) is less likely to be the same.
        return mine.kind == theirs.kind ? alike : alike * 0.8F;
    }

    /// Pairs them in their order so that the total likeness is greatest. Pairs with less likeness than
    /// `least` do not count.
    void align(const std::vector<std::uint32_t>& mine, const std::vector<std::uint32_t>& theirs,
               float least) {
        if (mine.empty() || theirs.empty())
            return;
        if (mine.size() * theirs.size() > most_aligned_pairs)
            return align_in_pieces(mine, theirs, least);
        const std::size_t width = theirs.size() + 1;
        std::vector<float> alike(mine.size() * theirs.size());
        std::vector<float> best((mine.size() + 1) * width, 0);
        for (std::size_t i = mine.size(); i-- > 0;) {
            for (std::size_t j = theirs.size(); j-- > 0;) {
                const float here = likeness(mine[i], theirs[j]);
                alike[i * theirs.size() + j] = here;
                float most = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
                if (here >= least && here > 0)
                    most = std::max(most, best[(i + 1) * width + j + 1] + here - least * 0.5F);
                best[i * width + j] = most;
            }
        }
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < mine.size() && j < theirs.size()) {
            const float here = alike[i * theirs.size() + j];
            const float paired = best[(i + 1) * width + j + 1] + here - least * 0.5F;
            if (here >= least && here > 0 && best[i * width + j] <= paired)
                pair(mine[i++], theirs[j++]);
            else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    /// For lists that are too long for align(): equal texts divide them into pieces.
    void align_in_pieces(const std::vector<std::uint32_t>& mine, const std::vector<std::uint32_t>& theirs,
                         float least) {
        std::map<std::string_view, std::vector<std::size_t>> places;
        for (std::size_t at = 0; at < theirs.size(); ++at)
            places[right_[theirs[at]].text].push_back(at);
        const std::size_t step = 500;
        std::size_t next = 0;
        std::vector<std::uint32_t> left_piece;
        std::size_t begin = 0;
        const auto flush = [&](std::size_t end) {
            const std::vector<std::uint32_t> right_piece(
                theirs.begin() + static_cast<std::ptrdiff_t>(begin),
                theirs.begin() + static_cast<std::ptrdiff_t>(std::min(end, begin + 2 * step)));
            align(left_piece, right_piece, least);
            left_piece.clear();
            begin = end;
        };
        for (const std::uint32_t part : mine) {
            const auto known = places.find(left_[part].text);
            const auto place = known == places.end()
                                   ? std::vector<std::size_t>::const_iterator()
                                   : std::lower_bound(known->second.begin(), known->second.end(), next);
            const bool found =
                known != places.end() && place != known->second.end() && *place < next + 4 * step;
            if (!found) {
                if (left_piece.size() < 2 * step)
                    left_piece.push_back(part);
                continue;
            }
            flush(*place);
            if (matching_.of_left[part] == no_index && matching_.of_right[theirs[*place]] == no_index)
                pair(part, theirs[*place]);
            next = begin = *place + 1;
        }
        flush(theirs.size());
    }

    struct Candidate {
        float alike = 0;
        std::uint32_t left = 0;
        std::uint32_t right = 0;
    };

    /// Matches parts that are very much alike but stand in different places.
    void match_elsewhere() {
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> with_word;
        for (std::uint32_t part = 1; part < right_.size(); ++part) {
            if (matching_.of_right[part] != no_index || right_[part].kind == PartClass::section)
                continue;
            for (const auto& [word, weight] : signatures_.own(false, part).words)
                with_word[word].push_back(part);
        }
        std::vector<Candidate> candidates;
        for (std::uint32_t part = 1; part < left_.size(); ++part) {
            if (matching_.of_left[part] != no_index || left_[part].kind == PartClass::section)
                continue;
            std::set<std::uint32_t> likely;
            for (const auto& [word, weight] : signatures_.own(true, part).words) {
                const auto known = with_word.find(word);
                if (known != with_word.end() && known->second.size() <= most_likely_parts &&
                    likely.size() <= most_likely_parts)
                    likely.insert(known->second.begin(), known->second.end());
            }
            for (const std::uint32_t other : likely) {
                if (const float alike = likeness(part, other); alike >= rules_.moved)
                    candidates.push_back({alike, part, other});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.alike > b.alike; });
        for (const Candidate& candidate : candidates) {
            if (matching_.of_left[candidate.left] != no_index ||
                matching_.of_right[candidate.right] != no_index)
                continue;
            pair(candidate.left, candidate.right);
            match_waiting();
        }
    }

    /// Matches the children of two parts that are left between the same neighbours.
    void match_in_place(std::uint32_t left, std::uint32_t right) {
        const auto& mine = left_[left].children;
        const auto& theirs = right_[right].children;
        std::vector<std::uint32_t> left_gap;
        std::size_t j = 0;
        const auto close_gap = [&](std::size_t end) {
            std::vector<std::uint32_t> right_gap;
            for (; j < end; ++j) {
                if (matching_.of_right[theirs[j]] == no_index)
                    right_gap.push_back(theirs[j]);
            }
            match_gap(left_gap, right_gap);
            left_gap.clear();
        };
        for (const std::uint32_t part : mine) {
            if (matching_.of_left[part] == no_index) {
                left_gap.push_back(part);
                continue;
            }
            const std::uint32_t other = matching_.of_left[part];
            if (right_[other].parent != right || slots_[other] < j)
                continue; // it stands elsewhere, so it separates nothing here
            close_gap(slots_[other]);
            ++j;
        }
        close_gap(theirs.size());
    }

    void match_gap(const std::vector<std::uint32_t>& mine, const std::vector<std::uint32_t>& theirs) {
        if (rules_.in_place > 0) {
            // A line of the title corresponds by its position, whatever it says. Other parts must be a little
            // alike.
            if (mine.size() == 1 && theirs.size() == 1 && left_[mine.front()].kind == PartClass::title &&
                may_correspond(left_[mine.front()], right_[theirs.front()]))
                pair(mine.front(), theirs.front());
            align(mine, theirs, rules_.in_place);
            return match_waiting();
        }
        // As many pairs as possible; among these solutions the one with the greatest likeness.
        const auto same_kind = [this](std::uint32_t a, std::uint32_t b) {
            return left_[a].kind == right_[b].kind && may_correspond(left_[a], right_[b]);
        };
        if (mine.size() * theirs.size() > most_aligned_pairs)
            return;
        const std::size_t width = theirs.size() + 1;
        std::vector<float> best((mine.size() + 1) * width, 0);
        const auto worth = [&](std::size_t i, std::size_t j) {
            const auto mine_size = static_cast<float>(left_[mine[i]].text.size());
            const auto their_size = static_cast<float>(right_[theirs[j]].text.size());
            const float lengths = std::min(mine_size, their_size) / (1 + std::max(mine_size, their_size));
            return same_kind(mine[i], theirs[j])
                       ? best[(i + 1) * width + j + 1] + 10 + likeness(mine[i], theirs[j]) + lengths / 2
                       : -1.F;
        };
        for (std::size_t i = mine.size(); i-- > 0;) {
            for (std::size_t j = theirs.size(); j-- > 0;)
                best[i * width + j] =
                    std::max({best[(i + 1) * width + j], best[i * width + j + 1], worth(i, j)});
        }
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < mine.size() && j < theirs.size()) {
            if (same_kind(mine[i], theirs[j]) && worth(i, j) >= best[i * width + j])
                pair(mine[i++], theirs[j++]);
            else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
                ++i;
            else
                ++j;
        }
        match_waiting();
    }

    std::span<const ComparePart> left_;
    std::span<const ComparePart> right_;
    const Signatures& signatures_;
    const MatchRules& rules_;
    Matching matching_;
    std::uint64_t effort_ = 0;
    std::vector<std::size_t> slots_; ///< of the parts of the right among their siblings
    /// Pairs whose children are not matched yet.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> waiting_;
};

} // namespace

Matching match_parts(std::span<const ComparePart> left, std::span<const ComparePart> right,
                     const Signatures& signatures, const MatchRules& rules) {
    return Matcher(left, right, signatures, rules).run();
}

} // namespace rapporteur
