// The text of a layout or vocabulary file -> values. An author's mistake is answered with line:column and
// what was expected there; names that are not known are never passed over.
#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::string_view layout_namespace = "urn:rapporteur:layout:1";
constexpr std::string_view vocabulary_namespace = "urn:rapporteur:vocabulary:1";

/// The first mistake found in one file. Reading goes on after it with empty values; only the first is
/// reported.
class Source {
public:
    Source(std::string_view name, std::string_view text) : name_(name), text_(text) {}

    void mistake(std::size_t offset, std::string_view message) {
        if (failure_)
            return;
        const auto before = text_.substr(0, std::min(offset, text_.size()));
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const auto line_start = before.rfind('\n') + 1; // npos + 1 is 0: the first line
        failure_ = Failure{FailureCode::layout,
                           {},
                           fmt::format("{}:{}:{}: {}", name_, line,
                                       count_code_points(before.substr(line_start)) + 1, message)};
    }
    void mistake(pugi::xml_node node, std::string_view message) {
        // pugixml tells where the name stands; the tag begins one before.
        mistake(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0)), message);
    }
    void adopt(Failure failure) {
        if (!failure_)
            failure_ = std::move(failure);
    }

    [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

private:
    std::string_view name_;
    std::string_view text_;
    std::optional<Failure> failure_;
};

template <typename Names>
std::string nearest_name(std::string_view wanted, const Names& names) {
    std::string best;
    std::size_t bound = wanted.size() / 2;
    for (const std::string_view name : names) {
        const auto distance = edit_distance(wanted, name, bound);
        if (distance <= bound && (best.empty() || distance < bound)) {
            best = name;
            bound = distance;
        }
    }
    return best;
}

std::string one_of(std::initializer_list<std::string_view> names) {
    std::string out;
    for (const auto name : names)
        out += (out.empty() ? "`" : ", `") + std::string(name) + "`";
    return out.empty() ? "none" : out;
}

/// Reports elements and attributes that do not belong on `node`.
void expect(Source& source, pugi::xml_node node, std::initializer_list<std::string_view> attributes,
            std::initializer_list<std::string_view> children) {
    for (const auto attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (name == "xmlns" || std::find(attributes.begin(), attributes.end(), name) != attributes.end())
            continue;
        const auto near = nearest_name(name, attributes);
        source.mistake(
            node,
            fmt::format("`{}` has an attribute `{}` that is not known; {}", node.name(), name,
                        near.empty() ? "it may have " + one_of(attributes) : "did you mean `" + near + "`?"));
    }
    for (const auto child : node.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const std::string_view name = child.name();
        if (std::find(children.begin(), children.end(), name) != children.end())
            continue;
        const auto near = nearest_name(name, children);
        source.mistake(child, fmt::format("`{}` is not known in `{}`; {}", name, node.name(),
                                          near.empty() ? "expected here: " + one_of(children)
                                                       : "did you mean `" + near + "`?"));
    }
}

std::string required_attribute(Source& source, pugi::xml_node node, const char* name) {
    const std::string_view value = node.attribute(name).value();
    if (value.empty())
        source.mistake(node, fmt::format("`{}` has no attribute `{}`", node.name(), name));
    return std::string(value);
}

bool yes_or_no(Source& source, pugi::xml_node node, const char* name, bool fallback) {
    const std::string_view value = node.attribute(name).value();
    if (!value.empty() && value != "yes" && value != "no")
        source.mistake(node, fmt::format("`{}` is `{}`; expected `yes` or `no`", name, value));
    return value.empty() ? fallback : value == "yes";
}

std::vector<std::string> words_of(pugi::xml_node node, const char* name) {
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
    std::string names;
    for (const auto& [name, value] : choices) {
        if (name == wanted)
            return value;
        names += (names.empty() ? "`" : ", `") + std::string(name) + "`";
    }
    source.mistake(node, wanted.empty()
                             ? fmt::format("`{}` has no attribute `{}`; expected one of {}", node.name(),
                                           attribute, names)
                             : fmt::format("`{}` is `{}`; expected one of {}", attribute, wanted, names));
    return choices.front().second;
}

constexpr std::array<std::pair<std::string_view, LineRole>, 5> line_roles{
    {{"organization", LineRole::organization},
     {"title", LineRole::title},
     {"place", LineRole::place},
     {"date", LineRole::date},
     {"other", LineRole::other}}};
