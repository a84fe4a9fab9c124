// The commands of the menu as functions on a document. Each returns a text for the user and never throws.
#pragma once

#include "office.hpp"

#include <string>
#include <string_view>

namespace rapporteur::office {

struct Outcome {
    bool is_done = true;
    std::string text; ///< for the user; may be empty
};

enum class Format { report, review_copy };
inline constexpr const char* report_filter = "Rapporteur report";
inline constexpr const char* review_filter = "Rapporteur review copy";

/// The language for texts to the user.
[[nodiscard]] std::string spoken_language(const Context& context);

/// Makes comments of the findings, in one undo step.
[[nodiscard]] Outcome check_document(const Context& context, const Model& model);
/// Makes recorded changes of the safe corrections, in one undo step.
[[nodiscard]] Outcome correct_document(const Context& context, const Model& model);
[[nodiscard]] Outcome go_to_finding(const Context& context, const Model& model, bool forward);
/// Writes the bytes of a file in this format. Fails as the library does.
[[nodiscard]] Outcome write_format(const Context& context, const Model& model, Format format,
                                   Sequence<sal_Int8>& bytes);

} // namespace rapporteur::office
