#include "rules/support/name_variants.hpp"

#include "base/text.hpp"
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t fewest_words = 3;       ///< with a capital, in a name
constexpr std::size_t shared_beginning = 4;   ///< bytes that two forms of a word share
constexpr std::size_t longest_ending = 4;     ///< bytes in which they differ
constexpr std::size_t most_small_letters = 3; ///< in a small word: "la", "the"
constexpr std::size_t most_names = 100;       ///< each is looked for in the whole report

/// A name as its words: folded, without articles.
struct SpeltName {
    std::vector<std::string> words;
    std::vector<bool> capital; ///< by word; the others are little words
};

struct NamePlace {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
};

struct TextWord {
    std::string plain;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool capital = false;
    bool follows = false; ///< only a space stands between it and the word before
};

bool is_article(const RuleInput& input, std::string_view word) {
    const auto& articles = input.layout.articles;
    return std::find(articles.begin(), articles.end(), word) != articles.end();
}

/// The words from `begin` on, without articles. "del" is read as "de".
std::vector<TextWord> words_from(const RuleInput& input, std::string_view text, std::size_t begin,
                                 std::size_t most) {
    std::vector<TextWord> words;
    bool follows = true;
    for (std::size_t at = begin; at < text.size() && words.size() < most;) {
        const std::size_t end = name_word_end(text, at);
        if (end == at)
            break;
        TextWord word{folded(text.substr(at, end - at)), static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(end), is_name_word(text.substr(at, end - at)), follows};
        if (word.plain == "del")
            word.plain = "de";
        follows = end < text.size() && text[end] == ' ';
        if (!is_article(input, word.plain))
            words.push_back(std::move(word));
        if (!follows)
            break;
        at = end + 1;
    }
    return words;
}

/// Whether two words are forms of one word: "alerta", "alertas"; "migracion", "migratorio".
bool are_forms(std::string_view left, std::string_view right) {
    const auto shared = static_cast<std::size_t>(
        std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin());
    return shared >= shared_beginning && left.size() - shared <= longest_ending &&
           right.size() - shared <= longest_ending;
}

bool are_plural(std::string_view left, std::string_view right) {
    const auto stem = [](std::string_view word) {
        word.remove_suffix(word.ends_with('s') ? 1 : 0);
        word.remove_suffix(word.ends_with('e') ? 1 : 0);
        return word;
    };
    return stem(left) == stem(right);
}

/// How a text of the same length differs from a name.
struct Difference {
    std::size_t forms = 0;
    std::size_t plurals = 0;
    std::size_t little = 0; ///< little words
    std::size_t others = 0; ///< quite other words
    std::size_t other = 0;  ///< index of the last of them

    [[nodiscard]] std::size_t all() const { return forms + plurals + little + others; }
};

Difference difference_of(const std::vector<TextWord>& found, const SpeltName& name) {
    Difference difference;
    for (std::size_t at = 0; at < name.words.size(); ++at) {
        const std::string& here = found[at].plain;
        const std::string& there = name.words[at];
        if (here == there)
            continue;
        if (!name.capital[at]) {
            ++difference.little;
        } else if (are_plural(here, there)) {
            ++difference.plurals;
        } else if (are_forms(here, there)) {
            ++difference.forms;
        } else {
            ++difference.others;
            difference.other = at;
        }
    }
    return difference;
}

bool is_variant(const Difference& difference, const SpeltName& name, bool is_body) {
    const std::size_t count = name.words.size();
    const auto capitals =
        static_cast<std::size_t>(std::count(name.capital.begin(), name.capital.end(), true));
    if (difference.all() == 0 || difference.all() > 2 || difference.others + difference.forms > 1 ||
        difference.little > 1)
        return false;
    // "de Gestión de Glaciares", "para el Manejo de Glaciares": one body; "for Animal Health" is another one.
    if (difference.others != 0) {
        const std::size_t at = difference.other;
        return is_body && capitals > fewest_words && at > 0 && at + 1 < count && !name.capital[at - 1] &&
               !name.capital[at + 1];
    }
    const bool only_plural = difference.plurals == difference.all();
    return is_body || !only_plural;
}

/// Whether the words are written like those of the name: with capitals where it has them, and without a mark
/// between them.
bool is_written_like(const std::vector<TextWord>& found, const SpeltName& name, bool capitals) {
    for (std::size_t at = 0; at < name.words.size(); ++at) {
        if ((at > 0 && !found[at].follows) || (!capitals && found[at].capital != name.capital[at]))
            return false;
        const bool little = is_name_joint(found[at].plain);
        if (name.capital[at] ? little : !little)
            return false;
    }
    return true;
}

