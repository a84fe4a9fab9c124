#include "cli/explanation.hpp"

#include "console/language.hpp"

#include "printers/layout_catalogue.hpp"

namespace rapporteur::cli {

ExitStatus explain_inputs(const BatchOptions& batch, const SettingsArguments& settings,
                          const OtherFiles& others, const Options& options, Console& console) {
    auto queue = InputQueue::open(batch.inputs, others.kinds(), console);
    if (!queue) {
        console.complain("rapporteur", queue.error());
        return ExitStatus::failed;
    }
    SettingsFinder finder(settings);
    ExitStatus status = ExitStatus::done;
    using Lines = std::vector<std::string>;
    for_each_input<Lines>(
        [&] {
            auto input = queue->next();
            if (input && !input->passed_over)
                take_settings(*input, finder);
            return input;
        },
        queue->total(), batch, options.limits, console,
        [&](const Input& input, const Bytes& bytes) {
            return with_readable(input.file.path, bytes, others, options.limits, [&](const Bytes& docx) {
                return explain_layouts(docx, *(*input.settings)->layouts, options);
            });
        },
        [&](const Input& input, Result<Lines>&& lines) {
            if (!lines) {
                status = ExitStatus::failed;
                if (*input.settings)
                    console.complain(input.file.path, worded(std::move(lines.error())));
                return true;
            }
            console.print(print_layout_choice(input.file.path, *lines));
            return true;
        });
    return status;
}

} // namespace rapporteur::cli
