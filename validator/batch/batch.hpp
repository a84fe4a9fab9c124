// Runs one verb on many inputs, with several threads. The results are reported in the order of the inputs.
#pragma once

#include "archive/in_order.hpp"
#include "archive/memory_budget.hpp"
#include "batch/inputs.hpp"
#include "console/progress.hpp"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <utility>

namespace rapporteur::cli {

struct BatchOptions {
    InputChoice inputs;
    std::size_t jobs = 0; ///< 0: one for each core
    bool fail_fast = false;
    std::string summary; ///< --summary; empty: none
};

/// The number of threads for `count` inputs; `count` may be unknown.
[[nodiscard]] std::size_t threads_for(std::size_t jobs, std::optional<std::size_t> count);

/// Keeps freed memory in the process for the next document. Returning it to the system and asking for it
/// again costs more than reading a document.
void keep_freed_memory();

/// The limit for unpacked XML in work at one time, over all threads.
inline constexpr std::uint64_t xml_in_work = 64ULL << 20U;

/// Returns the result of `action`, or a failure if memory runs out. One input must not stop the others.
template <typename Value, typename Action>
[[nodiscard]] Result<Value> guarded(Action&& action) {
    try {
        return std::forward<Action>(action)();
    } catch (const std::bad_alloc&) {
        return fail(FailureCode::limit, "", "there is not enough memory for it");
    } catch (const std::exception& error) {
        return fail(FailureCode::internal, "", error.what());
    }
}

/// Calls `work(input, bytes) -> Result<Value>` for every input, on several threads. Calls `deliver(input,
/// result) -> bool` in the caller's thread, in the order of the inputs; false stops the run. `pull()` returns
/// the next input, like InputQueue::next.
template <typename Value, typename Pull, typename Work, typename Deliver>
void for_each_input(Pull pull, std::optional<std::size_t> total, const BatchOptions& options,
                    const Limits& limits, Console& console, Work work, Deliver deliver) {
    const std::size_t jobs = threads_for(options.jobs, total);
    if (total != 1)
        keep_freed_memory();
    MemoryBudget budget(xml_in_work);
    Progress progress(console, total);
    const auto done = [&](const Input& input) {
        return guarded<Value>([&]() -> Result<Value> {
            if (input.settings && !*input.settings)
                return tl::unexpected(input.settings->error());
            return read_input(input, limits).and_then([&](const Bytes& bytes) -> Result<Value> {
                const MemoryBudget::Share share(budget, jobs > 1 ? claimed_xml_bytes(bytes) : 0);
                return work(input, bytes);
            });
        });
    };
    const auto told = [&](Input&& input, Result<Value>&& result) {
        if (input.passed_over) {
            console.note_passed_over(input.file.path, *input.failure);
            return true;
        }
        for (const auto& complaint : input.complaints)
            console.note(complaint);
        const bool failed = !result;
        const bool goes_on = deliver(input, std::move(result));
        progress.step();
        return goes_on && !(failed && options.fail_fast);
    };
    map_in_order(jobs, std::move(pull), done, told);
}

} // namespace rapporteur::cli
