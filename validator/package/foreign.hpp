// Files that are something else than a Word file whatever their name says, so that the message can say what.
#pragma once

#include "package/zip_directory.hpp"

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace rapporteur {

/// For a file that does not begin as a zip container does: legacy .doc, password-protected, RTF, PDF, HTML,
/// plain text, empty and so on.
[[nodiscard]] Failure describe_foreign_file(std::span<const std::byte> file);

/// What `text` is by its first characters where that is some format of its own ("an HTML page, not a Word
/// document"); empty where it may be a plain text.
[[nodiscard]] std::string_view known_text_format(std::string_view text);

/// For the `mimetype` entry of OpenDocument and its kin.
[[nodiscard]] Failure describe_foreign_mimetype(std::string_view mimetype);

/// For a content type of a main part that is not WordprocessingML's: a workbook, a presentation.
[[nodiscard]] Failure describe_foreign_type(std::string_view content_type, std::string_view part);

} // namespace rapporteur
