// The findings that a document has as comments. They are read from the document itself, so that they are
// right even after somebody deleted, undid, saved or reopened something.
#pragma once

#include "window_text.hpp"

#include "rapporteur/finding.hpp"

#include <string>
#include <vector>

namespace rapporteur::office {

struct ShownFinding {
    Reference<css::beans::XPropertySet> comment;
    Reference<css::text::XTextRange> begin; ///< the words are between `begin` and `end`
    Reference<css::text::XTextRange> end;
    Severity severity = Severity::info;
    OUString sentence; ///< the first line of the comment
    OUString words;
    std::size_t paragraph = 0; ///< index into the result of paragraphs_of()
};

/// The findings in document order.
[[nodiscard]] std::vector<ShownFinding> findings_in(const std::vector<WindowParagraph>& paragraphs);

/// The author of a finding's comment: "rapporteur: error", with the severity in this language.
[[nodiscard]] OUString author_of(Severity severity, std::string_view language);

/// Puts the findings into the document as comments at their words, and removes those of an earlier check.
/// Comments of other people stay. At most 200, errors first. Returns the number of findings without a
/// comment.
std::size_t show_findings(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                          const PlacedReport& places, std::string_view language);

/// Selects the words of a finding, so that the window shows them.
void select_finding(const Model& model, const ShownFinding& finding);

/// Selects the next finding after the selection, or the previous one; after the last one the first. Returns
/// false if there are none.
bool select_next(const Model& model, bool forward);

} // namespace rapporteur::office
