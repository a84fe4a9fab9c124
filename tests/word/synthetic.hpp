// Review copies of documents, findings and corrections made by hand.
#pragma once

#include "word/word.hpp"

#include <string>
#include <vector>

namespace rapporteur::testing {

/// A finding at bytes [begin, end) of a block's text.
struct MadeFinding {
    std::uint32_t block = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct MadeReview {
    std::string draft;     ///< the package
    std::string copy;      ///< its review copy
    std::string part;      ///< word/document.xml of the copy, what stands in w:body
    std::string comments;  ///< word/comments.xml of the copy, or empty
    std::string corrected; ///< the texts of the corrected blocks, a line each
    std::vector<std::string> untracked;
};

/// Of a document whose w:body holds `body`.
[[nodiscard]] MadeReview make_review(const std::string& body, const std::vector<Edit>& edits,
                                     const std::vector<MadeFinding>& findings);
/// Of any package.
[[nodiscard]] MadeReview review_package(const std::string& package, const std::vector<Edit>& edits,
                                        const std::vector<MadeFinding>& findings);

/// The texts of the body's paragraphs, labels left out, a line each; empty ones are left out.
[[nodiscard]] std::string texts_of(const std::string& package, TrackChanges changes);

} // namespace rapporteur::testing
