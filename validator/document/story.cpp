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

} // namespace rapporteur
