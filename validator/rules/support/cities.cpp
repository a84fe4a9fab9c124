#include "rules/support/cities.hpp"

#include "base/text.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t most_city_words = 5;

class CityReader {
public:
    CityReader(const RuleInput& input, const TermFinder& cities, const TermFinder& countries)
        : input_(input), cities_(cities), countries_(countries),
          leads_(drafting_words(input.layout, "leads-to-place")),
          divisions_(input.layout.finder(VocabularyRole::divisions)) {}

    void read(std::uint32_t element, std::vector<MisplacedCity>& found) const {
        const std::string_view text = input_.block_of(element).text;
        for (const TermMatch& country : find_terms(input_, countries_, element)) {
            if (country.begin < 2 || text.substr(country.begin - 2, 2) != ", " ||
                goes_on(text, country.end) || is_fact(element, country.end))
                continue;
            const auto name = text.substr(country.begin, country.end - country.begin);
            const bool may_be_division = divisions_ != nullptr && divisions_->exact(name) != nullptr;
            if (!may_be_division)
                read_city(element, country, found);
        }
    }

private:
    void read_city(std::uint32_t element, const TermMatch& country, std::vector<MisplacedCity>& found) const {
        const std::string_view text = input_.block_of(element).text;
        const auto& words = input_.words(element);
        const std::uint32_t end = country.begin - 2;
        auto past = std::lower_bound(words.begin(), words.end(), end, [](const WordRange& word, std::uint32_t at) {
            return word.begin < at;
        });
        for (std::size_t count = 0; count < most_city_words && past != words.begin(); ++count) {
            --past;
            const auto city = text.substr(past->begin, end - past->begin);
            const bool led = past != words.begin() && leads_.has(folded(word_in(text, *std::prev(past))));
            if (city.find_first_of(",;.:(") != std::string_view::npos)
                return;
            const auto named = led ? cities_.all_exact(city) : std::vector<const Term*>();
            if (named.empty())
                continue;
            const bool lies_there = std::any_of(named.begin(), named.end(), [&](const Term* term) {
                return term->code == country.term->code;
            });
            if (!lies_there && countries_.exact(city) == nullptr)
                found.push_back({element, past->begin, country.end, std::string(city),
                                 std::string(text.substr(country.begin, country.end - country.begin)),
                                 named.front()->code});
            return;
        }
    }

    /// Whether a list goes on after the country: "in Managua, Guatemala and Tegucigalpa".
    [[nodiscard]] bool goes_on(std::string_view text, std::uint32_t end) const {
        const auto rest = text.substr(end);
        if (rest.starts_with(", ")) {
            std::size_t next = 2;
            return next < rest.size() && is_upper(next_code_point(rest, next));
        }
        if (!rest.starts_with(' '))
            return false;
        const auto& joints = input_.layout.list_joints;
        const std::string following = folded(rest.substr(1, 8));
        const auto joint = std::find_if(joints.begin(), joints.end(), [&](const std::string& each) {
            return starts_with_words(following, each);
        });
        std::size_t next = joint == joints.end() ? 0 : joint->size() + 2;
        return next != 0 && next < rest.size() && is_upper(next_code_point(rest, next));
    }

    /// Whether the rule reads the place as a fact of the meeting.
    [[nodiscard]] bool is_fact(std::uint32_t element, std::uint32_t end) const {
        return std::any_of(input_.report.facts.begin(), input_.report.facts.end(), [&](const Fact& fact) {
            return fact.kind == FactKind::place && fact.element == element && fact.begin < end && end <= fact.end;
        });
    }

    const RuleInput& input_;
    const TermFinder& cities_;
    const TermFinder& countries_;
    WordSet leads_;
    const TermFinder* divisions_;
};

} // namespace

std::vector<MisplacedCity> find_misplaced_cities(const RuleInput& input, const TermFinder& cities,
                                                 const TermFinder& countries) {
    const CityReader reader(input, cities, countries);
    std::vector<MisplacedCity> found;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
        reader.read(index, found);
    return found;
}

} // namespace rapporteur
