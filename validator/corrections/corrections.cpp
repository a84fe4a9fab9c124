// Applies the edits of the rules in rounds and keeps a list of them.
#include "corrections/corrections.hpp"

#include "base/text.hpp"
#include "corrections/claims.hpp"
#include "rules/rule.hpp"
#include "rules/support/places.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

namespace rapporteur {
namespace {

/// A repair may make another one possible ("word ,word"), but only a few times. After that, rules contradict
/// each other.
constexpr int most_rounds = 8;

/// An applied edit, until the corrected report is known: the place in the list is an id of that report.
struct Applied {
    std::string_view rule;
    std::uint32_t block = no_index;
    std::uint64_t spot = 0; ///< in the block: 0 is the label, then bytes of the text
    std::string found;
    std::string written;
    std::optional<Artifact> artifact;
};

bool is_before_word(std::string_view text, std::size_t position) {
    std::size_t next = position;
    return !is_space(next_code_point(text, next));
}

/// Adds the words around the edit, so that a person sees more than a space: "society,with".
void widen(std::string_view text, const ReplaceText& edit, Applied& applied) {
    constexpr std::size_t most = 32; // bytes on either side
    std::size_t begin = edit.begin;
    while (begin > 0 && edit.begin - begin < most) {
        const std::size_t previous = previous_code_point(text, begin);
        if (!is_before_word(text, previous))
            break;
        begin = previous;
    }
    std::size_t end = edit.end;
    while (end < text.size() && end - edit.end < most && is_before_word(text, end))
        next_code_point(text, end);
    const auto around = [&](std::string_view middle) {
        std::string words(text.substr(begin, edit.begin - begin));
        words += middle;
        words += text.substr(edit.end, end - edit.end);
        return words;
    };
    applied.found = around(text.substr(edit.begin, edit.end - edit.begin));
    applied.written = around(edit.text);
}

/// Stands in the texts of a division or joint where the end of a paragraph is or was.
constexpr std::string_view paragraph_sign = "\u00B6";

std::string word_before(std::string_view text, std::size_t at) {
    const std::string_view before = trim(text.substr(0, at));
    return std::string(before.substr(before.find_last_of(" \t\n") + 1));
}
std::string word_behind(std::string_view text, std::size_t at) {
    const std::string_view behind = trim(text.substr(at));
    return std::string(behind.substr(0, behind.find_first_of(" \t\n")));
}

class Log {
public:
    void note(std::string_view rule, const Edit& edit, const Blocks& blocks) {
        Applied applied;
        applied.rule = rule;
        if (const auto* label = std::get_if<SetLabel>(&edit)) {
            note_label(rule, *label, blocks);
            return;
        }
        if (const auto* text = std::get_if<ReplaceText>(&edit)) {
            applied.block = text->block;
            applied.spot = std::uint64_t{text->begin} + 1;
            widen(blocks.blocks[text->block].text, *text, applied);
        } else if (const auto* division = std::get_if<DivideBlock>(&edit)) {
            const std::string_view whole = blocks.blocks[division->block].text;
            applied.block = division->block;
            applied.spot = std::uint64_t{division->end} + 1;
            const std::string before = word_before(whole, division->begin);
            const auto label =
                std::string(whole.substr(division->label_begin, division->label_end - division->label_begin));
            const std::string behind = label + ' ' + word_behind(whole, division->end);
            applied.found = before + ' ' + behind;
            applied.written = before + std::string(paragraph_sign) + behind;
        } else if (const auto* lines = std::get_if<JoinLines>(&edit)) {
            const Block& block = blocks.blocks[lines->block];
            if (block.joined.empty())
                return;
            const std::uint32_t joint = block.joined.front().begin;
            const std::string before = word_before(block.text, joint);
            const std::string behind = word_behind(block.text, joint);
            const bool apart = joint > 0 && block.text[joint - 1] == ' ';
            applied.block = lines->block;
            applied.spot = std::uint64_t{joint} + 1;
            applied.found = before + std::string(paragraph_sign) + behind;
            applied.written = before + (apart ? " " : "") + behind;
        } else {
            applied.artifact = blocks.artifacts[std::get<DropArtifact>(edit).artifact];
            applied.found = applied.artifact->name;
        }
        entries_.push_back(std::move(applied));
    }

