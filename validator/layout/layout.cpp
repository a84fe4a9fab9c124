#include "layout/layout.hpp"
#include "layout/later.hpp"

#include "base/text.hpp"
#include "layouts_data.hpp"
#include "numbering/numbering.hpp"
#include "vocabularies_data.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::string_view number_slot = "{number}";

} // namespace

std::string_view to_string(FactKind kind) {
    switch (kind) {
    case FactKind::date:
        return "date";
    case FactKind::place:
        return "place";
    case FactKind::participant:
        return "participant";
    case FactKind::body:
        return "body";
    case FactKind::submission:
        return "submission";
    case FactKind::online:
        return "virtual";
    case FactKind::meeting_kind:
        break;
    }
    return "meetingKind";
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

const Vocabulary* Layout::vocabulary(std::string_view wanted) const {
    const auto found =
        std::find_if(vocabularies.begin(), vocabularies.end(),
                     [wanted](const Vocabulary& candidate) { return candidate.name == wanted; });
    return found == vocabularies.end() ? nullptr : &*found;
}

const TermFinder* Layout::finder(std::string_view wanted) const {
    const auto found = finders.find(wanted);
    return found == finders.end() ? nullptr : &found->second;
}

const FactPattern* Layout::fact(FactKind kind) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [kind](const FactPattern& candidate) { return candidate.kind == kind; });
    return found == facts.end() ? nullptr : &*found;
}

const Layout& LaterLayout::get() const {
    std::call_once(once_, [this] { layout_ = read_(); });
    return layout_;
}

const Layout& whole(const Layout& layout) {
    return layout.later ? layout.later->get() : layout;
}

Layout sketch_of_change(const Layout& layout, std::function<void(Layout&)> change) {
    Layout sketch = layout;
    sketch.later = std::make_shared<const LaterLayout>([layout, change = std::move(change)] {
        Layout changed = whole(layout);
        change(changed);
        return changed;
    });
    return sketch;
}

std::string_view embedded_layout_source(std::string_view name) {
    return embedded_layout(std::string(name) + ".xml");
}

std::string_view embedded_resource(std::string_view file_name) {
    return embedded_vocabulary(file_name);
}

std::vector<std::string> embedded_layouts() {
    std::vector<std::string> names;
    for (const std::string_view file : embedded_layout_names())
        names.emplace_back(file.substr(0, file.rfind(".xml")));
    return names;
}

} // namespace rapporteur
