// The answer of the library when a job cannot be done. A *failure* is about the input, the arguments or the
// layout; what is wrong with a report that could be read is a *finding* (finding.hpp). No exception crosses
// these headers.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace rapporteur {

/// The class of a failure: the `error.code` of the JSON, the word after the path in a message. Append only.
enum class FailureCode {
    corrupt,     ///< the bytes are not what they claim to be
    unsupported, ///< sound, but not a kind of file that is read (legacy .doc, encrypted, a spreadsheet)
    forbidden,   ///< reaches outside the package, or holds what OPC forbids (a DTD)
    limit,       ///< larger, deeper or more than the limits allow (limits.hpp)
    io,          ///< the file could not be read or written
    layout,      ///< the layout schema, its vocabularies, the configuration or the arguments are wrong
    internal     ///< a defect of this program
};

/// `corrupt`, `unsupported`, ... as printed.
std::string_view to_string(FailureCode code);

/// One reason, in one line of plain words. `part` names the package part (`word/document.xml`), or is empty.
struct Failure {
    FailureCode code = FailureCode::internal;
    std::string part;
    std::string message;

    /// `corrupt: word/document.xml: the tag `w:p` is not closed`: class, part, reason; control characters
    /// escaped.
    [[nodiscard]] std::string line() const;
};

template <typename Value>
using Result = tl::expected<Value, Failure>;

/// `return fail(FailureCode::corrupt, part, "...");` in a function that returns a Result.
inline tl::unexpected<Failure> fail(FailureCode code, std::string part, std::string message) {
    return tl::unexpected<Failure>(Failure{code, std::move(part), std::move(message)});
}

} // namespace rapporteur
