#include "batch/layout_choice.hpp"

#include "base/text.hpp"
#include "batch/layout_files.hpp"
#include "console/language.hpp"
#include "verify/verify.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
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

/// Where a mistake stands. The name of the file may have colons.
struct MistakePlace {
    std::string_view file;
    std::pair<std::uint64_t, std::uint64_t> place; ///< line and column
};

MistakePlace place_of(const Failure& mistake) {
    MistakePlace found{mistake.part, {}};
    const auto take_number = [&found](std::uint64_t& number) {
        const std::size_t colon = found.file.rfind(':');
        if (colon == std::string_view::npos)
            return;
        std::from_chars(found.file.data() + colon + 1, found.file.data() + found.file.size(), number);
        found.file = found.file.substr(0, colon);
    };
    take_number(found.place.second);
    take_number(found.place.first);
    return found;
}

/// Puts a mistake that the grammar found among those that were found by reading, which are in order: those of
/// a vocabulary stand where the layout names it. What reading found at the same place says more.
void put_in_order(std::vector<Failure>& mistakes, Failure further) {
    const MistakePlace place = place_of(further);
    auto behind = mistakes.end();
    bool has_file = false;
    for (auto each = mistakes.begin(); each != mistakes.end(); ++each) {
        const MistakePlace other = place_of(*each);
        if (other.file != place.file)
            continue;
        if (other.place == place.place)
            return;
        has_file = true;
        behind = each + 1;
        if (other.place > place.place) {
            behind = each;
            break;
        }
    }
    mistakes.insert(has_file ? behind : mistakes.end(), std::move(further));
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
    // The grammar is stricter than the reader, and sees what the reader passes over.
    std::vector<Failure> mistakes;
    if (!layout)
        mistakes = examine_layout_text(xml, name, load);
    const auto note = [&mistakes](const std::string& file, std::string_view text, auto verify) {
        if (!is_readable_layout(text) && !mistakes.empty())
            return; // what it lacks follows from that
        const Result<std::vector<VerifyError>> errors = verify(text);
        if (!errors && mistakes.empty())
            mistakes.push_back(errors.error());
        for (const VerifyError& error : errors ? *errors : std::vector<VerifyError>()) {
            if (error.in_words || mistakes.empty())
                put_in_order(mistakes,
                             {FailureCode::layout, fmt::format("{}:{}:{}", file, error.line, error.column),
                              error.message});
        }
    };
    std::set<std::string> extended;
    for (std::string next = extended_layout(xml);
         vocabularies.contains(next) && extended.insert(next).second;)
        next = extended_layout(vocabularies[next]);
    for (const auto& [file, content] : vocabularies)
        note(file, content, extended.contains(file) ? verify_layout_xml : verify_vocabulary_xml);
    note(name, xml, verify_layout_xml);
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
    return fmt::format(
        "{}: {}", escape_controls(path),
        phrase(language(), "misfit-nearest", {{"layout", describe_layout(*choice.layout).name}}));
}

} // namespace rapporteur::cli
