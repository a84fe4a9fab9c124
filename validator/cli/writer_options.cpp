#include "cli/writer_options.hpp"

#include "batch/inputs.hpp"
#include "cli/choices.hpp"
#include "console/language.hpp"

#include "base/sha256.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace rapporteur::cli {
namespace {

bool takes_file(const WriterOptionInfo& option) {
    return option.values == "FILE";
}

std::vector<std::string> words_of(const WriterOptionInfo& option) {
    std::vector<std::string> words;
    std::string_view rest = option.values;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

const WriterOptionInfo* option_of(const WriterInfo& writer, std::string_view name) {
    const auto found = std::find_if(writer.options.begin(), writer.options.end(),
                                    [name](const WriterOptionInfo& option) { return option.name == name; });
    return found == writer.options.end() ? nullptr : &*found;
}

/// Why an option cannot be used with the writer that was chosen.
Failure of_another_writer(std::string_view name) {
    std::vector<std::string> formats;
    for (const WriterInfo& writer : writers()) {
        if (option_of(writer, name) != nullptr)
            formats.push_back(fmt::format("--to {}", writer.name));
    }
    return {FailureCode::layout, "",
            fmt::format("`--{}` is for `{}` alone", name, fmt::join(formats, "`, `"))};
}

} // namespace

void add_writer_options(CLI::App& verb, WriterArguments& arguments) {
    for (const WriterInfo& writer : writers()) {
        for (const WriterOptionInfo& option : writer.options) {
            const std::string name = "--" + std::string(option.name);
            if (verb.get_option_no_throw(name) != nullptr)
                continue; // another writer has the same option
            const auto take = [writer = std::string(writer.name), option,
                               &arguments](const std::string& given) {
                const GivenWriterOption word{option.name, given, {}};
                if (!takes_file(option) && !read_writer_options(writer, std::span(&word, 1), {}))
                    throw CLI::ValidationError(no_such_word(option.kind, given, words_of(option)),
                                               CLI::ExitCodes::ValidationError);
                arguments.insert_or_assign(std::string(option.name), given);
            };
            verb.add_option_function<std::string>(name, take, std::string(option.what))
                ->option_text(std::string(option.values))
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        }
    }
}

std::vector<UsedFile> files_of(const WriterArguments& arguments) {
    std::vector<UsedFile> files;
    for (const WriterInfo& writer : writers()) {
        for (const WriterOptionInfo& option : writer.options) {
            const auto given = arguments.find(option.name);
            if (takes_file(option) && given != arguments.end())
                files.push_back({given->second, "--" + given->first});
        }
    }
    return files;
}

tl::expected<ReadWriterOptions, BadWriterOption>
read_options(const WriterInfo& writer, const WriterArguments& arguments, const Limits& limits) {
    std::string digests;
    std::vector<Bytes> files;
    std::vector<GivenWriterOption> given;
    files.reserve(arguments.size()); // `given` points into it
    for (const auto& [name, value] : arguments) {
        const WriterOptionInfo* option = option_of(writer, name);
        if (option == nullptr) {
            const auto named = files_of({{name, value}});
            return tl::unexpected(
                BadWriterOption{named.empty() ? std::string() : value, of_another_writer(name)});
        }
        std::string_view content = value;
        if (takes_file(*option)) {
            auto read =
                read_path(value, option->most_bytes == 0 ? limits.file_bytes
                                                         : std::min(option->most_bytes, limits.file_bytes));
            if (!read)
                return tl::unexpected(BadWriterOption{value, std::move(read.error())});
            files.push_back(std::move(*read));
            content = {reinterpret_cast<const char*>(files.back().data()), files.back().size()};
        }
        given.push_back({name, content, value});
        digests += fmt::format("{} {}\n", name, sha256_hex(std::as_bytes(std::span(content))));
    }
    if (given.empty())
        return ReadWriterOptions{};
    // One at a time, so that a failure is told with the file that it is about; and then all together.
    for (const GivenWriterOption& each : given) {
        if (auto read = read_writer_options(writer.name, std::span(&each, 1), limits); !read)
            return tl::unexpected(BadWriterOption{std::string(each.from), std::move(read.error())});
    }
    return ReadWriterOptions{*read_writer_options(writer.name, given, limits), std::move(digests)};
}

} // namespace rapporteur::cli
