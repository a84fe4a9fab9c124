// A paragraph of a story while it is read. If its paragraph mark is deleted, it goes on after its w:p ends:
// the next w:p continues it (17.13.5.15).
#pragma once

#include "document/document.hpp"
#include "document/formatting.hpp"
#include "document/sources.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Why an ended paragraph joins the next one.
enum class Joins : std::uint8_t { no, mark_removed, style_separator, drop_cap };

class ParagraphBuilder {
public:
    /// Appends text of one look. Text with the look of the text before it extends the same spans. `link`:
    /// index, or no_index.
    void append(std::string_view text, const Look& look, std::uint32_t link);
    /// Notes a page or column break. It becomes a line break if visible text stands before and after it.
    void append_page_break() { page_break_pending_ = !paragraph.text.empty(); }
    void append_note(std::uint32_t note);
    void append_number_field(NumberField field);
    /// Returns the finished paragraph. The builder must not be used again.
    [[nodiscard]] Paragraph finish();

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(paragraph.text.size()); }
    /// Whether the paragraph has nothing visible in it or anchored to it.
    [[nodiscard]] bool is_blank() const;

    Paragraph paragraph;
    std::vector<Paragraph> before; ///< paragraphs of text boxes anchored before any text of this one
    std::vector<Paragraph> after;
    TextSources sources;                      ///< filled if the caller asks for them
    std::vector<std::uint32_t> artifacts;     ///< indices of the artifacts in this paragraph
    std::uint32_t hidden_artifact = no_index; ///< the last "hidden-text" artifact in it
    Joins joins = Joins::no;
    bool is_open = true;     ///< its w:p has not ended
    bool is_loose = false;   ///< has text outside of any w:p
    bool has_object = false; ///< has a drawing or an object
    bool has_section_break = false;

private:
    static constexpr std::size_t kind_count = 8; ///< number of values of SpanKind
    void write_page_break();
    void set_span(SpanKind kind, bool on, std::uint32_t target = no_index);

    struct OpenSpan {
        std::uint32_t begin = no_index; ///< no_index: no span is open
        std::uint32_t target = no_index;
    };
    std::array<OpenSpan, kind_count> open_ = {}; ///< one for each kind; notes are never open
    Look look_;
    bool page_break_pending_ = false;
};

} // namespace rapporteur
