// Findings as workflow commands of GitHub Actions: `::error file=PATH,title=RULE::MESSAGE`. They are lines of
// the log; GitHub shows them at the file.
#include "printers/printers.hpp"

#include "base/text.hpp"
#include "printers/finding_text.hpp"
#include "printers/paths.hpp"

#include <fmt/format.h>
#include <memory>

namespace rapporteur {
namespace {

/// Escapes a value. A workflow command is one line in which `%` begins an escape; in a property `:` and `,`
/// have a meaning too.
std::string escaped(std::string_view text, bool is_property) {
    std::string out;
    for (const char byte : text) {
        const bool special = byte == '%' || byte == '\r' || byte == '\n';
        if (special || (is_property && (byte == ':' || byte == ',')))
            out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        else
            out += byte;
    }
    return out;
}

std::string_view command_of(Severity severity) {
    return severity == Severity::info ? std::string_view("notice") : to_string(severity);
}

std::string annotation(std::string_view command, std::string_view path, std::string_view title,
                       std::string_view text) {
    return fmt::format("::{} file={},title={}::{}\n", command,
                       escaped(escape_controls(plain_path(path)), true), escaped(title, true),
                       escaped(text, false));
}

std::string text_of(const Finding& finding, std::string_view language) {
    std::string text = finding_text("", finding, {.language = std::string(language)});
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace

std::string print_annotations(std::span<const CheckedFile> files, std::string_view language) {
    std::string out;
    for (const CheckedFile& file : files) {
        if (file.failure)
            out += annotation("error", file.path, to_string(file.failure->code), file.failure->line());
        for (const Finding& finding : file.findings)
            out +=
                annotation(command_of(finding.severity), file.path, finding.rule, text_of(finding, language));
    }
    return out;
}

WholePrinter annotations_printer(std::string_view language) {
    const auto counts = std::make_shared<Tally>();
    const TextStyle style{.language = std::string(language)};
    return {[] { return std::string(); },
            [counts, style](const CheckedFile& file) {
                add_to(*counts, file);
                return print_annotations({&file, 1}, style.language);
            },
            [counts, style] { return print_text_summary(*counts, style); }};
}

} // namespace rapporteur
