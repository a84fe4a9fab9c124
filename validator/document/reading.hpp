// The state of reading: what the stories of a document share, and what is open while one of them is read.
#pragma once

#include "document/alternate_content.hpp"
#include "document/bindings.hpp"
#include "document/comments.hpp"
#include "document/paragraph_builder.hpp"
#include "document/shown_bytes.hpp"
#include "document/styles.hpp"
#include "document/tag.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// A part with what each of its stories asks for; a part of notes has thousands of stories.
struct StoryPart {
    /// `root` is that of the part's tree, which must outlive this.
    StoryPart(const Part& read, pugi::xml_node root);

    const Part& part;
    bool has_fields = false;
    Compatibility compatibility;
    std::unordered_map<std::string_view, const Relationship*> relationships; ///< by id
};

/// What all stories of a document share.
struct DocumentReading {
    TrackChanges changes = TrackChanges::accept;
    DocumentSources* sources = nullptr; ///< none: nobody asks
    Document& document;
    const StyleSheet& styles;
    const Comments& comments;
    BoundData& bound_data;
    /// Artifact of each comment met: a comment is told once, however often its id stands.
    std::unordered_map<std::string, std::uint32_t> comment_artifacts;
    std::unordered_map<std::string, std::uint32_t> links; ///< index into Document::links
    std::unordered_map<std::string, std::uint32_t> notes; ///< "footnote 2": index into Document::notes
    ShownBytes shown{Limits{}.shown_bytes};
};

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
/// A field between its begin and its end.
struct Field {
    pugi::xml_node begin;
    std::string instruction;
    std::uint32_t artifact = no_index;
    std::uint32_t link = no_index;
    std::size_t code_around =
        0; ///< index of the field in whose instruction it stands, where it stands in one
    bool in_code = true;
    bool is_simple = false; ///< a w:fldSimple
    bool has_text = false;  ///< its result is not empty
};
/// A content control that shows data in place of its text.
struct BoundControl {
    pugi::xml_node content;
    std::string shown;
    bool is_written = false;
};
/// A tracked change whose content is shown.
struct Revision {
    Tag tag = Tag::ins;
    std::uint32_t artifact = no_index;
};

} // namespace rapporteur
