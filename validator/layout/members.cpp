#include "layout/members.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace rapporteur {

Result<bool> set_members(Layout& layout, std::span<const std::string> members) {
    const auto pattern = std::find_if(layout.facts.begin(), layout.facts.end(), [](const FactPattern& fact) {
        return fact.kind == FactKind::participant;
    });
    if (members.empty() || pattern == layout.facts.end())
        return false;
    const auto vocabulary =
        std::find_if(layout.vocabularies.begin(), layout.vocabularies.end(),
                     [&](const Vocabulary& candidate) { return candidate.name == pattern->vocabulary; });
    const auto finder = layout.finders.find(pattern->vocabulary);
    if (vocabulary == layout.vocabularies.end() || finder == layout.finders.end())
        return false;
    std::set<std::string> codes;
    for (const std::string& member : members) {
        const Term* term = finder->second.exact(member);
        const auto by_code = std::find_if(vocabulary->terms.begin(), vocabulary->terms.end(),
                                          [&](const Term& candidate) { return candidate.code == member; });
        if (term == nullptr && by_code == vocabulary->terms.end()) {
            const std::string meant = finder->second.nearest(member);
            return fail(FailureCode::layout, "",
                        fmt::format("the member `{}` is no country of the vocabulary `{}`{}", member,
                                    vocabulary->name,
                                    meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant)));
        }
        codes.insert(term == nullptr ? by_code->code : term->code);
    }
    if (pattern->group.empty())
        pattern->group = "member";
    for (Term& term : vocabulary->terms)
        term.group = codes.contains(term.code) ? pattern->group : "";
    finder->second = TermFinder(*vocabulary);
    return true;
}

} // namespace rapporteur
