#include "layout/members.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

namespace {

const FactPattern* participants_of(const Layout& layout) {
    return layout.fact(FactKind::participant);
}

} // namespace

Result<std::string> country_code(const Layout& layout, std::string_view name) {
    const FactPattern* pattern = participants_of(layout);
    const Vocabulary* vocabulary = pattern == nullptr ? nullptr : layout.vocabulary(pattern->vocabulary);
    const TermFinder* finder = pattern == nullptr ? nullptr : layout.finder(pattern->vocabulary);
    if (vocabulary == nullptr || finder == nullptr)
        return fail(FailureCode::layout, "", fmt::format("the layout `{}` knows no countries", layout.name));
    if (const Term* term = finder->exact(name))
        return term->code;
    const auto by_code = std::find_if(vocabulary->terms.begin(), vocabulary->terms.end(),
                                      [name](const Term& candidate) { return candidate.code == name; });
    if (by_code != vocabulary->terms.end())
        return by_code->code;
    const std::string meant = finder->nearest(name);
    return fail(FailureCode::layout, "",
                fmt::format("the member `{}` is no country of the vocabulary `{}`{}", shown_name(name),
                            vocabulary->name,
                            meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant)));
}

void set_members(Layout& layout, std::span<const std::string> codes) {
    const FactPattern* participants = participants_of(layout);
    if (codes.empty() || participants == nullptr)
        return;
    const auto index = static_cast<std::size_t>(participants - layout.facts.data());
    FactPattern& pattern = layout.facts[index];
    const auto vocabulary =
        std::find_if(layout.vocabularies.begin(), layout.vocabularies.end(),
                     [&](const Vocabulary& candidate) { return candidate.name == pattern.vocabulary; });
    const auto finder = layout.finders.find(pattern.vocabulary);
    if (vocabulary == layout.vocabularies.end() || finder == layout.finders.end())
        return;
    if (pattern.group.empty())
        pattern.group = "member";
    for (Term& term : vocabulary->terms)
        term.group = std::find(codes.begin(), codes.end(), term.code) != codes.end() ? pattern.group : "";
    finder->second = TermFinder(*vocabulary);
}

} // namespace rapporteur
