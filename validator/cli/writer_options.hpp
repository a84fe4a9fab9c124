// The switches for the options of writers: made from what the writers say of themselves.
#pragma once

#include "archive/plan.hpp"

#include "rapporteur/writers.hpp"

#include <CLI/App.hpp>
#include <map>
#include <string>
#include <vector>

namespace rapporteur::cli {

/// What the command line gives: by the name of the option the word, or the path of the file.
using WriterArguments = std::map<std::string, std::string, std::less<>>;

/// Adds a switch for each option of each writer.
void add_writer_options(CLI::App& verb, WriterArguments& arguments);

/// The files that the options name.
[[nodiscard]] std::vector<UsedFile> files_of(const WriterArguments& arguments);

struct ReadWriterOptions {
    WriterOptionsHandle options;
    std::string digest; ///< of what they are set to, with the content of the files
};

/// Why the options cannot be used. `path` is the file of the option, or empty.
struct BadWriterOption {
    std::string path;
    Failure failure;
};

/// Reads the options for the chosen writer. Fails if an option is one of another writer.
[[nodiscard]] tl::expected<ReadWriterOptions, BadWriterOption>
read_options(const WriterInfo& writer, const WriterArguments& arguments, const Limits& limits);

} // namespace rapporteur::cli
