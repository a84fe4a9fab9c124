// A person is called by two names that differ by a slip: "Dr Margaret Alleyne" and "Dr Marguerite Alleyne".
// Persons are known by the title before their name (support/persons).
#include "base/text.hpp"
#include "rules/support/near_words.hpp"
#include "rules/support/persons.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::person_two_names {
namespace {

constexpr std::array messages{MessageKind{"other", "found first"}};
constexpr std::size_t most_names = 200;
constexpr std::size_t shortest = 4; ///< letters of names that may be one name in two spellings

/// Two words side by side in the name of a person, and where they stand first.
struct NamePair {
    std::string first; ///< folded
    std::string second;
    std::string text;
};

bool are_one_given_name(std::string_view left, std::string_view right) {
    constexpr std::size_t shared = 3;
    return left.size() >= shortest && right.size() >= shortest &&
           left.substr(0, shared) == right.substr(0, shared);
}

bool is_slip_of(std::string_view left, std::string_view right) {
    return left.size() >= shortest && right.size() >= shortest && edit_distance(left, right, 1) == 1;
}

const NamePair* other_name(const std::vector<NamePair>& names, std::string_view first,
                           std::string_view second) {
    const NamePair* other = nullptr;
    for (const NamePair& name : names) {
        if (name.first == first && name.second == second)
            return nullptr;
        const bool near = (name.second == second && are_one_given_name(name.first, first)) ||
                          (name.first == first && is_slip_of(name.second, second));
        if (near && other == nullptr)
            other = &name;
    }
    return other;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    std::vector<NamePair> names;
    for (const Person& person : find_persons(input)) {
        const std::string_view text = input.block_of(person.element).text;
        for (std::size_t at = 0; at + 1 < person.words.size() && names.size() < most_names; ++at) {
            const auto first = word_in(text, person.words[at]);
            const auto second = word_in(text, person.words[at + 1]);
            NamePair pair{folded(first), folded(second), std::string(first) + " " + std::string(second)};
            const NamePair* other = other_name(names, pair.first, pair.second);
            if (other != nullptr)
                report(flaw_at(person.element, person.words[at].begin, person.words[at + 1].end,
                               say("other", {{"found", pair.text}, {"first", other->text}})));
            names.push_back(std::move(pair));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "person-two-names",
                .code = "RN609",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::person_two_names
