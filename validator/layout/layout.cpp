#include "layout/layout.hpp"
#include "layout/later.hpp"

#include "base/text.hpp"
#include "layouts_data.hpp"
#include "numbering/numbering.hpp"
#include "vocabularies_data.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

const SectionPattern no_section{.required = false};

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

bool Layout::knows_acronym(std::string_view acronym) const {
    return std::binary_search(acronyms.begin(), acronyms.end(), acronym, std::less<>());
}

const FactPattern* Layout::fact(FactKind kind) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [kind](const FactPattern& candidate) { return candidate.kind == kind; });
    return found == facts.end() ? nullptr : &*found;
}

const SectionPattern& Layout::section(SectionKind kind) const {
    const auto found =
        std::find_if(sections.begin(), sections.end(),
                     [kind](const SectionPattern& candidate) { return candidate.kind == kind; });
    return found == sections.end() ? no_section : *found;
}

const Layout& LaterLayout::get() const {
    std::call_once(once_, [this] { layout_ = read_(); });
    return layout_;
}

const Layout& whole(const Layout& layout) {
    return layout.later ? layout.later->get() : layout;
}

void complete_sketches(std::span<Layout> sketches) {
    for (Layout& sketch : sketches) {
        const Layout* from = &sketch;
        while (from != nullptr && from->dates.connectors.empty() && !from->base.empty()) {
            const auto base = std::find_if(sketches.begin(), sketches.end(),
                                           [from](const Layout& other) { return other.name == from->base; });
            from = base == sketches.end() ? nullptr : &*base;
        }
        if (from == nullptr || from == &sketch)
            continue;
        sketch.dates = from->dates;
        sketch.list_joints = from->list_joints;
        sketch.articles = from->articles;
    }
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
