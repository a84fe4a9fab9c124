// The content of runs (17.3.3): characters, breaks, links, notes, drawings.
#include "document/story_reader.hpp"

#include "base/text.hpp"
#include "document/symbols.hpp"

namespace rapporteur {

namespace {

/// The words of the run itself. The runs of a text box in it have their own changes.
std::string words_of(pugi::xml_node run) {
    std::string words;
    for (const pugi::xml_node child : run.children())
        if (const Tag tag = tag_of(child); tag == Tag::text || tag == Tag::del_text)
            append_text(words, child);
        else if (tag == Tag::tab || tag == Tag::br || tag == Tag::cr)
            words += ' ';
    return words;
}

SourceKind source_kind(Tag tag) {
    switch (tag) {
    case Tag::paragraph:
        return SourceKind::paragraph;
    case Tag::text:
    case Tag::del_text:
    case Tag::math_text:
    case Tag::drawing_text:
        return SourceKind::text;
    case Tag::tab:
    case Tag::position_tab:
    case Tag::br:
    case Tag::cr:
    case Tag::drawing_break:
    case Tag::no_break_hyphen:
    case Tag::soft_hyphen:
    case Tag::symbol:
        return SourceKind::sign;
    case Tag::footnote_reference:
    case Tag::endnote_reference:
        return SourceKind::note;
    default:
        return SourceKind::shown;
    }
}

} // namespace

bool StoryReader::enter_content(pugi::xml_node node, Tag tag) {
    switch (tag) {
    case Tag::text:
    case Tag::math_text:
    case Tag::drawing_text:
        scratch_.clear();
        append_text(scratch_, node);
        add_text(scratch_);
        return false;
    case Tag::del_text:
        if (reading_.changes == TrackChanges::accept)
            return false;
        scratch_.clear();
        append_text(scratch_, node);
        add_text(scratch_);
        return false;
    case Tag::tab:
    case Tag::position_tab:
        add_text("\t");
        return false;
    case Tag::br:
        add_break(node);
        return false;
    case Tag::cr:
    case Tag::drawing_break:
        add_text("\n");
        return false;
    case Tag::ruby:
        readings_.emplace_back();
        return true;
    case Tag::sdt_content:
        open_control(node);
        return true;
    case Tag::no_break_hyphen:
        add_text("\u2011");
        return false;
    case Tag::soft_hyphen:
        add_text("\u00AD");
        return false;
    case Tag::symbol:
        scratch_.clear();
        append_symbol(scratch_, node.attribute("w:font").value(), node.attribute("w:char").value());
        add_text(scratch_);
        return false;
    case Tag::instr_text:
        if (fields_.size() > flow().fields)
            append_text(fields_.back().instruction, node);
        else
            record("field-code", gather(node).text);
        return false;
    case Tag::del_instr_text:
        return false;
    case Tag::field_char:
        mark_field(node);
        return false;
    case Tag::field_simple:
        open_simple_field(node);
        return true;
    case Tag::hyperlink:
        open_hyperlink(node);
        return true;
    case Tag::footnote_reference:
        add_note(node, "footnote");
        return false;
    case Tag::endnote_reference:
        add_note(node, "endnote");
        return false;
    case Tag::bookmark_start:
        record("bookmark", node.attribute("w:name").value());
        return false;
    case Tag::comment_range_start:
    case Tag::comment_reference:
        open_comment(node);
        return false;
    case Tag::comment_range_end:
        close_comment(node);
        return false;
    case Tag::drawing:
    case Tag::picture:
        add_drawing("drawing");
        return true;
    case Tag::object:
        add_drawing("object");
        return true;
    case Tag::doc_properties: {
        const std::string_view description = node.attribute("descr").value();
        name_drawing(description.empty() ? node.attribute("name").value() : description);
        return true;
    }
    case Tag::vml_shape:
        name_drawing(node.attribute("alt").value());
        return true;
    case Tag::vml_text_path:
        name_drawing(node.attribute("string").value());
        return true;
    case Tag::chart: // its words stand in a part of their own
    case Tag::diagram:
        if (last_drawing_ != no_index)
            document().artifacts[last_drawing_].kind = tag == Tag::chart ? "chart" : "diagram";
        return false;
    case Tag::ole_object:
        name_drawing(node.attribute("ProgID").value());
        return true;
    case Tag::alt_chunk:
    case Tag::sub_document: {
        const Relationship* target = relationship(node.attribute("r:id").value());
        record(tag == Tag::alt_chunk ? "alt-chunk" : "sub-document", target ? target->target : "");
        return false;
    }
    default:
        return true;
    }
}

void StoryReader::open_run(pugi::xml_node node) {
    const pugi::xml_node properties = node.child("w:rPr");
    const pugi::xml_node change = properties.child("w:rPrChange");
    const bool reverts = change && reading_.changes == TrackChanges::reject;
    const RunProperties direct = read_run_properties(reverts ? change.child("w:rPr") : properties);
    const ParagraphBuilder* open = builder();
    const ResolvedStyle& style = reading_.styles.paragraph_style(open ? open->paragraph.style : no_index);
    look_ = resolve_look(direct, reading_.styles.character_style(direct.style), style.run,
                         reading_.styles.defaults());
    look_.language = language_of(direct, style.run);
    // Only highlighting by hand is recorded. A style that highlights is meant to be printed that way.
    if (!direct.highlight.empty() && direct.highlight != "none" && !look_.hidden) {
        const std::string marked = gather(node).text;
        if (!trim(marked).empty()) {
            const std::uint32_t index = record("highlight", direct.highlight);
            document().artifacts[index].length = static_cast<std::uint32_t>(marked.size());
        }
    }
    if (change) {
        const std::uint32_t index =
            record("formatting-change", change.attribute("w:author").value(), words_of(node));
        Artifact& artifact = document().artifacts[index];
        artifact.length = static_cast<std::uint32_t>(artifact.text.size());
    }
}

void StoryReader::add_text(std::string_view text) {
    if (text.empty())
        return;
    if (flow().codes > 0) {
        add_to_instruction(text);
        return;
    }
    if (controls_.empty())
        append_shown(text);
    else
        write_bound_text();
}

void StoryReader::append_shown(std::string_view text) {
    if (fields_.size() > flow().fields)
        fields_.back().has_text = true;
    ParagraphBuilder& open = any_builder();
    std::string in_font;
    if (!look_.symbol_font.empty()) {
        append_in_font(in_font, text, look_.symbol_font);
        text = in_font;
    }
    if (!look_.hidden) {
        open.append(text, look_, current_link());
        note_source(open, static_cast<std::uint32_t>(text.size()));
        return;
    }
    const std::uint32_t last = open.hidden_artifact;
    if (last == no_index || document().artifacts[last].offset != open.size())
        open.hidden_artifact = record("hidden-text", "", std::string(text));
    else
        document().artifacts[last].text += text;
}

/// Notes that the last `length` bytes of the text came from the current element.
void StoryReader::note_source(ParagraphBuilder& builder, std::uint32_t length) {
    if (reading_.sources == nullptr)
        return;
    const std::uint32_t end = builder.size();
    const auto element = static_cast<std::uint32_t>(at_.offset_debug() - 1); // of the name, after the `<`
    SourceKind kind = source_kind(tag_of(at_));
    if (kind == SourceKind::paragraph && length > 0)
        kind = SourceKind::shown; // data that a control shows
    builder.sources.push_back({kind, end - length, end, element});
}

/// The ruby text is small print above its base. In a line of text it follows the base in brackets.
void StoryReader::close_ruby() {
    const std::string reading = std::move(readings_.back());
    readings_.pop_back();
    if (!reading.empty())
        add_text('(' + reading + ')');
}

void StoryReader::add_break(pugi::xml_node node) {
    const std::string_view type = node.attribute("w:type").value();
    if (type != "page" && type != "column") {
        add_text("\n");
        return;
    }
    if (flow().codes > 0 || look_.hidden)
        return;
    any_builder().append_page_break();
    record("page-break", type == "column" ? type : "");
}

void StoryReader::add_note(pugi::xml_node node, std::string_view kind) {
    if (flow().codes > 0 || look_.hidden)
        return;
    const std::string_view id = node.attribute("w:id").value();
    std::string key(kind);
    key += ' ';
    key += id;
    const auto [found, is_new] =
        reading_.notes.try_emplace(std::move(key), static_cast<std::uint32_t>(document().notes.size()));
    if (is_new) {
        Story note;
        note.kind = kind == "footnote" ? StoryKind::footnote : StoryKind::endnote;
        note.id = id;
        document().notes.push_back(std::move(note));
    }
    any_builder().append_note(found->second);
    note_source(any_builder(), 0);
}

void StoryReader::add_drawing(std::string_view kind) {
    drawing_ = last_drawing_ = record(kind, "");
    if (ParagraphBuilder* open = builder())
        open->has_object = true;
}

/// The first name inside a drawing is the name of the drawing.
void StoryReader::name_drawing(std::string_view name) {
    if (drawing_ == no_index || name.empty())
        return;
    document().artifacts[drawing_].name = name;
    drawing_ = no_index;
}

void StoryReader::open_hyperlink(pugi::xml_node node) {
    std::string target;
    if (const Relationship* found = relationship(node.attribute("r:id").value()))
        target = found->target;
    if (const std::string_view anchor = node.attribute("w:anchor").value(); !anchor.empty()) {
        target += '#';
        target += anchor;
    }
    links_.push_back(target.empty() ? current_link() : link_index(std::move(target)));
}

std::uint32_t StoryReader::link_index(std::string target) {
    std::vector<std::string>& links = document().links;
    const auto [found, is_new] =
        reading_.links.try_emplace(std::move(target), static_cast<std::uint32_t>(links.size()));
    if (is_new)
        links.push_back(found->first);
    return found->second;
}

/// The innermost link around the current text.
std::uint32_t StoryReader::current_link() const {
    const Flow& flow = flows_.back();
    if (links_.size() > flow.links && links_.back() != no_index)
        return links_.back();
    return fields_.size() > flow.fields ? fields_.back().link : no_index;
}

const Relationship* StoryReader::relationship(std::string_view id) const {
    const auto found = source_.relationships.find(id);
    return found == source_.relationships.end() ? nullptr : found->second;
}

} // namespace rapporteur
