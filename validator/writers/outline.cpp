// Turns a report into the events of a tree (schemas/report.rnc, "the text of the report").
#include "writers/outline.hpp"

#include "writers/data_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rapporteur {
namespace {

/// A piece that is placed as a whole: an element, or a table of data with all its elements.
struct Unit {
    std::uint32_t element = 0;            ///< the element that decides where the unit belongs
    std::uint32_t table = no_index;       ///< the table of data, if the unit is one
    std::vector<std::uint32_t> elements;  ///< of the table
    std::optional<std::uint32_t> section; ///< index into Report::sections
};

std::optional<std::uint32_t> section_of(const Element& element) {
    return element.section == no_index ? std::nullopt : std::optional(element.section);
}

std::vector<Unit> make_units(const Report& report, const Blocks& blocks) {
    const std::vector<std::uint32_t> tables = find_data_tables(report, blocks);
    std::vector<std::uint32_t> unit_of_table(blocks.tables.size(), no_index);
    std::vector<Unit> units;
    for (std::uint32_t i = 0; i < report.elements.size(); ++i) {
        const auto section = section_of(report.elements[i]);
        const std::uint32_t table = tables[i];
        if (table == no_index || unit_of_table[table] == no_index) {
            if (table != no_index)
                unit_of_table[table] = static_cast<std::uint32_t>(units.size());
            units.push_back({.element = i, .table = table, .elements = {}, .section = section});
        }
        if (table == no_index)
            continue;
        Unit& unit = units[unit_of_table[table]];
        unit.elements.push_back(i);
        if (!unit.section && section) {
            unit.element = i;
            unit.section = section;
        }
    }
    return units;
}

/// Only the first few sections may stand in another order than in the layout. All later sections are in
/// order.
constexpr std::size_t ordered_sections = 8;

/// Removes units from their sections so that the sections are in order. It removes as few units as possible;
/// a unit of the opening counts for more than another.
void keep_order(std::vector<Unit>& units, const Report& report) {
    using Scores = std::array<std::uint64_t, ordered_sections>;
    const auto rank_of = [](const Unit& unit) {
        return std::min<std::size_t>(*unit.section, ordered_sections - 1);
    };
    std::vector<std::array<std::uint8_t, ordered_sections>> came_from(units.size());
    Scores best{};
    for (std::size_t i = 0; i < units.size(); ++i) {
        Scores next{};
        for (std::size_t to = 0; to < ordered_sections; ++to) {
            // Among equally good sections prefer the latest, so that a section is as long as possible.
            std::size_t from = to;
            for (std::size_t candidate = to; candidate-- > 0;) {
                if (best[candidate] > best[from])
                    from = candidate;
            }
            const bool kept = units[i].section && rank_of(units[i]) == to;
            const bool is_opening =
                units[i].section && report.sections[*units[i].section].kind == SectionKind::opening;
            const std::uint64_t weight = is_opening ? 3 : 2;
            next[to] = best[from] + (kept ? weight : 0);
            came_from[i][to] = static_cast<std::uint8_t>(from);
        }
        best = next;
    }
    auto at = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t i = units.size(); i-- > 0;) {
        if (units[i].section && rank_of(units[i]) != at)
            units[i].section.reset();
        at = came_from[i][at];
    }
}

/// Whether the sections are already in the order of the layout. In nearly all documents they are.
bool is_in_order(const std::vector<Unit>& units) {
    std::uint32_t last = 0;
    for (const Unit& unit : units) {
        if (unit.section && *unit.section < last)
            return false;
        last = unit.section.value_or(last);
    }
    return true;
}

class Builder {
public:
    Builder(const Report& report, const Blocks& blocks)
        : report_(report), blocks_(blocks), cells_(cells_of_tables(blocks)) {}

    std::vector<OutlineEvent> build() {
        std::vector<Unit> units = make_units(report_, blocks_);
        if (!is_in_order(units))
            keep_order(units, report_);
        for (const Unit& unit : units) {
            if (!unit.section) {
                waiting_.push_back(&unit);
                continue;
            }
            if (unit.section != section_) {
                close_section();
                section_ = unit.section;
                enter(OutlineKind::section, *section_);
                frames_.push_back({});
            }
            const SectionKind kind = report_.sections[*section_].kind;
            if (kind == SectionKind::list || kind == SectionKind::recitals)
                place(unit);
            else
                leaf(unit);
        }
        close_section();
        return std::move(events_);
    }

private:
    /// An open resolution or item; the bottom frame is the section.
    struct Frame {
        std::uint32_t element = no_index;
        std::uint8_t depth = 0;
        bool items_open = false;
    };

