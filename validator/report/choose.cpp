// A layout is judged by what recognition found with it: sections, facts, whose meeting it was, and how many
// resolutions open with a verb it knows. The languages are told apart first, by the little words of each, so
// that a document is seldom recognised more than once.
#include "report/choose.hpp"

#include "layout/later.hpp"
#include "report/level_labels.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_set>

namespace rapporteur {
namespace {

constexpr std::size_t sampled_blocks = 40;
constexpr std::size_t sampled_bytes = 600; ///< of each
constexpr int enough = 6;

// What speaks for a layout.
constexpr int own_body = 4;
constexpr int section_found = 3;
constexpr int heading_found = 2;
constexpr int participants_found = 2;
constexpr int fact_found = 1;
constexpr int title_found = 1;
constexpr int list_found = 1;
constexpr int all_verbs = 3;
// And against it.
constexpr int other_body = -4;
constexpr int heading_lacks = -1;

/// The beginnings of the first paragraphs, folded.
std::vector<std::string> sample(const Blocks& blocks) {
    std::vector<std::string> texts;
    const auto sampled = std::min(blocks.blocks.size(), sampled_blocks);
    for (std::size_t index = 0; index < sampled; ++index)
        texts.push_back(folded(cut(blocks.blocks[index].text, sampled_bytes)));
    return texts;
}

/// How many of the words are little words of the layout's language.
std::size_t words_in_language(const std::vector<std::string>& texts, const Layout& layout) {
    std::unordered_set<std::string_view> words;
    for (const auto* list :
         {&layout.articles, &layout.list_joints, &layout.dates.connectors, &layout.dates.ranges})
        words.insert(list->begin(), list->end());
    std::size_t count = 0;
    for (const std::string& text : texts) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(' ', at), text.size());
            count += words.count(std::string_view(text).substr(at, end - at));
            at = end + 1;
        }
    }
    return count;
}

/// Whether the title block or the opening names the term `code` of the pattern's vocabulary.
bool names_body(const Report& report, const Blocks& blocks, const Layout& layout,
                const FactPattern& pattern) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return false;
    for (const Element& element : report.elements) {
        if (element.role != Role::title_line && element.role != Role::opening)
            continue;
        const auto found = finder->find(fold(blocks.blocks[element.block].text));
        if (std::any_of(found.begin(), found.end(),
                        [&](const TermMatch& match) { return match.term->code == pattern.code; }))
            return true;
    }
    return false;
}

/// The resolutions that open with an operative verb, of `all_verbs`.
int verb_score(const std::vector<std::uint32_t>& resolutions, const Report& report, const Blocks& blocks,
               const Layout& layout) {
    const TermFinder* verbs = layout.finder("verbs");
    if (verbs == nullptr || resolutions.empty())
        return 0;
    std::size_t count = 0;
    for (const std::uint32_t index : resolutions) {
        const auto& text = blocks.blocks[report.elements[index].block].text;
        const auto found = verbs->find(fold(cut(text, sampled_bytes)));
        count +=
            !found.empty() && trim(std::string_view(text).substr(0, found.front().begin)).empty() ? 1 : 0;
    }
    return static_cast<int>((count * all_verbs + resolutions.size() / 2) / resolutions.size());
}

} // namespace

