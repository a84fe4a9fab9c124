// The corrected report as a clean Word file: Word's own styles, one multilevel list for the labels; notes,
// tables, emphasis and links as they are; nothing that Word left behind.
#include "writers/writers.hpp"

#include "base/text.hpp"
#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "markup/title_block.hpp"
#include "markup/xml_text.hpp"
#include "word/part_editor.hpp"
#include "writers/docx_parts.hpp"
#include "writers/docx_rows.hpp"
#include "writers/docx_table.hpp"
#include "writers/docx_template.hpp"
#include "writers/outline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace rapporteur {
namespace {

constexpr std::uint32_t docx_continuation_step = 720;
constexpr std::uint32_t docx_typed_hanging = 540; ///< the indent of a typed label, as in the list
constexpr std::size_t deepest_list_style = 5;

class DocxBody {
public:
    DocxBody(const WriterInput& input, const DocxLists& lists)
        : report_(input.corrected.report), blocks_(input.corrected.blocks), layout_(input.layout),
          lists_(lists), columns_(blocks_.tables.size(), 1), is_referred_(blocks_.notes.size(), false) {
        sections_.resize(report_.sections.size());
        for (std::size_t index = 0; index < report_.elements.size(); ++index) {
            if (const std::uint32_t section = report_.elements[index].section; section != no_index) {
                auto& [begin, end] = sections_[section];
                begin = end == 0 ? index : begin;
                end = index + 1;
            }
        }
        for (const Cell& cell : blocks_.cells)
            columns_[cell.table] = std::max(columns_[cell.table], cell.column + cell.column_span);
    }

    DocxContent write() {
        events_ = make_outline(report_, blocks_);
        for (const OutlineEvent& event : events_)
            write_event(event);
        if (needs_paragraph_)
            out() += "<w:p/>"; // the text must end in a paragraph
        write_notes();
        return std::move(content_);
    }

private:
    [[nodiscard]] std::string& out() { return cell_ == nullptr ? content_.body : *cell_; }

    void write_event(const OutlineEvent& event) {
        switch (event.kind) {
        case OutlineKind::section:
            event.enter ? begin_rows(event.index) : end_rows();
            break;
        case OutlineKind::items:
            break;
        case OutlineKind::entry:
        case OutlineKind::item:
        case OutlineKind::line:
        case OutlineKind::heading:
        case OutlineKind::paragraph:
            if (event.enter && rows_)
                write_in_row(event.index);
            else if (event.enter)
                write_element(event.index, true);
            break;
        case OutlineKind::table:
            event.enter ? open_table(columns_of(event)) : close_table();
            break;
        case OutlineKind::row:
            event.enter ? tables_.back().open_row(out()) : tables_.back().close_row(out());
            break;
        case OutlineKind::cell:
            event.enter ? open_cell(blocks_.cells[event.index]) : close_cell();
            break;
        }
    }

    void begin_rows(std::uint32_t section) {
        const auto [begin, end] = sections_[section];
        const auto elements = std::span(report_.elements).subspan(begin, end - begin);
        if (DocxColumns columns = docx_columns(report_, blocks_, layout_, section, elements);
            !columns.empty())
            rows_.emplace(std::move(columns));
    }

    void end_rows() {
        if (!rows_)
            return;
        cell_ = nullptr;
        needs_paragraph_ = rows_->end(content_.body) || needs_paragraph_;
        rows_.reset();
    }

    /// Writes an element of a list that is a table: an entry begins a row, and its label goes into a cell of
    /// its own.
    void write_in_row(std::uint32_t index) {
        const Element& element = report_.elements[index];
        const bool heads = element.part == ElementPart::column;
        if ((heads && !rows_->is_open()) || element.part == ElementPart::entry) {
            if (needs_paragraph_)
                content_.body += "<w:p/>"; // Word would join two tables in a row
            needs_paragraph_ = false;
            rows_->begin_row(content_.body);
        }
        if (element.part == ElementPart::heading)
            needs_paragraph_ = rows_->end(content_.body) || needs_paragraph_;
        if (!rows_->is_open())
            cell_ = nullptr;
        else if (heads)
            cell_ = &rows_->next_cell();
        else
            cell_ = &rows_->cell(element.part == ElementPart::responsible ? ColumnRole::responsible
                                                                          : ColumnRole::text);
        const bool apart = element.part == ElementPart::entry && rows_->has(ColumnRole::number);
        if (const std::string& label = blocks_.blocks[element.block].label.text; apart && !label.empty())
            rows_->cell(ColumnRole::number) +=
                fmt::format("<w:p><w:r>{}</w:r></w:p>", run_content("w:", label));
        write_element(index, !apart);
    }

