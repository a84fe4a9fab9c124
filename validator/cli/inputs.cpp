#include "cli/inputs.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

namespace rapporteur::cli {
namespace {

bool is_folder(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string last_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1); // npos + 1 is 0: the whole
}

void gather_folder(const std::string& folder, ReportKinds kinds, Inputs& inputs, Console& console) {
    const Walk walk = find_reports(folder, kinds);
    bool lost = false;
    for (const auto& aside : walk.asides) {
        if (aside.harmless) {
            console.note(
                fmt::format("{}: passed over: {}", escape_controls(aside.path), aside.failure.message));
        } else {
            inputs.list.push_back({{aside.path, aside.path}, aside.failure});
            lost = true;
        }
    }
    for (const auto& report : walk.reports)
        inputs.list.push_back({{join_path(folder, report), report}, std::nullopt});
    if (walk.reports.empty() && !lost) {
        inputs.list.push_back(
            {{folder, folder},
             Failure{FailureCode::io, "", "the folder holds no .docx, .docm, .dotx or .dotm file"}});
    }
}

} // namespace

Inputs gather_inputs(const std::vector<std::string>& paths, ReportKinds kinds, Console& console) {
    Inputs inputs;
    for (const auto& path : paths) {
        if (path == "-") {
            inputs.list.push_back({{path, "stdin"}, std::nullopt});
        } else if (is_folder(path)) {
            inputs.has_folder = true;
            gather_folder(path, kinds, inputs, console);
        } else {
            inputs.list.push_back({{path, last_name(path)}, std::nullopt});
        }
    }
    return inputs;
}

Result<Bytes> read_path(const std::string& path, std::uint64_t limit) {
    return path == "-" ? read_standard_input(limit) : read_file(path, limit);
}

Result<Bytes> read_input(const Input& input, const Limits& limits) {
    if (input.failure)
        return tl::unexpected(*input.failure);
    auto bytes =
        input.source ? input.source(limits.file_bytes) : read_path(input.file.path, limits.file_bytes);
    return std::move(bytes).map_error([](Failure failure) {
        if (failure.code == FailureCode::limit)
            failure.message += "; `--max-file` allows more";
        return failure;
    });
}

} // namespace rapporteur::cli
