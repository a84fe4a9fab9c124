// In version 0.1 a layout has six sections, each at most once, in any order; their order in a document is
// fixed. From version 0.2 on `sections` lists them in the order of the document, in groups if they repeat.
#include "layout/section_reader.hpp"

#include "layout/choices.hpp"
#include "layout/level_reader.hpp"
#include "layout/phrase_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <utility>

namespace rapporteur {
namespace {

/// The sections of a layout. What each paragraph of a document costs grows with their square.
constexpr std::size_t most_sections = 64;

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
/// Reads what all sections have: kind, name, and whether the section is required.
SectionPattern begin_section(Source& source, pugi::xml_node node, SectionKind kind) {
    SectionPattern section;
    section.kind = kind;
    section.name = node.attribute("name").value();
    const bool asked_for =
        kind == SectionKind::opening || kind == SectionKind::submission || kind == SectionKind::list;
    section.required = yes_or_no(source, node, "required", asked_for && !node.empty());
    section.repeated = yes_or_no(source, node, "repeat", false);
    return section;
}

constexpr std::array<std::pair<std::string_view, bool>, 2> fact_places{
    {{"opening", false}, {"titleBlock", true}}};

FactPattern read_fact(Source& source, pugi::xml_node node, const Layout& layout) {
    expect(source, node, {"kind", "required", "vocabulary", "group", "code", "from"},
           {"cue", "unless", "further", "guests"});
    FactPattern fact;
    fact.kind = choose(source, node, "kind", fact_kinds);
    fact.required = yes_or_no(source, node, "required", true);
    fact.vocabulary = node.attribute("vocabulary").value();
    fact.group = node.attribute("group").value();
    fact.code = node.attribute("code").value();
    fact.from_title = choose_or(source, node, "from", fact_places, false);
    fact.cues = read_cues(source, node, layout);
    fact.waivers = read_all_phrases(source, node, "unless", layout);
    fact.further = read_all_phrases(source, node, "further", layout);
    fact.guests = read_all_phrases(source, node, "guests", layout);
    if (fact.kind != FactKind::participant && !(fact.further.empty() && fact.guests.empty()))
        source.mistake(node, "`further` and `guests` are for the fact `participants`");
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

constexpr std::array<std::pair<std::string_view, bool>, 2> opening_forms{
    {{"sentence", false}, {"line", true}}};

SectionPattern read_opening(Source& source, pugi::xml_node node, Layout& layout) {
    expect(source, node, {"name", "required", "form"}, {"cue", "aside", "fact"});
    SectionPattern opening = begin_section(source, node, SectionKind::opening);
    opening.plain = choose_or(source, node, "form", opening_forms, false);
    for (const auto cue : node.children("cue"))
        expect(source, cue, {"meets"}, {});
    for (const auto aside : node.children("aside"))
        expect(source, aside, {}, {});
    opening.cues = read_phrases(source, node, "cue", layout, [](pugi::xml_node) { return true; });
    Source silent({}, {}, source.trusted()); // the mistakes in these cues are already reported
    layout.meeting_cues = read_phrases(silent, node, "cue", layout, [&source](pugi::xml_node cue) {
        return yes_or_no(source, cue, "meets", false);
    });
    layout.asides = read_phrases(source, node, "aside", layout, [](pugi::xml_node) { return true; });
    for (const auto child : node.children("fact"))
        layout.facts.push_back(read_fact(source, child, layout));
    return opening;
}

constexpr std::array<std::pair<std::string_view, NumbersRun>, 3> numbers_run{
    {{"anew", NumbersRun::anew}, {"on", NumbersRun::on}, {"either", NumbersRun::either}}};

SectionPattern read_title_block(Source& source, pugi::xml_node node, const Layout& layout) {
    expect(source, node, {"name"}, {"line"});
    SectionPattern section = begin_section(source, node, SectionKind::title_block);
    for (const auto line : node.children("line")) {
        expect(source, line, {"role"}, {"cue"});
        section.lines.push_back({choose(source, line, "role", line_roles), read_cues(source, line, layout)});
    }
    return section;
}

constexpr std::array<std::pair<std::string_view, ColumnRole>, 3> column_roles{
    {{"number", ColumnRole::number}, {"text", ColumnRole::text}, {"responsible", ColumnRole::responsible}}};

std::vector<ColumnPattern> read_columns(Source& source, pugi::xml_node node, const Layout& layout) {
    expect(source, node, {}, {"column"});
    std::vector<ColumnPattern> columns;
    for (const auto column : node.children("column")) {
        expect(source, column, {"role"}, {"cue"});
        const ColumnRole role = choose(source, column, "role", column_roles);
        if (std::any_of(columns.begin(), columns.end(),
                        [role](const ColumnPattern& other) { return other.role == role; }))
            source.mistake(column, fmt::format("there are two columns of the role `{}`; expected one",
                                               column.attribute("role").value()));
        columns.push_back({role, read_cues(source, column, layout)});
    }
    return columns;
}

SectionPattern read_list(Source& source, pugi::xml_node node, SectionKind kind, const LevelReading& reading) {
    expect(source, node, {"name", "required", "repeat", "numbers", "ends"}, {"cue", "columns", "level"});
    SectionPattern section = begin_section(source, node, kind);
    section.ends = node.attribute("ends").value();
    section.numbers = choose_or(source, node, "numbers", numbers_run, NumbersRun::anew);
    section.cues = read_cues(source, node, reading.layout);
    section.columns = read_columns(source, node.child("columns"), reading.layout);
    read_levels(source, node, section, reading);
    return section;
}

SectionPattern read_resolutions(Source& source, pugi::xml_node node, const LevelReading& reading) {
    expect(source, node, {"required"}, {"level"});
    SectionPattern section = begin_section(source, node, SectionKind::list);
    section.required = yes_or_no(source, node, "required", true);
    read_levels(source, node, section, reading);
    return section;
}

SectionPattern read_cued_section(Source& source, pugi::xml_node node, SectionKind kind,
                                 const Layout& layout) {
    expect(source, node, {"name", "required", "repeat"}, {"cue"});
    SectionPattern section = begin_section(source, node, kind);
    section.cues = read_cues(source, node, layout);
    return section;
}

constexpr std::array<std::pair<std::string_view, SectionKind>, 12> section_elements{
    {{"titleBlock", SectionKind::title_block},
     {"opening", SectionKind::opening},
     {"submission", SectionKind::submission},
     {"heading", SectionKind::heading},
     {"recitals", SectionKind::recitals},
     {"resolutions", SectionKind::list},
     {"list", SectionKind::list},
     {"prose", SectionKind::prose},
     {"participants", SectionKind::participants},
     {"signatures", SectionKind::signatures},
     {"annex", SectionKind::annex},
     {"closing", SectionKind::closing}}};

/// Sections that a document has only once.
bool is_single(SectionKind kind) {
    return kind == SectionKind::title_block || kind == SectionKind::opening ||
           kind == SectionKind::submission || kind == SectionKind::closing;
}

class SectionsReader {
public:
    SectionsReader(Source& source, Layout& layout, const LabelTrial& trial)
        : source_(source), layout_(layout), trial_(trial) {}

    void read(pugi::xml_node sections) {
        const auto names = all_names();
        expect(source_, sections, std::span<const std::string_view>(), names);
        for (const auto node : sections.children()) {
            if (std::string_view(node.name()) == "group")
                read_group(node);
            else
                read_one(node, no_group);
        }
    }

    void read_one(pugi::xml_node node, std::uint32_t group) {
        const auto known =
            std::find_if(section_elements.begin(), section_elements.end(),
                         [&node](const auto& element) { return element.first == node.name(); });
        if (known == section_elements.end())
            return;
        if (layout_.sections.size() == most_sections) {
            if (!std::exchange(too_many_, true))
                source_.mistake(node, fmt::format("the layout has more than {} sections", most_sections));
            return;
        }
        const SectionKind kind = known->second;
        const bool stands_twice =
            std::any_of(layout_.sections.begin(), layout_.sections.end(),
                        [kind](const SectionPattern& section) { return section.kind == kind; });
        if (is_single(kind) && (stands_twice || group != no_group))
            source_.mistake(node, group == no_group
                                      ? fmt::format("`{}` stands twice; expected once", node.name())
                                      : fmt::format("`{}` stands once in a document; it cannot be in a group",
                                                    node.name()));
        SectionPattern section = read_kind(node, kind);
        section.group = group;
        layout_.sections.push_back(std::move(section));
    }

private:
    static std::vector<std::string_view> all_names() {
        std::vector<std::string_view> names{"group"};
        for (const auto& [name, kind] : section_elements)
            names.push_back(name);
        return names;
    }

    void read_group(pugi::xml_node node) {
        auto names = all_names();
        names.erase(names.begin());
        expect(source_, node, std::span<const std::string_view>(), names);
        for (const auto child : node.children())
            read_one(child, groups_);
        ++groups_;
    }

    SectionPattern read_kind(pugi::xml_node node, SectionKind kind) {
        switch (kind) {
        case SectionKind::title_block:
            return read_title_block(source_, node, layout_);
        case SectionKind::opening:
            return read_opening(source_, node, layout_);
        case SectionKind::list:
            if (std::string_view(node.name()) == "resolutions")
                return read_resolutions(source_, node, {layout_, trial_});
            [[fallthrough]];
        case SectionKind::recitals: {
            SectionPattern section = read_list(source_, node, kind, {layout_, trial_});
            section.standard = false;
            if (kind == SectionKind::list && section.levels.empty())
                source_.mistake(node, "`list` has no `level`; expected at least one");
            return section;
        }
        default: {
            SectionPattern section = read_cued_section(source_, node, kind, layout_);
            section.standard = kind == SectionKind::submission || kind == SectionKind::heading ||
                               kind == SectionKind::closing;
            return section;
        }
        }
    }

    Source& source_;
    Layout& layout_;
    const LabelTrial& trial_;
    std::uint32_t groups_ = 0;
    bool too_many_ = false; ///< sections, which is told once
};

} // namespace

void read_sections(Source& source, pugi::xml_node root, Layout& layout, const LabelTrial& trial) {
    SectionsReader reader(source, layout, trial);
    if (const auto sections = root.child("sections")) {
        reader.read(sections);
        if (layout.sections.empty() && source.sound())
            source.mistake(sections, "`sections` is empty; expected at least one section");
        return;
    }
    for (const char* name : {"titleBlock", "opening", "submission", "heading", "resolutions", "closing"}) {
        if (const auto node = root.child(name))
            reader.read_one(node, no_group);
    }
    // After other mistakes, the section may be there with a misspelt name.
    if (layout.levels().empty() && source.sound())
        source.mistake(root, "the layout has no `resolutions` with at least one `level`");
}

} // namespace rapporteur
