#include "spelling/affix_dictionary.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace rapporteur {
namespace {

constexpr std::size_t longest_entry = 255; ///< bytes; no word of a report is longer

std::string_view next_field(std::string_view& rest) {
    const auto begin = std::min(rest.find_first_not_of(" \t"), rest.size());
    const auto end = std::min(rest.find_first_of(" \t", begin), rest.size());
    const std::string_view field = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return field;
}

std::string_view next_line(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// FNV-1a in 32 bits, mixed at the end, because the lowest bits choose the place in the table.
constexpr std::uint32_t hash_seed = 0x811C9DC5U;
std::uint32_t hash_step(std::uint32_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
}
std::uint32_t hash_end(std::uint32_t hash) {
    return hash ^ (hash >> 15U);
}
std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = hash_seed;
    for (const char byte : word)
        hash = hash_step(hash, byte);
    return hash_end(hash);
}

/// Whether a character fits one place of a condition: a character, ".", or "[^abc]".
bool fits(std::string_view place, std::string_view character) {
    if (place == ".")
        return true;
    if (!place.starts_with('['))
        return place == character;
    const bool negated = place.size() > 2 && place[1] == '^';
    place = place.substr(negated ? 2 : 1, place.size() - (negated ? 3 : 2));
    bool found = false;
    for (std::size_t at = 0; at < place.size();) {
        const std::size_t begin = at;
        next_code_point(place, at);
        found = found || place.substr(begin, at - begin) == character;
    }
    return found != negated;
}

std::vector<std::string_view> places_of(std::string_view condition) {
    std::vector<std::string_view> places;
    for (std::size_t at = 0; at < condition.size();) {
        const std::size_t begin = at;
        if (condition[at] == '[')
            at = std::min(condition.find(']', at), condition.size() - 1) + 1;
        else
            next_code_point(condition, at);
        places.push_back(condition.substr(begin, at - begin));
    }
    return places;
}

bool ends_as(std::string_view stem, std::string_view condition) {
    if (condition.empty() || condition == ".")
        return true;
    auto places = places_of(condition);
    for (; !places.empty(); places.pop_back()) {
        if (stem.empty())
            return false;
        std::size_t begin = stem.size() - 1;
        while (begin > 0 && (static_cast<unsigned char>(stem[begin]) & 0xC0U) == 0x80U)
            --begin;
        if (!fits(places.back(), stem.substr(begin)))
            return false;
        stem.remove_suffix(stem.size() - begin);
    }
    return true;
}

bool begins_as(std::string_view stem, std::string_view condition) {
    if (condition.empty() || condition == ".")
        return true;
    for (const std::string_view place : places_of(condition)) {
        if (stem.empty())
            return false;
        std::size_t at = 0;
        next_code_point(stem, at);
        if (!fits(place, stem.substr(0, at)))
            return false;
        stem.remove_prefix(at);
    }
    return true;
}

constexpr std::array<std::string_view, 19> of_no_weight{
    "TRY",          "REP",         "MAP",          "KEY",         "PHONE",     "WORDCHARS", "NOSUGGEST",
    "MAXNGRAMSUGS", "MAXDIFF",     "ONLYMAXDIFF",  "NOSPLITSUGS", "LANG",      "NAME",      "HOME",
    "VERSION",      "COMPOUNDMIN", "SUGSWITHDOTS", "OCONV",       "MAXCPDSUGS"};

} // namespace

AffixDictionary::AffixDictionary(std::string affixes, std::string words)
    : affixes_(std::move(affixes)), words_(std::move(words)) {}

std::unique_ptr<const AffixDictionary> AffixDictionary::read(std::string affixes, std::string words) {
    if (words.empty() || words.size() > std::numeric_limits<std::uint32_t>::max())
        return nullptr;
    std::unique_ptr<AffixDictionary> made(new AffixDictionary(std::move(affixes), std::move(words)));
    if (!made->read_affixes() || !made->index_words())
        return nullptr;
    return made;
}

