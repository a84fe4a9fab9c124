// Learns a layout from reports that are as they should be. The examples are read with the layout that fits
// them best, and then with the learned layout.
#include "rapporteur/learning.hpp"

#include "layout/lazy_layout.hpp"
#include "learning/learning.hpp"
#include "line.hpp"
#include "messages/messages.hpp"
#include "report/choose.hpp"
#include "report/level_labels.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// Says in words how an example fits the learned layout.
std::string remark_on(const ReadExample& example, const Layout& layout, const Messages& messages) {
    const LayoutFit fit = measure_fit(example.report, example.blocks, layout);
    const auto entries = example.report.elements_of(ElementPart::entry).size();
    if (fit.misfit.lacks.empty() && fit.misfit.body.empty())
        return fmt::format(
            "{}: {}", example.name,
            render(messages.place("example-fits"),
                   {{"sections", std::to_string(example.report.sections.size()), ArgumentKind::count},
                    {"entries", std::to_string(entries), ArgumentKind::count}}));
    return fmt::format("{}: {}", example.name,
                       render(messages.place("example-lacks"),
                              {{"lacks", lacks_in_words(fit.misfit, messages), ArgumentKind::name}}));
}

ReadExample read_example(std::string name, Blocks blocks, const Layout& layout) {
    apply_level_labels(blocks, find_level_labels(blocks, layout));
    Report report = recognize(blocks, layout);
    auto findings = run_rules(blocks, report, layout);
    return {std::move(name), std::move(blocks), std::move(report), std::move(findings)};
}

} // namespace

Result<LearnedLayout> learn_layout(std::span<const LayoutExample> examples, std::string_view name,
                                   const Options& options) {
    std::vector<Blocks> documents;
    for (const LayoutExample& example : examples) {
        auto blocks = open_blocks(example.bytes, options);
        if (!blocks) {
            Failure failure = std::move(blocks.error());
            failure.part = failure.part.empty() ? example.name : example.name + ": " + failure.part;
            return tl::unexpected(std::move(failure));
        }
        // An example is read with one layout after the other, and its opening is compared with all others.
        constexpr std::size_t most_paragraphs = 5'000;
        if (blocks->blocks.size() > most_paragraphs)
            return fail(FailureCode::limit, example.name,
                        fmt::format("an example has at most {} paragraphs", most_paragraphs));
        documents.push_back(std::move(*blocks));
    }
    const auto handles = load_layouts();
    if (!handles)
        return tl::unexpected(handles.error());
    std::vector<const Layout*> layouts;
    for (const LayoutHandle& handle : *handles)
        layouts.push_back(&handle->get());
    LearnedLayout learned;
    LayoutHandle layout;
    std::string model;
    // If the documents lack something that the model needs, no layout can be made. Then try the next nearest
    // model.
    while (!layout && !layouts.empty()) {
        const auto nearest_of_all =
            layouts.begin() + static_cast<std::ptrdiff_t>(best_for_all(documents, layouts));
        model = (*nearest_of_all)->name;
        layouts.erase(nearest_of_all);
        const std::string source = with_worded_labels(*layout_source(model), documents);
        const auto base = parse_layout(source, model, {});
        if (!base)
            continue;
        std::vector<ReadExample> read;
        for (std::size_t index = 0; index < documents.size(); ++index)
            read.push_back(read_example(examples[index].name, documents[index], (*base)->get()));
        // A document that is only a sequence of lines teaches nothing.
        const bool is_built = std::any_of(read.begin(), read.end(), [](const ReadExample& example) {
            return example.report.sections.size() > 1;
        });
        if (!is_built)
            continue;
        learned.xml = specialise(source, (*base)->get(), read, name);
        layout = parse_layout(learned.xml, name, {}).value_or(nullptr);
    }
    if (!layout)
        return fail(FailureCode::layout, {},
                    "the examples have too little in common with any layout there is; none was learned");
    const Messages& messages = messages_in(options.language);
    learned.remarks.push_back(
        render(messages.place("learned-from"), {{"layout", model, ArgumentKind::name}}));
    for (std::size_t index = 0; index < documents.size(); ++index)
        learned.remarks.push_back(
            remark_on(read_example(examples[index].name, std::move(documents[index]), layout->get()),
                      layout->get(), messages));
    return learned;
}

} // namespace rapporteur
