// A layout is judged by what recognition finds with it: the sections, the facts, the body that met, and how
// many resolutions open with a verb that the layout knows. The language is found first, by its little words,
// because each recognition takes time.
#include "report/choose.hpp"

#include "layout/lazy_layout.hpp"
#include "report/division.hpp"
#include "report/level_labels.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_set>

namespace rapporteur {
namespace {

constexpr std::size_t sampled_blocks = 40;
constexpr std::size_t sampled_bytes = 600;   ///< of each block
constexpr std::size_t sampled_entries = 500; ///< enough to know how the others open
/// A longer document is judged by its beginning, then read in whole by the chosen layout. Recognition by each
/// layout of a language takes long, and no real report has so many blocks.
constexpr std::size_t judged_blocks = 20'000;

// Points for a layout.
constexpr int own_body = 4;
constexpr int section_found = 3;
constexpr int heading_found = 2;
constexpr int participants_found = 2;
constexpr int fact_found = 1;
constexpr int title_found = 1;
constexpr int own_title_found = 2;
constexpr int list_found = 1;
constexpr int all_acts = 3;
// Points against it.
constexpr int other_body = -4;
constexpr int strange_body = -8; ///< the name of the body has hardly a word of the layout's own body
constexpr int heading_lacks = -1;
constexpr int strange_labels = -6; ///< if all labels are strange

/// The first paragraphs, each cut and folded.
std::vector<std::string> sample(const Blocks& blocks) {
    std::vector<std::string> texts;
    const auto sampled = std::min(blocks.blocks.size(), sampled_blocks);
    for (std::size_t index = 0; index < sampled; ++index)
        texts.push_back(folded(cut(blocks.blocks[index].text, sampled_bytes)));
    return texts;
}

bool have_same_words(const LayoutHead& left, const LayoutHead& right) {
    return left.articles == right.articles && left.list_joints == right.list_joints &&
           left.dates.connectors == right.dates.connectors && left.dates.ranges == right.dates.ranges;
}

/// How many words of the texts are little words of the layout's language.
std::size_t words_in_language(const std::vector<std::string>& texts, const LayoutHead& layout) {
    WordSet words;
    for (const auto* list :
         {&layout.articles, &layout.list_joints, &layout.dates.connectors, &layout.dates.ranges}) {
        for (const std::string& word : *list)
            words.insert(word);
    }
    std::size_t count = 0;
    for (const std::string& text : texts) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(' ', at), text.size());
            count += words.has(std::string_view(text).substr(at, end - at)) ? 1 : 0;
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
        if (element.kind != SectionKind::title_block && element.kind != SectionKind::opening)
            continue;
        const auto found = finder->find(fold(blocks.blocks[element.block].text));
        if (std::any_of(found.begin(), found.end(),
                        [&](const TermMatch& match) { return match.term->code == pattern.code; }))
            return true;
    }
    return false;
}

/// Whether the report is submitted to a body that the cues of the submission name. True if they name none.
bool is_submitted_as_asked(const Report& report, const Blocks& blocks, const Layout& layout) {
    const FactPattern* pattern = layout.fact(FactKind::body);
    const TermFinder* finder = pattern == nullptr ? nullptr : layout.finder(pattern->vocabulary);
    if (finder == nullptr)
        return true;
    std::unordered_set<std::string_view> asked; // codes of the bodies
    for (const Phrase& cue : layout.section(SectionKind::submission).cues) {
        for (const TermMatch& match : finder->find(fold(cue.source)))
            asked.insert(match.term->code);
    }
    const auto names_one = [&](std::string_view text) {
        const auto found = finder->find(fold(text));
        return std::any_of(found.begin(), found.end(),
                           [&asked](const TermMatch& match) { return asked.contains(match.term->code); });
    };
    if (asked.empty())
        return true;
    if (const Fact* clause = report.first_fact(SectionKind::opening, FactKind::submission);
        clause != nullptr && names_one(clause->text))
        return true;
    return std::any_of(report.elements.begin(), report.elements.end(), [&](const Element& element) {
        return element.kind == SectionKind::submission && names_one(blocks.blocks[element.block].text);
    });
}

