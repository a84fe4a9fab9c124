// Recognises files that are no Word files, whatever their names are, so that the message can say what they
// are.
#pragma once

#include "package/zip_directory.hpp"

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace rapporteur {

/// For a file that does not begin like a zip container: an old .doc, a password-protected file, RTF, PDF,
/// HTML, plain text, an empty file and so on.
[[nodiscard]] Failure describe_foreign_file(std::span<const std::byte> file);

/// What kind of text this is, by its first characters ("an HTML page, not a Word document"). Empty: it may be
/// plain text.
[[nodiscard]] std::string_view known_text_format(std::string_view text);

/// For the `mimetype` entry of OpenDocument and similar formats.
[[nodiscard]] Failure describe_foreign_mimetype(std::string_view mimetype);

/// For a main part whose content type is not of WordprocessingML: a workbook, a presentation.
[[nodiscard]] Failure describe_foreign_type(std::string_view content_type, std::string_view part);

} // namespace rapporteur