    void write_element(std::uint32_t index, bool with_label) {
        const Element& element = report_.elements[index];
        const Block& block = blocks_.blocks[element.block];
        if (!with_label) {
            out() += "<w:p>";
            write_inline(block);
            out() += "</w:p>";
            return;
        }
        const DocxLabel& label = lists_.labels[index];
        std::string properties = properties_of(element);
        if (label.level)
            properties += fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                                      *label.level, label.num_id);
        else if (is_entry(element) && !block.label.text.empty()) // align its text with the text of the list
            properties += fmt::format("<w:ind w:left=\"{}\" w:hanging=\"{}\"/>",
                                      docx_continuation_step * std::max<std::uint32_t>(element.depth, 1),
                                      docx_typed_hanging);
        else if (const std::uint32_t indent = indent_of(element); indent > 0)
            properties += fmt::format("<w:ind w:left=\"{}\"/>", indent);
        out() += fmt::format("<w:p><w:pPr>{}</w:pPr>", properties);
        if (!label.level && !block.label.text.empty())
            out() += fmt::format("<w:r>{}</w:r>", run_content("w:", block.label.text + '\t'));
        write_inline(block);
        out() += "</w:p>";
        needs_paragraph_ = false;
    }

    /// The paragraph properties with the style for this kind of element.
    [[nodiscard]] static std::string properties_of(const Element& element) {
        std::string_view style = "BodyText";
        std::string numbered;
        switch (element.part) {
        case ElementPart::line:
            if (element.kind == SectionKind::title_block)
                style = "Title";
            break;
        case ElementPart::heading:
            style = "Heading1";
            break;
        case ElementPart::entry:
        case ElementPart::item: {
            const std::size_t depth = std::clamp<std::size_t>(element.depth, 1, deepest_list_style);
            numbered = depth == 1 ? "ListNumber" : fmt::format("ListNumber{}", depth);
            style = numbered;
            break;
        }
        case ElementPart::column:
            break;
        case ElementPart::continuation:
        case ElementPart::responsible:
            style = "ListContinue";
            break;
        case ElementPart::paragraph:
            break;
        }
        return fmt::format("<w:pStyle w:val=\"{}\"/>", style);
    }

    [[nodiscard]] static std::uint32_t indent_of(const Element& element) {
        return element.part == ElementPart::continuation
                   ? docx_continuation_step * std::max<std::uint32_t>(element.depth, 1)
                   : 0;
    }

    void write_inline(const Block& block) {
        std::vector<SpanKind> open;
        for (const InlineEvent& event : inline_content(block, {})) {
            switch (event.step) {
            case InlineStep::enter:
                open.push_back(event.span->kind);
                if (event.span->kind == SpanKind::link)
                    open_link(*event.span);
                break;
            case InlineStep::leave:
                open.pop_back();
                if (event.span->kind == SpanKind::link)
                    out() += "</w:hyperlink>";
                break;
            case InlineStep::text:
                out() += fmt::format("<w:r>{}{}</w:r>", docx_look_of(open), run_content("w:", event.text));
                break;
            case InlineStep::line_break:
                out() += fmt::format("<w:r>{}<w:br/></w:r>", docx_look_of(open));
                break;
            case InlineStep::note:
                if (event.span->target < blocks_.notes.size())
                    refer_to_note(event.span->target);
                break;
            }
        }
    }

    /// "https://..." becomes a relationship, "#place" an anchor.
    void open_link(const Span& span) {
        const std::string target = span.target < blocks_.links.size() ? blocks_.links[span.target] : "";
        const std::size_t hash = std::min(target.find('#'), target.size());
        std::string tag = "<w:hyperlink";
        if (hash > 0 && !in_notes_) {
            const std::string uri = target.substr(0, hash);
            const auto [known, is_new] = link_numbers_.emplace(uri, content_.links.size());
            if (is_new)
                content_.links.push_back({fmt::format("rIdLink{}", content_.links.size() + 1), uri});
            tag += fmt::format(" r:id=\"{}\"", content_.links[known->second].id);
        }
        if (hash < target.size()) {
            tag += " w:anchor=\"";
            append_xml_attribute(tag, std::string_view(target).substr(hash + 1));
            tag += '"';
        }
        out() += tag + '>';
    }

