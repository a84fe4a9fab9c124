#include "word/paragraph_marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The elements that come before w:numPr in w:pPr (CT_PPrBase).
constexpr std::array<std::string_view, 6> before_num_pr = {
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"};
/// The elements that an empty paragraph may have.
constexpr std::array<std::string_view, 6> nothing_to_see = {"w:pPr",           "w:r",           "w:proofErr",
                                                            "w:bookmarkStart", "w:bookmarkEnd", "w:rPr"};
constexpr std::array<std::string_view, 4> mark_changes = {"w:ins", "w:del", "w:moveFrom", "w:moveTo"};

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The byte of the first child of w:pPr that w:pPrChange does not keep: w:rPr, w:sectPr or w:pPrChange.
std::uint32_t kept_end(const ElementIndex& elements, std::uint32_t properties) {
    for (const std::uint32_t child : elements.children(properties)) {
        const std::string_view name = elements[child].name;
        if (name == "w:rPr" || name == "w:sectPr" || name == "w:pPrChange")
            return elements[child].begin;
    }
    return elements[properties].close;
}

std::uint32_t properties_of(const ElementIndex& elements, std::uint32_t paragraph) {
    return elements.first_child(paragraph, "w:pPr");
}

/// The part of w:pPr that w:pPrChange keeps.
std::string look_of(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph) {
    const std::uint32_t properties = properties_of(elements, paragraph);
    if (properties == no_element || elements[properties].is_empty)
        return {};
    const std::uint32_t begin = elements[properties].content;
    return part.text.substr(begin, kept_end(elements, properties) - begin);
}

/// The same with this list in place of its own.
std::string look_with_list(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph,
                           const ListChange& list) {
    const std::string xml =
        fmt::format("<{0}numPr><{0}ilvl {0}val=\"{1}\"/><{0}numId {0}val=\"{2}\"/></{0}numPr>", part.prefix,
                    list.level, list.num_id);
    std::string look = look_of(part, elements, paragraph);
    const std::uint32_t properties = properties_of(elements, paragraph);
    if (properties == no_element || elements[properties].is_empty)
        return xml;
    const std::uint32_t begin = elements[properties].content;
    if (const std::uint32_t own = elements.child(properties, "w:numPr"); own != no_element)
        return look.replace(elements[own].begin - begin, elements[own].end - elements[own].begin, xml);
    std::uint32_t at = begin;
    for (const std::uint32_t child : elements.children(properties))
        if (is_among(before_num_pr, elements[child].name))
            at = elements[child].end;
    return look.insert(at - begin, xml);
}

/// The w:rPr of the paragraph mark, with its insertion or deletion.
std::string mark_with(const PartText& part, const ElementIndex& elements, RevisionStamp& stamp,
                      std::uint32_t own, MarkChange change) {
    const std::string_view w = part.prefix;
    const auto bytes = [&part](std::uint32_t begin, std::uint32_t end) {
        return std::string_view(part.text).substr(begin, end - begin);
    };
    if (change == MarkChange::none)
        return own == no_element ? std::string() : std::string(bytes(elements[own].begin, elements[own].end));
    const std::string mark =
        fmt::format("<{}{}{}/>", w, change == MarkChange::inserted ? "ins" : "del", stamp.attributes(w));
    if (own == no_element || elements[own].is_empty)
        return fmt::format("<{0}rPr>{1}</{0}rPr>", w, mark);
    return fmt::format("{}{}{}", bytes(elements[own].begin, elements[own].content), mark,
                       bytes(elements[own].content, elements[own].end));
}

} // namespace

bool may_change(const ElementIndex& elements, std::uint32_t paragraph, const PropertiesChange& change) {
    if (elements[paragraph].is_empty)
        return false;
    const std::uint32_t properties = properties_of(elements, paragraph);
    // If w:pPr is not the first child, the file breaks the standard, and a new w:pPr before it would hide it.
    if (properties == no_element)
        return elements.child(paragraph, "w:pPr") == no_element;
    if (elements[properties].is_empty)
        return true;
    if (change.changes_look() && elements.child(properties, "w:pPrChange") != no_element)
        return false;
    if (change.mark == MarkChange::none)
        return true;
    if (elements.child(properties, "w:sectPr") != no_element ||
        elements.child(properties, "w:pPrChange") != no_element)
        return false;
    const std::uint32_t own = elements.child(properties, "w:rPr");
    const auto marks = own == no_element ? std::vector<std::uint32_t>() : elements.children(own);
    return std::none_of(marks.begin(), marks.end(), [&elements](std::uint32_t child) {
        return is_among(mark_changes, elements[child].name);
    });
}

