#include "cli/difference.hpp"

#include "base/text.hpp"
#include "console/language.hpp"
#include "printers/printers.hpp"

#include <fmt/format.h>

namespace rapporteur::cli {

ExitStatus show_differences(std::span<const Input> inputs, const OtherFiles& others, const Options& options,
                            Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const Input& input : inputs) {
        for (const auto& complaint : input.complaints)
            console.note(complaint);
        const auto& found = *input.settings;
        if (!found) {
            status = ExitStatus::failed;
            continue;
        }
        const auto shown = read_input(input, options.limits).and_then([&](const Bytes& bytes) {
            return with_readable(input.file.path, bytes, others, options.limits,
                                 [&](const Bytes& docx) { return preview(docx, *found->layouts, options); });
        });
        if (!shown) {
            console.complain(input.file.path, shown.error());
            status = ExitStatus::failed;
            continue;
        }
        console.print(
            print_diff(input.file.path, *shown, {.color = console.color(), .language = language()}));
        if (shown->unsafe > 0 && !options.unsafe_fixes) {
            console.note(worded("{}: {} more can be corrected with `--unsafe-fixes`",
                                escape_controls(input.file.path), shown->unsafe));
        }
    }
    return status;
}

} // namespace rapporteur::cli
