// The text of a layout file -> values. Mistakes are reported with file:line:column and what was expected
// there (source.hpp).
#include "layout/layout_reader.hpp"
#include "layout/acronyms.hpp"
#include "layout/example_reader.hpp"
#include "layout/extension.hpp"
#include "layout/lazy_layout.hpp"
#include "layout/section_reader.hpp"
#include "layout/source.hpp"
#include "layout/vocabulary_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

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

/// Reports a vocabulary that has words, but none in the layout's language.
void expect_words(Source& source, pugi::xml_node node, std::string_view name, std::string_view text,
                  std::string_view language) {
    const auto languages = languages_of_vocabulary(text);
    if (!languages.empty())
        source.mistake(
            node,
            fmt::format("the vocabulary `{}` has no words in `{}`, the language of the layout; it has {}",
                        name, language, quoted_list({languages.begin(), languages.end()})));
}

/// Reports a language in which no vocabulary has words.
void expect_language(Source& source, pugi::xml_node root, const Layout& layout) {
    const bool has_words =
        std::any_of(layout.vocabularies.begin(), layout.vocabularies.end(),
                    [](const Vocabulary& vocabulary) { return !vocabulary.terms.empty(); });
    if (!source.trusted() && source.sound() && !has_words && !layout.language.empty() &&
        !is_known_language(layout.language))
        source.mistake(
            root, fmt::format("`xml:lang` is `{}`, and no vocabulary of the layout has words of it; those of "
                              "the program are in `en` and `es`",
                              layout.language));
}

/// The role that the layout gives the vocabulary; else the role with the same name as the vocabulary.
std::optional<VocabularyRole> role_of(Source& source, pugi::xml_node node, const Vocabulary& vocabulary,
                                      std::map<VocabularyRole, std::string>& given) {
    const std::string_view word = node.attribute("role").value();
    if (word.empty())
        return vocabulary_role_from(vocabulary.name);
    const auto role = vocabulary_role_from(word);
    const auto roles = vocabulary_roles();
    if (!role)
        source.mistake(node, fmt::format("no vocabulary has the role `{}`{}", word,
                                         meant(word, roles, "expected " + quoted_list(roles))));
    else if (const auto [other, is_new] = given.emplace(*role, vocabulary.name); !is_new)
        source.mistake(node,
                       fmt::format("the vocabulary `{}` has the role `{}` already", other->second, word));
    return role;
}

void read_vocabularies(Source& source, pugi::xml_node root, const ResourceLoader& load, Layout& layout) {
    std::map<VocabularyRole, std::string> given; ///< the vocabulary with each role
    for (const auto node : root.children("vocabulary")) {
        expect(source, node, {"href", "role"}, {});
        const auto href = required_attribute(source, node, "href");
        if (href.empty())
            continue; // the missing attribute is already reported
        const auto text = load(href);
        if (!text) {
            source.mistake(node, fmt::format("there is no vocabulary `{}`", href));
            continue;
        }
        Source vocabulary_source(href, *text, source.trusted());
        auto vocabulary = read_vocabulary(vocabulary_source, *text, layout.language);
        source.adopt(node, vocabulary_source.take());
        source.adopt_remarks(vocabulary_source.take_remarks());
        if (vocabulary.terms.empty() && !source.trusted() && source.sound())
            expect_words(source, node, vocabulary.name, *text, layout.language);
        vocabulary.role = role_of(source, node, vocabulary, given);
        if (layout.vocabulary(vocabulary.name) != nullptr)
            source.mistake(node, fmt::format("a vocabulary named `{}` is already in use", vocabulary.name));
        else
            layout.vocabularies.push_back(std::move(vocabulary));
    }
    // If the layout gives a role to one vocabulary, another does not keep that role because of its name.
    for (Vocabulary& vocabulary : layout.vocabularies) {
        const auto given_to = vocabulary.role ? given.find(*vocabulary.role) : given.end();
        if (given_to != given.end() && given_to->second != vocabulary.name)
            vocabulary.role.reset();
    }
    expect_language(source, root, layout);
    for (const Vocabulary& vocabulary : layout.vocabularies)
        layout.finders.emplace(vocabulary.name, TermFinder(vocabulary));
    layout.acronyms = acronyms_of(layout.vocabularies);
}

