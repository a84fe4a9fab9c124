// The catalogue of rules, for a person, a program or a page.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// A line a rule.
[[nodiscard]] std::string print_rules_table(std::span<const RuleInfo> catalogue, std::string_view language);
/// All there is to know of one.
[[nodiscard]] std::string print_rule(const RuleInfo& rule, std::string_view language);
/// The page rules/CATALOGUE.md: the table, then rule after rule.
[[nodiscard]] std::string print_rules_markdown(std::span<const RuleInfo> catalogue,
                                               std::string_view language);
[[nodiscard]] std::string print_rules_json(std::span<const RuleInfo> catalogue);

} // namespace rapporteur
