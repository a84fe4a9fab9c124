#include "batch/layout_choice.hpp"

#include "base/text.hpp"
#include "batch/layout_files.hpp"
#include "console/language.hpp"
#include "verify/verify.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <sys/stat.h>

namespace rapporteur::cli {
namespace {

bool exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

} // namespace

ExaminedLayout examine_layout(const std::string& name, LayoutSources* sources, const LayoutPlace* place) {
    const auto names = layout_names();
    const bool embedded = std::find(names.begin(), names.end(), name) != names.end();
    const bool looks_like_file =
        name.find('/') != std::string::npos || name.ends_with(".xml") || place != nullptr || exists(name);
    const auto alone = [](Failure& failure) {
        return tl::unexpected(std::vector<Failure>{std::move(failure)});
    };
    if (embedded || !looks_like_file) {
        auto layout = load_layout(name);
        if (!layout)
            return alone(layout.error());
        return std::move(*layout);
    }
    const auto files = place != nullptr ? LayoutFiles::in(*place) : LayoutFiles::of(name);
    auto bytes = files.read_layout();
    if (!bytes)
        return alone(bytes.error());
    const std::string_view xml(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const auto keep = [sources](std::string_view read, const std::string& path) {
        if (sources == nullptr)
            return;
        sources->text += fmt::format("{}:{}\n", read.size(), read);
        sources->paths.push_back(path);
    };
    keep(xml, place != nullptr ? place->folder.path_of(place->name) : name);
    /// By name: the author's vocabularies, and the layouts that are extended.
    std::map<std::string, std::string> vocabularies;
    std::vector<Failure> unreadable;
    const auto load = [&](std::string_view wanted) {
        auto beside = files.read_vocabulary(wanted);
        if (beside.failure)
            unreadable.push_back(std::move(*beside.failure));
        if (beside.text) {
            keep(*beside.text, beside.path);
            vocabularies.emplace(wanted, *beside.text);
        }
        return std::move(beside.text);
    };
    auto layout = parse_layout(xml, name, load);
    if (!unreadable.empty())
        return tl::unexpected(std::move(unreadable));
    if (!layout)
        return tl::unexpected(examine_layout_text(xml, name, load));
    // The grammar is stricter than the reader.
    std::vector<Failure> mistakes;
    const auto note = [&mistakes](const std::string& file, const Result<std::vector<VerifyError>>& errors) {
        if (!errors)
            mistakes.push_back(errors.error());
        for (const VerifyError& error : errors ? *errors : std::vector<VerifyError>())
            mistakes.push_back({FailureCode::layout, fmt::format("{}:{}:{}", file, error.line, error.column),
                                error.message});
    };
    std::set<std::string> extended;
    for (std::string next = extended_layout(xml);
         vocabularies.contains(next) && extended.insert(next).second;)
        next = extended_layout(vocabularies[next]);
    for (const auto& [file, content] : vocabularies)
        note(file, extended.contains(file) ? verify_layout_xml(content) : verify_vocabulary_xml(content));
    note(name, verify_layout_xml(xml));
    if (!mistakes.empty())
        return tl::unexpected(std::move(mistakes));
    return std::move(*layout);
}

Result<std::vector<LayoutHandle>> find_layouts(const std::string& name, LayoutSources* sources,
                                               const LayoutPlace* place) {
    if (name.empty() || name == "auto")
        return load_layouts();
    auto layout = examine_layout(name, sources, place);
    if (!layout)
        return tl::unexpected(std::move(layout.error().front()));
    return std::vector<LayoutHandle>{std::move(*layout)};
}

void complain_of_layout(Console& console, const std::string& name, const Failure& failure) {
    if (failure.part.empty())
        console.complain(name, failure);
    else
        console.complain(failure.part, Failure{failure.code, {}, failure.message});
}

std::string misfit_note(const std::string& path, const LayoutChoice& choice) {
    return fmt::format("{}: {}", escape_controls(path),
                       phrase(language(), "misfit",
                              {{"layout", describe_layout(*choice.layout).name}, {"misfit", choice.misfit}}));
}

} // namespace rapporteur::cli