bool AffixDictionary::read_affixes() {
    bool is_utf8 = false;
    std::string_view rest = affixes_;
    if (rest.starts_with("\xEF\xBB\xBF"))
        rest.remove_prefix(3);
    while (!rest.empty()) {
        std::string_view line = next_line(rest);
        const std::string_view name = next_field(line);
        if (name.empty() || name.starts_with('#') ||
            std::ranges::find(of_no_weight, name) != of_no_weight.end())
            continue;
        if (name == "SET") {
            is_utf8 = equal_ignoring_case(next_field(line), "UTF-8");
        } else if (name == "FLAG") {
            const std::string_view form = next_field(line);
            if (form != "UTF-8" && form != "long" && form != "num")
                return false;
            flag_form_ = form == "UTF-8"  ? FlagForm::character
                         : form == "long" ? FlagForm::pair
                                          : FlagForm::number;
        } else if (name == "SFX" || name == "PFX") {
            if (!read_affix_line(name, line))
                return false;
        } else if (name == "ICONV") {
            // Accept only the conversion that the rules make themselves: to the typewriter apostrophe.
            const std::string_view from = next_field(line);
            if (from != "\u2019" && (from.empty() || !is_digit(static_cast<unsigned char>(from[0]))))
                return false;
        } else if (name == "ONLYINCOMPOUND") {
            only_in_compounds_ = next_field(line);
        } else if (name == "COMPOUNDRULE") {
            const std::string_view pattern = next_field(line);
            if (flag_form_ != FlagForm::byte)
                return false;
            for (std::size_t at = 0; at < pattern.size(); ++at) {
                if (std::string_view("*?()").find(pattern[at]) == std::string_view::npos)
                    compounding_.push_back(pattern.substr(at, 1));
            }
        } else {
            return false;
        }
    }
    return is_utf8;
}

/// "S Y 4" begins a group; "S y ies [^aeiou]y" is one of its rules.
bool AffixDictionary::read_affix_line(std::string_view kind, std::string_view rest) {
    AffixRule rule;
    rule.flag = next_field(rest);
    std::string_view strip = next_field(rest);
    std::string_view affix = next_field(rest);
    rule.condition = next_field(rest);
    if (rule.flag.empty() || affix.empty())
        return false;
    const bool opens = rule.condition.empty() || rule.condition.starts_with('#');
    if (opens && (strip == "Y" || strip == "N")) {
        crossing_flags_ = strip == "Y" ? std::string(rule.flag) : std::string();
        return true;
    }
    rule.crosses = crossing_flags_ == rule.flag;
    if (strip == "0")
        strip = {};
    if (const auto slash = affix.find('/'); slash != std::string_view::npos) {
        rule.further = affix.substr(slash + 1);
        affix = affix.substr(0, slash);
    }
    if (affix == "0")
        affix = {};
    const bool suffix = kind == "SFX";
    if (!suffix && !rule.further.empty())
        return false;
    (suffix ? suffixes_ : prefixes_).add(affix, strip, rule);
    if (suffix && !rule.further.empty())
        linking_suffixes_.add(affix, strip, rule);
    return true;
}

void AffixDictionary::Affixes::add(std::string_view affix, std::string_view strip, const AffixRule& rule) {
    longest = std::max(longest, affix.size());
    auto& alike = by_affix[affix];
    auto place = std::ranges::find(alike, strip, &AlikeRules::strip);
    if (place == alike.end())
        place = alike.insert(alike.end(), AlikeRules{strip, {}});
    place->rules.push_back(rule);
}

