// A small report built by hand: each call adds a paragraph.
#pragma once

#include "writers/writers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::test {

/// The values that recogniser and corrections would pass to a writer.
class Sample {
public:
    Sample();

    /// Appends a paragraph to that section and returns its element.
    std::uint32_t add(SectionKind kind, std::string_view text, std::string_view label = {});
    std::uint32_t add(SectionKind kind, ElementPart part, std::string_view text, std::string_view label = {});
    std::uint32_t resolution(std::string_view text, std::string_view label);
    /// An item of `parent`, one level below it.
    std::uint32_t item(std::uint32_t parent, std::string_view text, std::string_view label);
    std::uint32_t continuation(std::uint32_t parent, std::string_view text);

    /// A fact for the first occurrence of `words` in the element.
    Fact& fact(std::uint32_t element, FactKind kind, std::string_view words, std::string_view code = {});
    /// An emphasis for the first occurrence of `words` in the element.
    void span(std::uint32_t element, SpanKind kind, std::string_view words, std::uint32_t target = no_index);
    void note(std::uint32_t element, std::string_view after, std::uint32_t note);

    /// A table with this number of rows and columns. Returns its first cell.
    std::uint32_t table(std::uint32_t rows, std::uint32_t columns, std::uint32_t parent_cell = no_index);
    void put(std::uint32_t element, std::uint32_t cell) { block(element).cell = cell; }

    Block& block(std::uint32_t element) {
        return corrected.blocks.blocks[corrected.report.elements[element].block];
    }
    Element& element(std::uint32_t index) { return corrected.report.elements[index]; }

    [[nodiscard]] std::string xml() const;
    /// Only the XML between `<meeting/>` and `<corrections/>`.
    [[nodiscard]] std::string body() const;

    Corrected corrected;
    Layout layout;
};

/// "3.", "a)", "ii.", "•" as the blocks stage reads them.
BlockLabel label_of(std::string_view text);

/// Every character of the report's text in `xml`, without labels: paragraphs, lines and headings, one a line,
/// a line break as `\n`, notes as `[...]`.
std::string visible_text(std::string_view xml);

/// The same for the values that a writer is given.
std::string visible_text(const Corrected& corrected);

} // namespace rapporteur::test
