// Two drafts of one report: each change is reported once, and nothing else.
#include "compare/two_texts.hpp"

#include "support/golden.hpp"

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

/// The report of 2014 as text, without what an extractor left in its first lines.
std::string draft() {
    std::string text = fixture_text("texts/2014.txt");
    return text.substr(text.find('\n') + 1);
}

struct DraftChange {
    std::string name;
    void (*edit)(EditedText& text);
    std::string kinds; ///< of the reported differences
};

const std::vector<DraftChange>& draft_changes() {
    static const std::vector<DraftChange> changes{
        {"a resolution is dropped, the others are numbered on",
         [](EditedText& text) {
             text.cut("4. Thank the Regional Network", "5. Thank the IOM");
             text.renumber();
         },
         "dropped"},
        {"a resolution is added, the others are numbered on",
         [](EditedText& text) {
             text.insert_before("3. Thank Nicaragua", "3. Invite Belize to host the next workshop.\n\n");
             text.renumber();
         },
         "added"},
        {"two resolutions change places",
         [](EditedText& text) {
             const std::string four = text.cut("4. Thank the Regional Network", "5. Thank the IOM");
             text.insert_before("6. Take note on", four);
             text.renumber();
         },
         "moved"},
        {"an item moves to another resolution",
         [](EditedText& text) {
             const std::string item =
                 text.cut("b. The Technical Secretariat will submit", "c. Regional Seminar");
             text.replace("c. Regional Seminar", "b. Regional Seminar");
             text.insert_before("3. Thank Nicaragua", "c" + item.substr(1) + "\n");
         },
         "moved"},
        {"items change places",
         [](EditedText& text) {
             const std::string item = text.cut("a. Urge Member", "b. The TS");
             text.insert_before("3. Thank Nicaragua", "b" + item.substr(1) + "\n");
             text.replace("b. The TS", "a. The TS");
         },
         "moved"},
        {"an item is added",
         [](EditedText& text) {
             text.insert_before("3. Thank Nicaragua", "c. Invite the members to nominate an expert.\n\n");
         },
         "added"},
        {"an item is dropped", [](EditedText& text) { text.cut("b. Progress of study", "6. Take note"); },
         "dropped"},
        {"a word is changed",
         [](EditedText& text) { text.replace("two-month period", "three-month period"); }, "reworded"},
        {"the date is changed in the title block",
         [](EditedText& text) { text.replace("\nJune 24, 2014", "\nJune 25, 2014"); }, "reworded"},
        {"a country is left out of the opening",
         [](EditedText& text) {
             text.replace("Honduras, Mexico, Nicaragua, Panama", "Honduras, Mexico, Panama");
         },
         "reworded"},
        {"the place is another in the title block",
         [](EditedText& text) { text.replace("\nManagua, Nicaragua", "\nSan Salvador, El Salvador"); },
         "reworded"},
        {"a paragraph that goes on is dropped",
         [](EditedText& text) { text.cut("Take note of the request from", "4. Thank the Regional"); },
         "dropped"},
        {"a number is wrong, nothing else",
         [](EditedText& text) { text.replace("5. Thank the IOM", "8. Thank the IOM"); }, "renumbered"},
        {"numbers begin with another",
         [](EditedText& text) {
             for (const char* from : {"\n7.", "\n6.", "\n5.", "\n4.", "\n3.", "\n2.", "\n1."})
                 text.replace(from, std::string("\n") + static_cast<char>(from[1] + 1) + ".");
         },
         "renumbered"},
        {"letters have another mark",
         [](EditedText& text) {
             text.replace("\na. Migrant", "\na) Migrant").replace("\nb. Illegal", "\nb) Illegal");
         },
         "renumbered"},
        {"the submission is reworded",
         [](EditedText& text) { text.replace("for consideration.", "for its approval."); }, "reworded"},
        {"a line of the title block is dropped",
         [](EditedText& text) { text.cut("REGIONAL CONSULTATION GROUP", "\nREPORT OF"); }, "dropped"},
        {"a resolution is reworded and moved",
         [](EditedText& text) {
             std::string four = text.cut("4. Thank the Regional Network", "5. Thank the IOM");
             four.replace(four.find("challenges"), 10, "difficulties");
             text.insert_before("7. Take note of", four);
             text.renumber();
         },
         "moved reworded"},
        {"an acronym is another",
         [](EditedText& text) { text.replace("elaborated by the IOM", "elaborated by the UNODC"); },
         "reworded"},
        {"white space alone is no difference",
         [](EditedText& text) { text.replace("for consideration.  The", "for consideration. The"); }, ""}};
    return changes;
}

} // namespace

TEST_CASE("compare drafts: each change is told once, and nothing else") {
    const std::string original = draft();
    REQUIRE(told(original, original) == "");
    std::string all;
    for (const DraftChange& change : draft_changes()) {
        EditedText text(original);
        change.edit(text);
        INFO(change.name);
        CHECK(kinds_of(compared(original, text.text(), CompareAs::drafts)) == change.kinds);
        all += change.name + ":\n" + told(original, text.text(), CompareAs::drafts) + "\n";
    }
    CHECK_GOLDEN(testing::source_tree() / "tests/golden/compare/each-draft.txt", all);
}

TEST_CASE("compare drafts: what was added is what was dropped the other way round") {
    const std::string original = draft();
    for (const DraftChange& change : draft_changes()) {
        EditedText text(original);
        change.edit(text);
        INFO(change.name);
        const auto there = compared(original, text.text(), CompareAs::drafts);
        const auto back = compared(text.text(), original, CompareAs::drafts);
        CHECK(there.differences.size() == back.differences.size());
        const auto count = [](const Comparison& comparison, DifferenceKind kind) {
            return std::count_if(comparison.differences.begin(), comparison.differences.end(),
                                 [kind](const Difference& each) { return each.kind == kind; });
        };
        CHECK(count(there, DifferenceKind::added) == count(back, DifferenceKind::dropped));
        CHECK(count(there, DifferenceKind::dropped) == count(back, DifferenceKind::added));
    }
}
