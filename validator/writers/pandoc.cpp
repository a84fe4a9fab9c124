// pandoc's document tree as JSON, for all formats that pandoc writes. See
// https://hackage.haskell.org/package/pandoc-types. Its two versions differ only in elements that this file
// does not use (Null, Figure), and so here only in their number. Labels are lists of pandoc where those show
// the same label, otherwise text. Facts are not marked.
#include "writers/writers.hpp"

#include "base/pass_on.hpp"
#include "base/text.hpp"
#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "markup/title_block.hpp"
#include "writers/outline.hpp"
#include "writers/pandoc_inlines.hpp"
#include "writers/pandoc_lists.hpp"
#include "writers/pandoc_tables.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

extern const WriterOption pandoc_api_option; // declared here too: the page has a shorter list of writers

namespace {

/// The version of pandoc's document tree: pandoc 2.17 to 2.19 reads 1.22, pandoc 3 reads 1.23. Each reads
/// only its own.
enum class PandocApi { v1_22, v1_23 };

/// pandoc gives its version in full (1.22.2.1). Only the first two numbers matter.
Result<WriterOptionValue> read_pandoc_api(const GivenWriterOption& given, const Limits& /*limits*/) {
    const auto second = given.value.find('.');
    const auto name =
        given.value.substr(0, second == std::string_view::npos ? second : given.value.find('.', second + 1));
    if (name != "1.22" && name != "1.23")
        return fail(FailureCode::layout, "",
                    fmt::format("there is no pandoc API `{}`", escape_controls(given.value)));
    return std::make_shared<const PandocApi>(name == "1.22" ? PandocApi::v1_22 : PandocApi::v1_23);
}

constexpr int title_level = 1;
constexpr int heading_level = 2;

class PandocWriter {
public:
    PandocWriter(const WriterInput& input, const ByteSink& sink)
        : input_(input), sink_(sink), report_(input.corrected.report), blocks_(input.corrected.blocks),
          json_(buffer_), note_numbers_(blocks_.notes.size(), 0), columns_(blocks_.tables.size(), 1) {
        for (const Cell& cell : blocks_.cells)
            columns_[cell.table] = std::max(columns_[cell.table], cell.column + cell.column_span);
    }

    void write() {
        json_.StartObject();
        json_.Key("pandoc-api-version");
        json_.StartArray();
        json_.Int(1);
        const auto* api = input_.option<PandocApi>(pandoc_api_option);
        json_.Int(api != nullptr && *api == PandocApi::v1_22 ? 22 : 23);
        json_.EndArray();
        json_.Key("meta");
        write_meta();
        json_.Key("blocks");
        json_.StartArray();
        frames_.emplace_back();
        events_ = make_outline(report_, blocks_);
        for (std::size_t i = 0; i < events_.size();) {
            i = write_event(i);
            hand_on(worth_passing_on);
        }
        write_other_notes();
        json_.EndArray();
        json_.EndObject();
        buffer_.Put('\n');
        hand_on(0);
    }

private:
    /// Passes on what was written, if there is enough of it.
    void hand_on(std::size_t least) {
        if (buffer_.GetSize() < least)
            return;
        sink_({buffer_.GetString(), buffer_.GetSize()});
        buffer_.Clear();
    }

    /// A container of blocks: the document, an item of a list or a cell.
    struct Frame {
        /// Whether it has an array of its own; an item whose label is text has none.
        bool is_array = false;
        std::optional<PandocMark> next; ///< if a list is open: the mark that would continue it
    };

    void write_meta() {
        json_.StartObject();
        // pandoc would print `title` and `date` above the text, which already has both.
        write_meta_text("pagetitle", read_title_block(report_, blocks_).title);
        if (const Fact* date = meeting_fact(report_, FactKind::date))
            write_meta_text("date-meta", first_day(*date));
        write_meta_text("lang", report_language(report_, input_.layout));
        if (const Fact* place = meeting_fact(report_, FactKind::place))
            write_meta_text("place", fold_space(place->text));
        json_.EndObject();
    }

    void write_meta_text(std::string_view name, std::string_view text) {
        if (text.empty())
            return;
        json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        open_pandoc(json_, "MetaInlines");
        json_.StartArray();
        PandocInlines(json_).text(text);
        json_.EndArray();
        json_.EndObject();
    }

