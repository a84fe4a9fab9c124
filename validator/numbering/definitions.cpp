// Style chains (17.7.4.3), numbering links (17.9.21, 17.9.27) and the levels of a num (17.9.8). Chains in
// real documents are short. Hostile ones are cyclic or 100,000 links long, so a walk stops at a style it has
// already seen and at a fixed length.
#include "numbering/definitions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::size_t chain_limit = 256;
constexpr int link_limit = 16;

// Counters have 64 bits and grow by at most one for each paragraph, so starts within 32 bits cannot overflow.
constexpr std::int64_t start_limit = 0x7FFF'FFFF;

std::int64_t bounded_start(std::int64_t start) {
    return std::clamp(start, -start_limit - 1, start_limit);
}

void inherit(Indent& indent, const Indent& from) {
    if (!indent.left)
        indent.left = from.left;
    if (!indent.first_line)
        indent.first_line = from.first_line;
}

} // namespace

Definitions::Definitions(const Document& document) : document_(&document) {
    for (std::uint32_t i = 0; i < document.nums.size(); ++i)
        num_index_.try_emplace(document.nums[i].id, i);
    for (std::uint32_t i = 0; i < document.abstract_nums.size(); ++i) {
        abstract_index_.try_emplace(document.abstract_nums[i].id, i);
        if (!document.abstract_nums[i].style_link.empty())
            style_link_index_.try_emplace(document.abstract_nums[i].style_link, i);
    }
    for (std::uint32_t i = 0; i < document.styles.size(); ++i) {
        const Style& style = document.styles[i];
        style_index_.try_emplace(style.id, i);
        if (style.is_default && style.type == StyleType::paragraph && default_style_ == no_index)
            default_style_ = i;
    }
    based_on_.reserve(document.styles.size());
    for (const Style& style : document.styles) {
        const auto found = style_index_.find(style.based_on);
        based_on_.push_back(style.based_on.empty() || found == style_index_.end() ? no_index : found->second);
    }
    seen_in_walk_.resize(document.styles.size());
}

std::uint32_t Definitions::style_of(const Paragraph& paragraph) const {
    return paragraph.style < document_->styles.size() ? paragraph.style : default_style_;
}

std::vector<std::uint32_t> Definitions::chain(std::uint32_t style) {
    ++walk_;
    std::vector<std::uint32_t> styles;
    while (style != no_index && styles.size() < chain_limit && seen_in_walk_[style] != walk_) {
        seen_in_walk_[style] = walk_;
        styles.push_back(style);
        style = based_on_[style];
    }
    return styles;
}

std::optional<std::int64_t> Definitions::num_id_of_style(std::uint32_t style) {
    for (const std::uint32_t index : chain(style)) {
        if (document_->styles[index].num_pr.num_id)
            return document_->styles[index].num_pr.num_id;
    }
    return std::nullopt;
}

/// The index of the next abstractNum on the way, or no_index. In that case `result` gets a fault.
std::uint32_t Definitions::follow_link(std::uint32_t abstract_num, ResolvedNum& result) {
    const std::string& link = document_->abstract_nums[abstract_num].num_style_link;
    const std::string shown = escape_controls(shown_name(link));
    result.trail += fmt::format(" -> style \"{}\"", shown);
    const auto style = style_index_.find(link);
    if (style == style_index_.end()) {
        result.fault = fmt::format("numStyleLink names the style `{}`, which is missing", shown);
    } else if (const auto id = num_id_of_style(style->second); !id) {
        result.fault = fmt::format("the numbering style `{}` has no numId", shown);
    } else {
        result.trail += fmt::format(" -> numId {}", *id);
        const auto num = num_index_.find(*id);
        if (num == num_index_.end()) {
            result.fault = fmt::format("numId {} of the numbering style `{}` is missing", *id, shown);
        } else {
            const std::int64_t target = document_->nums[num->second].abstract_id;
            const auto found = abstract_index_.find(target);
            if (found != abstract_index_.end())
                return found->second;
            result.fault =
                fmt::format("abstractNum {} of the numbering style `{}` is missing", target, shown);
        }
    }
    result.fault_kind = "dangling-style-link";
    // 17.9.27: use the abstractNum that says that it is the base of that style.
    const auto base = style_link_index_.find(link);
    return base == style_link_index_.end() ? no_index : base->second;
}

