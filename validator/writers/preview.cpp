// Corrections neither add nor remove a block, so the two sides go along block by block.
#include "writers/preview.hpp"

#include "base/text.hpp"
#include "writers/label_parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
Preview make_preview(const Blocks& before, const Corrected& corrected, const Layout& layout,
                     const Messages& messages) {
    Preview preview;
    std::vector<std::uint32_t> elements(before.blocks.size(), no_index);
    for (std::uint32_t index = 0; index < corrected.report.elements.size(); ++index)
        elements[corrected.report.elements[index].block] = index;
    preview.lines.reserve(before.blocks.size());
    for (std::size_t index = 0; index < before.blocks.size(); ++index) {
        PreviewLine line{{}, shown_text(before.blocks[index]), shown_text(corrected.blocks.blocks[index])};
        if (elements[index] != no_index && line.before != line.after)
            line.where = describe(corrected.report, layout, elements[index], messages);
        preview.lines.push_back(std::move(line));
    }
    // What is dropped by nature was so before; what follows was dropped by the corrections.
    const auto& dropped = corrected.blocks.dropped;
    for (std::size_t index = before.dropped.size(); index < dropped.size(); ++index) {
        const Artifact& artifact = dropped[index];
        preview.left_out.push_back(artifact.name.empty()
                                       ? std::string(messages.term(artifact.kind))
                                       : fmt::format("{} `{}`", messages.term(artifact.kind),
                                                     shown_name(artifact.name)));
    }
    preview.unsafe = static_cast<std::uint32_t>(
        std::count_if(corrected.remaining.begin(), corrected.remaining.end(), [](const RuleFinding& finding) {
            return finding.finding.fix && finding.finding.fix->safety == FixSafety::unsafe;
        }));
    return preview;
}

} // namespace rapporteur