bool may_be_removed(const ElementIndex& elements, std::uint32_t paragraph) {
    for (std::uint32_t at = elements[paragraph].parent; at != no_element; at = elements[at].parent)
        if (elements[at].name != "w:body" && elements[at].name != "w:document")
            return false;
    const std::uint32_t properties = properties_of(elements, paragraph);
    if (properties == no_element || elements[properties].is_empty)
        return false; // the style numbers it; its label is removed by a change of its list
    const std::uint32_t end = elements.behind(paragraph);
    for (std::uint32_t at = elements.behind(properties); at < end; ++at)
        if (!is_among(nothing_to_see, elements[at].name) && elements.around(at, "w:rPr") == no_element)
            return false;
    return may_change(elements, paragraph, {.mark = MarkChange::deleted});
}

bool look_alike(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph,
                std::uint32_t other) {
    return look_of(part, elements, paragraph) == look_of(part, elements, other);
}

std::string changed_properties(const PartText& part, const ElementIndex& elements, RevisionStamp& stamp,
                               std::uint32_t paragraph, const PropertiesChange& change) {
    const std::string_view w = part.prefix;
    const std::string_view text = part.text;
    const std::uint32_t properties = properties_of(elements, paragraph);
    const bool has_content = properties != no_element && !elements[properties].is_empty;
    const std::uint32_t mark = has_content ? elements.child(properties, "w:rPr") : no_element;
    const std::string old = look_of(part, elements, paragraph);
    const std::uint32_t source = change.like == no_element ? paragraph : change.like;
    std::string content =
        change.list ? look_with_list(part, elements, source, *change.list) : look_of(part, elements, source);
    content += mark_with(part, elements, stamp, mark, change.mark);
    if (has_content) {
        const std::uint32_t from = mark == no_element ? kept_end(elements, properties) : elements[mark].end;
        content += text.substr(from, elements[properties].close - from);
    }
    if (change.changes_look())
        content +=
            fmt::format("<{0}pPrChange{1}><{0}pPr>{2}</{0}pPr></{0}pPrChange>", w, stamp.attributes(w), old);
    if (content.empty() && properties == no_element)
        return {};
    if (!has_content)
        return fmt::format("<{0}pPr>{1}</{0}pPr>", w, content);
    const XmlElement& own = elements[properties];
    return fmt::format("{}{}{}", text.substr(own.begin, own.content - own.begin), content,
                       text.substr(own.close, own.end - own.close));
}

void change_properties(PartEditor& editor, const PartText& part, const ElementIndex& elements,
                       RevisionStamp& stamp, std::uint32_t paragraph, const PropertiesChange& change) {
    const std::uint32_t properties = properties_of(elements, paragraph);
    const std::uint32_t begin =
        properties == no_element ? elements[paragraph].content : elements[properties].begin;
    const std::uint32_t end = properties == no_element ? begin : elements[properties].end;
    editor.replace(begin, end, changed_properties(part, elements, stamp, paragraph, change));
}

bool may_be_divided(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph) {
    const XmlElement& element = elements[paragraph];
    const std::string_view tag =
        std::string_view(part.text).substr(element.begin, element.content - element.begin);
    return tag.find("xmlns") == std::string_view::npos &&
           may_change(elements, paragraph, {.mark = MarkChange::inserted});
}

std::string division_of(const PartText& part, const ElementIndex& elements, std::uint32_t paragraph,
                        const std::string& properties) {
    const XmlElement& element = elements[paragraph];
    const std::string_view tag =
        std::string_view(part.text).substr(element.begin, element.content - element.begin);
    const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n>") - 1);
    return fmt::format("</{0}><{0}>{1}", name, properties);
}

} // namespace rapporteur
