#include "batch/inputs.hpp"

#include "archive/walk.hpp"
#include "batch/review_copy.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

std::string last_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1); // if there is no `/`, npos + 1 is 0: the whole path
}

/// The path below an output folder for a listed path. Its folders are kept, since a list may name files of
/// many folders, but it cannot lead out of the output folder: `/data/../archive/a.docx` becomes
/// `archive/a.docx`.
std::string kept_folders(const std::string& path) {
    std::string kept = std::filesystem::path(path).lexically_normal().relative_path().string();
    while (kept.starts_with("../"))
        kept.erase(0, 3);
    if (kept.ends_with('/'))
        kept.pop_back();
    return kept == "." || kept == ".." ? std::string() : kept;
}

} // namespace

void InputQueue::add_folder(const std::string& folder, const std::string& relative) {
    Walk walk = find_reports(folder, kinds_, output_);
    const bool none = walk.reports.empty();
    const std::size_t copies = std::erase_if(walk.reports, [&folder](const std::string& report) {
        return is_copy_beside_its_report(join_path(folder, report));
    });
    if (copies > 0) {
        waiting_.push_back(
            {{folder, folder},
             Failure{FailureCode::io, "",
                     copies == 1 ? "1 review copy beside its report; name it to have it read"
                                 : fmt::format("{} review copies beside their reports; name one to "
                                               "have it read",
                                               copies)},
             true});
    }
    bool lost = false;
    for (const auto& aside : walk.asides) {
        waiting_.push_back({{aside.path, aside.path}, aside.failure, aside.harmless});
        lost = lost || !aside.harmless;
    }
    for (const auto& report : walk.reports) {
        waiting_.push_back(
            {{join_path(folder, report), relative.empty() ? report : join_path(relative, report)},
             {},
             false,
             folder});
    }
    if (lost)
        return;
    if (none) {
        waiting_.push_back(
            {{folder, folder},
             Failure{FailureCode::io, "", "the folder holds no .docx, .docm, .dotx or .dotm file"}});
    } else {
        searched_.push_back(folder);
    }
}

void InputQueue::add_named(const std::string& path) {
    if (path == "-")
        waiting_.push_back({{path, "stdin"}});
    else if (is_folder(path))
        add_folder(path, {});
    else
        waiting_.push_back({{path, last_name(path)}});
}

void InputQueue::add_listed(const std::string& path) {
    const std::string name = path == "-" ? "./-" : path;
    if (is_folder(name))
        add_folder(name, kept_folders(name));
    else
        waiting_.push_back({{name, kept_folders(name)}});
}

Result<InputQueue> InputQueue::open(const InputChoice& choice, ReportKinds kinds, Console& console,
                                    const std::string& output) {
    InputQueue queue;
    queue.kinds_ = kinds;
    queue.output_ = output;
    if (!choice.list.empty()) {
        if (choice.list == "-" &&
            std::find(choice.paths.begin(), choice.paths.end(), "-") != choice.paths.end())
            return fail(FailureCode::io, "", "standard input cannot be a list of files and a report at once");
        auto list = NameList::open(choice.list, choice.null_separated ? '\0' : '\n');
        if (!list)
            return tl::unexpected(list.error());
        queue.list_ = std::move(*list);
        queue.list_name_ = choice.list == "-" ? "standard input" : choice.list;
    }
    for (const auto& path : choice.paths)
        queue.add_named(path);
    queue.is_single_ = choice.list.empty() && choice.paths.size() == 1 && !is_folder(choice.paths.front());
    for (const auto& input : queue.waiting_) {
        if (input.passed_over)
            console.note_passed_over(input.file.path, *input.failure);
    }
    std::erase_if(queue.waiting_, [](const Input& input) { return input.passed_over; });
    queue.found_ = queue.waiting_.size();
    return queue;
}

InputQueue InputQueue::of(Inputs inputs) {
    InputQueue queue;
    queue.found_ = inputs.list.size();
    for (auto& input : inputs.list)
        queue.waiting_.push_back(std::move(input));
    return queue;
}

std::optional<Input> InputQueue::next() {
    while (waiting_.empty() && list_) {
        auto name = list_->next();
        if (!name)
            list_.reset();
        else if (*name)
            add_listed(**name);
        else
            waiting_.push_back({{list_name_, list_name_}, name->error()});
    }
    if (waiting_.empty())
        return std::nullopt;
    Input input = std::move(waiting_.front());
    waiting_.pop_front();
    return input;
}

std::vector<PlannedInput> InputQueue::known() const {
    std::vector<PlannedInput> inputs;
    for (const Input& input : waiting_)
        inputs.push_back(input.file);
    return inputs;
}

std::optional<std::size_t> InputQueue::total() const {
    return list_name_.empty() ? std::optional(found_) : std::nullopt;
}

void take_settings(Input& input, SettingsFinder& finder) {
    input.settings = finder.find(input.file.path);
    input.complaints = finder.take_complaints();
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
