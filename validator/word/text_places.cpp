#include "word/text_places.hpp"

#include "base/text.hpp"
#include "word/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace rapporteur {
namespace {

/// Elements around runs that may also contain the marks of comments and changes.
constexpr std::array<std::string_view, 7> wrappers = {"w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent",
                                                      "w:customXml", "w:bdo",      "w:dir"};
/// If one of these is around a paragraph, its content may not be changed.
constexpr std::array<std::string_view, 8> closed_elements = {
    "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:txbxContent", "mc:AlternateContent", "w:fldSimple", "w:r"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_xml_space(char32_t character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// One character of an element's content, and the byte where it begins.
struct WrittenCharacter {
    char32_t value = 0;
    std::uint32_t begin = 0;
};

char32_t read_reference(std::string_view reference) {
    if (reference.starts_with("#")) {
        const bool hex = reference.starts_with("#x");
        std::uint32_t value = 0;
        std::from_chars(reference.data() + (hex ? 2 : 1), reference.data() + reference.size(), value,
                        hex ? 16 : 10);
        return value;
    }
    return reference == "lt"     ? U'<'
           : reference == "gt"   ? U'>'
           : reference == "amp"  ? U'&'
           : reference == "apos" ? U'\''
                                 : U'"';
}

/// The characters between `at` and `end`, as a parser would return them.
std::vector<WrittenCharacter> read_characters(std::string_view part, std::uint32_t at, std::uint32_t end,
                                              bool& has_markup) {
    std::vector<WrittenCharacter> characters;
    bool in_cdata = false;
    const auto skip_to = [&](std::string_view closing) {
        const std::size_t found = part.find(closing, at);
        at = static_cast<std::uint32_t>(std::min<std::size_t>(found + closing.size(), end));
    };
    while (at < end) {
        const std::string_view rest = part.substr(at, end - at);
        if (in_cdata && rest.starts_with("]]>")) {
            in_cdata = false;
            at += 3;
        } else if (!in_cdata && rest.front() == '<') {
            has_markup = true;
            in_cdata = rest.starts_with("<![CDATA[");
            if (in_cdata)
                at += 9;
            else
                skip_to(rest.starts_with("<!--") ? "-->" : ">");
        } else if (!in_cdata && rest.front() == '&') {
            const auto length = static_cast<std::uint32_t>(rest.find(';'));
            characters.push_back({read_reference(rest.substr(1, length - 1)), at});
            at += length + 1;
        } else if (rest.starts_with("\r\n")) {
            characters.push_back({U'\n', at});
            at += 2;
        } else {
            std::size_t next = at;
            characters.push_back({next_code_point(part, next), at});
            at = static_cast<std::uint32_t>(next);
        }
    }
    return characters;
}

} // namespace

TextPlaces::TextPlaces(const Paragraph& paragraph, const TextSources& sources, const ElementIndex& elements,
                       std::string_view part)
    : paragraph_(paragraph), elements_(elements), part_(part) {
    for (const TextSource& source : sources) {
        if (source.kind != SourceKind::paragraph)
            continue;
        const std::uint32_t element = elements.find(source.element);
        if (element == no_element)
            continue;
        paragraph_elements_.push_back(element);
        find_fields(element);
    }
    keep_outer_fields();
    for (const TextSource& source : sources)
        if (source.kind != SourceKind::paragraph)
            add_leaf(source);
}

void TextPlaces::find_fields(std::uint32_t paragraph) {
    std::vector<FieldRuns> open;
    bool in_code = false;
    const std::uint32_t end = elements_.behind(paragraph);
    for (std::uint32_t at = paragraph + 1; at < end; ++at) {
        const XmlElement& element = elements_[at];
        if (element.name == "w:instrText" && in_code && !open.empty()) {
            const std::string_view code = part_.substr(element.content, element.close - element.content);
            open.back().is_link = open.back().is_link || code.find("HYPERLINK") != std::string_view::npos;
        }
        if (element.name != "w:fldChar")
            continue;
        const std::string_view type = attribute_of(element.attributes, "w:fldCharType");
        const std::uint32_t run = elements_.around(at, "w:r");
        in_code = type == "begin";
        if (type == "begin") {
            open.push_back({run, no_element, false});
        } else if (type == "end") {
            FieldRuns field;
            if (!open.empty()) {
                field = open.back();
                open.pop_back();
            }
            field.end = run;
            fields_.push_back(field);
        }
    }
    fields_.insert(fields_.end(), open.begin(), open.end());
}

/// Keeps the outermost fields. Links do not count as fields here.
void TextPlaces::keep_outer_fields() {
    const auto first = [](const FieldRuns& field) { return field.begin == no_element ? 0 : field.begin; };
    std::erase_if(fields_, [](const FieldRuns& field) { return field.is_link; });
    std::stable_sort(fields_.begin(), fields_.end(), [&first](const FieldRuns& left, const FieldRuns& right) {
        return first(left) < first(right);
    });
    std::vector<FieldRuns> outer;
    for (const FieldRuns& field : fields_)
        if (outer.empty() || (outer.back().end != no_element && outer.back().end < first(field)))
            outer.push_back(field);
        else if (outer.back().end != no_element && (field.end == no_element || field.end > outer.back().end))
            outer.back().end = field.end;
    fields_ = std::move(outer);
}

/// The outermost field around the element, not counting links.
const TextPlaces::FieldRuns* TextPlaces::field_around(std::uint32_t element) const {
    const auto behind =
        std::partition_point(fields_.begin(), fields_.end(), [element](const FieldRuns& field) {
            return field.begin == no_element || field.begin <= element;
        });
    if (behind == fields_.begin())
        return nullptr;
    const FieldRuns& field = *std::prev(behind);
    const bool has_ended = field.end != no_element && elements_.behind(field.end) <= element;
    return has_ended ? nullptr : &field;
}

void TextPlaces::add_leaf(const TextSource& source) {
    TextLeaf leaf{source.kind, source.begin, source.end, elements_.find(source.element),
                  no_element,  {},           false,      false};
    if (leaf.element == no_element)
        return;
    leaf.run = elements_.around(leaf.element, "w:r");
    const XmlElement& element = elements_[leaf.element];
    const bool is_own = leaf.run != no_element && element.parent == leaf.run;
    leaf.is_editable =
        is_own && (element.name == "w:t" || source.kind == SourceKind::sign) && may_be_edited(leaf.run);
    if (source.kind == SourceKind::text)
        read_bounds(leaf);
    leaves_.push_back(std::move(leaf));
}

void TextPlaces::read_bounds(TextLeaf& leaf) const {
    const XmlElement& element = elements_[leaf.element];
    auto characters = read_characters(part_, element.content, element.close, leaf.has_markup);
    const std::string_view shown =
        std::string_view(paragraph_.text).substr(leaf.begin, leaf.end - leaf.begin);
    const std::size_t count = count_code_points(shown);
    std::size_t first = 0;
    std::size_t last = characters.size();
    if (last != count) { // white space at the ends that does not count as text
        while (first < last && is_xml_space(characters[first].value))
            ++first;
        while (last > first && is_xml_space(characters[last - 1].value))
            --last;
    }
    if (last - first != count) {
        leaf.is_editable = false;
        return;
    }
    std::string read;
    for (std::size_t i = first; i < last; ++i) {
        const char32_t value = characters[i].value;
        append_code_point(read, value < U' ' ? U' ' : value);
        leaf.bounds.push_back(characters[i].begin);
    }
    leaf.bounds.push_back(last < characters.size() ? characters[last].begin : element.close);
    // If they differ, the file has the characters of a symbol font.
    leaf.is_editable = leaf.is_editable && read == shown;
}

bool TextPlaces::may_be_edited(std::uint32_t run) const {
    if (field_around(run) != nullptr)
        return false;
    bool in_paragraph = true;
    for (std::uint32_t at = elements_[run].parent; at != no_element; at = elements_[at].parent) {
        const XmlElement& element = elements_[at];
        if (element.is_locked)
            return false;
        if (element.name == "w:p")
            in_paragraph = false;
        else if (in_paragraph ? !is_one_of(wrappers, element.name) : is_one_of(closed_elements, element.name))
            return false;
    }
    return true;
}

std::vector<TextLeaf>::const_iterator TextPlaces::first_behind(std::uint32_t offset) const {
    return std::partition_point(leaves_.begin(), leaves_.end(),
                                [offset](const TextLeaf& leaf) { return leaf.end <= offset; });
}

std::size_t TextPlaces::code_point(const TextLeaf& leaf, std::uint32_t offset) const {
    if (leaf.bounds.size() == leaf.end - leaf.begin + 1)
        return offset - leaf.begin; // all characters have one byte
    return count_code_points(std::string_view(paragraph_.text).substr(leaf.begin, offset - leaf.begin));
}

BytePlace TextPlaces::place_in(const TextLeaf& leaf, std::uint32_t offset) const {
    const XmlElement& element = elements_[leaf.element];
    if (leaf.run == no_element)
        return {offset == leaf.begin ? element.begin : element.end, no_element};
    const XmlElement& run = elements_[leaf.run];
    const bool is_inside = leaf.begin < offset && offset < leaf.end;
    if (is_inside && !leaf.bounds.empty())
        return {leaf.bounds[code_point(leaf, offset)], leaf.run};
    // At the beginning or end of the run it need not be cut.
    const bool is_before = offset == leaf.begin;
    const std::uint32_t properties = elements_.first_child(leaf.run, "w:rPr");
    const std::uint32_t first = properties == no_element ? leaf.run + 1 : elements_.behind(properties);
    const bool is_edge = is_before ? first <= leaf.element && leaf.element < elements_.behind(first)
                                   : elements_.behind(leaf.element) == elements_.behind(leaf.run);
    if (is_edge)
        return {is_before ? run.begin : run.end, no_element};
    return {is_before ? element.begin : element.end, leaf.run};
}

std::uint32_t TextPlaces::outermost_paragraph(std::uint32_t element) const {
    std::uint32_t found = no_element;
    for (std::uint32_t at = element; at != no_element; at = elements_[at].parent)
        if (elements_[at].name == "w:p")
            found = at;
    return found;
}

/// A place beside the child of the paragraph that contains the leaf.
TextPlaces::Anchor TextPlaces::to_paragraph(const TextLeaf& leaf, bool is_begin) const {
    const std::uint32_t paragraph = outermost_paragraph(leaf.element);
    std::uint32_t at = leaf.element;
    while (at != no_element && elements_[at].parent != paragraph)
        at = elements_[at].parent;
    if (at == no_element || paragraph == no_element)
        return {};
    if (const FieldRuns* field = field_around(at)) {
        const std::uint32_t mark = is_begin ? field->begin : field->end;
        if (mark != no_element && elements_[mark].parent == paragraph)
            at = mark;
    }
    return {{is_begin ? elements_[at].begin : elements_[at].end, no_element}, paragraph};
}

TextPlaces::Anchor TextPlaces::anchor(const TextLeaf& leaf, std::uint32_t offset, bool is_begin) const {
    const std::uint32_t paragraph = outermost_paragraph(leaf.element);
    Anchor found;
    if (const FieldRuns* field = field_around(leaf.element)) {
        const std::uint32_t mark = is_begin ? field->begin : field->end;
        if (mark != no_element)
            return {{is_begin ? elements_[mark].begin : elements_[mark].end, no_element},
                    elements_[mark].parent};
    }
    if (leaf.run == no_element)
        return to_paragraph(leaf, is_begin);
    found = {place_in(leaf, offset), elements_[leaf.run].parent};
    for (std::uint32_t at = elements_[leaf.run].parent; at != no_element && at != paragraph;
         at = elements_[at].parent)
        if (!is_one_of(wrappers, elements_[at].name))
            found = {{is_begin ? elements_[at].begin : elements_[at].end, no_element}, elements_[at].parent};
    return found;
}

/// A point at the beginning of the paragraph. For a paragraph in a text box, around that text box.
CommentPlace TextPlaces::point() const {
    const std::uint32_t paragraph = element() == no_element ? no_element : outermost_paragraph(element());
    if (paragraph == no_element)
        return {};
    if (paragraph != element()) { // in a text box
        std::uint32_t at = element();
        while (elements_[at].parent != paragraph)
            at = elements_[at].parent;
        return {{elements_[at].begin, no_element}, {elements_[at].end, no_element}};
    }
    const std::uint32_t properties = elements_.first_child(paragraph, "w:pPr");
    const BytePlace point{properties == no_element ? elements_[paragraph].content : elements_[properties].end,
                          elements_[paragraph].is_empty ? paragraph : no_element};
    return {point, point};
}

CommentPlace TextPlaces::comment_place(std::uint32_t begin, std::uint32_t end) const {
    const TextLeaf* first = nullptr;
    const TextLeaf* last = nullptr;
    for (auto leaf = first_behind(begin); leaf != leaves_.end() && leaf->begin < end; ++leaf) {
        if (leaf->begin == leaf->end)
            continue;
        first = first == nullptr ? &*leaf : first;
        last = &*leaf;
    }
    if (first == nullptr)
        return point();
    Anchor from = anchor(*first, std::max(begin, first->begin), true);
    Anchor to = anchor(*last, std::min(end, last->end), false);
    if (from.container != to.container) {
        if (from.container != outermost_paragraph(first->element))
            from = to_paragraph(*first, true);
        if (to.container != outermost_paragraph(last->element))
            to = to_paragraph(*last, false);
    }
    if (from.container == no_element || to.container == no_element)
        return point();
    return {from.place, to.place};
}

} // namespace rapporteur