LayoutFit measure_fit(const Report& report, const Blocks& blocks, const Layout& layout) {
    LayoutFit fit;
    const auto expect = [&fit](bool found, int points, Lack lack) {
        fit.score += found ? points : 0;
        if (!found)
            fit.misfit.lacks.push_back(lack);
    };
    const FactPattern* body = layout.fact(FactKind::body);
    const bool has_own = body != nullptr && !body->code.empty();
    const Fact* stated = report.first_fact(Role::opening, FactKind::body);
    const bool states_own = has_own && stated != nullptr && stated->code == body->code;
    const bool named = has_own && (states_own || names_body(report, blocks, layout, *body));
    if (has_own) {
        expect(named, title_found, Lack::body);
        for (const Term& term : layout.vocabulary(body->vocabulary)->terms) {
            if (!named && term.code == body->code)
                fit.misfit.body = term.preferred;
        }
        if (stated != nullptr)
            fit.score += states_own ? own_body : other_body;
    }
    if (!layout.opening.cues.empty())
        expect(!report.elements_of(Role::opening).empty(), section_found, Lack::opening);
    const auto has = [&report](FactKind kind) {
        return report.first_fact(Role::opening, kind) != nullptr ||
               report.first_fact(Role::title_line, kind) != nullptr;
    };
    fit.score += has(FactKind::date) ? fact_found : 0;
    fit.score += has(FactKind::place) ? fact_found : 0;
    fit.score += report.facts_in(Role::opening, FactKind::participant).size() > 1 ? participants_found : 0;
    fit.score += std::any_of(report.elements.begin(), report.elements.end(),
                             [](const Element& element) {
                                 return element.role == Role::title_line &&
                                        (element.line_role == LineRole::title ||
                                         element.line_role == LineRole::organization);
                             })
                     ? title_found
                     : 0;
    bool submitted = false;
    if (!layout.submission.cues.empty()) {
        submitted = !report.elements_of(Role::submission).empty() ||
                    report.first_fact(Role::opening, FactKind::submission) != nullptr;
        expect(submitted, section_found, Lack::submission);
    }
    if (!layout.heading.cues.empty()) {
        const bool headed = !report.elements_of(Role::heading).empty();
        fit.score += headed ? heading_found : layout.heading.required ? heading_lacks : 0;
        if (layout.heading.required && !headed)
            fit.misfit.lacks.push_back(Lack::heading);
    }
    const auto resolutions = report.elements_of(Role::resolution);
    expect(!resolutions.empty(), list_found, Lack::resolutions);
    fit.score += verb_score(resolutions, report, blocks, layout);
    fit.fits = fit.score >= enough && (named || submitted || !has_own);
    fit.whole = fit.misfit.lacks.empty() && (states_own || !has_own);
    return fit;
}

ReportReading read_by_best(Blocks blocks, std::span<const Layout* const> layouts) {
    std::vector<std::size_t> order(layouts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> words(layouts.size(), 0);
    if (layouts.size() > 1) {
        const auto texts = sample(blocks);
        for (std::size_t index = 0; index < layouts.size(); ++index)
            words[index] = words_in_language(texts, *layouts[index]);
        std::stable_sort(order.begin(), order.end(), [&words](std::size_t left, std::size_t right) {
            return words[left] > words[right];
        });
    }
    std::optional<ReportReading> best;
    LayoutFit best_fit;
    for (const std::size_t index : order) {
        // Another language than the document's is not worth a recognition.
        if (best && 2 * words[index] < words[order.front()])
            break;
        const Layout& layout = whole(*layouts[index]);
        auto labels = find_level_labels(blocks, layout);
        const bool only = layouts.size() == 1;
        ReportReading reading{index, {}, {}};
        if (!labels.empty()) {
            reading.blocks = only ? std::move(blocks) : blocks;
            apply_level_labels(reading.blocks, std::move(labels));
        } else if (only) {
            reading.blocks = std::move(blocks);
        }
        const bool own_blocks = only || !reading.blocks.blocks.empty();
        const Blocks& read = own_blocks ? reading.blocks : blocks;
        reading.report = recognize(read, layout);
        if (only)
            return reading;
        LayoutFit fit = measure_fit(reading.report, read, layout);
        const bool better = !best || fit.score > best_fit.score;
        if (better) {
            best = std::move(reading);
            best_fit = std::move(fit);
        }
        if (best_fit.whole)
            break;
    }
    if (best->blocks.blocks.empty())
        best->blocks = std::move(blocks);
    if (!best_fit.fits)
        best->report.misfit = std::move(best_fit.misfit);
    return std::move(*best);
}

} // namespace rapporteur