constexpr std::array<std::pair<std::string_view, FactKind>, 5> fact_kinds{
    {{"body", FactKind::body},
     {"meetingKind", FactKind::meeting_kind},
     {"date", FactKind::date},
     {"place", FactKind::place},
     {"participants", FactKind::participant}}};
constexpr std::array<std::pair<std::string_view, NumberFormat>, 6> label_formats{
    {{"decimal", NumberFormat::decimal},
     {"lowerLetter", NumberFormat::lower_letter},
     {"upperLetter", NumberFormat::upper_letter},
     {"lowerRoman", NumberFormat::lower_roman},
     {"upperRoman", NumberFormat::upper_roman},
     {"bullet", NumberFormat::bullet}}};

std::vector<Phrase> read_cues(Source& source, pugi::xml_node parent,
                              const std::vector<Vocabulary>& vocabularies) {
    std::vector<Phrase> cues;
    for (const auto node : parent.children("cue")) {
        expect(source, node, {}, {});
        auto phrase = compile_phrase(node.text().get(), vocabularies);
        if (phrase)
            cues.push_back(std::move(*phrase));
        else
            source.mistake(node,
                           fmt::format("the cue `{}` {}", fold_space(node.text().get()), phrase.error()));
    }
    return cues;
}

/// Parses `text`; the root element must be `root` in `ns`.
pugi::xml_node parse(pugi::xml_document& document, Source& source, std::string_view text,
                     std::string_view root, std::string_view ns) {
    const auto status =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!status) {
        source.mistake(static_cast<std::size_t>(std::max<std::ptrdiff_t>(status.offset, 0)),
                       fmt::format("this is not well-formed XML: {}", status.description()));
        return {};
    }
    const auto element = document.document_element();
    if (element.name() != root || element.attribute("xmlns").value() != ns)
        source.mistake(element, fmt::format("the file begins with `{}`; expected `<{} xmlns=\"{}\">`",
                                            element.name(), root, ns));
    return element;
}

Vocabulary read_vocabulary(Source& source, std::string_view text, std::string_view language) {
    Vocabulary vocabulary;
    pugi::xml_document document;
    const auto root = parse(document, source, text, "vocabulary", vocabulary_namespace);
    expect(source, root, {"name"}, {"term"});
    vocabulary.name = required_attribute(source, root, "name");
    vocabulary.language = language;
    for (const auto node : root.children("term")) {
        expect(source, node, {"code", "group"}, {"form"});
        Term term;
        term.code = required_attribute(source, node, "code");
        term.group = node.attribute("group").value();
        for (const auto form : node.children("form")) {
            expect(source, form, {"xml:lang"}, {});
            const std::string words = fold_space(form.text().get());
            if (words.empty())
                source.mistake(form, "`form` is empty; expected the words as a report writes them");
            const std::string_view form_language = form.attribute("xml:lang").value();
            if (form_language.empty() || form_language == language)
                term.forms.push_back(words);
        }
        if (!term.forms.empty()) {
            term.preferred = term.forms.front();
            vocabulary.terms.push_back(std::move(term));
        }
    }
    return vocabulary;
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
        Source vocabulary_source(href, *text);
        auto vocabulary = read_vocabulary(vocabulary_source, *text, layout.language);
        if (vocabulary_source.failure())
            source.adopt(*vocabulary_source.failure());
        if (layout.vocabulary(vocabulary.name) != nullptr)
            source.mistake(node, fmt::format("a vocabulary named `{}` is already in use", vocabulary.name));
        else
            layout.vocabularies.push_back(std::move(vocabulary));
    }
    for (const Vocabulary& vocabulary : layout.vocabularies)
        layout.finders.emplace(vocabulary.name, TermFinder(vocabulary));
}

void read_opening(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {"required"}, {"cue", "fact"});
    layout.opening.required = yes_or_no(source, node, "required", true);
    layout.opening.cues = read_cues(source, node, layout.vocabularies);
    for (const auto child : node.children("fact")) {
        expect(source, child, {"kind", "required", "vocabulary", "group"}, {"cue"});
        FactPattern fact;
        fact.kind = choose(source, child, "kind", fact_kinds);
        fact.required = yes_or_no(source, child, "required", true);
        fact.vocabulary = child.attribute("vocabulary").value();
        fact.group = child.attribute("group").value();
        if (!fact.vocabulary.empty() && layout.vocabulary(fact.vocabulary) == nullptr)
            source.mistake(child,
                           fmt::format("there is no vocabulary named `{}` in this layout", fact.vocabulary));
        fact.cues = read_cues(source, child, layout.vocabularies);
        layout.facts.push_back(std::move(fact));
    }
}

