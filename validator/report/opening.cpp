// Judges each paragraph alone; find_opening() chooses among them.
#include "report/opening.hpp"

#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr int enough_before_submission = 2;
constexpr std::uint32_t nearby = 3;       ///< blocks after the first that is good enough
constexpr std::uint32_t line_within = 8;  ///< blocks after the paragraph that says who met
constexpr int enough_without_meeting = 6; ///< score of a text that does not say that a meeting was held

/// How much a block reads like an opening, and whether it says all that an opening says.
struct OpeningReading {
    int score = 0;
    bool is_whole = false;
};

OpeningReading read_opening(const Block& block, const Layout& layout, ScorePoints* points) {
    const SearchText text(block.text);
    int score = 0;
    for (const Phrase& cue : layout.section(SectionKind::opening).cues)
        score += find_phrase(cue, text.folded) ? noted(points, "point-cue", 1, cue.source) : 0;
    if (score == 0)
        return {};
    const FactPattern* participants = layout.fact(FactKind::participant);
    const bool list = participants != nullptr && find_participants(text, *participants, layout).size() > 1;
    const bool sentence = list || ends_with_any(text.text, ".:;") || text.text.size() > longest_title_line;
    if (!sentence || (block.all_capitals && !list))
        return {score + noted(points, "point-line", -score), false};
    score += list ? noted(points, "point-participants", 2) : 0;
    const auto date = find_date(text, {}, {}, layout);
    score += date ? noted(points, "point-date", 1, date->text) : 0;
    const auto place = find_place(text, {}, {}, layout);
    score += place ? noted(points, "point-place", 1, place->text) : 0;
    const bool labelled = block.label.source != LabelSource::none;
    score += labelled ? noted(points, "point-labelled", -1, block.label.text) : 0;
    score += begins_with_verb(text.folded, layout) ? noted(points, "point-verb", -2) : 0;
    const auto meets = [&] {
        return std::any_of(layout.meeting_cues.begin(), layout.meeting_cues.end(),
                           [&text](const Phrase& cue) { return find_phrase(cue, text.folded).has_value(); });
    };
    const bool whole = date && place && !labelled &&
                       (score >= enough_without_meeting || (score > enough_for_opening && meets()));
    return {score, whole};
}

/// An opening in one line that begins with a cue and ends in a mark: "THE GENERAL ASSEMBLY,".
std::uint32_t find_opening_line(const Blocks& blocks, const Layout& layout, std::uint32_t body,
                                std::uint32_t end) {
    for (std::uint32_t index = body; index < end; ++index) {
        const std::string_view text = trim(blocks.blocks[index].text);
        if (text.size() > longest_title_line || !ends_with_any(text, ",:"))
            continue;
        const FoldedText folded = fold(text);
        for (const Phrase& cue : layout.section(SectionKind::opening).cues) {
            const auto match = find_phrase(cue, folded);
            if (match && match->begin == 0)
                return index;
        }
    }
    return no_index;
}

/// Whether a paragraph says that a body met, where and when.
bool says_who_met(const Block& block, const Layout& layout) {
    if (block.label.source != LabelSource::none || block.text.size() <= longest_title_line ||
        block.cell != no_index || block.all_capitals || !ends_with_any(block.text, ".:"))
        return false;
    const SearchText text(block.text);
    const bool meets =
        std::any_of(layout.meeting_cues.begin(), layout.meeting_cues.end(),
                    [&text](const Phrase& cue) { return find_phrase(cue, text.folded).has_value(); });
    return meets && find_date(text, {}, {}, layout) && find_place(text, {}, {}, layout);
}

/// The paragraph that says who met, if one stands closely before the line "The Commission,"; otherwise the
/// line.
std::uint32_t find_opening_before(const Blocks& blocks, const Layout& layout, std::uint32_t body,
                                  std::uint32_t line) {
    if (line == no_index)
        return line;
    const std::uint32_t begin = line > body + line_within ? line - line_within : body;
    for (std::uint32_t index = begin; index < line; ++index) {
        if (says_who_met(blocks.blocks[index], layout))
            return index;
    }
    return line;
}

} // namespace

std::uint32_t opening_end(const Blocks& blocks, const Layout& layout, std::uint32_t opening) {
    if (opening == no_index || !layout.section(SectionKind::opening).plain)
        return opening;
    const auto size = static_cast<std::uint32_t>(blocks.blocks.size());
    const std::uint32_t line =
        find_opening_line(blocks, layout, opening, std::min(size, opening + line_within + 1));
    return line == no_index ? opening : line;
}

std::uint32_t first_of_body(const Blocks& blocks) {
    const auto body = std::find_if(blocks.blocks.begin(), blocks.blocks.end(),
                                   [](const Block& block) { return block.origin != BlockOrigin::header; });
    return static_cast<std::uint32_t>(body - blocks.blocks.begin());
}

/// Takes the best of the first run of candidates. A long title may read like an opening, but scores less.
/// Before a submission a bare "The Network held its meeting." is enough.
std::uint32_t find_opening(const Blocks& blocks, const Layout& layout, std::uint32_t body) {
    const auto size = static_cast<std::uint32_t>(blocks.blocks.size());
    const std::uint32_t end = std::min(size, body + searched_blocks);
    if (layout.section(SectionKind::opening).plain)
        return find_opening_before(blocks, layout, body, find_opening_line(blocks, layout, body, end));
    // Later paragraphs of prose may speak of other meetings, so the search ends soon.
    const bool soon = std::any_of(layout.sections.begin(), layout.sections.end(),
                                  [](const SectionPattern& section) { return !section.standard; });
    std::uint32_t best = no_index;
    std::uint32_t first = no_index;
    OpeningReading best_reading;
    for (std::uint32_t index = body; index < end; ++index) {
        const Block& block = blocks.blocks[index];
        if (best != no_index && block.label.source != LabelSource::none)
            break;
        if (soon && first != no_index && index > first + nearby)
            break;
        const OpeningReading reading = read_opening(block, layout, nullptr);
        const bool enough = reading.score >= enough_for_opening ||
                            (reading.score >= enough_before_submission && index + 1 < size &&
                             is_submission(blocks.blocks[index + 1], layout));
        if (enough && reading.score > best_reading.score) {
            best = index;
            best_reading = reading;
            first = std::min(first, index);
        }
        if (best != no_index && (best_reading.is_whole || is_submission(block, layout)))
            break; // a second opening may say more than the first
    }
    return best;
}

int opening_score(const Block& block, const Layout& layout, ScorePoints* points) {
    return read_opening(block, layout, points).score;
}

bool is_whole_opening(const Block& block, const Layout& layout) {
    return read_opening(block, layout, nullptr).is_whole;
}

bool is_submission(const Block& block, const Layout& layout) {
    return is_submission(fold(block.text), layout);
}

bool is_submission(const FoldedText& text, const Layout& layout) {
    return std::any_of(layout.section(SectionKind::submission).cues.begin(),
                       layout.section(SectionKind::submission).cues.end(),
                       [&text](const Phrase& cue) { return find_phrase(cue, text).has_value(); });
}

bool begins_with_verb(const FoldedText& text, const Layout& layout) {
    const TermFinder* verbs = layout.finder(VocabularyRole::verbs);
    if (verbs == nullptr)
        return false;
    return verbs->find_at(text, 0).has_value();
}

bool ends_with_any(std::string_view text, std::string_view characters) {
    const auto trimmed = trim(text);
    return !trimmed.empty() && characters.find(trimmed.back()) != std::string_view::npos;
}

} // namespace rapporteur
