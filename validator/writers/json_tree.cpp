#include "writers/json_tree.hpp"

namespace rapporteur {
namespace {

/// The member for an attribute. Names have no prefix: `xml:id` becomes `id`. The attribute `type` of a
/// participant becomes `attendee`, because the member `type` holds the element's name.
std::string_view member_name(std::string_view attribute) {
    if (attribute == "type")
        return "attendee";
    const auto colon = attribute.find(':');
    return colon == std::string_view::npos ? attribute : attribute.substr(colon + 1);
}

} // namespace

void JsonTree::open(std::string_view name) {
    begin_content();
    json_.open_object();
    json_.text("type", name);
    has_content_.push_back(false);
}

void JsonTree::attribute(std::string_view name, std::string_view value) {
    json_.text(member_name(name), value);
}

void JsonTree::attribute(std::string_view name, std::uint64_t value) {
    json_.number(member_name(name), value);
}

void JsonTree::text(std::string_view text) {
    if (text.empty())
        return;
    begin_content();
    json_.string(text);
}

void JsonTree::close() {
    if (has_content_.back())
        json_.close_array();
    has_content_.pop_back();
    json_.close_object();
}

void JsonTree::begin_content() {
    if (has_content_.empty() || has_content_.back())
        return;
    has_content_.back() = true;
    json_.open_array("content");
}

} // namespace rapporteur
