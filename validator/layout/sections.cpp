#include "layout/sections.hpp"

#include "base/text.hpp"
#include "numbering/numbering.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

constexpr std::string_view number_slot = "{number}";

} // namespace

std::string_view to_string(SectionKind kind) {
    static constexpr std::array<std::string_view, 12> names{
        "titleBlock", "opening",      "submission", "heading", "recitals", "list",
        "prose",      "participants", "signatures", "annex",   "closing",  "loose"};
    static_assert(static_cast<std::size_t>(SectionKind::loose) + 1 == names.size());
    return names[static_cast<std::size_t>(kind)];
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

std::string LabelForm::shown_prefix() const {
    std::string before = prefix;
    for (auto slot = before.find(number_slot); slot != std::string::npos; slot = before.find(number_slot))
        before.replace(slot, number_slot.size(), "N");
    return before;
}

std::string LabelForm::label(std::int64_t value) const {
    const std::string before = shown_prefix();
    std::string number = format_number(value, format, language);
    if (format == NumberFormat::ordinal_text && before.empty() && !number.empty() && number.front() >= 'a' &&
        number.front() <= 'z')
        number.front() = static_cast<char>(number.front() - 'a' + 'A');
    return before + number + suffix;
}

std::size_t LabelForm::slots() const {
    std::size_t count = 0;
    for (auto slot = prefix.find(number_slot); slot != std::string::npos;
         slot = prefix.find(number_slot, slot + number_slot.size()))
        ++count;
    return count;
}

LabelForm LabelForm::under(std::span<const std::int64_t> above) const {
    LabelForm form = *this;
    const std::size_t count = slots();
    for (std::size_t slot = 0; slot < count && count <= above.size(); ++slot)
        form.prefix.replace(form.prefix.find(number_slot), number_slot.size(),
                            std::to_string(above[above.size() - count + slot]));
    return form;
}

bool LabelForm::writes(NumberFormat kind, std::string_view before, std::string_view after) const {
    if (kind != format || after != suffix)
        return false;
    std::string_view wanted = prefix;
    for (auto slot = wanted.find(number_slot); slot != std::string_view::npos;
         slot = wanted.find(number_slot)) {
        if (!before.starts_with(wanted.substr(0, slot)))
            return false;
        before.remove_prefix(slot);
        wanted.remove_prefix(slot + number_slot.size());
        // NOLINTNEXTLINE(readability-qualified-auto): it is a pointer in some standard libraries only
        const auto digits = std::find_if_not(before.begin(), before.end(), [](char byte) {
            return is_digit(static_cast<unsigned char>(byte));
        });
        if (digits == before.begin())
            return false;
        before.remove_prefix(static_cast<std::size_t>(digits - before.begin()));
    }
    return before == wanted;
}

std::string ListLevel::label(std::int64_t value) const {
    return LabelForm{format, prefix, suffix, true, language}.label(value);
}

std::vector<LabelForm> ListLevel::forms() const {
    std::vector<LabelForm> all{{format, prefix, suffix, true, language}};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

bool ListLevel::counts_by(NumberFormat kind) const {
    return format == kind || std::any_of(others.begin(), others.end(), [kind](const LabelForm& form) {
               return form.accepted && form.format == kind;
           });
}

} // namespace rapporteur