    /// After a division, places after it are in the next block.
    void divided(const DivideBlock& division) {
        for (Applied& entry : entries_) {
            if (entry.artifact || entry.block == no_index || entry.block < division.block)
                continue;
            if (entry.block > division.block) {
                ++entry.block;
            } else if (entry.spot > division.end) {
                ++entry.block;
                entry.spot -= division.end;
            }
        }
        std::map<std::uint32_t, std::size_t> moved;
        for (const auto& [block, entry] : label_entries_)
            moved[block > division.block ? block + 1 : block] = entry;
        label_entries_ = std::move(moved);
    }

    [[nodiscard]] std::vector<Correction> finish(const Blocks& blocks, const Report& report) const;

private:
    /// Keeps one entry for each label over all rounds: from what the author wrote to the last label.
    void note_label(std::string_view rule, const SetLabel& edit, const Blocks& blocks) {
        const auto [known, is_new] = label_entries_.try_emplace(edit.block, entries_.size());
        if (is_new) {
            entries_.push_back({rule, edit.block, 0, blocks.blocks[edit.block].label.text, edit.text, {}});
            return;
        }
        entries_[known->second].written = edit.text;
    }

    std::vector<Applied> entries_;
    std::map<std::uint32_t, std::size_t> label_entries_; ///< by index of the block
};

/// For each element, the id of the element of the report XML that holds it. Elements without one get the id
/// before.
std::vector<std::string> ids_of(const Report& report) {
    std::vector<std::string> ids;
    ids.reserve(report.elements.size());
    const auto id_of = [&](const Element& element) -> std::string {
        if (is_entry(element))
            return element.id;
        if (element.parent != no_index)
            return report.elements[element.parent].id;
        if (element.section != no_index && !report.sections[element.section].id.empty())
            return report.sections[element.section].id;
        if (element.kind != SectionKind::loose)
            return std::string(to_string(element.kind));
        return ids.empty() ? "titleBlock" : ids.back();
    };
    for (const Element& element : report.elements)
        ids.push_back(id_of(element));
    return ids;
}

std::vector<Correction> Log::finish(const Blocks& blocks, const Report& report) const {
    std::vector<std::uint32_t> element_of_block(blocks.blocks.size(), no_index);
    for (std::uint32_t index = 0; index < report.elements.size(); ++index)
        element_of_block[report.elements[index].block] = index;
    const Places places(blocks, report);
    const auto ids = ids_of(report);

    using Key = std::tuple<std::uint64_t, std::uint64_t>; // element, spot
    std::vector<std::pair<Key, Correction>> sorted;
    for (const Applied& entry : entries_) {
        if (entry.found == entry.written)
            continue; // the label is what it was at first
        Correction correction{entry.rule, 0, {}, entry.found, entry.written};
        std::uint32_t element = no_index;
        std::uint64_t spot = entry.spot;
        if (entry.artifact) {
            const Place place = places.find(*entry.artifact);
            element = place.element;
            spot = place.inside ? std::uint64_t{place.begin} + 1 : std::uint64_t{no_index} + 1;
            correction.paragraph = entry.artifact->paragraph;
        } else {
            element = element_of_block[entry.block];
            correction.paragraph = blocks.blocks[entry.block].paragraph;
        }
        // A correction before the first element gets its id.
        if (!ids.empty())
            correction.at = ids[element == no_index ? 0 : element];
        const std::uint64_t order = element == no_index ? 0 : std::uint64_t{element} + 1;
        sorted.emplace_back(Key{order, spot}, std::move(correction));
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Correction> corrections;
    corrections.reserve(sorted.size());
    for (auto& [key, correction] : sorted)
        corrections.push_back(std::move(correction));
    return corrections;
}

bool is_applied(const RuleFinding& finding, FixSafety safety) {
    const auto& fix = finding.finding.fix;
    if (!fix || finding.edits.empty() || fix->safety == FixSafety::display)
        return false;
    return fix->safety == FixSafety::safe || safety == FixSafety::unsafe;
}

/// The divisions of one round, from the last block to the first.
std::vector<DivideBlock> divisions_of(const std::vector<Edit>& edits) {
    std::vector<DivideBlock> divisions;
    for (const Edit& edit : edits)
        if (const auto* division = std::get_if<DivideBlock>(&edit))
            divisions.push_back(*division);
    std::sort(divisions.begin(), divisions.end(), [](const DivideBlock& left, const DivideBlock& right) {
        return std::pair(left.block, left.begin) > std::pair(right.block, right.begin);
    });
    return divisions;
}

class Corrector {
public:
    Corrector(std::span<const Rule* const> rules, const Layout& layout, FixSafety safety, Speller* speller)
        : rules_(rules), layout_(layout), safety_(safety), speller_(speller) {}

    /// `known`: the findings of the first round, if the caller has them.
    Corrected run(Blocks blocks, Report report, const std::span<const RuleFinding>* known = nullptr) {
        result_.report = std::move(report);
        result_.origins.resize(blocks.blocks.size());
        std::iota(result_.origins.begin(), result_.origins.end(), 0U);
        for (int round = 0;; ++round) {
            if (round > 0)
                result_.report = recognize(blocks, layout_);
            std::span<const RuleFinding> findings;
            if (round == 0 && known != nullptr) {
                findings = *known;
            } else {
                result_.remaining =
                    run_rules(rules_, blocks, result_.report, layout_, messages_in("en"), speller_);
                findings = result_.remaining;
            }
            std::vector<Edit> edits = edits_of_round(blocks, findings, round == most_rounds);
            if (edits.empty())
                break;
            apply(blocks, std::move(edits));
        }
        result_.corrections = log_.finish(blocks, result_.report);
        result_.blocks = std::move(blocks);
        return std::move(result_);
    }

private:
    std::vector<Edit> edits_of_round(const Blocks& blocks, std::span<const RuleFinding> findings, bool last) {
        Claims claims(blocks);
        std::vector<Edit> edits;
        for (const RuleFinding& finding : findings) {
            if (!is_applied(finding, safety_))
                continue;
            if (last) {
                result_.converged = false;
                break;
            }
            if (!claims.claim(finding.edits))
                continue; // another edit changes this place; the next round judges it again
            for (const Edit& edit : finding.edits)
                log_.note(finding.finding.rule, edit, blocks);
            edits.insert(edits.end(), finding.edits.begin(), finding.edits.end());
        }
        return edits;
    }

    void apply(Blocks& blocks, std::vector<Edit> edits) {
        apply_edits(blocks, edits);
        for (const DivideBlock& division : divisions_of(edits)) {
            log_.divided(division);
            result_.origins.insert(result_.origins.begin() + division.block + 1,
                                   result_.origins[division.block]);
        }
        result_.rounds.push_back(std::move(edits));
    }

    std::span<const Rule* const> rules_;
    const Layout& layout_;
    FixSafety safety_;
    Speller* speller_;
    Log log_;
    Corrected result_;
};

std::vector<const Rule*> repairing_rules(FixSafety safety) {
    std::vector<const Rule*> repairing;
    for (const Rule* rule : all_rules()) {
        if (rule->fix && (*rule->fix == FixSafety::safe || *rule->fix == safety))
            repairing.push_back(rule);
    }
    return repairing;
}

} // namespace

Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Speller* speller) {
    Report report = recognize(blocks, layout);
    return Corrector(all_rules(), layout, safety, speller).run(std::move(blocks), std::move(report));
}

Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report, Speller* speller) {
    const auto rules = repairing_rules(safety);
    Corrected result = Corrector(rules, layout, safety, speller).run(std::move(blocks), std::move(report));
    result.remaining.clear();
    return result;
}

Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report,
                  std::span<const RuleFinding> findings, Speller* speller) {
    const auto rules = repairing_rules(safety);
    Corrected result =
        Corrector(rules, layout, safety, speller).run(std::move(blocks), std::move(report), &findings);
    result.remaining.clear();
    return result;
}

} // namespace rapporteur
