// Questions about the facts and sections of a report that several rules ask.
#pragma once

#include "rules/rule.hpp"

#include <array>
#include <cstdint>

namespace rapporteur {

/// The first element of the opening if the opening lacks a fact that the layout asks for. no_index if it
/// lacks nothing, or if there is no opening at all: `opening-missing` reports that.
[[nodiscard]] std::uint32_t opening_lacking(const RuleInput& input, FactKind kind);

/// The flaw of an opening that lacks a fact: `missing-but-in-title` if the title block has it, else
/// `missing`.
inline constexpr std::array missing_fact_messages{MessageKind{"missing", ""},
                                                  MessageKind{"missing-but-in-title", "title"}};
[[nodiscard]] Flaw flaw_of_missing_fact(const RuleInput& input, std::uint32_t opening, FactKind kind);

/// The message `missing` and its report, if an opening lacks a fact and nothing else is to be said of it.
inline constexpr std::array plainly_missing_messages{MessageKind{"missing", ""}};
void report_plainly_missing(const RuleInput& input, FactKind kind, const ReportFlaw& report);

/// The last element before the resolutions that belongs to a section of the report; no_index if there is
/// none. A missing section is reported at its end.
[[nodiscard]] std::uint32_t last_before_resolutions(const Report& report);

/// A flaw at the end of an element, or for the document as a whole if the element is no_index.
[[nodiscard]] Flaw flaw_at_end(const RuleInput& input, std::uint32_t element, Message message);

/// A flaw at the words of a fact.
[[nodiscard]] Flaw flaw_at_fact(const Fact& fact, Message message);

/// Whether the meeting was held online only, by the opening or else by the title. A hybrid meeting has a
/// place.
[[nodiscard]] bool met_online(const RuleInput& input);

/// Whether two dates, or ranges of days, are the same days.
[[nodiscard]] bool same_days(const DateFact& left, const DateFact& right);

} // namespace rapporteur
