// The output formats of a comparison, and the words that they share.
#pragma once

#include "rapporteur/compare.hpp"

#include "base/display.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// "resolution 3, item b: reworded"
[[nodiscard]] std::string difference_sentence(const Comparison& comparison, const Difference& difference,
                                              std::string_view language);
/// "a.docx and b.docx, as drafts: 3 differences"
[[nodiscard]] std::string compare_summary(const Comparison& comparison, std::string_view language);

[[nodiscard]] std::string print_comparison_text(const Comparison& comparison, std::string_view language);
[[nodiscard]] std::string print_comparison_json(const Comparison& comparison, std::string_view language);
[[nodiscard]] std::string print_comparison_html(const Comparison& comparison, std::string_view language);

} // namespace rapporteur
