// An address of the web or of a mailbox is cut by a space or a comma: "www. example.org",
// "office@example,org".
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::address_broken {
namespace {

constexpr std::array messages{MessageKind{"cut", "found"}};

bool begins_word(std::string_view text, std::size_t at) {
    const char small = at < text.size() ? ascii_lower(text[at]) : ' ';
    return small >= 'a' && small <= 'z';
}

/// Each run without spaces is looked at once, however many "@" it has.
void check_mailboxes(std::string_view text, std::uint32_t index, const ReportFlaw& report) {
    constexpr std::string_view spaces = " \t\n(";
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at)) {
        std::size_t begin = at;
        while (begin > 0 && spaces.find(text[begin - 1]) == std::string_view::npos)
            --begin;
        const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
        const auto comma = text.substr(0, end).find(',', at);
        if (comma != std::string_view::npos && begins_word(text, comma + 1))
            report(flaw_at(index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                           say("cut", {{"found", std::string(text.substr(begin, end - begin))}})));
        at = end;
    }
}

void check_sites(std::string_view text, std::uint32_t index, const ReportFlaw& report) {
    constexpr std::string_view cut = "www. ";
    for (auto at = text.find(cut); at != std::string_view::npos; at = text.find(cut, at + 1)) {
        if (!begins_word(text, at + cut.size()))
            continue;
        const std::size_t end = std::min(text.find_first_of(" \t\n", at + cut.size()), text.size());
        report(flaw_at(index, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                       say("cut", {{"found", std::string(text.substr(at, end - at))}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        check_mailboxes(input.block_of(index).text, index, report);
        check_sites(input.block_of(index).text, index, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "address-broken",
                .code = "RN442",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::address_broken
