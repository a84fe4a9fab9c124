// Findings for people at a terminal, in the style of a compiler.
#include "printers/printers.hpp"

#include "base/text.hpp"
#include "printers/excerpt.hpp"
#include "printers/finding_text.hpp"
#include "printers/terminal.hpp"

#include <fmt/format.h>
#include <map>
#include <tuple>
#include <utility>

namespace rapporteur {
namespace {

using namespace terminal;

std::string painted(const TextStyle& style, std::string_view color, std::string_view text) {
    return style.color ? fmt::format("{}{}{}", color, text, plain) : std::string(text);
}

std::string_view color_of(Severity severity) {
    switch (severity) {
    case Severity::info:
        return bold_blue;
    case Severity::warning:
        return bold_yellow;
    case Severity::error:
        break;
    }
    return bold_red;
}

void append_item(std::string& list, std::string_view item) {
    if (!list.empty())
        list += ", ";
    list += item;
}

constexpr std::size_t folded_from = 3; ///< this many infos of one kind in a file are printed as one
constexpr std::size_t line_width = 100;

/// Infos of a file that say the same about several places, so that an officer reads them once. They say the
/// same if they have the same repair or, without a repair, the same words.
using Alike =
    std::map<std::tuple<std::string_view, std::string_view, std::string>, std::vector<const Finding*>>;

std::tuple<std::string_view, std::string_view, std::string> kind_of(const Finding& finding) {
    return {finding.rule, finding.message.id,
            finding.fix ? finding.fix->description : render(finding.message.text, finding.message.arguments)};
}

Alike alike_infos(const std::vector<Finding>& findings) {
    Alike groups;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::info)
            groups[kind_of(finding)].push_back(&finding);
    }
    std::erase_if(groups, [](const auto& group) { return group.second.size() < folded_from; });
    return groups;
}

/// "  and 3 more: resolution 2, item b; resolution 3; resolution 7", in lines of limited width.
std::string other_places(const std::vector<const Finding*>& group, std::string_view language) {
    std::string out;
    std::string line = "  " + counted_phrase(language, "more-places", group.size() - 1);
    for (std::size_t index = 1; index < group.size(); ++index) {
        const std::string place = fmt::format(" {}{}", escape_controls(group[index]->location.where),
                                              index + 1 < group.size() ? ";" : "");
        if (line.size() + place.size() > line_width) {
            out += line + "\n";
            line = "   ";
        }
        line += place;
    }
    return out + line + "\n";
}

} // namespace

std::string fix_note(const Fix& fix, std::string_view language) {
    const std::vector<Argument> what{{"fix", escape_controls(fix.description)}};
    switch (fix.safety) {
    case FixSafety::safe:
        return phrase(language, "fix-safe", what);
    case FixSafety::unsafe:
        return phrase(language, "fix-unsafe", what);
    case FixSafety::display:
        break;
    }
    return phrase(language, "fix-display", what);
}

std::string finding_text(std::string_view path, const Finding& finding, const TextStyle& style) {
    const Location& location = finding.location;
    std::string out;
    if (!path.empty())
        out = fmt::format("{}: ", painted(style, bold, escape_controls(path)));
    if (!location.where.empty())
        out += fmt::format("{}: ", escape_controls(location.where));
    const std::string message = escape_controls(render(finding.message.text, finding.message.arguments));
    const std::string hint = escape_controls(render(finding.message.hint, finding.message.arguments));
    out += fmt::format(
        "{}: {}", painted(style, color_of(finding.severity), severity_word(finding.severity, style.language)),
        message);
    if (style.concise && !hint.empty())
        out += fmt::format("; {}", hint);
    out += fmt::format(" {}\n", painted(style, faint, fmt::format("[{}]", finding.rule)));
    if (style.concise)
        return out;
    if (!location.excerpt.empty()) {
        const DrawnExcerpt drawn = draw_excerpt(location.excerpt, location.offset, location.length);
        out += fmt::format("    {}\n    {}{}\n", drawn.words, drawn.gap,
                           painted(style, bold_green, drawn.marker));
    }
    if (!hint.empty())
        out += fmt::format("  {}\n", phrase(style.language, "hint", {{"hint", hint}}));
    if (finding.fix) {
        const std::string note = fix_note(*finding.fix, style.language);
        out += fmt::format("  {}\n", phrase(style.language, "fix", {{"fix", note}}));
    }
    return out;
}

std::string print_text(const CheckedFile& file, const TextStyle& style) {
    if (file.failure)
        return fmt::format("{}: {}\n", painted(style, bold, escape_controls(file.path)),
                           file.failure->line());
    std::string out;
    const Alike groups = style.concise ? Alike() : alike_infos(file.findings);
    for (const Finding& finding : file.findings) {
        const auto group = groups.find(kind_of(finding));
        const bool folds = finding.severity == Severity::info && group != groups.end();
        if (folds && group->second.front() != &finding)
            continue;
        out += finding_text(file.path, finding, style);
        if (folds)
            out += other_places(group->second, style.language);
        if (!style.concise)
            out += "\n";
    }
    return out;
}

namespace {

/// " (agenda.docx, letter.docx)"
std::string names_of_others(const Tally& counts, const std::string& language) {
    constexpr std::size_t told = 10;
    std::string names;
    for (std::size_t index = 0; index < counts.other_names.size() && index < told; ++index)
        append_item(names, escape_controls(counts.other_names[index]));
    if (counts.other_names.size() > told)
        append_item(names, counted_phrase(language, "others-more",
                                          static_cast<std::uint32_t>(counts.other_names.size() - told)));
    return names.empty() ? names : " (" + names + ")";
}

} // namespace

std::string print_text_summary(std::span<const CheckedFile> files, const TextStyle& style) {
    return print_text_summary(tally(files), style);
}

std::string print_text_summary(const Tally& counts, const TextStyle& style) {
    const std::string& language = style.language;
    std::string list;
    if (counts.clean > 0)
        append_item(list, counted_phrase(language, "clean", counts.clean));
    if (counts.with_findings > 0)
        append_item(list, phrase(language, "with-findings",
                                 {{"count", std::to_string(counts.with_findings), ArgumentKind::count},
                                  {"severities", severities(counts, language)}}));
    if (counts.others > 0)
        append_item(list,
                    counted_phrase(language, "other", counts.others) + names_of_others(counts, language));
    if (counts.failed > 0)
        append_item(list, counted_phrase(language, "failed", counts.failed));
    const std::string head = painted(style, bold, counted_phrase(language, "files", counts.files));
    std::string out = list.empty() ? head : fmt::format("{}: {}", head, list);
    const auto add = [&out, &language](std::uint32_t count, std::string_view id) {
        if (count > 0)
            out += "; " + counted_phrase(language, id, count);
    };
    add(counts.repairable, "repairable");
    add(counts.shown_in_word, "shown-in-word");
    add(counts.known, "known");
    add(counts.suppressed, "suppressed");
    return out + "\n";
}

} // namespace rapporteur
