// A paragraph's text with its facts, emphasis, links and notes, as well-nested events for any writer.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class InlineStep : std::uint8_t { enter, leave, text, line_break, note };

struct InlineEvent {
    InlineStep step = InlineStep::text;
    const Fact* fact = nullptr; ///< enter, leave: the fact, or null
    const Span* span = nullptr; ///< enter, leave: the emphasis or link; note: the note's span
    std::string_view text;      ///< text: a part of the block's text, without line breaks
};

/// Facts and spans may overlap in any way; a mark that would cross another is left and entered again. Facts
/// are outermost, then links, then emphasis. Among marks of one kind, the one that begins first or is longer
/// is outside. The words for the kind of meeting are not marked. Views and pointers point into the arguments.
[[nodiscard]] std::vector<InlineEvent> inline_content(const Block& block, std::span<const Fact> facts);

/// Whether a reader of the page sees such a span.
constexpr bool is_shown(SpanKind kind) {
    return kind != SpanKind::language;
}

/// The element for an emphasis, the same in HTML and in report XML: "b", "sup"; empty for links and notes.
[[nodiscard]] std::string_view emphasis_element(SpanKind kind);

/// The facts in one element.
[[nodiscard]] std::span<const Fact> facts_of(const Report& report, std::uint32_t element);

} // namespace rapporteur
