#include "writers/akn_outline.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

enum class AknRegion : std::uint8_t { preface, preamble, body, conclusions, attachments };

bool is_akn_leaf(OutlineKind kind) {
    return kind == OutlineKind::line || kind == OutlineKind::heading || kind == OutlineKind::paragraph;
}

AknRegion natural_region(SectionKind kind) {
    switch (kind) {
    case SectionKind::title_block:
        return AknRegion::preface;
    case SectionKind::opening:
    case SectionKind::submission:
    case SectionKind::recitals:
        return AknRegion::preamble;
    case SectionKind::signatures:
    case SectionKind::closing:
        return AknRegion::conclusions;
    case SectionKind::annex:
        return AknRegion::attachments;
    default:
        return AknRegion::body;
    }
}

} // namespace

AknOutline::AknOutline(const Report& report, const Blocks& blocks)
    : report_(report), events_(make_outline(report, blocks)), ends_(events_.size()) {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < events_.size(); ++at) {
        if (is_akn_leaf(events_[at].kind)) {
            ends_[at] = at + 1;
        } else if (events_[at].enter) {
            open.push_back(at);
        } else {
            ends_[open.back()] = at + 1;
            open.pop_back();
        }
    }
}

std::vector<AknNode> AknOutline::nodes(std::size_t begin, std::size_t end) const {
    std::vector<AknNode> list;
    for (std::size_t at = begin; at < end; at = ends_[at])
        list.push_back({at, ends_[at]});
    return list;
}

bool AknOutline::is_block(const AknNode& node) const {
    return kind(node) == OutlineKind::table || is_akn_leaf(kind(node));
}

SectionKind AknOutline::section_kind(const AknNode& node) const {
    return kind(node) == OutlineKind::section ? report_.sections[index(node)].kind : SectionKind::loose;
}

AknRegions AknOutline::regions() const {
    const std::vector<AknNode> all = nodes(0, events_.size());
    std::size_t last_title = 0; // one past the last line of the title block
    std::size_t last_body = 0;
    std::size_t first_annex = all.size();
    for (std::size_t at = 0; at < all.size(); ++at) {
        const SectionKind section = section_kind(all[at]);
        if (section == SectionKind::title_block)
            last_title = at + 1;
        if (section == SectionKind::annex && first_annex == all.size())
            first_annex = at;
        const bool is_text =
            kind(all[at]) == OutlineKind::section && natural_region(section) <= AknRegion::body;
        if (is_text && at < first_annex)
            last_body = at + 1;
    }
    AknRegions regions;
    AknRegion region = AknRegion::preface;
    for (std::size_t at = 0; at < all.size(); ++at) {
        AknRegion natural = kind(all[at]) == OutlineKind::section   ? natural_region(section_kind(all[at]))
                            : kind(all[at]) == OutlineKind::heading ? AknRegion::body
                                                                    : region;
        if (natural == AknRegion::conclusions && at < last_body)
            natural = AknRegion::body;
        if (at < last_title)
            natural = AknRegion::preface;
        region = at >= first_annex ? AknRegion::attachments : std::max(region, natural);
        regions[static_cast<std::size_t>(region)].push_back(all[at]);
    }
    return regions;
}

} // namespace rapporteur
