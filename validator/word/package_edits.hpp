// The parts of a package around its main part, as a review changes them: comments, numbering, and what leads
// to them when they are new.
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
    /// `word_uri`: the namespace of the main part, which tells Strict from transitional.
    PackageEdits(PackageEntries& entries, const Package& package, std::string word_uri)
        : entries_(entries), package_(package), word_uri_(std::move(word_uri)) {}

    /// `xml` uses the prefix that `prefix_of(role)` gives.
    [[nodiscard]] Result<void> add_comments(std::string_view xml);
    [[nodiscard]] Result<void> add_lists(const std::vector<OwnList>& lists);
    /// Elements of w:numbering, `w:abstractNum` and `w:num`, with the prefix of the part.
    [[nodiscard]] Result<void> add_list_xml(std::string_view abstracts, std::string_view nums);
    void replace(std::string name, std::string bytes) {
        parts_.push_back({std::move(name), std::move(bytes)});
    }

    /// A part that the package lacks, beside its main part, of the kind "comments", "numbering", "footnotes".
    [[nodiscard]] Result<void> add_part(std::string_view kind, std::string bytes);
    /// A hyperlink of the main part.
    [[nodiscard]] Result<void> add_link(const std::string& id, std::string_view uri);
    /// A template's package becomes that of a document.
    [[nodiscard]] Result<void> become_document();

    /// The prefix of WordprocessingML in the part of this role, or in the one that would be made.
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
    std::vector<std::unique_ptr<PartText>> packaging_; ///< content types and relationships, as changed so far
};

/// The name of a list of ours, by which it is known again.
inline constexpr std::string_view own_list_name = "rapporteur";

/// The text of a part with `xml` as the last thing in its root element.
[[nodiscard]] std::string with_last_child(std::string_view text, std::string_view xml);

} // namespace rapporteur
