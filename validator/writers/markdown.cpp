// The report as Markdown (CommonMark, with the tables and notes of GitHub). Labels are text as Word shows
// them, because a Markdown list would count on its own. An item is indented by an em space for each level.
#include "writers/writers.hpp"

#include "base/display.hpp"
#include "base/pass_on.hpp"
#include "base/text.hpp"
#include "markup/inline_content.hpp"
#include "writers/links.hpp"
#include "writers/outline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::string_view em_space = "\u2003";

void append_markdown_text(std::string& out, std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const char32_t code_point = next_code_point(text, position);
        if (code_point < 0x80 &&
            std::string_view("\\`*_[]<>&|~").find(static_cast<char>(code_point)) != std::string_view::npos)
            out += '\\';
        if (code_point == '\t')
            out += ' ';
        else if (acts_on_display(code_point))
            out += fmt::format("&#x{:X};", static_cast<std::uint32_t>(code_point));
        else
            append_code_point(out, code_point);
    }
}

/// Escapes the start of a paragraph, so that it does not become a list, a heading or a rule.
std::string guard_start(std::string text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string::npos)
        return {};
    text.erase(0, begin);
    const auto digits = text.find_first_not_of("0123456789");
    if (std::string_view("#+-=").find(text.front()) != std::string_view::npos)
        text.insert(0, "\\");
    else if (digits != 0 && digits != std::string::npos && (text[digits] == '.' || text[digits] == ')'))
        text.insert(digits, "\\");
    return text;
}

/// Escapes a label, so that it stays text: "4\.", "a\)".
std::string markdown_label(std::string_view label) {
    std::string out;
    append_markdown_text(out, label);
    if (out.ends_with('.') || out.ends_with(')'))
        out.insert(out.size() - 1, "\\");
    else if (out == "-" || out == "+")
        out.insert(0, "\\");
    return out;
}

/// The tags of an emphasis. `**` works only between certain characters; elsewhere HTML tags are used.
struct MarkdownTag {
    std::string open;
    std::string close;
};

/// The notes that have a mark, in the order of their first marks.
class MarkdownNotes {
public:
    explicit MarkdownNotes(std::size_t count) : is_marked_(count, false) {}

    /// Returns false if the note had a mark before.
    bool mark(std::uint32_t note) {
        if (is_marked_[note])
            return false;
        is_marked_[note] = true;
        order.push_back(note);
        return true;
    }

    std::vector<std::uint32_t> order;

private:
    std::vector<bool> is_marked_;
};

class MarkdownInlines {
public:
    MarkdownInlines(const Blocks& blocks, const Block& block, MarkdownNotes& notes)
        : blocks_(blocks), block_(block), notes_(notes) {
        for (const Span& span : block.spans) {
            if (span.kind == SpanKind::note || !is_shown(span.kind))
                continue;
            begins_.push_back(span.begin);
            ends_.push_back(span.end);
        }
        std::sort(begins_.begin(), begins_.end());
        std::sort(ends_.begin(), ends_.end());
    }

    std::string write() {
        for (const InlineEvent& event : inline_content(block_, {}))
            write_event(event);
        return std::move(out_);
    }

private:
    void write_event(const InlineEvent& event) {
        switch (event.step) {
        case InlineStep::enter:
            tags_.push_back(tag_of(*event.span));
            out_ += tags_.back().open;
            break;
        case InlineStep::leave:
            out_ += tags_.back().close;
            tags_.pop_back();
            break;
        case InlineStep::text:
            append_markdown_text(out_, event.text);
            break;
        case InlineStep::line_break:
            out_ += "<br>";
            break;
        case InlineStep::note:
            if (event.span->target >= blocks_.notes.size())
                break;
            notes_.mark(event.span->target);
            out_ += fmt::format("[^{}]", event.span->target + 1);
            break;
        }
    }

    [[nodiscard]] MarkdownTag tag_of(const Span& span) const {
        switch (span.kind) {
        case SpanKind::bold:
            return is_plain_edge(span) ? MarkdownTag{"**", "**"} : MarkdownTag{"<b>", "</b>"};
        case SpanKind::italic:
            return is_plain_edge(span) ? MarkdownTag{"*", "*"} : MarkdownTag{"<i>", "</i>"};
        case SpanKind::underline:
            return {"<u>", "</u>"};
        case SpanKind::superscript:
            return {"<sup>", "</sup>"};
        case SpanKind::subscript:
            return {"<sub>", "</sub>"};
        case SpanKind::link:
            if (span.target < blocks_.links.size() && is_web_link(blocks_.links[span.target]))
                return {"[", fmt::format("](<{}>)", safe_target(blocks_.links[span.target]))};
            break;
        case SpanKind::note:
        case SpanKind::language:
            break;
        }
        return {};
    }

    static std::string safe_target(std::string_view target) {
        std::string out;
        for (const char byte : target) {
            const auto value = static_cast<unsigned char>(byte);
            if (value <= ' ' || value >= 0x7F ||
                std::string_view("<>\\\"").find(byte) != std::string_view::npos)
                out += fmt::format("%{:02X}", value);
            else
                out += byte;
        }
        return out;
    }