/// Indexes every line except the first, which has the number of lines. Opening a dictionary spends most of
/// its time here, so each byte is looked at once.
bool AffixDictionary::index_words() {
    // Bytes; if lines are shorter on average, the dictionary is refused.
    constexpr std::size_t shortest_line = 4;
    std::array<bool, 256> compounds{};
    for (const std::string_view flag : compounding_)
        compounds[static_cast<unsigned char>(flag[0])] = true;
    table_.resize(
        std::size_t{16} << static_cast<unsigned>(std::bit_width(words_.size() / shortest_line / 16)));
    std::size_t count = 0;
    std::size_t at = std::min(words_.find('\n'), words_.size() - 1) + 1;
    while (at < words_.size()) {
        const std::size_t begin = at;
        std::uint32_t hash = hash_seed;
        for (; at < words_.size() && static_cast<unsigned char>(words_[at]) >= ' ' && words_[at] != '/'; ++at)
            hash = hash_step(hash, words_[at]);
        if (at > begin && at - begin <= longest_entry) {
            if (2 * ++count > table_.size())
                return false;
            insert(begin, at - begin, hash_end(hash));
        }
        // Compounds are left to Hunspell. Compounds of numbers ("21st") do not matter, because nobody asks
        // for them.
        if (!compounding_.empty() && at < words_.size() && words_[at] == '/' &&
            !is_digit(static_cast<unsigned char>(words_[begin]))) {
            for (++at; at < words_.size() && static_cast<unsigned char>(words_[at]) > ' '; ++at) {
                if (compounds[static_cast<unsigned char>(words_[at])])
                    return false;
            }
        }
        at = std::min(words_.find('\n', at), words_.size() - 1) + 1;
    }
    return true;
}

void AffixDictionary::insert(std::size_t begin, std::size_t length, std::uint32_t hash) {
    std::size_t place = hash & (table_.size() - 1);
    while (table_[place].length != 0)
        place = (place + 1) & (table_.size() - 1);
    table_[place] = {static_cast<std::uint32_t>(begin), static_cast<std::uint8_t>(length),
                     static_cast<std::uint8_t>(hash >> 24U)};
}

bool AffixDictionary::has_flag(std::string_view flags, std::string_view flag) const {
    switch (flag_form_) {
    case FlagForm::byte:
    case FlagForm::character:
        return flags.find(flag) != std::string_view::npos;
    case FlagForm::pair:
        for (std::size_t at = 0; at + 2 <= flags.size(); at += 2) {
            if (flags.substr(at, 2) == flag)
                return true;
        }
        return false;
    case FlagForm::number:
        while (!flags.empty()) {
            const auto end = std::min(flags.find(','), flags.size());
            if (flags.substr(0, end) == flag)
                return true;
            flags.remove_prefix(std::min(end + 1, flags.size()));
        }
        return false;
    }
    return false;
}

/// Whether `accepts` is true for the flags of some entry with this spelling.
template <typename Accepts>
bool AffixDictionary::any_entry(std::string_view stem, const Accepts& accepts) const {
    const std::uint32_t hash = hash_of(stem);
    for (std::size_t place = hash & (table_.size() - 1); table_[place].length != 0;
         place = (place + 1) & (table_.size() - 1)) {
        const Entry& entry = table_[place];
        if (entry.length != stem.size() || entry.check != static_cast<std::uint8_t>(hash >> 24U) ||
            std::string_view(words_).substr(entry.begin, entry.length) != stem)
            continue;
        std::string_view flags = std::string_view(words_).substr(entry.begin + entry.length);
        flags = flags.substr(0, std::min(flags.find_first_of(" \t\r\n"), flags.size()));
        if (flags.starts_with('/'))
            flags.remove_prefix(1);
        const bool part = !only_in_compounds_.empty() && has_flag(flags, only_in_compounds_);
        if (!part && accepts(flags))
            return true;
    }
    return false;
}

/// Whether `accepts` is true for some suffix that the word may end in: for its rules and the stem to which
/// they are added.
template <typename Accepts>
bool AffixDictionary::any_suffix(const Affixes& suffixes, std::string_view word, const Accepts& accepts) {
    std::string stem;
    for (std::size_t length = 0; length <= suffixes.longest && length < word.size(); ++length) {
        const auto found = suffixes.by_affix.find(word.substr(word.size() - length));
        if (found == suffixes.by_affix.end())
            continue;
        for (const AlikeRules& alike : found->second) {
            stem.assign(word.substr(0, word.size() - length)).append(alike.strip);
            if (accepts(alike, std::string_view(stem)))
                return true;
        }
    }
    return false;
}

