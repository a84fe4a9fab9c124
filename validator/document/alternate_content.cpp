#include "document/alternate_content.hpp"

#include "document/tag.hpp"
#include "document/xml.hpp"
#include "package/namespaces.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {
namespace {

/// Today's Word knows all of these.
constexpr std::string_view office_family = "http://schemas.microsoft.com/office/";

/// The namespace of a prefix at `node`. Programs declare it on the element itself, on one a few levels above,
/// or on the root. To look at all ancestors of each of a million elements would take too long.
std::string_view uri_of(pugi::xml_node node, std::string_view prefix) {
    constexpr int most_looked_at = 8;
    const std::string declaration = fmt::format("xmlns:{}", prefix);
    const pugi::xml_node root = node.root().first_child();
    for (int looked_at = 0; node && looked_at < most_looked_at; ++looked_at, node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(declaration.c_str()))
            return found.value();
    return pugi::xml_node(root).attribute(declaration.c_str()).value();
}

/// Whether today's Word understands the prefix: the standard's namespaces, its own extensions, its drawing
/// layer.
bool is_understood(pugi::xml_node choice, std::string_view prefix) {
    if (namespace_of_prefix(prefix) != Namespace::other)
        return true;
    const std::string_view uri = uri_of(choice, prefix);
    // The fallback of a w16se:symEx has its character as plain text.
    if (uri == "http://schemas.microsoft.com/office/word/2015/wordml/symex")
        return false;
    return uri.starts_with("http://schemas.microsoft.com/office/word/") ||
           uri.starts_with("http://schemas.microsoft.com/office/drawing/") ||
           uri.starts_with("http://schemas.openxmlformats.org/drawingml/");
}

/// The words of a list; a list that a program wrote has no more than this.
std::vector<std::string_view> listed_words(std::string_view list) {
    constexpr std::size_t most_words = 64;
    std::vector<std::string_view> words;
    while (words.size() < most_words) {
        list.remove_prefix(std::min(list.find_first_not_of(xml_space), list.size()));
        if (list.empty())
            break;
        words.push_back(list.substr(0, list.find_first_of(xml_space)));
        list.remove_prefix(words.back().size());
    }
    return words;
}

bool understands_all(pugi::xml_node choice) {
    const auto required = listed_words(choice.attribute("Requires").value());
    return !required.empty() &&
           std::all_of(required.begin(), required.end(),
                       [choice](std::string_view prefix) { return is_understood(choice, prefix); });
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

Compatibility::Compatibility(pugi::xml_node root) {
    for (const std::string_view prefix : listed_words(root.attribute("mc:Ignorable").value()))
        if (!is_understood(root, prefix) && !uri_of(root, prefix).empty())
            ignored_.push_back(prefix);
    for (const std::string_view prefix : listed_words(root.attribute("mc:MustUnderstand").value()))
        if (!is_understood(root, prefix) && !uri_of(root, prefix).starts_with(office_family))
            unknown_musts_.push_back(prefix);
    processed_ = listed_words(root.attribute("mc:ProcessContent").value());
}

bool Compatibility::is_ignored(std::string_view name) const {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos)
        return false;
    const std::string_view prefix = name.substr(0, colon);
    if (std::find(ignored_.begin(), ignored_.end(), prefix) == ignored_.end())
        return false;
    return std::none_of(processed_.begin(), processed_.end(), [&](std::string_view processed) {
        return processed == name ||
               (processed.ends_with(":*") && processed.substr(0, processed.size() - 2) == prefix);
    });
}

} // namespace rapporteur
