// Reads one story (17.2): an iterative walk over the elements of the body, a note or a header. README.md says
// what each element becomes. The members are defined in story.cpp (the walk and its flows),
// story_paragraphs.cpp, run_content.cpp (the content of runs), story_fields.cpp, revisions.cpp (tracked
// changes and comments) and controls.cpp (bound controls).
#pragma once

#include "document/fields.hpp"
#include "document/reading.hpp"
#include "document/tables.hpp"
#include "document/visibility.hpp"
#include "document/xml.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class StoryReader {
public:
    /// `paragraphs_before`: the number of w:p in the part before this story.
    StoryReader(DocumentReading& reading, const StoryPart& source, Story& story,
                std::uint32_t paragraphs_before);
    void read(pugi::xml_node root);
    /// From now on, removes what was read from the tree, to free its memory: the tree of a million paragraphs
    /// is larger than everything that is read from it.
    void use_up_tree() { uses_up_tree_ = true; }

    /// The w:sectPr elements, in document order.
    [[nodiscard]] const std::vector<pugi::xml_node>& sections() const { return sections_; }

private:
    bool enter(pugi::xml_node node, Tag tag);
    void leave(pugi::xml_node node, Tag tag);
    void skip(pugi::xml_node node, Tag tag);

    // Flows (story.cpp)
    void open_flow(Flow::Kind kind, pugi::xml_node opener);
    void close_flow();
    void close_stray_flow(pugi::xml_node opener);
    void open_table(pugi::xml_node node);
    void open_cell(pugi::xml_node node);
    void take_out_before(pugi::xml_node node);

    // Paragraphs (story_paragraphs.cpp)
    void open_paragraph(pugi::xml_node node);
    void close_paragraph();
    void read_paragraph_properties(ParagraphBuilder& builder, const ParagraphMarkup& markup);
    void finish_builder(bool at_flow_end);
    void emit(Paragraph paragraph);
    [[nodiscard]] bool goes_on_in(const ParagraphBuilder& builder, const Paragraph& next) const;
    [[nodiscard]] ParagraphBuilder* builder();
    ParagraphBuilder& any_builder();

    // Content of runs (run_content.cpp)
    bool enter_content(pugi::xml_node node, Tag tag);
    void open_run(pugi::xml_node node);
    [[nodiscard]] std::uint32_t language_of(const RunProperties& direct,
                                            const RunProperties& paragraph_style);
    void add_text(std::string_view text);
    void note_source(ParagraphBuilder& builder, std::uint32_t length);
    void append_shown(std::string_view text);
    void close_ruby();
    void add_break(pugi::xml_node node);
    void add_note(pugi::xml_node node, std::string_view kind);
    void add_drawing(std::string_view kind);
    void name_drawing(std::string_view name);
    void open_hyperlink(pugi::xml_node node);
    [[nodiscard]] std::uint32_t link_index(std::string target);
    [[nodiscard]] std::uint32_t current_link() const;
    [[nodiscard]] const Relationship* relationship(std::string_view id) const;

    // Fields (story_fields.cpp)
    void add_to_instruction(std::string_view text);
    [[nodiscard]] std::size_t innermost_code() const;
    void add_number_field(NumberField field);
    void pair_marks();
    void mark_field(pugi::xml_node node);
    [[nodiscard]] std::size_t complex_field() const;
    void end_field(std::size_t index);
    void close_simple_field(pugi::xml_node node);
    void open_simple_field(pugi::xml_node node);

    // Bound content controls (controls.cpp)
    void open_control(pugi::xml_node content);
    void close_control(pugi::xml_node content);
    void write_bound_text();

    // Tracked changes and comments (revisions.cpp)
    std::uint32_t record(std::string_view kind, std::string_view name, std::string text = {});
    void record_removed(pugi::xml_node node, Tag tag, const Gathered& gathered);
    void open_revision(pugi::xml_node node, Tag tag);
    void close_revision();
    void record_mark_changes(const ParagraphMarkup& markup);
    void record_formatting_change(pugi::xml_node properties, std::string_view change);
    void record_table_changes(pugi::xml_node properties);
    void open_comment(pugi::xml_node node);
    void close_comment(pugi::xml_node node);

    [[nodiscard]] Flow& flow() { return flows_.back(); }
    [[nodiscard]] Document& document() { return reading_.document; }

    DocumentReading& reading_;
    const StoryPart& source_;
    const Part& part_;
    Story& story_;
    Visibility visibility_;
    std::uint32_t paragraph_count_;
    std::vector<Flow> flows_;
    std::vector<ParagraphBuilder> builders_;
    std::vector<OpenTable> tables_;
    std::vector<Field> fields_;
    std::vector<std::uint32_t> links_;
    std::vector<Revision> revisions_;
    std::vector<BoundControl> controls_; ///< the open controls that show data instead of their text
    std::vector<std::string> readings_;  ///< of each open w:ruby: in the file it comes before the base
    std::vector<std::uint32_t> waiting_; ///< artifacts that stand before the next paragraph
    std::vector<pugi::xml_node> sections_;
    bool uses_up_tree_ = false;
    FieldMarks field_marks_;
    std::size_t next_field_mark_ = 0;
    pugi::xml_node at_;                     ///< the element entered or left last: added text comes from it
    std::uint32_t drawing_ = no_index;      ///< artifact that still lacks a name
    std::uint32_t last_drawing_ = no_index; ///< artifact of the open drawing, or of the last one
    Look look_;
    std::string scratch_;
};

} // namespace rapporteur
