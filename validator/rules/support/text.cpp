#include "rules/support/text.hpp"

#include "rules/support/searches.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace rapporteur {
std::string capitalised_as(std::string_view found, std::string words) {
    std::size_t first = 0;
    const bool capital = !found.empty() && is_upper(next_code_point(found, first));
    if (capital && !words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::vector<std::string> drafting_words(const Layout& layout, std::string_view purpose) {
    std::vector<std::string> words;
    const Vocabulary* vocabulary = layout.vocabulary(VocabularyRole::drafting);
    if (vocabulary == nullptr)
        return words;
    for (const Term& term : vocabulary->terms) {
        if (term.code != purpose)
            continue;
        for (const std::string& form : term.forms)
            words.push_back(folded(form));
    }
    return words;
}

bool starts_with_words(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || !is_word_byte(text[words.size()]));
}

bool ends_with_words(std::string_view text, std::string_view words) {
    return text.ends_with(words) &&
           (text.size() == words.size() || !is_word_byte(text[text.size() - words.size() - 1]));
}

std::vector<std::string> listed(std::string_view parameter) {
    std::vector<std::string> items;
    while (!parameter.empty()) {
        const auto end = std::min(parameter.find(','), parameter.size());
        if (const auto item = trim(parameter.substr(0, end)); !item.empty())
            items.push_back(folded(item));
        parameter.remove_prefix(std::min(end + 1, parameter.size()));
    }
    return items;
}

namespace {

std::vector<Siblings> find_siblings(const Report& report, ElementPart part) {
    std::vector<Siblings> lists;
    std::map<ListKey, std::size_t> list_of_parent;
    for (std::uint32_t index = 0; index < report.elements.size(); ++index) {
        const Element& element = report.elements[index];
        if (element.part != part || (part == ElementPart::item && element.parent == no_index))
            continue;
        const auto [entry, is_new] = list_of_parent.try_emplace(list_key(element), lists.size());
        if (is_new)
            lists.push_back({element.parent, {}});
        lists[entry->second].elements.push_back(index);
    }
    return lists;
}

} // namespace

const std::vector<Siblings>& siblings_of(const RuleInput& input, ElementPart part) {
    auto& siblings = part == ElementPart::item ? input.searches.item_siblings : input.searches.entry_siblings;
    return siblings.get([&] { return find_siblings(input.report, part); });
}

std::vector<Children> children_of(const Report& report) {
    std::vector<Children> children(report.elements.size());
    for (const Element& element : report.elements) {
        if (element.parent == no_index)
            continue;
        Children& above = children[element.parent];
        if (element.part == ElementPart::item) {
            above.items = true;
            ++above.count;
        } else {
            above.paragraphs = true;
        }
    }
    return children;
}

bool is_decision(const Element& element) {
    return is_entry(element) || element.part == ElementPart::continuation;
}

std::uint32_t trimmed_end(std::string_view text) {
    const auto trimmed = trim(text);
    return trimmed.empty() ? 0 : static_cast<std::uint32_t>((trimmed.data() + trimmed.size()) - text.data());
}

Flaw flaw_at(std::uint32_t element, std::uint32_t begin, std::uint32_t end, Message message) {
    Flaw flaw;
    flaw.message = std::move(message);
    flaw.element = element;
    flaw.begin = begin;
    flaw.end = end;
    return flaw;
}

Flaw flaw_of_artifact(std::uint32_t artifact, Message message) {
    Flaw flaw;
    flaw.artifact = artifact;
    flaw.message = std::move(message);
    return flaw;
}

void offer_to_write(Flaw& flaw, const RuleInput& input, std::uint32_t element, WordRange place,
                    std::string written) {
    flaw.fix = repair(FixSafety::unsafe);
    flaw.edits.emplace_back(
        ReplaceText{input.report.elements[element].block, place.begin, place.end, std::move(written)});
}

Flaw flaw_to_rewrite(const RuleInput& input, std::uint32_t element, WordRange place, std::string written,
                     Message message) {
    Flaw flaw = flaw_at(element, place.begin, place.end, std::move(message));
    offer_to_write(flaw, input, element, place, std::move(written));
    return flaw;
}

Flaw flaw_at_label(std::uint32_t element, Message message) {
    Flaw flaw = flaw_at(element, 0, 0, std::move(message));
    flaw.at_label = true;
    return flaw;
}

std::vector<Argument> label_arguments(const RuleInput& input, std::uint32_t element) {
    const Element& own = input.report.elements[element];
    const auto& levels = levels_of(input.report, input.layout, own);
    const std::size_t level = own.depth == 0 ? 0 : own.depth - 1U;
    const bool in_section =
        own.section != no_index && input.report.sections[own.section].pattern < input.layout.sections.size();
    const std::string name = !levels.empty() ? levels[std::min(level, levels.size() - 1)].name
                             : in_section
                                 ? input.layout.sections[input.report.sections[own.section].pattern].name
                                 : std::string();
    std::string label = input.block_of(element).label.text;
    if (label.empty() && (levels.empty() || !levels[std::min(level, levels.size() - 1)].is_labelled()))
        label = std::to_string(own.ordinal); // this level has no labels
    return {{"name", name, ArgumentKind::name}, {"label", label, ArgumentKind::label}};
}

} // namespace rapporteur
