#include "compare/parts.hpp"

#include "base/text.hpp"

namespace rapporteur {
namespace {

class PartMaker {
public:
    explicit PartMaker(const CompareSide& side)
        : side_(side), part_of_(side.report.elements.size(), no_index) {}

    std::vector<ComparePart> make() {
        parts_.emplace_back();
        for (std::uint32_t index = 0; index < side_.report.elements.size(); ++index)
            add(index);
        return std::move(parts_);
    }

private:
    void add(std::uint32_t index) {
        const Element& element = side_.report.elements[index];
        const Block& block = side_.blocks.blocks[element.block];
        ComparePart part;
        part.element = index;
        part.text = fold_space(block.text);
        part.label = block.label.text;
        if (part.text.empty() && part.label.empty())
            return; // a picture or a line between tables has nothing to read
        if (element.section != section_) {
            section_ = element.section;
            open_section();
        }
        part.section = section_ == no_index ? SectionKind::loose : side_.report.sections[section_].kind;
        part.kind = element.part == ElementPart::entry         ? PartClass::entry
                    : element.part == ElementPart::item        ? PartClass::item
                    : element.kind == SectionKind::heading     ? PartClass::heading
                    : element.kind == SectionKind::title_block ? PartClass::title
                                                               : PartClass::paragraph;
        const bool belongs =
            element.parent != no_index && element.parent < index && part_of_[element.parent] != no_index;
        part_of_[index] = push(std::move(part), belongs ? part_of_[element.parent] : section_part_);
    }

    void open_section() {
        if (section_ == no_index) {
            section_part_ = 0;
            return;
        }
        const Section& section = side_.report.sections[section_];
        ComparePart part;
        part.kind = PartClass::section;
        part.section = section.kind;
        if (section.pattern < side_.layout.sections.size())
            part.name = side_.layout.sections[section.pattern].name;
        part.text = section.title;
        section_part_ = push(std::move(part), 0);
    }

    std::uint32_t push(ComparePart part, std::uint32_t parent) {
        part.parent = parent;
        parts_.push_back(std::move(part));
        const auto index = static_cast<std::uint32_t>(parts_.size() - 1);
        parts_[parent].children.push_back(index);
        return index;
    }

    const CompareSide& side_;
    std::vector<ComparePart> parts_;
    std::vector<std::uint32_t> part_of_; ///< by element
    std::uint32_t section_ = no_index;
    std::uint32_t section_part_ = 0;
};

} // namespace

std::vector<ComparePart> make_parts(const CompareSide& side) {
    return PartMaker(side).make();
}

} // namespace rapporteur
