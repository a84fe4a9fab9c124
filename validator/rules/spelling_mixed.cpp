// Words in the spelling of two countries: "labour" beside "labor". The vocabulary "spellings" has both forms
// of each word. The `kind` of a form names its country. The `group` joins words that belong together:
// "organize" also goes with "labour" in British spelling. Names and quoted titles keep their spelling.
#include "rules/support/quotes.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace rapporteur::rules::spelling_mixed {
namespace {

constexpr std::array messages{MessageKind{"mixed", "found kind first other written"}};
constexpr std::array parameters{RuleParameter{"spellings", "spellings"}};

struct Use {
    std::uint32_t element = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Term* term = nullptr;
    std::string_view kind;
    std::string text;
};

/// A capital that does not begin a sentence belongs to a name.
bool is_in_name(std::string_view text, std::uint32_t begin) {
    std::size_t position = begin;
    if (!is_upper(next_code_point(text, position)))
        return false;
    const auto before = text.find_last_not_of(" \t\n", begin == 0 ? 0 : begin - 1);
    return begin > 0 && before != std::string_view::npos &&
           std::string_view(".:;!?").find(text[before]) == std::string_view::npos;
}

/// Says whether a place of a text is within quotation marks. Ask for places in ascending order.
class QuotedPlaces {
public:
    explicit QuotedPlaces(std::string_view text) : marks_(find_quotes(text)) {}

    bool holds(std::uint32_t place) {
        for (; next_ < marks_.size() && marks_[next_].begin < place; ++next_) {
            if (marks_[next_].partner != no_index)
                depth_ += marks_[next_].opens ? 1 : -1;
        }
        return depth_ > 0;
    }

private:
    std::vector<QuoteMark> marks_;
    std::size_t next_ = 0;
    int depth_ = 0;
};

using Groups = std::map<std::string, std::vector<Use>, std::less<>>;

Groups find_uses(const RuleInput& input, const TermFinder& spellings) {
    Groups groups;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto matches = find_terms(input, spellings, index);
        if (matches.empty() || is_shouted(text))
            continue;
        QuotedPlaces quoted(text);
        for (const TermMatch& match : matches) {
            if (quoted.holds(match.begin) || is_in_name(text, match.begin))
                continue;
            groups[match.term->group].push_back(
                {index, match.begin, match.end, match.term, match.term->kinds[match.form],
                 std::string(text.substr(match.begin, match.end - match.begin))});
        }
    }
    return groups;
}

/// The same word in the spelling `kind`, with the capitals of `use`.
std::string counterpart(const Use& use, std::string_view kind) {
    const auto& kinds = use.term->kinds;
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    return found == kinds.end()
               ? use.text
               : capitalised_as(use.text, use.term->forms[static_cast<std::size_t>(found - kinds.begin())]);
}

void check_group(const RuleInput& input, const std::vector<Use>& uses, const ReportFlaw& report) {
    std::map<std::string_view, std::size_t> counts;
    for (const Use& use : uses)
        ++counts[use.kind];
    if (counts.size() < 2)
        return;
    // The report's spelling is that of most words; if two are equally frequent, that of the first word.
    const Use* usual = &uses.front();
    for (const Use& use : uses)
        usual = counts[use.kind] > counts[usual->kind] ? &use : usual;
    std::set<std::string> told;
    for (const Use& use : uses) {
        if (use.kind == usual->kind || !told.insert(lower_case(use.text)).second)
            continue;
        Flaw flaw = flaw_at(use.element, use.begin, use.end,
                            say("mixed", {{"found", use.text},
                                          {"kind", std::string(use.kind), ArgumentKind::name},
                                          {"first", usual->text},
                                          {"other", std::string(usual->kind), ArgumentKind::name},
                                          {"written", counterpart(use, usual->kind)}}));
        for (const Use& same : uses) {
            if (lower_case(same.text) == lower_case(use.text))
                offer_to_write(flaw, input, same.element, {same.begin, same.end},
                               counterpart(same, usual->kind));
        }
        report(std::move(flaw));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* spellings = input.finder("spellings");
    if (spellings == nullptr)
        return;
    for (const auto& [group, uses] : find_uses(input, *spellings))
        check_group(input, uses, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "spelling-mixed",
                .code = "RN418",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::spelling_mixed
