// Makes the review copy: plans it, edits the parts, writes the package.
#include "base/text.hpp"
#include "word/package_edits.hpp"
#include "word/review_parts.hpp"
#include "word/structure_edits.hpp"
#include "word/text_edits.hpp"
#include "word/word.hpp"
#include "word/xml_tags.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rapporteur {
namespace {

class Reviewer {
public:
    Reviewer(const ReviewInput& input, PackageEntries entries)
        : input_(input), entries_(std::move(entries)), paragraphs_(input.document),
          plan_(plan_review(input, paragraphs_)), parts_(input, paragraphs_),
          structure_(input, paragraphs_, plan_, parts_, copy_) {}

    Result<ReviewCopy> write() {
        if (const auto allowed = look_at_protection(); !allowed)
            return tl::unexpected(allowed.error());
        copy_.untracked = std::move(plan_.untracked);
        copy_.findings_left = plan_.findings_left;
        copy_.comments = static_cast<std::uint32_t>(plan_.comments.size());
        for (const auto& [paragraph, edits] : plan_.edits)
            parts_.want(*paragraph);
        for (const PlannedComment& comment : plan_.comments)
            if (comment.paragraph != nullptr)
                parts_.want(*comment.paragraph);
        structure_.want_paragraphs();
        if (const auto opened = parts_.open(entries_); !opened)
            return tl::unexpected(opened.error());
        structure_.keep_possible(may_change_);
        for (const auto& [paragraph, edits] : plan_.edits)
            edit_text(*paragraph, edits);
        if (may_change_)
            structure_.make();
        note_dropped();
        PackageEdits package(entries_, input_.package, parts_.body().text.uri);
        const auto comments = add_comments(package);
        if (!comments)
            return tl::unexpected(comments.error());
        if (!structure_.used_lists().empty())
            if (const auto added = package.add_lists(structure_.used_lists()); !added)
                return tl::unexpected(added.error());
        for (auto& [name, part] : parts_.all())
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

    void edit_text(const Paragraph& paragraph, const std::vector<PlannedEdit>& edits) {
        const TextPlaces& places = parts_.places_of(paragraph);
        const EditedPart& part = parts_.part_of(paragraph);
        for (const PlannedEdit& planned : edits) {
            const auto target = target_of(*part.elements, places, planned.edit);
            if (!target || !may_change_) {
                copy_.untracked.push_back(planned.in_words);
                continue;
            }
            track(*part.editor, places, planned.edit, *target,
                  planned.is_behind_division ? MarkRank::inserted_behind : MarkRank::inserted_text);
            ++copy_.changes;
        }
    }

    /// Word cannot track the removal of what it left behind (bookmarks and the like), so it is only named.
    void note_dropped() {
        const auto& dropped = input_.corrected.blocks.dropped;
        for (std::size_t index = input_.blocks.dropped.size(); index < dropped.size(); ++index)
            copy_.untracked.push_back(
                dropped[index].name.empty()
                    ? dropped[index].kind
                    : fmt::format("{} `{}`", dropped[index].kind, shown_name(dropped[index].name)));
    }

    Result<void> add_comments(PackageEdits& package) {
        if (!copy_.untracked.empty() && parts_.first() != nullptr) {
            PlannedComment comment;
            comment.paragraph = parts_.first();
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
            if (comment.paragraph == nullptr ||
                parts_.places_of(*comment.paragraph).element() == no_element) {
                comment.paragraph = parts_.first(); // the text is outside any w:p
                comment.begin = comment.end = 0;
            }
            if (comment.paragraph == nullptr)
                continue;
            const std::int64_t id = parts_.stamp().next_id;
            xml +=
                fmt::format("<{0}comment{1} {0}initials=\"r\">", *prefix, parts_.stamp().attributes(*prefix));
            for (const std::string& line : comment.lines)
                xml += fmt::format("<{0}p><{0}r>{1}</{0}r></{0}p>", *prefix, run_content(*prefix, line));
            xml += fmt::format("</{}comment>", *prefix);
            anchor(comment, id);
        }
        return package.add_comments(xml);
    }

    void anchor(const PlannedComment& comment, std::int64_t id) {
        const EditedPart& part = parts_.part_of(*comment.paragraph);
        const std::string_view w = part.text.prefix;
        const CommentPlace place =
            parts_.places_of(*comment.paragraph).comment_place(comment.begin, comment.end);
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
    ReviewParts parts_;
    ReviewCopy copy_;
    StructureEdits structure_;
    bool may_change_ = true;
};

} // namespace

Result<ReviewCopy> write_review(const ReviewInput& input) {
    auto entries = PackageEntries::open(input.file, input.limits);
    if (!entries)
        return tl::unexpected(std::move(entries.error()));
    return Reviewer(input, std::move(*entries)).write();
}

} // namespace rapporteur
