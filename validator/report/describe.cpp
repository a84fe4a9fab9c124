// Says in words where an element is, so that a reader of the document finds it.
#include "report/report.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The layout's name for the level: "resolution", "item".
std::string level_name(const std::vector<ListLevel>& levels, std::uint8_t depth, const Messages& messages) {
    return depth >= 1 && depth <= levels.size() ? std::string(messages.term(levels[depth - 1U].name))
                                                : std::string(messages.place("nameless-level"));
}

/// The layout's name for the level, or for the recitals: "resolution", "item", "recital".
std::string entry_name(const Report& report, const Layout& layout, const Element& own,
                       const Messages& messages) {
    const auto& levels = levels_of(report, layout, own);
    const bool in_known_section =
        own.section != no_index && report.sections[own.section].pattern < layout.sections.size();
    if (own.kind == SectionKind::recitals && own.depth == 1 && in_known_section) {
        const std::string& name = layout.sections[report.sections[own.section].pattern].name;
        if (!name.empty())
            return std::string(messages.term(name));
    }
    return level_name(levels, own.depth, messages);
}

/// "resolution 3, item b": a resolution or item by its right number. The number comes from its place, not
/// from its label, because the label may be wrong.
std::string numbered_path(const Report& report, const Layout& layout, std::uint32_t element,
                          const Messages& messages) {
    std::vector<std::uint32_t> path; // from the element up to its resolution
    for (std::uint32_t at = element; at != no_index; at = report.elements[at].parent)
        path.push_back(at);
    std::string words;
    while (!path.empty()) {
        const Element& own = report.elements[path.back()];
        path.pop_back();
        const auto& levels = levels_of(report, layout, own);
        const bool known = own.depth >= 1 && own.depth <= levels.size();
        const bool counted = own.depth == 1 && own.section != no_index;
        const std::int64_t start = counted ? report.sections[own.section].start
                                   : known ? levels[own.depth - 1U].start
                                           : 1;
        const bool formatted = known && levels[own.depth - 1U].is_labelled();
        const bool in_words = formatted && levels[own.depth - 1U].format == NumberFormat::ordinal_text;
        const NumberFormat format =
            formatted && !in_words ? levels[own.depth - 1U].format : NumberFormat::decimal;
        auto number = format_number(own.ordinal - 1 + start, format, {});
        if (number.empty())
            number = std::to_string(own.ordinal);
        words = render(messages.place(words.empty() ? "labelled" : "labelled-under"),
                       {{"place", words},
                        {"name", entry_name(report, layout, own, messages), ArgumentKind::name},
                        {"number", number, ArgumentKind::label}});
    }
    return words;
}

/// A title that is a sentence, such as "Declare as follows, and submit ...", by its first words.
std::string short_title(std::string_view title) {
    constexpr std::size_t longest_title = 60; ///< bytes
    constexpr std::size_t kept = 40;          ///< bytes of a longer one
    if (title.size() <= longest_title)
        return std::string(title);
    const auto words = cut(title, kept);
    return fmt::format("{}…", trim(words.substr(0, words.rfind(' '))));
}

/// "Principles, paragraph 2": adds the title of a section that belongs to a repeating group.
std::string in_section(const Report& report, const Layout& layout, const Element& own, std::string place,
                       const Messages& messages) {
    if (own.section == no_index)
        return place;
    const Section& section = report.sections[own.section];
    const bool repeats =
        section.pattern < layout.sections.size() && layout.sections[section.pattern].group != no_group;
    if (!repeats || section.title.empty())
        return place;
    return render(messages.place("in-section"),
                  {{"section", short_title(section.title), ArgumentKind::name}, {"place", std::move(place)}});
}

} // namespace

std::string describe(const Report& report, const Layout& layout, std::uint32_t element,
                     const Messages& messages) {
    const Element& own = report.elements[element];
    const auto in_words = [&](std::string_view id) {
        return render(messages.place(id), {{"number", std::to_string(own.ordinal), ArgumentKind::count}});
    };
    if (is_entry(own))
        return in_section(report, layout, own, numbered_path(report, layout, element, messages), messages);
    if (own.part == ElementPart::continuation)
        return in_section(report, layout, own,
                          render(messages.place("continuation"),
                                 {{"place", numbered_path(report, layout, own.parent, messages)}}),
                          messages);
    if (own.part == ElementPart::responsible)
        return in_section(report, layout, own,
                          render(messages.place("responsible"),
                                 {{"place", numbered_path(report, layout, own.parent, messages)}}),
                          messages);
    std::string place =
        in_words(own.part == ElementPart::column ? "column" : fmt::format("at-{}", to_string(own.kind)));
    const bool counted = own.kind == SectionKind::prose || own.part == ElementPart::column;
    return counted ? in_section(report, layout, own, std::move(place), messages) : place;
}

std::string lacks_in_words(const Misfit& misfit, const Messages& messages) {
    std::vector<std::string> parts;
    if (!misfit.body.empty())
        parts.push_back(render(messages.place("lack-body"), {{"body", misfit.body, ArgumentKind::name}}));
    for (const SectionKind lack : misfit.lacks)
        parts.emplace_back(messages.place("lack-" + std::string(to_string(lack))));
    if (parts.empty())
        parts.emplace_back(messages.place("lack-much"));
    std::string words = parts.front();
    for (std::size_t index = 1; index < parts.size(); ++index)
        words = render(messages.place(index + 1 == parts.size() ? "last-of-list" : "next-of-list"),
                       {{"before", words}, {"next", parts[index]}});
    return words;
}

const std::vector<ListLevel>& levels_of(const Report& report, const Layout& layout, const Element& element) {
    if (element.section != no_index && report.sections[element.section].pattern < layout.sections.size()) {
        const SectionPattern& section = layout.sections[report.sections[element.section].pattern];
        if (section.kind == SectionKind::list || section.kind == SectionKind::recitals)
            return section.levels;
    }
    return layout.levels();
}

std::vector<const Fact*> Report::facts_in(SectionKind section, FactKind kind) const {
    std::vector<const Fact*> found;
    for (const Fact& fact : facts) {
        if (fact.kind == kind && elements[fact.element].kind == section)
            found.push_back(&fact);
    }
    return found;
}

const Fact* Report::first_fact(SectionKind section, FactKind kind) const {
    const auto found = facts_in(section, kind);
    return found.empty() ? nullptr : found.front();
}

std::vector<std::uint32_t> Report::elements_of(SectionKind kind) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].kind == kind)
            found.push_back(index);
    }
    return found;
}

std::vector<std::uint32_t> Report::elements_of(ElementPart part) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].part == part)
            found.push_back(index);
    }
    return found;
}

} // namespace rapporteur
