// Layouts for callers of the library: those that the program carries, those from files, and the results of
// their examples.
#include "rapporteur/layouts.hpp"

#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "document/plain_text_reader.hpp"
#include "layout/extension.hpp"
#include "layout/layout_reader.hpp"
#include "layout/lazy_layout.hpp"
#include "layout/members.hpp"
#include "layout/vocabulary_reader.hpp"
#include "messages/messages.hpp"
#include "numbering/numbering.hpp"
#include "package/plain_text.hpp"
#include "report/choose.hpp"
#include "report/level_labels.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

std::optional<std::string> embedded_copy(std::string_view name) {
    const auto text = embedded_resource(name);
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

/// Looks for files first at the caller, then among those of the program.
ResourceLoader resources(const ResourceReader& load) {
    return [&load](std::string_view wanted) {
        auto text = load ? load(wanted) : std::nullopt;
        return text ? text : embedded_copy(wanted);
    };
}

const std::vector<KnownRule>& known_rules() {
    // A code would be found too, but the settings of a rule are looked up by its name.
    static const std::vector<KnownRule> known = [] {
        std::vector<KnownRule> list;
        for (const Rule* rule : all_rules()) {
            list.push_back({rule->name, {}});
            for (const RuleParameter& parameter : rule->parameters)
                list.back().parameters.push_back(parameter.name);
        }
        return list;
    }();
    return known;
}

LayoutReading examine(std::string_view xml, std::string_view name, const ResourceReader& load,
                      bool trusted = false) {
    return examine_layout(xml, name, resources(load), known_rules(), trusted, why_never_read);
}

Result<LayoutHandle> handle_of(LayoutReading reading) {
    if (!reading.mistakes.empty())
        return tl::unexpected(std::move(reading.mistakes.front()));
    return std::make_shared<const LazyLayout>(std::move(reading.layout));
}

/// An example as `check` reads it with its own layout.
struct ReadText {
    ReportReading reading;
    std::vector<RuleFinding> findings;
    /// Of each, in every language that its author may have written.
    std::vector<std::vector<std::string>> places;
};

Result<ReadText> read_example_text(std::string_view text, const Layout& layout, const Messages& messages) {
    const auto plain = decode_plain_text(std::as_bytes(std::span(text)));
    if (!plain)
        return fail(FailureCode::layout, {}, "the text of the example has characters that no text has");
    const auto document = read_plain_text(*plain, Limits{});
    if (!document)
        return tl::unexpected(document.error());
    const auto labels = compute_labels(*document, Limits{});
    if (!labels)
        return tl::unexpected(labels.error());
    ReadText read{read_by(make_blocks(*document, *labels), layout), {}, {}};
    read.findings = run_rules(read.reading.blocks, read.reading.report, layout, messages);
    read.places.resize(read.findings.size());
    for (const std::string_view language : {"en", "es"}) {
        const auto same = run_rules(read.reading.blocks, read.reading.report, layout, messages_in(language));
        for (std::size_t index = 0; index < same.size() && index < read.places.size(); ++index)
            read.places[index].push_back(same[index].finding.location.where);
    }
    return read;
}

/// The layout's name for a section, else the name of its kind.
std::string name_of(const Section& section, const Layout& layout) {
    const SectionPattern& pattern = section.pattern < layout.sections.size()
                                        ? layout.sections[section.pattern]
                                        : layout.section(section.kind);
    if (!pattern.name.empty())
        return pattern.name;
    return section.kind == SectionKind::list && pattern.standard ? "resolutions"
                                                                 : std::string(to_string(section.kind));
}

std::vector<std::string> sections_of(const Report& report, const Layout& layout) {
    std::vector<std::string> names;
    for (const Section& section : report.sections) {
        if (section.kind != SectionKind::loose)
            names.push_back(name_of(section, layout));
    }
    return names;
}

std::vector<std::string> labels_of(const ReportReading& reading) {
    std::vector<std::string> labels;
    for (const Element& element : reading.report.elements) {
        const BlockLabel& label = reading.blocks.blocks[element.block].label;
        if (is_entry(element) && label.source != LabelSource::none)
            labels.push_back(fold_space(label.text));
    }
    return labels;
}

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "`" : " `") + word + "`";
    return list.empty() ? "-" : list;
}

class ExampleComparison {
public:
    ExampleComparison(const ExampleText& example, const Layout& layout, const Messages& messages)
        : example_(example), layout_(layout), messages_(messages) {}

