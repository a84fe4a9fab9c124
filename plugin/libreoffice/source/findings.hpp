// The findings that stand in a document as comments. They are read off the document itself, so that what somebody
// deletes, undoes or saves and opens again is always what there is.
#pragma once

#include "window_text.hpp"

#include "rapporteur/finding.hpp"

#include <string>
#include <vector>

namespace rapporteur::office {

struct ShownFinding {
    Reference<css::beans::XPropertySet> comment;
    Reference<css::text::XTextRange> begin; ///< the words it stands at lie between the two
    Reference<css::text::XTextRange> end;
    Severity severity = Severity::info;
    OUString sentence; ///< the first line of the comment
    OUString words;
    std::size_t paragraph = 0; ///< index into what paragraphs_of() gives
};

/// In document order.
[[nodiscard]] std::vector<ShownFinding> findings_in(const std::vector<WindowParagraph>& paragraphs);

/// The author of the comment of a finding: "rapporteur: error", the severity in this language.
[[nodiscard]] OUString author_of(Severity severity, std::string_view language);

/// Puts the findings into the document as comments at their words, in the place of those of an earlier check. Comments of
/// other people stay. At most 200, errors first; gives how many were left.
std::size_t show_findings(const Model& model, const std::vector<WindowParagraph>& paragraphs,
                          const PlacedReport& places, std::string_view language);

/// Selects the words of a finding, so that the window shows them.
void select_finding(const Model& model, const ShownFinding& finding);

/// Selects the next finding behind the selection, or the one before; after the last one the first. False: there is none.
bool select_next(const Model& model, bool forward);

} // namespace rapporteur::office
