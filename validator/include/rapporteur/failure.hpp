// The result of the library when it cannot do its job. A *failure* is about the input, the arguments or the
// layout. What is wrong with a report that could be read is a *finding* (finding.hpp). No exception leaves
// these headers.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace rapporteur {

/// The class of a failure. JSON has it as `error.code`, messages have it after the path. Append only.
enum class FailureCode {
    corrupt,     ///< the bytes are not what they claim to be
    unsupported, ///< a sound file of a kind that is not read (legacy .doc, encrypted, a spreadsheet)
    forbidden,   ///< it reaches outside the package, or has something that OPC forbids (a DTD)
    limit,       ///< larger, deeper or more than the limits allow (limits.hpp)
    io,          ///< the file could not be read or written
    layout,      ///< the layout schema, its vocabularies, the configuration or the arguments are wrong
    internal     ///< a defect of this program
};

/// `corrupt`, `unsupported`, ... as they are printed.
std::string_view to_string(FailureCode code);

/// A reason in one line of plain words. `part` is the package part (`word/document.xml`); it may be empty.
struct Failure {
    FailureCode code = FailureCode::internal;
    std::string part;
    std::string message;

    /// `corrupt: word/document.xml: the tag `w:p` is not closed`: class, part and reason, with control
    /// characters escaped.
    [[nodiscard]] std::string line() const;
};

template <typename Value>
using Result = tl::expected<Value, Failure>;

/// For functions that return a Result: `return fail(FailureCode::corrupt, part, "...");`
inline tl::unexpected<Failure> fail(FailureCode code, std::string part, std::string message) {
    return tl::unexpected<Failure>(Failure{code, std::move(part), std::move(message)});
}

} // namespace rapporteur
