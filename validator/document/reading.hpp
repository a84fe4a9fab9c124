// The state of reading: what the stories of a document share, and what is open while a story is read.
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

/// A part, with what each of its stories needs. It is made once, because a part of notes has thousands of
/// stories.
struct StoryPart {
    /// `root` is the root of the part's tree, which must outlive this.
    StoryPart(const Part& read, pugi::xml_node root);

    const Part& part;
    Compatibility compatibility;
    std::unordered_map<std::string_view, const Relationship*> relationships; ///< by id
};

/// What all stories of a document share.
struct DocumentReading {
    TrackChanges changes = TrackChanges::accept;
    DocumentSources* sources = nullptr; ///< null: the caller does not ask for them
    Document& document;
    const StyleSheet& styles;
    const Comments& comments;
    BoundData& bound_data;
    /// The artifact of each comment by id. A comment is recorded once, however often its id occurs.
    std::unordered_map<std::string, std::uint32_t> comment_artifacts;
    std::unordered_map<std::string, std::uint32_t> links; ///< index into Document::links
    std::unordered_map<std::string, std::uint32_t> notes; ///< "footnote 2": index into Document::notes
    ShownBytes shown{Limits{}.shown_bytes};
};

/// A place where paragraphs follow one another: the story, a cell, a text box, or a paragraph where none may
/// be.
struct Flow {
    enum class Kind : std::uint8_t { story, cell, text_box, stray };
    Kind kind = Kind::story;
    pugi::xml_node opener;
    std::size_t sink = 0;                            ///< index of the flow that takes the paragraphs
    std::vector<Paragraph> paragraphs;               ///< if it is its own sink
    std::size_t builders = 0, fields = 0, links = 0; ///< what was open when it began
    std::size_t blocks = 0;                          ///< count of paragraphs and tables that ended in it
    std::uint32_t cell = no_index;
    bool is_covered = false; ///< a cell that is covered by a merge
    bool in_text_box = false;
    bool is_before_anchor = false;
    std::uint32_t codes = 0; ///< count of fields whose instruction is being read
    Look look;               ///< look of the run around it
};
/// A field between its begin and its end.
struct Field {
    pugi::xml_node begin;
    std::string instruction;
    std::uint32_t artifact = no_index;
    std::uint32_t link = no_index;
    /// Index of the field whose instruction contains it, if any.
    std::size_t code_around = 0;
    bool in_code = true;
    bool is_simple = false; ///< a w:fldSimple
    bool has_text = false;  ///< its result has text
};
/// A content control that shows data instead of its text.
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
