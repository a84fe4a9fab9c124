// A resolution or item that ends in a colon, with nothing under it. A paragraph without a label counts as
// something.
#include "rules/support/text.hpp"

#include <array>

namespace rapporteur::rules::lead_in_without_items {
namespace {

constexpr std::array messages{MessageKind{"nothing", "name label words"}};

/// Whether a table stands right behind a paragraph that is in none.
bool leads_to_table(const Blocks& blocks, std::uint32_t block) {
    return blocks.blocks[block].cell == no_index && block + 1 < blocks.blocks.size() &&
           blocks.blocks[block + 1].cell != no_index;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto children = children_of(input.report);
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const bool listed = is_entry(elements[index]);
        if (!listed || children[index].items || children[index].paragraphs)
            continue;
        const std::string_view text = input.block_of(index).text;
        const std::uint32_t end = trimmed_end(text);
        if (end == 0 || text[end - 1] != ':')
            continue;
        // An item may be a heading for later items of its list. At the end of the list it announces nothing.
        const bool followed =
            leads_to_table(input.blocks, elements[index].block) ||
            (index + 1 < elements.size() && (elements[index + 1].part == ElementPart::heading ||
                                             elements[index + 1].kind == SectionKind::closing ||
                                             elements[index + 1].kind == SectionKind::loose));
        if (followed)
            continue;
        const auto words = words_of(text.substr(0, end));
        auto arguments = label_arguments(input, index);
        arguments.push_back({"words", words.empty() ? std::string(":")
                                                    : std::string(text.substr(words.back().begin,
                                                                              end - words.back().begin))});
        report(flaw_at(index, end - 1, end, say("nothing", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "lead-in-without-items",
                .code = "RN308",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::lead_in_without_items
