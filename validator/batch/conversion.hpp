// A run of `convert` over many inputs. It skips unchanged inputs, writes the others, and records what it did
// for the next run.
#pragma once

#include "archive/closed_folder.hpp"
#include "archive/output.hpp"
#include "archive/state.hpp"
#include "batch/batch.hpp"
#include "batch/summary.hpp"
#include "batch/told.hpp"
#include "console/exit_status.hpp"

#include "rapporteur/rapporteur.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur::cli {

struct ConversionOptions {
    /// The output folder; empty: one input, which goes to a file or to standard output.
    std::string folder;
    std::string made_with; ///< digest of layout, options and program
    bool prune = false;    ///< remove outputs whose source has gone
    bool fail_fast = false;
    bool force = false;      ///< convert unchanged inputs too
    bool json_lines = false; ///< print a line of JSON for each input
    bool is_single = false;  ///< one input: no state and no totals
};

/// The result that a worker passes to the run. Nobody sees a file before its turn.
struct ConversionOutcome {
    std::optional<PendingFile> file;    ///< none: the input is unchanged, or goes to standard output
    Told told;                          ///< of this run, or of the run that converted the input
    std::optional<Failure> not_written; ///< why the output cannot be written
    std::optional<StateEntry> note;     ///< to be saved, if there is anything new
    bool unchanged = false;
};

class ConversionRun {
public:
    ConversionRun(ConversionOptions options, Console& console);

    /// Fails if the whole run cannot begin.
    [[nodiscard]] Result<void> begin(const std::vector<Input>& inputs, const std::string& summary);

    using Write = std::function<Result<Conversion>(const ByteSink& sink)>;
    /// Converts one input; any thread may call it. `write` makes the output, which goes to its place while it
    /// is made.
    [[nodiscard]] Result<ConversionOutcome> convert_one(const Input& input, const Bytes& bytes,
                                                        const Write& write);
    /// Takes the outcome of an input. Call it in the order of the inputs.
    [[nodiscard]] bool deliver(const Input& input, Result<ConversionOutcome>&& outcome);

    /// The number of inputs that had their turn.
    [[nodiscard]] std::size_t done() const { return written() + counts_.unchanged + counts_.failed; }
    /// `not_done`: the number of inputs that did not have their turn.
    [[nodiscard]] ExitStatus finish(const std::vector<Input>& inputs, std::size_t not_done);

private:
    struct Counts {
        std::size_t converted = 0, unrecognized = 0, unchanged = 0, failed = 0, gone = 0, pruned = 0;
    };

    [[nodiscard]] std::size_t written() const { return counts_.converted + counts_.unrecognized; }
    void open_state();
    void keep_notes();
    void count_failure();
    void fail_on(const std::string& path, const Failure& failure);
    void look_for_gone(const std::vector<Input>& inputs);
    [[nodiscard]] StateEntry entry_of(const Input& input, const Bytes& bytes) const;
    [[nodiscard]] std::string relative_output(const Input& input) const;
    [[nodiscard]] std::string tally(std::size_t not_done) const;
    void tell(const SummaryLine& line);

    ConversionOptions options_;
    Console& console_;
    std::string working_folder_;
    ClosedFolder folder_; ///< of all outputs, if there is one
    std::optional<State> state_;
    SummaryFile summary_;
    std::string summary_name_;
    Counts counts_;
    std::size_t unsaved_ = 0;
    std::chrono::steady_clock::time_point saved_ = std::chrono::steady_clock::now();
    ExitStatus status_ = ExitStatus::done;
};

/// The digest of the running program, so that a new build does not trust the outputs of an older one. Empty
/// if it cannot be found out.
[[nodiscard]] std::string program_digest();

} // namespace rapporteur::cli
