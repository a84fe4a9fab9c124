// Each weight says how much one piece of evidence counts against another. The weights were chosen on the
// reports and drafts in fixtures/, on their variants, and on copies of these with one slip each.
#pragma once

#include "report/levels.hpp"

namespace rapporteur::level_weight {

// What speaks against a reading.
constexpr float other_kind_begins = 1.0F;    ///< a list begins with another kind of label than the layout's
constexpr float other_kind_again = 0.5F;     ///< the same, after a list of that kind on this level
constexpr float other_kind_goes_on = 0.1F;   ///< a list goes on with another kind of label than the layout's
constexpr float kind_changes = 1.2F;         ///< the kind of label changes inside a list
constexpr float bullet_as_resolution = 1.0F; ///< added if a label on the first level has no number
constexpr float first_repeat = 0.5F;         ///< "1." follows the first "1."
constexpr float leaves_repeat = 1.0F;        ///< "2." follows "1. 1."
constexpr float repeats = 1.0F;              ///< "3." follows "2. 3."
constexpr float restarts = 1.2F;             ///< "1." follows "4."
constexpr float skips = 1.2F;                ///< "5." follows "3."
constexpr float goes_back = 1.6F;            ///< "2." follows "4."
constexpr float begins_elsewhere = 0.8F;     ///< a list begins with "3."
/// A list begins with the number of its resolution, or the one before.
constexpr float begins_like_parent = 0.3F;
constexpr float kind_of_other_level = 1.0F; ///< the kind of label changes to that of another level in use
/// The same if the number is the next, but may also be a later one of a level above, whose labels are written
/// so.
constexpr float form_of_level_above = 0.6F;
constexpr float item_without_resolution = 0.9F;
constexpr float below_the_layout = 2.0F;     ///< a list deeper than the layout knows
constexpr float no_lead_in = 0.1F;           ///< items after a text without a colon
constexpr float lead_in_without_item = 0.6F; ///< no items after a text with a colon
constexpr float shallow_item = 0.4F;         ///< items no deeper than their resolution
constexpr float deep_resolution = 1.2F;      ///< a resolution as deep as an item
constexpr float other_indent = 0.3F;
constexpr float other_list = 0.7F;           ///< siblings from two automatic lists
constexpr float other_list_counts_on = 0.2F; ///< siblings from two automatic lists that count as one
constexpr float other_source = 0.3F;         ///< of two siblings one is typed, one automatic
constexpr float other_bracket = 0.8F;        ///< "(3)" as the sibling of "2." although "(b)" is between
constexpr float against_list_level = 2.5F;   ///< the list's own level says otherwise
constexpr float against_outline = 1.5F;      ///< "2.1" as a resolution
constexpr float other_parent = 0.5F;         ///< "2.1" as an item of "1."
constexpr float against_words = 1.5F;        ///< "1." where the layout says "Decision 1", or the reverse
constexpr float swapped = 0.3F;              ///< "6." follows "7." and "7." skipped it
constexpr float swapped_with_items = 0.2F;   ///< added if items stand between the two
constexpr float kind_changes_in_step = 0.9F; ///< the kind of label changes, but the number is the next
constexpr float misread_digit = 0.4F;        ///< "l." stands for "1."
constexpr float counts_from_zero = 0.2F;     ///< a list begins with "0."
constexpr float in_its_place = 0.2F;         ///< a doubtful label stands where the next number belongs
constexpr float same_form = 0.1F;            ///< a doubtful label has the form of the one before
constexpr float lost_beside_lost = 0.2F;     ///< a lost label follows another lost one
constexpr float next_number_as_text = 0.3F;  ///< text begins with the number that comes next
constexpr float label_as_text = 1.0F;        ///< text begins like the labels before it, with another number
/// Added if nothing announces the list that the lost label would begin.
constexpr float lost_without_lead_in = 0.5F;
constexpr float lost_first_item = -0.2F; ///< added if the lost label is the first after a lead-in

/// What speaks against a candidate as an entry, and what against it as plain text.
struct CandidateWeight {
    float as_entry;
    float as_text;
};
constexpr CandidateWeight weight_of(CandidateKind kind) {
    switch (kind) {
    case CandidateKind::label:
        break;
    case CandidateKind::no_mark:
        return {0.6F, 0.4F};
    case CandidateKind::other_mark:
        return {0.4F, 0.5F};
    case CandidateKind::short_prefix:
        return {0.5F, 0.4F};
    case CandidateKind::words:
        return {0.5F, 0.8F};
    case CandidateKind::ordinal: // hardly ever the beginning of a sentence
        return {0.5F, 1.3F};
    case CandidateKind::zero:
        return {0.3F, 0.9F};
    case CandidateKind::misread:
        return {0.4F, 0.6F};
    case CandidateKind::lost_act:
        return {0.7F, 0};
    case CandidateKind::lost_text:
        return {1.0F, 0};
    }
    return {0, 0};
}

} // namespace rapporteur::level_weight
