#include "document/properties.hpp"

#include "base/text.hpp"
#include "document/xml.hpp"

namespace rapporteur {
namespace {

std::string text_of(pugi::xml_node root, const char* name) {
    return fold_space(root.child(name).text().get());
}

} // namespace

Properties read_properties(const Package& package, const StyleSheet& styles) {
    Properties properties;
    pugi::xml_document tree;
    if (const Part* core = package.find(PartRole::core_properties); core && parse_part(tree, core->xml)) {
        const pugi::xml_node root = tree.document_element();
        properties.title = text_of(root, "dc:title");
        properties.creator = text_of(root, "dc:creator");
        properties.last_modified_by = text_of(root, "cp:lastModifiedBy");
    }
    if (const Part* app = package.find(PartRole::app_properties); app && parse_part(tree, app->xml))
        properties.template_name = text_of(tree.document_element(), "Template");
    properties.language = styles.language();
    const Part* settings = package.find(PartRole::settings);
    if (properties.language.empty() && settings && parse_part(tree, settings->xml))
        properties.language = value_of(tree.document_element().child("w:themeFontLang"));
    return properties;
}

} // namespace rapporteur
