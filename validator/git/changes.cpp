#include "git/changes.hpp"

#include "git/alignment.hpp"

#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rapporteur {
namespace {

std::vector<std::string_view> texts_of(const Version& version) {
    std::vector<std::string_view> texts;
    for (const auto& paragraph : version.paragraphs)
        texts.emplace_back(paragraph.text);
    return texts;
}

using Place = std::pair<std::string_view, std::uint32_t>;

std::map<Place, std::uint32_t> places_of(const Version& version) {
    std::map<Place, std::uint32_t> places;
    for (std::uint32_t i = 0; i < version.paragraphs.size(); ++i)
        places.emplace(Place(version.paragraphs[i].part, version.paragraphs[i].number), i);
    return places;
}

/// Two findings of two versions are the same if rule, kind of message and paragraph are the same. The
/// paragraph is compared by its index in `before`; outside the body, by its words. The values of the message
/// do not count: if `4.` already did not follow `2.`, the finding is not new because another number is
/// expected now.
using Identity = std::tuple<std::string_view, std::string_view, std::string, std::uint32_t>;

Identity identity_of(const Finding& finding, std::uint32_t paragraph) {
    return {finding.rule, finding.message.id,
            paragraph == unmatched ? finding.location.excerpt : std::string(), paragraph};
}

} // namespace

std::vector<Finding> new_findings(const Version& before, Version now) {
    const std::vector<std::uint32_t> matches = align(texts_of(before), texts_of(now));
    const auto places_before = places_of(before);
    const auto places_now = places_of(now);
    std::multiset<Identity> known;
    for (const Finding& finding : before.findings) {
        const auto place = places_before.find({finding.location.part, finding.location.paragraph});
        known.insert(identity_of(finding, place == places_before.end() ? unmatched : place->second));
    }
    std::vector<Finding> fresh;
    for (Finding& finding : now.findings) {
        const auto place = places_now.find({finding.location.part, finding.location.paragraph});
        const bool in_body = place != places_now.end();
        const std::uint32_t match = in_body ? matches[place->second] : unmatched;
        const auto same =
            in_body && match == unmatched ? known.end() : known.find(identity_of(finding, match));
        if (same == known.end())
            fresh.push_back(std::move(finding));
        else
            known.erase(same);
    }
    return fresh;
}

} // namespace rapporteur
