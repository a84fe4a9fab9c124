// A person is called by two names that differ by a slip: "Dr Margaret Alleyne" and "Dr Marguerite Alleyne".
// So are two titles: "Mr Paul Alleyne" and "Ms Paul Alleyne". Persons are known by the title before their
// name (support/persons).
#include "base/text.hpp"
#include "rules/support/near_words.hpp"
#include "rules/support/persons.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace rapporteur::rules::person_two_names {
namespace {

constexpr std::array messages{MessageKind{"other", "found first"}, MessageKind{"title", "found first"}};
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

/// Reports a person who is a man in one place and a woman in another, by the title.
void check_titles(const RuleInput& input, const std::vector<Person>& persons, const ReportFlaw& report) {
    const std::array<WordSet, 2> titles{WordSet(drafting_words(input.layout, "honorific-masculine")),
                                        WordSet(drafting_words(input.layout, "honorific-feminine"))};
    std::array<std::map<std::string, std::string>, 2> named;
    for (const Person& person : persons) {
        const std::string_view text = input.block_of(person.element).text;
        const auto title = folded(word_in(text, person.title));
        const std::string_view words =
            text.substr(person.title.begin, person.words.back().end - person.title.begin);
        if (person.words.size() < 2) // husband and wife have one surname
            continue;
        const std::string name = folded(words.substr(person.words.front().begin - person.title.begin));
        for (const std::size_t gender : {std::size_t{0}, std::size_t{1}}) {
            if (!titles[gender].has(title))
                continue;
            const auto other = named[1 - gender].find(name);
            if (other != named[1 - gender].end())
                report(flaw_at(person.element, person.title.begin, person.words.back().end,
                               say("title", {{"found", std::string(words)}, {"first", other->second}})));
            named[gender].emplace(name, words);
        }
    }
}

/// Reports a surname alone that is one slip away from one that stands with a given name elsewhere.
void check_surnames(const RuleInput& input, const std::vector<Person>& persons, const ReportFlaw& report) {
    std::map<std::string, std::string> whole; // surname, folded; the name as it is written
    for (const Person& person : persons) {
        const std::string_view text = input.block_of(person.element).text;
        if (person.words.size() > 1 && whole.size() < most_names)
            for (std::size_t at = 1; at < person.words.size(); ++at)
                whole.emplace(folded(word_in(text, person.words[at])),
                              text.substr(person.words.front().begin,
                                          person.words.back().end - person.words.front().begin));
    }
    std::size_t compared = 0; // each with all whole names
    for (const Person& person : persons) {
        const std::string_view text = input.block_of(person.element).text;
        const std::string surname = folded(word_in(text, person.words.front()));
        if (person.words.size() > 1 || whole.contains(surname))
            continue;
        if (++compared > most_names)
            return;
        const auto meant = std::find_if(whole.begin(), whole.end(), [&surname](const auto& name) {
            return is_slip_of(surname, name.first);
        });
        if (meant != whole.end())
            report(flaw_at(person.element, person.words.front().begin, person.words.front().end,
                           say("other", {{"found", std::string(word_in(text, person.words.front()))},
                                         {"first", meant->second}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto persons = find_persons(input);
    check_titles(input, persons, report);
    check_surnames(input, persons, report);
    std::vector<NamePair> names;
    for (const Person& person : persons) {
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
