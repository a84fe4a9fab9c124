// Where review copies are, and how they are written.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur::cli {

/// "drafts/report.review.docx" for "drafts/report.docx". The copy of a macro file or a template keeps its
/// ending; the copy of any other kind of file is a .docx.
[[nodiscard]] std::string review_copy_path(const std::string& path);
[[nodiscard]] std::string review_copy_ending(const std::string& path);
/// Whether the file has the name of a review copy.
[[nodiscard]] bool is_review_copy(const std::string& path);

/// Writes the copy completely or not at all. Another file with its name is kept as PATH.bak.
[[nodiscard]] Result<void> write_review_copy(const std::string& path, std::string_view bytes,
                                             std::uint64_t limit);

} // namespace rapporteur::cli