/// Whether an entry opens as its level says, or else with an operative verb.
bool opens_as_expected(const Element& entry, const std::vector<ListLevel>& levels, const Blocks& blocks,
                       const TermFinder* verbs) {
    const auto text = cut(blocks.blocks[entry.block].text, sampled_bytes);
    const FoldedText folded = fold(text);
    if (entry.depth <= levels.size() && begins_with_any(levels[entry.depth - 1U].begins, folded))
        return true;
    if (verbs == nullptr)
        return false;
    const auto begin = folded.text.find_first_not_of(' ');
    return begin != std::string::npos && verbs->find_at(folded, begin).has_value();
}

/// Points for the entries of lists that open as they should: `all_acts` if all do.
int act_score(const Report& report, const Blocks& blocks, const Layout& layout) {
    const TermFinder* verbs = layout.finder(VocabularyRole::verbs);
    std::size_t count = 0;
    std::size_t all = 0;
    for (const Element& element : report.elements) {
        if (element.part != ElementPart::entry || element.kind != SectionKind::list)
            continue;
        if (all == sampled_entries)
            break;
        ++all;
        count += opens_as_expected(element, levels_of(report, layout, element), blocks, verbs) ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<int>((count * all_acts + all / 2) / all);
}

/// Whether an entry begins with one of the words that the layout asks of entries, if it asks for any.
bool begins_as_asked(const Element& entry, const std::vector<ListLevel>& levels, const Block& block) {
    if (entry.depth > 1 || levels.empty() || levels.front().begins.empty())
        return true;
    return begins_with_any(levels.front().begins, fold(cut(block.text, sampled_bytes)));
}

/// Points against entries with an unexpected label or without an expected one: `strange_labels` if all are
/// such.
int label_score(const Report& report, const Blocks& blocks, const Layout& layout) {
    std::size_t strange = 0;
    std::size_t all = 0;
    for (const Element& element : report.elements) {
        if (!is_entry(element))
            continue;
        ++all;
        const auto& levels = levels_of(report, layout, element);
        const bool asked_for =
            !levels.empty() && levels[std::min<std::size_t>(element.depth, levels.size()) - 1].is_labelled();
        const Block& block = blocks.blocks[element.block];
        const bool labelled = block.label.source != LabelSource::none;
        // A bullet before a paragraph that needs no number is only a way to set it.
        const bool bulleted = labelled && block.label.readings.empty();
        strange +=
            (labelled != asked_for && (asked_for || !bulleted)) || !begins_as_asked(element, levels, block)
                ? 1
                : 0;
    }
    return all == 0 ? 0 : static_cast<int>(strange) * strange_labels / static_cast<int>(all);
}

/// Whether the report has the section at `index` of the layout. A heading stands in the section that it
/// names, so headings are looked for among the elements.
bool has_section(const Report& report, const Blocks& blocks, const Layout& layout, std::uint32_t index) {
    const SectionKind kind = layout.sections[index].kind;
    if (kind == SectionKind::heading || kind == SectionKind::opening || kind == SectionKind::submission)
        return !report.elements_of(kind).empty();
    // Recitals are known by their first words. A paragraph that only stands where they would is none.
    if (kind == SectionKind::recitals)
        return std::any_of(report.elements.begin(), report.elements.end(), [&](const Element& element) {
            return element.section != no_index && report.sections[element.section].pattern == index &&
                   begins_with_any(layout.sections[index].cues,
                                   fold(cut(trim(blocks.blocks[element.block].text), sampled_bytes)));
        });
    return std::any_of(report.sections.begin(), report.sections.end(),
                       [index](const Section& section) { return section.pattern == index; });
}

/// Whether half of the long words of a name are words of one name of the term, so that it may be misspelt.
bool resembles(std::string_view name, const Term& term) {
    constexpr std::size_t shortest = 5; // bytes of a word that is long enough to say something
    std::string own;
    for (const std::string& form : term.forms)
        own += " " + folded(form);
    std::size_t all = 0;
    std::size_t shared = 0;
    const std::string words = folded(name);
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const std::string word = " " + words.substr(at, end - at);
        at = end + 1;
        if (word.size() <= shortest)
            continue;
        ++all;
        shared += own.find(word) != std::string::npos ? 1U : 0U;
    }
    return 2 * shared >= all;
}

} // namespace

