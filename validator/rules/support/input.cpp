// Questions that every rule can ask of its input.
#include "rules/support/reach.hpp"

#include <algorithm>

namespace rapporteur {

const FoldedText& FoldedTexts::of(std::uint32_t element) {
    if (texts_.empty())
        texts_.resize(report_->elements.size());
    auto& text = texts_[element];
    if (!text)
        text = std::make_unique<FoldedText>(fold(blocks_->blocks[report_->elements[element].block].text));
    return *text;
}

const CharacterSet& FoldedTexts::characters(std::uint32_t element) {
    if (characters_.empty()) {
        characters_.reserve(report_->elements.size());
        for (const Element& each : report_->elements)
            characters_.emplace_back(blocks_->blocks[each.block].text);
    }
    return characters_[element];
}

const std::vector<WordRange>& FoldedTexts::words(std::uint32_t element) {
    if (words_.empty())
        words_.resize(report_->elements.size());
    auto& words = words_[element];
    if (words.empty()) // a text without words is rare and short, so it may be searched again
        words = words_of(blocks_->blocks[report_->elements[element].block].text);
    return words;
}

const std::vector<WordRange>& FoldedTexts::folded_words(std::uint32_t element) {
    const FoldedText& text = of(element);
    if (text.origin.is_plain())
        return words(element);
    auto& words = folded_words_[element];
    if (words.empty())
        words = words_of(text.text);
    return words;
}

namespace {

std::string_view setting_of(const Rule& rule, const RuleSettings& settings, std::string_view name) {
    const auto set = settings.parameters.find(std::string(name));
    if (set != settings.parameters.end())
        return set->second;
    const auto own = std::find_if(rule.parameters.begin(), rule.parameters.end(),
                                  [name](const RuleParameter& candidate) { return candidate.name == name; });
    return own == rule.parameters.end() ? std::string_view() : own->value;
}

} // namespace

std::string_view RuleInput::parameter(std::string_view name) const {
    return setting_of(rule, settings, name);
}

const Vocabulary* RuleInput::vocabulary(std::string_view name) const {
    const std::string_view word = parameter(name);
    if (const auto role = vocabulary_role_from(word))
        return layout.vocabulary(*role);
    return layout.vocabulary(word);
}

const TermFinder* RuleInput::finder(std::string_view name) const {
    const Vocabulary* const found = vocabulary(name);
    return found == nullptr ? nullptr : layout.finder(found->name);
}

std::string_view setting(const Rule& rule, const Layout& layout, std::string_view name) {
    static const RuleSettings none;
    const auto named = layout.rules.find(rule.name);
    return setting_of(rule, named == layout.rules.end() ? none : named->second, name);
}

} // namespace rapporteur
