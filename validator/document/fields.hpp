// Complex fields (17.16.18): begin, instruction, separate, result and end are marks in runs, possibly of
// several paragraphs. Damaged documents have marks without partners. They are found first, so that no text
// after them is lost because it is taken for an instruction.
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
    std::vector<bool> paired;   ///< for each w:fldChar that is shown, in document order
    std::uint32_t unpaired = 0; ///< how many marks have no partner
};
[[nodiscard]] FieldMarks pair_field_marks(pugi::xml_node root, Visibility visibility);

/// The target of a HYPERLINK instruction, "https://..." or "#bookmark"; empty for any other field.
[[nodiscard]] std::string hyperlink_target(std::string_view instruction);

/// The entry that a drop-down list shows, which is not in the file as text. `begin` is the w:fldChar with its
/// w:ffData.
[[nodiscard]] std::string chosen_entry(std::string_view instruction, pugi::xml_node begin);

/// What a field without result shows of its instruction: the words of a MACROBUTTON or GOTOBUTTON, the
/// character of a SYMBOL, the formula of an EQ.
[[nodiscard]] std::string shown_instruction(std::string_view instruction);

/// The number field of a LISTNUM, AUTONUM, AUTONUMLGL or AUTONUMOUT; its offset is not set. None for other
/// fields.
[[nodiscard]] std::optional<NumberField> number_field(std::string_view instruction);

/// The box that a check box field shows, "☒" or "☐". Empty for other fields.
[[nodiscard]] std::string_view check_box(std::string_view instruction, pugi::xml_node begin);

} // namespace rapporteur
