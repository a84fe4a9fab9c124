// A placeholder for words that are still missing: "[...]", "____", or the layout's drafting words for it
// ("TBD"), some of them only in brackets.
#include "rules/support/placeholders.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::text_placeholder {
namespace {

constexpr std::array messages{MessageKind{"left", "found"}};

constexpr CharacterSet marks("[_?");

/// Whether the Roman number belongs to one thing, as in "la XX reunión" and "the XX session". It does not in
/// a count of several things, nor in "el XX de junio".
bool is_counted(const RuleInput& input, std::string_view before, std::string_view word) {
    before = trim(before);
    const std::string article = folded(before.substr(before.find_last_of(' ') + 1));
    const auto is_among = [](const std::vector<std::string>& words, std::string_view each) {
        return std::find(words.begin(), words.end(), each) != words.end();
    };
    return is_among(input.layout.articles, article) && !article.ends_with('s') && !word.empty() &&
           !word.ends_with('s') && !is_among(input.layout.dates.connectors, word);
}

/// Whether XX or XXX is a Roman number, as in "XX Conference" and "XXX-O/00". In "XX June" it stands for a
/// missing day.
bool is_roman_number(const RuleInput& input, std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view number = text.substr(begin, end - begin);
    if (number != "XX" && number != "XXX")
        return false;
    if (text.substr(end).starts_with('-'))
        return true;
    const std::string_view next = trim(text.substr(end));
    const std::string word = folded(next.substr(0, next.find_first_of(" ,.;:")));
    std::size_t at = 0;
    if (next.empty())
        return false;
    if (!is_upper(next_code_point(next, at)))
        return is_counted(input, text.substr(0, begin), word);
    const Vocabulary* months = input.layout.vocabulary(VocabularyRole::months);
    return months == nullptr ||
           std::none_of(months->terms.begin(), months->terms.end(), [&word](const Term& month) {
               return std::any_of(month.forms.begin(), month.forms.end(),
                                  [&word](const std::string& form) { return folded(form) == word; });
           });
}

/// The words of placeholders, by the byte that they begin with: most words of a text begin none.
class Placeholders {
public:
    explicit Placeholders(const std::vector<std::string>& all) {
        for (const std::string& words : all)
            if (!words.empty())
                by_begin_[static_cast<unsigned char>(words.front())].push_back(words);
    }
    [[nodiscard]] const std::vector<std::string>& beginning_with(char byte) const {
        return by_begin_[static_cast<unsigned char>(byte)];
    }

private:
    std::array<std::vector<std::string>, 256> by_begin_;
};

void check_words(const RuleInput& input, std::uint32_t index, const Placeholders& placeholders,
                 const std::vector<WordRange>& told, const ReportFlaw& report) {
    const FoldedText& plain = input.folded(index);
    const std::string_view around(plain.text);
    const std::string_view text = input.block_of(index).text;
    for (const WordRange word : input.folded_words(index)) {
        const std::size_t at = word.begin;
        for (const std::string& words : placeholders.beginning_with(around[at])) {
            const bool may_be =
                at + words.size() <= around.size() && around[at + words.size() - 1] == words.back();
            if (!may_be || !starts_with_words(around.substr(at), words))
                continue;
            const std::uint32_t begin = plain.origin[at];
            const std::uint32_t end = plain.origin[at + words.size()];
            const bool known = std::any_of(told.begin(), told.end(), [begin](const WordRange& each) {
                return each.begin <= begin && begin < each.end;
            });
            if (known || is_roman_number(input, text, begin, end))
                continue;
            report(flaw_at(index, begin, end,
                           say("left", {{"found", std::string(text.substr(begin, end - begin))}})));
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Placeholders placeholders(drafting_words(input.layout, "placeholder"));
    auto bracketed = drafting_words(input.layout, "bracketed-placeholder");
    for (std::string& words : drafting_words(input.layout, "asked-for"))
        bracketed.push_back(std::move(words));
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].kind == SectionKind::closing ||
            elements[index].kind == SectionKind::signatures) // a line to sign on
            continue;
        std::vector<WordRange> told;
        const std::string& text = input.block_of(index).text;
        if (input.characters(index).has_any_of(marks))
            told = find_marked_placeholders(text, bracketed);
        for (const WordRange place : told)
            report(flaw_at(index, place.begin, place.end,
                           say("left", {{"found", text.substr(place.begin, place.end - place.begin)}})));
        check_words(input, index, placeholders, told, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "text-placeholder",
                .code = "RN506",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::text_placeholder
