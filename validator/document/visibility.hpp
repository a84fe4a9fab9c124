// Says what is not shown: tracked changes that are removed (17.13.5), branches of an AlternateContent that
// are not chosen, properties. Every walk over a story asks here, so that all agree.
#pragma once

#include "document/alternate_content.hpp"
#include "document/document.hpp"
#include "document/tag.hpp"

#include <vector>

namespace rapporteur {

class Visibility {
public:
    explicit Visibility(TrackChanges changes, const Compatibility* compatibility = nullptr)
        : changes_(changes), compatibility_(compatibility) {}

    /// Call this once for each element before entering it, and `left` after each that was entered.
    [[nodiscard]] bool skips(pugi::xml_node node, Tag tag) {
        switch (tag) {
        case Tag::alternate_content:
            chosen_.push_back(chosen_branch(node));
            return false;
        case Tag::choice:
        case Tag::fallback:
            return tag_of(node.parent()) == Tag::alternate_content && chosen_.back() != node;
        case Tag::table_row:
            return removes_row(node);
        case Tag::table_cell:
            return removes_cell(node);
        case Tag::ruby_text: // read separately, shown after its base
            return tag_of(node.parent()) == Tag::ruby;
        case Tag::unknown:
            return compatibility_ != nullptr && compatibility_->drops(node);
        case Tag::paragraph_properties:
        case Tag::run_properties:
        case Tag::math_run_properties:
        case Tag::math_control_properties:
        case Tag::sdt_properties:
        case Tag::sdt_end_properties:
        case Tag::smart_tag_properties:
        case Tag::custom_xml_properties:
        case Tag::ruby_properties:
        case Tag::section_properties:
        case Tag::table_properties:
        case Tag::table_exception_properties:
        case Tag::table_grid:
        case Tag::table_row_properties:
        case Tag::table_cell_properties:
            return true;
        default:
            return removes(tag);
        }
    }

    void left(Tag tag) {
        if (tag == Tag::alternate_content)
            chosen_.pop_back();
    }

    /// Whether a tracked change of this kind is not shown.
    [[nodiscard]] bool removes(Tag tag) const {
        return ((tag == Tag::del || tag == Tag::move_from) && changes_ == TrackChanges::accept) ||
               ((tag == Tag::ins || tag == Tag::move_to) && changes_ == TrackChanges::reject);
    }

    [[nodiscard]] bool removes_row(pugi::xml_node row) const {
        const pugi::xml_node properties = row.child("w:trPr");
        return (removes(Tag::del) && properties.child("w:del")) ||
               (removes(Tag::ins) && properties.child("w:ins"));
    }

    /// Whether the cell is deleted or inserted (17.13.5.1, 17.13.5.2) and not shown.
    [[nodiscard]] bool removes_cell(pugi::xml_node cell) const {
        const pugi::xml_node properties = cell.child("w:tcPr");
        return (removes(Tag::del) && properties.child("w:cellDel")) ||
               (removes(Tag::ins) && properties.child("w:cellIns"));
    }

    [[nodiscard]] TrackChanges changes() const { return changes_; }

private:
    TrackChanges changes_;
    const Compatibility* compatibility_;
    std::vector<pugi::xml_node> chosen_;
};

} // namespace rapporteur
