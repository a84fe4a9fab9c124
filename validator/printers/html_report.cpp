// A report as a page for people. Each paragraph is a row: the text, and in the margin its findings.
#include "printers/html_parts.hpp"

#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "messages/messages.hpp"
#include "writers/checked_report.hpp"
#include "writers/outline.hpp"
#include "writers/spots.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The phrase that names a section.
std::string section_phrase(const Section& section) {
    const bool is_standard_list = section.kind == SectionKind::list && section.id.empty();
    return is_standard_list ? "part-resolutions" : fmt::format("part-{}", to_string(section.kind));
}

class ReportPrinter {
public:
    ReportPrinter(const CheckedFile& file, std::size_t file_number, std::string_view language)
        : file_(file), checked_(*file.report), blocks_(checked_.blocks), file_number_(file_number),
          language_(language), notes_(file, file_number, language), is_referred_(file.findings.size()),
          by_element_(findings_by_element(checked_)) {}

    std::string print() {
        print_general();
        out_ += fmt::format("<div class=\"report\" lang=\"{}\">\n",
                            html_value(report_language(checked_.report, *checked_.layout)));
        for (const OutlineEvent& event : make_outline(checked_.report, blocks_))
            print_event(event);
        print_notes();
        out_ += "</div>\n";
        return std::move(out_);
    }

private:
    /// Prints the findings that belong to no paragraph.
    void print_general() {
        std::string notes;
        for (std::uint32_t index = 0; index < checked_.findings.size(); ++index) {
            if (checked_.findings[index].element == no_index)
                notes += notes_.note(index, false);
        }
        if (!notes.empty())
            out_ += fmt::format("<ul class=\"notes general\" aria-label=\"{}\">\n{}</ul>\n",
                                html_value(phrase(language_, "findings-general")), notes);
    }

    void print_event(const OutlineEvent& event) {
        switch (event.kind) {
        case OutlineKind::section:
            print_section(event);
            break;
        case OutlineKind::entry:
            out_ += event.enter ? "<div class=\"resolution\">\n" : "</div>\n";
            break;
        case OutlineKind::items:
            out_ += event.enter ? "<ul class=\"items\">\n" : "</ul>\n";
            break;
        case OutlineKind::item:
            out_ += event.enter ? "<li>\n" : "</li>\n";
            break;
        case OutlineKind::table:
            print_table(event.enter);
            break;
        case OutlineKind::row:
            out_ += event.enter ? "<tr>" : "</tr>\n";
            break;
        case OutlineKind::cell:
            print_cell(event);
            break;
        case OutlineKind::line:
        case OutlineKind::heading:
        case OutlineKind::paragraph:
            print_element(event.kind, event.index);
            break;
        }
        const bool has_paragraph = event.kind == OutlineKind::entry || event.kind == OutlineKind::item;
        if (has_paragraph && event.enter)
            print_element(OutlineKind::paragraph, event.index);
    }

    void print_section(const OutlineEvent& event) {
        if (!event.enter) {
            out_ += "</section>\n";
            return;
        }
        const std::string title = phrase(language_, section_phrase(checked_.report.sections[event.index]));
        out_ += fmt::format("<section class=\"part\"><h3 lang=\"{}\">{}</h3>\n", html_value(language_),
                            html_text(title));
    }

    void print_table(bool enter) {
        if (enter) {
            if (tables_++ == 0) {
                open_row();
                out_ += fmt::format("<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">",
                                    html_value(phrase(language_, "table")));
            }
            out_ += "<table>\n";
            return;
        }
        out_ += "</table>";
        if (--tables_ == 0) {
            out_ += "</div>\n";
            close_row();
        }
    }

    void print_cell(const OutlineEvent& event) {
        if (!event.enter) {
            out_ += "</td>";
            return;
        }
        const auto& cell = blocks_.cells[event.index];
        out_ += "<td";
        if (cell.column_span > 1)
            out_ += fmt::format(" colspan=\"{}\"", cell.column_span);
        if (cell.row_span > 1)
            out_ += fmt::format(" rowspan=\"{}\"", cell.row_span);
        out_ += ">";
    }

    void print_element(OutlineKind kind, std::uint32_t index) {
        const Element& element = checked_.report.elements[index];
        const Block& block = blocks_.blocks[element.block];
        TextSpots spots;
        for (const std::uint32_t finding : by_element_[index]) {
            waiting_.push_back(finding);
            if (checked_.findings[finding].spot)
                spots.add(finding, *checked_.findings[finding].spot, block);
        }
        spots.sort();
        if (tables_ == 0)
            open_row();
        if (kind == OutlineKind::heading)
            out_ += "<h4>";
        else if (kind == OutlineKind::line)
            out_ += fmt::format("<p class=\"line {}\">", to_string(element.line_role));
        else
            out_ += "<p>";
        if (!block.label.text.empty())
            print_label(block, spots.at_label());
        else
            print_place(spots.at_label());
        print_content(block, facts_of(checked_.report, index), spots);
        out_ += kind == OutlineKind::heading ? "</h4>\n" : "</p>\n";
        if (tables_ == 0)
            close_row();
    }

    void print_notes() {
        const auto is_empty = [](const std::vector<Block>& note) { return note.empty(); };
        if (std::all_of(blocks_.notes.begin(), blocks_.notes.end(), is_empty))
            return;
        out_ += fmt::format("<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
                            html_value(phrase(language_, "notes")));
        for (std::size_t note = 1; note <= blocks_.notes.size(); ++note) {
            out_ += fmt::format("<li id=\"f{}-{}\" value=\"{}\">", file_number_, note, note);
            for (const Block& block : blocks_.notes[note - 1]) {
                open_row();
                out_ += "<p>";
                if (!block.label.text.empty())
                    print_label(block, {});
                TextSpots none;
                print_content(block, {}, none);
                out_ += "</p>\n";
                close_row();
            }
            out_ += "</li>\n";
        }
        out_ += "</ol></section>\n";
    }