    std::vector<std::string> differences(const ReadText& read) {
        compare("example-sections", sections_of(read.reading.report, layout_), example_.sections);
        compare("example-labels", labels_of(read.reading), example_.labels);
        std::vector<bool> met(example_.findings.size());
        for (std::size_t at = 0; at < read.findings.size(); ++at) {
            const Finding& finding = read.findings[at].finding;
            const auto& places = read.places[at];
            const auto expected = std::find_if(
                example_.findings.begin(), example_.findings.end(),
                [&](const ExampleText::Expected& candidate) {
                    const auto index = static_cast<std::size_t>(&candidate - example_.findings.data());
                    return !met[index] && candidate.rule == finding.rule &&
                           (candidate.where.empty() ||
                            std::find(places.begin(), places.end(), candidate.where) != places.end());
                });
            if (expected != example_.findings.end())
                met[static_cast<std::size_t>(expected - example_.findings.begin())] = true;
            else
                add("example-finding",
                    {{"where", finding.location.where},
                     {"rule", std::string(finding.rule)},
                     {"message", render(finding.message.text, finding.message.arguments)}});
        }
        for (std::size_t index = 0; index < met.size(); ++index) {
            const auto& expected = example_.findings[index];
            if (!met[index])
                add(expected.where.empty() ? "example-no-finding" : "example-no-finding-there",
                    {{"where", expected.where}, {"rule", expected.rule}});
        }
        return std::move(differences_);
    }

private:
    void add(std::string_view id, const std::vector<Argument>& arguments) {
        differences_.push_back(render(messages_.place(id), arguments));
    }

    void compare(std::string_view id, const std::vector<std::string>& found,
                 const std::vector<std::string>& expected) {
        if (!expected.empty() && found != expected)
            add(id, {{"found", listed(found)}, {"expected", listed(expected)}});
    }

    const ExampleText& example_;
    const Layout& layout_;
    const Messages& messages_;
    std::vector<std::string> differences_;
};

} // namespace

std::vector<std::string> layout_names() {
    return embedded_layouts();
}

LayoutInfo describe_layout(const LazyLayout& layout) {
    const LayoutHead& head = layout.head();
    return {head.name, head.title, head.language};
}

Result<LayoutHandle> load_layout(std::string_view name) {
    const auto source = embedded_layout_source(name);
    if (source.empty()) {
        const auto known = embedded_layouts();
        const auto meant = nearest(name, known);
        return fail(FailureCode::layout, {},
                    meant.empty() ? fmt::format("there is no layout `{}`; see the list of layouts", name)
                                  : fmt::format("there is no layout `{}`; did you mean `{}`?", name, meant));
    }
    return handle_of(examine(source, name, {}, true));
}

std::optional<std::string> layout_source(std::string_view name) {
    const auto text = embedded_layout_source(name);
    return text.empty() ? std::nullopt : std::optional<std::string>(resolved_layout(text, embedded_copy));
}

std::string layout_as_one(std::string_view xml, const ResourceReader& load) {
    return resolved_layout(xml, resources(load));
}

std::string extended_layout(std::string_view xml) {
    return base_of_layout(xml);
}

Result<std::vector<LayoutHandle>> load_layouts() {
    std::vector<std::string_view> sources;
    std::vector<LayoutHead> heads;
    for (const std::string& name : embedded_layouts()) {
        sources.push_back(embedded_layout_source(name));
        heads.push_back(read_layout_head(sources.back()));
    }
    complete_heads(heads);
    std::vector<LayoutHandle> layouts;
    for (std::size_t index = 0; index < heads.size(); ++index) {
        const auto read = [name = heads[index].name, source = sources[index]] {
            return examine(source, name, {}, true).layout;
        };
        layouts.push_back(std::make_shared<const LazyLayout>(std::move(heads[index]), read));
    }
    return layouts;
}

Result<LayoutHandle> parse_layout(std::string_view xml, std::string_view name, const ResourceReader& load) {
    return handle_of(examine(xml, name, load));
}

std::vector<Failure> examine_layout_text(std::string_view xml, std::string_view name,
                                         const ResourceReader& load) {
    return examine(xml, name, load).mistakes;
}

bool is_readable_layout(std::string_view xml) {
    return is_layout_text(xml) || is_vocabulary_text(xml);
}

LayoutHandle change_layout(LayoutHandle layout, const LayoutChanges& changes) {
    const auto apply = [changes](Layout& changed) {
        for (const RuleChange& change : changes.rules) {
            RuleSettings& settings = changed.rules[change.rule];
            settings.enabled = change.enabled.value_or(settings.enabled);
            if (change.severity)
                settings.severity = change.severity;
            for (const auto& [name, value] : change.parameters)
                settings.parameters[name] = value;
        }
        set_members(changed, changes.members);
    };
    return changed_layout(std::move(layout), apply);
}

Result<std::string> member_code(const LazyLayout& layout, std::string_view name) {
    return country_code(layout.get(), name);
}

LayoutTrials try_layout(std::string_view xml, std::string_view name, const ResourceReader& load,
                        std::string_view language) {
    LayoutReading reading = examine(xml, name, load);
    LayoutTrials trials;
    trials.remarks = std::move(reading.remarks);
    if (!reading.mistakes.empty())
        return trials;
    const Messages& messages = messages_in(language);
    for (const ExampleText& example : reading.examples) {
        ExampleOutcome outcome{example.name, example.place, {}};
        if (const auto read = read_example_text(example.text, reading.layout, messages))
            outcome.differences = ExampleComparison(example, reading.layout, messages).differences(*read);
        else
            outcome.differences.push_back(read.error().message);
        trials.examples.push_back(std::move(outcome));
    }
    return trials;
}

} // namespace rapporteur
