#include "word/numbering_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace rapporteur {
namespace {

/// Each round may move other labels, which the next round corrects. A paragraph with a list of its own is
/// always right.
constexpr int most_trials = 4;
constexpr std::size_t longest_level_text = 28; // Word allows 31 characters with the number
constexpr std::int64_t usual_left = 720;
constexpr std::int64_t usual_hanging = 360;

class NumberingTrial {
public:
    NumberingTrial(const Document& document, const std::vector<WantedLabel>& wanted,
                   const ParagraphChanges& changes)
        : wanted_(wanted), divided_(changes.divided), trial_(document) {
        auto& body = trial_.body.paragraphs;
        for (const std::uint32_t index : changes.removed)
            body[index].num_pr = {0, 0};
        for (const auto& [first, last] : changes.joined) {
            body[last].num_pr = body[first].num_pr;
            body[last].style = body[first].style;
            body[first].num_pr = {0, 0};
        }
        for (auto index = divided_.rbegin(); index != divided_.rend(); ++index) {
            Paragraph behind = body[*index];
            body.insert(body.begin() + *index + 1, std::move(behind));
        }
        for (const Num& num : document.nums)
            next_num_ = std::max(next_num_, num.id + 1);
        for (const AbstractNum& abstract : document.abstract_nums)
            next_abstract_ = std::max(next_abstract_, abstract.id + 1);
        for (const WantedLabel& label : wanted)
            originals_.push_back(body[place_of(label)].num_pr);
    }

    NumberingPlan solve() {
        for (int round = 0;; ++round) {
            labels_ = compute_labels(trial_);
            bool changed = false;
            last_of_.clear();
            for (std::size_t i = 0; i < wanted_.size(); ++i) {
                if (shown(i).text != wanted_[i].text && round < most_trials && !is_given_up(i))
                    changed = assign(i, round) || changed;
                last_of_[key_of(wanted_[i], wanted_[i].value)] = i;
            }
            if (!changed)
                break;
        }
        return finish();
    }

private:
    /// The index of the label's paragraph when new paragraphs are counted too.
    [[nodiscard]] std::uint32_t place_of(const WantedLabel& label) const {
        const auto before = std::lower_bound(divided_.begin(), divided_.end(), label.paragraph);
        return label.paragraph + static_cast<std::uint32_t>(before - divided_.begin()) + label.part;
    }
    [[nodiscard]] const Label& shown(std::size_t index) const {
        return labels_.body[place_of(wanted_[index])];
    }
    [[nodiscard]] bool is_given_up(std::size_t index) const {
        const auto own = own_list_.find(index);
        return !wanted_[index].may_be_made ||
               (own != own_list_.end() && assigned_.contains(index) &&
                assigned_.at(index).num_id == own->second.num_id && tried_alone_.contains(index));
    }

    bool assign(std::size_t index, int round) {
        const WantedLabel& label = wanted_[index];
        if (label.text.empty()) {
            set(index, {label.paragraph, label.part, 0, 0});
            return true;
        }
        if (round == 0)
            if (const auto before = list_before(index)) {
                set(index, *before);
                return true;
            }
        if (label.prefix.size() + label.suffix.size() > longest_level_text ||
            number_format_name(label.format).empty())
            return false;
        tried_alone_[index] = true;
        const OwnList& list = own_list_.try_emplace(index, make_list(label, shown(index))).first->second;
        set(index, {label.paragraph, label.part, list.num_id, list.level});
        return true;
    }

    /// The list of the label that this one continues; none if this paragraph already is in that list.
    [[nodiscard]] std::optional<NumberingPlan::Assignment> list_before(std::size_t index) const {
        const WantedLabel& label = wanted_[index];
        const auto before = last_of_.find(key_of(label, label.value - 1));
        if (before == last_of_.end() || wanted_[before->second].text.empty())
            return std::nullopt;
        NumberingPlan::Assignment list{label.paragraph, label.part, shown(before->second).num_id,
                                       shown(before->second).level};
        if (const auto given = assigned_.find(before->second); given != assigned_.end())
            list = {label.paragraph, label.part, given->second.num_id, given->second.level};
        const bool is_own = shown(index).num_id == list.num_id && shown(index).level == list.level;
        return is_own || list.num_id == 0 ? std::nullopt : std::optional(list);
    }

