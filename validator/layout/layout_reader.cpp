// The text of a layout file -> values. What its author got wrong is told with file:line:column and what was
// expected there; see source.hpp.
#include "layout/later.hpp"
#include "layout/layout.hpp"
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
constexpr std::string_view number_mark = "%";

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

/// A value of a closed list, by its name in the file.
template <typename Value, std::size_t Count>
Value choose(Source& source, pugi::xml_node node, const char* attribute,
             const std::array<std::pair<std::string_view, Value>, Count>& choices) {
    const std::string_view wanted = node.attribute(attribute).value();
    std::vector<std::string_view> names;
    for (const auto& [name, value] : choices) {
        if (name == wanted)
            return value;
        names.push_back(name);
    }
    const auto expected = "expected one of " + quoted_list(names);
    source.mistake(node,
                   wanted.empty()
                       ? fmt::format("`{}` has no attribute `{}`; {}", node.name(), attribute, expected)
                       : fmt::format("`{}` is `{}`{}", attribute, wanted, meant(wanted, names, expected)));
    return choices.front().second;
}

constexpr std::array<std::pair<std::string_view, LineRole>, 5> line_roles{
    {{"organization", LineRole::organization},
     {"title", LineRole::title},
     {"place", LineRole::place},
     {"date", LineRole::date},
     {"other", LineRole::other}}};
constexpr std::array<std::pair<std::string_view, FactKind>, 6> fact_kinds{
    {{"body", FactKind::body},
     {"meetingKind", FactKind::meeting_kind},
     {"date", FactKind::date},
     {"place", FactKind::place},
     {"virtual", FactKind::online},
     {"participants", FactKind::participant}}};
constexpr std::array<std::pair<std::string_view, NumberFormat>, 6> label_formats{
    {{"decimal", NumberFormat::decimal},
     {"lowerLetter", NumberFormat::lower_letter},
     {"upperLetter", NumberFormat::upper_letter},
     {"lowerRoman", NumberFormat::lower_roman},
     {"upperRoman", NumberFormat::upper_roman},
     {"bullet", NumberFormat::bullet}}};

/// The phrases of the `element` children of `parent`; `wanted` chooses among them.
constexpr std::size_t longest_quoted = 200;

template <typename Wanted>
std::vector<Phrase> read_phrases(Source& source, pugi::xml_node parent, const char* element,
                                 const Layout& layout, Wanted wanted) {
    std::vector<Phrase> phrases;
    for (const auto node : parent.children(element)) {
        if (!wanted(node))
            continue;
        auto phrase = compile_phrase(node.text().get(), layout.vocabularies, source.trusted());
        if (phrase && !source.afford(node, pattern_size(*phrase)))
            break;
        if (phrase)
            phrases.push_back(std::move(*phrase));
        else
            source.mistake(
                node, fmt::format("the {} `{}` {}", element, cut(fold_space(node.text().get()), longest_quoted),
                                  phrase.error()));
    }
    return phrases;
}

std::vector<Phrase> read_cues(Source& source, pugi::xml_node parent, const Layout& layout) {
    for (const auto node : parent.children("cue"))
        expect(source, node, {}, {});
    return read_phrases(source, parent, "cue", layout, [](pugi::xml_node) { return true; });
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
}

FactPattern read_fact(Source& source, pugi::xml_node node, const Layout& layout) {
    expect(source, node, {"kind", "required", "vocabulary", "group", "code"}, {"cue"});
    FactPattern fact;
    fact.kind = choose(source, node, "kind", fact_kinds);
    fact.required = yes_or_no(source, node, "required", true);
    fact.vocabulary = node.attribute("vocabulary").value();
    fact.group = node.attribute("group").value();
    fact.code = node.attribute("code").value();
    fact.cues = read_cues(source, node, layout);
    const Vocabulary* vocabulary = layout.vocabulary(fact.vocabulary);
    std::vector<std::string_view> known;
    if (vocabulary == nullptr && !fact.vocabulary.empty()) {
        for (const Vocabulary& each : layout.vocabularies)
            known.push_back(each.name);
        source.mistake(node,
                       fmt::format("there is no vocabulary named `{}` in this layout{}", fact.vocabulary,
                                   meant(fact.vocabulary, known, "it has " + quoted_list(known))));
    }
    if (vocabulary == nullptr)
        return fact;
    const auto some = [vocabulary](auto has) {
        return std::any_of(vocabulary->terms.begin(), vocabulary->terms.end(), has);
    };
    if (!fact.group.empty() && !some([&](const Term& term) { return term.group == fact.group; }))
        source.mistake(node, fmt::format("no term of the vocabulary `{}` is of the group `{}`",
                                         vocabulary->name, fact.group));
    if (!fact.code.empty() && !some([&](const Term& term) { return term.code == fact.code; }))
        source.mistake(node, fmt::format("no term of the vocabulary `{}` has the code `{}`", vocabulary->name,
                                         fact.code));
    return fact;
}

