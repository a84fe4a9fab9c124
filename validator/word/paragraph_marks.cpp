#include "word/paragraph_marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// What stands before w:numPr in w:pPr (CT_PPrBase).
constexpr std::array<std::string_view, 6> before_num_pr = {
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"};
/// What may be in a paragraph that is empty all the same.
constexpr std::array<std::string_view, 6> nothing_to_see = {"w:pPr",           "w:r",           "w:proofErr",
                                                            "w:bookmarkStart", "w:bookmarkEnd", "w:rPr"};

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The first of the children of w:pPr that its w:pPrChange does not keep: w:rPr, w:sectPr, w:pPrChange.
std::uint32_t kept_end(const ElementIndex& elements, std::uint32_t properties) {
    for (const std::uint32_t child : elements.children(properties)) {
        const std::string_view name = elements[child].name;
        if (name == "w:rPr" || name == "w:sectPr" || name == "w:pPrChange")
            return elements[child].begin;
    }
    return elements[properties].close;
}

} // namespace

bool change_list(PartEditor& editor, const PartText& part, const ElementIndex& elements, RevisionStamp& stamp,
                 std::uint32_t paragraph, std::int64_t num_id, std::int64_t level) {
    const std::string_view w = part.prefix;
    const std::string_view text = part.text;
    const std::uint32_t properties = elements.first_child(paragraph, "w:pPr");
    // Properties behind something else are not as the standard has it; others in front would hide them.
    if (elements[paragraph].is_empty ||
        (properties == no_element && elements.child(paragraph, "w:pPr") != no_element) ||
        (properties != no_element && elements.child(properties, "w:pPrChange") != no_element))
        return false;
    const std::string list = fmt::format(
        "<{0}numPr><{0}ilvl {0}val=\"{1}\"/><{0}numId {0}val=\"{2}\"/></{0}numPr>", w, level, num_id);
    const auto change = [&](std::string_view old) {
        return fmt::format("<{0}pPrChange{1}><{0}pPr>{2}</{0}pPr></{0}pPrChange>", w, stamp.attributes(w),
                           old);
    };
    if (properties == no_element || elements[properties].is_empty) {
        const std::uint32_t begin =
            properties == no_element ? elements[paragraph].content : elements[properties].begin;
        const std::uint32_t end = properties == no_element ? begin : elements[properties].end;
        editor.replace(begin, end, fmt::format("<{0}pPr>{1}{2}</{0}pPr>", w, list, change("")));
        return true;
    }
    const XmlElement& old = elements[properties];
    const std::string kept(text.substr(old.content, kept_end(elements, properties) - old.content));
    if (const std::uint32_t own = elements.child(properties, "w:numPr"); own != no_element) {
        editor.replace(elements[own].begin, elements[own].end, list);
    } else {
        std::uint32_t at = old.content;
        for (const std::uint32_t child : elements.children(properties))
            if (is_among(before_num_pr, elements[child].name))
                at = elements[child].end;
        editor.replace(at, at, list);
    }
    editor.replace(old.close, old.close, change(kept));
    return true;
}

bool remove_paragraph(PartEditor& editor, const PartText& part, const ElementIndex& elements,
                      RevisionStamp& stamp, std::uint32_t paragraph) {
    const std::string_view w = part.prefix;
    const XmlElement& element = elements[paragraph];
    for (std::uint32_t at = element.parent; at != no_element; at = elements[at].parent)
        if (elements[at].name != "w:body" && elements[at].name != "w:document")
            return false;
    const std::uint32_t properties = elements.first_child(paragraph, "w:pPr");
    if (properties == no_element || elements[properties].is_empty)
        return false; // numbered by its style; its label goes with a change of its list
    const std::uint32_t end = elements.behind(paragraph);
    const std::uint32_t content = elements.behind(properties);
    for (std::uint32_t at = content; at < end; ++at)
        if (!is_among(nothing_to_see, elements[at].name) && elements.around(at, "w:rPr") == no_element)
            return false;
    if (elements.child(properties, "w:sectPr") != no_element ||
        elements.child(properties, "w:pPrChange") != no_element)
        return false;
    const std::string mark = fmt::format("<{}del{}/>", w, stamp.attributes(w));
    const std::uint32_t own = elements.child(properties, "w:rPr");
    if (own == no_element) {
        editor.replace(elements[properties].close, elements[properties].close,
                       fmt::format("<{0}rPr>{1}</{0}rPr>", w, mark));
        return true;
    }
    for (const std::uint32_t child : elements.children(own))
        if (elements[child].name == "w:ins" || elements[child].name == "w:del" ||
            elements[child].name == "w:moveFrom" || elements[child].name == "w:moveTo")
            return false;
    if (elements[own].is_empty)
        editor.replace(elements[own].begin, elements[own].end, fmt::format("<{0}rPr>{1}</{0}rPr>", w, mark));
    else
        editor.replace(elements[own].content, elements[own].content, mark);
    return true;
}

} // namespace rapporteur