LayoutFit measure_fit(const Report& report, const Blocks& blocks, const Layout& layout, ScorePoints* points) {
    LayoutFit fit;
    const auto expect = [&fit, points](bool found, int worth, SectionKind lack) {
        fit.score +=
            noted(points, found ? "point-section" : "point-lacks", found ? worth : 0, to_string(lack));
        if (!found)
            fit.misfit.lacks.push_back(lack);
    };
    const FactPattern* body = layout.fact(FactKind::body);
    const bool has_own = body != nullptr && !body->code.empty();
    const Fact* stated = report.first_fact(SectionKind::opening, FactKind::body);
    const bool states_own = has_own && stated != nullptr && stated->code == body->code;
    const bool named = has_own && (states_own || names_body(report, blocks, layout, *body));
    if (has_own) {
        fit.score += named ? noted(points, "point-named", title_found) : 0;
        bool strange = stated != nullptr && !named;
        for (const Term& term : layout.vocabulary(body->vocabulary)->terms) {
            if (!named && term.code == body->code) {
                fit.misfit.body = term.preferred;
                strange = strange && !resembles(stated->text, term);
            }
        }
        if (stated != nullptr)
            fit.score += noted(points, states_own ? "point-own-body" : "point-other-body",
                               states_own ? own_body
                               : strange  ? strange_body
                                          : other_body,
                               stated->text);
    }
    const auto fact = [&](FactKind kind, std::string_view id) {
        const Fact* found = report.first_fact(SectionKind::opening, kind);
        if (found == nullptr)
            found = report.first_fact(SectionKind::title_block, kind);
        return found == nullptr ? 0 : noted(points, id, fact_found, found->text);
    };
    fit.score += fact(FactKind::date, "point-date") + fact(FactKind::place, "point-place");
    if (report.facts_in(SectionKind::opening, FactKind::participant).size() > 1)
        fit.score += noted(points, "point-participants", participants_found);
    // A title line says which kind of document this is. The name of an organisation only says that there is
    // a title.
    const auto has_line = [&report](LineRole role) {
        return std::any_of(report.elements.begin(), report.elements.end(), [role](const Element& element) {
            return element.kind == SectionKind::title_block && element.line_role == role;
        });
    };
    if (has_line(LineRole::title))
        fit.score += noted(points, "point-title", own_title_found);
    else if (has_line(LineRole::organization))
        fit.score += noted(points, "point-title", title_found);
    bool submitted = false;
    bool standard = true;
    for (std::uint32_t index = 0; index < layout.sections.size(); ++index) {
        const SectionPattern& section = layout.sections[index];
        standard = standard && section.standard;
        const bool found = has_section(report, blocks, layout, index);
        switch (section.kind) {
        case SectionKind::opening:
            if (!section.cues.empty())
                expect(found, section_found, section.kind);
            break;
        case SectionKind::submission:
            submitted = found || report.first_fact(SectionKind::opening, FactKind::submission) != nullptr;
            if (!section.cues.empty())
                expect(submitted, section_found, section.kind);
            break;
        case SectionKind::heading:
            if (section.cues.empty())
                break;
            if (found || section.required)
                fit.score += noted(points, found ? "point-section" : "point-lacks",
                                   found ? heading_found : heading_lacks, to_string(section.kind));
            if (section.required && !found)
                fit.misfit.lacks.push_back(section.kind);
            break;
        default:
            if (section.required)
                expect(found, section.kind == SectionKind::recitals ? section_found : list_found,
                       section.kind);
        }
    }
    fit.score += noted(points, "point-acts", act_score(report, blocks, layout)) +
                 noted(points, "point-labels", label_score(report, blocks, layout));
    const bool vouched = named || (submitted && is_submitted_as_asked(report, blocks, layout));
    const bool sound = has_own ? vouched : standard || fit.misfit.lacks.empty();
    fit.fits = fit.score >= enough_for_layout && sound;
    fit.own = fit.fits && (states_own || (named && fit.misfit.lacks.empty()));
    // A layout for any body is never enough: another layout may fit the document better.
    fit.whole = standard && fit.misfit.lacks.empty() && fit.misfit.body.empty() && (states_own || !has_own);
    return fit;
}

