// Complex fields (17.16.18): begin, instruction, separate, result, end, as marks strewn over runs and
// paragraphs. Damaged documents have marks without partners; those are found beforehand, so that no text
// after them is taken for an instruction and lost.
#pragma once

#include "document/document.hpp"
#include "document/visibility.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct FieldMarks {
    std::vector<bool> paired;   ///< of each w:fldChar that is shown, in document order
    std::uint32_t unpaired = 0; ///< how many have no partner
};
[[nodiscard]] FieldMarks pair_field_marks(pugi::xml_node root, Visibility visibility);

/// The target of a HYPERLINK instruction, "https://..." or "#bookmark"; empty for any other field.
[[nodiscard]] std::string hyperlink_target(std::string_view instruction);

/// The words that a drop-down list shows without having them as text. `begin` is the w:fldChar that holds its
/// w:ffData.
[[nodiscard]] std::string chosen_entry(std::string_view instruction, pugi::xml_node begin);

/// What a field without result shows that is its own instruction: the words of a MACROBUTTON or GOTOBUTTON,
/// the character of a SYMBOL, the formula of an EQ.
[[nodiscard]] std::string shown_instruction(std::string_view instruction);

/// What a LISTNUM, AUTONUM, AUTONUMLGL or AUTONUMOUT asks for; its offset is not set. Nothing for any other
/// field.
[[nodiscard]] std::optional<NumberField> number_field(std::string_view instruction);

/// The box that a check box field draws, "☒" or "☐"; empty for any other field.
[[nodiscard]] std::string_view check_box(std::string_view instruction, pugi::xml_node begin);

} // namespace rapporteur