    void refer_to_note(std::uint32_t note) {
        if (in_notes_)
            return; // Word allows no mark of a note inside a note
        is_referred_[note] = true;
        out() += fmt::format("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                             "<w:footnoteReference w:id=\"{}\"/></w:r>",
                             note + 1);
    }

    void write_notes() {
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (is_referred_[note] || blocks_.notes[note].empty())
                continue;
            out() += "<w:p>"; // no kept paragraph has its mark
            refer_to_note(note);
            out() += "</w:p>";
        }
        std::string body = std::move(content_.body);
        content_.body.clear();
        in_notes_ = true;
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (!is_referred_[note])
                continue;
            out() += fmt::format("<w:footnote w:id=\"{}\">", note + 1);
            std::string_view mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                                    "<w:footnoteRef/></w:r>";
            for (const Block& block : blocks_.notes[note]) {
                out() += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>{}", mark);
                mark = {};
                if (!block.label.text.empty())
                    out() += fmt::format("<w:r>{}</w:r>", run_content("w:", block.label.text + '\t'));
                write_inline(block);
                out() += "</w:p>";
            }
            if (blocks_.notes[note].empty())
                out() += fmt::format("<w:p>{}</w:p>", mark);
            out() += "</w:footnote>";
        }
        content_.notes = std::move(content_.body);
        content_.body = std::move(body);
    }

    /// The number of columns of the table that begins with this event. The table's first cell says which
    /// table it is.
    [[nodiscard]] std::size_t columns_of(const OutlineEvent& table) const {
        const auto begin = events_.begin() + (&table - events_.data());
        const auto cell = std::find_if(
            begin, events_.end(), [](const OutlineEvent& event) { return event.kind == OutlineKind::cell; });
        return cell == events_.end() ? 1 : columns_[blocks_.cells[cell->index].table];
    }

    void open_table(std::size_t columns) {
        if (needs_paragraph_)
            out() += "<w:p/>"; // Word would join two tables in a row
        tables_.emplace_back();
        out() += docx_table_begin(columns);
        needs_paragraph_ = false;
    }
    void close_table() {
        tables_.pop_back();
        out() += "</w:tbl>";
        needs_paragraph_ = true;
    }
    void open_cell(const Cell& cell) {
        tables_.back().open_cell(out(), cell);
        needs_paragraph_ = true;
    }
    void close_cell() {
        if (needs_paragraph_)
            out() += "<w:p/>"; // a cell must end in a paragraph
        out() += "</w:tc>";
        needs_paragraph_ = false;
    }

    const Report& report_;
    const Blocks& blocks_;
    const Layout& layout_;
    const DocxLists& lists_;
    DocxContent content_;
    std::optional<DocxRows> rows_; ///< the open list, if it is a table
    std::string* cell_ = nullptr;  ///< the cell of `rows_` for the next paragraph
    std::vector<OutlineEvent> events_;
    std::vector<DocxTable> tables_;
    /// The first and last element of each section.
    std::vector<std::pair<std::size_t, std::size_t>> sections_;
    std::map<std::string, std::size_t> link_numbers_; ///< by target: index into the links
    std::vector<std::uint32_t> columns_;              ///< number of columns of each table
    std::vector<bool> is_referred_;                   ///< by note
    bool in_notes_ = false;
    bool needs_paragraph_ = false; ///< a table ended or a cell began: Word needs a paragraph next
};

} // namespace

void write_docx(const WriterInput& input, const ByteSink& sink) {
    const auto* house = input.option<DocxTemplate>(docx_template_option);
    const DocxLists lists =
        make_docx_lists(input.corrected, input.layout, house == nullptr ? 1 : free_num_id(*house));
    DocxContent content = DocxBody(input, lists).write();
    const TitleBlock named = read_title_block(input.corrected.report, input.corrected.blocks);
    content.title = named.title.empty() ? named.whole : named.title;
    content.language = report_language(input.corrected.report, input.layout);
    content.styles = input.layout.styles;
    if (house != nullptr) {
        for (const std::string& style : missing_styles(*house, input.layout)) {
            if (input.remark)
                input.remark("template-style", {{"style", escape_controls(shown_name(style))}});
        }
        // This was tried when the template was opened, so it succeeds.
        return sink(
            write_into_template(*house, std::move(content), lists, input.limits).value_or(std::string()));
    }
    sink(write_package(docx_parts(content, lists)).value_or(std::string()));
}

} // namespace rapporteur
