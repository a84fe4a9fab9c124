// What several rules ask of the facts and sections of a report.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>

namespace rapporteur {

/// The first element of the opening where the opening lacks a fact the layout asks for; none where nothing is
/// missing, and where there is no opening at all: `opening-missing` says that.
[[nodiscard]] std::uint32_t opening_lacking(const RuleInput& input, FactKind kind);

/// The last element that stands before the resolutions and belongs to a section of the report; none if there
/// is none. What is missing there is reported at its end.
[[nodiscard]] std::uint32_t last_before_resolutions(const Report& report);

/// A flaw at the end of an element, or of the document as a whole.
[[nodiscard]] Flaw flaw_at_end(const RuleInput& input, std::uint32_t element, Message message);

/// The words of a fact where they stand.
[[nodiscard]] Flaw flaw_at_fact(const Fact& fact, Message message);

/// Whether two dates or ranges of days are the same days.
[[nodiscard]] bool same_days(const DateFact& left, const DateFact& right);

} // namespace rapporteur
