#include "cli/choices.hpp"
#include "console/language.hpp"

#include "base/text.hpp"
#include "cli/nearest.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/ranges.h>
#include <limits>
#include <optional>

namespace rapporteur::cli {
namespace {

/// No document is nested more deeply, and some programs read trees recursively.
constexpr std::uint64_t deepest = 10'000;

/// Reads a size in bytes: "256M". K, M and G count in 1024.
std::optional<std::uint64_t> size_from(std::string_view text) {
    unsigned shift = 0;
    if (!text.empty()) {
        switch (text.back()) {
        case 'K':
        case 'k':
            shift = 10;
            break;
        case 'M':
        case 'm':
            shift = 20;
            break;
        case 'G':
        case 'g':
            shift = 30;
            break;
        default:
            break;
        }
    }
    if (shift != 0)
        text.remove_suffix(1);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0 ||
        number > (std::numeric_limits<std::uint64_t>::max() >> 1U) >> shift)
        return std::nullopt;
    return number << shift;
}

template <typename Number>
void add_limit(CLI::App& verb, const std::string& name, Number& value, std::uint64_t most, const char* unit,
               const std::string& help) {
    const auto set = [&value, name, most](const std::string& given) {
        const auto number = size_from(given);
        if (!number || *number > most) {
            throw CLI::ValidationError(
                worded("`{}` takes a number from 1 to {}, not `{}`", name, most, escape_controls(given)),
                CLI::ExitCodes::ValidationError);
        }
        value = static_cast<Number>(*number);
    };
    verb.add_option_function<std::string>(name, set, help)
        ->option_text(unit)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group("Limits (K, M, G count in 1024)");
}

} // namespace

std::string no_such_word(std::string_view kind, std::string_view word,
                         const std::vector<std::string>& known) {
    const std::string hint = did_you_mean(word, known);
    return worded("there is no {} `{}`{} There are: {}", sentence(language(), kind), escape_controls(word),
                  hint.empty() ? "." : hint, fmt::join(known, ", "));
}

CLI::Option* add_paths(CLI::App& verb, std::vector<std::string>& paths) {
    return verb.add_option("PATH", paths, "Files, folders to search, or - for standard input")
        ->option_text(" ")
        ->required();
}

void add_color_option(CLI::App& verb, ColorChoice& color) {
    add_word_option(
        verb, "--color", color, "choice of colour",
        {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}},
        "Colour what is printed (auto: on a terminal,\nunless NO_COLOR is set)");
}

void add_layout_option(CLI::App& verb, std::string& layout) {
    verb.add_option(
            "--layout", layout,
            "The layout the reports follow: a name that\n`rapporteur layouts` shows, a file, or auto (the\n"
            "default): the one of those names that fits best")
        ->option_text("NAME|FILE|auto")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_reading_options(CLI::App& verb, Options& options) {
    options.language = language();
    add_word_option(verb, "--track-changes", options.tracked_changes, "way to take tracked changes",
                    {{"accept", TrackedChanges::accept},
                     {"reject", TrackedChanges::reject},
                     {"all", TrackedChanges::all}},
                    "Read tracked changes as accepted (the default),\nas rejected, or keep both sides");
    Limits& limits = options.limits;
    constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max() >> 1U;
    add_limit(verb, "--max-file", limits.file_bytes, any, "SIZE", "A file on the disk (256M)");
    add_limit(verb, "--max-part", limits.part_bytes, any, "SIZE", "One part of it, unpacked (256M)");
    add_limit(verb, "--max-package", limits.package_bytes, any, "SIZE", "All parts read, unpacked (512M)");
    add_limit(verb, "--max-packaging", limits.packaging_bytes, any, "SIZE",
              "A part of relationships, unpacked (32M)");
    add_limit(verb, "--max-entries", limits.entries, any, "N", "Entries of the container (10000)");
    add_limit(verb, "--max-elements", limits.elements, any, "N", "XML elements of all parts (10000000)");
    add_limit(verb, "--max-shown", limits.shown_bytes, any, "SIZE",
              "What a document shows: text, labels, notes,\ntext boxes; 128 more a paragraph (256M)");
    add_limit(verb, "--max-depth", limits.element_depth, deepest, "N", "Nesting of XML elements (256)");
    add_limit(verb, "--max-attributes", limits.attributes, deepest, "N", "Attributes of one element (256)");
}

} // namespace rapporteur::cli
