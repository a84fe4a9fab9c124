// Says where a label comes from: one fact on each line, in the order in which Word decides. The reader need
// not search document.xml, styles.xml and numbering.xml.
#include "numbering/number_formats.hpp"
#include "numbering/numbering.hpp"
#include "numbering/walk.hpp"

#include "base/text.hpp"

#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t styles_shown = 12;

std::string style_name(const Document& document, std::uint32_t index) {
    const Style& style = document.styles[index];
    return fmt::format("\"{}\"", escape_controls(shown_name(style.name.empty() ? style.id : style.name)));
}

void explain_style(const Document& document, Definitions& definitions, const NumberStep& step, Lines& lines) {
    if (step.style == no_index) {
        lines.emplace_back("no style");
        return;
    }
    std::string line = "style ";
    const auto chain = definitions.chain(step.style);
    for (std::size_t i = 0; i < chain.size() && i < styles_shown; ++i)
        line.append(i == 0 ? "" : " -> ").append(style_name(document, chain[i]));
    if (chain.size() > styles_shown)
        line += fmt::format(" -> {} more", chain.size() - styles_shown);
    const StyleNumbering& style = definitions.style(step.style);
    if (style.num_id)
        line += fmt::format(": numId {} from {}", *style.num_id, style_name(document, style.num_style));
    else
        line += ": no numbering";
    lines.push_back(std::move(line));
}

void explain_ilvl(const Document& document, Definitions& definitions, const NumberStep& step, Lines& lines) {
    switch (step.level_source) {
    case LevelSource::paragraph:
        lines.push_back(fmt::format("ilvl {} from the paragraph", step.level));
        return;
    case LevelSource::absent:
        lines.emplace_back("no ilvl, so level 0");
        return;
    case LevelSource::single_level:
        lines.emplace_back("the list has a single level, so level 0");
        return;
    case LevelSource::style:
    case LevelSource::style_link:
        break;
    }
    const std::string name = style_name(document, definitions.style(step.style).level_style);
    lines.push_back(step.level_source == LevelSource::style
                        ? fmt::format("ilvl {} from style {}", step.level, name)
                        : fmt::format("level {} names style {} as its own", step.level, name));
}

void explain_level(Definitions& definitions, const NumberStep& step, Lines& lines) {
    static constexpr std::array<std::string_view, level_count> places = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
    const auto index = static_cast<std::size_t>(step.level);
    const Level& level = *definitions.level(*step.num, index);
    const std::string_view format =
        level.format_name.empty() ? to_string(level.format) : shown_name(level.format_name);
    lines.push_back(fmt::format("level {} ({}): {}, text \"{}\"{}", index, places[index],
                                escape_controls(format), escape_controls(shown_name(level.text)),
                                level.is_legal ? ", all numbers decimal" : ""));
}

void explain_count(Definitions& definitions, const NumberStep& step, Lines& lines) {
    const auto level = static_cast<std::size_t>(step.level);
    for (std::size_t parent = 0; parent < level; ++parent) {
        if ((step.implied_parents >> parent & 1U) != 0)
            lines.push_back(
                fmt::format("level {} was not used before: it counts as {}", parent, step.values[parent]));
    }
    const auto forced = definitions.start_override(*step.num, level);
    switch (step.cause) {
    case CountCause::overridden:
        lines.push_back(fmt::format("startOverride {} fired here", *forced));
        break;
    case CountCause::first:
        lines.push_back(fmt::format("first use: starts at {}", step.values[level]));
        break;
    case CountCause::restarted:
        lines.push_back(
            fmt::format("an earlier level was used since: starts again at {}", step.values[level]));
        break;
    case CountCause::next:
        if (step.override_spent)
            lines.push_back(fmt::format("startOverride {} fired before", *forced));
        lines.push_back(fmt::format("goes on from {}", step.values[level] - 1));
        break;
    }
    lines.push_back(fmt::format("counter: {}", step.values[level]));
}

void explain_number(const Document& document, Definitions& definitions, const NumberStep& step,
                    Lines& lines) {
    explain_ilvl(document, definitions, step, lines);
    if (step.outcome == NumberOutcome::out_of_range) {
        lines.emplace_back("a list has levels 0 to 8: not numbered");
        return;
    }
    if (step.outcome == NumberOutcome::dangling) {
        lines.emplace_back("the list does not define this level: not numbered");
        return;
    }
    const auto level = static_cast<std::size_t>(step.level);
    if (document.nums[step.num->num].overrides[level].level)
        lines.push_back(fmt::format("numId {} replaces this level (lvlOverride)", step.num_id));
    explain_level(definitions, step, lines);
    if (step.outcome == NumberOutcome::uncounted) {
        lines.emplace_back(
            "an empty paragraph that only ends a section or continues a merged cell: takes no number");
        return;
    }
    explain_count(definitions, step, lines);
    const LabelText label = label_text(definitions, step);
    if (!label.odd_detail.empty() && label.why_empty.empty())
        lines.push_back(label.odd_detail);
    lines.push_back(label.why_empty.empty() ? fmt::format("label \"{}\"", escape_controls(label.text))
                                            : fmt::format("no label: {}", label.why_empty));
}

Lines explain(const Document& document, Definitions& definitions, const NumberStep& step) {
    Lines lines;
    explain_style(document, definitions, step, lines);
    lines.push_back(step.num_source == NumberSource::paragraph
                        ? fmt::format("numId {} from the paragraph", step.num_id)
                        : fmt::format("numId {} from the style", step.num_id));
    if (step.outcome == NumberOutcome::removed) {
        lines.emplace_back("numId 0 takes the numbering away: not numbered");
        return lines;
    }
    if (!step.num->trail.empty())
        lines.push_back(step.num->trail);
    if (!step.num->fault.empty())
        lines.push_back(step.num->fault);
    if (step.num->abstract_num == no_index)
        lines.emplace_back("not numbered");
    else
        explain_number(document, definitions, step, lines);
    return lines;
}

} // namespace

void explain_each_label(const Document& document,
                        const std::function<void(std::size_t, const Lines&)>& tell) {
    Definitions definitions(document);
    StoryCounter counter(definitions, document);
    for (std::size_t index = 0; index < document.body.paragraphs.size(); ++index) {
        const NumberStep step = counter.step(document.body.paragraphs[index]);
        tell(index,
             step.num_source == NumberSource::nothing ? Lines{} : explain(document, definitions, step));
    }
}

std::vector<std::vector<std::string>> explain_labels(const Document& document) {
    std::vector<Lines> all;
    explain_each_label(document, [&all](std::size_t, const Lines& lines) { all.push_back(lines); });
    return all;
}

} // namespace rapporteur
