// Puts a report together, block after block.
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

    /// Begins a section and returns its index. Sections are begun in the order of the document.
    std::uint32_t begin_section(SectionKind kind, std::uint32_t pattern);

    /// Adds the block `index` to the last section of that kind. If there is no such section, the block is
    /// loose.
    void add(SectionKind kind, ElementPart part, std::uint32_t index, std::uint8_t depth = 0,
             std::uint32_t parent = no_index);
    void add_title_line(std::uint32_t index, LineRole role);
    /// Adds a line that names the section.
    void add_heading(std::uint32_t section, std::uint32_t index);
    /// Adds the page headers (the blocks before `body`) as title lines, if no title line in the body says
    /// what the document is.
    void add_title_from_header(std::uint32_t body);
    /// Adds the blocks [begin, end) to the last section of the kind, which is a list. Labelled blocks become
    /// entries and items, the others continue them.
    void add_list(std::uint32_t begin, std::uint32_t end, SectionKind kind = SectionKind::list);

    /// Finds the facts, numbers the elements, and returns the report. `opening` is the block of the opening,
    /// or no_index.
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
    void add_participant(std::uint32_t index, const SearchText& text);
    void add_fact(std::uint32_t element, std::optional<Fact> fact);
    void add_opening_facts(std::uint32_t index, const SearchText& text, bool first);

    const Blocks& blocks_;
    const Layout& layout_;
    std::int64_t last_number_ = 0;    ///< the last number of the list before
    std::vector<std::uint32_t> open_; ///< the entry, its item, ... that the next block may belong to
};

} // namespace rapporteur
