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

bool is_letter_at(std::string_view text, std::size_t at) {
    const char small = at < text.size() ? ascii_lower(text[at]) : ' ';
    return small >= 'a' && small <= 'z';
}

void check_mailboxes(std::string_view text, std::uint32_t index, const ReportFlaw& report) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        const auto comma = text.substr(0, end).find(',', at);
        if (comma == std::string_view::npos || !is_letter_at(text, comma + 1))
            continue;
        const auto gap = text.substr(0, at).find_last_of(" \t\n(");
        const std::size_t begin = gap == std::string_view::npos ? 0 : gap + 1;
        report(flaw_at(index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                       say("cut", {{"found", std::string(text.substr(begin, end - begin))}})));
        at = end - 1; // a run without spaces is told once
    }
}

void check_sites(std::string_view text, std::uint32_t index, const ReportFlaw& report) {
    constexpr std::string_view cut = "www. ";
    for (auto at = text.find(cut); at != std::string_view::npos; at = text.find(cut, at + 1)) {
        if (!is_letter_at(text, at + cut.size()))
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
