#include "layout/layout.hpp"

#include "layouts_data.hpp"
#include "numbering/numbering.hpp"
#include "vocabularies_data.hpp"

#include <algorithm>

namespace rapporteur {

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

std::string ListLevel::label(std::int64_t value) const {
    return prefix + format_number(value, format, {}) + suffix;
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
