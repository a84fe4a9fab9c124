// What the menu offers, as functions on a document. Each gives what there is to say of it, and never throws.
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

/// The language that is spoken in.
[[nodiscard]] std::string spoken_language(const Context& context);

/// The findings become comments, in one undo step.
[[nodiscard]] Outcome check_document(const Context& context, const Model& model);
/// The safe corrections become recorded changes, in one undo step.
[[nodiscard]] Outcome correct_document(const Context& context, const Model& model);
[[nodiscard]] Outcome go_to_finding(const Context& context, const Model& model, bool forward);
/// The bytes of a file of this format. Failures are the library's.
[[nodiscard]] Outcome write_format(const Context& context, const Model& model, Format format,
                                   Sequence<sal_Int8>& bytes);

} // namespace rapporteur::office
