#include "batch/conversion.hpp"
#include "console/language.hpp"

#include "archive/gone.hpp"
#include "archive/walk.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/layout_choice.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace rapporteur::cli {
namespace {

/// How often the state is saved. A run that is killed loses at most this much, and the next run repeats it.
constexpr auto save_every = std::chrono::seconds(5);
constexpr std::size_t most_unsaved = 10'000;
constexpr std::size_t most_told_outside = 10;

std::string digest(std::string_view text) {
    return sha256_hex(std::as_bytes(std::span(text)));
}

} // namespace

std::string program_digest() {
    const auto program = read_file("/proc/self/exe", std::uint64_t{1} << 30U);
    return program ? sha256_hex(*program) : std::string();
}

ConversionRun::ConversionRun(ConversionOptions options, Console& console)
    : options_(std::move(options)), console_(console), folder_(options_.folder) {
    std::error_code error;
    working_folder_ = std::filesystem::current_path(error).string();
}

Result<void> ConversionRun::begin(const std::vector<Input>& inputs, const std::string& summary) {
    auto opened = SummaryFile::open(summary, "convert");
    if (!opened)
        return tl::unexpected(opened.error());
    summary_ = std::move(*opened);
    summary_name_ = summary;
    std::set<std::string> folders;
    for (const auto& input : inputs) {
        if (!options_.folder.empty())
            folders.emplace(folder_part(relative_output(input)));
        else if (!input.output.empty())
            sweep_leftovers(folder_of(input.output));
    }
    for (const auto& folder : folders)
        sweep_leftovers(folder_, folder);
    if (!options_.is_single && !options_.folder.empty())
        open_state();
    return {};
}

void ConversionRun::open_state() {
    auto state = State::open(folder_);
    if (!state) {
        console_.note(worded("{}: {}; everything is converted anew", escape_controls(options_.folder),
                             worded(state.error()).message));
        return;
    }
    if (!state->set_aside().empty()) {
        console_.note(worded("{}: the notes of earlier runs are damaged or of another program or "
                             "version; they were set aside as `{}`, and everything is converted anew",
                             escape_controls(options_.folder), state->set_aside()));
    }
    state_ = std::move(*state);
}

std::string ConversionRun::relative_output(const Input& input) const {
    return input.output.substr(options_.folder.size() + (options_.folder.ends_with('/') ? 0 : 1));
}

StateEntry ConversionRun::entry_of(const Input& input, const Bytes& bytes) const {
    // Absolute paths, so that the next run finds the file from any folder.
    const auto absolute = [this](const std::string& path) {
        return path.starts_with('/') ? path : join_path(working_folder_, path);
    };
    return {relative_output(input),
            absolute(input.file.path),
            absolute(input.root.empty() ? folder_of(input.file.path) : input.root),
            digest(options_.made_with + (*input.settings)->made_of + input.file.relative + '\0' +
                   sha256_hex(bytes)),
            {},
            {}};
}

namespace {

/// Sends an output to its place: to standard output if it is the only one, otherwise to a file that nobody
/// sees yet. A failure is kept, and the rest of the output is then dropped.
class OutputTaker {
public:
    using Make = std::function<Result<PendingFile>()>;
    /// `make` is empty for standard output.
    OutputTaker(Make make, Console& console) : make_(std::move(make)), console_(console) {}

    void take(std::string_view bytes) {
        if (!make_)
            return console_.print(bytes);
        if (!file && !failure) {
            if (auto made = make_())
                file.emplace(std::move(*made));
            else
                failure = std::move(made.error());
        }
        if (failure)
            return;
        digest_.add(std::as_bytes(std::span(bytes)));
        if (auto written = file->write(bytes); !written) {
            failure = std::move(written.error());
            file.reset();
        }
    }
    [[nodiscard]] std::string digest() { return digest_.hex(); }

    std::optional<PendingFile> file;
    std::optional<Failure> failure;

private:
    Make make_;
    Console& console_;
    Sha256 digest_;
};

} // namespace

Result<ConversionOutcome> ConversionRun::convert_one(const Input& input, const Bytes& bytes,
                                                     const Write& write) {
    ConversionOutcome conversion;
    if (state_) {
        conversion.note = entry_of(input, bytes);
        const auto known = options_.force ? std::nullopt : state_->find(conversion.note->output);
        auto told = known ? unpack_told(known->told) : std::nullopt;
        if (told && known->made_of == conversion.note->made_of &&
            has_digest(folder_, known->output, known->written)) {
            conversion.unchanged = true;
            conversion.told = std::move(*told);
            conversion.note->written = known->written;
            conversion.note->told = known->told;
            if (known->source == conversion.note->source && known->root == conversion.note->root)
                conversion.note.reset();
            return conversion;
        }
    }
    const bool is_file = !input.output.empty();
    OutputTaker taker(!is_file ? OutputTaker::Make() : OutputTaker::Make([&] {
        return options_.folder.empty() ? PendingFile::make(input.output)
                                       : PendingFile::make(folder_, relative_output(input));
    }),
                      console_);
    auto converted = write([&taker](std::string_view piece) { taker.take(piece); });
    if (!converted)
        return tl::unexpected(std::move(converted.error()));
    Told told = told_of(input.file.path, *converted);
    if (conversion.note)
        conversion.note->told = pack_told(told);
    conversion.told = std::move(told);
    if (conversion.note)
        conversion.note->written = taker.digest();
    conversion.file = std::move(taker.file);
    conversion.not_written = std::move(taker.failure);
    return conversion;
}

