// Reads the paths that Word and its templates write: steps down from the root with an index each,
// "/ns0:report[1]/ns0:place[1]", or from the first element of a name, "//place", with an attribute at the
// end. Namespaces of names are ignored, because a part of data has only one. Other XPath is not evaluated,
// because an expression can be made to run forever.
#include "document/bindings.hpp"

#include "base/text.hpp"
#include "document/date_pictures.hpp"
#include "document/symbols.hpp"
#include "document/xml.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

// Fixed ids by which Word knows the document's own properties.
constexpr std::string_view core_properties_id = "{6c3c8bc8-f283-45ae-878a-bab7291924a1}";
constexpr std::string_view app_properties_id = "{6668398d-a668-4e3e-a5eb-62b293d839f1}";

std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct PathStep {
    std::string_view name; ///< "*": any name
    std::int64_t index = 1;
};

/// "ns0:place[2]". None: the text is not a single step.
std::optional<PathStep> read_path_step(std::string_view text) {
    PathStep step;
    const std::size_t bracket = text.find('[');
    step.name = local_name(text.substr(0, bracket));
    if (step.name.empty() || step.name.find_first_of("()@. ") != std::string_view::npos)
        return std::nullopt;
    if (bracket == std::string_view::npos)
        return step;
    const std::size_t end = text.find(']', bracket);
    const auto index = end + 1 == text.size() ? to_integer(text.substr(bracket + 1, end - bracket - 1))
                                              : std::optional<std::int64_t>();
    if (!index || *index < 1)
        return std::nullopt;
    step.index = *index;
    return step;
}

pugi::xml_node child_at(pugi::xml_node parent, const PathStep& step) {
    std::int64_t left = step.index;
    for (const pugi::xml_node child : parent.children())
        if (child.type() == pugi::node_element &&
            (step.name == "*" || local_name(child.name()) == step.name) && --left == 0)
            return child;
    return {};
}

std::string text_within(pugi::xml_node element) {
    std::string text;
    for (pugi::xml_node node = element.first_child(); node;) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            text += node.value();
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != element && !node.next_sibling())
            node = node.parent();
        node = node == element ? pugi::xml_node() : node.next_sibling();
    }
    return text;
}

/// The first element with each name.
std::unordered_map<std::string_view, pugi::xml_node> first_of_each_name(pugi::xml_node root) {
    std::unordered_map<std::string_view, pugi::xml_node> first;
    walk(
        root,
        [&first](pugi::xml_node node, Tag) {
            first.try_emplace(local_name(node.name()), node);
            return true;
        },
        [](pugi::xml_node, Tag) {});
    return first;
}

/// The text of the list entry for this value (17.5.2.15, 17.5.2.5).
std::optional<std::string> entry_shown(pugi::xml_node list, const std::string& value) {
    for (const pugi::xml_node item : list.children("w:listItem"))
        if (value == item.attribute("w:value").value()) {
            const pugi::xml_attribute words = item.attribute("w:displayText");
            return words ? words.value() : value;
        }
    return std::nullopt;
}

std::string box_shown(pugi::xml_node check_box, const std::string& value) {
    const bool is_checked = value == "1" || value == "true";
    const pugi::xml_node state = check_box.child(is_checked ? "w14:checkedState" : "w14:uncheckedState");
    std::string shown;
    append_symbol(shown, state.attribute("w14:font").value(), state.attribute("w14:val").value());
    return shown.empty() ? is_checked ? "\u2612" : "\u2610" : shown;
}