/// Whether the word has one or two suffixes, after the prefix if there is one.
bool AffixDictionary::has_with_suffixes(std::string_view word, const AffixRule* prefix) const {
    /// Whether some entry allows one of these suffixes, and the suffix suits.
    const auto derives = [&](const AlikeRules& alike, std::string_view stem, const auto& suits) {
        return any_entry(stem, [&](std::string_view flags) {
            return std::ranges::any_of(alike.rules, [&](const AffixRule& rule) {
                const bool prefixed =
                    prefix == nullptr ||
                    (rule.crosses && (has_flag(flags, prefix->flag) || has_flag(rule.further, prefix->flag)));
                return prefixed && has_flag(flags, rule.flag) && ends_as(stem, rule.condition) && suits(rule);
            });
        });
    };
    return any_suffix(suffixes_, word, [&](const AlikeRules& outer, std::string_view stem) {
        return derives(outer, stem, [](const AffixRule&) { return true; }) ||
               any_suffix(linking_suffixes_, stem, [&](const AlikeRules& inner, std::string_view root) {
                   return derives(inner, root, [&](const AffixRule& link) {
                       return std::ranges::any_of(outer.rules, [&](const AffixRule& rule) {
                           return has_flag(link.further, rule.flag) && ends_as(stem, rule.condition);
                       });
                   });
               });
    });
}

bool AffixDictionary::has_with_prefix(std::string_view word) const {
    std::string stem;
    for (std::size_t length = 0; length <= prefixes_.longest && length < word.size(); ++length) {
        const auto found = prefixes_.by_affix.find(word.substr(0, length));
        if (found == prefixes_.by_affix.end())
            continue;
        for (const AlikeRules& alike : found->second) {
            stem.assign(alike.strip).append(word.substr(length));
            for (const AffixRule& rule : alike.rules) {
                const auto takes = [&](std::string_view flags) { return has_flag(flags, rule.flag); };
                if (begins_as(stem, rule.condition) &&
                    (any_entry(stem, takes) || (rule.crosses && has_with_suffixes(stem, &rule))))
                    return true;
            }
        }
    }
    return false;
}

bool AffixDictionary::has(std::string_view word) const {
    return any_entry(word, [](std::string_view) { return true; }) || has_with_suffixes(word, nullptr) ||
           has_with_prefix(word);
}

std::optional<bool> AffixDictionary::knows(std::string_view word) const {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool first = false;
    for (std::size_t at = 0; at < word.size();) {
        const bool begins = at == 0;
        const char32_t code_point = next_code_point(word, at);
        if (is_digit(code_point) || code_point == '.' || code_point == U'\u2019')
            return std::nullopt;
        letters += is_letter(code_point) ? 1U : 0U;
        capitals += is_upper(code_point) ? 1U : 0U;
        first = first || (begins && is_upper(code_point));
    }
    if (has(word))
        return true;
    // A word may begin with a capital,
    if (first && capitals == 1 && has(lower_case(word)))
        return true;
    // or be in capitals. Hunspell decides on words with an apostrophe or with mixed letters.
    if (capitals > 1 && capitals == letters) {
        std::size_t at = 0;
        next_code_point(word, at);
        const std::string rest = lower_case(word.substr(at));
        const bool is_word = has(lower_case(word)) || has(std::string(word.substr(0, at)).append(rest));
        return is_word ? std::optional(true) : std::nullopt;
    }
    // A hyphen joins words.
    const auto hyphen = word.find('-');
    if (hyphen == std::string_view::npos)
        return false;
    const auto before = hyphen == 0 ? std::optional(true) : knows(word.substr(0, hyphen));
    const auto after = hyphen + 1 == word.size() ? std::optional(true) : knows(word.substr(hyphen + 1));
    if (before == false || after == false)
        return false;
    return before && after ? std::optional(word.size() > 1) : std::nullopt;
}

} // namespace rapporteur