void ConversionRun::fail_on(const std::string& path, const Failure& failure) {
    console_.complain(path, failure);
    count_failure();
}

void ConversionRun::count_failure() {
    status_ = ExitStatus::failed;
    ++counts_.failed;
}

bool ConversionRun::deliver(const Input& input, Result<ConversionOutcome>&& outcome) {
    std::optional<Failure> failure;
    if (!outcome) {
        failure = std::move(outcome.error());
        if (*input.settings) // wrong settings were already reported, once
            console_.complain(input.file.path, *failure);
        count_failure();
    } else {
        for (const std::string& remark : outcome->told.remarks)
            console_.note(remark);
        failure = std::move(outcome->not_written);
        if (!failure && outcome->file) {
            const auto durability = options_.is_single ? Durability::at_once : Durability::later;
            if (const auto placed = outcome->file->put_in_place(durability); !placed)
                failure = placed.error();
        }
        if (failure)
            fail_on(input.output, *failure);
    }
    std::string_view word = "failed";
    std::optional<SummaryDetails> details;
    if (!failure) {
        if (state_ && outcome->note) {
            state_->remember(std::move(*outcome->note));
            ++unsaved_;
        }
        const bool fits = outcome->told.details.misfit.empty();
        word = outcome->unchanged ? "unchanged" : fits ? "converted" : "unrecognized";
        ++(outcome->unchanged ? counts_.unchanged : fits ? counts_.converted : counts_.unrecognized);
        details = std::move(outcome->told.details);
    }
    tell({input.file.path, input.output, word, std::move(failure), std::move(details)});
    if (unsaved_ >= most_unsaved || std::chrono::steady_clock::now() - saved_ >= save_every)
        keep_notes();
    return word != "failed" || !options_.fail_fast;
}

void ConversionRun::tell(const SummaryLine& line) {
    summary_.add(line);
    if (options_.json_lines)
        console_.print_now(summary_json_line(line));
}

void ConversionRun::keep_notes() {
    saved_ = std::chrono::steady_clock::now();
    unsaved_ = 0;
    if (!state_ || !state_->has_notes())
        return;
    // First the outputs must be on the disk. Only then may the state say that they are done.
    auto kept = make_durable(options_.folder).and_then([this] { return state_->save(); });
    if (!kept) {
        console_.note(worded("{}: {}; the next run converts everything anew",
                             escape_controls(options_.folder), worded(kept.error()).message));
        state_.reset();
    }
}

void ConversionRun::look_for_gone(const std::vector<Input>& inputs) {
    std::vector<std::string> current;
    current.reserve(inputs.size());
    for (const auto& input : inputs)
        current.push_back(relative_output(input));
    std::sort(current.begin(), current.end());
    const auto is_current = [&current](const std::string& output) {
        return std::binary_search(current.begin(), current.end(), output);
    };
    std::size_t outside = 0;
    const auto looked = find_gone(*state_, folder_, options_.prune, is_current, [&](const GoneOutput& gone) {
        const std::string path = folder_.path_of(gone.entry.output);
        const bool removed = gone.fate == GoneOutput::Fate::removed;
        // No run writes such a name, so somebody planted it, perhaps with a million others.
        const bool planted = gone.fate == GoneOutput::Fate::out_of_folder;
        if (planted && ++outside > most_told_outside)
            return;
        console_.note(
            fmt::format("{}: {}", escape_controls(path), translated(language(), describe_gone(gone))));
        if (planted)
            return;
        ++(removed ? counts_.pruned : counts_.gone);
        tell({gone.entry.source, path, removed ? "pruned" : "gone"});
    });
    if (outside > most_told_outside)
        console_.note(worded("{}: {} more names in the notes of earlier runs lie outside the output folder",
                             escape_controls(options_.folder), outside - most_told_outside));
    if (!looked)
        console_.note(
            fmt::format("{}: {}", escape_controls(options_.folder), worded(looked.error()).message));
}

std::string ConversionRun::tally(std::size_t not_done) const {
    const std::size_t files = done();
    std::string line = fmt::format("{}: {}", worded_count(files, "1 file", "{} files"),
                                   worded("{} converted", counts_.converted));
    const auto add = [&line](std::size_t count, const std::string& words) {
        if (count > 0)
            line += ", " + words;
    };
    add(counts_.unrecognized, worded("{} of no known layout", counts_.unrecognized));
    add(counts_.unchanged, worded("{} unchanged", counts_.unchanged));
    add(counts_.failed, worded("{} failed", counts_.failed));
    add(counts_.gone, worded("{} with a source that is gone", counts_.gone));
    add(counts_.pruned, worded("{} removed", counts_.pruned));
    add(not_done, worded("{} not done", not_done));
    return line;
}

ExitStatus ConversionRun::finish(const std::vector<Input>& inputs, std::size_t not_done) {
    if (state_ && not_done == 0)
        look_for_gone(inputs);
    if (state_) {
        keep_notes();
    } else if (!options_.folder.empty() && written() > 0) {
        if (const auto durable = make_durable(options_.folder); !durable)
            fail_on(options_.folder, durable.error());
    }
    if (const auto written = summary_.finish(); !written)
        fail_on(summary_name_, written.error());
    if (!options_.is_single) {
        console_.repeat_complaints();
        console_.note(tally(not_done));
    }
    return status_;
}

} // namespace rapporteur::cli
