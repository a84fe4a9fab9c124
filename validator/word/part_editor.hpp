// Edits of one part, gathered and then made in one go: what is not edited stays byte for byte. A run that is
// divided is written anew once, however many marks and changes stand in it.
#pragma once

#include "word/elements.hpp"
#include "word/part_text.hpp"
#include "word/text_places.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// What every tracked change and comment bears. One counter numbers them all.
struct RevisionStamp {
    std::string author;
    std::string date; ///< "2026-11-28T09:00:00Z"; empty: none is written
    std::int64_t next_id = 1;

    /// ` w:id="7" w:author="rapporteur" w:date="..."`; each call takes the next number.
    [[nodiscard]] std::string attributes(std::string_view prefix);
};

/// The order of what stands at one byte.
enum class MarkRank : std::uint8_t {
    inserted_text,
    comment_end,
    division,        ///< a paragraph ends and another begins
    inserted_behind, ///< text at the beginning of that
    comment_begin
};

class PartEditor {
public:
    /// `part` and `elements` must outlive this.
    PartEditor(const PartText& part, const ElementIndex& elements, RevisionStamp& stamp)
        : part_(part), elements_(elements), stamp_(stamp) {}

    void insert(BytePlace place, MarkRank rank, std::string xml);
    /// As a tracked change, characters [first, last) of a leaf that is editable; of a sign, the sign.
    void remove(const TextLeaf& leaf, std::size_t first, std::size_t last);
    /// Bytes [begin, end) of the part, which no other edit may touch.
    void replace(std::uint32_t begin, std::uint32_t end, std::string xml);
    /// A run with this text as a tracked change, with the properties of `run` (no_element: none).
    [[nodiscard]] std::string inserted_run(std::string_view text, std::uint32_t run);

    /// A leaf that may be cut, with the words it shows.
    void know(const TextLeaf& leaf, std::string_view shown);

    [[nodiscard]] bool has_edits() const {
        return !splices_.empty() || !marks_.empty() || !removals_.empty();
    }
    /// The text of the part with all edits.
    [[nodiscard]] std::string finish();

private:
    struct Splice {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::string xml;
    };
    struct Mark {
        std::uint32_t at = 0;
        MarkRank rank = MarkRank::inserted_text;
        std::string xml;
    };
    struct Removal {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    struct KnownLeaf {
        std::vector<std::uint32_t> bounds;
        std::string shown;
        bool has_markup = false;
    };
    class RunWriter;

    [[nodiscard]] std::string_view bytes(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(part_.text).substr(begin, end - begin);
    }
    [[nodiscard]] std::string run_properties(std::uint32_t run) const;
    [[nodiscard]] std::string opened_paragraph(std::uint32_t element, const std::vector<Mark>& marks) const;

    const PartText& part_;
    const ElementIndex& elements_;
    RevisionStamp& stamp_;
    std::vector<Splice> splices_;
    std::map<std::uint32_t, std::vector<Mark>> marks_;       ///< by the element they are inside of
    std::map<std::uint32_t, std::vector<Removal>> removals_; ///< by leaf
    std::unordered_map<std::uint32_t, KnownLeaf> leaves_;
};

/// Text as the content of a run: w:t, w:tab and w:br.
[[nodiscard]] std::string run_content(std::string_view prefix, std::string_view text);

} // namespace rapporteur
