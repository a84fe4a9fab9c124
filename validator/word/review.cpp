// The stage itself: plan, edit the parts, write the package.
#include "base/text.hpp"
#include "word/package_edits.hpp"
#include "word/paragraph_marks.hpp"
#include "word/review_plan.hpp"
#include "word/word.hpp"
#include "word/xml_tags.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace rapporteur {
namespace {

constexpr std::int64_t greatest_id = 0x7FFF'0000; // of 31 bits, with room for those that are added

/// The number after the greatest that any annotation of the document bears.
std::int64_t first_free_id(const Package& package) {
    std::int64_t greatest = 0;
    for (const Part& part : package.parts) {
        constexpr std::string_view attribute = "w:id=";
        for (std::size_t at = part.xml.find(attribute); at != std::string::npos;
             at = part.xml.find(attribute, at + 1)) {
            if (at == 0 || !is_space(static_cast<unsigned char>(part.xml[at - 1])))
                continue;
            std::int64_t value = 0;
            std::size_t digit = at + attribute.size() + 1;
            while (digit < part.xml.size() && is_digit(static_cast<unsigned char>(part.xml[digit])) &&
                   value <= greatest_id)
                value = value * 10 + (part.xml[digit++] - '0');
            if (value <= greatest_id)
                greatest = std::max(greatest, value);
        }
    }
    return greatest + 1;
}

/// One part of the document while it is edited.
struct EditedPart {
    PartText text;
    std::unique_ptr<ElementIndex> elements;
    std::unique_ptr<PartEditor> editor;
};

class Reviewer {
public:
    Reviewer(const ReviewInput& input, PackageEntries entries)
        : input_(input), entries_(std::move(entries)), paragraphs_(input.document),
          plan_(plan_review(input, paragraphs_)) {
        stamp_.author = review_author;
        stamp_.date = input.date;
        stamp_.next_id = first_free_id(input.package);
    }

    Result<ReviewCopy> write() {
        if (const auto allowed = look_at_protection(); !allowed)
            return tl::unexpected(allowed.error());
        numbering_ = plan_numbering(input_.document, plan_.labels, plan_.removed);
        if (const auto opened = open_parts(); !opened)
            return tl::unexpected(opened.error());
        copy_.untracked = std::move(plan_.untracked);
        copy_.findings_left = plan_.findings_left;
        copy_.comments = static_cast<std::uint32_t>(plan_.comments.size());
        if (may_change_) {
            for (const auto& [paragraph, edits] : plan_.edits)
                edit_text(*paragraph, edits);
            edit_lists();
        } else {
            for (const auto& [paragraph, edits] : plan_.edits)
                for (const PlannedEdit& edit : edits)
                    copy_.untracked.push_back(edit.in_words);
        }
        note_dropped();
        PackageEdits package(entries_, input_.package, parts_.at(input_.document.body.part).text.uri);
        const auto comments = add_comments(package);
        if (!comments)
            return tl::unexpected(comments.error());
        if (may_change_ && !used_lists_.empty())
            if (const auto added = package.add_lists(used_lists_); !added)
                return tl::unexpected(added.error());
        for (auto& [name, part] : parts_)
            if (part.editor->has_edits())
                package.replace(name, encode_part(part.text, part.editor->finish()));
        auto bytes = rewrite_package(input_.file, package.take(), input_.limits);
        if (!bytes)
            return tl::unexpected(bytes.error());
        copy_.bytes = std::move(*bytes);
        return std::move(copy_);
    }

private:
    Result<void> look_at_protection() {
        const auto relationships = entries_.read("_rels/.rels");
        if (relationships && relationships->find("digital-signature/origin") != std::string::npos)
            return fail(FailureCode::unsupported, "",
                        "the document is signed, and any change would break the signature; take the "
                        "signature out in Word first");
        const Part* settings = input_.package.find(PartRole::settings);
        if (settings == nullptr)
            return {};
        TagScanner scanner(settings->xml);
        XmlTag tag;
        while (scanner.next(tag)) {
            if (tag.name != "w:documentProtection")
                continue;
            const std::string_view enforced = attribute_of(tag.attributes, "w:enforcement");
            const std::string_view kind = attribute_of(tag.attributes, "w:edit");
            if (enforced.empty() || enforced == "0" || enforced == "false" || enforced == "off")
                continue;
            if (kind == "comments") {
                may_change_ = false;
                copy_.remarks.emplace_back(input_.messages.place("review-comments-only"));
            } else if (kind == "readOnly" || kind == "forms") {
                copy_.remarks.emplace_back(input_.messages.place("review-protected"));
            }
        }
        return {};
    }

