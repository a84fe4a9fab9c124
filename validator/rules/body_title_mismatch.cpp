// The title block names nearly the body that the opening names: one word differs, as in "Nordic Council on
// Ferries" and "Nordic Commission on Ferries". A name with other words is another body: a conference above
// its network.
#include "base/text.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::rules::body_title_mismatch {
namespace {

constexpr std::array messages{MessageKind{"differ", "title opening"}};

constexpr std::size_t fewest_words = 3; ///< of a name, without little ones
constexpr std::size_t longest_name = 20;

std::vector<WordRange> without_little(std::string_view plain, const std::vector<WordRange>& words,
                                      const WordSet& little) {
    std::vector<WordRange> found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](WordRange word) { return !little.has(word_in(plain, word)); });
    return found;
}

/// The number of words that differ where `name` is laid on the words from `first` on.
std::size_t differing(const std::vector<std::string>& name, std::string_view text,
                      const std::vector<WordRange>& words, std::size_t first) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < name.size(); ++at)
        count += word_in(text, words[first + at]) == name[at] ? 0U : 1U;
    return count;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* body = input.report.first_fact(SectionKind::opening, FactKind::body);
    if (body == nullptr)
        return;
    std::vector<std::string> name;
    const std::string plain_name = folded(body->text);
    const WordSet little(drafting_words(input.layout, "little-word"));
    for (const WordRange word : without_little(plain_name, words_of(plain_name), little))
        name.emplace_back(word_in(plain_name, word));
    if (name.size() < fewest_words || name.size() > longest_name)
        return;
    Flaw flaw;
    for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
        const FoldedText& plain = input.folded(index);
        const auto words = without_little(plain.text, input.folded_words(index), little);
        for (std::size_t first = 0; first + name.size() <= words.size(); ++first) {
            const std::size_t count = differing(name, plain.text, words, first);
            if (count == 0)
                return;
            if (count > 1 || flaw.element != no_index)
                continue;
            const std::uint32_t begin = plain.origin[words[first].begin];
            const std::uint32_t end = plain.origin[words[first + name.size() - 1].end];
            flaw = flaw_at(index, begin, end,
                           say("differ", {{"title", input.block_of(index).text.substr(begin, end - begin)},
                                          {"opening", body->text}}));
        }
    }
    if (flaw.element != no_index)
        report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "body-title-mismatch",
                .code = "RN130",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::body_title_mismatch
