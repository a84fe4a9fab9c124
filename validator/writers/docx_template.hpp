// Writes a report into a Word file of the house. Page, fonts, styles, headers and footers come from that
// file; the text, the list and the notes come from the report.
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

struct WriterOption;
extern const WriterOption docx_template_option; ///< declared here too: the page has a list without options

/// A template that was read and can be written into.
struct DocxTemplate {
    std::string file; ///< what take_house_parts() left of the template
    Package package;
    Document document; ///< the template's styles and numbering
};

/// Fails like open_package(), and with `unsupported` for a template with macros, for a Strict one, and if the
/// main part uses another prefix than `w:` for WordprocessingML.
[[nodiscard]] Result<DocxTemplate> open_docx_template(std::span<const std::byte> file, const Limits& limits);

/// The first free number of a list in the template.
[[nodiscard]] std::int64_t free_num_id(const DocxTemplate& house);

/// The styles that the layout names and the template lacks, or has with another type.
[[nodiscard]] std::vector<std::string> missing_styles(const DocxTemplate& house, const Layout& layout);

/// Looks up styles by the names that the layout gives, else by Word's own names. Adds the styles that the
/// template lacks.
[[nodiscard]] Result<std::string> write_into_template(const DocxTemplate& house, DocxContent content,
                                                      const DocxLists& lists, const Limits& limits);

} // namespace rapporteur