    using LabelKey = std::tuple<NumberFormat, std::string, std::string, std::int64_t>;
    static LabelKey key_of(const WantedLabel& label, std::int64_t value) {
        return {label.format, label.prefix, label.suffix, value};
    }

    OwnList make_list(const WantedLabel& label, const Label& shown_now) {
        OwnList list;
        list.abstract_id = next_abstract_++;
        list.num_id = next_num_++;
        list.level = shown_now.numbered ? shown_now.level : 0;
        list.level_text = label.prefix + '%' + std::to_string(list.level + 1) + label.suffix;
        list.format = label.format;
        list.start = label.value;
        list.left = shown_now.indent.left.value_or(usual_left);
        list.hanging = -std::int64_t{shown_now.indent.first_line.value_or(-usual_hanging)};
        AbstractNum abstract;
        abstract.id = list.abstract_id;
        Level level;
        level.start = list.start;
        level.format = list.format;
        level.text = list.level_text;
        abstract.levels[list.level] = std::move(level);
        trial_.abstract_nums.push_back(std::move(abstract));
        Num num;
        num.id = list.num_id;
        num.abstract_id = list.abstract_id;
        trial_.nums.push_back(num);
        return list;
    }

    void set(std::size_t index, NumberingPlan::Assignment assignment) {
        assigned_[index] = assignment;
        trial_.body.paragraphs[place_of(wanted_[index])].num_pr = {assignment.num_id, assignment.level};
    }

    /// A paragraph without a solution keeps its old list.
    NumberingPlan finish() {
        NumberingPlan plan;
        std::set<std::int64_t> used;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            if (shown(i).text == wanted_[i].text)
                continue;
            plan.unsolved.push_back(static_cast<std::uint32_t>(i));
            assigned_.erase(i);
        }
        for (const auto& [index, assignment] : assigned_) {
            const NumPr& original = originals_[index];
            if (original.num_id == assignment.num_id && original.ilvl.value_or(0) == assignment.level)
                continue;
            plan.assignments.push_back(assignment);
            used.insert(assignment.num_id);
        }
        for (const auto& [owner, list] : own_list_)
            if (used.contains(list.num_id))
                plan.lists.push_back(list);
        return plan;
    }

    const std::vector<WantedLabel>& wanted_;
    const std::vector<std::uint32_t>& divided_;
    Document trial_;
    Labels labels_;
    std::vector<NumPr> originals_; ///< by wanted label
    std::map<std::size_t, NumberingPlan::Assignment> assigned_;
    std::map<std::size_t, OwnList> own_list_;
    std::map<std::size_t, bool> tried_alone_;
    std::map<LabelKey, std::size_t> last_of_; ///< the last label with this form and number
    std::int64_t next_num_ = 1;
    std::int64_t next_abstract_ = 1;
};

} // namespace

NumberingPlan plan_numbering(const Document& document, const std::vector<WantedLabel>& wanted,
                             const ParagraphChanges& changes) {
    return NumberingTrial(document, wanted, changes).solve();
}

std::string_view number_format_name(NumberFormat format) {
    switch (format) {
    case NumberFormat::decimal:
        return "decimal";
    case NumberFormat::decimal_zero:
        return "decimalZero";
    case NumberFormat::lower_letter:
        return "lowerLetter";
    case NumberFormat::upper_letter:
        return "upperLetter";
    case NumberFormat::lower_roman:
        return "lowerRoman";
    case NumberFormat::upper_roman:
        return "upperRoman";
    case NumberFormat::ordinal:
        return "ordinal";
    case NumberFormat::cardinal_text:
        return "cardinalText";
    case NumberFormat::ordinal_text:
        return "ordinalText";
    case NumberFormat::none:
    case NumberFormat::bullet:
    case NumberFormat::other:
        break;
    }
    return {};
}

} // namespace rapporteur
