// The labels of a report, against which the references in its text are resolved.
#pragma once

#include "rules/rule.hpp"
#include "rules/support/labels.hpp"
#include "rules/support/references.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class ReferenceLabels {
public:
    explicit ReferenceLabels(const RuleInput& input);

    [[nodiscard]] bool empty() const { return entries_.empty(); }
    /// With several lists a number alone does not say which entry is meant. But if no list has it, it is
    /// missing.
    [[nodiscard]] bool are_several_lists() const { return several_lists_; }
    /// Whether they are ordinals in words: "TERCERA."
    [[nodiscard]] bool are_words() const { return in_words_; }
    /// Whether a paragraph begins with these folded words, "recommendation 6".
    [[nodiscard]] bool are_written(std::string_view words);

    /// Sets what Reference says of the labels, by its value and its letter.
    void resolve(Reference& reference) const;

private:
    struct Label {
        std::int64_t value = 0;
        std::uint32_t element = 0;
        std::string expected; ///< the right number, without prefix and suffix
    };
    [[nodiscard]] static std::vector<Label> labelled(const CheckedList& list);
    [[nodiscard]] std::string beginning_of(std::uint32_t element) const;
    void resolve_item(std::uint32_t entry, Reference& reference) const;

    const RuleInput& input_;
    bool several_lists_ = false;
    bool in_words_ = false;
    std::vector<Label> entries_;
    std::vector<std::vector<Label>> items_; ///< one list for each entry or item that has items
    std::optional<std::set<std::string, std::less<>>> beginnings_; ///< made when it is first needed
};

} // namespace rapporteur