ResolvedNum Definitions::resolve(std::int64_t id) {
    ResolvedNum result;
    const auto num = num_index_.find(id);
    if (num == num_index_.end()) {
        result.fault_kind = "dangling-num-id";
        result.fault = fmt::format("numId {} is not in the numbering part", id);
        return result;
    }
    result.num = num->second;
    const std::int64_t abstract_id = document_->nums[result.num].abstract_id;
    const auto first = abstract_index_.find(abstract_id);
    result.trail = fmt::format("abstractNum {}", abstract_id);
    if (first == abstract_index_.end()) {
        result.fault_kind = "dangling-abstract-num";
        result.fault =
            fmt::format("abstractNum {} of numId {} is not in the numbering part", abstract_id, id);
        return result;
    }
    std::uint32_t current = first->second;
    for (int hop = 0; !document_->abstract_nums[current].num_style_link.empty(); ++hop) {
        const std::uint32_t next = follow_link(current, result);
        if (next == no_index)
            break;
        if (hop == link_limit || next == current || next == first->second) {
            result.fault_kind = "numbering-link-cycle";
            result.fault =
                fmt::format("the numStyleLink of abstractNum {} leads back to itself", abstract_id);
            break;
        }
        current = next;
        result.trail += fmt::format(" -> abstractNum {}", document_->abstract_nums[current].id);
    }
    const auto& levels = document_->abstract_nums[current].levels;
    const bool usable =
        std::any_of(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); });
    if (result.fault_kind.empty() || usable)
        result.abstract_num = current;
    return result;
}

const ResolvedNum& Definitions::num(std::int64_t id) {
    if (const auto known = resolved_.find(id); known != resolved_.end())
        return known->second;
    return resolved_.emplace(id, resolve(id)).first->second;
}

std::optional<std::size_t> Definitions::level_naming(const ResolvedNum& num,
                                                     std::string_view style_id) const {
    for (std::size_t i = 0; num.abstract_num != no_index && i < level_count; ++i) {
        const Level* candidate = level(num, i);
        if (candidate != nullptr && !style_id.empty() && candidate->paragraph_style == style_id)
            return i;
    }
    return std::nullopt;
}

StyleNumbering Definitions::read_style(std::uint32_t index) {
    StyleNumbering result;
    const auto styles = chain(index);
    const std::uint32_t after = based_on_[styles.back()];
    if (after != no_index)
        result.fault_kind = seen_in_walk_[after] == walk_ ? "style-cycle" : "style-chain-too-long";
    for (const std::uint32_t each : styles) {
        const Style& style = document_->styles[each];
        inherit(result.indent, style.indent);
        if (!result.num_id) {
            inherit(result.indent_over_level, style.indent);
            if (style.num_pr.num_id) {
                result.num_id = style.num_pr.num_id;
                result.num_style = each;
            }
        }
    }
    if (!result.num_id)
        return result;
    const ResolvedNum& resolved = num(*result.num_id);
    for (const std::uint32_t each : styles) {
        const Style& style = document_->styles[each];
        const auto linked = level_naming(resolved, style.id);
        if (!linked && !style.num_pr.ilvl)
            continue;
        result.level = linked ? static_cast<std::int64_t>(*linked) : *style.num_pr.ilvl;
        result.level_style = each;
        result.level_by_link = linked.has_value();
        break;
    }
    return result;
}

const StyleNumbering& Definitions::style(std::uint32_t index) {
    static const StyleNumbering no_style;
    if (index == no_index)
        return no_style;
    if (const auto known = styles_.find(index); known != styles_.end())
        return known->second;
    return styles_.emplace(index, read_style(index)).first->second;
}

const Level* Definitions::level(const ResolvedNum& num, std::size_t level) const {
    const auto& replaced = document_->nums[num.num].overrides[level].level;
    const auto& defined = document_->abstract_nums[num.abstract_num].levels[level];
    return replaced ? &*replaced : defined ? &*defined : nullptr;
}

bool Definitions::is_picture(const Level& level) const {
    const auto& pictures = document_->picture_bullets;
    return level.format == NumberFormat::bullet && level.picture &&
           std::find(pictures.begin(), pictures.end(), *level.picture) != pictures.end();
}

std::optional<std::int64_t> Definitions::start_override(const ResolvedNum& num, std::size_t level) const {
    const auto& start = document_->nums[num.num].overrides[level].start;
    return start ? std::optional(bounded_start(*start)) : std::nullopt;
}

bool Definitions::has_start(const ResolvedNum& num, std::size_t level) const {
    const auto& change = document_->nums[num.num].overrides[level];
    const auto& defined = document_->abstract_nums[num.abstract_num].levels[level];
    return change.start || (change.level && change.level->start) || (defined && defined->start);
}

std::int64_t Definitions::start(const ResolvedNum& num, std::size_t level) const {
    const auto& change = document_->nums[num.num].overrides[level];
    const auto& defined = document_->abstract_nums[num.abstract_num].levels[level];
    if (change.start)
        return bounded_start(*change.start);
    if (change.level && change.level->start)
        return bounded_start(*change.level->start);
    return defined ? bounded_start(defined->start.value_or(0)) : 0;
}

std::optional<std::int64_t> Definitions::restart(const ResolvedNum& num, std::size_t level) const {
    const auto& defined = document_->abstract_nums[num.abstract_num].levels[level];
    return defined ? defined->restart : std::nullopt;
}

} // namespace rapporteur
