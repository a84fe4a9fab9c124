// Counts one paragraph after another through a story. Every decision is kept, so that it can be explained.
#pragma once

#include "numbering/definitions.hpp"
#include "numbering/numbering.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rapporteur {

/// Why a paragraph has the number it has, or none.
enum class NumberOutcome : std::uint8_t {
    unnumbered,   ///< nothing gives it a number
    removed,      ///< numId 0
    uncounted,    ///< its properties give it a number, but it is not counted
    dangling,     ///< refers to something that is missing; `fault` says to what
    out_of_range, ///< ilvl outside 0..8
    numbered
};

enum class NumberSource : std::uint8_t { nothing, paragraph, style };
enum class LevelSource : std::uint8_t { paragraph, absent, style_link, style, single_level };
enum class CountCause : std::uint8_t { first, restarted, overridden, next };

struct NumberStep {
    NumberOutcome outcome = NumberOutcome::unnumbered;
    std::uint32_t style = no_index;
    NumberSource num_source = NumberSource::nothing;
    std::int64_t num_id = 0;
    const ResolvedNum* num = nullptr;
    LevelSource level_source = LevelSource::absent;
    std::int64_t level = 0; ///< as the document says; within 0..8 if numbered
    CountCause cause = CountCause::first;
    std::optional<std::int64_t> start; ///< the value to which a number field sets the counter
    bool override_spent = false;       ///< the startOverride was applied earlier
    /// A bit for each level above that was never used and counts as its start.
    std::uint32_t implied_parents = 0;
    std::array<std::int64_t, level_count> values{};
    std::string_view language; ///< of the paragraph; number words are in it
};

/// Counts one story. Stories share only the definitions.
class StoryCounter {
public:
    explicit StoryCounter(Definitions& definitions, const Document& document)
        : definitions_(&definitions), document_(&document) {}

    NumberStep step(const Paragraph& paragraph);
    /// The steps of the number fields in the paragraph of the last step.
    [[nodiscard]] const std::vector<NumberStep>& field_steps() const { return field_steps_; }

private:
    struct ListState {
        std::array<std::int64_t, level_count> values{};
        std::array<bool, level_count> used{};
        /// The earliest level used since the last use of each level.
        std::array<std::uint8_t, level_count> earliest_since{};
    };

    void find_number(const Paragraph& paragraph, NumberStep& step);
    void count(NumberStep& step);
    [[nodiscard]] NumberStep field_step(const NumberField& field, const NumberStep& own);
    [[nodiscard]] std::int64_t list_of(const NumberField& field, const NumberStep& own) const;
    [[nodiscard]] std::int64_t level_of(const NumberField& field, const NumberStep& own,
                                        std::int64_t num_id) const;
    [[nodiscard]] bool restarts(const ResolvedNum& num, const ListState& list, std::size_t level) const;

    Definitions* definitions_;
    const Document* document_;
    std::unordered_map<std::uint32_t, ListState> lists_; ///< by index of the abstractNum
    std::unordered_set<std::uint64_t> overrides_fired_;  ///< pairs of num and level
    std::vector<NumberStep> field_steps_;
    std::optional<std::int64_t> series_list_; ///< numId of the last LISTNUM
    std::int64_t series_level_ = 0;
};

/// The label of a numbered step, and its oddity if it has one.
struct LabelText {
    std::string text;
    std::string odd_kind; ///< kind of an oddity, or empty
    std::string odd_detail;
    std::string why_empty;    ///< for the explanation
    std::string stand_in_for; ///< see Label::stand_in_for
};
[[nodiscard]] LabelText label_text(Definitions& definitions, const NumberStep& step);

/// The indent of a paragraph: its own, else the level's, else the style's (17.3.1.12, 17.9.22).
[[nodiscard]] Indent effective_indent(Definitions& definitions, const Paragraph& paragraph,
                                      const NumberStep& step);

} // namespace rapporteur
