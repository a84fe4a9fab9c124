#include "document/alternate_content.hpp"

#include "document/tag.hpp"
#include "package/namespaces.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace rapporteur {
namespace {

constexpr std::string_view xml_space = " \t\r\n";

/// The namespace a prefix is bound to at `node`.
std::string_view uri_of(pugi::xml_node node, std::string_view prefix) {
    const std::string declaration = fmt::format("xmlns:{}", prefix);
    for (; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(declaration.c_str()))
            return found.value();
    return {};
}

/// What today's Word understands: the namespaces of the standard, its own extensions and those of its drawing
/// layer.
bool is_understood(pugi::xml_node choice, std::string_view prefix) {
    if (namespace_of_prefix(prefix) != Namespace::other)
        return true;
    const std::string_view uri = uri_of(choice, prefix);
    // The character of a w16se:symEx is plain text in its fallback.
    if (uri == "http://schemas.microsoft.com/office/word/2015/wordml/symex")
        return false;
    return uri.starts_with("http://schemas.microsoft.com/office/word/") ||
           uri.starts_with("http://schemas.microsoft.com/office/drawing/") ||
           uri.starts_with("http://schemas.openxmlformats.org/drawingml/");
}

bool understands_all(pugi::xml_node choice) {
    std::string_view required = choice.attribute("Requires").value();
    bool any = false;
    for (;;) {
        required.remove_prefix(std::min(required.find_first_not_of(xml_space), required.size()));
        if (required.empty())
            return any;
        const std::size_t length = std::min(required.find_first_of(xml_space), required.size());
        if (!is_understood(choice, required.substr(0, length)))
            return false;
        required.remove_prefix(length);
        any = true;
    }
}

} // namespace

pugi::xml_node chosen_branch(pugi::xml_node alternate_content) {
    pugi::xml_node fallback;
    for (const pugi::xml_node branch : alternate_content.children()) {
        const Tag tag = tag_of(branch);
        if (tag == Tag::choice && understands_all(branch))
            return branch;
        if (tag == Tag::fallback && !fallback)
            fallback = branch;
    }
    return fallback;
}

} // namespace rapporteur
