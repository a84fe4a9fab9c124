// A finding in the margin: the message, the reason for the rule, and each correction before and after.
#include "printers/html_parts.hpp"

#include "base/text.hpp"
#include "markup/label_parts.hpp"
#include "markup/xml_text.hpp"

#include <fmt/format.h>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t most_changes = 12; ///< changes of one finding that are shown
constexpr int context_width = 28;        ///< code points around a change

std::size_t back(std::string_view text, std::size_t byte, int count) {
    for (; byte > 0 && count > 0; --count)
        byte = previous_code_point(text, byte);
    return byte;
}

std::size_t forward(std::string_view text, std::size_t byte, int count) {
    for (; byte < text.size() && count > 0; --count)
        next_code_point(text, byte);
    return byte;
}

/// The sign that Word shows for white space when formatting marks are visible.
std::string_view sign_of(char32_t code_point) {
    switch (code_point) {
    case U'\n':
        return "↵";
    case U'\t':
        return "→";
    case U'\u200B':
    case U'\uFEFF':
        return "¦";
    case U'\u00A0':
    case U'\u202F':
        return "°";
    default:
        return is_space(code_point) ? "·" : "";
    }
}

/// Replaces white space by its sign if there is nothing else to see.
std::string seen(std::string_view words) {
    std::string signs;
    for (std::size_t position = 0; position < words.size();) {
        const auto sign = sign_of(next_code_point(words, position));
        if (sign.empty())
            return html_text(words);
        signs += sign;
    }
    return signs;
}

/// What can be done, and who does it.
std::string html_fix_note(const Fix& fix, std::string_view language) {
    const std::vector<Argument> what{{"fix", fix.description}};
    switch (fix.safety) {
    case FixSafety::safe:
        return html_message(phrase(language, "html-safe", what));
    case FixSafety::unsafe:
        return html_message(phrase(language, "html-unsafe", what));
    case FixSafety::display:
        break;
    }
    return html_message(phrase(language, "html-display", what));
}

/// Words that only a screen reader speaks.
std::string unseen_words(const std::string& words) {
    return fmt::format("<span class=\"unseen\">{} </span>", html_text(words));
}

} // namespace

/// Escapes text for the page. A line of the page never begins with the document's words: `::error` there
/// would be a command to a workflow.
std::string html_text(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        append_xml_text(out, text.substr(begin, end - begin));
        if (end == text.size())
            return out;
        out += "&#10;";
        begin = end + 1;
    }
}

std::string html_value(std::string_view text) {
    std::string out;
    append_xml_attribute(out, text);
    return out;
}

std::string html_message(std::string_view message) {
    std::string out;
    for (auto open = message.find('`'); open != std::string_view::npos; open = message.find('`')) {
        const auto close = message.find('`', open + 1);
        if (close == std::string_view::npos)
            break;
        out += html_text(message.substr(0, open));
        out += fmt::format("<code>{}</code>", html_text(message.substr(open + 1, close - open - 1)));
        message.remove_prefix(close + 1);
    }
    return out + html_text(message);
}

HtmlNotes::HtmlNotes(const CheckedFile& file, std::size_t file_number, std::string_view language)
    : file_(file), file_number_(file_number), language_(language) {}

std::string HtmlNotes::note(std::uint32_t index, bool is_placed) {
    const Finding& finding = file_.findings[index];
    const auto severity = to_string(finding.severity);
    std::string out =
        fmt::format(R"(<li class="finding {}" id="n{}-{}"><p>)", severity, file_number_, index + 1);
    // In brackets, so that "1" and "info" are not read as a count.
    const std::string number = fmt::format("{}({})", unseen_words(phrase(language_, "finding")), index + 1);
    if (is_placed)
        out += fmt::format(R"(<a class="number" href="#w{}-{}">{}</a> )", file_number_, index + 1, number);
    else
        out += fmt::format("<span class=\"number\">{}</span> ", number);
    out += fmt::format("<strong>{}</strong><span class=\"unseen\">, {}:</span> {}</p>\n",
                       severity_word(finding.severity, language_), html_text(finding.location.where),
                       html_message(render(finding.message.text, finding.message.arguments)));
    if (!finding.message.hint.empty())
        out += fmt::format("<p class=\"hint\">{}</p>\n",
                           html_message(render(finding.message.hint, finding.message.arguments)));
    append_changes(out, index);
    out += "<p class=\"fix\">";
    if (finding.fix)
        out += html_fix_note(*finding.fix, language_) + " · ";
    out +=
        fmt::format("<a href=\"#{}\">{}</a></p></li>\n", html_value(finding.code), html_text(finding.rule));
    return out;
}

std::string HtmlNotes::reference(std::uint32_t index) const {
    const auto severity = to_string(file_.findings[index].severity);
    const std::string label =
        phrase(language_, "finding-label",
               {{"number", std::to_string(index + 1), ArgumentKind::count},
                {"severity", severity_word(file_.findings[index].severity, language_)}});
    return fmt::format(R"(<a class="reference {0}" id="w{1}-{2}" href="#n{1}-{2}" aria-label="{3}">{2}</a>)",
                       severity, file_number_, index + 1, html_value(label));
}

void HtmlNotes::append_changes(std::string& out, std::uint32_t finding) {
    if (!file_.report)
        return;
    const auto changes = shown_changes(*file_.report, finding);
    if (changes.empty())
        return;
    out += "<ul class=\"changes\">";
    for (std::size_t index = 0; index < changes.size() && index < most_changes; ++index)
        append_change(out, changes[index], changes.size() > 1);
    if (changes.size() > most_changes)
        out += fmt::format("<li>{}</li>", counted_phrase(language_, "more", changes.size() - most_changes));
    out += "</ul>\n";
}

void HtmlNotes::append_change(std::string& out, const ShownChange& change, bool tell_place) {
    const std::string& text = shown(change.block);
    const std::size_t from = back(text, change.begin, context_width);
    const std::size_t to = forward(text, change.end, context_width);
    const std::string_view words = text;
    // Words for screen readers, which do not distinguish removed text from added text.
    out += "<li>";
    if (tell_place)
        out += fmt::format("<span class=\"where\">{}: </span>",
                           html_text(place_of_block(*file_.report, change.block, language_)));
    out += fmt::format("<span class=\"words\">{}{}", from > 0 ? "…" : "",
                       html_text(words.substr(from, change.begin - from)));
    if (change.begin != change.end)
        out += fmt::format("<del>{}{}</del>", unseen_words(phrase(language_, "removed")),
                           seen(words.substr(change.begin, change.end - change.begin)));
    if (!change.text.empty())
        out += fmt::format("<ins>{}{}</ins>", unseen_words(phrase(language_, "added")), seen(change.text));
    out += fmt::format("{}{}</span></li>", html_text(words.substr(change.end, to - change.end)),
                       to < text.size() ? "…" : "");
}

const std::string& HtmlNotes::shown(std::uint32_t block) {
    if (std::exchange(block_, block) != block)
        text_ = shown_text(file_.report->blocks.blocks[block]);
    return text_;
}

} // namespace rapporteur
