// Paragraphs and tables of Akoma Ntoso, with what stands in them.
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

    /// `p` of an element in the context of that eId. `inside`: the inline element that holds its words, or
    /// empty. The label of an entry or item is no part of its paragraph; any other label is.
    void paragraph(std::uint32_t element, std::string_view context, std::string_view kind = {},
                   std::string_view inside = {});
    /// The words of an element, into an element that is open.
    void words(std::uint32_t element, std::string_view context);
    /// A table: the events from its beginning to its end.
    void table(std::span<const OutlineEvent> events, std::string_view context);
    /// Notes whose mark stands in no paragraph that is kept, or in a note; and a paragraph for one of them.
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
    std::vector<std::string> note_ids_; ///< empty: nothing refers to it yet
    std::vector<bool> note_written_;
    bool in_note_ = false;
    bool in_title_ = false; ///< the title block has an element of its own for a date
};

} // namespace rapporteur
