#include "rules/support/telling.hpp"

#include <algorithm>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t most_of_rule = 10'000;
constexpr std::size_t most_of_report = 50'000;
constexpr std::size_t fewest_of_rule = 500; ///< whatever the rules before have reported

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

void fill_words(const Rule& rule, const Messages& messages, Flaw& flaw) {
    for (Argument& argument : flaw.message.arguments) {
        if (argument.kind == ArgumentKind::name)
            argument.value = messages.term(argument.value);
    }
    const RuleWords* of_rule = messages.rule(rule.name);
    const MessageWords* words = of_rule == nullptr ? nullptr : of_rule->message(flaw.message.id);
    if (words == nullptr) {
        // The message belongs to no single rule. If the catalogue lacks it, its id is the text.
        flaw.message.text = messages.place(flaw.message.id);
        return;
    }
    flaw.message.text = words->text;
    flaw.message.hint = words->hint;
    if (flaw.fix)
        flaw.fix->description = render(words->fix, flaw.message.arguments);
}

} // namespace rapporteur
