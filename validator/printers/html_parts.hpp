// What the files of the HTML page share: words on their way into it, and a report with its margin.
#pragma once

#include "printers/printers.hpp"
#include "writers/checked_report.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// Character data, and the value of an attribute in double quotes.
[[nodiscard]] std::string html_text(std::string_view text);
[[nodiscard]] std::string html_value(std::string_view text);

/// A message: what stands between backticks is code.
[[nodiscard]] std::string html_message(std::string_view message);

/// The report of a file that has it, findings beside their words. `file_number` is part of
/// every id; `language` is that of what is said about the report.
[[nodiscard]] std::string html_report(const CheckedFile& file, std::size_t file_number,
                                      std::string_view language);

/// A finding as an entry of a list. `is_placed`: its words are marked in the text. Without the report there
/// is no before and after.
class HtmlNotes {
public:
    HtmlNotes(const CheckedFile& file, std::size_t file_number, std::string_view language);

    [[nodiscard]] std::string note(std::uint32_t finding, bool is_placed);
    /// The number that stands before the words of a finding.
    [[nodiscard]] std::string reference(std::uint32_t finding) const;

private:
    void append_changes(std::string& out, std::uint32_t finding);
    void append_change(std::string& out, const ShownChange& change, bool tell_place);
    [[nodiscard]] const std::string& shown(std::uint32_t block);

    const CheckedFile& file_;
    std::size_t file_number_;
    std::string_view language_;
    // The paragraph shown last, so that a long one is not put together for each change in it.
    std::uint32_t block_ = no_index;
    std::string text_;
};

} // namespace rapporteur
