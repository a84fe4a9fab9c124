#include "layout/sections.hpp"

#include "base/text.hpp"
#include "numbering/numbering.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::string_view number_slot = "{number}";

} // namespace

std::string_view to_string(SectionKind kind) {
    switch (kind) {
    case SectionKind::title_block:
        return "titleBlock";
    case SectionKind::opening:
        return "opening";
    case SectionKind::submission:
        return "submission";
    case SectionKind::heading:
        return "heading";
    case SectionKind::recitals:
        return "recitals";
    case SectionKind::list:
        return "list";
    case SectionKind::prose:
        return "prose";
    case SectionKind::participants:
        return "participants";
    case SectionKind::signatures:
        return "signatures";
    case SectionKind::annex:
        return "annex";
    case SectionKind::closing:
        return "closing";
    case SectionKind::loose:
        break;
    }
    return "loose";
}

std::string_view to_string(LineRole role) {
    switch (role) {
    case LineRole::organization:
        return "organization";
    case LineRole::title:
        return "title";
    case LineRole::place:
        return "place";
    case LineRole::date:
        return "date";
    case LineRole::other:
        break;
    }
    return "other";
}

std::string LabelForm::label(std::int64_t value) const {
    std::string before = prefix;
    if (const auto slot = before.find(number_slot); slot != std::string::npos)
        before.replace(slot, number_slot.size(), "N");
    return before + format_number(value, format, {}) + suffix;
}

bool LabelForm::writes(NumberFormat kind, std::string_view before, std::string_view after) const {
    if (kind != format || after != suffix)
        return false;
    const auto slot = prefix.find(number_slot);
    if (slot == std::string::npos)
        return before == prefix;
    const auto head = std::string_view(prefix).substr(0, slot);
    const auto tail = std::string_view(prefix).substr(slot + number_slot.size());
    if (before.size() <= head.size() + tail.size() || !before.starts_with(head) || !before.ends_with(tail))
        return false;
    const auto number = before.substr(head.size(), before.size() - head.size() - tail.size());
    return std::all_of(number.begin(), number.end(),
                       [](char byte) { return is_digit(static_cast<unsigned char>(byte)); });
}

std::string ListLevel::label(std::int64_t value) const {
    return LabelForm{format, prefix, suffix}.label(value);
}

std::vector<LabelForm> ListLevel::forms() const {
    std::vector<LabelForm> all{{format, prefix, suffix}};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

bool ListLevel::counts_by(NumberFormat kind) const {
    return format == kind || std::any_of(others.begin(), others.end(), [kind](const LabelForm& form) {
               return form.accepted && form.format == kind;
           });
}

} // namespace rapporteur
