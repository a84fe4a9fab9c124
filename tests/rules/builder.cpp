#include "rules/builder.hpp"

#include "layout/layout_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

namespace rapporteur::testing {
namespace {

Layout load_network_layout() {
    const auto load = [](std::string_view name) -> std::optional<std::string> {
        const std::string_view text = embedded_resource(name);
        return text.empty() ? std::nullopt : std::optional<std::string>(text);
    };
    constexpr std::string_view name = "liaison-officer-network.en";
    auto layout = read_layout(embedded_layout_source(name), name, load);
    if (!layout)
        FAIL(layout.error().line());
    return std::move(*layout);
}

std::string with_hint(const Message& message) {
    const std::string hint = render(message.hint, message.arguments);
    return render(message.text, message.arguments) + (hint.empty() ? "" : "\n  hint: " + hint);
}

} // namespace

const Layout& network_layout() {
    static const Layout layout = load_network_layout();
    return layout;
}

ReportBuilder::ReportBuilder() {
    blocks.part = "word/document.xml";
    report.language = "en";
}

Element& ReportBuilder::add(SectionKind kind, ElementPart part, std::string_view label,
                            std::string_view text) {
    Block block;
    if (!label.empty())
        block.label = read_typed_label(std::string(label) + "\tText").label;
    block.text = text;
    block.paragraph = ++paragraph_;
    block.text_offset = label.empty() ? 0 : static_cast<std::uint32_t>(label.size() + 1);
    blocks.blocks.push_back(std::move(block));
    Element element;
    element.kind = kind;
    element.part = part;
    element.block = static_cast<std::uint32_t>(blocks.blocks.size() - 1);
    report.elements.push_back(std::move(element));
    return report.elements.back();
}

ReportBuilder& ReportBuilder::title(LineRole role, std::string_view text) {
    const auto ordinal = static_cast<std::uint32_t>(report.elements.size() + 1);
    Element& element = add(SectionKind::title_block, ElementPart::line, {}, text);
    element.line_role = role;
    element.ordinal = ordinal;
    return *this;
}

ReportBuilder& ReportBuilder::opening(std::string_view text) {
    add(SectionKind::opening, ElementPart::paragraph, {}, text);
    return *this;
}

ReportBuilder& ReportBuilder::submission(std::string_view text) {
    add(SectionKind::submission, ElementPart::paragraph, {}, text);
    return *this;
}

ReportBuilder& ReportBuilder::resolution(std::string_view label, std::string_view text) {
    const auto ordinal = static_cast<std::uint32_t>(report.elements_of(ElementPart::entry).size() + 1);
    Element& element = add(SectionKind::list, ElementPart::entry, label, text);
    element.depth = 1;
    element.ordinal = ordinal;
    element.id = "r" + std::to_string(ordinal);
    resolution_ = static_cast<std::uint32_t>(report.elements.size() - 1);
    items_ = 0;
    return *this;
}

ReportBuilder& ReportBuilder::item(std::string_view label, std::string_view text) {
    Element& element = add(SectionKind::list, ElementPart::item, label, text);
    blocks.blocks.back().indent = 720;
    element.depth = 2;
    element.ordinal = ++items_;
    element.parent = resolution_;
    element.id = report.elements[resolution_].id + "." + static_cast<char>('a' + items_ - 1);
    return *this;
}

ReportBuilder& ReportBuilder::orphan(std::string_view label, std::string_view text) {
    Element& element = add(SectionKind::list, ElementPart::item, label, text);
    element.depth = 2;
    element.ordinal = ++items_;
    return *this;
}

ReportBuilder& ReportBuilder::continuation(std::string_view text) {
    Element& element = add(SectionKind::list, ElementPart::continuation, {}, text);
    element.depth = 1;
    element.parent = resolution_;
    return *this;
}

Fact& ReportBuilder::fact(FactKind kind, std::string_view words) {
    Fact fact;
    fact.kind = kind;
    fact.element = static_cast<std::uint32_t>(report.elements.size() - 1);
    const auto begin = blocks.blocks.back().text.find(words);
    REQUIRE(begin != std::string::npos);
    fact.begin = static_cast<std::uint32_t>(begin);
    fact.end = static_cast<std::uint32_t>(begin + words.size());
    fact.text = words;
    report.facts.push_back(std::move(fact));
    return report.facts.back();
}

ReportBuilder& ReportBuilder::date(std::string_view words, int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    fact(FactKind::date, words).date = DateFact{date, std::nullopt, date.ok()};
    return *this;
}

ReportBuilder& ReportBuilder::days(std::string_view words, int year, unsigned month, unsigned first,
                                   unsigned last) {
    date(words, year, month, first);
    report.facts.back().date->last = std::chrono::year_month_day{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{last}};
    return *this;
}

ReportBuilder& ReportBuilder::place(std::string_view words, std::string_view code) {
    fact(FactKind::place, words).code = code;
    return *this;
}

ReportBuilder& ReportBuilder::participant(std::string_view words, std::string_view code) {
    fact(FactKind::participant, words).code = code;
    return *this;
}

ReportBuilder& ReportBuilder::submits(std::string_view words) {
    fact(FactKind::submission, words);
    return *this;
}

ReportBuilder& ReportBuilder::artifact(std::string_view kind, std::string_view name, std::string_view said,
                                       std::string_view words, bool covers) {
    Artifact artifact;
    artifact.kind = kind;
    artifact.name = name;
    artifact.text = said;
    artifact.part = blocks.part;
    artifact.paragraph = paragraph_;
    if (!blocks.blocks.empty() && blocks.blocks.back().paragraph == paragraph_) {
        const auto at = blocks.blocks.back().text.find(words);
        REQUIRE(at != std::string::npos);
        artifact.offset = blocks.blocks.back().text_offset + static_cast<std::uint32_t>(at);
    }
    artifact.length = covers ? static_cast<std::uint32_t>(words.size()) : 0;
    blocks.artifacts.push_back(std::move(artifact));
    return *this;
}

ReportBuilder& ReportBuilder::empty_paragraphs(std::uint32_t count) {
    paragraph_ += count;
    return *this;
}

std::vector<RuleFinding> ReportBuilder::findings(std::string_view rule) const {
    Layout only = layout;
    for (const Rule* other : all_rules()) {
        if (!rule.empty() && other->name != rule)
            only.rules[std::string(other->name)].enabled = false;
    }
    auto found = run_rules(blocks, report, only, messages_in("en"), speller);
    for (const RuleFinding& each : found)
        CHECK(undeclared(each.finding) == "");
    return found;
}

std::string undeclared(const Finding& finding) {
    if (finding.message.id == "untold") // it belongs to the runner and may come with any rule
        return {};
    const Rule* rule = find_rule(finding.rule);
    const auto kind =
        std::find_if(rule->messages.begin(), rule->messages.end(),
                     [&](const MessageKind& candidate) { return candidate.id == finding.message.id; });
    if (kind == rule->messages.end())
        return std::string(finding.rule) + " does not declare " + std::string(finding.message.id);
    std::set<std::string> given;
    for (const Argument& argument : finding.message.arguments)
        given.insert(argument.name);
    std::set<std::string> declared;
    std::istringstream words{std::string(kind->arguments)};
    for (std::string word; words >> word;)
        declared.insert(word);
    return given == declared ? std::string()
                             : std::string(finding.rule) + " gives other arguments than it declares for " +
                                   std::string(finding.message.id);
}

std::string show(const RuleFinding& finding) {
    const Finding& data = finding.finding;
    std::string out = std::string(to_string(data.severity)) + ", " + data.location.where + ": " +
                      with_hint(data.message) + "\n";
    if (data.fix)
        out += "  fix: " + std::string(to_string(data.fix->safety)) + ", " + data.fix->description + "\n";
    if (!data.location.excerpt.empty())
        out += "  |" + data.location.excerpt + "|\n   " + std::string(data.location.offset, ' ') +
               (data.location.length == 0 ? "^" : std::string(data.location.length, '~')) + "\n";
    return out;
}

std::string show(const std::vector<RuleFinding>& findings) {
    std::string out;
    for (const RuleFinding& finding : findings)
        out += show(finding);
    return out;
}

} // namespace rapporteur::testing
