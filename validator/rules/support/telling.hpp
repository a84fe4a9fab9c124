// How flaws become findings: their words, and how many of one rule are reported.
#pragma once

#include "messages/messages.hpp"
#include "rules/rule.hpp"

#include <cstddef>
#include <optional>

namespace rapporteur {

/// Lets 10,000 flaws of a rule become findings and makes one of the rest; fewer where the rules before have told
/// very many. A finding takes a kilobyte; its flaw may take three bytes of a document made for it. Reports have
/// dozens.
class FlawLimit {
public:
    /// `told`: findings of the rules before.
    explicit FlawLimit(std::size_t told);

    /// False: the flaw is one of those that are too many; it may have been moved from.
    [[nodiscard]] bool lets_pass(Flaw& flaw, Severity severity);

    /// What stands for those, at the first of them and as grave as the gravest.
    [[nodiscard]] std::optional<Flaw> rest();

private:
    std::size_t most_;
    std::size_t count_ = 0;
    Flaw first_untold_;
    Severity gravest_untold_ = Severity::info;
};

/// The words of the message, of the names in it and of the repair, from the catalogue.
void fill_words(const Rule& rule, const Messages& messages, Flaw& flaw);

} // namespace rapporteur