    [[nodiscard]] const Block& block_of(std::uint32_t element) const {
        return blocks_.blocks[report_.elements[element].block];
    }

    [[nodiscard]] bool is_title(const OutlineEvent& event) const {
        return event.kind == OutlineKind::line && report_.elements[event.index].line_role == LineRole::title;
    }

    /// Writes one event, or the events that make one block. Returns the index of the next event.
    std::size_t write_event(std::size_t i) {
        const OutlineEvent& event = events_[i];
        switch (event.kind) {
        case OutlineKind::section:
        case OutlineKind::items:
            close_list();
            break;
        case OutlineKind::entry:
        case OutlineKind::item:
            if (event.enter)
                enter_item(event.index);
            else
                leave_frame();
            break;
        case OutlineKind::table:
            event.enter ? enter_table(i) : close_pandoc_table(json_);
            break;
        case OutlineKind::row:
            event.enter ? open_pandoc_row(json_) : close_pandoc_row(json_);
            break;
        case OutlineKind::cell:
            if (event.enter) {
                open_pandoc_cell(json_, blocks_.cells[event.index]);
                frames_.emplace_back();
            } else {
                leave_frame();
                close_pandoc_cell(json_);
            }
            break;
        case OutlineKind::line:
            return is_title(event) ? write_title(i) : write_paragraph(i);
        case OutlineKind::heading:
            open_header(heading_level);
            write_inlines(block_of(event.index), true);
            close_header();
            break;
        case OutlineKind::paragraph:
            return write_paragraph(i);
        }
        return i + 1;
    }

    void close_list() {
        if (!frames_.back().next)
            return;
        json_.EndArray(); // of the items
        if (!frames_.back().next->style.empty())
            json_.EndArray();
        json_.EndObject();
        frames_.back().next.reset();
    }

    void open_list(const PandocMark& mark) {
        open_pandoc(json_, mark.style.empty() ? "BulletList" : "OrderedList");
        json_.StartArray();
        if (mark.style.empty())
            return;
        json_.StartArray();
        json_.Int64(mark.value);
        write_pandoc_word(json_, mark.style);
        write_pandoc_word(json_, "Period");
        json_.EndArray();
        json_.StartArray();
    }

    void enter_item(std::uint32_t element) {
        const Block& block = block_of(element);
        auto& next = frames_.back().next;
        const auto mark = pandoc_mark(block.label, next);
        const bool goes_on = mark && next && mark->style == next->style && mark->value == next->value;
        if (!goes_on) {
            close_list();
            if (mark)
                open_list(*mark);
        }
        if (mark) {
            next = PandocMark{mark->style, mark->style.empty() ? 0 : mark->value + 1};
            json_.StartArray();
        }
        frames_.push_back({.is_array = mark.has_value(), .next = std::nullopt});
        open_pandoc(json_, "Para");
        json_.StartArray();
        write_inlines(block, !mark);
        json_.EndArray();
        json_.EndObject();
    }

    void leave_frame() {
        close_list();
        if (frames_.back().is_array)
            json_.EndArray();
        frames_.pop_back();
    }

    /// Writes a paragraph. pandoc sets it closer (Plain) if it is alone in its cell.
    std::size_t write_paragraph(std::size_t i) {
        close_list();
        const bool alone = i > 0 && events_[i - 1].kind == OutlineKind::cell && events_[i - 1].enter &&
                           i + 1 < events_.size() && events_[i + 1].kind == OutlineKind::cell;
        open_pandoc(json_, alone ? "Plain" : "Para");
        json_.StartArray();
        write_inlines(block_of(events_[i].index), true);
        json_.EndArray();
        json_.EndObject();
        return i + 1;
    }

    void open_header(int level) {
        close_list();
        open_pandoc(json_, "Header");
        json_.StartArray();
        json_.Int(level);
        write_pandoc_attributes(json_);
        json_.StartArray();
    }

    void close_header() {
        json_.EndArray();
        json_.EndArray();
        json_.EndObject();
    }