/// The rule of that name. If there is none, reports it and returns null.
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
        source.mistake(
            node, fmt::format("there is no rule `{}`{}", name, meant(name, names, "see the list of rules")));
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

/// Reads the names of styles of a Word template.
void read_styles(Source& source, pugi::xml_node node, Layout& layout) {
    static const std::vector<std::string_view> uses = {
        "title", "heading", "paragraph", "list", "continuation", "note", "note-mark", "link", "table"};
    constexpr std::int64_t deepest = 5;
    expect(source, node, {}, {"style"});
    for (const auto child : node.children("style")) {
        const std::string use = required_attribute(source, child, "for");
        const std::string name = fold_space(required_attribute(source, child, "name"));
        if (!use.empty() && std::find(uses.begin(), uses.end(), use) == uses.end())
            source.mistake(child, fmt::format("nothing has a style `{}`{}", use,
                                              meant(use, uses, "expected " + quoted_list(uses))));
        std::string key = use;
        if (use == "list") {
            expect(source, child, {"for", "level", "name"}, {});
            const bool has_level = !required_attribute(source, child, "level").empty();
            const std::int64_t level = has_level ? whole_number(source, child, "level", 1, 1) : 1;
            if (level > deepest)
                source.mistake(child, fmt::format("`level` is `{}`; expected at most `{}`", level, deepest));
            key += fmt::format(" {}", level);
        } else {
            expect(source, child, {"for", "name"}, {});
        }
        if (!layout.styles.emplace(key, name).second)
            source.mistake(child, fmt::format("the style of `{}` is set twice", key));
    }
}

/// Reads the name and the little words of the language.
void read_head(Source& source, pugi::xml_node root, LayoutHead& layout) {
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

void read_root(Source& source, pugi::xml_node root, const ExtensionContext& context, LayoutReading& reading) {
    Layout& layout = reading.layout;
    layout.base = extended_by(root);
    if (!take_over(source, root, context))
        return;
    expect(source, root, {"name", "xml:lang", "version"},
           {"title", "vocabulary", "dates", "lists", "styles", "sections", "titleBlock", "opening",
            "submission", "heading", "resolutions", "closing", "rules", "examples"});
    for (const auto node : root.children()) {
        const std::string_view name = node.name();
        if (name != "vocabulary" && node.type() == pugi::node_element && node != root.child(node.name()))
            source.mistake(node, fmt::format("`{}` stands twice in `layout`; expected once", name));
    }
    read_head(source, root, layout);
    read_vocabularies(source, root, context.load, layout);
    read_styles(source, root.child("styles"), layout);
    read_sections(source, root, layout, context.trial);
    read_rules(source, root.child("rules"), context.rules, layout);
    reading.examples = read_examples(source, root.child("examples"), context.rules);
}

} // namespace

LayoutReading examine_layout(std::string_view xml, std::string_view name, const ResourceLoader& load,
                             std::span<const KnownRule> rules, bool trusted, const LabelTrial& trial) {
    return examine_in_chain(xml, name, {load, rules, trial, {std::string(name)}}, trusted);
}

LayoutReading examine_in_chain(std::string_view xml, std::string_view name, const ExtensionContext& context,
                               bool trusted) {
    Source source(name, xml, trusted);
    LayoutReading reading;
    pugi::xml_document document;
    if (const auto root = parse(document, source, xml, "layout", layout_namespace))
        read_root(source, root, context, reading);
    reading.mistakes = source.take();
    reading.remarks = source.take_remarks();
    return reading;
}

LayoutHead read_layout_head(std::string_view xml) {
    Source source({}, xml, true);
    LayoutHead head;
    pugi::xml_document document;
    if (const auto root = parse(document, source, xml, "layout", layout_namespace)) {
        head.base = extended_by(root);
        read_head(source, root, head);
    }
    return head;
}

Result<Layout> read_layout(std::string_view xml, std::string_view name, const ResourceLoader& load,
                           std::span<const KnownRule> rules) {
    auto reading = examine_layout(xml, name, load, rules);
    if (!reading.mistakes.empty())
        return tl::unexpected(std::move(reading.mistakes.front()));
    return std::move(reading.layout);
}

bool is_layout_text(std::string_view xml) {
    Source source({}, xml);
    pugi::xml_document document;
    return static_cast<bool>(parse(document, source, xml, "layout", layout_namespace));
}

} // namespace rapporteur
