// A second, much simpler reading of what a story shows. The real reading is compared with it: each visible
// character of the part must be in the paragraphs once, in order.
#pragma once

#include "document/document.hpp"

#include <string>

namespace rapporteur::test {

/// The visible characters except white space. Those of text boxes are sorted, because they are moved out of
/// their paragraph; all others are in order.
struct Shown {
    std::string flow;
    std::string boxes;
    bool operator==(const Shown&) const = default;
};

/// Reads the XML of the main part. Text that a style hides counts as shown.
Shown shown_in_part(const Package& package, TrackChanges changes);

/// Reads the body's paragraphs, with hidden text back in its place.
Shown shown_in_story(const Document& document);

} // namespace rapporteur::test
