// Paragraphs in another language than the report.
#pragma once

#include "rules/rule.hpp"
#include "rules/support/text.hpp"

#include <cstdint>

namespace rapporteur {

/// Recognises a language by its little words (`little-word` of the drafting words).
class ForeignText {
public:
    explicit ForeignText(const RuleInput& input);

    /// Whether the element has enough little words of another language, and far more than own ones.
    [[nodiscard]] bool is_foreign(std::uint32_t element) const;

private:
    const RuleInput& input_;
    WordSet own_;
    WordSet foreign_;
    bool is_known_ = false; ///< whether the vocabulary has little words of another language
};

} // namespace rapporteur
