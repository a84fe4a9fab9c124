// A joint that changes its form before a sound: in Spanish "y" before "i" is "e", and "o" before "o" is "u".
// The layout's drafting words (`joint-sound`) say which joint becomes which before what: "y e i hi". Before
// the exceptions (`joint-sound-not`) it stays: "agua y hielo".
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::joint_sound_mismatch {
namespace {

constexpr std::array messages{MessageKind{"sound", "words expected"}};

struct Joint {
    std::string found;
    std::string expected;
    std::vector<std::string> sounds; ///< beginnings of the next word
};

std::vector<Joint> read_joints(const Layout& layout) {
    std::vector<Joint> joints;
    for (const std::string& line : drafting_words(layout, "joint-sound")) {
        std::vector<std::string> parts;
        for (const WordRange word : words_of(line))
            parts.emplace_back(word_in(line, word));
        if (parts.size() > 2)
            joints.push_back({parts[0], parts[1], {parts.begin() + 2, parts.end()}});
    }
    return joints;
}

bool begins_with_any(std::string_view word, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [word](const std::string& each) { return word.starts_with(each); });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto joints = read_joints(input.layout);
    const auto exceptions = drafting_words(input.layout, "joint-sound-not");
    if (joints.empty())
        return;
    constexpr std::size_t shortest = 4; ///< bytes; "i" and "ii" are labels
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const FoldedText& plain = input.folded(index);
        const std::string_view text = plain.text;
        const auto& words = input.folded_words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            if (words[at].end - words[at].begin != 1 || words[at + 1].end - words[at + 1].begin < shortest ||
                text.substr(words[at].end, words[at + 1].begin - words[at].end) != " ")
                continue;
            const auto next = word_in(text, words[at + 1]);
            const auto joint = std::find_if(joints.begin(), joints.end(), [&](const Joint& each) {
                return each.found == word_in(text, words[at]) && begins_with_any(next, each.sounds);
            });
            if (joint == joints.end() || begins_with_any(next, exceptions))
                continue;
            const std::string& written = input.block_of(index).text;
            const std::uint32_t begin = plain.origin[words[at].begin];
            const std::uint32_t end = plain.origin[words[at + 1].end];
            if (written[begin] != text[words[at].begin]) // "Y" begins a sentence or is a label
                continue;
            report(flaw_at(index, begin, end,
                           say("sound", {{"words", written.substr(begin, end - begin)},
                                         {"expected", joint->expected}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "joint-sound-mismatch",
                .code = "RN443",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::joint_sound_mismatch
