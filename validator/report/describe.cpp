// Where an element stands, in words that lead a reader of the document to it.
#include "report/report.hpp"

namespace rapporteur {
namespace {

/// "resolution", "item": the layout's name for the level.
std::string level_name(const Layout& layout, std::uint8_t depth, const Messages& messages) {
    return std::string(depth >= 1 && depth <= layout.levels.size() ? messages.term(layout.levels[depth - 1U].name)
                                                                   : messages.place("nameless-level"));
}

/// A resolution or item by its right number: "resolution 3, item b". Its place is told, not its label, for
/// the label may be what is wrong.
std::string numbered_path(const Report& report, const Layout& layout, std::uint32_t element,
                          const Messages& messages) {
    std::vector<std::uint32_t> path; // from the element up to its resolution
    for (std::uint32_t at = element; at != no_index; at = report.elements[at].parent)
        path.push_back(at);
    std::string words;
    while (!path.empty()) {
        const Element& own = report.elements[path.back()];
        path.pop_back();
        const bool known = own.depth >= 1 && own.depth <= layout.levels.size();
        const std::int64_t start = known ? layout.levels[own.depth - 1U].start : 1;
        const NumberFormat format = known ? layout.levels[own.depth - 1U].format : NumberFormat::decimal;
        auto number = format_number(own.ordinal - 1 + start, format, {});
        if (number.empty())
            number = std::to_string(own.ordinal);
        words = render(messages.place(words.empty() ? "labelled" : "labelled-under"),
                       {{"place", words},
                        {"name", level_name(layout, own.depth, messages), ArgumentKind::name},
                        {"number", number, ArgumentKind::label}});
    }
    return words;
}

} // namespace

std::string describe(const Report& report, const Layout& layout, std::uint32_t element,
                     const Messages& messages) {
    const Element& own = report.elements[element];
    const auto in_words = [&](std::string_view id) {
        return render(messages.place(id), {{"number", std::to_string(own.ordinal), ArgumentKind::count}});
    };
    switch (own.role) {
    case Role::title_line:
        return in_words("title-line");
    case Role::opening:
        return in_words("opening");
    case Role::submission:
        return in_words("submission");
    case Role::heading:
        return in_words("heading");
    case Role::resolution:
    case Role::item:
        return numbered_path(report, layout, element, messages);
    case Role::continuation:
        return render(messages.place("continuation"),
                      {{"place", numbered_path(report, layout, own.parent, messages)}});
    case Role::closing:
        return in_words("closing-line");
    case Role::loose:
        break;
    }
    return in_words("loose");
}

std::vector<const Fact*> Report::facts_in(Role role, FactKind kind) const {
    std::vector<const Fact*> found;
    for (const Fact& fact : facts) {
        if (fact.kind == kind && elements[fact.element].role == role)
            found.push_back(&fact);
    }
    return found;
}

const Fact* Report::first_fact(Role role, FactKind kind) const {
    const auto found = facts_in(role, kind);
    return found.empty() ? nullptr : found.front();
}

std::vector<std::uint32_t> Report::elements_of(Role role) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].role == role)
            found.push_back(index);
    }
    return found;
}

} // namespace rapporteur
