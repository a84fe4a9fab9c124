// What a review copy shows and where: findings become places in paragraphs, corrections become edits of the
// text of paragraphs and labels that lists are to show. Nothing here knows XML.
#pragma once

#include "word/net_edits.hpp"
#include "word/numbering_plan.hpp"
#include "word/word.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// The paragraphs of the body and the header, by part and number.
class ParagraphIndex {
public:
    explicit ParagraphIndex(const Document& document);

    [[nodiscard]] const Paragraph* find(std::string_view part, std::uint32_t number) const;
    /// The paragraph that refers to the note which holds this paragraph, and the byte of its text where.
    [[nodiscard]] std::pair<const Paragraph*, std::uint32_t> reference_to(std::string_view part,
                                                                          std::uint32_t number) const;
    /// All of them in order: those of the headers, then those of the body.
    template <typename Visit>
    void each(const Visit& visit) const {
        for (const Story& header : document_.headers)
            for (const Paragraph& paragraph : header.paragraphs)
                visit(paragraph);
        for (const Paragraph& paragraph : document_.body.paragraphs)
            visit(paragraph);
    }
    /// Its part.
    [[nodiscard]] const std::string& part_of(const Paragraph& paragraph) const;

private:
    const Document& document_;
    std::map<std::pair<std::string_view, std::uint32_t>, const Paragraph*> paragraphs_;
    std::map<const Paragraph*, const Story*> stories_;
};

struct PlannedComment {
    const Paragraph* paragraph = nullptr;
    std::uint32_t begin = 0; ///< bytes of its text; empty: the paragraph itself
    std::uint32_t end = 0;
    std::vector<std::string> lines;
};

struct PlannedEdit {
    NetEdit edit;         ///< of the paragraph's text
    std::string in_words; ///< "`4.` -> `3.`"
};

struct ReviewPlan {
    std::vector<PlannedComment> comments;                                     ///< in document order
    std::vector<std::pair<const Paragraph*, std::vector<PlannedEdit>>> edits; ///< header first, then in order
    std::vector<WantedLabel> labels;      ///< of the body, as lists are to show them
    std::vector<std::string> label_words; ///< by label: "`4.` -> `3.`", empty where nothing changes
    std::vector<std::uint32_t> removed;   ///< paragraphs of the body that are to go, by index
    std::vector<std::string> untracked;
    std::uint32_t findings_left = 0;
};

[[nodiscard]] ReviewPlan plan_review(const ReviewInput& input, const ParagraphIndex& paragraphs);

} // namespace rapporteur