    /// Writes all lines of the title as one heading.
    std::size_t write_title(std::size_t i) {
        open_header(title_level);
        PandocInlines inlines(json_);
        for (bool first = true; i < events_.size() && is_title(events_[i]); ++i, first = false) {
            if (!first)
                inlines.line_break();
            const Block& block = block_of(events_[i].index);
            write_label(block.label, inlines);
            write_content(block, inlines, block.all_bold);
        }
        close_header();
        return i;
    }

    void write_label(const BlockLabel& label, PandocInlines& inlines) {
        inlines.text(label.text);
        inlines.space();
    }

    void write_inlines(const Block& block, bool with_label) {
        PandocInlines inlines(json_);
        if (with_label)
            write_label(block.label, inlines);
        write_content(block, inlines, false);
    }

    /// `plain`: without bold, for a heading, which is bold anyway.
    void write_content(const Block& block, PandocInlines& inlines, bool plain) {
        const auto is_shown = [plain](const InlineEvent& event) {
            return event.span != nullptr && !(plain && event.span->kind == SpanKind::bold);
        };
        for (const InlineEvent& event : inline_content(block, {})) {
            switch (event.step) {
            case InlineStep::enter:
                if (is_shown(event))
                    inlines.enter(event.span->kind, event.span->target < blocks_.links.size()
                                                        ? std::string_view(blocks_.links[event.span->target])
                                                        : std::string_view());
                break;
            case InlineStep::leave:
                if (is_shown(event))
                    inlines.leave();
                break;
            case InlineStep::text:
                inlines.text(event.text);
                break;
            case InlineStep::line_break:
                inlines.line_break();
                break;
            case InlineStep::note:
                if (event.span->target < blocks_.notes.size())
                    write_note(event.span->target, inlines);
                break;
            }
        }
    }

    /// Writes a note once, never inside another note. A second mark refers to it by the number that pandoc
    /// will give it.
    void write_note(std::uint32_t note, PandocInlines& inlines) {
        if (note_numbers_[note] == 0 && !in_note_) {
            note_numbers_[note] = ++notes_;
            inlines.element();
            in_note_ = true;
            open_pandoc(json_, "Note");
            json_.StartArray();
            for (const Block& block : blocks_.notes[note]) {
                open_pandoc(json_, "Para");
                json_.StartArray();
                write_inlines(block, true);
                json_.EndArray();
                json_.EndObject();
            }
            json_.EndArray();
            json_.EndObject();
            in_note_ = false;
        } else if (note_numbers_[note] != 0) {
            inlines.enter(SpanKind::superscript, {});
            inlines.text(std::to_string(note_numbers_[note]));
            inlines.leave();
        }
    }

    /// Writes the notes whose mark is in no kept paragraph.
    void write_other_notes() {
        close_list();
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (note_numbers_[note] != 0 || blocks_.notes[note].empty())
                continue;
            open_pandoc(json_, "Para");
            json_.StartArray();
            PandocInlines inlines(json_);
            write_note(note, inlines);
            json_.EndArray();
            json_.EndObject();
        }
    }

    void enter_table(std::size_t i) {
        close_list();
        const auto cell =
            std::find_if(events_.begin() + static_cast<std::ptrdiff_t>(i), events_.end(),
                         [](const OutlineEvent& event) { return event.kind == OutlineKind::cell; });
        open_pandoc_table(json_, cell == events_.end() ? 1 : columns_[blocks_.cells[cell->index].table]);
    }

    const WriterInput& input_;
    const ByteSink& sink_;
    const Report& report_;
    const Blocks& blocks_;
    rapidjson::StringBuffer buffer_;
    PandocJson json_;
    std::vector<OutlineEvent> events_;
    std::vector<Frame> frames_;
    /// By note: the number that pandoc will give it; 0: not written yet.
    std::vector<std::uint32_t> note_numbers_;
    std::uint32_t notes_ = 0;
    bool in_note_ = false;
    std::vector<std::uint32_t> columns_; ///< by table
};

} // namespace

const WriterOption pandoc_api_option{
    .name = "pandoc-api",
    .kind = "pandoc API",
    .values = "1.22|1.23",
    .what = "With --to pandoc: 1.22 for pandoc 2.17 to 2.19,\n1.23 (the default) for pandoc 3",
    .read = &read_pandoc_api};

void write_pandoc(const WriterInput& input, const ByteSink& sink) {
    PandocWriter(input, sink).write();
}

} // namespace rapporteur
