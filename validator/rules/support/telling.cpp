#include "rules/support/telling.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t most_of_rule = 10'000;
constexpr std::size_t most_of_report = 50'000;
constexpr std::size_t fewest_of_rule = 500; ///< whatever the others have told

} // namespace

FlawLimit::FlawLimit(std::size_t told)
    : most_(std::clamp(most_of_report - std::min(told, most_of_report), fewest_of_rule, most_of_rule)) {}

bool FlawLimit::lets_pass(Flaw& flaw, Severity severity) {
    if (++count_ <= most_)
        return true;
    gravest_untold_ = std::max(gravest_untold_, severity);
    if (count_ == most_ + 1)
        first_untold_ = std::move(flaw);
    return false;
}

std::optional<Flaw> FlawLimit::rest() {
    if (count_ <= most_)
        return std::nullopt;
    first_untold_.message = say("untold", {count_of("count", count_ - most_)});
    first_untold_.severity = gravest_untold_;
    first_untold_.fix.reset();
    first_untold_.edits.clear();
    return std::move(first_untold_);
}

std::uint32_t elements_to_read(const Blocks& blocks, const Report& report, const Layout& layout) {
    std::uint64_t left = 0;
    const std::string_view most = setting(*find_rule("text-unread"), layout, "bytes");
    std::from_chars(most.data(), most.data() + most.size(), left);
    for (std::uint32_t index = 0; index < report.elements.size(); ++index) {
        const std::uint64_t size = blocks.blocks[report.elements[index].block].text.size();
        if (size > left)
            return index;
        left -= size;
    }
    return static_cast<std::uint32_t>(report.elements.size());
}

Report cut_short(const Report& report, std::uint32_t elements) {
    Report beginning;
    beginning.elements.assign(report.elements.begin(), report.elements.begin() + elements);
    for (const Fact& fact : report.facts) {
        if (fact.element < elements)
            beginning.facts.push_back(fact);
    }
    beginning.language = report.language;
    beginning.misfit = report.misfit;
    return beginning;
}

void fill_words(const Rule& rule, const Messages& messages, Flaw& flaw) {
    const RuleWords* of_rule = messages.rule(rule.name);
    const MessageWords* words = of_rule == nullptr ? nullptr : of_rule->message(flaw.message.id);
    if (words == nullptr) {
        // Not of the rule, but of any; a catalogue that is behind the program still names what was found.
        flaw.message.text = messages.place(flaw.message.id);
        return;
    }
    flaw.message.text = words->text;
    flaw.message.hint = words->hint;
    if (flaw.fix)
        flaw.fix->description = render(words->fix, flaw.message.arguments);
}

} // namespace rapporteur
