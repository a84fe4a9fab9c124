// A paragraph without a label that begins like a resolution. It is an act of its own, but nobody can cite it.
// If the layout allows no continuations, or if the list before it ends in a comma, any such paragraph is a
// finding.
#include "rules/support/endings.hpp"
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <array>
#include <map>

namespace rapporteur::rules::continuation_act {
namespace {

constexpr std::array messages{MessageKind{"act", "words"}, MessageKind{"not-allowed", "words"},
                              MessageKind{"goes-on", "words"}};
constexpr std::array parameters{RuleParameter{"lists", "all"}};

/// Says whether a paragraph that fits nowhere stands right before a list, as the list's first entries without
/// labels. Ask for indexes in ascending order: each run of such paragraphs is then walked only once.
class LooseRuns {
public:
    explicit LooseRuns(const std::vector<Element>& elements) : elements_(elements) {}

    bool stands_at_list(std::uint32_t index) {
        while (end_ <= index || (end_ < elements_.size() && elements_[end_].kind == SectionKind::loose))
            ++end_;
        return end_ < elements_.size() && elements_[end_].part == ElementPart::entry;
    }

private:
    const std::vector<Element>& elements_;
    std::uint32_t end_ = 0; ///< one past the end of the last run asked for
};

/// The most words side by side that two texts share.
std::size_t shared_run(const RuleInput& input, std::uint32_t left, std::uint32_t right) {
    const std::string& one = input.folded(left).text;
    const std::string& other = input.folded(right).text;
    const auto& first = input.folded_words(left);
    const auto& second = input.folded_words(right);
    std::size_t longest = 0;
    for (std::size_t from = 0; from < first.size(); ++from) {
        for (std::size_t to = 0; to < second.size(); ++to) {
            std::size_t run = 0;
            while (from + run < first.size() && to + run < second.size() &&
                   word_in(one, first[from + run]) == word_in(other, second[to + run]))
                ++run;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

/// Whether a paragraph behind the last item of a list is built like all items, and so is one without its
/// letter: "a. Water, led by Austria. / b. Waste, led by France. / Paths, led by Slovenia."
bool is_built_like_items(const RuleInput& input, std::uint32_t index) {
    constexpr std::size_t most_words = 12;
    constexpr std::size_t fewest_shared = 2; // words, and a third of the paragraph
    const auto& elements = input.report.elements;
    if (index == 0 || elements[index - 1].part != ElementPart::item ||
        (index + 1 < elements.size() && elements[index + 1].parent == elements[index - 1].parent &&
         elements[index + 1].part == ElementPart::item))
        return false;
    const std::size_t words = input.folded_words(index).size();
    if (words == 0 || words > most_words)
        return false;
    std::size_t siblings = 0;
    for (std::uint32_t at = index; at-- > 0 && elements[at].parent == elements[index - 1].parent;) {
        if (elements[at].part != ElementPart::item || input.folded_words(at).size() > most_words)
            return false;
        const std::size_t shared = shared_run(input, index, at);
        if (shared < fewest_shared || 3 * shared < words)
            return false;
        ++siblings;
    }
    return siblings > 1;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& elements = input.report.elements;
    LooseRuns loose(elements);
    std::map<std::uint32_t, const EndingFlaw*> unlabelled;
    for (const EndingFlaw& ending : find_ending_flaws(input)) {
        if (ending.kind == EndingFlaw::Kind::unlabelled)
            unlabelled.emplace(ending.follower, &ending);
    }
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const bool listed = elements[index].part == ElementPart::continuation ||
                            (elements[index].kind == SectionKind::loose && loose.stands_at_list(index));
        if (!listed)
            continue;
        if (const auto ending = unlabelled.find(index); ending != unlabelled.end()) {
            Flaw flaw = flaw_at(index, 0, 0, say("goes-on", {{"words", ending->second->word}}));
            flaw.severity = Severity::warning;
            report(std::move(flaw));
            continue;
        }
        if (elements[index].part == ElementPart::continuation && is_built_like_items(input, index)) {
            Flaw flaw = flaw_at(
                index, 0, 0, say("goes-on", {{"words", std::string(cut(input.block_of(index).text, 40))}}));
            flaw.severity = Severity::warning;
            report(std::move(flaw));
            continue;
        }
        const auto act = opening_act(input, index);
        const std::string_view text = input.block_of(index).text;
        const std::uint32_t depth = input.report.elements[index].depth;
        const auto& levels = levels_of(input.report, input.layout, input.report.elements[index]);
        const bool allowed = depth == 0 || depth > levels.size() || levels[depth - 1].continuations;
        const bool alike = input.parameter("lists") != "alike" || act.form == usual_form(input, index);
        if (act.kind == ActKind::verb && act.is_known && alike)
            report(
                flaw_at(index, act.begin, act.end,
                        say("act", {{"words", std::string(text.substr(act.begin, act.end - act.begin))}})));
        else if (!allowed)
            report(flaw_at(index, 0, 0, say("not-allowed", {{"words", std::string(cut(text, 40))}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "continuation-act",
                .code = "RN311",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::continuation_act
