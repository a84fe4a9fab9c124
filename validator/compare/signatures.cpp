#include "compare/matching.hpp"

#include <algorithm>
#include <cmath>

namespace rapporteur {
namespace {

/// Merges two lists that are sorted by word, and adds the weights of equal words.
std::vector<std::pair<std::uint32_t, float>>
merged_words(const std::vector<std::pair<std::uint32_t, float>>& left,
             const std::vector<std::pair<std::uint32_t, float>>& right) {
    std::vector<std::pair<std::uint32_t, float>> all;
    all.reserve(left.size() + right.size());
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        if (b == right.end() || (a != left.end() && a->first < b->first))
            all.push_back(*a++);
        else if (a == left.end() || b->first < a->first)
            all.push_back(*b++);
        else {
            all.emplace_back(a->first, a->second + b->second);
            ++a;
            ++b;
        }
    }
    return all;
}

float dice(const Signature& left, const Signature& right) {
    if (left.weight + right.weight <= 0)
        return 0;
    float common = 0;
    auto a = left.words.begin();
    auto b = right.words.begin();
    while (a != left.words.end() && b != right.words.end()) {
        if (a->first < b->first)
            ++a;
        else if (b->first < a->first)
            ++b;
        else {
            common += std::min(a->second, b->second);
            ++a;
            ++b;
        }
    }
    return 2 * common / (left.weight + right.weight);
}

class WordTable {
public:
    std::uint32_t number(const std::string& word) {
        return known_.emplace(word, static_cast<std::uint32_t>(known_.size())).first->second;
    }
    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> known_;
};

using Numbered = std::vector<std::vector<std::uint32_t>>;

Numbered number_words(WordTable& table, const std::vector<Signatures::Words>& words) {
    Numbered numbered(words.size());
    for (std::size_t part = 0; part < words.size(); ++part) {
        for (const std::string& word : words[part])
            numbered[part].push_back(table.number(word));
        std::sort(numbered[part].begin(), numbered[part].end());
    }
    return numbered;
}

/// In how many parts each word occurs.
std::vector<std::uint32_t> count_parts(const Numbered& parts, std::size_t words) {
    std::vector<std::uint32_t> counts(words, 0);
    for (const auto& part : parts) {
        for (std::size_t at = 0; at < part.size(); ++at) {
            if (at == 0 || part[at] != part[at - 1])
                ++counts[part[at]];
        }
    }
    return counts;
}

std::vector<Signature> sign(const Numbered& parts, const std::vector<float>& weights,
                            std::span<const ComparePart> of) {
    std::vector<Signature> signatures(parts.size());
    for (std::size_t part = 0; part < parts.size(); ++part) {
        Signature& signature = signatures[part];
        for (const std::uint32_t word : parts[part]) {
            if (weights[word] <= 0)
                continue;
            if (!signature.words.empty() && signature.words.back().first == word)
                signature.words.back().second += weights[word];
            else
                signature.words.emplace_back(word, weights[word]);
            signature.weight += weights[word];
        }
        signature.length = static_cast<float>(of[part].text.size());
    }
    return signatures;
}

/// Adds to each part the words of all parts below it. Parents come before their children.
std::vector<Signature> add_up(std::vector<Signature> signatures, std::span<const ComparePart> parts) {
    for (std::size_t part = parts.size(); part-- > 1;) {
        const std::uint32_t parent = parts[part].parent;
        const bool counts = parts[parent].kind == PartClass::entry || parts[parent].kind == PartClass::item;
        constexpr std::size_t most_words = 4000; // enough words to recognise any entry
        if (!counts || signatures[parent].words.size() > most_words)
            continue;
        signatures[parent].words = merged_words(signatures[parent].words, signatures[part].words);
        signatures[parent].weight += signatures[part].weight;
        signatures[parent].length += signatures[part].length;
    }
    return signatures;
}

} // namespace

Signatures::Signatures(std::span<const ComparePart> left, std::vector<Words> left_words,
                       std::span<const ComparePart> right, std::vector<Words> right_words, bool shared_only) {
    WordTable table;
    const Numbered left_numbers = number_words(table, left_words);
    const Numbered right_numbers = number_words(table, right_words);
    const auto left_counts = count_parts(left_numbers, table.size());
    const auto right_counts = count_parts(right_numbers, table.size());
    const auto all = static_cast<float>(left.size() + right.size());
    std::vector<float> weights(table.size(), 0);
    for (std::size_t word = 0; word < weights.size(); ++word) {
        if (!shared_only || (left_counts[word] > 0 && right_counts[word] > 0))
            weights[word] = std::log(1 + all / static_cast<float>(left_counts[word] + right_counts[word]));
    }
    own_left_ = sign(left_numbers, weights, left);
    own_right_ = sign(right_numbers, weights, right);
    whole_left_ = add_up(own_left_, left);
    whole_right_ = add_up(own_right_, right);
}

float Signatures::likeness(std::uint32_t left, std::uint32_t right) const {
    return std::max(dice(own_left_[left], own_right_[right]), dice(whole_left_[left], whole_right_[right]));
}

} // namespace rapporteur
