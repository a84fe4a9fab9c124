#include "writers/links.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace rapporteur {
namespace {

/// By index into Blocks::links.
std::vector<bool> unsafe_links(const Blocks& blocks) {
    std::vector<bool> unsafe;
    for (const std::string& target : blocks.links)
        unsafe.push_back(!target.starts_with('#') && !is_web_link(target));
    return unsafe;
}

} // namespace

bool is_web_link(std::string_view target) {
    constexpr std::array<std::string_view, 3> schemes{"https:", "http:", "mailto:"};
    return std::any_of(schemes.begin(), schemes.end(), [target](std::string_view scheme) {
        return target.size() > scheme.size() && equal_ignoring_case(target.substr(0, scheme.size()), scheme);
    });
}

std::size_t drop_unsafe_links(Blocks& blocks) {
    const std::vector<bool> unsafe = unsafe_links(blocks);
    if (std::find(unsafe.begin(), unsafe.end(), true) == unsafe.end())
        return 0;
    std::map<std::string_view, std::uint64_t> dropped; // by target
    const auto drop_in = [&](Block& block) {
        std::erase_if(block.spans, [&](const Span& span) {
            const bool drops =
                span.kind == SpanKind::link && (span.target >= unsafe.size() || unsafe[span.target]);
            if (drops && span.target < unsafe.size())
                ++dropped[shown_name(blocks.links[span.target])];
            return drops;
        });
    };
    for (Block& block : blocks.blocks)
        drop_in(block);
    for (std::vector<Block>& note : blocks.notes)
        for (Block& block : note)
            drop_in(block);
    std::size_t count = 0;
    for (const auto& [target, links] : dropped) {
        Artifact artifact;
        artifact.kind = "link";
        artifact.name = target;
        artifact.count = links;
        blocks.dropped.push_back(std::move(artifact));
        count += links;
    }
    return count;
}

} // namespace rapporteur
