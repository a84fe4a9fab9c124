// Reports a name of the body that met if the vocabulary prefers another one. Also reports a later name that
// begins like the name in the opening but differs in a word, and a name that has an acronym and stands in
// another spelling elsewhere. A shorter name and a longer one are not different names.
#include "rules/support/facts.hpp"
#include "rules/support/name_variants.hpp"
#include "rules/support/text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::body_name_variant {
namespace {

constexpr std::array messages{MessageKind{"variant", "found preferred"}, MessageKind{"unknown", "found"},
                              MessageKind{"two", "found first"}, MessageKind{"near", "found first"}};

constexpr std::size_t fewest_alike = 3;     ///< equal words at the start of both names
constexpr std::size_t most_small_words = 3; ///< side by side in a name

constexpr std::size_t longest_name = 16; ///< words with a capital

/// "in", "at", "en": a place follows such a word.
bool leads_to_place(const Layout& layout, std::string_view word) {
    const FactPattern* place = layout.fact(FactKind::place);
    return place != nullptr && std::any_of(place->cues.begin(), place->cues.end(), [&](const Phrase& cue) {
               const std::string_view source = cue.source;
               return source.substr(0, source.find(' ')) == folded(word);
           });
}

/// A name: its words with a capital, folded, and where it ends.
struct NameWords {
    std::vector<std::string> words;
    std::uint32_t end = 0;
};

NameWords name_at(const RuleInput& input, std::string_view text, std::size_t begin, std::size_t most) {
    NameWords name;
    std::size_t small = 0;
    for (std::size_t at = begin; at < text.size() && name.words.size() < most;) {
        const std::size_t end = name_word_end(text, at);
        const auto word = text.substr(at, end - at);
        if (word.empty() || (name.words.empty() && !is_name_word(word)))
            break;
        if (is_name_word(word)) {
            name.words.push_back(folded(word));
            name.end = static_cast<std::uint32_t>(end);
            small = 0;
        } else if (++small > most_small_words || !is_name_joint(word) || leads_to_place(input.layout, word)) {
            break;
        }
        at = end < text.size() && text[end] == ' ' ? end + 1 : text.size();
    }
    return name;
}

/// Whether the name begins like the body's but differs in a later word.
bool is_other_name(const NameWords& name, const std::vector<std::string>& body) {
    const auto differs = std::mismatch(name.words.begin(), name.words.end(), body.begin(), body.end());
    const auto alike = static_cast<std::size_t>(differs.first - name.words.begin());
    return differs.first != name.words.end() && differs.second != body.end() && alike >= fewest_alike &&
           5 * alike >= 3 * body.size();
}

void check_further_names(const RuleInput& input, const Fact& body, const ReportFlaw& report) {
    const FactPattern* pattern = input.layout.fact(FactKind::body);
    const TermFinder* known = pattern == nullptr ? nullptr : input.layout.finder(pattern->vocabulary);
    const NameWords own = name_at(input, input.block_of(body.element).text, body.begin, longest_name);
    if (known == nullptr || own.words.size() <= fewest_alike)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        // The lines of a title may divide one name.
        if (input.report.elements[index].kind == SectionKind::title_block)
            continue;
        const FoldedText& plain = input.folded(index);
        for (auto at = plain.text.find(own.words.front()); at != std::string::npos;
             at = plain.text.find(own.words.front(), at + 1)) {
            const std::string_view text = input.block_of(index).text;
            const std::uint32_t begin = plain.origin[at];
            const bool inside = at > 0 && plain.text[at - 1] != ' ';
            const auto name = inside ? NameWords{} : name_at(input, text, begin, own.words.size());
            if (inside || known->find_at(plain, at) || !is_other_name(name, own.words) || is_shouted(text))
                continue;
            report(flaw_at(index, begin, name.end,
                           say("two", {{"found", fold_space(text.substr(begin, name.end - begin))},
                                       {"first", body.text}})));
            return;
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* body = input.report.first_fact(SectionKind::opening, FactKind::body);
    if (body == nullptr)
        return;
    bool found_variant = false;
    for (const NameVariant& variant : find_name_variants(input, *body)) {
        found_variant = found_variant || variant.of_body;
        report(flaw_at(
            variant.element, variant.begin, variant.end,
            say(variant.of_body ? "two" : "near", {{"found", variant.found}, {"first", variant.first}})));
    }
    if (!found_variant)
        check_further_names(input, *body, report);
    if (body->name.empty()) {
        // A layout for all bodies does not expect certain names.
        const FactPattern* pattern = input.layout.fact(FactKind::body);
        if (pattern == nullptr || (pattern->group.empty() && pattern->code.empty()))
            return;
        report(flaw_at_fact(*body, say("unknown", {{"found", body->text}})));
        return;
    }
    const std::string found = folded(body->text);
    const std::string preferred = folded(body->name);
    // The preferred name followed by its acronym in brackets is accepted.
    if (found == preferred || found.starts_with(preferred + " ("))
        return;
    if (differs_in_small_words(found, preferred))
        return;
    report(flaw_at_fact(*body, say("variant", {{"found", body->text}, {"preferred", body->name}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "body-name-variant",
                .code = "RN115",
                .family = "opening",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::body_name_variant
