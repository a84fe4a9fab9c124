#include "writers/checked_report.hpp"

#include "base/text.hpp"
#include "markup/label_parts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rapporteur {

std::vector<ShownChange> shown_changes(const CheckedReport& checked, std::uint32_t finding) {
    std::vector<ShownChange> changes;
    const auto replace = [&](std::uint32_t block, std::size_t begin, std::size_t end, std::string text) {
        const std::string& label = checked.blocks.blocks[block].label.text;
        const std::size_t before = label.empty() ? 0 : label.size() + 1;
        changes.push_back({block, before + begin, before + end, std::move(text)});
    };
    for (const Edit& edit : checked.findings[finding].edits) {
        if (const auto* label = std::get_if<SetLabel>(&edit)) {
            const std::string& found = checked.blocks.blocks[label->block].label.text;
            if (found != label->text)
                changes.push_back(
                    {label->block, 0, found.size(), found.empty() ? label->text + " " : label->text});
        } else if (const auto* text = std::get_if<ReplaceText>(&edit)) {
            replace(text->block, text->begin, text->end, text->text);
        } else if (const auto* division = std::get_if<DivideBlock>(&edit)) {
            replace(division->block, division->begin, division->label_begin, "\n");
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const ShownChange& left, const ShownChange& right) {
        return std::tie(left.block, left.begin) < std::tie(right.block, right.begin);
    });
    return changes;
}

std::string place_of_block(const CheckedReport& checked, std::uint32_t block, std::string_view language) {
    // The elements are nearly always in the order of the blocks.
    const auto& elements = checked.report.elements;
    auto element = std::partition_point(elements.begin(), elements.end(),
                                        [block](const Element& each) { return each.block < block; });
    if (element == elements.end() || element->block != block)
        element = std::find_if(elements.begin(), elements.end(),
                               [block](const Element& each) { return each.block == block; });
    return element == elements.end()
               ? std::string()
               : describe(checked.report, *checked.layout,
                          static_cast<std::uint32_t>(element - elements.begin()), messages_in(language));
}

std::uint32_t ShownOffsets::before(const Block& block, std::size_t byte) {
    if (&block != block_) {
        block_ = &block;
        text_ = shown_text(block);
        byte_ = text_.size() + 1;
    }
    if (byte < byte_) {
        byte_ = 0;
        count_ = 0;
    }
    count_ += count_code_points(std::string_view(text_).substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
}

std::vector<std::vector<std::uint32_t>> findings_by_element(const CheckedReport& checked) {
    std::vector<std::vector<std::uint32_t>> by_element(checked.report.elements.size());
    for (std::uint32_t index = 0; index < checked.findings.size(); ++index) {
        if (checked.findings[index].element != no_index)
            by_element[checked.findings[index].element].push_back(index);
    }
    return by_element;
}

} // namespace rapporteur
