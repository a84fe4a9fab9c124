// An item is built otherwise than all others of its list: they say what to do ("to collect", "collect") and
// it names a thing ("the preparation of"), or the reverse. Acts in two forms of the verb are another rule's
// (verb-form-mixed).
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::item_unlike {
namespace {

constexpr std::array messages{MessageKind{"noun", "words other count"},
                              MessageKind{"verb", "words other count"}};
constexpr std::size_t fewest_items = 3;

enum class Built : std::uint8_t { otherwise, act, thing };

std::string first_words(const RuleInput& input, std::uint32_t index) {
    const std::string_view text = input.block_of(index).text;
    const auto& words = input.words(index);
    const std::size_t last = std::min<std::size_t>(words.size(), 2) - 1;
    return std::string(text.substr(words.front().begin, words[last].end - words.front().begin));
}

Built built(const RuleInput& input, std::uint32_t index, const WordSet& articles) {
    const auto& words = input.folded_words(index);
    if (words.empty() || input.words(index).empty())
        return Built::otherwise;
    const Act& act = opening_act(input, index);
    if (act.kind == ActKind::verb && act.is_known)
        return Built::act;
    const auto first = word_in(input.folded(index).text, words.front());
    return act.kind == ActKind::none && articles.has(first) ? Built::thing : Built::otherwise;
}

void check_list(const RuleInput& input, const Siblings& list, const WordSet& articles,
                const ReportFlaw& report) {
    if (list.elements.size() < fewest_items)
        return;
    std::array<std::vector<std::uint32_t>, 3> items;
    for (const std::uint32_t index : list.elements)
        items[static_cast<std::size_t>(built(input, index, articles))].push_back(index);
    const auto& acts = items[static_cast<std::size_t>(Built::act)];
    const auto& things = items[static_cast<std::size_t>(Built::thing)];
    if (acts.size() + things.size() != list.elements.size() || std::min(acts.size(), things.size()) != 1)
        return;
    const bool thing_is_odd = things.size() == 1;
    const std::uint32_t odd = (thing_is_odd ? things : acts).front();
    const std::uint32_t usual = (thing_is_odd ? acts : things).front();
    const std::string words = first_words(input, odd);
    const std::uint32_t begin = input.words(odd).front().begin;
    report(flaw_at(odd, begin, begin + static_cast<std::uint32_t>(words.size()),
                   say(thing_is_odd ? "noun" : "verb", {{"words", words},
                                                        {"other", first_words(input, usual)},
                                                        count_of("count", list.elements.size() - 1)})));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet articles(input.layout.articles);
    for (const Siblings& list : siblings_of(input, ElementPart::item))
        check_list(input, list, articles, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "item-unlike",
                .code = "RN322",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::item_unlike
