#include "rules/support/verbs.hpp"

#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t searched = 160;        ///< bytes of a paragraph in which its opening words stand
constexpr std::size_t shortest_sentence = 8; ///< words

} // namespace

Act opening_act(const RuleInput& input, std::uint32_t element) {
    const std::string_view text = cut(input.block_of(element).text, searched);
    const FoldedText plain = fold(text);
    const auto start = static_cast<std::size_t>(plain.text.find_first_not_of(' '));
    if (start == std::string::npos)
        return {};
    Act act;
    act.begin = plain.origin[start];
    const std::string_view opening = std::string_view(plain.text).substr(start);
    if (const TermFinder* verbs = input.layout.finder("verbs")) {
        const auto found = verbs->find(plain);
        if (!found.empty() && found.front().begin == act.begin) {
            act.end = found.front().end;
            act.kind = found.front().term->group == "introducer" ? ActKind::introducer : ActKind::bare;
        }
    }
    for (const std::string& marker : drafting_words(input.layout, "infinitive")) {
        if (act.kind == ActKind::introducer || !starts_with_words(opening, marker))
            continue;
        act.kind = ActKind::infinitive;
        const auto words = words_of(text);
        if (act.end == 0 && words.size() > 1)
            act.end = words[1].end;
    }
    return act;
}

bool has_verb_of_body(const RuleInput& input, std::uint32_t element) {
    const std::string_view text = input.block_of(element).text;
    const std::uint32_t end = trimmed_end(text);
    return end > 0 && (text[end - 1] == '.' || text[end - 1] == ':') &&
           words_of(text).size() >= shortest_sentence;
}

} // namespace rapporteur
