// A comparison as text: one paragraph for each difference, with the changed words in brackets as in `git diff
// --word-diff`.
#include "compare/print.hpp"

#include "base/text.hpp"
#include "rapporteur/words.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::size_t text_context = 60; ///< bytes of unchanged words beside a change

/// Shortens unchanged words to their beginning or end.
std::string shortened(std::string_view text, bool has_before, bool has_after) {
    if (text.size() <= 2 * text_context + 10)
        return std::string(text);
    std::string head(has_before ? cut(text, text_context) : std::string_view());
    std::size_t begin = text.size() - (has_after ? text_context : 0);
    while (is_inside_character(text, begin))
        ++begin;
    return head + "…" + std::string(text.substr(begin));
}

std::string marked_words(const std::vector<WordChange>& words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        switch (words[at].step) {
        case WordStep::same:
            text += shortened(words[at].text, at > 0, at + 1 < words.size());
            break;
        case WordStep::removed:
            text += "[-" + words[at].text + "-]";
            break;
        case WordStep::added:
            text += "{+" + words[at].text + "+}";
            break;
        }
    }
    return text;
}

/// The beginning of a text, on one line.
std::string first_words(std::string_view text) {
    constexpr std::size_t most = 100;
    return text.size() <= most ? std::string(text) : std::string(cut(text, most)) + "…";
}

} // namespace

std::string difference_sentence(const Comparison& comparison, const Difference& difference,
                                std::string_view language) {
    const auto argument = [](std::string name, std::string_view value) {
        return Argument{std::move(name), std::string(value), ArgumentKind::words};
    };
    const bool is_drafts = comparison.as == CompareAs::drafts;
    const auto side = [&](const DifferencePlace& place, const std::string& name) {
        return std::vector{argument("where", place.where), argument("text", first_words(place.text)),
                           argument("other", name)};
    };
    switch (difference.kind) {
    case DifferenceKind::added:
        return phrase(language, is_drafts ? "compare-added" : "compare-only-right",
                      side(difference.right, comparison.left.name));
    case DifferenceKind::dropped:
        return phrase(language, is_drafts ? "compare-dropped" : "compare-only-left",
                      side(difference.left, comparison.right.name));
    case DifferenceKind::moved:
        return phrase(language, "compare-moved",
                      {argument("where", difference.left.where), argument("to", difference.right.where)});
    case DifferenceKind::renumbered:
        // Entries came or went before it and it kept its number, so it is another one of the list now.
        if (difference.left.text == difference.right.text)
            return phrase(language, "compare-label-kept",
                          {argument("where", difference.left.where), argument("left", difference.left.text)});
        return phrase(language, "compare-renumbered",
                      {argument("where", difference.left.where), argument("left", difference.left.text),
                       argument("right", difference.right.text)});
    case DifferenceKind::reworded:
        return phrase(language, "compare-reworded", {argument("where", difference.left.where)});
    default:
        break;
    }
    const std::string kind = phrase(language, fmt::format("compare-{}", to_string(difference.kind)));
    const std::string_view id = difference.right.text.empty()  ? "compare-value-left"
                                : difference.left.text.empty() ? "compare-value-right"
                                                               : "compare-value";
    return phrase(language, id,
                  {argument("where", difference.left.where), argument("kind", kind),
                   argument("left", difference.left.text), argument("right", difference.right.text),
                   argument("left-name", comparison.left.name),
                   argument("right-name", comparison.right.name)});
}

std::string compare_summary(const Comparison& comparison, std::string_view language) {
    const std::string as =
        phrase(language, comparison.as == CompareAs::drafts ? "compare-as-drafts" : "compare-as-languages");
    const std::vector<Argument> names{
        {"left", comparison.left.name, ArgumentKind::words},
        {"right", comparison.right.name, ArgumentKind::words},
        {"as", as, ArgumentKind::words},
        {"count", std::to_string(comparison.differences.size()), ArgumentKind::count}};
    return phrase(language, comparison.differences.empty() ? "compare-equal" : "compare-differences", names);
}

std::string print_comparison_text(const Comparison& comparison, std::string_view language) {
    std::string out;
    for (const Difference& difference : comparison.differences) {
        out += difference_sentence(comparison, difference, language) + '\n';
        const std::string words =
            difference.kind == DifferenceKind::reworded ? marked_words(difference.words) : std::string();
        if (!words.empty())
            out += fmt::format("    {}\n", words);
    }
    if (!out.empty())
        out += '\n';
    out += compare_summary(comparison, language) + '\n';
    return escape_for_display(out);
}

} // namespace rapporteur
