// Results that several rules need from one report. Each is computed once, for the first rule that asks.
#pragma once

#include "rules/support/acronyms.hpp"
#include "rules/support/countries.hpp"
#include "rules/support/days.hpp"
#include "rules/support/empty_entries.hpp"
#include "rules/support/endings.hpp"
#include "rules/support/joined.hpp"
#include "rules/support/labels.hpp"
#include "rules/support/one_slip.hpp"
#include "rules/support/references.hpp"
#include "rules/support/repeats.hpp"
#include "rules/support/spelling.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <optional>
#include <vector>

namespace rapporteur {

template <typename Found>
class Once {
public:
    /// The result of `find`, which is called only the first time.
    template <typename Find>
    [[nodiscard]] const Found& get(const Find& find) {
        if (!found_)
            found_ = find();
        return *found_;
    }

private:
    std::optional<Found> found_;
};

/// The function beside each type fills the member. Rules call that function.
struct Searches {
    Once<Acronyms> acronyms;
    Once<Attendance> attendance;
    Once<std::vector<StatedDate>> dates;
    Once<std::vector<EmptyEntry>> empty_entries;
    Once<std::vector<EndingFlaw>> endings;
    Once<std::vector<JoinedEntry>> joined_entries;
    Once<std::vector<CheckedList>> entry_lists;
    Once<std::vector<CheckedList>> item_lists;
    Once<std::vector<Siblings>> entry_siblings;
    Once<std::vector<Siblings>> item_siblings;
    Once<Slips> slips;
    Once<std::vector<Reference>> references;
    Once<Repeats> repeats;
    Once<SpellingResult> spelling;
    Once<std::vector<FoundTerms>> terms;
    Once<std::vector<Act>> acts; ///< of each element
    Once<UsualForms> usual_forms;
    Once<VerbStems> verb_stems;
};

} // namespace rapporteur
