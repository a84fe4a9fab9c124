// Little words that cannot stand side by side ("by at the"): one is too many, or what stood between is gone.
// The layout's drafting words list them (`stray`); other gaps need a reader. In small letters only: "de El
// Salvador".
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::word_missing {
namespace {

constexpr std::array messages{MessageKind{"stray", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto strays = drafting_words(input.layout, "stray");
    if (strays.empty())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const FoldedText& plain = input.folded(index);
        for (const std::string& stray : strays) {
            for (auto at = plain.text.find(stray); at != std::string::npos;
                 at = plain.text.find(stray, at + 1)) {
                const std::string_view rest = std::string_view(plain.text).substr(at);
                const bool begins =
                    ends_with_words(std::string_view(plain.text).substr(0, at + stray.size()), stray);
                const std::uint32_t begin = plain.origin[at];
                const std::uint32_t end = plain.origin[at + stray.size()];
                const std::string words(text.substr(begin, end - begin));
                const bool joined = end < text.size() && text[end] == '-';
                if (begins && starts_with_words(rest, stray) && !joined && words == stray)
                    report(flaw_at(index, begin, end, say("stray", {{"words", words}})));
            }
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "word-missing",
                .code = "RN419",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::word_missing
