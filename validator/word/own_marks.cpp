// Removes an earlier review: its insertions go, its deletions return, lists become what they were. Runs that
// it divided stay divided; the next review divides them at the same places.
#include "word/elements.hpp"
#include "word/package_edits.hpp"
#include "word/word.hpp"
#include "word/xml_tags.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace rapporteur {
namespace {

struct Cut {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string xml = {}; ///< replaces [begin, end)
};

bool is_own(const XmlElement& element) {
    return is_review_author(attribute_of(element.attributes, "w:author"));
}

class MarkRemover {
public:
    MarkRemover(const PartText& part, const ElementIndex& elements,
                std::set<std::string, std::less<>>& comments)
        : part_(part), elements_(elements), comments_(comments) {}

    /// Returns the text of the part without the marks; the same text if there are none.
    std::string run() {
        for (std::uint32_t index = 0; index < elements_.size(); ++index)
            look_at(index);
        std::stable_sort(cuts_.begin(), cuts_.end(), [](const Cut& left, const Cut& right) {
            return std::pair(left.begin, right.end) < std::pair(right.begin, left.end);
        });
        std::string text;
        std::uint32_t copied = 0;
        for (const Cut& cut : cuts_) {
            if (cut.begin < copied)
                continue; // within an element that is removed as a whole
            text += bytes(copied, cut.begin);
            text += cut.xml;
            copied = cut.end;
        }
        text += bytes(copied, static_cast<std::uint32_t>(part_.text.size()));
        return text;
    }

private:
    [[nodiscard]] std::string_view bytes(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(part_.text).substr(begin, end - begin);
    }
    void cut(std::uint32_t index) { cuts_.push_back({elements_[index].begin, elements_[index].end}); }

    void look_at(std::uint32_t index) {
        const XmlElement& element = elements_[index];
        if (element.name == "w:pPr" && elements_[element.parent].name == "w:p")
            restore_paragraph(index);
        else if (is_mark_of_paragraph(index))
            return; // restore_paragraph() handles it
        else if (element.name == "w:ins" && is_own(element))
            cut(index);
        else if (element.name == "w:del" && is_own(element))
            keep_deleted(index);
        else if (element.name == "w:comment" && is_own(element))
            cut_comment(index);
        else if (element.name == "w:commentRangeStart" || element.name == "w:commentRangeEnd")
            cut_range(index);
        else if (element.name == "w:commentReference")
            cut_reference(index);
        else if (element.name == "w:abstractNum")
            look_at_list(index);
        else if (element.name == "w:num")
            look_at_num(index);
    }

    void keep_deleted(std::uint32_t index) {
        const XmlElement& element = elements_[index];
        if (element.is_empty) {
            cut(index);
            return;
        }
        cuts_.push_back({element.begin, element.content});
        cuts_.push_back({element.close, element.end});
        const std::uint32_t end = elements_.behind(index);
        for (std::uint32_t at = index + 1; at < end; ++at) {
            if (elements_[at].name != "w:delText")
                continue;
            const XmlElement& text = elements_[at];
            std::string tag(bytes(text.begin, text.content));
            const std::size_t name = tag.find("delText");
            cuts_.push_back({text.begin, text.content, tag.replace(name, 7, "t")});
            std::string closing(bytes(text.close, text.end));
            if (const std::size_t closed = closing.find("delText"); closed != std::string::npos)
                cuts_.push_back({text.close, text.end, closing.replace(closed, 7, "t")});
        }
    }

    [[nodiscard]] bool is_mark_of_paragraph(std::uint32_t index) const {
        const XmlElement& element = elements_[index];
        if (!element.is_empty || (element.name != "w:ins" && element.name != "w:del") ||
            element.parent == no_element)
            return false;
        const std::uint32_t around = elements_[element.parent].parent;
        return elements_[element.parent].name == "w:rPr" && around != no_element &&
               elements_[around].name == "w:pPr";
    }

    /// Restores a w:pPr. w:pPrChange has the old properties that stood before w:rPr and w:sectPr. An inserted
    /// or deleted paragraph mark is in w:rPr. If the mark was inserted, the paragraph is joined with the next
    /// one.
    void restore_paragraph(std::uint32_t properties) {
        const XmlElement& whole = elements_[properties];
        const auto children = elements_.children(properties);
        std::uint32_t look_end = whole.close;
        std::string look;
        bool is_changed = false;
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            const XmlElement& element = elements_[*child];
            if (element.name == "w:rPr" || element.name == "w:sectPr" || element.name == "w:pPrChange")
                look_end = element.begin;
        }
        look = bytes(whole.content, look_end);
        std::string rest;
        std::uint32_t copied = look_end;
        bool is_divided = false;
        for (const std::uint32_t child : children) {
            const XmlElement& element = elements_[child];
            if (element.name == "w:pPrChange" && is_own(element)) {
                const std::uint32_t old = elements_.child(child, "w:pPr");
                look = old == no_element ? "" : bytes(elements_[old].content, elements_[old].close);
            } else if (element.name != "w:rPr" || !has_own_mark(child)) {
                continue;
            }
            rest += bytes(copied, element.begin);
            if (element.name == "w:rPr")
                rest += without_own_mark(child, is_divided);
            copied = element.end;
            is_changed = true;
        }
        if (!is_changed)
            return;
        rest += bytes(copied, whole.close);
        look += rest;
        if (look.find_first_not_of(" \t\r\n") == std::string::npos)
            cut(properties);
        else
            cuts_.push_back({whole.content, whole.close, std::move(look)});
        if (is_divided)
            join_next(whole.parent);
    }