    void open_row() {
        out_ += "<div class=\"row\">";
        row_ = out_.size();
    }

    /// Ends a row. The findings come before their paragraph in the page, so that they float beside it and the
    /// text can be of any length. On a page without margin the style puts them after it.
    void close_row() {
        if (!waiting_.empty()) {
            const std::string label = phrase(language_, "findings-at",
                                             {{"place", file_.findings[waiting_.front()].location.where}});
            std::string notes = fmt::format("<ul class=\"notes\" lang=\"{}\" aria-label=\"{}\">\n",
                                            html_value(language_), html_value(label));
            for (const std::uint32_t finding : waiting_)
                notes += notes_.note(finding, is_referred_[finding]);
            out_.insert(row_, notes + "</ul>");
        }
        out_ += "</div>\n";
        waiting_.clear();
    }

    void print_content(const Block& block, std::span<const Fact> facts, TextSpots& spots) {
        std::uint32_t position = 0;
        for (const InlineEvent& event : inline_content(block, facts)) {
            switch (event.step) {
            case InlineStep::enter:
            case InlineStep::leave:
                print_mark(event);
                break;
            case InlineStep::text: {
                position = static_cast<std::uint32_t>(event.text.data() - block.text.data());
                const auto end = position + static_cast<std::uint32_t>(event.text.size());
                print_text(block, position, end, spots);
                position = end;
                break;
            }
            case InlineStep::line_break:
                print_place(spots.take_places(position));
                out_ += "<br/>";
                ++position;
                break;
            case InlineStep::note:
                if (event.span->target < blocks_.notes.size())
                    out_ += fmt::format("<sup><a href=\"#f{0}-{1}\">{1}</a></sup>", file_number_,
                                        event.span->target + 1);
                break;
            }
        }
        print_place(spots.take_places(static_cast<std::uint32_t>(block.text.size())));
    }

    void print_mark(const InlineEvent& event) {
        const bool enter = event.step == InlineStep::enter;
        if (event.fact != nullptr) {
            const std::string_view kind = messages_in(language_).term(to_string(event.fact->kind));
            out_ += enter ? fmt::format("<span class=\"fact\" title=\"{}\">", html_value(kind)) : "</span>";
            return;
        }
        const auto tag = emphasis_element(event.span->kind);
        if (!tag.empty()) {
            out_ += fmt::format("<{}{}>", enter ? "" : "/", tag);
            return;
        }
        // Links of the report are shown but do not work: the report may come from anywhere.
        const std::uint32_t target = event.span->target;
        out_ += enter ? fmt::format("<span class=\"link\" title=\"{}\">",
                                    target < blocks_.links.size() ? html_value(blocks_.links[target]) : "")
                      : "</span>";
    }

    void print_text(const Block& block, std::uint32_t begin, std::uint32_t end, TextSpots& spots) {
        while (begin < end) {
            print_place(spots.take_places(begin));
            const std::uint32_t stop = spots.next_cut(begin, end);
            print_words(std::string_view(block.text).substr(begin, stop - begin), spots.about(begin));
            begin = stop;
        }
    }

    void print_label(const Block& block, const std::vector<std::uint32_t>& findings) {
        out_ += "<span class=\"label\">";
        print_words(block.label.text, findings);
        out_ += " </span>";
    }

    void print_words(std::string_view words, const std::vector<std::uint32_t>& findings) {
        if (findings.empty()) {
            out_ += html_text(words);
            return;
        }
        print_references(findings);
        out_ += fmt::format("<mark class=\"{}\">{}</mark>", gravest(findings), html_text(words));
    }

    /// Prints the mark for a place between two characters.
    void print_place(const std::vector<std::uint32_t>& findings) {
        if (findings.empty())
            return;
        print_references(findings);
        out_ += fmt::format("<mark class=\"place {}\"></mark>", gravest(findings));
    }

    /// Prints the numbers of the findings that begin here.
    void print_references(const std::vector<std::uint32_t>& findings) {
        for (const std::uint32_t finding : findings) {
            if (!is_referred_[finding])
                out_ += notes_.reference(finding);
            is_referred_[finding] = true;
        }
    }

    [[nodiscard]] std::string_view gravest(const std::vector<std::uint32_t>& findings) const {
        Severity worst = Severity::info;
        for (const std::uint32_t finding : findings)
            worst = std::max(worst, file_.findings[finding].severity);
        return to_string(worst);
    }

    const CheckedFile& file_;
    const CheckedReport& checked_;
    const Blocks& blocks_;
    std::size_t file_number_;
    std::string_view language_;
    HtmlNotes notes_;
    std::vector<bool> is_referred_;                      ///< by finding: its number stands in the text
    std::vector<std::vector<std::uint32_t>> by_element_; ///< by element: its findings
    std::vector<std::uint32_t> waiting_;                 ///< findings for the margin of the open row
    int tables_ = 0;
    std::size_t row_ = 0; ///< where the open row begins, after its tag
    std::string out_;
};

} // namespace

std::string html_report(const CheckedFile& file, std::size_t file_number, std::string_view language) {
    return ReportPrinter(file, file_number, language).print();
}

} // namespace rapporteur
