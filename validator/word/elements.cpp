#include "word/elements.hpp"

#include "word/xml_tags.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

bool says_locked(std::string_view attributes) {
    const std::string_view lock = attribute_of(attributes, "w:val");
    return lock == "contentLocked" || lock == "sdtContentLocked";
}

} // namespace

ElementIndex::ElementIndex(std::string_view xml, std::string_view text,
                           std::span<const std::uint32_t> paragraphs) {
    read(xml, text, &paragraphs);
}

ElementIndex::ElementIndex(std::string_view xml, std::string_view text) {
    read(xml, text, nullptr);
}

void ElementIndex::read(std::string_view xml, std::string_view text,
                        const std::span<const std::uint32_t>* paragraphs) {
    const bool is_same = xml == text;
    TagScanner canonical(xml);
    TagScanner written(text);
    struct Open {
        std::uint32_t index = 0;
        bool is_wanted = false; ///< it is in a wanted paragraph, or contains one
        bool is_paragraph = false;
    };
    std::vector<Open> open;
    std::size_t inside = 0; ///< number of open wanted paragraphs
    XmlTag tag;
    XmlTag own;
    while (canonical.next(tag)) {
        if (is_same)
            own = tag;
        else if (!written.next(own))
            break;
        if (tag.shape == TagShape::close) {
            if (open.empty())
                break;
            const Open closed = open.back();
            open.pop_back();
            inside -= closed.is_paragraph ? 1 : 0;
            if (!closed.is_wanted) {
                elements_.pop_back();
                continue;
            }
            elements_[closed.index].close = own.begin;
            elements_[closed.index].end = own.end;
            continue;
        }
        const bool is_paragraph = tag.name == "w:p" && paragraphs != nullptr &&
                                  std::binary_search(paragraphs->begin(), paragraphs->end(), tag.begin);
        if (is_paragraph)
            for (Open& around : open)
                around.is_wanted = true;
        const bool is_wanted = inside > 0 || is_paragraph || paragraphs == nullptr;
        if (tag.name == "w:lock" && says_locked(tag.attributes))
            for (auto around = open.rbegin(); around != open.rend(); ++around)
                if (elements_[around->index].name == "w:sdt") {
                    elements_[around->index].is_locked = true;
                    break;
                }
        if (tag.shape == TagShape::empty && !is_wanted)
            continue;
        XmlElement element;
        element.name = tag.name;
        element.attributes = tag.attributes;
        element.source = tag.begin;
        element.begin = own.begin;
        element.content = element.close = element.end = own.end;
        element.parent = open.empty() ? no_element : open.back().index;
        element.is_empty = tag.shape == TagShape::empty;
        elements_.push_back(element);
        if (tag.shape == TagShape::open) {
            open.push_back({size() - 1, is_wanted, is_paragraph});
            inside += is_paragraph ? 1 : 0;
        }
    }
}

std::uint32_t ElementIndex::find(std::uint32_t source) const {
    const auto found = std::lower_bound(
        elements_.begin(), elements_.end(), source,
        [](const XmlElement& element, std::uint32_t wanted) { return element.source < wanted; });
    if (found == elements_.end() || found->source != source)
        return no_element;
    return static_cast<std::uint32_t>(found - elements_.begin());
}

std::uint32_t ElementIndex::around(std::uint32_t index, std::string_view name) const {
    while (index != no_element && elements_[index].name != name)
        index = elements_[index].parent;
    return index;
}

std::uint32_t ElementIndex::behind(std::uint32_t index) const {
    const std::uint32_t end = elements_[index].end;
    const auto found =
        std::partition_point(elements_.begin() + static_cast<std::ptrdiff_t>(index) + 1, elements_.end(),
                             [end](const XmlElement& element) { return element.begin < end; });
    return static_cast<std::uint32_t>(found - elements_.begin());
}

std::vector<std::uint32_t> ElementIndex::children(std::uint32_t index) const {
    std::vector<std::uint32_t> list;
    const std::uint32_t end = behind(index);
    for (std::uint32_t at = index + 1; at < end; at = behind(at))
        list.push_back(at);
    return list;
}

std::uint32_t ElementIndex::child(std::uint32_t index, std::string_view name) const {
    for (const std::uint32_t each : children(index))
        if (elements_[each].name == name)
            return each;
    return no_element;
}

} // namespace rapporteur