    /// The parts that hold what is edited or commented on, with the elements of those paragraphs.
    Result<void> open_parts() {
        std::map<std::string, std::vector<std::uint32_t>> wanted;
        wanted[input_.document.body.part];
        const auto want = [&](const Paragraph& paragraph) {
            std::vector<std::uint32_t>& own = wanted[paragraphs_.part_of(paragraph)];
            for (const TextSource& source : sources_of(paragraph))
                if (source.kind == SourceKind::paragraph)
                    own.push_back(source.element);
        };
        const auto& body = input_.document.body.paragraphs;
        for (const auto& [paragraph, edits] : plan_.edits)
            want(*paragraph);
        for (const PlannedComment& comment : plan_.comments)
            if (comment.paragraph != nullptr)
                want(*comment.paragraph);
        for (const NumberingPlan::Assignment& assignment : numbering_.assignments)
            want(body[assignment.paragraph]);
        for (const std::uint32_t removed : plan_.removed)
            want(body[removed]);
        for (const Paragraph& paragraph : body) {
            const TextSources& sources = sources_of(paragraph);
            if (std::any_of(sources.begin(), sources.end(),
                            [](const TextSource& source) { return source.kind == SourceKind::paragraph; })) {
                first_paragraph_ = &paragraph;
                want(paragraph);
                break;
            }
        }
        for (auto& [name, sources] : wanted) {
            std::sort(sources.begin(), sources.end());
            auto text = read_part_text(entries_, name);
            if (!text)
                return tl::unexpected(std::move(text.error()));
            EditedPart& part = parts_[name];
            part.text = std::move(*text);
            part.elements =
                std::make_unique<ElementIndex>(input_.package.find(name)->xml, part.text.text, sources);
            part.editor = std::make_unique<PartEditor>(part.text, *part.elements, stamp_);
        }
        return {};
    }

    [[nodiscard]] const TextSources& sources_of(const Paragraph& paragraph) const {
        return input_.sources.of(paragraphs_.part_of(paragraph), paragraph.number);
    }
    EditedPart& part_of(const Paragraph& paragraph) { return parts_.at(paragraphs_.part_of(paragraph)); }

    /// Where its characters stand; made once for each paragraph.
    const TextPlaces& places_of(const Paragraph& paragraph) {
        std::unique_ptr<TextPlaces>& places = places_[&paragraph];
        if (!places) {
            EditedPart& part = part_of(paragraph);
            places = std::make_unique<TextPlaces>(paragraph, sources_of(paragraph), *part.elements,
                                                  part.text.text);
            for (const TextLeaf& leaf : places->leaves())
                part.editor->know(leaf,
                                  std::string_view(paragraph.text).substr(leaf.begin, leaf.end - leaf.begin));
        }
        return *places;
    }

    void edit_text(const Paragraph& paragraph, const std::vector<PlannedEdit>& edits) {
        const TextPlaces& places = places_of(paragraph);
        for (const PlannedEdit& planned : edits) {
            if (track(paragraph, places, planned.edit))
                ++copy_.changes;
            else
                copy_.untracked.push_back(planned.in_words);
        }
    }

