// The report as one HTML page with sections, lists and tables. Labels are text, so that people read, search
// and copy them as Word shows them. Facts carry attributes for programs. The page has no script, font or
// picture.
#include "writers/writers.hpp"

#include "base/pass_on.hpp"
#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "markup/title_block.hpp"
#include "markup/xml_text.hpp"
#include "writers/html_page.hpp"
#include "writers/links.hpp"
#include "writers/outline.hpp"
#include "writers/report_tree.hpp"

#include "html_style.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

std::string page_text(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}

std::string page_value(std::string_view text) {
    std::string out;
    append_xml_attribute(out, text);
    return out;
}

namespace {

class HtmlReport {
public:
    HtmlReport(const WriterInput& input, const ByteSink& sink)
        : input_(input), sink_(sink), report_(input.corrected.report), blocks_(input.corrected.blocks),
          marks_(blocks_.notes.size(), 0) {}

    void write() {
        write_head();
        for (const OutlineEvent& event : make_outline(report_, blocks_)) {
            write_event(event);
            pass_on(out_, sink_);
        }
        write_notes();
        out_ += "</article>\n</main>\n</body>\n</html>\n";
        sink_(out_);
    }

private:
    void write_head() {
        out_ += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                            "<meta name=\"generator\" content=\"rapporteur\">\n<title>{}</title>\n",
                            page_value(report_language(report_, input_.layout)), page_text(title()));
        if (!input_.source_name.empty())
            out_ += fmt::format("<meta name=\"source\" content=\"{}\">\n", page_value(input_.source_name));
        out_ += fmt::format("<style>\n{}</style>\n</head>\n<body>\n<main>\n<article>\n",
                            embedded_html_style("report.css"));
    }

    /// What names the document.
    [[nodiscard]] std::string title() const {
        std::string title = read_title_block(report_, blocks_).title;
        return title.empty() ? std::string(input_.source_name) : title;
    }

    void write_event(const OutlineEvent& event) {
        switch (event.kind) {
        case OutlineKind::section:
            event.enter ? open_section(report_.sections[event.index]) : close_section();
            break;
        case OutlineKind::entry:
        case OutlineKind::item:
            event.enter ? open_numbered(event) : close_line("</li>");
            break;
        case OutlineKind::items:
            event.enter ? open_items() : close_line("</ol>");
            break;
        case OutlineKind::table:
            close_entries();
            out_ += event.enter ? "<table>\n<tbody>\n" : "</tbody>\n</table>\n";
            break;
        case OutlineKind::row:
            close_line(event.enter ? "<tr>" : "</tr>");
            break;
        case OutlineKind::cell:
            event.enter ? open_cell(blocks_.cells[event.index]) : close_line("</td>");
            break;
        case OutlineKind::line:
            write_line(event.index);
            break;
        case OutlineKind::heading:
            close_entries();
            out_ += "<h2>";
            write_labelled(event.index, "</h2>\n");
            break;
        case OutlineKind::paragraph:
            close_entries();
            out_ += "<p>";
            write_labelled(event.index, "</p>\n");
            break;
        }
    }

    void close_line(std::string_view tag) {
        out_ += tag;
        out_ += '\n';
        if (tag == "</li>")
            --open_entries_;
    }

    void open_section(const Section& section) {
        const bool is_title = section.kind == SectionKind::title_block;
        out_ += fmt::format("<{} class=\"{}\"{}>\n", is_title ? "header" : "section", to_string(section.kind),
                            section.id.empty() ? std::string()
                                               : fmt::format(" id=\"{}\"", page_value(section.id)));
        sections_.push_back(is_title);
    }

    void close_section() {
        close_entries();
        out_ += sections_.back() ? "</header>\n" : "</section>\n";
        sections_.pop_back();
    }

    /// Closes the list of entries. Any paragraph between two entries ends their list.
    void close_entries() {
        if (!entries_open_ || open_entries_ > 0)
            return;
        out_ += "</ol>\n";
        entries_open_ = false;
    }

    void open_items() {
        if (open_entries_ == 0)
            close_entries();
        out_ += "<ol role=\"list\">\n";
    }

    void open_numbered(const OutlineEvent& event) {
        const Element& element = report_.elements[event.index];
        if (event.kind == OutlineKind::entry && !entries_open_) {
            out_ += "<ol class=\"entries\" role=\"list\">\n";
            entries_open_ = true;
        }
        ++open_entries_;
        const bool labelled = !blocks_.blocks[element.block].label.text.empty();
        out_ +=
            fmt::format("<li id=\"{}\"{}>\n<p>", page_value(element.id), labelled ? "" : " class=\"bare\"");
        write_labelled(event.index, "</p>\n");
    }

    void open_cell(const Cell& cell) {
        out_ += "<td";
        if (cell.column_span > 1)
            out_ += fmt::format(" colspan=\"{}\"", cell.column_span);
        if (cell.row_span > 1)
            out_ += fmt::format(" rowspan=\"{}\"", cell.row_span);
        out_ += ">\n";
    }

