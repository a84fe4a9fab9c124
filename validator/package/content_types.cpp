#include "package/content_types.hpp"

#include "base/text.hpp"
#include "package/relationships.hpp"
#include "package/xml_tree.hpp"
#include "package/zip_directory.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

/// Sorts the entries and refuses two types for one key, because programs differ in which one they believe.
Result<void> ContentTypes::finish(std::vector<Entry>& entries, std::string_view what) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
        return compare_ignoring_case(left.key, right.key) < 0;
    });
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (compare_ignoring_case(entries[i - 1].key, entries[i].key) == 0 &&
            entries[i - 1].type != entries[i].type)
            return fail(FailureCode::corrupt, std::string(content_types_name),
                        fmt::format("the {} `{}` has two content types", what, shown_name(entries[i].key)));
    return {};
}

Result<ContentTypes> ContentTypes::parse(const std::string& xml) {
    pugi::xml_document tree;
    if (const auto parsed = parse_tree(tree, xml, content_types_name); !parsed)
        return tl::unexpected(parsed.error());
    ContentTypes result;
    for (const auto& node : tree.document_element().children()) {
        const std::string_view name = node.name();
        const std::string_view part = node.attribute("PartName").value();
        const std::string_view type = node.attribute("ContentType").value();
        if (name == "Override")
            result.overrides_.push_back(
                {decode_percent(part.substr(part.starts_with('/') ? 1 : 0)), std::string(type)});
        else if (name == "Default")
            result.defaults_.push_back({node.attribute("Extension").value(), std::string(type)});
    }
    if (const auto checked = finish(result.overrides_, "part"); !checked)
        return tl::unexpected(checked.error());
    if (const auto checked = finish(result.defaults_, "extension"); !checked)
        return tl::unexpected(checked.error());
    return result;
}

std::string_view ContentTypes::find(const std::vector<Entry>& entries, std::string_view key) {
    const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                        [](const Entry& entry, std::string_view wanted) {
                                            return compare_ignoring_case(entry.key, wanted) < 0;
                                        });
    return found != entries.end() && compare_ignoring_case(found->key, key) == 0
               ? std::string_view(found->type)
               : std::string_view{};
}

std::string_view ContentTypes::of(std::string_view part) const {
    if (const auto type = find(overrides_, decode_percent(part)); !type.empty())
        return type;
    const auto dot = part.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : find(defaults_, part.substr(dot + 1));
}

} // namespace rapporteur
