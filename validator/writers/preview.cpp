// Goes through the blocks of both sides together. A block that was divided has several blocks on the
// corrected side.
#include "writers/preview.hpp"

#include "base/text.hpp"
#include "markup/label_parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
Preview make_preview(const Blocks& before, const Corrected& corrected, const Layout& layout,
                     const Messages& messages) {
    Preview preview;
    const auto& blocks = corrected.blocks.blocks;
    std::vector<std::uint32_t> elements(blocks.size(), no_index);
    for (std::uint32_t index = 0; index < corrected.report.elements.size(); ++index)
        elements[corrected.report.elements[index].block] = index;
    preview.lines.reserve(blocks.size());
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const std::uint32_t origin = corrected.origins[index];
        const bool is_first = index == 0 || corrected.origins[index - 1] != origin;
        PreviewLine line{
            {}, is_first ? shown_text(before.blocks[origin]) : std::string(), shown_text(blocks[index])};
        if (elements[index] != no_index && line.before != line.after)
            line.where = describe(corrected.report, layout, elements[index], messages);
        preview.lines.push_back(std::move(line));
    }
    // The first artifacts were already dropped before the corrections. The corrections dropped the others.
    const auto& dropped = corrected.blocks.dropped;
    for (std::size_t index = before.dropped.size(); index < dropped.size(); ++index) {
        const Artifact& artifact = dropped[index];
        preview.left_out.push_back(
            artifact.name.empty()
                ? std::string(messages.term(artifact.kind))
                : fmt::format("{} `{}`", messages.term(artifact.kind), shown_name(artifact.name)));
    }
    preview.unsafe = static_cast<std::uint32_t>(
        std::count_if(corrected.remaining.begin(), corrected.remaining.end(), [](const RuleFinding& finding) {
            return finding.finding.fix && finding.finding.fix->safety == FixSafety::unsafe;
        }));
    return preview;
}

} // namespace rapporteur
