// Finds the differences between parts that correspond, in the order of the first report.
#include "compare/compare.hpp"
#include "compare/labels.hpp"
#include "compare/matching.hpp"
#include "compare/values.hpp"
#include "compare/word_diff.hpp"

#include "base/text.hpp"
#include "markup/meeting.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace rapporteur {
namespace {

constexpr std::array difference_names{std::pair{DifferenceKind::added, std::string_view("added")},
                                      std::pair{DifferenceKind::dropped, std::string_view("dropped")},
                                      std::pair{DifferenceKind::moved, std::string_view("moved")},
                                      std::pair{DifferenceKind::renumbered, std::string_view("renumbered")},
                                      std::pair{DifferenceKind::reworded, std::string_view("reworded")},
                                      std::pair{DifferenceKind::date, std::string_view("date")},
                                      std::pair{DifferenceKind::country, std::string_view("country")},
                                      std::pair{DifferenceKind::participant, std::string_view("participant")},
                                      std::pair{DifferenceKind::place, std::string_view("place")},
                                      std::pair{DifferenceKind::body, std::string_view("body")},
                                      std::pair{DifferenceKind::figure, std::string_view("figure")},
                                      std::pair{DifferenceKind::acronym, std::string_view("acronym")},
                                      std::pair{DifferenceKind::reference, std::string_view("reference")}};

/// "en" for "en-GB".
std::string primary_language(const CompareSide& side) {
    const std::string language = report_language(side.report, side.layout);
    return lower_case(language.substr(0, language.find('-')));
}

/// The positions of a longest increasing sequence.
std::vector<bool> longest_rise(const std::vector<std::size_t>& values) {
    std::vector<std::size_t> ends; // for each length: the last position of the best sequence
    std::vector<std::size_t> before(values.size(), values.size());
    for (std::size_t at = 0; at < values.size(); ++at) {
        const auto place =
            std::lower_bound(ends.begin(), ends.end(), values[at],
                             [&values](std::size_t end, std::size_t value) { return values[end] < value; });
        if (place != ends.begin())
            before[at] = *(place - 1);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<bool> kept(values.size(), false);
    for (std::size_t at = ends.empty() ? values.size() : ends.back(); at < values.size(); at = before[at])
        kept[at] = true;
    return kept;
}

class Comparer {
public:
    Comparer(const CompareSide& left, const CompareSide& right, CompareAs as, const Messages& messages)
        : left_side_(left), right_side_(right), as_(as), messages_(messages), left_(make_parts(left)),
          right_(make_parts(right)) {}

    Comparison run() {
        comparison_.as = as_;
        match();
        find_moved();
        renumbered_ = find_renumbered({left_side_, left_}, {right_side_, right_}, matching_, is_drafts());
        walk();
        return std::move(comparison_);
    }

private:
    [[nodiscard]] bool is_drafts() const { return as_ == CompareAs::drafts; }

    void match() {
        std::vector<Signatures::Words> mine(left_.size());
        std::vector<Signatures::Words> theirs(right_.size());
        if (!is_drafts()) {
            left_values_ = std::make_unique<ValueReader>(left_side_);
            right_values_ = std::make_unique<ValueReader>(right_side_);
        }
        const auto words_of = [this](const ComparePart& part, const ValueReader* values) {
            if (part.element == no_index)
                return Signatures::Words();
            return is_drafts() ? plain_words(part.text) : values->words(part.element);
        };
        for (std::size_t part = 0; part < left_.size(); ++part)
            mine[part] = words_of(left_[part], left_values_.get());
        for (std::size_t part = 0; part < right_.size(); ++part)
            theirs[part] = words_of(right_[part], right_values_.get());
        const Signatures signatures(left_, std::move(mine), right_, std::move(theirs), !is_drafts());
        const MatchRules rules = is_drafts() ? MatchRules{.likely = 0.5F, .moved = 0.6F, .in_place = 0.25F}
                                             : MatchRules{.likely = 0.3F, .moved = 0.5F};
        matching_ = match_parts(left_, right_, signatures, rules);
        comparison_.is_coarse = matching_.is_coarse;
    }

    // ---- parts that have moved

    void find_moved() {
        moved_.assign(left_.size(), false);
        std::vector<std::size_t> slots(right_.size(), 0);
        for (const ComparePart& part : right_) {
            for (std::size_t slot = 0; slot < part.children.size(); ++slot)
                slots[part.children[slot]] = slot;
        }
        for (std::uint32_t parent = 0; parent < left_.size(); ++parent) {
            std::vector<std::uint32_t> here;
            std::vector<std::size_t> places;
            for (const std::uint32_t child : left_[parent].children) {
                const std::uint32_t other = matching_.of_left[child];
                if (other == no_index)
                    continue;
                if (matching_.of_left[parent] != right_[other].parent) {
                    moved_[child] = true;
                    continue;
                }
                here.push_back(child);
                places.push_back(slots[other]);
            }
            const auto kept = longest_rise(places);
            for (std::size_t at = 0; at < here.size(); ++at) {
                if (!kept[at])
                    moved_[here[at]] = true;
            }
        }
    }

    // ---- the walk through both reports

    /// Visits both reports in one order: that of the first. A part that only the second has comes after the
    /// part that it follows there.
    void walk() {
        walk_left(0);
        std::stable_sort(comparison_.differences.begin(), comparison_.differences.end(),
                         [](const Difference& a, const Difference& b) { return a.row < b.row; });
        for (std::uint32_t index = 0; index < comparison_.differences.size(); ++index)
            comparison_.rows[comparison_.differences[index].row].differences.push_back(index);
    }

    struct Step {
        bool is_left = true;
        std::uint32_t part = 0;
        bool told = false; ///< the part above was already reported as missing in the other report
    };

    void walk_left(std::uint32_t root) {
        std::vector<Step> steps{{true, root, false}};
        while (!steps.empty()) {
            const Step step = steps.back();
            steps.pop_back();
            const ComparePart& part = step.is_left ? left_[step.part] : right_[step.part];
            const bool alone = (step.is_left ? matching_.of_left : matching_.of_right)[step.part] == no_index;
            if (part.element != no_index)
                add_row(step);
            else if (alone && step.part != 0 && !has_matched_child(step))
                tell_section(step);
            const bool told =
                alone && step.part != 0 && (part.element != no_index || !has_matched_child(step));
            std::vector<Step> below;
            const auto only_right = [&](std::uint32_t right_parent, std::size_t& slot, std::size_t end) {
                for (; slot < end; ++slot) {
                    const std::uint32_t child = right_[right_parent].children[slot];
                    if (matching_.of_right[child] == no_index)
                        below.push_back({false, child, false});
                }
            };
            if (!step.is_left) {
                for (const std::uint32_t child : part.children) {
                    if (matching_.of_right[child] == no_index)
                        below.push_back({false, child, told});
                }
            } else {
                const std::uint32_t other = matching_.of_left[step.part];
                std::size_t slot = 0;
                for (const std::uint32_t child : part.children) {
                    const std::uint32_t match = matching_.of_left[child];
                    if (other != no_index && match != no_index && right_[match].parent == other &&
                        !moved_[child])
                        only_right(other, slot, slot_of(match));
                    below.push_back({true, child, told && match == no_index});
                }
                if (other != no_index)
                    only_right(other, slot, right_[other].children.size());
            }
            steps.insert(steps.end(), below.rbegin(), below.rend());
        }
    }

    /// Whether the other report has some part of this section.
    [[nodiscard]] bool has_matched_child(const Step& step) const {
        const ComparePart& part = step.is_left ? left_[step.part] : right_[step.part];
        const auto& matched = step.is_left ? matching_.of_left : matching_.of_right;
        return std::any_of(part.children.begin(), part.children.end(),
                           [&matched](std::uint32_t child) { return matched[child] != no_index; });
    }

    [[nodiscard]] std::size_t slot_of(std::uint32_t child) {
        if (slots_.empty()) {
            slots_.assign(right_.size(), 0);
            for (const ComparePart& part : right_) {
                for (std::size_t slot = 0; slot < part.children.size(); ++slot)
                    slots_[part.children[slot]] = slot;
            }
        }
        return slots_[child];
    }

    [[nodiscard]] std::string where(bool is_left, std::uint32_t part) const {
        const CompareSide& side = is_left ? left_side_ : right_side_;
        const ComparePart& self = is_left ? left_[part] : right_[part];
        return self.element == no_index ? std::string()
                                        : describe(side.report, side.layout, self.element, messages_);
    }

    [[nodiscard]] static std::string shown(const ComparePart& part) {
        return part.label.empty() ? part.text : part.label + " " + part.text;
    }

    void add_row(const Step& step) {
        ComparedRow row;
        const ComparePart& part = step.is_left ? left_[step.part] : right_[step.part];
        const CompareSide& side = step.is_left ? left_side_ : right_side_;
        const Element& element = side.report.elements[part.element];
        row.kind = part.kind == PartClass::title                                   ? ComparedKind::title
                   : part.kind == PartClass::heading                               ? ComparedKind::heading
                   : part.kind == PartClass::entry || part.kind == PartClass::item ? ComparedKind::entry
                                                                                   : ComparedKind::paragraph;
        row.depth = element.depth;
        const std::uint32_t other = step.is_left ? matching_.of_left[step.part] : no_index;
        if (step.is_left) {
            row.has_left = true;
            row.left = {part.label, part.text};
        }
        if (!step.is_left || other != no_index) {
            const ComparePart& right = right_[step.is_left ? other : step.part];
            row.has_right = true;
            row.right = {right.label, right.text};
        }
        const auto index = static_cast<std::uint32_t>(comparison_.rows.size());
        comparison_.rows.push_back(std::move(row));
        if (!step.is_left)
            return step.told
                       ? void()
                       : tell({DifferenceKind::added, {}, {where(false, step.part), shown(part)}, {}, index});
        if (other == no_index)
            return step.told
                       ? void()
                       : tell(
                             {DifferenceKind::dropped, {where(true, step.part), shown(part)}, {}, {}, index});
        compare_pair(step.part, other, index);
    }

    void tell(Difference difference) { comparison_.differences.push_back(std::move(difference)); }

    /// Reports a whole section that only one of the two has.
    void tell_section(const Step& step) {
        if (step.told)
            return;
        const ComparePart& part = step.is_left ? left_[step.part] : right_[step.part];
        const auto& parts = step.is_left ? left_ : right_;
        DifferencePlace place{
            std::string(messages_phrase(fmt::format("part-{}", section_word(part.section)))),
            part.children.empty() ? part.text : shown(parts[part.children.front()])};
        // The row of its first paragraph.
        const auto row = static_cast<std::uint32_t>(comparison_.rows.size());
        if (step.is_left)
            tell({DifferenceKind::dropped, std::move(place), {}, {}, row});
        else
            tell({DifferenceKind::added, {}, std::move(place), {}, row});
    }

    static std::string_view section_word(SectionKind kind) {
        return kind == SectionKind::title_block ? "title-block"
               : kind == SectionKind::list      ? "resolutions"
                                                : to_string(kind);
    }
    [[nodiscard]] std::string_view messages_phrase(const std::string& id) const {
        const auto known = messages_.phrases.find(id);
        return known == messages_.phrases.end() ? std::string_view("section")
                                                : std::string_view(known->second);
    }

    void compare_pair(std::uint32_t left, std::uint32_t right, std::uint32_t row) {
        const ComparePart& mine = left_[left];
        const ComparePart& theirs = right_[right];
        const std::string here = where(true, left);
        const std::string there = where(false, right);
        if (moved_[left])
            tell({DifferenceKind::moved, {here, shown(mine)}, {there, shown(theirs)}, {}, row});
        if (renumbered_[left] == left)
            tell({DifferenceKind::renumbered, {here, mine.label}, {there, theirs.label}, {}, row});
        if (is_drafts()) {
            if (mine.text != theirs.text)
                tell({DifferenceKind::reworded,
                      {here, mine.text},
                      {there, theirs.text},
                      diff_words(mine.text, theirs.text),
                      row});
            return;
        }
        compare_values(mine.element, theirs.element, here, there, row);
    }

    // ---- values of two languages

    void compare_values(std::uint32_t left, std::uint32_t right, const std::string& here,
                        const std::string& there, std::uint32_t row) {
        bool with_facts = true;
        for (const FactKind kind : {FactKind::participant, FactKind::place, FactKind::body, FactKind::date})
            with_facts =
                with_facts && left_values_->has_facts(left, kind) == right_values_->has_facts(right, kind);
        const auto mine = left_values_->values(left, with_facts);
        const auto theirs = right_values_->values(right, with_facts);
        for (const auto& [kind, name] : difference_names)
            compare_values_of(kind, mine, theirs, here, there, row);
    }

    void compare_values_of(DifferenceKind kind, const std::vector<ComparedValue>& mine,
                           const std::vector<ComparedValue>& theirs, const std::string& here,
                           const std::string& there, std::uint32_t row) {
        const auto missing = [kind](const std::vector<ComparedValue>& of,
                                    const std::vector<ComparedValue>& in) {
            std::vector<const ComparedValue*> list;
            for (const ComparedValue& value : of) {
                if (value.kind != kind)
                    continue;
                const auto same = [&value, kind](const ComparedValue& other) {
                    return other.kind == kind && other.key == value.key;
                };
                const bool known = std::any_of(in.begin(), in.end(), same) ||
                                   std::any_of(list.begin(), list.end(),
                                               [&same](const ComparedValue* other) { return same(*other); });
                if (!known)
                    list.push_back(&value);
            }
            return list;
        };
        auto left = missing(mine, theirs);
        auto right = missing(theirs, mine);
        drop_weak(kind, left, right);
        if (left.empty() && right.empty())
            return;
        const auto words = [](const std::vector<const ComparedValue*>& values) {
            std::string text;
            for (const ComparedValue* value : values)
                text += (text.empty() ? "" : ", ") + value->words;
            return text;
        };
        tell({kind, {here, words(left)}, {there, words(right)}, {}, row});
    }

    /// Removes weak values that may stand for each other. A number in words may be said in another way, and
    /// an unknown acronym is different in every language. So an equal number of them on both sides is no
    /// difference.
    static void drop_weak(DifferenceKind kind, std::vector<const ComparedValue*>& left,
                          std::vector<const ComparedValue*>& right) {
        const auto is_weak = [](const ComparedValue* value) { return value->weak; };
        const auto weak_left = std::count_if(left.begin(), left.end(), is_weak);
        const auto weak_right = std::count_if(right.begin(), right.end(), is_weak);
        const bool stand_for_each_other =
            kind == DifferenceKind::figure ? right.empty() || left.empty() : weak_left == weak_right;
        if (stand_for_each_other) {
            std::erase_if(left, is_weak);
            std::erase_if(right, is_weak);
        }
    }

    const CompareSide& left_side_;
    const CompareSide& right_side_;
    CompareAs as_;
    const Messages& messages_;
    std::vector<ComparePart> left_;
    std::vector<ComparePart> right_;
    std::unique_ptr<ValueReader> left_values_;
    std::unique_ptr<ValueReader> right_values_;
    Matching matching_;
    std::vector<bool> moved_; ///< by part of the left report
    /// For each part of the left: the first part of the run that changed in the same way, or no_index.
    std::vector<std::uint32_t> renumbered_;
    std::vector<std::size_t> slots_; ///< of the parts of the right among their siblings
    Comparison comparison_;
};

} // namespace

std::string_view to_string(DifferenceKind kind) {
    const auto known = std::find_if(difference_names.begin(), difference_names.end(),
                                    [kind](const auto& each) { return each.first == kind; });
    return known->second;
}

CompareAs recognise_comparison(const CompareSide& left, const CompareSide& right) {
    return primary_language(left) == primary_language(right) ? CompareAs::drafts : CompareAs::languages;
}

Comparison compare_reports(const CompareSide& left, const CompareSide& right, CompareAs as,
                           const Messages& messages) {
    return Comparer(left, right, as, messages).run();
}

} // namespace rapporteur
