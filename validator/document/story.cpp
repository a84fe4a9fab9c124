#include "document/story_reader.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {

StoryPart::StoryPart(const Part& read, pugi::xml_node root) : part(read), compatibility(root) {
    for (const Relationship& relationship : read.relationships)
        relationships.try_emplace(relationship.id, &relationship);
}

StoryReader::StoryReader(DocumentReading& reading, const StoryPart& source, Story& story,
                         std::uint32_t paragraphs_before)
    : reading_(reading), source_(source), part_(source.part), story_(story),
      visibility_(reading.changes, &source.compatibility), paragraph_count_(paragraphs_before) {}

void StoryReader::read(pugi::xml_node root) {
    open_flow(Flow::Kind::story, root);
    walk(
        root, [this](pugi::xml_node node, Tag tag) { return enter(node, tag); },
        [this](pugi::xml_node node, Tag tag) { leave(node, tag); });
    close_flow();
    // What stands after the last paragraph is placed at its end.
    for (const std::uint32_t index : waiting_) {
        Artifact& artifact = document().artifacts[index];
        if (!story_.paragraphs.empty()) {
            artifact.paragraph = story_.paragraphs.back().number;
            artifact.offset = static_cast<std::uint32_t>(story_.paragraphs.back().text.size());
        }
    }
}

bool StoryReader::enter(pugi::xml_node node, Tag tag) {
    if (reading_.shown.is_too_much())
        return false; // over the limit: what was read will not be used
    at_ = node;
    if (visibility_.skips(node, tag)) {
        skip(node, tag);
        return false;
    }
    switch (tag) {
    case Tag::paragraph:
        if (uses_up_tree_)
            take_out_before(node);
        open_paragraph(node);
        return true;
    case Tag::run:
        open_run(node);
        return true;
    case Tag::table:
        open_table(node);
        return true;
    case Tag::table_row:
        if (!tables_.empty() && tables_.back().flow_depth == flows_.size())
            tables_.back().begin_row(node);
        return true;
    case Tag::table_cell:
        open_cell(node);
        return true;
    case Tag::text_box_content:
    case Tag::drawing_text_body:
        open_flow(Flow::Kind::text_box, node);
        return true;
    case Tag::drawing_paragraph:
        if (flow().kind == Flow::Kind::text_box && builder())
            finish_builder(false);
        return true;
    case Tag::ins:
    case Tag::del:
    case Tag::move_from:
    case Tag::move_to:
        open_revision(node, tag);
        return true;
    default:
        return enter_content(node, tag);
    }
}

void StoryReader::leave(pugi::xml_node node, Tag tag) {
    at_ = node;
    visibility_.left(tag);
    switch (tag) {
    case Tag::paragraph:
        write_bound_text();
        close_paragraph();
        close_stray_flow(node);
        break;
    case Tag::table:
        tables_.pop_back();
        ++flow().blocks;
        close_stray_flow(node);
        break;
    case Tag::table_cell:
    case Tag::text_box_content:
    case Tag::drawing_text_body:
        close_flow();
        break;
    case Tag::hyperlink:
        links_.pop_back();
        break;
    case Tag::field_simple:
        close_simple_field(node);
        break;
    case Tag::ruby:
        close_ruby();
        break;
    case Tag::sdt_content:
        close_control(node);
        break;
    case Tag::ins:
    case Tag::del:
    case Tag::move_from:
    case Tag::move_to:
        close_revision();
        break;
    default:
        break;
    }
}