    /// False: a place of it may not be edited; nothing of it is then.
    bool track(const Paragraph& paragraph, const TextPlaces& places, const NetEdit& edit) {
        std::vector<const TextLeaf*> removed;
        std::uint32_t covered = edit.begin;
        for (auto leaf = places.first_behind(edit.begin);
             leaf != places.leaves().end() && leaf->begin < edit.end; ++leaf) {
            if (leaf->begin == leaf->end)
                continue;
            if (!leaf->is_editable || leaf->begin > covered)
                return false;
            covered = leaf->end;
            removed.push_back(&*leaf);
        }
        if (edit.begin < edit.end && covered < edit.end)
            return false;
        EditedPart& part = part_of(paragraph);
        const TextLeaf* beside =
            removed.empty() ? neighbour(*part.elements, places, edit.begin) : removed.back();
        if (!edit.text.empty() && beside == nullptr)
            return false;
        for (const TextLeaf* leaf : removed) {
            const std::uint32_t from = std::max(edit.begin, leaf->begin);
            const std::uint32_t to = std::min(edit.end, leaf->end);
            part.editor->remove(*leaf, places.code_point(*leaf, from), places.code_point(*leaf, to));
        }
        if (!edit.text.empty()) {
            const std::uint32_t at = removed.empty() ? edit.begin : std::min(edit.end, beside->end);
            part.editor->insert(places.place_in(*beside, at), MarkRank::inserted_text,
                                part.editor->inserted_run(edit.text, beside->run));
        }
        return true;
    }

    /// The text that words inserted at `at` belong to: behind a note that stands there, rather outside a link
    /// than in it.
    static const TextLeaf* neighbour(const ElementIndex& elements, const TextPlaces& places,
                                     std::uint32_t at) {
        const TextLeaf* before = nullptr;
        const TextLeaf* after = nullptr;
        for (auto leaf = places.first_behind(at == 0 ? 0 : at - 1);
             leaf != places.leaves().end() && leaf->begin <= at; ++leaf) {
            if (leaf->begin < at && at <= leaf->end)
                before = &*leaf;
            if (leaf->begin <= at && at < leaf->end)
                after = after == nullptr ? &*leaf : after;
        }
        const auto rank = [&elements](const TextLeaf* leaf) {
            if (leaf == nullptr || !leaf->is_editable)
                return 0;
            return elements[elements[leaf->run].parent].name == "w:p" ? 2 : 1;
        };
        const TextLeaf* chosen = rank(after) >= rank(before) ? after : before;
        return rank(chosen) == 0 ? nullptr : chosen;
    }

    void edit_lists() {
        const auto& body = input_.document.body.paragraphs;
        std::vector<std::int64_t> used;
        for (const std::uint32_t index : plan_.removed) {
            const Paragraph& paragraph = body[index];
            EditedPart& part = part_of(paragraph);
            const std::uint32_t element = places_of(paragraph).element();
            const bool is_last = index + 1 == body.size();
            if (element == no_element)
                continue;
            if ((!is_last && remove_paragraph(*part.editor, part.text, *part.elements, stamp_, element)) ||
                change_list(*part.editor, part.text, *part.elements, stamp_, element, 0, 0))
                ++copy_.changes;
            else
                copy_.untracked.emplace_back("empty-list-item");
        }
        for (const NumberingPlan::Assignment& assignment : numbering_.assignments) {
            const Paragraph& paragraph = body[assignment.paragraph];
            EditedPart& part = part_of(paragraph);
            const std::vector<std::uint32_t>& elements = places_of(paragraph).paragraph_elements();
            const bool is_done =
                !elements.empty() && change_list(*part.editor, part.text, *part.elements, stamp_,
                                                 elements.back(), assignment.num_id, assignment.level);
            if (is_done) {
                used.push_back(assignment.num_id);
                ++copy_.changes;
            } else {
                note_label(assignment.paragraph);
            }
        }
        for (const std::uint32_t unsolved : numbering_.unsolved)
            if (!plan_.label_words[unsolved].empty())
                copy_.untracked.push_back(plan_.label_words[unsolved]);
        for (const OwnList& list : numbering_.lists)
            if (std::find(used.begin(), used.end(), list.num_id) != used.end())
                used_lists_.push_back(list);
    }

    void note_label(std::uint32_t paragraph) {
        for (std::size_t i = 0; i < plan_.labels.size(); ++i)
            if (plan_.labels[i].paragraph == paragraph && !plan_.label_words[i].empty())
                copy_.untracked.push_back(plan_.label_words[i]);
    }

