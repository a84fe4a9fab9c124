#include "word/part_editor.hpp"

#include "base/text.hpp"
#include "markup/xml_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace rapporteur {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

std::string RevisionStamp::attributes(std::string_view prefix) {
    std::string text = fmt::format(" {0}id=\"{1}\" {0}author=\"{2}\"", prefix, next_id++, author);
    if (!date.empty())
        text += fmt::format(" {}date=\"{}\"", prefix, date);
    return text;
}

std::string run_content(std::string_view prefix, std::string_view text) {
    std::string xml;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find_first_of("\t\n"), text.size());
        if (length > 0) {
            xml += fmt::format("<{}t xml:space=\"preserve\">", prefix);
            append_xml_text(xml, text.substr(0, length));
            xml += fmt::format("</{}t>", prefix);
        }
        if (length < text.size())
            xml += fmt::format("<{}{}/>", prefix, text[length] == '\t' ? "tab" : "br");
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return xml;
}

/// Rewrites one run. Divides it where it has marks and where characters are removed.
class PartEditor::RunWriter {
public:
    RunWriter(PartEditor& editor, std::uint32_t run) : editor_(editor), run_(editor.elements_[run]) {
        const std::uint32_t properties = editor.elements_.first_child(run, "w:rPr");
        from_ = properties == no_element ? run_.content : editor.elements_[properties].end;
        head_ = editor.bytes(run_.begin, run_.content);
        if (properties != no_element)
            head_ += editor.bytes(editor.elements_[properties].begin, from_);
    }

    std::string write(std::uint32_t run) {
        if (const auto found = editor_.marks_.find(run); found != editor_.marks_.end())
            marks_ = std::move(found->second);
        std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& left, const Mark& right) {
            return std::pair(left.at, left.rank) < std::pair(right.at, right.rank);
        });
        std::uint32_t at = from_;
        for (const std::uint32_t child : editor_.elements_.children(run)) {
            const XmlElement& element = editor_.elements_[child];
            if (element.begin < from_)
                continue;
            content_ += editor_.bytes(at, element.begin);
            add(child, element);
            at = element.end;
        }
        content_ += editor_.bytes(at, run_.close);
        put_marks(run_.end);
        flush();
        return std::move(out_);
    }

private:
    void flush() {
        if (!is_blank(content_)) {
            const std::string_view prefix = editor_.part_.prefix;
            if (removed_)
                out_ += fmt::format("<{}del{}>", prefix, editor_.stamp_.attributes(prefix));
            out_ += head_;
            out_ += content_;
            out_ += editor_.bytes(run_.close, run_.end);
            if (removed_)
                out_ += fmt::format("</{}del>", prefix);
        }
        content_.clear();
    }
    void set_removed(bool removed) {
        if (removed != removed_)
            flush();
        removed_ = removed;
    }
    /// Writes the marks up to this byte.
    void put_marks(std::uint32_t at) {
        while (next_mark_ < marks_.size() && marks_[next_mark_].at <= at) {
            flush();
            out_ += marks_[next_mark_++].xml;
        }
    }

    void add(std::uint32_t child, const XmlElement& element) {
        put_marks(element.begin);
        const auto removals = editor_.removals_.find(child);
        const bool touched = removals != editor_.removals_.end();
        const auto known = editor_.leaves_.find(child);
        const bool marked = next_mark_ < marks_.size() && marks_[next_mark_].at < element.end;
        if (known != editor_.leaves_.end() && !known->second.bounds.empty() && (touched || marked)) {
            add_text(element, known->second, touched ? removals->second : std::vector<Removal>{});
            return;
        }
        set_removed(touched);
        content_ += editor_.bytes(element.begin, element.end);
        set_removed(false);
    }

    void add_text(const XmlElement& element, const KnownLeaf& leaf, const std::vector<Removal>& removals) {
        const std::size_t count = leaf.bounds.size() - 1;
        std::set<std::size_t> cuts = {0, count};
        for (const Removal& removal : removals)
            cuts.insert({removal.first, removal.last});
        for (std::size_t i = next_mark_; i < marks_.size() && marks_[i].at < element.end; ++i)
            cuts.insert(static_cast<std::size_t>(
                std::lower_bound(leaf.bounds.begin(), leaf.bounds.end(), marks_[i].at) -
                leaf.bounds.begin()));
        const auto is_removed = [&](std::size_t first) {
            return std::any_of(removals.begin(), removals.end(), [first](const Removal& removal) {
                return removal.first <= first && first < removal.last;
            });
        };
        for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
            if (*cut > 0)
                put_marks(leaf.bounds[*cut]);
            set_removed(is_removed(*cut));
            add_piece(element, leaf, *cut, *std::next(cut));
        }
        set_removed(false);
        if (next_mark_ < marks_.size() && marks_[next_mark_].at < element.end)
            put_marks(element.end - 1);
    }

    void add_piece(const XmlElement& element, const KnownLeaf& leaf, std::size_t first, std::size_t last) {
        const std::string name = fmt::format("{}{}", editor_.part_.prefix, removed_ ? "delText" : "t");
        if (first == 0 && last + 1 == leaf.bounds.size()) { // the whole text
            const std::string_view tag = editor_.bytes(element.begin, element.content);
            content_ += fmt::format("<{}{}{}</{}>", name, tag.substr(tag.find_first_of(" \t\r\n>")),
                                    editor_.bytes(element.content, element.close), name);
            return;
        }
        content_ += fmt::format("<{} xml:space=\"preserve\">", name);
        if (leaf.has_markup)
            append_xml_text(content_, characters(leaf.shown, first, last));
        else
            content_ += editor_.bytes(leaf.bounds[first], leaf.bounds[last]);
        content_ += fmt::format("</{}>", name);
    }

    static std::string_view characters(std::string_view text, std::size_t first, std::size_t last) {
        const auto byte_of = [text](std::size_t count) {
            std::size_t at = 0;
            while (at < text.size() && count > 0) {
                ++at;
                while (is_inside_character(text, at))
                    ++at;
                --count;
            }
            return at;
        };
        const std::size_t begin = byte_of(first);
        return text.substr(begin, byte_of(last) - begin);
    }

    PartEditor& editor_;
    const XmlElement& run_;
    std::uint32_t from_ = 0; ///< byte where its content begins, after its properties
    std::string head_;       ///< its start tag and properties
    std::vector<Mark> marks_;
    std::size_t next_mark_ = 0;
    std::string content_; ///< of the current piece
    bool removed_ = false;
    std::string out_;
};