std::string on_lines(std::string text, bool several) {
    std::erase(text, '\r');
    if (!several)
        std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

void BoundData::load() {
    is_loaded_ = true;
    for (const Part& part : package_->parts) {
        const bool is_data = part.role == PartRole::custom_xml;
        if (!is_data && part.role != PartRole::core_properties && part.role != PartRole::app_properties)
            continue;
        DataPart data;
        data.tree = std::make_unique<pugi::xml_document>();
        if (!parse_part(*data.tree, part.xml))
            continue;
        data.id = part.role == PartRole::core_properties  ? core_properties_id
                  : part.role == PartRole::app_properties ? app_properties_id
                                                          : std::string_view();
        for (const Relationship& relationship : part.relationships) {
            const Part* const properties = is_data ? package_->find(relationship.target) : nullptr;
            pugi::xml_document tree;
            if (properties == nullptr || properties->role != PartRole::custom_xml_properties ||
                !parse_part(tree, properties->xml))
                continue;
            for (const pugi::xml_attribute attribute : tree.document_element().attributes())
                if (local_name(attribute.name()) == "itemID")
                    data.id = lower_case(attribute.value());
        }
        data.first_named = first_of_each_name(*data.tree);
        parts_.push_back(std::move(data));
    }
}

std::optional<std::string> BoundData::value_at(const DataPart& data, std::string_view path) {
    const pugi::xml_node root = *data.tree;
    pugi::xml_node node = root;
    path = trim(path);
    if (path.starts_with("//")) {
        path.remove_prefix(2);
        const std::size_t end = std::min(path.find('/'), path.size());
        const auto step = read_path_step(path.substr(0, end));
        const auto found = step ? data.first_named.find(step->name) : data.first_named.end();
        if (found == data.first_named.end() || step->index != 1)
            return std::nullopt;
        node = found->second;
        path.remove_prefix(end);
    }
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view written = path.substr(0, end);
        path.remove_prefix(end);
        if (written.starts_with('@') && path.empty()) {
            for (const pugi::xml_attribute attribute : node.attributes())
                if (local_name(attribute.name()) == local_name(written.substr(1)))
                    return attribute.value();
            return std::nullopt;
        }
        if (written == "text()" && path.empty())
            break;
        const auto step = read_path_step(written);
        if (step)
            node = child_at(node, *step);
        if (!step || !node)
            return std::nullopt;
    }
    return node == root ? std::nullopt : std::optional(text_within(node));
}

std::optional<std::string> BoundData::value(pugi::xml_node binding) {
    if (!is_loaded_)
        load();
    const std::string id = lower_case(binding.attribute("w:storeItemID").value());
    const std::string_view path = binding.attribute("w:xpath").value();
    for (const DataPart& data : parts_)
        if (id.empty() || data.id == id)
            if (auto found = value_at(data, path))
                return found;
    return std::nullopt;
}

std::optional<std::string> BoundData::shown(pugi::xml_node control_properties, std::string_view cached) {
    const pugi::xml_node binding = control_properties.child("w:dataBinding");
    if (!binding)
        return std::nullopt;
    auto data = value(binding);
    // Without data the control shows its placeholder, which the file keeps as its text. White space alone is
    // not data but indentation by a tool.
    if (!data || (trim(*data).empty() && (!data->empty() || control_properties.child("w:showingPlcHdr"))))
        return std::nullopt;
    std::optional<std::string> words;
    if (const pugi::xml_node text = control_properties.child("w:text")) {
        const pugi::xml_attribute several = text.attribute("w:multiLine");
        words = on_lines(std::move(*data), several && is_on_word(several.value()));
    } else if (const pugi::xml_node list = control_properties.child("w:dropDownList")) {
        words = entry_shown(list, *data);
    } else if (const pugi::xml_node combo = control_properties.child("w:comboBox")) {
        words = entry_shown(combo, *data);
        if (!words)
            words = std::move(*data);
    } else if (const pugi::xml_node date = control_properties.child("w:date")) {
        words = date_in_picture(*data, value_of(date.child("w:dateFormat")), value_of(date.child("w:lid")));
    } else if (const pugi::xml_node box = control_properties.child("w14:checkbox")) {
        words = box_shown(box, *data);
    }
    return words && fold_space(*words) != fold_space(cached) ? words : std::nullopt;
}

} // namespace rapporteur
