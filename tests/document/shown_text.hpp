// A second, much simpler reading of what a story shows, to hold the real one against: each visible character
// of the part is in the texts of the paragraphs once, in order.
#pragma once

#include "document/document.hpp"

#include <string>

namespace rapporteur::test {

/// Visible characters other than white space: of text boxes sorted, since they are moved out of the paragraph
/// they are anchored in, of everything else in order.
struct Shown {
    std::string flow;
    std::string boxes;
    bool operator==(const Shown&) const = default;
};

/// Read from the XML of the main part. Text that a style hides counts as shown here.
Shown shown_in_part(const Package& package, TrackChanges changes);

/// Read from the body's paragraphs, hidden text put back in its place.
Shown shown_in_story(const Document& document);

} // namespace rapporteur::test
