// The catalogue of rules for people, for programs, and as a page.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// One line for each rule.
[[nodiscard]] std::string print_rules_table(std::span<const RuleInfo> catalogue, std::string_view language);
/// Everything about one rule.
[[nodiscard]] std::string print_rule(const RuleInfo& rule, std::string_view language);
/// The page rules/CATALOGUE.md: a table of the rules, then each rule.
[[nodiscard]] std::string print_rules_markdown(std::span<const RuleInfo> catalogue,
                                               std::string_view language);
[[nodiscard]] std::string print_rules_json(std::span<const RuleInfo> catalogue);

} // namespace rapporteur