void read_opening(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {"required"}, {"cue", "aside", "fact"});
    layout.opening.required = yes_or_no(source, node, "required", true);
    for (const auto cue : node.children("cue"))
        expect(source, cue, {"meets"}, {});
    for (const auto aside : node.children("aside"))
        expect(source, aside, {}, {});
    layout.opening.cues = read_phrases(source, node, "cue", layout, [](pugi::xml_node) { return true; });
    Source unheard({}, {}, source.trusted()); // what is wrong with these cues has just been told
    layout.meeting_cues = read_phrases(unheard, node, "cue", layout, [&source](pugi::xml_node cue) {
        return yes_or_no(source, cue, "meets", false);
    });
    layout.asides = read_phrases(source, node, "aside", layout, [](pugi::xml_node) { return true; });
    for (const auto child : node.children("fact"))
        layout.facts.push_back(read_fact(source, child, layout));
}

SectionPattern read_section(Source& source, pugi::xml_node node, bool required, const Layout& layout) {
    expect(source, node, {"required"}, {"cue"});
    return {yes_or_no(source, node, "required", required), read_cues(source, node, layout)};
}

/// `format` and `text` of a level or of one of its further labels: "decimal" and "Decision {number}/%".
LabelForm read_form(Source& source, pugi::xml_node node) {
    LabelForm form;
    form.format = choose(source, node, "format", label_formats);
    if (form.format == NumberFormat::bullet) {
        form.prefix = node.attribute("text").value();
        return form;
    }
    const auto text = required_attribute(source, node, "text");
    const auto slot = text.find(number_mark);
    if (text.empty())
        return form;
    if (slot == std::string::npos || text.find(number_mark, slot + 1) != std::string::npos) {
        source.mistake(node, fmt::format("`text` is `{}`; expected one `%` where the number stands", text));
        return form;
    }
    form.prefix = text.substr(0, slot);
    form.suffix = text.substr(slot + 1);
    return form;
}

ListLevel read_level(Source& source, pugi::xml_node node) {
    expect(source, node, {"name", "format", "text", "start", "fewest", "continuations", "leadIn"}, {"label"});
    ListLevel level;
    level.name = required_attribute(source, node, "name");
    const LabelForm preferred = read_form(source, node);
    level.format = preferred.format;
    level.prefix = preferred.prefix;
    level.suffix = preferred.suffix;
    level.start = whole_number(source, node, "start", 0, 1);
    level.fewest = static_cast<std::uint32_t>(whole_number(source, node, "fewest", 1, 1));
    level.continuations = yes_or_no(source, node, "continuations", true);
    level.lead_in = node.attribute("leadIn").value();
    for (const auto child : node.children("label")) {
        expect(source, child, {"format", "text", "accepted"}, {});
        level.others.push_back(read_form(source, child));
        level.others.back().accepted = yes_or_no(source, child, "accepted", true);
    }
    return level;
}

void read_resolutions(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {"required"}, {"level"});
    layout.resolutions_required = yes_or_no(source, node, "required", true);
    for (const auto child : node.children("level"))
        layout.levels.push_back(read_level(source, child));
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
    expect(source, root, {"name", "xml:lang"},
           {"title", "vocabulary", "dates", "lists", "titleBlock", "opening", "submission", "heading",
            "resolutions", "closing", "rules"});
    for (const auto node : root.children()) {
        const std::string_view name = node.name();
        if (name != "vocabulary" && node.type() == pugi::node_element && node != root.child(node.name()))
            source.mistake(node, fmt::format("`{}` stands twice in `layout`; expected once", name));
    }
    read_head(source, root, layout);
    read_vocabularies(source, root, load, layout);
    const auto title_block = root.child("titleBlock");
    expect(source, title_block, {}, {"line"});
    for (const auto node : title_block.children("line")) {
        expect(source, node, {"role"}, {"cue"});
        layout.title_lines.push_back(
            {choose(source, node, "role", line_roles), read_cues(source, node, layout)});
    }
    read_opening(source, root.child("opening"), layout);
    layout.submission =
        read_section(source, root.child("submission"), !root.child("submission").empty(), layout);
    layout.heading = read_section(source, root.child("heading"), false, layout);
    layout.closing = read_section(source, root.child("closing"), false, layout);
    read_resolutions(source, root.child("resolutions"), layout);
    read_rules(source, root.child("rules"), rules, layout);
    // Where something else is wrong, the section may be there under a misspelt name.
    if (layout.levels.empty() && source.sound())
        source.mistake(root, "the layout has no `resolutions` with at least one `level`");
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
