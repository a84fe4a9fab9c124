#include "config/configuration.hpp"

#include "base/text.hpp"
#include "config/glob.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// Overwrites settings by later ones. Where the later say nothing, the earlier ones stay.
void lay_over(Settings& settings, const Settings& later) {
    if (later.layout)
        settings.layout = later.layout;
    if (later.other_documents)
        settings.other_documents = later.other_documents;
    if (later.fail_on)
        settings.fail_on = later.fail_on;
    auto& rules = settings.changes.rules;
    rules.insert(rules.end(), later.changes.rules.begin(), later.changes.rules.end());
    if (!later.changes.members.empty())
        settings.changes.members = later.changes.members;
}

/// The words of an excerpt without the ellipses that show where it was cut.
std::string_view uncut(std::string_view excerpt) {
    constexpr std::string_view sign = "…";
    if (excerpt.starts_with(sign))
        excerpt.remove_prefix(sign.size());
    if (excerpt.ends_with(sign))
        excerpt.remove_suffix(sign.size());
    return excerpt;
}

} // namespace

bool is_about(std::span<const std::string> patterns, std::string_view path) {
    return patterns.empty() || std::any_of(patterns.begin(), patterns.end(), [path](const auto& pattern) {
               return matches_glob(pattern, path);
           });
}

Settings settings_for(const Configuration& configuration, std::string_view path) {
    Settings settings = configuration.settings;
    for (const Override& over : configuration.overrides) {
        if (is_about(over.files, path))
            lay_over(settings, over.settings);
    }
    return settings;
}

Suppressor::Suppressor(std::span<const Suppression> suppressions, std::string_view path) {
    for (std::size_t index = 0; index < suppressions.size(); ++index) {
        const Suppression& suppression = suppressions[index];
        if (is_about(suppression.files, path))
            rules_[suppression.rule].push_back({index, folded(fold_space(suppression.words))});
    }
}

std::vector<std::size_t> Suppressor::covering(const Finding& finding) const {
    std::vector<std::size_t> list;
    const auto rule = rules_.find(finding.rule);
    if (rule == rules_.end())
        return list;
    const std::string found = folded(fold_space(uncut(finding.location.excerpt)));
    for (const auto& [index, wanted] : rule->second) {
        const bool covers = wanted.empty() || (!found.empty() && (found.find(wanted) != std::string::npos ||
                                                                  wanted.find(found) != std::string::npos));
        if (covers)
            list.push_back(index);
    }
    return list;
}

bool covers(const Suppression& suppression, const Finding& finding) {
    Suppression anywhere = suppression;
    anywhere.files.clear();
    return !Suppressor(std::span(&anywhere, 1), {}).covering(finding).empty();
}

} // namespace rapporteur