void PartEditor::insert(BytePlace place, MarkRank rank, std::string xml) {
    marks_[place.inside].push_back({place.at, rank, std::move(xml)});
}

void PartEditor::remove(const TextLeaf& leaf, std::size_t first, std::size_t last) {
    removals_[leaf.element].push_back({first, last});
    marks_[leaf.run];
}

void PartEditor::replace(std::uint32_t begin, std::uint32_t end, std::string xml) {
    splices_.push_back({begin, end, std::move(xml)});
}

void PartEditor::know(const TextLeaf& leaf, std::string_view shown) {
    leaves_.try_emplace(leaf.element, KnownLeaf{leaf.bounds, std::string(shown), leaf.has_markup});
}

/// The properties of the run, without other people's changes of them.
std::string PartEditor::run_properties(std::uint32_t run) const {
    const std::uint32_t properties = run == no_element ? no_element : elements_.first_child(run, "w:rPr");
    if (properties == no_element)
        return {};
    const XmlElement& element = elements_[properties];
    const std::uint32_t change = elements_.child(properties, "w:rPrChange");
    if (change == no_element)
        return std::string(bytes(element.begin, element.end));
    std::string text(bytes(element.begin, elements_[change].begin));
    text += bytes(elements_[change].end, element.end);
    return text;
}

std::string PartEditor::inserted_run(std::string_view text, std::uint32_t run) {
    const std::string_view prefix = part_.prefix;
    return fmt::format("<{0}ins{1}><{0}r>{2}{3}</{0}r></{0}ins>", prefix, stamp_.attributes(prefix),
                       run_properties(run), run_content(prefix, text));
}

/// A paragraph that was an empty-element tag, now with content.
std::string PartEditor::opened_paragraph(std::uint32_t element, const std::vector<Mark>& marks) const {
    const XmlElement& paragraph = elements_[element];
    std::string text(bytes(paragraph.begin, paragraph.end));
    text.resize(text.rfind('/'));
    const std::string name = text.substr(1, std::min(text.find_first_of(" \t\r\n"), text.size()) - 1);
    text += '>';
    for (const Mark& mark : marks)
        text += mark.xml;
    return fmt::format("{}</{}>", text, name);
}

std::string PartEditor::finish() {
    std::vector<std::uint32_t> inside;
    for (const auto& [element, marks] : marks_)
        inside.push_back(element);
    for (const std::uint32_t element : inside) {
        std::vector<Mark>& marks = marks_[element];
        if (element == no_element) {
            std::stable_sort(marks.begin(), marks.end(), [](const Mark& left, const Mark& right) {
                return std::pair(left.at, left.rank) < std::pair(right.at, right.rank);
            });
            for (Mark& mark : marks)
                splices_.push_back({mark.at, mark.at, std::move(mark.xml)});
        } else if (elements_[element].is_empty) {
            replace(elements_[element].begin, elements_[element].end, opened_paragraph(element, marks));
        } else {
            RunWriter writer(*this, element);
            replace(elements_[element].begin, elements_[element].end, writer.write(element));
        }
    }
    // An insertion at a byte comes before a replacement that begins there.
    std::stable_sort(splices_.begin(), splices_.end(), [](const Splice& left, const Splice& right) {
        return std::tuple(left.begin, left.end != left.begin) <
               std::tuple(right.begin, right.end != right.begin);
    });
    std::string text;
    std::uint32_t copied = 0;
    for (const Splice& splice : splices_) {
        text += bytes(copied, splice.begin);
        text += splice.xml;
        copied = std::max(copied, splice.end);
    }
    text += bytes(copied, static_cast<std::uint32_t>(part_.text.size()));
    return text;
}

} // namespace rapporteur