    /// What Word left behind has no tracked form.
    void note_dropped() {
        const auto& dropped = input_.corrected.blocks.dropped;
        for (std::size_t index = input_.blocks.dropped.size(); index < dropped.size(); ++index)
            copy_.untracked.push_back(
                dropped[index].name.empty()
                    ? dropped[index].kind
                    : fmt::format("{} `{}`", dropped[index].kind, shown_name(dropped[index].name)));
    }

    Result<void> add_comments(PackageEdits& package) {
        if (!copy_.untracked.empty() && first_paragraph_ != nullptr) {
            PlannedComment comment;
            comment.paragraph = first_paragraph_;
            comment.end = static_cast<std::uint32_t>(comment.paragraph->text.size());
            comment.lines.push_back(
                render(input_.messages.place("review-untracked"),
                       {{"count", std::to_string(copy_.untracked.size()), ArgumentKind::count}}));
            constexpr std::size_t most_named = 100;
            for (std::size_t i = 0; i < copy_.untracked.size() && i < most_named; ++i)
                comment.lines.push_back(escape_controls(copy_.untracked[i]));
            plan_.comments.insert(plan_.comments.begin(), std::move(comment));
        }
        if (plan_.comments.empty())
            return {};
        const auto prefix = package.prefix_of(PartRole::comments);
        if (!prefix)
            return tl::unexpected(prefix.error());
        std::string xml;
        for (PlannedComment& comment : plan_.comments) {
            if (comment.paragraph == nullptr || places_of(*comment.paragraph).element() == no_element) {
                comment.paragraph = first_paragraph_; // text outside any w:p
                comment.begin = comment.end = 0;
            }
            if (comment.paragraph == nullptr)
                continue;
            const std::int64_t id = stamp_.next_id;
            xml += fmt::format("<{0}comment{1} {0}initials=\"r\">", *prefix, stamp_.attributes(*prefix));
            for (const std::string& line : comment.lines)
                xml += fmt::format("<{0}p><{0}r>{1}</{0}r></{0}p>", *prefix, run_content(*prefix, line));
            xml += fmt::format("</{}comment>", *prefix);
            anchor(comment, id);
        }
        return package.add_comments(xml);
    }

    void anchor(const PlannedComment& comment, std::int64_t id) {
        EditedPart& part = part_of(*comment.paragraph);
        const std::string_view w = part.text.prefix;
        const CommentPlace place = places_of(*comment.paragraph).comment_place(comment.begin, comment.end);
        const std::string begin = fmt::format("<{0}commentRangeStart {0}id=\"{1}\"/>", w, id);
        const std::string end = fmt::format(
            "<{0}commentRangeEnd {0}id=\"{1}\"/><{0}r><{0}commentReference {0}id=\"{1}\"/></{0}r>", w, id);
        if (place.begin.at == place.end.at) {
            part.editor->insert(place.begin, MarkRank::comment_begin, begin + end);
            return;
        }
        part.editor->insert(place.begin, MarkRank::comment_begin, begin);
        part.editor->insert(place.end, MarkRank::comment_end, end);
    }

    const ReviewInput& input_;
    PackageEntries entries_;
    ParagraphIndex paragraphs_;
    ReviewPlan plan_;
    NumberingPlan numbering_;
    RevisionStamp stamp_;
    const Paragraph* first_paragraph_ = nullptr; ///< of the body that is a w:p
    bool may_change_ = true;
    std::map<std::string, EditedPart> parts_;
    std::map<const Paragraph*, std::unique_ptr<TextPlaces>> places_;
    std::vector<OwnList> used_lists_;
    ReviewCopy copy_;
};

} // namespace

Result<ReviewCopy> write_review(const ReviewInput& input) {
    auto entries = PackageEntries::open(input.file, input.limits);
    if (!entries)
        return tl::unexpected(std::move(entries.error()));
    return Reviewer(input, std::move(*entries)).write();
}

} // namespace rapporteur
