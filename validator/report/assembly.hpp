// A report that is put together, block after block.
#pragma once

#include "report/levels.hpp"
#include "report/report.hpp"

#include <optional>
#include <vector>

namespace rapporteur {

struct SearchText;
class TableColumns;

class Assembly {
public:
    Assembly(const Blocks& blocks, const Layout& layout) : blocks_(blocks), layout_(layout) {
        report.language = layout.language;
    }

    Report report;

    /// What is added from now on may stand in it; its index. A document has its sections in this order.
    std::uint32_t begin_section(SectionKind kind, std::uint32_t pattern);

    /// Adds a block to the last section of that kind; without one it is loose.
    void add(SectionKind kind, ElementPart part, std::uint32_t block, std::uint8_t depth = 0,
             std::uint32_t parent = no_index);
    void add_title_line(std::uint32_t block, LineRole role);
    /// A line that names the section it stands in.
    void add_heading(std::uint32_t section, std::uint32_t block);
    /// Where no line says what the document is, the page headers may: the blocks before `body`.
    void add_title_from_header(std::uint32_t body);
    /// Adds blocks [begin, end) to the last section of the kind, a list: labelled ones as entries and items,
    /// others as what continues them.
    void add_list(std::uint32_t begin, std::uint32_t end, SectionKind kind = SectionKind::list);

    /// The report, its facts found and its elements numbered. `opening` is the block of the opening, or
    /// no_index.
    [[nodiscard]] Report finish(std::uint32_t opening) &&;

private:
    [[nodiscard]] const Block& block(std::uint32_t index) const { return blocks_.blocks[index]; }
    [[nodiscard]] std::uint32_t section_of(SectionKind kind) const;
    [[nodiscard]] const std::vector<ListLevel>& levels(std::uint32_t section) const;
    [[nodiscard]] std::int64_t first_number(std::uint32_t section,
                                            const std::vector<ListCandidate>& labelled) const;
    [[nodiscard]] std::int64_t count_entries(std::uint32_t section) const;
    [[nodiscard]] std::uint8_t unlabelled_depth(std::uint32_t index,
                                                const std::vector<ListLevel>& known) const;
    [[nodiscard]] bool is_led_to(std::uint32_t index, const ListLevel& level) const;
    void add_entry(SectionKind kind, std::uint32_t index, std::uint8_t depth);
    void add_continuation(SectionKind kind, std::uint32_t index);
    bool add_cell(SectionKind kind, std::uint32_t index, const TableColumns& columns);
    void add_facts(std::uint32_t opening);
    void add_participant(std::uint32_t element, const SearchText& text);
    void add_fact(std::uint32_t element, std::optional<Fact> fact);
    void add_opening_facts(std::uint32_t element, const SearchText& text, bool first);

    const Blocks& blocks_;
    const Layout& layout_;
    std::int64_t last_number_ = 0;    ///< of the list before
    std::vector<std::uint32_t> open_; ///< the entry, its item, ... that a block may belong to
};

} // namespace rapporteur
