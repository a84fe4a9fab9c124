// The formats that `convert` writes, and the options that each of them has.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

/// An option of a format.
struct WriterOptionInfo {
    std::string_view name;        ///< "akn-profile"; the command has the switch `--akn-profile`
    std::string_view kind;        ///< the word of messages for its value: "pandoc API"
    std::string_view values;      ///< "FILE": the bytes of a file; otherwise words: "1.22|1.23"
    std::string_view what;        ///< a description for people
    std::uint64_t most_bytes = 0; ///< that a file of it may have; 0: as many as a document
};

/// A format that `convert` can write.
struct WriterInfo {
    std::string_view name;                 ///< "report"
    std::string_view extension;            ///< of its output files: ".xml"
    std::string_view what;                 ///< a description for people
    std::vector<WriterOptionInfo> options; ///< often none
};
[[nodiscard]] std::vector<WriterInfo> writers();

/// What a caller sets an option to.
struct GivenWriterOption {
    std::string_view name;  ///< a WriterOptionInfo::name
    std::string_view value; ///< a word, or the bytes of a file
    std::string_view from;  ///< for messages: the name of the file
};

/// Options that were read and checked, once for all documents. Only the writer that they are for looks at
/// them.
class WriterOptions;
using WriterOptionsHandle = std::shared_ptr<const WriterOptions>;

/// Fails if there is no such writer, if it has no such option, and if a value cannot be read. The part of a
/// failure is the place in the file: "ours.xml:3:1", "word/styles.xml".
[[nodiscard]] Result<WriterOptionsHandle>
read_writer_options(std::string_view writer, std::span<const GivenWriterOption> given, const Limits& limits);

} // namespace rapporteur