/// The words of a name. Empty if it is too short to be recognised in another spelling.
SpeltName spelt_name(const RuleInput& input, std::string_view name) {
    constexpr std::size_t longest = 16;
    SpeltName spelt;
    for (const TextWord& word : words_from(input, name, 0, longest)) {
        spelt.words.push_back(word.plain);
        spelt.capital.push_back(word.capital);
    }
    while (!spelt.capital.empty() && !spelt.capital.back()) {
        spelt.words.pop_back();
        spelt.capital.pop_back();
    }
    const auto capitals =
        static_cast<std::size_t>(std::count(spelt.capital.begin(), spelt.capital.end(), true));
    return capitals < fewest_words || !spelt.capital.front() ? SpeltName{} : spelt;
}

/// The first place where the name is spelt otherwise; none if the text also has it as it is. `is_body`: the
/// name is that of the body that met, which has no plural.
std::optional<NamePlace> find_variant(const RuleInput& input, std::uint32_t element, const SpeltName& name,
                                      bool is_body) {
    const std::string_view text = input.block_of(element).text;
    const FoldedText& plain = input.folded(element);
    std::optional<NamePlace> variant;
    for (auto at = plain.text.find(name.words.front()); at != std::string::npos;
         at = plain.text.find(name.words.front(), at + 1)) {
        if (at > 0 && plain.text[at - 1] != ' ' && plain.text[at - 1] != '(')
            continue;
        const auto found = words_from(input, text, plain.origin[at], name.words.size());
        if (found.size() < name.words.size() || found.front().plain != name.words.front() ||
            !is_written_like(found, name, is_shouted(text))) // last, for it counts every letter
            continue;
        const Difference difference = difference_of(found, name);
        if (difference.all() == 0)
            return std::nullopt;
        if (!variant && is_variant(difference, name, is_body))
            variant = NamePlace{found.front().begin, found.back().end};
    }
    return variant;
}

/// The body's name, or the part of it before the name of the conference it belongs to.
std::string_view own_part(const RuleInput& input, std::string_view name) {
    for (const std::string& words : drafting_words(input.layout, "body-of")) {
        const std::string joint = " " + words + " ";
        const auto at = name.find(joint);
        if (at != std::string_view::npos && is_name_word(name.substr(at + joint.size())))
            return name.substr(0, at);
    }
    return name;
}

void add_variant(const RuleInput& input, const SpeltName& name, std::string_view first, std::uint32_t own,
                 bool of_body, std::vector<NameVariant>& variants) {
    for (std::uint32_t index = 0; !name.words.empty() && index < input.report.elements.size(); ++index) {
        if (index == own)
            continue;
        const auto variant = find_variant(input, index, name, of_body);
        if (!variant)
            continue;
        const std::string_view text = input.block_of(index).text;
        if (text.substr(variant->end).starts_with(" (")) // acronym-expansion reports it
            continue;
        variants.push_back({index, variant->begin, variant->end,
                            fold_space(text.substr(variant->begin, variant->end - variant->begin)),
                            std::string(first), of_body});
        return;
    }
}

} // namespace

std::vector<NameVariant> find_name_variants(const RuleInput& input, const Fact& body) {
    std::vector<NameVariant> variants;
    const SpeltName part = spelt_name(input, own_part(input, body.text));
    add_variant(input, part.words.empty() ? spelt_name(input, body.text) : part, body.text, body.element,
                true, variants);
    std::size_t names = 0;
    for (const DefinedAcronym& defined : find_defined_acronyms(input)) {
        if (++names > most_names)
            break;
        const AcronymUse& first = defined.definitions.front();
        if (first.expansion != body.text)
            add_variant(input, spelt_name(input, first.expansion), first.expansion, first.element, false,
                        variants);
    }
    return variants;
}

/// Whether only small words differ, as in "y la Trata de Personas" for "y Trata de Personas". Nobody takes
/// that for another body.
bool differs_in_small_words(std::string_view found, std::string_view preferred) {
    const auto long_words = [](std::string_view name) {
        std::vector<std::string_view> words;
        for (const WordRange word : words_of(name)) {
            if (word.end - word.begin > most_small_letters)
                words.push_back(word_in(name, word));
        }
        return words;
    };
    return long_words(found) == long_words(preferred);
}

} // namespace rapporteur
