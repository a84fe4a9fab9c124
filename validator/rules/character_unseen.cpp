// Characters without width or ink inside words and sentences. A joiner between letters of a script that needs
// it is not reported.
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::character_unseen {
namespace {

constexpr std::array messages{MessageKind{"unseen", "name before after"}};

/// The character's name in the usual character tables; empty for a character that can be seen.
std::string_view name_of(char32_t code_point) {
    switch (code_point) {
    case U'\u00AD':
        return "U+00AD";
    case U'\u200B':
        return "U+200B";
    case U'\u200C':
        return "U+200C";
    case U'\u200D':
        return "U+200D";
    case U'\u200E':
        return "U+200E";
    case U'\u200F':
        return "U+200F";
    case U'\u2060':
        return "U+2060";
    case U'\uFEFF':
        return "U+FEFF";
    default:
        return {};
    }
}

/// Latin, Greek, Cyrillic, and the characters between words.
bool needs_no_joiner(char32_t code_point) {
    return code_point < 0x0530 || (code_point >= 0x2000 && code_point < 0x2070);
}

void check_text(const RuleInput& input, std::uint32_t index, const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    char32_t before = U' ';
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t code_point = next_code_point(text, position);
        const std::string_view name = name_of(code_point);
        std::size_t ahead = position;
        const char32_t after = ahead < text.size() ? next_code_point(text, ahead) : U' ';
        if (name.empty() || !needs_no_joiner(before) || !needs_no_joiner(after)) {
            before = code_point;
            continue;
        }
        const auto word = [&](std::size_t from, std::size_t to) {
            return std::string(trim(text.substr(from, to - from)));
        };
        const std::size_t gap = text.substr(0, begin).rfind(' ');
        const std::size_t word_begin = gap == std::string_view::npos ? 0 : gap;
        const std::size_t word_end = std::min(text.find(' ', position), text.size());
        Flaw flaw = flaw_at(index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(position),
                            say("unseen", {{"name", std::string(name), ArgumentKind::name},
                                           {"before", word(word_begin, begin)},
                                           {"after", word(position, word_end)}}));
        flaw.fix = repair(FixSafety::safe);
        flaw.edits.emplace_back(ReplaceText{input.report.elements[index].block,
                                            static_cast<std::uint32_t>(begin),
                                            static_cast<std::uint32_t>(position),
                                            {}});
        report(std::move(flaw));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!input.characters(index).is_ascii())
            check_text(input, index, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "character-unseen",
                .code = "RN407",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::character_unseen
