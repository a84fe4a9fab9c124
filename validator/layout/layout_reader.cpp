// The text of a layout file -> values. What its author got wrong is told with file:line:column and what was
// expected there; see source.hpp.
#include "layout/acronyms.hpp"
#include "layout/later.hpp"
#include "layout/layout.hpp"
#include "layout/section_reader.hpp"
#include "layout/source.hpp"
#include "layout/vocabulary_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::string_view layout_namespace = "urn:rapporteur:layout:1";

std::vector<std::string> folded_words_of(pugi::xml_node node, const char* name) {
    std::vector<std::string> words;
    std::string_view rest = node.attribute(name).value();
    while (!(rest = trim(rest)).empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        words.push_back(folded(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    return words;
}

void read_vocabularies(Source& source, pugi::xml_node root, const ResourceLoader& load, Layout& layout) {
    for (const auto node : root.children("vocabulary")) {
        expect(source, node, {"href"}, {});
        const auto href = required_attribute(source, node, "href");
        const auto text = load(href);
        if (!text) {
            source.mistake(node, fmt::format("there is no vocabulary `{}`", href));
            continue;
        }
        Source vocabulary_source(href, *text, source.trusted());
        auto vocabulary = read_vocabulary(vocabulary_source, *text, layout.language);
        source.adopt(node, vocabulary_source.take());
        if (layout.vocabulary(vocabulary.name) != nullptr)
            source.mistake(node, fmt::format("a vocabulary named `{}` is already in use", vocabulary.name));
        else
            layout.vocabularies.push_back(std::move(vocabulary));
    }
    for (const Vocabulary& vocabulary : layout.vocabularies)
        layout.finders.emplace(vocabulary.name, TermFinder(vocabulary));
    layout.acronyms = acronyms_of(layout.vocabularies);
}

/// The rule of that name; of one that there is not, it is said.
const KnownRule* known_rule(Source& source, pugi::xml_node node, const std::string& name,
                            std::span<const KnownRule> known) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&name](const KnownRule& rule) { return rule.name == name; });
    if (found != known.end())
        return &*found;
    std::vector<std::string_view> names;
    for (const KnownRule& rule : known)
        names.push_back(rule.name);
    if (!name.empty() && !names.empty())
        source.mistake(node, fmt::format("there is no rule `{}`{}", name,
                                         meant(name, names, "`rapporteur rules` lists those there are")));
    return nullptr;
}

void read_parameter(Source& source, pugi::xml_node node, const KnownRule* rule, RuleSettings& settings) {
    expect(source, node, {"name"}, {});
    const auto name = required_attribute(source, node, "name");
    if (rule != nullptr && !name.empty() &&
        std::find(rule->parameters.begin(), rule->parameters.end(), name) == rule->parameters.end())
        source.mistake(
            node, fmt::format("the rule `{}` has no parameter `{}`{}", rule->name, name,
                              meant(name, rule->parameters, "there are: " + quoted_list(rule->parameters))));
    settings.parameters[name] = fold_space(node.text().get());
}

void read_rules(Source& source, pugi::xml_node node, std::span<const KnownRule> known, Layout& layout) {
    expect(source, node, {}, {"rule"});
    for (const auto child : node.children("rule")) {
        expect(source, child, {"name", "enabled", "severity"}, {"parameter"});
        const auto name = required_attribute(source, child, "name");
        const KnownRule* rule = known_rule(source, child, name, known);
        RuleSettings settings;
        settings.enabled = yes_or_no(source, child, "enabled", true);
        if (const std::string_view word = child.attribute("severity").value(); !word.empty()) {
            settings.severity = severity_from(word);
            if (!settings.severity)
                source.mistake(
                    child, fmt::format("`severity` is `{}`; expected `error`, `warning` or `info`", word));
        }
        for (const auto parameter : child.children("parameter"))
            read_parameter(source, parameter, rule, settings);
        layout.rules[name] = std::move(settings);
    }
}

/// Its name and the little words of its language.
void read_head(Source& source, pugi::xml_node root, Layout& layout) {
    layout.name = required_attribute(source, root, "name");
    layout.language = required_attribute(source, root, "xml:lang");
    layout.title = fold_space(root.child("title").text().get());

    const auto dates = root.child("dates");
    expect(source, dates, {"ordinals", "connectors", "ranges"}, {});
    layout.dates = {folded_words_of(dates, "ordinals"), folded_words_of(dates, "connectors"),
                    folded_words_of(dates, "ranges")};

    const auto lists = root.child("lists");
    expect(source, lists, {"joints", "articles"}, {});
    layout.list_joints = folded_words_of(lists, "joints");
    layout.articles = folded_words_of(lists, "articles");
}

void read_root(Source& source, pugi::xml_node root, const ResourceLoader& load,
               std::span<const KnownRule> rules, Layout& layout) {
    expect(source, root, {"name", "xml:lang", "version"},
           {"title", "vocabulary", "dates", "lists", "sections", "titleBlock", "opening", "submission",
            "heading", "resolutions", "closing", "rules"});
    for (const auto node : root.children()) {
        const std::string_view name = node.name();
        if (name != "vocabulary" && node.type() == pugi::node_element && node != root.child(node.name()))
            source.mistake(node, fmt::format("`{}` stands twice in `layout`; expected once", name));
    }
    read_head(source, root, layout);
    read_vocabularies(source, root, load, layout);
    read_sections(source, root, layout);
    read_rules(source, root.child("rules"), rules, layout);
}

} // namespace

LayoutReading examine_layout(std::string_view xml, std::string_view name, const ResourceLoader& load,
                             std::span<const KnownRule> rules, bool trusted) {
    Source source(name, xml, trusted);
    LayoutReading reading;
    pugi::xml_document document;
    if (const auto root = parse(document, source, xml, "layout", layout_namespace))
        read_root(source, root, load, rules, reading.layout);
    reading.mistakes = source.take();
    return reading;
}

Layout sketch_layout(std::string_view xml, std::function<Layout()> read) {
    Source source({}, xml, true);
    Layout sketch;
    pugi::xml_document document;
    if (const auto root = parse(document, source, xml, "layout", layout_namespace))
        read_head(source, root, sketch);
    sketch.later = std::make_shared<const LaterLayout>(std::move(read));
    return sketch;
}

Result<Layout> read_layout(std::string_view xml, std::string_view name, const ResourceLoader& load,
                           std::span<const KnownRule> rules) {
    auto reading = examine_layout(xml, name, load, rules);
    if (!reading.mistakes.empty())
        return tl::unexpected(std::move(reading.mistakes.front()));
    return std::move(reading.layout);
}

} // namespace rapporteur