    void enter(OutlineKind kind, std::uint32_t index = no_index) { events_.push_back({kind, true, index}); }
    void leave(OutlineKind kind) { events_.push_back({kind, false, no_index}); }

    void close_items() {
        if (frames_.back().items_open)
            leave(OutlineKind::items);
        frames_.back().items_open = false;
    }

    void close_frames(std::size_t kept) {
        while (frames_.size() > kept) {
            close_items();
            const std::uint32_t element = frames_.back().element;
            frames_.pop_back();
            if (element != no_index)
                leave(report_.elements[element].part == ElementPart::entry ? OutlineKind::entry
                                                                           : OutlineKind::item);
        }
    }

    void close_section() {
        if (section_) {
            close_frames(0);
            leave(OutlineKind::section);
        }
        section_.reset();
        release_waiting();
    }

    /// Writes the elements without a section. Now it is known which section, resolution or item continues
    /// after them.
    void release_waiting() {
        if (!waiting_.empty() && !frames_.empty())
            close_items();
        for (const Unit* unit : std::exchange(waiting_, {}))
            write(*unit);
    }

    void leaf(const Unit& unit) {
        release_waiting();
        write(unit);
    }

    void place(const Unit& unit) {
        const Element& element = report_.elements[unit.element];
        if (unit.table == no_index && element.part == ElementPart::entry) {
            close_frames(1);
            release_waiting();
            close_items();
            enter(OutlineKind::entry, unit.element);
            frames_.push_back({.element = unit.element, .depth = element.depth});
        } else if (unit.table == no_index && element.part == ElementPart::item) {
            close_frames(frames_under(element, element.depth));
            release_waiting();
            if (!std::exchange(frames_.back().items_open, true))
                enter(OutlineKind::items);
            enter(OutlineKind::item, unit.element);
            frames_.push_back({.element = unit.element, .depth = element.depth});
        } else {
            close_frames(frames_under(element, static_cast<std::uint8_t>(element.depth + 1)));
            close_items();
            leaf(unit);
        }
    }

    /// The number of frames that stay open for `element`: up to its parent, or, if that is not open, up to
    /// the last frame with less than `depth`.
    [[nodiscard]] std::size_t frames_under(const Element& element, std::uint8_t depth) const {
        for (std::size_t i = frames_.size(); i-- > 1;) {
            if (frames_[i].element == element.parent)
                return i + 1;
        }
        for (std::size_t i = frames_.size(); i-- > 1;) {
            if (frames_[i].depth < depth)
                return i + 1;
        }
        return 1;
    }

    void write(const Unit& unit) {
        if (unit.table == no_index) {
            const Element& element = report_.elements[unit.element];
            const bool is_line = element.kind == SectionKind::title_block && unit.section;
            enter(is_line                                ? OutlineKind::line
                  : element.kind == SectionKind::heading ? OutlineKind::heading
                                                         : OutlineKind::paragraph,
                  unit.element);
            return;
        }
        walk_table(report_, blocks_, cells_, unit.table, unit.elements,
                   [this](TableStep step, std::uint32_t index) {
                       switch (step) {
                       case TableStep::enter_table:
                           return enter(OutlineKind::table);
                       case TableStep::enter_row:
                           return enter(OutlineKind::row);
                       case TableStep::enter_cell:
                           return enter(OutlineKind::cell, index);
                       case TableStep::paragraph:
                           return enter(OutlineKind::paragraph, index);
                       case TableStep::leave_cell:
                           return leave(OutlineKind::cell);
                       case TableStep::leave_row:
                           return leave(OutlineKind::row);
                       case TableStep::leave_table:
                           return leave(OutlineKind::table);
                       }
                   });
    }

    const Report& report_;
    const Blocks& blocks_;
    CellsOfTables cells_;
    std::vector<OutlineEvent> events_;
    std::optional<std::uint32_t> section_; ///< index into Report::sections
    std::vector<Frame> frames_;            ///< empty outside sections
    std::vector<const Unit*> waiting_;     ///< units without a section that are not written yet
};

} // namespace

std::vector<OutlineEvent> make_outline(const Report& report, const Blocks& blocks) {
    return Builder(report, blocks).build();
}

} // namespace rapporteur
