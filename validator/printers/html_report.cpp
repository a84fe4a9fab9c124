// A report as a person reads it. Each paragraph is a row: the text, and in the margin the findings about it.
#include "printers/html_parts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The phrase that tells a reader what a section is; the others speak for themselves.
std::string section_title(const ReadingStep& step) {
    switch (step.kind) {
    case ReadingKind::title_block:
        return "part-title-block";
    case ReadingKind::opening:
        return "part-opening";
    case ReadingKind::submission:
        return "part-submission";
    case ReadingKind::resolutions:
        return "part-resolutions";
    case ReadingKind::closing:
        return "part-closing";
    case ReadingKind::section:
        return "part-" + step.text;
    default:
        return {};
    }
}

std::string_view emphasis_tag(ReadingKind kind) {
    switch (kind) {
    case ReadingKind::bold:
        return "b";
    case ReadingKind::italic:
        return "i";
    case ReadingKind::underline:
        return "u";
    case ReadingKind::superscript:
        return "sup";
    case ReadingKind::subscript:
        return "sub";
    default:
        return {};
    }
}

class ReportPrinter {
public:
    ReportPrinter(const CheckedFile& file, std::size_t file_number, std::string_view language)
        : file_(file), reading_(*file.reading), file_number_(file_number), language_(language),
          notes_(file, file_number, language), is_referred_(file.findings.size()) {}

    std::string print() {
        print_general();
        out_ += fmt::format("<div class=\"report\" lang=\"{}\">\n",
                            html_value(reading_.language.empty() ? "und" : reading_.language));
        for (const ReadingStep& step : reading_.steps)
            print_step(step);
        out_ += "</div>\n";
        return std::move(out_);
    }

private:
    /// Findings that stand in no paragraph.
    void print_general() {
        std::vector<bool> placed(file_.findings.size());
        for (const ReadingParagraph& paragraph : reading_.paragraphs) {
            for (const std::uint32_t finding : paragraph.findings)
                placed[finding] = true;
        }
        const auto first = std::find(placed.begin(), placed.end(), false);
        if (first == placed.end())
            return;
        out_ += fmt::format("<ul class=\"notes general\" aria-label=\"{}\">\n",
                            html_value(phrase(language_, "findings-general")));
        for (std::uint32_t index = 0; index < placed.size(); ++index) {
            if (!placed[index])
                out_ += notes_.note(index, false);
        }
        out_ += "</ul>\n";
    }

    void print_step(const ReadingStep& step) {
        switch (step.kind) {
        case ReadingKind::title_block:
        case ReadingKind::opening:
        case ReadingKind::submission:
        case ReadingKind::resolutions:
        case ReadingKind::closing:
        case ReadingKind::section:
            print_section(step);
            break;
        case ReadingKind::resolution:
            out_ += step.enter ? "<div class=\"resolution\">\n" : "</div>\n";
            break;
        case ReadingKind::items:
            out_ += step.enter ? "<ul class=\"items\">\n" : "</ul>\n";
            break;
        case ReadingKind::item:
            out_ += step.enter ? "<li>\n" : "</li>\n";
            break;
        case ReadingKind::table:
            print_table(step.enter);
            break;
        case ReadingKind::row:
            out_ += step.enter ? "<tr>" : "</tr>\n";
            break;
        case ReadingKind::cell:
            print_cell(step);
            break;
        case ReadingKind::notes:
            out_ += step.enter ? fmt::format("<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
                                             html_value(phrase(language_, "notes")))
                               : "</ol></section>\n";
            break;
        case ReadingKind::note:
            out_ += step.enter ? fmt::format("<li id=\"f{}-{}\" value=\"{}\">", file_number_, step.number,
                                             step.number)
                               : "</li>\n";
            break;
        case ReadingKind::line:
        case ReadingKind::heading:
        case ReadingKind::paragraph:
            print_paragraph(step);
            break;
        default:
            print_inline(step);
        }
    }

