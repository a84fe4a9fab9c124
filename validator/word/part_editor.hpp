// Collects the edits of one part and makes them at once. Everything else stays byte for byte. A run that must
// be divided is rewritten only once, however many marks and changes it has.
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

/// The attributes of tracked changes and comments. One counter numbers all of them.
struct RevisionStamp {
    std::string author;
    std::string date; ///< "2026-11-28T09:00:00Z"; empty: write no date
    std::int64_t next_id = 1;

    /// ` w:id="7" w:author="rapporteur" w:date="..."`. Each call takes the next number.
    [[nodiscard]] std::string attributes(std::string_view prefix);
};

/// The order of marks at the same byte.
enum class MarkRank : std::uint8_t {
    inserted_text,
    comment_end,
    division,        ///< one paragraph ends and the next begins
    inserted_behind, ///< text at the beginning of the next paragraph
    comment_begin
};

class PartEditor {
public:
    /// `part` and `elements` must outlive this object.
    PartEditor(const PartText& part, const ElementIndex& elements, RevisionStamp& stamp)
        : part_(part), elements_(elements), stamp_(stamp) {}

    void insert(BytePlace place, MarkRank rank, std::string xml);
    /// Removes the characters [first, last) of an editable leaf as a tracked change. For a sign, removes the
    /// sign.
    void remove(const TextLeaf& leaf, std::size_t first, std::size_t last);
    /// Replaces bytes [begin, end) of the part. No other edit may touch them.
    void replace(std::uint32_t begin, std::uint32_t end, std::string xml);
    /// A run with this text as a tracked insertion, with the properties of `run` (no_element: without).
    [[nodiscard]] std::string inserted_run(std::string_view text, std::uint32_t run);

    /// Registers a leaf that may be cut, with the words that it shows.
    void know(const TextLeaf& leaf, std::string_view shown);

    [[nodiscard]] bool has_edits() const {
        return !splices_.empty() || !marks_.empty() || !removals_.empty();
    }
    /// Returns the text of the part with all edits.
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
    std::map<std::uint32_t, std::vector<Mark>> marks_;       ///< by the element that contains them
    std::map<std::uint32_t, std::vector<Removal>> removals_; ///< by leaf
    std::unordered_map<std::uint32_t, KnownLeaf> leaves_;
};

/// Text as the content of a run: w:t, w:tab and w:br.
[[nodiscard]] std::string run_content(std::string_view prefix, std::string_view text);

} // namespace rapporteur