LanguageOrder order_by_language(const Blocks& blocks, std::span<const LayoutHandle> layouts) {
    LanguageOrder result{std::vector<std::size_t>(layouts.size()),
                         std::vector<std::size_t>(layouts.size(), 0)};
    auto& [order, words] = result;
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (layouts.size() > 1) {
        const auto texts = sample(blocks);
        for (std::size_t index = 0; index < layouts.size(); ++index) {
            // Most layouts of a language have the same little words.
            const auto same =
                std::find_if(layouts.begin(), layouts.begin() + static_cast<std::ptrdiff_t>(index),
                             [&](const LayoutHandle& other) {
                                 return have_same_words(other->head(), layouts[index]->head());
                             });
            const auto known = static_cast<std::size_t>(same - layouts.begin());
            words[index] = known < index ? words[known] : words_in_language(texts, layouts[index]->head());
        }
        std::stable_sort(order.begin(), order.end(), [&result](std::size_t left, std::size_t right) {
            return result.words[left] > result.words[right];
        });
    }
    return result;
}

ReportReading read_by(Blocks blocks, const Layout& layout) {
    ReportReading reading{0, std::move(blocks), {}};
    apply_level_labels(reading.blocks, find_level_labels(reading.blocks, layout));
    reading.report = recognize(reading.blocks, layout);
    return reading;
}

namespace {

ReportReading read_by_best_of_all(Blocks blocks, std::span<const LayoutHandle> layouts) {
    const auto [order, words] = order_by_language(blocks, layouts);
    std::optional<ReportReading> best;
    LayoutFit best_fit;
    for (const std::size_t index : order) {
        // Layouts in another language than the document's are not worth a recognition.
        if (best && is_of_another_language(words[index], words[order.front()]))
            break;
        const Layout& layout = layouts[index]->get();
        auto labels = find_level_labels(blocks, layout);
        ReportReading reading{index, {}, {}};
        const bool own_blocks = !labels.empty();
        if (own_blocks) {
            reading.blocks = blocks;
            apply_level_labels(reading.blocks, std::move(labels));
        }
        const Blocks& read = own_blocks ? reading.blocks : blocks;
        reading.report = recognize(read, layout);
        LayoutFit fit = measure_fit(reading.report, read, layout);
        const auto rank = [](const LayoutFit& each) {
            // Of those that do not fit, a layout of another body is less near, and one that lacks more.
            const int other = each.fits || each.misfit.body.empty() ? 0 : 1;
            const int lacks = each.fits ? 0 : static_cast<int>(each.misfit.lacks.size());
            return std::tuple(each.fits, each.own, each.score - other, -lacks);
        };
        const bool better = !best || rank(fit) > rank(best_fit);
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

} // namespace

ReportReading read_by_best(Blocks blocks, std::span<const LayoutHandle> layouts) {
    if (layouts.size() == 1)
        return read_by(std::move(blocks), layouts.front()->get());
    if (blocks.blocks.size() <= judged_blocks)
        return read_by_best_of_all(std::move(blocks), layouts);
    std::vector<Block> all = std::move(blocks.blocks);
    blocks.blocks.assign(all.begin(), all.begin() + judged_blocks);
    ReportReading judged = read_by_best_of_all(std::move(blocks), layouts);
    judged.blocks.blocks = std::move(all);
    const Layout& chosen = layouts[judged.layout]->get();
    ReportReading reading = read_by(std::move(judged.blocks), chosen);
    reading.layout = judged.layout;
    LayoutFit fit = measure_fit(reading.report, reading.blocks, chosen);
    if (!fit.fits)
        reading.report.misfit = std::move(fit.misfit);
    return reading;
}

} // namespace rapporteur