    void write_line(std::uint32_t index) {
        const LineRole role = report_.elements[index].line_role;
        const bool is_title = role == LineRole::title && !title_written_;
        out_ += is_title ? "<h1>" : fmt::format("<p class=\"{}\">", to_string(role));
        title_written_ = title_written_ || is_title;
        write_labelled(index, is_title ? "</h1>\n" : "</p>\n");
    }

    void write_labelled(std::uint32_t index, std::string_view end) {
        const Block& block = blocks_.blocks[report_.elements[index].block];
        if (!block.label.text.empty())
            out_ += fmt::format("<span class=\"label\">{}</span> ", page_text(block.label.text));
        write_content(block, facts_of(report_, index));
        out_ += end;
    }

    void write_content(const Block& block, std::span<const Fact> facts) {
        for (const InlineEvent& event : inline_content(block, facts)) {
            switch (event.step) {
            case InlineStep::enter:
                ends_.push_back(event.fact != nullptr ? open_fact(*event.fact) : open_span(*event.span));
                break;
            case InlineStep::leave:
                out_ += ends_.back();
                ends_.pop_back();
                break;
            case InlineStep::text:
                append_xml_text(out_, event.text);
                break;
            case InlineStep::line_break:
                out_ += "<br>";
                break;
            case InlineStep::note:
                write_mark(event.span->target);
                break;
            }
        }
    }

    std::string_view open_fact(const Fact& fact) {
        if (fact.kind == FactKind::date && !first_day(fact).empty() && last_day(fact).empty()) {
            out_ += fmt::format("<time datetime=\"{}\">", first_day(fact));
            return "</time>";
        }
        out_ += fmt::format("<span class=\"{}\"", to_string(fact.kind));
        if (const auto country = country_of(fact); !country.empty())
            out_ += fmt::format(" data-country=\"{}\"", country);
        if (const std::string first = first_day(fact); !first.empty())
            out_ += fmt::format(" data-when=\"{}\" data-until=\"{}\"", first, last_day(fact));
        out_ += '>';
        return "</span>";
    }

    std::string_view open_span(const Span& span) {
        switch (span.kind) {
        case SpanKind::bold:
            out_ += "<strong>";
            return "</strong>";
        case SpanKind::italic:
            out_ += "<em>";
            return "</em>";
        case SpanKind::underline:
            out_ += "<u>";
            return "</u>";
        case SpanKind::superscript:
            out_ += "<sup>";
            return "</sup>";
        case SpanKind::subscript:
            out_ += "<sub>";
            return "</sub>";
        case SpanKind::link:
            if (span.target < blocks_.links.size() && is_web_link(blocks_.links[span.target])) {
                out_ +=
                    fmt::format("<a href=\"{}\" rel=\"noreferrer\">", page_value(blocks_.links[span.target]));
                return "</a>";
            }
            break;
        case SpanKind::note:
        case SpanKind::language:
            break;
        }
        return "";
    }

    void write_mark(std::uint32_t note) {
        if (note >= blocks_.notes.size())
            return;
        const bool is_first = marks_[note]++ == 0;
        out_ += fmt::format("<sup><a{} href=\"#note{}\" role=\"doc-noteref\">{}</a></sup>",
                            is_first ? fmt::format(" id=\"mark{}\"", note + 1) : std::string(), note + 1,
                            note + 1);
    }

    void write_notes() {
        const bool any = std::any_of(blocks_.notes.begin(), blocks_.notes.end(),
                                     [](const auto& note) { return !note.empty(); });
        if (!any)
            return;
        out_ += "<footer class=\"notes\" role=\"doc-endnotes\">\n<ol role=\"list\">\n";
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (blocks_.notes[note].empty())
                continue;
            out_ += fmt::format("<li id=\"note{}\">\n", note + 1);
            bool first = true;
            for (const Block& block : blocks_.notes[note]) {
                out_ += "<p>";
                if (first && marks_[note] > 0)
                    out_ += fmt::format("<a class=\"label\" href=\"#mark{}\" role=\"doc-backlink\">{}</a> ",
                                        note + 1, note + 1);
                else if (first)
                    out_ += fmt::format("<span class=\"label\">{}</span> ", note + 1);
                if (!block.label.text.empty())
                    out_ += page_text(block.label.text) + ' ';
                write_content(block, {});
                out_ += "</p>\n";
                first = false;
            }
            out_ += "</li>\n";
            pass_on(out_, sink_);
        }
        out_ += "</ol>\n</footer>\n";
    }

    const WriterInput& input_;
    const ByteSink& sink_;
    const Report& report_;
    const Blocks& blocks_;
    std::string out_;
    std::vector<bool> sections_;         ///< the open sections: whether each is the title block
    std::vector<std::string_view> ends_; ///< end tags of the open marks
    std::vector<std::uint32_t> marks_;   ///< how often each note was referred to
    std::size_t open_entries_ = 0;
    bool entries_open_ = false;
    bool title_written_ = false;
};

} // namespace

void write_html(const WriterInput& input, const ByteSink& sink) {
    HtmlReport(input, sink).write();
}

} // namespace rapporteur