    [[nodiscard]] bool has_own_mark(std::uint32_t run_properties) const {
        const auto children = elements_.children(run_properties);
        return std::any_of(children.begin(), children.end(), [this](std::uint32_t child) {
            return is_mark_of_paragraph(child) && is_own(elements_[child]);
        });
    }
    [[nodiscard]] std::string without_own_mark(std::uint32_t run_properties, bool& is_divided) const {
        const XmlElement& whole = elements_[run_properties];
        std::string content;
        std::uint32_t copied = whole.content;
        for (const std::uint32_t child : elements_.children(run_properties)) {
            if (!is_mark_of_paragraph(child) || !is_own(elements_[child]))
                continue;
            is_divided = is_divided || elements_[child].name == "w:ins";
            content += bytes(copied, elements_[child].begin);
            copied = elements_[child].end;
        }
        content += bytes(copied, whole.close);
        if (content.find_first_not_of(" \t\r\n") == std::string::npos)
            return {};
        return fmt::format("{}{}{}", bytes(whole.begin, whole.content), content,
                           bytes(whole.close, whole.end));
    }
    void join_next(std::uint32_t paragraph) {
        const std::uint32_t next = elements_.behind(paragraph);
        if (next >= elements_.size() || elements_[next].name != "w:p" || elements_[next].is_empty ||
            elements_[next].begin != elements_[paragraph].end)
            return;
        const std::uint32_t properties = elements_.first_child(next, "w:pPr");
        cuts_.push_back({elements_[paragraph].close,
                         properties == no_element ? elements_[next].content : elements_[properties].end});
    }

    void cut_comment(std::uint32_t index) {
        comments_.emplace(attribute_of(elements_[index].attributes, "w:id"));
        cut(index);
    }
    [[nodiscard]] bool is_of_own_comment(std::uint32_t index) const {
        return comments_.contains(attribute_of(elements_[index].attributes, "w:id"));
    }
    void cut_range(std::uint32_t index) {
        if (is_of_own_comment(index))
            cut(index);
    }
    void cut_reference(std::uint32_t index) {
        if (!is_of_own_comment(index))
            return;
        const std::uint32_t run = elements_[index].parent;
        const auto children = elements_.children(run);
        const bool alone = std::all_of(children.begin(), children.end(), [&](std::uint32_t child) {
            return child == index || elements_[child].name == "w:rPr";
        });
        cut(alone ? run : index);
    }

    void look_at_list(std::uint32_t index) {
        const std::uint32_t name = elements_.child(index, "w:name");
        if (name == no_element || attribute_of(elements_[name].attributes, "w:val") != own_list_name)
            return;
        lists_.emplace(attribute_of(elements_[index].attributes, "w:abstractNumId"));
        cut(index);
    }
    void look_at_num(std::uint32_t index) {
        const std::uint32_t list = elements_.child(index, "w:abstractNumId");
        if (list != no_element && lists_.contains(attribute_of(elements_[list].attributes, "w:val")))
            cut(index);
    }

    const PartText& part_;
    const ElementIndex& elements_;
    std::set<std::string, std::less<>>& comments_; ///< ids of comments by this program
    std::set<std::string, std::less<>> lists_;     ///< ids of abstract lists by this program
    std::vector<Cut> cuts_;
};

bool may_hold_marks(const Part& part) {
    switch (part.role) {
    case PartRole::main:
    case PartRole::header:
    case PartRole::comments:
        return part.xml.find(review_author) != std::string::npos ||
               part.xml.find("w:commentR") != std::string::npos;
    case PartRole::numbering:
        return part.xml.find(own_list_name) != std::string::npos;
    default:
        return false;
    }
}

} // namespace

Result<std::optional<std::string>> without_review(std::span<const std::byte> file, const Package& package,
                                                  const Limits& limits) {
    std::vector<const Part*> parts;
    for (const Part& part : package.parts)
        if (may_hold_marks(part))
            parts.push_back(&part);
    if (parts.empty())
        return std::nullopt;
    // Comments come first, because their ids show which ranges are ours.
    std::stable_partition(parts.begin(), parts.end(),
                          [](const Part* part) { return part->role == PartRole::comments; });
    auto entries = PackageEntries::open(file, limits);
    if (!entries)
        return tl::unexpected(std::move(entries.error()));
    std::set<std::string, std::less<>> comments;
    std::vector<PartBytes> changed;
    for (const Part* part : parts) {
        const auto text = read_part_text(*entries, part->name);
        if (!text)
            return tl::unexpected(text.error());
        const ElementIndex elements(part->xml, text->text);
        std::string cleaned = MarkRemover(*text, elements, comments).run();
        if (cleaned != text->text)
            changed.push_back({part->name, encode_part(*text, cleaned)});
    }
    if (changed.empty())
        return std::nullopt;
    return rewrite_package(file, changed, limits).map([](std::string bytes) {
        return std::optional(std::move(bytes));
    });
}

} // namespace rapporteur
