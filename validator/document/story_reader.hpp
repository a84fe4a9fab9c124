// Reads one story (17.2): an iterative walk over the elements of the body, a note, a header. What an element
// becomes is said in README.md; the members are defined in story.cpp (paragraphs and flows), run_content.cpp
// (what stands in runs) and revisions.cpp (tracked changes and comments).
#pragma once

#include "document/comments.hpp"
#include "document/fields.hpp"
#include "document/paragraph_builder.hpp"
#include "document/styles.hpp"
#include "document/tables.hpp"
#include "document/visibility.hpp"
#include "document/xml.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// What all stories of a document share.
struct Reading {
    TrackChanges changes = TrackChanges::accept;
    Document& document;
    const StyleSheet& styles;
    const Comments& comments;
    std::unordered_map<std::string, std::uint32_t> links; ///< index into Document::links
    std::unordered_map<std::string, std::uint32_t> notes; ///< "footnote 2": index into Document::notes
};

class StoryReader {
public:
    /// `paragraphs_before`: number of w:p of the part that stand before this story.
    StoryReader(Reading& reading, const Part& part, Story& story, std::uint32_t paragraphs_before);
    void read(pugi::xml_node root);

    /// The w:sectPr met, in document order.
    [[nodiscard]] const std::vector<pugi::xml_node>& sections() const { return sections_; }

private:
    /// A place where paragraphs follow one another: the story itself, a cell, a text box, or a paragraph that
    /// stands where none should.
    struct Flow {
        enum class Kind : std::uint8_t { story, cell, text_box, stray };
        Kind kind = Kind::story;
        pugi::xml_node opener;
        std::size_t sink = 0;                            ///< the flow that takes the paragraphs
        std::vector<Paragraph> paragraphs;               ///< where it is its own sink
        std::size_t builders = 0, fields = 0, links = 0; ///< what was open before it
        std::size_t blocks = 0;                          ///< paragraphs and tables finished in it
        std::uint32_t cell = no_index;
        bool is_covered = false; ///< a cell that a merge covers
        bool in_text_box = false;
        bool is_before_anchor = false;
        std::uint32_t codes = 0; ///< fields whose instruction is being read
        Look look;               ///< of the run around it
    };
    struct Field {
        pugi::xml_node begin;
        std::string instruction;
        std::uint32_t artifact = no_index;
        std::uint32_t link = no_index;
        bool in_code = true;
        bool has_text = false; ///< its result is not empty
    };
    struct Revision {
        Tag tag = Tag::ins;
        std::uint32_t artifact = no_index;
    };

    bool enter(pugi::xml_node node, Tag tag);
    void leave(pugi::xml_node node, Tag tag);
    void skip(pugi::xml_node node, Tag tag);

    // Flows and paragraphs (story.cpp)
    void open_flow(Flow::Kind kind, pugi::xml_node opener);
    void close_flow();
    void close_stray_flow(pugi::xml_node opener);
    void open_table(pugi::xml_node node);
    void open_cell(pugi::xml_node node);
    void open_paragraph(pugi::xml_node node);
    void close_paragraph();
    void read_paragraph_properties(ParagraphBuilder& builder, pugi::xml_node node);
    void finish_builder(bool at_flow_end);
    void emit(Paragraph paragraph);
    [[nodiscard]] bool goes_on_in(const ParagraphBuilder& builder, const Paragraph& next) const;
    [[nodiscard]] ParagraphBuilder* builder();
    ParagraphBuilder& any_builder();
    std::uint32_t record(std::string_view kind, std::string_view name, std::string text = {});

    // Content of runs (run_content.cpp)
    bool enter_content(pugi::xml_node node, Tag tag);
    void open_run(pugi::xml_node node);
    void add_text(std::string_view text);
    void add_break(pugi::xml_node node);
    void add_note(pugi::xml_node node, std::string_view kind);
    void add_drawing(std::string_view kind);
    void name_drawing(std::string_view name);
    void mark_field(pugi::xml_node node);
    void end_field();
    void open_simple_field(pugi::xml_node node);
    void open_hyperlink(pugi::xml_node node);
    [[nodiscard]] std::uint32_t link_index(std::string target);
    [[nodiscard]] std::uint32_t current_link() const;
    [[nodiscard]] const Relationship* relationship(std::string_view id) const;

    // Tracked changes and comments (revisions.cpp)
    void record_removed(pugi::xml_node node, Tag tag, const Gathered& gathered);
    void open_revision(pugi::xml_node node, Tag tag);
    void close_revision();
    void record_mark_changes(pugi::xml_node paragraph_properties);
    void record_formatting_change(pugi::xml_node properties, std::string_view change);
    void record_table_changes(pugi::xml_node properties);
    void open_comment(pugi::xml_node node);
    void close_comment(pugi::xml_node node);

    [[nodiscard]] Flow& flow() { return flows_.back(); }
    [[nodiscard]] Document& document() { return reading_.document; }

    Reading& reading_;
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
    std::vector<std::uint32_t> waiting_; ///< artifacts that stand before the next paragraph
    std::vector<pugi::xml_node> sections_;
    FieldMarks field_marks_;
    std::size_t next_field_mark_ = 0;
    std::uint32_t drawing_ = no_index; ///< artifact that still lacks a name
    Look look_;
    std::string scratch_;
    std::unordered_map<std::string_view, const Relationship*> relationships_;
    std::unordered_map<std::string_view, std::uint32_t> comments_; ///< artifact of each comment met
};

} // namespace rapporteur
