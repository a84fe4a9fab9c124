#include "rules/support/verbs.hpp"

#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_sentence = 8; ///< words

/// The acts of all elements, once they were asked for.
using Acts = std::vector<Act>;

Act find_act(const RuleInput& input, std::uint32_t element, const std::vector<std::string>& markers) {
    const FoldedText& plain = input.folded(element);
    const auto start = static_cast<std::size_t>(plain.text.find_first_not_of(' '));
    if (start == std::string::npos)
        return {};
    Act act;
    act.begin = plain.origin[start];
    const std::string_view opening = std::string_view(plain.text).substr(start);
    if (const TermFinder* verbs = input.layout.finder("verbs")) {
        if (const auto match = verbs->find_at(plain, start)) {
            act.end = match->end;
            if (match->form < match->term->kinds.size())
                act.form = match->term->kinds[match->form];
            act.kind = act.form.empty() ? ActKind::introducer : ActKind::verb;
        }
    }
    for (const std::string& marker : markers) {
        if (act.kind != ActKind::none || !starts_with_words(opening, marker))
            continue;
        const auto words = words_of(input.block_of(element).text);
        if (words.size() < 2)
            continue;
        act.kind = ActKind::verb;
        act.form = "infinitive";
        act.end = words[1].end;
    }
    return act;
}

} // namespace

const Act& opening_act(const RuleInput& input, std::uint32_t element) {
    const Acts& acts = input.texts.once<Acts>([&input] {
        const auto markers = drafting_words(input.layout, "infinitive");
        Acts all;
        for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
            all.push_back(find_act(input, index, markers));
        return all;
    });
    return acts[element];
}

bool is_sentence(const RuleInput& input, std::uint32_t element) {
    const std::string_view text = input.block_of(element).text;
    const std::uint32_t end = trimmed_end(text);
    return end > 0 && (text[end - 1] == '.' || text[end - 1] == ':') &&
           words_of(text).size() >= shortest_sentence;
}

} // namespace rapporteur