    void print_section(const ReadingStep& step) {
        if (!step.enter) {
            out_ += "</section>\n";
            return;
        }
        out_ += fmt::format("<section class=\"part\"><h3 lang=\"{}\">{}</h3>\n", html_value(language_),
                            html_text(phrase(language_, section_title(step))));
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

    void print_cell(const ReadingStep& step) {
        if (!step.enter) {
            out_ += "</td>";
            return;
        }
        out_ += "<td";
        if (step.number > 1)
            out_ += fmt::format(" colspan=\"{}\"", step.number);
        if (step.rows > 1)
            out_ += fmt::format(" rowspan=\"{}\"", step.rows);
        out_ += ">";
    }

    void print_paragraph(const ReadingStep& step) {
        if (step.enter) {
            const ReadingParagraph& paragraph = reading_.paragraphs[step.number];
            waiting_.insert(waiting_.end(), paragraph.findings.begin(), paragraph.findings.end());
            if (tables_ == 0)
                open_row();
            if (step.kind == ReadingKind::heading)
                out_ += "<h4>";
            else if (step.kind == ReadingKind::line)
                out_ += fmt::format("<p class=\"line {}\">", html_value(step.text));
            else
                out_ += "<p>";
            return;
        }
        out_ += step.kind == ReadingKind::heading ? "</h4>\n" : "</p>\n";
        if (tables_ == 0)
            close_row();
    }

    void open_row() {
        out_ += "<div class=\"row\">";
        row_ = out_.size();
    }

    /// The findings stand before their paragraph, so that they float beside it and the text goes on beneath
    /// it whatever their length; where there is no margin, the style puts them behind it.
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

    void print_inline(const ReadingStep& step) {
        switch (step.kind) {
        case ReadingKind::link:
            // A report's links are shown, not followed: it may come from anywhere.
            out_ += step.enter ? fmt::format("<span class=\"link\" title=\"{}\">", html_value(step.text))
                               : "</span>";
            break;
        case ReadingKind::fact:
            out_ += step.enter ? fmt::format("<span class=\"fact\" title=\"{}\">", html_value(step.text))
                               : "</span>";
            break;
        case ReadingKind::label:
            out_ += "<span class=\"label\">";
            print_words(step);
            out_ += " </span>";
            break;
        case ReadingKind::text:
            print_words(step);
            break;
        case ReadingKind::line_break:
            out_ += "<br/>";
            break;
        case ReadingKind::note_mark:
            out_ += fmt::format("<sup><a href=\"#f{0}-{1}\">{1}</a></sup>", file_number_, step.number);
            break;
        case ReadingKind::spot:
            print_references(step);
            out_ += fmt::format("<mark class=\"place {}\"></mark>", gravest(step));
            break;
        default: {
            const auto tag = emphasis_tag(step.kind);
            out_ += fmt::format("<{}{}>", step.enter ? "" : "/", tag);
        }
        }
    }

    void print_words(const ReadingStep& step) {
        if (step.findings.empty()) {
            out_ += html_text(step.text);
            return;
        }
        print_references(step);
        out_ += fmt::format("<mark class=\"{}\">{}</mark>", gravest(step), html_text(step.text));
    }

    /// The numbers of the findings that begin here.
    void print_references(const ReadingStep& step) {
        for (const std::uint32_t finding : step.findings) {
            if (!is_referred_[finding])
                out_ += notes_.reference(finding);
            is_referred_[finding] = true;
        }
    }

    [[nodiscard]] std::string_view gravest(const ReadingStep& step) const {
        Severity worst = Severity::info;
        for (const std::uint32_t finding : step.findings)
            worst = std::max(worst, file_.findings[finding].severity);
        return to_string(worst);
    }

    const CheckedFile& file_;
    const ReadableReport& reading_;
    std::size_t file_number_;
    std::string_view language_;
    HtmlNotes notes_;
    std::vector<bool> is_referred_;      ///< the number of the finding stands in the text
    std::vector<std::uint32_t> waiting_; ///< findings for the margin of the row that is open
    int tables_ = 0;
    std::size_t row_ = 0; ///< where the row that is open begins, behind its tag
    std::string out_;
};

} // namespace

std::string html_report(const CheckedFile& file, std::size_t file_number, std::string_view language) {
    return ReportPrinter(file, file_number, language).print();
}

} // namespace rapporteur
