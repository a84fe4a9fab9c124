// How flaws become findings: their words, and how many of one rule are reported.
#pragma once

#include "messages/messages.hpp"
#include "rules/rule.hpp"

#include <cstddef>
#include <optional>

namespace rapporteur {

/// Limits the findings of a rule to 10,000, or to fewer if the rules before reported very many. One more
/// finding counts the rest. A finding takes a kilobyte of memory, while a hostile document may need only
/// three bytes for each. Real reports have dozens of findings.
class FlawLimit {
public:
    /// `told`: the number of findings that the rules before have reported.
    explicit FlawLimit(std::size_t told);

    /// Whether the flaw may be reported. If not, it may have been moved from.
    [[nodiscard]] bool lets_pass(Flaw& flaw, Severity severity);

    /// The finding that counts the rest, if there is a rest. It stands at the first of them and has their
    /// highest severity.
    [[nodiscard]] std::optional<Flaw> rest();

private:
    std::size_t most_;
    std::size_t count_ = 0;
    Flaw first_untold_;
    Severity gravest_untold_ = Severity::info;
};

/// Fills in the words of the message, the names in it and the words of the repair, from the catalogue.
void fill_words(const Rule& rule, const Messages& messages, Flaw& flaw);

} // namespace rapporteur
