#include "layout/layout.hpp"
#include "layout/lazy_layout.hpp"

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

const Vocabulary* Layout::vocabulary(VocabularyRole role) const {
    const auto found = std::find_if(vocabularies.begin(), vocabularies.end(),
                                    [role](const Vocabulary& candidate) { return candidate.role == role; });
    return found == vocabularies.end() ? nullptr : &*found;
}

const TermFinder* Layout::finder(VocabularyRole role) const {
    const Vocabulary* const found = vocabulary(role);
    return found == nullptr ? nullptr : finder(found->name);
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

const Layout& LazyLayout::get() const {
    if (read_)
        std::call_once(once_, [this] { layout_ = read_(); });
    return layout_;
}

void complete_heads(std::vector<LayoutHead>& heads) {
    for (LayoutHead& head : heads) {
        const LayoutHead* from = &head;
        while (from != nullptr && from->dates.connectors.empty() && !from->base.empty()) {
            const auto base = std::find_if(heads.begin(), heads.end(), [from](const LayoutHead& other) {
                return other.name == from->base;
            });
            from = base == heads.end() ? nullptr : &*base;
        }
        if (from == nullptr || from == &head)
            continue;
        head.dates = from->dates;
        head.list_joints = from->list_joints;
        head.articles = from->articles;
    }
}

LayoutHandle changed_layout(LayoutHandle layout, std::function<void(Layout&)> change) {
    LayoutHead head = layout->head();
    return std::make_shared<const LazyLayout>(std::move(head),
                                              [layout = std::move(layout), change = std::move(change)] {
                                                  Layout changed = layout->get();
                                                  change(changed);
                                                  return changed;
                                              });
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
