#include "document/section.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace rapporteur {
namespace {

struct Margin {
    std::string_view element;
    std::string_view kind;
    StoryKind story;
};
constexpr std::array<Margin, 2> margins = {
    {{"w:headerReference", "header", StoryKind::header}, {"w:footerReference", "footer", StoryKind::footer}}};

const Part* target_of(const Package& package, std::string_view id) {
    const std::vector<Relationship>& all = package.main().relationships;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Relationship& r) { return r.id == id; });
    return found == all.end() || found->external ? nullptr : package.find(found->target);
}

bool has_even_pages(const Package& package) {
    const Part* settings = package.find(PartRole::settings);
    pugi::xml_document tree;
    return settings && parse_part(tree, settings->xml) &&
           is_on(tree.document_element().child("w:evenAndOddHeaders"));
}

} // namespace

void read_headers_and_footers(DocumentReading& reading, const Package& package,
                              const std::vector<pugi::xml_node>& sections) {
    if (sections.empty())
        return;
    std::unordered_set<const Part*> seen;
    const pugi::xml_node first = sections.front();
    const std::array<std::string_view, 3> types = {"first", "default", "even"};
    const std::array<bool, 3> shown = {is_on(first.child("w:titlePg")), true, has_even_pages(package)};
    pugi::xml_document tree;
    for (const Margin& margin : margins) {
        std::vector<Story>& stories =
            margin.story == StoryKind::header ? reading.document.headers : reading.document.footers;
        for (std::size_t i = 0; i < types.size(); ++i)
            for (const pugi::xml_node reference : first.children(margin.element.data())) {
                if (!shown[i] || types[i] != reference.attribute("w:type").value())
                    continue;
                const Part* part = target_of(package, reference.attribute("r:id").value());
                if (!part || !seen.insert(part).second || !parse_part(tree, part->xml))
                    continue;
                Story story;
                story.kind = margin.story;
                story.part = part->name;
                story.id = types[i];
                StoryReader(reading, StoryPart(*part, tree.document_element()), story, 0)
                    .read(tree.document_element());
                stories.push_back(std::move(story));
            }
    }
    for (const pugi::xml_node section : sections)
        for (const Margin& margin : margins)
            for (const pugi::xml_node reference : section.children(margin.element.data())) {
                const Part* part = target_of(package, reference.attribute("r:id").value());
                if (part && seen.insert(part).second && parse_part(tree, part->xml))
                    reading.document.artifacts.push_back({std::string(margin.kind), part->name,
                                                          gather(tree.document_element()).text, part->name, 0,
                                                          0, 0});
            }
}

} // namespace rapporteur
