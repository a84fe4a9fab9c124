// Writes a corrected report as bytes. Each writer is one file that walks the same report; writers.def lists
// them.
#pragma once

#include "rapporteur/byte_sink.hpp"
#include "rapporteur/rapporteur.hpp"

#include "corrections/corrections.hpp"
#include "writers/options.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

struct WriterInput {
    const Corrected& corrected;
    const Layout& layout;
    std::string_view source_name;   ///< file name without folders
    std::string_view source_sha256; ///< lower-case hexadecimal
    Limits limits = {};
    const WriterOptions* options = nullptr; ///< null: none is set
    /// Receives what people should know about the output: the name of a style that the template lacks. May be
    /// empty.
    std::function<void(std::string_view place, std::vector<Argument> arguments)> remark = {};

    /// What an option of the writer was set to; null: the caller did not set it.
    template <typename Value>
    [[nodiscard]] const Value* option(const WriterOption& option) const {
        return options == nullptr ? nullptr : options->get<Value>(option);
    }
};

/// Cannot fail: everything that the sink receives is the output.
using WriterFunction = void(const WriterInput& input, const ByteSink& sink);

// write_report_xml(), write_akn(), ...: the same input gives the same bytes.
#define WRITER(file, name, extension, what) void write_##file(const WriterInput& input, const ByteSink& sink);
#define OPTION(file, option)
#include "writers/writers.def"
#undef OPTION
#undef WRITER

/// A line of writers.def.
struct Writer {
    std::string_view name;      ///< the word for `convert --to`
    std::string_view extension; ///< of its output files, with the full stop
    std::string_view what;      ///< a description for people
    WriterFunction* write = nullptr;
};

/// The whole output at once.
[[nodiscard]] std::string written_by(WriterFunction& write, const WriterInput& input);

[[nodiscard]] std::span<const Writer> all_writers();
[[nodiscard]] const Writer* find_writer(std::string_view name); ///< null if there is none
[[nodiscard]] std::vector<const WriterOption*> options_of(const Writer& writer);

} // namespace rapporteur
