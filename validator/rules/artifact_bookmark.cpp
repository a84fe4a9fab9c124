// Bookmarks that Word sets by itself: `_GoBack` at the last edit, `OLE_LINK1` where something was copied. The
// layout says which names are meant (parameter `names`, with the wildcards * and ?). Bookmarks of an author
// stay.
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::artifact_bookmark {
namespace {

constexpr std::array messages{MessageKind{"left", "name"}};
constexpr std::array parameters{RuleParameter{"names", "_GoBack OLE_LINK* _Hlk*"}};

/// `*` matches any characters, `?` matches one. On a mismatch only the last `*` is tried again, so that no
/// pattern takes exponential time.
bool matches(std::string_view pattern, std::string_view name) {
    std::size_t at = 0;
    std::size_t in_name = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_name = 0;
    while (in_name < name.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            star_name = in_name;
        } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == name[in_name])) {
            ++at;
            ++in_name;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            in_name = ++star_name;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

bool matches_any(std::string_view patterns, std::string_view name) {
    while (!patterns.empty()) {
        const std::size_t end = patterns.find_first_of(" \t\n");
        const std::string_view pattern = patterns.substr(0, end);
        if (!pattern.empty() && matches(pattern, name))
            return true;
        patterns.remove_prefix(end == std::string_view::npos ? patterns.size() : end + 1);
    }
    return false;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::string_view names = input.parameter("names");
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        if (artifacts[index].kind != "bookmark" || !matches_any(names, artifacts[index].name))
            continue;
        Flaw flaw = flaw_of_artifact(index, say("left", {{"name", artifacts[index].name}}));
        flaw.fix = repair(FixSafety::safe);
        flaw.edits.emplace_back(DropArtifact{index});
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-bookmark",
                .code = "RN501",
                .family = "artifacts",
                .severity = Severity::info,
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::artifact_bookmark