/// Skips an element. Properties are read elsewhere. In other elements the paragraphs are counted, and removed
/// words are recorded.
void StoryReader::skip(pugi::xml_node node, Tag tag) {
    switch (tag) {
    case Tag::section_properties:
        sections_.push_back(node);
        record_formatting_change(node, "w:sectPrChange");
        break;
    case Tag::table_properties:
    case Tag::table_exception_properties:
    case Tag::table_grid:
    case Tag::table_row_properties:
    case Tag::table_cell_properties:
        record_table_changes(node);
        break;
    case Tag::ruby_text: {
        const Gathered gathered = gather(node);
        if (!readings_.empty())
            readings_.back() += gathered.text;
        paragraph_count_ += gathered.paragraphs;
        break;
    }
    case Tag::unknown: {
        Gathered gathered = gather(node);
        paragraph_count_ += gathered.paragraphs;
        if (!gathered.text.empty())
            record("foreign-markup", node.name(), std::move(gathered.text));
        break;
    }
    case Tag::choice:
    case Tag::fallback:
        paragraph_count_ += gather(node).paragraphs;
        break;
    case Tag::table_row:
    case Tag::table_cell:
    case Tag::ins:
    case Tag::del:
    case Tag::move_from:
    case Tag::move_to: {
        const Gathered gathered = gather(node);
        record_removed(node, tag, gathered);
        paragraph_count_ += gathered.paragraphs;
        break;
    }
    default:
        break;
    }
}

/// Removes what stands before a paragraph of the story from the tree, unless something open still points into
/// it: a field, a tracked change, a control, the properties of a section.
void StoryReader::take_out_before(pugi::xml_node node) {
    const bool is_needed = flows_.size() > 1 || !fields_.empty() || !revisions_.empty() ||
                           !controls_.empty() || !sections_.empty();
    pugi::xml_node story = node.parent();
    if (is_needed || story != flow().opener)
        return;
    while (const pugi::xml_node before = node.previous_sibling())
        story.remove_child(before);
}

void StoryReader::open_flow(Flow::Kind kind, pugi::xml_node opener) {
    Flow next;
    next.kind = kind;
    next.opener = opener;
    next.builders = builders_.size();
    next.fields = fields_.size();
    next.links = links_.size();
    next.look = look_;
    next.sink = flows_.size();
    if (!flows_.empty()) {
        const Flow& around = flow();
        next.cell = around.cell;
        next.in_text_box = around.in_text_box || kind == Flow::Kind::text_box;
        if (kind == Flow::Kind::cell) {
            next.sink = around.sink;
            next.fields = around.fields;
            next.links = around.links;
            next.codes = around.codes;
        }
        const ParagraphBuilder* anchor = builder();
        next.is_before_anchor =
            anchor && kind == Flow::Kind::text_box && trim(anchor->paragraph.text).empty();
    }
    flows_.push_back(std::move(next));
}

void StoryReader::close_flow() {
    if (builder())
        finish_builder(true);
    Flow closed = std::move(flow());
    flows_.pop_back();
    look_ = closed.look;
    if (closed.kind == Flow::Kind::story) {
        story_.paragraphs = std::move(closed.paragraphs);
        return;
    }
    if (closed.kind == Flow::Kind::cell) {
        flow().codes = closed.codes;
        return;
    }
    fields_.resize(closed.fields);
    links_.resize(closed.links);
    std::vector<Paragraph>* target = &flows_[flow().sink].paragraphs;
    if (ParagraphBuilder* anchor = builder())
        target = closed.is_before_anchor ? &anchor->before : &anchor->after;
    std::move(closed.paragraphs.begin(), closed.paragraphs.end(), std::back_inserter(*target));
}

void StoryReader::close_stray_flow(pugi::xml_node opener) {
    if (flow().kind == Flow::Kind::stray && flow().opener == opener)
        close_flow();
}

void StoryReader::open_table(pugi::xml_node node) {
    if (ParagraphBuilder* open = builder()) {
        if (open->is_open && !open->is_loose)
            open_flow(Flow::Kind::stray, node);
        else
            finish_builder(false);
    }
    const auto index = static_cast<std::uint32_t>(story_.tables.size());
    story_.tables.push_back({flow().cell});
    tables_.emplace_back(index, flows_.size());
}

void StoryReader::open_cell(pugi::xml_node node) {
    OpenTable::Place place{flow().cell, false};
    if (!tables_.empty() && tables_.back().flow_depth == flows_.size())
        place = tables_.back().begin_cell(node, reading_.changes, story_, document().oddities,
                                          paragraph_count_ + 1);
    reading_.shown.add_columns(place.unnamed_columns);
    open_flow(Flow::Kind::cell, node);
    flow().cell = place.cell;
    flow().is_covered = place.is_covered;
}

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
    next.paragraph.para_id = node.attribute("w14:paraId").value();
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