    /// Whether the emphasis begins and ends with a letter or digit and has none right outside: only there is
    /// `**` sure to work.
    [[nodiscard]] bool is_plain_edge(const Span& span) const {
        const std::string& text = block_.text;
        const auto is_word = [&text](std::size_t at) {
            return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 ||
                                        is_letter(static_cast<unsigned char>(text[at])) ||
                                        is_digit(static_cast<unsigned char>(text[at])));
        };
        // `span` is alone if no other span begins before its end without having ended at its begin.
        const auto begun = std::lower_bound(begins_.begin(), begins_.end(), span.end) - begins_.begin();
        const auto ended = std::upper_bound(ends_.begin(), ends_.end(), span.begin) - ends_.begin();
        return begun - ended == 1 && span.begin < span.end && is_word(span.begin) && is_word(span.end - 1) &&
               (span.begin == 0 || !is_word(span.begin - 1)) && !is_word(span.end);
    }

    const Blocks& blocks_;
    const Block& block_;
    MarkdownNotes& notes_;
    std::vector<std::uint32_t> begins_; ///< of the spans, sorted
    std::vector<std::uint32_t> ends_;
    std::vector<MarkdownTag> tags_;
    std::string out_;
};

class MarkdownReport {
public:
    MarkdownReport(const WriterInput& input, const ByteSink& sink)
        : sink_(sink), report_(input.corrected.report), blocks_(input.corrected.blocks),
          notes_(blocks_.notes.size()) {}

    void write() {
        for (const OutlineEvent& event : make_outline(report_, blocks_))
            write_event(event);
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (!blocks_.notes[note].empty() && notes_.mark(note)) // no kept paragraph has its mark
                paragraph(fmt::format("[^{}]", note + 1));
        }
        // A note may refer to another, so that the list may grow.
        for (std::size_t index = 0; index < notes_.order.size(); ++index)
            write_note(notes_.order[index]);
        sink_(out_);
    }

private:
    void write_event(const OutlineEvent& event) {
        switch (event.kind) {
        case OutlineKind::table:
            event.enter ? open_table() : close_table();
            break;
        case OutlineKind::row:
            if (event.enter && tables_ == 1)
                rows_.emplace_back();
            break;
        case OutlineKind::cell:
            if (event.enter && tables_ == 1)
                open_cell(blocks_.cells[event.index]);
            break;
        case OutlineKind::section:
        case OutlineKind::items:
            break;
        default:
            if (event.enter)
                write_element(report_.elements[event.index], event.kind);
        }
    }

    void write_element(const Element& element, OutlineKind kind) {
        const Block& block = blocks_.blocks[element.block];
        std::string text = MarkdownInlines(blocks_, block, notes_).write();
        if (tables_ > 0) {
            if (!block.label.text.empty())
                text.insert(0, markdown_label(block.label.text) + ' ');
            std::string& cell = rows_.back().back();
            cell += (cell.empty() ? "" : "<br>") + text;
            return;
        }
        if (block.label.text.empty())
            text = guard_start(std::move(text));
        else
            text.insert(0, markdown_label(block.label.text) + ' ');
        const bool is_title = kind == OutlineKind::line && element.line_role == LineRole::title;
        if (is_title)
            text.insert(0, "# ");
        else if (kind == OutlineKind::heading)
            text.insert(0, "## ");
        const std::size_t indents = is_entry(element) || element.part == ElementPart::continuation
                                        ? std::max<std::size_t>(element.depth, 1) - 1
                                        : 0;
        for (std::size_t indent = 0; indent < indents; ++indent)
            text.insert(0, em_space);
        paragraph(text);
    }

    void paragraph(std::string_view text) {
        if (std::exchange(is_begun_, true))
            out_ += '\n';
        out_ += text;
        out_ += '\n';
        pass_on(out_, sink_);
    }

    void open_table() {
        if (++tables_ > 1)
            return; // the content of an inner table is written into the outer cell
        rows_.clear();
    }

    void open_cell(const Cell& cell) {
        auto& row = rows_.back();
        while (row.size() < cell.column)
            row.emplace_back(); // covered from above
        row.emplace_back();
    }

    void close_table() {
        if (--tables_ > 0)
            return;
        std::size_t columns = 1;
        for (const auto& row : rows_)
            columns = std::max(columns, row.size());
        constexpr std::size_t most_filled = 63; // as many as Word allows
        std::string table;
        for (std::size_t index = 0; index < rows_.size(); ++index) {
            if (index == 0 || columns <= most_filled) // GitHub adds the cells that a row lacks
                rows_[index].resize(columns);
            table += '|';
            for (const std::string& cell : rows_[index])
                table += fmt::format(" {} |", cell);
            table += '\n';
            if (index == 0) {
                table += '|';
                for (std::size_t column = 0; column < columns; ++column)
                    table += " --- |";
                table += '\n';
            }
        }
        table.pop_back();
        paragraph(table);
    }

    void write_note(std::uint32_t note) {
        std::string text = fmt::format("[^{}]:", note + 1);
        bool first = true;
        for (const Block& block : blocks_.notes[note]) {
            text += first ? " " : "\n\n    ";
            if (!block.label.text.empty())
                text += markdown_label(block.label.text) + ' ';
            text += MarkdownInlines(blocks_, block, notes_).write();
            first = false;
        }
        paragraph(text);
    }

    const ByteSink& sink_;
    const Report& report_;
    const Blocks& blocks_;
    std::string out_; ///< what was not passed on yet
    bool is_begun_ = false;
    MarkdownNotes notes_;
    std::size_t tables_ = 0; ///< depth of open tables
    std::vector<std::vector<std::string>> rows_;
};

} // namespace

void write_markdown(const WriterInput& input, const ByteSink& sink) {
    MarkdownReport(input, sink).write();
}

} // namespace rapporteur
