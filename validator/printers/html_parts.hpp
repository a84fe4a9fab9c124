// Shared by the files of the HTML page: escaping, and a report with its margin.
#pragma once

#include "printers/printers.hpp"
#include "writers/checked_report.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// Escapes text for character data and for the value of an attribute in double quotes.
[[nodiscard]] std::string html_text(std::string_view text);
[[nodiscard]] std::string html_value(std::string_view text);

/// A message; text between backticks becomes code.
[[nodiscard]] std::string html_message(std::string_view message);

/// The report of a file, with the findings beside their words. The file must have its report. `file_number`
/// is part of every id. `language` is that of the words around the report.
[[nodiscard]] std::string html_report(const CheckedFile& file, std::size_t file_number,
                                      std::string_view language);

/// Writes a finding as an entry of a list. `is_placed`: its words are marked in the text. Without the report
/// no change can be shown.
class HtmlNotes {
public:
    HtmlNotes(const CheckedFile& file, std::size_t file_number, std::string_view language);

    [[nodiscard]] std::string note(std::uint32_t index, bool is_placed);
    /// The number before the words of a finding.
    [[nodiscard]] std::string reference(std::uint32_t index) const;

private:
    void append_changes(std::string& out, std::uint32_t finding);
    void append_change(std::string& out, const ShownChange& change, bool tell_place);
    [[nodiscard]] const std::string& shown(std::uint32_t block);

    const CheckedFile& file_;
    std::size_t file_number_;
    std::string_view language_;
    // The last paragraph that was shown, so that a long one is not composed again for each of its changes.
    std::uint32_t block_ = no_index;
    std::string text_;
};

} // namespace rapporteur
