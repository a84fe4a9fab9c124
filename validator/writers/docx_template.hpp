// A report in the house's own Word file: its page, fonts, styles, headers and footers; ours is the text, the
// list and the notes.
#pragma once

#include "document/document.hpp"
#include "layout/layout.hpp"
#include "writers/docx_parts.hpp"

#include "rapporteur/limits.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// What a template says before anything is written into it.
struct DocxTemplate {
    std::span<const std::byte> file;
    Package package;
    Document document; ///< styles and numbering of it
};

/// Failures beside those of open_package(): `unsupported`, a template with macros, a Strict one, or one
/// whose main part has no `w:` for WordprocessingML.
[[nodiscard]] Result<DocxTemplate> open_docx_template(std::span<const std::byte> file, const Limits& limits);

/// The first number of a list that it leaves free.
[[nodiscard]] std::int64_t free_num_id(const DocxTemplate& house);

/// The styles that the layout names and the template does not have, or not of that kind.
[[nodiscard]] std::vector<std::string> missing_styles(const DocxTemplate& house, const Layout& layout);

/// Styles are found by the names the layout gives them, else by Word's own; those the template lacks are
/// added.
[[nodiscard]] Result<std::string> write_into_template(const DocxTemplate& house, DocxContent content,
                                                      const DocxLists& lists, const Limits& limits);

} // namespace rapporteur