SectionPattern read_section(Source& source, pugi::xml_node node, bool required, const Layout& layout) {
    expect(source, node, {"required"}, {"cue"});
    return {yes_or_no(source, node, "required", required), read_cues(source, node, layout.vocabularies)};
}

void read_resolutions(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {"required"}, {"level"});
    layout.resolutions_required = yes_or_no(source, node, "required", true);
    for (const auto child : node.children("level")) {
        expect(source, child, {"name", "format", "text", "start"}, {});
        ListLevel level;
        level.name = required_attribute(source, child, "name");
        level.format = choose(source, child, "format", label_formats);
        const auto text = required_attribute(source, child, "text");
        const auto slot = text.find('%');
        if (slot == std::string::npos || text.find('%', slot + 1) != std::string::npos)
            source.mistake(child,
                           fmt::format("`text` is `{}`; expected one `%` where the number stands", text));
        else
            level.prefix = text.substr(0, slot), level.suffix = text.substr(slot + 1);
        level.start = child.attribute("start").as_llong(1);
        layout.levels.push_back(std::move(level));
    }
}

void read_rules(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {}, {"rule"});
    for (const auto child : node.children("rule")) {
        expect(source, child, {"name", "enabled", "severity"}, {"parameter"});
        RuleSettings settings;
        settings.enabled = yes_or_no(source, child, "enabled", true);
        if (const std::string_view word = child.attribute("severity").value(); !word.empty()) {
            settings.severity = severity_from(word);
            if (!settings.severity)
                source.mistake(
                    child, fmt::format("`severity` is `{}`; expected `error`, `warning` or `info`", word));
        }
        for (const auto parameter : child.children("parameter")) {
            expect(source, parameter, {"name"}, {});
            settings.parameters[required_attribute(source, parameter, "name")] =
                fold_space(parameter.text().get());
        }
        layout.rules[required_attribute(source, child, "name")] = std::move(settings);
    }
}

} // namespace

Result<Layout> read_layout(std::string_view xml, std::string_view name, const ResourceLoader& load) {
    Source source(name, xml);
    Layout layout;
    pugi::xml_document document;
    const auto root = parse(document, source, xml, "layout", layout_namespace);
    if (source.failure())
        return tl::unexpected(*source.failure());
    expect(source, root, {"name", "xml:lang"},
           {"title", "vocabulary", "dates", "lists", "titleBlock", "opening", "submission", "heading",
            "resolutions", "closing", "rules"});
    layout.name = required_attribute(source, root, "name");
    layout.language = required_attribute(source, root, "xml:lang");
    layout.title = fold_space(root.child("title").text().get());
    read_vocabularies(source, root, load, layout);

    const auto dates = root.child("dates");
    expect(source, dates, {"ordinals", "connectors", "ranges"}, {});
    layout.dates = {words_of(dates, "ordinals"), words_of(dates, "connectors"), words_of(dates, "ranges")};

    const auto lists = root.child("lists");
    expect(source, lists, {"joints", "articles"}, {});
    layout.list_joints = words_of(lists, "joints");
    layout.articles = words_of(lists, "articles");

    const auto title_block = root.child("titleBlock");
    expect(source, title_block, {}, {"line"});
    for (const auto node : title_block.children("line")) {
        expect(source, node, {"role"}, {"cue"});
        layout.title_lines.push_back(
            {choose(source, node, "role", line_roles), read_cues(source, node, layout.vocabularies)});
    }
    read_opening(source, root.child("opening"), layout);
    layout.submission =
        read_section(source, root.child("submission"), !root.child("submission").empty(), layout);
    layout.heading = read_section(source, root.child("heading"), false, layout);
    layout.closing = read_section(source, root.child("closing"), false, layout);
    read_resolutions(source, root.child("resolutions"), layout);
    if (layout.levels.empty())
        source.mistake(root, "the layout has no `resolutions` with at least one `level`");
    read_rules(source, root.child("rules"), layout);
    if (source.failure())
        return tl::unexpected(*source.failure());
    return layout;
}

} // namespace rapporteur
