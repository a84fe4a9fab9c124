#include "layout/level_reader.hpp"

#include "layout/choices.hpp"
#include "layout/phrase_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::string_view number_mark = "%";

constexpr std::array<std::pair<std::string_view, NumberFormat>, 8> label_formats{
    {{"decimal", NumberFormat::decimal},
     {"lowerLetter", NumberFormat::lower_letter},
     {"upperLetter", NumberFormat::upper_letter},
     {"lowerRoman", NumberFormat::lower_roman},
     {"upperRoman", NumberFormat::upper_roman},
     {"ordinal", NumberFormat::ordinal_text},
     {"bullet", NumberFormat::bullet},
     {"none", NumberFormat::none}}};

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

} // namespace

void read_levels(Source& source, pugi::xml_node node, SectionPattern& section, const LevelReading& reading) {
    for (const auto child : node.children("level"))
        section.levels.push_back(read_level(source, child, section.levels.size(), reading));
}

} // namespace rapporteur
