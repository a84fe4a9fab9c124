// A sentence ends in a word that something must follow: "with the aim of." Words were deleted, or never
// written. The layout's drafting words have such words (`no-end`). At the end of an entry the stop may be
// missing too, unless items follow.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::sentence_unfinished {
namespace {

constexpr std::array messages{MessageKind{"ends", "words"}};
constexpr std::size_t words_shown = 3;

/// Whether a sentence ends at `end`, right behind a word.
bool ends_sentence(std::string_view text, std::uint32_t end, bool may_lack_stop) {
    if (end < text.size() && text[end] == ' ' && end + 1 < text.size() && text[end + 1] != ' ')
        return false; // as behind nearly every word
    if (trim(text.substr(end)).empty())
        return may_lack_stop;
    if (text[end] != '.' && text[end] != ';')
        return false;
    return end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n';
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet unfinished(drafting_words(input.layout, "no-end"));
    if (unfinished.empty())
        return;
    // "..., and" leads to the next item.
    const WordSet joints(drafting_words(input.layout, "reference-joint"));
    const auto children = children_of(input.report);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const Element& element = input.report.elements[index];
        if (element.part == ElementPart::line || element.part == ElementPart::heading)
            continue;
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        const bool leads_to_items = children[index].items || children[index].paragraphs;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (!unfinished.has(word_in(text, words[at])) ||
                !ends_sentence(text, words[at].end,
                               is_entry(element) && !leads_to_items && !joints.has(word_in(text, words[at]))))
                continue;
            const std::uint32_t begin = words[at - std::min(at, words_shown - 1)].begin;
            report(flaw_at(index, begin, words[at].end,
                           say("ends", {{"words", std::string(text.substr(begin, words[at].end - begin))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "sentence-unfinished",
                .code = "RN436",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::sentence_unfinished
