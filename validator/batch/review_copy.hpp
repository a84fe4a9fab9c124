// Where review copies stand, and how they get there.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur::cli {

/// "drafts/report.docx" -> "drafts/report.review.docx". The copy of a macro file or a template is one too; of
/// any other kind of file it is a .docx.
[[nodiscard]] std::string review_copy_path(const std::string& path);
[[nodiscard]] std::string review_copy_ending(const std::string& path);
/// Whether a file bears the name of one.
[[nodiscard]] bool is_review_copy(const std::string& path);

/// Writes it whole or not at all. What stands at its place and is something else is kept as PATH.bak.
[[nodiscard]] Result<void> write_review_copy(const std::string& path, std::string_view bytes,
                                             std::uint64_t limit);

} // namespace rapporteur::cli
