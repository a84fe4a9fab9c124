// The paragraphs of a document, for programs that compare two versions of it.
#pragma once

#include "rapporteur/rapporteur.hpp"

namespace rapporteur {

/// A paragraph of the body as `text` prints it, and its place as in Location.
struct TextParagraph {
    std::string part;
    std::uint32_t number = 0; ///< the w:p of that part, from 1
    std::string label;
    std::string text;
};
[[nodiscard]] Result<std::vector<TextParagraph>> paragraphs(std::span<const std::byte> docx,
                                                            const Options& options);

} // namespace rapporteur
