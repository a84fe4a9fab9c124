// The only way in which a checked part becomes a pugixml tree.
#pragma once

#include "rapporteur/failure.hpp"

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rapporteur {

/// For the small parts of the packaging itself. No encoding is guessed. The text has passed check_xml(), so a
/// failure means that memory has run out.
[[nodiscard]] inline Result<void> parse_tree(pugi::xml_document& tree, const std::string& xml,
                                             std::string_view part) {
    const auto parsed = tree.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
        return fail(parsed.status == pugi::status_out_of_memory ? FailureCode::limit : FailureCode::corrupt,
                    std::string(part), parsed.description());
    return {};
}

} // namespace rapporteur
