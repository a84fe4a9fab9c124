// In version 0.1 a layout has six sections, each at most once, in any order; their order in a document is
// fixed. From version 0.2 on `sections` lists them in the order of the document, in groups if they repeat.
#include "layout/section_reader.hpp"

#include "layout/choices.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::string_view number_mark = "%";
constexpr std::size_t longest_quoted = 200;
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
constexpr std::array<std::pair<std::string_view, NumberFormat>, 8> label_formats{
    {{"decimal", NumberFormat::decimal},
     {"lowerLetter", NumberFormat::lower_letter},
     {"upperLetter", NumberFormat::upper_letter},
     {"lowerRoman", NumberFormat::lower_roman},
     {"upperRoman", NumberFormat::upper_roman},
     {"ordinal", NumberFormat::ordinal_text},
     {"bullet", NumberFormat::bullet},
     {"none", NumberFormat::none}}};

/// The phrases of those `element` children of `parent` for which `wanted` is true.
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
            source.mistake(node,
                           fmt::format("the {} `{}` {}", element,
                                       cut(fold_space(node.text().get()), longest_quoted), phrase.error()));
    }
    return phrases;
}

std::vector<Phrase> read_all_phrases(Source& source, pugi::xml_node parent, const char* element,
                                     const Layout& layout) {
    for (const auto node : parent.children(element))
        expect(source, node, {}, {});
    return read_phrases(source, parent, element, layout, [](pugi::xml_node) { return true; });
}

std::vector<Phrase> read_cues(Source& source, pugi::xml_node parent, const Layout& layout) {
    return read_all_phrases(source, parent, "cue", layout);
}

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

/// What is needed to read the levels of a list.
struct LevelReading {
    const Layout& layout;
    const LabelTrial& trial;
};

void expect_readable(Source& source, pugi::xml_node node, const LabelForm& form, const LabelTrial& trial) {
    if (const std::string reason = trial && !source.trusted() ? trial(form) : std::string(); !reason.empty())
        source.mistake(node, fmt::format("`text` is `{}`; {}", node.attribute("text").value(), reason));
}

/// Reads `format` and `text` of a level or of one of its other labels: "decimal" and "Decision {number}/%".
/// `above` is the count of levels above it.
LabelForm read_form(Source& source, pugi::xml_node node, std::size_t above, const LevelReading& reading) {
    LabelForm form;
    form.format = choose(source, node, "format", label_formats);
    if (form.format == NumberFormat::none)
        return form;
    if (form.format == NumberFormat::bullet) {
        form.prefix = node.attribute("text").value();
        expect_readable(source, node, form, reading.trial);
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
    if (form.format == NumberFormat::ordinal_text)
        form.language = reading.layout.language;
    // At the first level the other number is that of a session or volume.
    const std::size_t most = std::max<std::size_t>(above, 1);
    if (form.slots() > most)
        source.mistake(node, fmt::format("`text` is `{}`; {}", text,
                                         above == 0 ? "expected one `{number}` at most at the first level"
                                                    : fmt::format("expected at most {} `{}`, one for each "
                                                                  "level above",
                                                                  above, "{number}")));
    expect_readable(source, node, form, reading.trial);
    return form;
}

ListLevel read_level(Source& source, pugi::xml_node node, std::size_t above, const LevelReading& reading) {
    expect(source, node, {"name", "format", "text", "start", "fewest", "continuations", "leadIn"},
           {"label", "begins"});
    ListLevel level;
    level.name = required_attribute(source, node, "name");
    const LabelForm preferred = read_form(source, node, above, reading);
    level.format = preferred.format;
    level.prefix = preferred.prefix;
    level.suffix = preferred.suffix;
    level.language = preferred.language;
    level.start = whole_number(source, node, "start", 0, 1);
    level.fewest = static_cast<std::uint32_t>(whole_number(source, node, "fewest", 1, 1));
    level.continuations = yes_or_no(source, node, "continuations", true);
    level.lead_in = node.attribute("leadIn").value();
    level.begins = read_all_phrases(source, node, "begins", reading.layout);
    for (const auto child : node.children("label")) {
        expect(source, child, {"format", "text", "accepted"}, {});
        level.others.push_back(read_form(source, child, above, reading));
        level.others.back().accepted = yes_or_no(source, child, "accepted", true);
    }
    return level;
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

void read_levels(Source& source, pugi::xml_node node, SectionPattern& section, const LevelReading& reading) {
    for (const auto child : node.children("level"))
        section.levels.push_back(read_level(source, child, section.levels.size(), reading));
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
