// One paragraph of a story while it is read. It outlives its w:p where the paragraph mark is deleted: the
// next w:p then goes on in it (17.13.5.15).
#pragma once

#include "document/document.hpp"
#include "document/formatting.hpp"
#include "document/sources.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Why a paragraph that has ended waits for the next one.
enum class Joins : std::uint8_t { no, mark_removed, style_separator, drop_cap };

class ParagraphBuilder {
public:
    /// Text of one look; a run of the same look as the last extends its spans. `link`: index, or no_index.
    void append(std::string_view text, const Look& look, std::uint32_t link);
    /// A page or column break: a line break where visible text stands on both sides of it.
    void append_page_break() { page_break_pending_ = !paragraph.text.empty(); }
    void append_note(std::uint32_t note);
    void append_number_field(NumberField field);
    /// The finished paragraph; the builder is used up.
    [[nodiscard]] Paragraph finish();

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(paragraph.text.size()); }
    /// Nothing visible in it, nor anchored to it.
    [[nodiscard]] bool is_blank() const;

    Paragraph paragraph;
    std::vector<Paragraph> before; ///< of text boxes anchored before any text of the paragraph
    std::vector<Paragraph> after;
    TextSources sources;                      ///< where they are asked for
    std::vector<std::uint32_t> artifacts;     ///< indices of those that stand in this paragraph
    std::uint32_t hidden_artifact = no_index; ///< the last "hidden-text" in it
    Joins joins = Joins::no;
    bool is_open = true;     ///< its w:p has not ended
    bool is_loose = false;   ///< text outside any w:p
    bool has_object = false; ///< a drawing or an object stands in it
    bool has_section_break = false;

private:
    static constexpr std::size_t kind_count = 8; ///< of SpanKind
    void write_page_break();
    void set_span(SpanKind kind, bool on, std::uint32_t target = no_index);

    struct OpenSpan {
        std::uint32_t begin = no_index; ///< none: no span is open
        std::uint32_t target = no_index;
    };
    std::array<OpenSpan, kind_count> open_ = {}; ///< by kind; notes are never open
    Look look_;
    bool page_break_pending_ = false;
};

} // namespace rapporteur
