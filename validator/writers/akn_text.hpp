// Paragraphs and tables of Akoma Ntoso with their content.
#pragma once

#include "writers/akn_meta.hpp"
#include "writers/outline.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class AknText {
public:
    AknText(const WriterInput& input, const AknReferences& references, AknIds& ids, XmlWriter& xml)
        : report_(input.corrected.report), blocks_(input.corrected.blocks), references_(references),
          ids_(ids), xml_(xml), note_ids_(blocks_.notes.size()), note_written_(blocks_.notes.size(), false) {}

    /// Writes an element as `p` in the context of that eId. `inside`: an inline element around its words, or
    /// empty. The label is not written for an entry or item; it is for any other element.
    void paragraph(std::uint32_t element, std::string_view context, std::string_view kind = {},
                   std::string_view inside = {});
    /// Writes the words of an element into an open element.
    void words(std::uint32_t element, std::string_view context);
    /// Writes a table: the events from its beginning to its end.
    void table(std::span<const OutlineEvent> events, std::string_view context);
    /// The notes whose mark is in no kept paragraph, or only in another note. note_paragraph() writes a
    /// paragraph for one.
    [[nodiscard]] std::vector<std::uint32_t> other_notes() const;
    void note_paragraph(std::uint32_t note, std::string_view context);

private:
    void content(const Block& block, std::span<const Fact> facts, std::string_view context);
    void open_fact(const Fact& fact, std::string_view context);
    void open_span(const Span& span);
    void note(std::uint32_t note);

    const Report& report_;
    const Blocks& blocks_;
    const AknReferences& references_;
    AknIds& ids_;
    XmlWriter& xml_;
    std::vector<std::string> note_ids_; ///< empty: nothing has referred to the note yet
    std::vector<bool> note_written_;
    bool in_note_ = false;
    bool in_title_ = false; ///< within the title block, where a date has an element of its own
};

} // namespace rapporteur
