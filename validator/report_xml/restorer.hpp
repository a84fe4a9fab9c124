// Walks over the elements of report XML once and builds blocks, elements and facts.
#pragma once

#include "document/shown_bytes.hpp"
#include "report_xml/grammar.hpp"
#include "report_xml/report_xml.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class Restorer {
public:
    Restorer(std::string_view text, const Layout& layout, const Limits& limits)
        : text_(text), layout_(layout), shown_(limits.shown_bytes) {}

    [[nodiscard]] Result<ReportFile> restore(pugi::xml_node root);

private:
    struct Frame {
        pugi::xml_node node;
        const ElementRule* rule = nullptr;
        /// For an entry or item: its element; set when its first paragraph begins.
        std::uint32_t element = no_index;
        std::uint8_t depth = 0;      ///< of an entry or item
        std::uint32_t begin = 0;     ///< in a paragraph: where the mark begins
        std::size_t fact = no_index; ///< index into Report::facts
        std::uint32_t table = no_index;
        std::uint32_t row = 0; ///< in a table: the next row
    };
    struct OpenParagraph {
        Block block;
        std::uint32_t element = no_index; ///< no_index: the paragraph belongs to a note
        std::uint32_t note = no_index;
    };

    void enter(pugi::xml_node node);
    void leave();
    void take_text(pugi::xml_node node);
    void enter_known(Frame& frame, std::string_view name);
    void enter_meeting(Frame& frame);
    void leave_words(const Frame& frame);
    void enter_section(std::string_view name, pugi::xml_node node);
    void begin_paragraph(const Frame& frame, std::string_view name);
    void end_paragraph();
    void begin_numbered(Frame& numbered, Element& element, Block& block);
    void enter_content(Frame& frame, std::string_view name);
    void leave_content(const Frame& frame);
    void enter_note(pugi::xml_node node);
    void enter_cell(pugi::xml_node node);
    void leave_row(const Frame& row);
    void read_correction(pugi::xml_node node);
    void finish();
    void apply_meeting();
    void add_meeting_kind(const std::string& words);

    [[nodiscard]] std::uint32_t positive(pugi::xml_node node, const char* name, std::uint32_t most);
    [[nodiscard]] std::optional<DateFact> days(pugi::xml_node node, const char* first, const char* last);
    void take_id(pugi::xml_node node);
    [[nodiscard]] std::uint32_t find_pattern(SectionKind kind, std::string_view name) const;
    [[nodiscard]] Frame* enclosing_entry();
    void wrong(pugi::xml_node node, std::string message, FailureCode code = FailureCode::corrupt);

    std::string_view text_;
    const Layout& layout_;
    ShownBytes shown_;
    ReportFile file_;
    std::vector<Frame> frames_;
    std::vector<OpenParagraph> paragraphs_;
    std::uint32_t section_ = no_index;                ///< index into Report::sections
    std::map<std::uint32_t, std::uint32_t> ordinals_; ///< by pattern
    /// By table and column: the first row that no cell from above covers.
    std::map<std::uint32_t, std::vector<std::uint32_t>> covered_;
    std::map<std::uint32_t, std::uint32_t> next_columns_; ///< by table: the next column in the current row
    std::map<std::uint32_t, std::string> ids_;            ///< by element
    std::uint32_t entries_ = 0;                           ///< in this section
    std::set<std::string, std::less<>> seen_;             ///< ids, and sections that may come only once
    std::optional<Failure> failure_;
    pugi::xml_node meeting_;
    std::vector<std::string> participants_;                         ///< as in `meeting`
    std::map<std::string, std::string, std::less<>> meeting_words_; ///< `body`, `place`, `virtual`
};

} // namespace rapporteur
