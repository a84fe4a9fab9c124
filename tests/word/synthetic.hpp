// Review copies for documents, findings and corrections made by hand.
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
    std::string part;      ///< the content of w:body in word/document.xml of the copy
    std::string comments;  ///< word/comments.xml of the copy; may be empty
    std::string corrected; ///< the texts of the corrected blocks, one a line
    std::vector<std::string> untracked;
};

/// Reviews a document with this `body` in w:body.
[[nodiscard]] MadeReview make_review(const std::string& body, const std::vector<Edit>& edits,
                                     const std::vector<MadeFinding>& findings);
/// Reviews any package.
[[nodiscard]] MadeReview review_package(const std::string& package, const std::vector<Edit>& edits,
                                        const std::vector<MadeFinding>& findings);

/// The texts of the body's paragraphs without labels, one a line; empty ones are left out.
[[nodiscard]] std::string texts_of(const std::string& package, TrackChanges changes);

} // namespace rapporteur::testing
