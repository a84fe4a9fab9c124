// Drafts with random faults in thousands of places. Corrections must come to an end, leave nothing that was
// called repairable, and the safe ones must change nothing that a reader sees.
#include "corrections/corrections.hpp"

#include "base/text.hpp"
#include "rules/builder.hpp"
#include "rules/lines.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <random>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

class Breaker {
public:
    explicit Breaker(std::uint32_t seed) : random_(seed) {}

    std::vector<DraftLine> draft() {
        auto lines = faultless_lines();
        for (std::size_t count = 1 + pick(12); count > 0; --count)
            break_once(lines);
        return lines;
    }

private:
    std::size_t pick(std::size_t bound) { return random_() % bound; }

    template <std::size_t Count>
    std::string one_of(const std::array<const char*, Count>& choices) {
        return choices[pick(Count)];
    }

    void break_once(std::vector<DraftLine>& lines) {
        constexpr std::array labels{"1.", "2.", "3.", "7.",  "1)", "I.", "ii.",
                                    "a.", "b.", "d.", "(c)", "A)", "•",  ""};
        constexpr std::array gaps{"  ",       "   ", "\u00A0", "\u00A0 ", " \t",   "\u200B",
                                  " \u200B ", "\n ", " ,",     " ; ",     "\u00AD"};
        constexpr std::array words{" the the",
                                   " (",
                                   ") ",
                                   " \"so\"",
                                   " “so\"",
                                   " [...]",
                                   " resolution 3 (b)",
                                   " resolution 1",
                                   " take note on",
                                   " San Jose",
                                   " civil society,with",
                                   " by July 21st",
                                   " TBD",
                                   ",",
                                   ";"};
        DraftLine& line = lines[pick(lines.size())];
        switch (pick(8)) {
        case 0:
            line.label = one_of(labels);
            break;
        case 1:
            insert(line.text, one_of(gaps));
            break;
        case 2:
            insert(line.text, one_of(words));
            break;
        case 3:
            line.text = one_of(gaps) + line.text + one_of(gaps);
            break;
        case 4:
            std::swap(line, lines[pick(lines.size())]);
            break;
        case 5:
            if (lines.size() > 2)
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(pick(lines.size())));
            break;
        case 6:
            join(lines, pick(lines.size()));
            break;
        default:
            lines.push_back(lines[pick(lines.size())]);
            break;
        }
    }

    /// Joins a line, with its label, to the paragraph before it.
    static void join(std::vector<DraftLine>& lines, std::size_t line) {
        if (line == 0)
            return;
        lines[line - 1].text += ' ' + lines[line].label + ' ' + lines[line].text;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
    }

    /// Inserts something between two words.
    void insert(std::string& text, const std::string& what) {
        const auto gap = text.find(' ', pick(text.size() + 1));
        text.insert(gap == std::string::npos ? text.size() : gap, what);
    }

    std::mt19937 random_;
};

/// What a reader sees of the texts, except gaps. For a block that was divided from another, also its label,
/// which stood in the text of that block.
std::string seen(const Blocks& blocks, const std::vector<std::uint32_t>& origins = {}) {
    std::string words;
    for (std::size_t index = 0; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        if (index > 0 && index < origins.size() && origins[index] == origins[index - 1])
            words += block.label.found.empty() ? block.label.text : block.label.found;
        for (std::size_t position = 0; position < block.text.size();) {
            const char32_t code_point = next_code_point(block.text, position);
            if (!is_space(code_point) && code_point != U'\u200B' && code_point != U'\u00AD')
                append_code_point(words, code_point);
        }
    }
    return words;
}

void check_corrected(const Blocks& blocks, FixSafety safety) {
    const Corrected once = correct(blocks, network_layout(), safety);
    CHECK(once.converged);
    for (const RuleFinding& left : once.remaining) {
        INFO(left.finding.rule << " " << left.finding.message.id << " " << left.finding.location.excerpt);
        const bool repairable =
            left.finding.fix && !left.edits.empty() &&
            (left.finding.fix->safety == FixSafety::safe || left.finding.fix->safety == safety);
        CHECK_FALSE(repairable);
    }
    CHECK(correct(once.blocks, network_layout(), safety).corrections.empty());
    if (safety == FixSafety::safe)
        CHECK(seen(once.blocks, once.origins) == seen(blocks));
}

} // namespace

TEST_CASE("corrections of drafts broken at random converge and leave nothing repairable", "[slow]") {
    constexpr std::uint32_t drafts = 400;
    for (std::uint32_t seed = 1; seed <= drafts; ++seed) {
        INFO("seed " << seed);
        const Blocks blocks = blocks_of(Breaker(seed).draft());
        check_corrected(blocks, FixSafety::safe);
        check_corrected(blocks, FixSafety::unsafe);
    }
}

TEST_CASE("renumbering takes the references with it, where unsafe repairs are asked for") {
    auto lines = faultless_lines();
    lines[10].label = "4.";
    lines[11].label = "5.";
    lines[14].label = "6.";
    lines[9].text = "Invite the IOM to comment on them, as agreed in resolution 5 (b).";
    const Blocks blocks = blocks_of(lines);
    const Corrected safe = correct(blocks, network_layout());
    CHECK(safe.blocks.blocks[9].text == lines[9].text);
    CHECK(safe.blocks.blocks[11].label.text == "4.");
    CHECK(safe.blocks.blocks[11].label.found == "5.");
    const Corrected unsafe = correct(blocks, network_layout(), FixSafety::unsafe);
    CHECK(unsafe.blocks.blocks[9].text ==
          "Invite the IOM to comment on them, as agreed in resolution 4 (b).");
    CHECK(unsafe.converged);
}
