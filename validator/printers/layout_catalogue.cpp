#include "printers/layout_catalogue.hpp"

#include "base/text.hpp"
#include "printers/sentences.hpp"

#include <algorithm>

namespace rapporteur {

std::string print_layouts_table(std::span<const LayoutInfo> layouts) {
    std::size_t width = 0;
    for (const LayoutInfo& layout : layouts)
        width = std::max(width, layout.name.size());
    std::string out;
    for (const LayoutInfo& layout : layouts)
        out += fmt::format("{:<{}}  {}\n", layout.name, width, layout.title);
    return out;
}

std::string print_layout(std::string_view path, const LayoutInfo& layout, std::string_view language) {
    const SentencesIn worded{language};
    return worded("{}: layout `{}` ({}): {}\n", escape_controls(path), layout.name, layout.language,
                  layout.title);
}

std::string print_examples(std::string_view path, std::span<const ExampleOutcome> examples,
                           std::string_view language) {
    const SentencesIn worded{language};
    std::string out;
    std::size_t failed = 0;
    for (const ExampleOutcome& outcome : examples) {
        if (outcome.differences.empty())
            continue;
        ++failed;
        out += worded("{}: the example `{}` is not read as it says:\n", escape_controls(outcome.place),
                      escape_controls(outcome.name));
        for (const std::string& difference : outcome.differences)
            out += fmt::format("    {}\n", escape_controls(difference));
    }
    if (examples.empty())
        return out;
    const std::string counts = failed > 0 ? worded("{} of {} examples failed\n", failed, examples.size())
                               : examples.size() == 1
                                   ? worded("its example is read as it says\n")
                                   : worded("its {} examples are read as they say\n", examples.size());
    return out + fmt::format("{}: {}", escape_controls(path), counts);
}

std::string print_layout_choice(std::string_view path, std::span<const std::string> lines) {
    std::string out;
    for (const std::string& line : lines)
        out += fmt::format("{}{}\n", out.empty() ? escape_controls(path) + ": " : std::string("  "),
                           escape_controls(line));
    return out;
}

} // namespace rapporteur
