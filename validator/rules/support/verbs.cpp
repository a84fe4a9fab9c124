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
            const TermMatch& match = found.front();
            act.end = match.end;
            if (match.form < match.term->kinds.size())
                act.form = match.term->kinds[match.form];
            act.kind = act.form.empty() ? ActKind::introducer : ActKind::verb;
        }
    }
    for (const std::string& marker : drafting_words(input.layout, "infinitive")) {
        const auto words = words_of(text);
        if (act.kind != ActKind::none || words.size() < 2 || !starts_with_words(opening, marker))
            continue;
        act.kind = ActKind::verb;
        act.form = "infinitive";
        act.end = words[1].end;
    }
    return act;
}

bool is_sentence(const RuleInput& input, std::uint32_t element) {
    const std::string_view text = input.block_of(element).text;
    const std::uint32_t end = trimmed_end(text);
    return end > 0 && (text[end - 1] == '.' || text[end - 1] == ':') &&
           words_of(text).size() >= shortest_sentence;
}

} // namespace rapporteur
