// Spaces that are too many, missing or of the wrong kind, one finding a spot. Numbers ("1,000"), addresses,
// abbreviations ("U.S.A", "Ph.D.") and ellipses are left alone. Where a spot is found is
// support/spacing.cpp's business, what is said about it stands here.
#include "rules/rule.hpp"
#include "rules/support/spacing.hpp"

namespace rapporteur::rules {
namespace {

struct Words {
    Message message;
    Fix fix;
};

Words words_of(SpacingKind kind) {
    switch (kind) {
    case SpacingKind::leading:
        return {{"leading", "white space stands before the first word, `{after}`", "", {}},
                {FixSafety::safe, "remove it"}};
    case SpacingKind::trailing:
        return {{"trailing", "white space stands after the last word, `{before}`", "", {}},
                {FixSafety::safe, "remove it"}};
    case SpacingKind::doubled:
        return {{"doubled", "{count} spaces stand between `{before}` and `{after}`", "one is enough", {}},
                {FixSafety::safe, "write one space"}};
    case SpacingKind::beside_break:
        return {{"beside-break", "a space stands beside the line break or tab after `{before}`", "", {}},
                {FixSafety::safe, "remove it"}};
    case SpacingKind::before_mark:
        return {{"before-mark",
                 "a space stands between `{before}` and `{after}`",
                 "marks follow their word directly",
                 {}},
                {FixSafety::safe, "remove it"}};
    case SpacingKind::missing:
        return {{"missing", "no space stands between `{before}` and `{after}`", "", {}},
                {FixSafety::safe, "write a space"}};
    case SpacingKind::no_break:
        break;
    }
    return {{"no-break",
             "a no-break space stands between `{before}` and `{after}`",
             "it keeps the two words on one line and tears the line before",
             {}},
            {FixSafety::unsafe, "write an ordinary space"}};
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const std::uint32_t block = elements[index].block;
        for (SpacingFlaw& spot : find_spacing_flaws(input.blocks.blocks[block].text)) {
            Words words = words_of(spot.kind);
            Flaw flaw;
            flaw.element = index;
            flaw.begin = spot.begin;
            flaw.end = spot.end;
            flaw.message = std::move(words.message);
            flaw.message.arguments = {{"before", std::move(spot.before)},
                                      {"after", std::move(spot.after)},
                                      {"count", std::to_string(spot.count)}};
            flaw.fix = std::move(words.fix);
            flaw.edits.emplace_back(ReplaceText{block, spot.begin, spot.end, std::move(spot.replacement)});
            if (spot.kind == SpacingKind::trailing || spot.kind == SpacingKind::no_break)
                flaw.severity = Severity::info;
            report(std::move(flaw));
        }
    }
}

} // namespace

extern const Rule text_spacing;
const Rule text_spacing{
    .name = "text-spacing",
    .code = "RN401",
    .family = "text",
    .severity = Severity::warning,
    .fix = FixSafety::safe,
    .what = "Spaces are doubled, missing after a mark, or stand before one or at the edge of a paragraph.",
    .why = "They tear holes into justified lines, glue words together for whoever searches the archive, and "
           "make two "
           "equal sentences differ.",
    .bad = "... for consideration.  The report of civil society,with an effective participation",
    .good = "... for consideration. The report of civil society, with an effective participation",
    .repair =
        "Safe: no letter, digit or mark changes. A single no-break space between two words is shown and only "
        "replaced when unsafe repairs are asked for, since it moves a line's end. White space at the end of "
        "a "
        "paragraph and no-break spaces are infos.",
    .check = check};

} // namespace rapporteur::rules
