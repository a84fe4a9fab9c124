// The parts around the main part that a review changes: comments, numbering, and the relationships and
// content types of new parts.
#pragma once

#include "word/numbering_plan.hpp"
#include "word/package_writer.hpp"
#include "word/part_text.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class PackageEdits {
public:
    /// `word_uri`: the namespace of the main part; it is different in Strict and in transitional files.
    PackageEdits(PackageEntries& entries, const Package& package, std::string word_uri)
        : entries_(entries), package_(package), word_uri_(std::move(word_uri)) {}

    /// The prefix in `xml` must be that of `prefix_of(role)`.
    [[nodiscard]] Result<void> add_comments(std::string_view xml);
    [[nodiscard]] Result<void> add_lists(const std::vector<OwnList>& lists);
    /// Adds `w:abstractNum` and `w:num` elements to w:numbering, with the prefix of the part.
    [[nodiscard]] Result<void> add_list_xml(std::string_view abstracts, std::string_view nums);
    void replace(std::string name, std::string bytes) {
        parts_.push_back({std::move(name), std::move(bytes)});
    }

    /// Adds a part that the package lacks, beside its main part. `kind`: "comments", "numbering",
    /// "footnotes".
    [[nodiscard]] Result<void> add_part(std::string_view kind, std::string bytes);
    /// Adds a hyperlink of the main part.
    [[nodiscard]] Result<void> add_link(const std::string& id, std::string_view uri);
    /// Turns the package of a template into one of a document.
    [[nodiscard]] Result<void> become_document();

    /// The prefix of WordprocessingML in the part of this role, also if the part must still be created.
    [[nodiscard]] Result<std::string> prefix_of(PartRole role);
    [[nodiscard]] std::vector<PartBytes> take() { return std::move(parts_); }

private:
    [[nodiscard]] std::string whole_part(std::string_view root, std::string_view xml) const;
    [[nodiscard]] Result<PartText*> packaging(const std::string& name);
    void change_packaging(PartText& part, std::string text);
    [[nodiscard]] Result<void> add_relationship(std::string id, std::string_view kind, std::string_view rest);

    PackageEntries& entries_;
    const Package& package_;
    std::string word_uri_;
    std::vector<PartBytes> parts_;
    /// Content types and relationships with the changes so far.
    std::vector<std::unique_ptr<PartText>> packaging_;
};

/// The name of a list that this program made, by which it is recognised later.
inline constexpr std::string_view own_list_name = "rapporteur";

/// The text of a part with `xml` as the last child of its root element.
[[nodiscard]] std::string with_last_child(std::string_view text, std::string_view xml);

} // namespace rapporteur
