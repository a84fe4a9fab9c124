// Paragraphs (17.3.1): their properties, and which elements of the file are one paragraph of the text.
#include "document/story_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace rapporteur {
namespace {

/// The w14:paraId of a paragraph: eight hexadecimal digits ([MS-DOCX] 2.6.2.3, ST_LongHexNumber). 0: none.
std::uint32_t read_para_id(pugi::xml_node paragraph) {
    constexpr std::size_t digits = 8;
    const std::string_view text = paragraph.attribute("w14:paraId").value();
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
    return text.size() == digits && error == std::errc() && end == text.data() + text.size() ? id : 0;
}

} // namespace

void StoryReader::open_paragraph(pugi::xml_node node) {
    ++paragraph_count_;
    if (ParagraphBuilder* open = builder(); open && open->is_open) {
        if (open->is_loose)
            finish_builder(false);
        else
            open_flow(Flow::Kind::stray, node);
    }
    ParagraphBuilder next;
    next.paragraph.number = paragraph_count_;
    next.paragraph.para_id = read_para_id(node);
    next.paragraph.cell = flow().cell;
    next.paragraph.in_text_box = flow().in_text_box;
    const ParagraphMarkup markup(node.child("w:pPr"));
    read_paragraph_properties(next, markup);
    ParagraphBuilder* waiting = builder();
    if (waiting && !goes_on_in(*waiting, next.paragraph)) {
        finish_builder(false);
        waiting = nullptr;
    }
    if (waiting) {
        // If a removed mark joins two paragraphs, or a dropped capital joins its paragraph, the properties of
        // the second remain. If a style separator joins them, those of the first remain.
        if (waiting->joins != Joins::style_separator) {
            next.paragraph.text = std::move(waiting->paragraph.text);
            next.paragraph.spans = std::move(waiting->paragraph.spans);
            next.paragraph.number_fields = std::move(waiting->paragraph.number_fields);
            waiting->paragraph = std::move(next.paragraph);
        } else {
            waiting->paragraph.mark_hidden = next.paragraph.mark_hidden;
        }
        waiting->joins = next.joins;
        waiting->has_section_break = next.has_section_break;
        waiting->is_open = true;
    } else {
        builders_.push_back(std::move(next));
    }
    note_source(builders_.back(), 0);
    std::vector<std::uint32_t>& artifacts = builders_.back().artifacts;
    for (const std::uint32_t index : waiting_)
        document().artifacts[index].offset = builders_.back().size();
    artifacts.insert(artifacts.end(), waiting_.begin(), waiting_.end());
    waiting_.clear();
    record_mark_changes(markup);
}

bool StoryReader::goes_on_in(const ParagraphBuilder& builder, const Paragraph& next) const {
    if (builder.joins == Joins::mark_removed || builder.joins == Joins::drop_cap)
        return true;
    if (builder.joins != Joins::style_separator)
        return false;
    // A numbered paragraph after a style separator keeps its own number.
    const auto num_id =
        next.num_pr.num_id ? next.num_pr.num_id : reading_.styles.paragraph_style(next.style).num_id;
    return num_id.value_or(0) == 0;
}

void StoryReader::read_paragraph_properties(ParagraphBuilder& builder, const ParagraphMarkup& markup) {
    Paragraph& paragraph = builder.paragraph;
    if (markup.section) {
        sections_.push_back(markup.section);
        builder.has_section_break = true;
    }
    const bool reverts = markup.change && reading_.changes == TrackChanges::reject;
    const ParagraphMarkup now = reverts ? ParagraphMarkup(markup.change.child("w:pPr")) : markup;
    paragraph.style = reading_.styles.find(value_of(now.style), StyleType::paragraph);
    const ResolvedStyle& style = reading_.styles.paragraph_style(paragraph.style);
    // Numbering that a tracked change inserted does not exist before that change (17.13.5.19).
    if (!visibility_.removes(Tag::ins) || !now.numbering.child("w:ins"))
        paragraph.num_pr = read_num_pr(now.numbering);
    paragraph.indent = read_indent(now.indentation);
    paragraph.alignment = read_alignment(now.justification);
    if (paragraph.alignment == Alignment::unset)
        paragraph.alignment = style.alignment;
    if (paragraph.alignment == Alignment::unset)
        paragraph.alignment = reading_.styles.default_alignment();
    const auto own_level = integer_value(now.outline_level);
    const std::int64_t level = own_level ? *own_level : style.outline_level.value_or(9);
    if (level >= 0 && level < 9)
        paragraph.outline_level = static_cast<std::uint8_t>(level);
    const std::string_view drop_cap = now.frame.attribute("w:dropCap").value();
    if (drop_cap == "drop" || drop_cap == "margin")
        builder.joins = Joins::drop_cap;
    const pugi::xml_node mark = markup.mark;
    const RunProperties run = read_run_properties(mark);
    const std::string_view language = run.language.empty() ? style.run.language : run.language;
    if (!language.empty() && language != document().properties.language)
        paragraph.language = language;
    if (!mark)
        return;
    const bool separates = run.spec_vanish == Toggle::on;
    paragraph.mark_hidden = run.vanish == Toggle::on || separates;
    if ((visibility_.removes(Tag::del) && (mark.child("w:del") || mark.child("w:moveFrom"))) ||
        (visibility_.removes(Tag::ins) && (mark.child("w:ins") || mark.child("w:moveTo"))))
        builder.joins = Joins::mark_removed;
    else if (separates)
        builder.joins = Joins::style_separator;
}

void StoryReader::close_paragraph() {
    ParagraphBuilder* open = builder();
    if (!open)
        return;
    open->is_open = false;
    if (open->joins == Joins::no)
        finish_builder(false);
}

void StoryReader::finish_builder(bool at_flow_end) {
    ParagraphBuilder done = std::move(builders_.back());
    builders_.pop_back();
    for (const std::uint32_t index : done.artifacts)
        document().artifacts[index].paragraph = done.paragraph.number;
    // A paragraph that is removed as a whole is left out. Only a story or a cell must keep one.
    if (done.joins == Joins::mark_removed && done.is_blank() && (!at_flow_end || flow().blocks > 0))
        return;
    done.paragraph.uncounted = done.is_blank() && (done.has_section_break || flow().is_covered);
    if (reading_.sources != nullptr)
        reading_.sources->add(part_.name, done.paragraph.number, std::move(done.sources));
    for (Paragraph& paragraph : done.before)
        emit(std::move(paragraph));
    emit(done.finish());
    for (Paragraph& paragraph : done.after)
        emit(std::move(paragraph));
    ++flow().blocks;
}

void StoryReader::emit(Paragraph paragraph) {
    reading_.shown.add_paragraph(paragraph.text);
    flows_[flow().sink].paragraphs.push_back(std::move(paragraph));
}

/// The paragraph of this flow that is open or joins the next one, or null.
ParagraphBuilder* StoryReader::builder() {
    return builders_.size() > flow().builders ? &builders_.back() : nullptr;
}

/// The same, or a new one for text outside of any w:p. Formulas may stand there, and text of damaged
/// documents.
ParagraphBuilder& StoryReader::any_builder() {
    if (ParagraphBuilder* open = builder())
        return *open;
    ParagraphBuilder loose;
    loose.is_loose = true;
    loose.paragraph.number = paragraph_count_;
    loose.paragraph.cell = flow().cell;
    loose.paragraph.in_text_box = flow().in_text_box;
    builders_.push_back(std::move(loose));
    return builders_.back();
}

} // namespace rapporteur
