// The table of all rules, made from rules.def.
#include "rules/rule.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {

#define RAPPORTEUR_RULE(name)                                                                                \
    namespace rules::name {                                                                                  \
    extern const Rule rule;                                                                                  \
    }
#include "rules/rules.def"
#undef RAPPORTEUR_RULE

std::span<const Rule* const> all_rules() {
    static constexpr std::array table{
#define RAPPORTEUR_RULE(name) &rules::name::rule,
#include "rules/rules.def"
#undef RAPPORTEUR_RULE
    };
    return table;
}

const Rule* find_rule(std::string_view name_or_code) {
    const auto rules = all_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [name_or_code](const Rule* rule) {
        return rule->name == name_or_code || rule->code == name_or_code;
    });
    return found == rules.end() ? nullptr : *found;
}

} // namespace rapporteur
