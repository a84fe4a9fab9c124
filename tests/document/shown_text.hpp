// A second, much simpler reader of a story's text, to check the real one: each visible character of the part
// must be in the texts of the paragraphs once, in order.
#pragma once

#include "document/document.hpp"

#include <string>

namespace rapporteur::test {

/// The visible characters without white space. Those of text boxes are sorted, because they are moved out of
/// the paragraph in which they are anchored. All others are in order.
struct Shown {
    std::string flow;
    std::string boxes;
    bool operator==(const Shown&) const = default;
};

/// From the XML of the main part. Text that a style hides counts as shown.
Shown shown_in_part(const Package& package, TrackChanges changes);

/// From the body's paragraphs, with hidden text in its place.
Shown shown_in_story(const Document& document);

} // namespace rapporteur::test
