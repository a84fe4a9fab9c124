#include "rules/support/reach.hpp"

#include <charconv>

namespace rapporteur {
namespace {

constexpr std::string_view telling_rule = "text-unread";

/// The number of elements whose texts together have at most `bytes`.
std::uint32_t elements_within(const Blocks& blocks, const Report& report, std::uint64_t bytes) {
    std::uint32_t index = 0;
    for (; index < report.elements.size(); ++index) {
        const std::uint64_t size = blocks.blocks[report.elements[index].block].text.size();
        if (size > bytes)
            break;
        bytes -= size;
    }
    return index;
}

Report beginning_of(const Report& report, std::uint32_t elements) {
    Report beginning;
    beginning.elements.assign(report.elements.begin(), report.elements.begin() + elements);
    beginning.sections = report.sections;
    for (Section& section : beginning.sections) {
        if (section.heading >= elements)
            section.heading = no_index;
    }
    for (const Fact& fact : report.facts) {
        if (fact.element < elements)
            beginning.facts.push_back(fact);
    }
    beginning.language = report.language;
    beginning.misfit = report.misfit;
    return beginning;
}

} // namespace

Reach::Reach(const Blocks& blocks, const Report& report, const Layout& layout) : whole_(&report) {
    std::uint64_t bytes = 0;
    const std::string_view most = setting(*find_rule(telling_rule), layout, "bytes");
    std::from_chars(most.data(), most.data() + most.size(), bytes);
    const std::uint32_t elements = elements_within(blocks, report, bytes);
    if (elements == report.elements.size())
        return;
    beginning_ = beginning_of(report, elements);
    unread_ = elements;
}

bool Reach::suffices_for(const Rule& rule) const {
    return !beginning_ || rule.name == telling_rule || (rule.family != "sections" && rule.family != "facts");
}

} // namespace rapporteur
