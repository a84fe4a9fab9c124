// `.rapporteur.toml` -> Configuration: what a secretariat decides for the reports below a folder. Parsed from
// its text; nothing here opens a file or knows what day it is.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace rapporteur {

/// How to treat a document that fits no layout.
enum class OtherDocuments : std::uint8_t {
    error, ///< its finding, `layout-unrecognized`, is reported like any other
    tell,  ///< the summary counts and names the document; it is no failure
    skip   ///< the summary counts the document
};

/// What is set for all files, or for those of an override. An empty member sets nothing.
struct Settings {
    std::optional<std::string> layout; ///< a name, `auto`, or a file relative to the configuration's folder
    std::optional<std::optional<Severity>> fail_on; ///< the inner optional is empty for `never`
    std::optional<OtherDocuments> other_documents;
    LayoutChanges changes;
};

struct Override {
    std::vector<std::string> files; ///< patterns (glob.hpp)
    Settings settings;
};

/// A finding that somebody has looked at and accepted.
struct Suppression {
    std::string rule;
    std::vector<std::string> files; ///< patterns; none: every file
    std::string words;              ///< words that the finding quotes; empty: any words
    std::string reason;
    std::optional<std::chrono::year_month_day> until; ///< the last day on which it holds
    std::uint32_t line = 0;                           ///< of the configuration file; for messages
};

struct Configuration {
    Settings settings;
    std::vector<Override> overrides; ///< a later one wins over an earlier one
    std::vector<Suppression> suppressions;
};

/// A mistake of the configuration's author.
struct ConfigurationError {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string message;
};

/// The configuration, or all its mistakes. `catalogue` lists the known rules.
[[nodiscard]] tl::expected<Configuration, std::vector<ConfigurationError>>
read_configuration(std::string_view toml, std::span<const RuleInfo> catalogue);

/// The settings for one file; `path` is relative to the configuration's folder.
[[nodiscard]] Settings settings_for(const Configuration& configuration, std::string_view path);

/// Whether one of the patterns matches the file; an empty list matches every file.
[[nodiscard]] bool is_about(std::span<const std::string> patterns, std::string_view path);

/// Whether the words of a suppression are those of the finding: the excerpt holds them, or they hold it.
/// Case, accents and the kind of white space and quotes do not count.
[[nodiscard]] bool covers(const Suppression& suppression, const Finding& finding);

/// The suppressions for one file, prepared for many findings: there may be thousands of both.
class Suppressor {
public:
    Suppressor(std::span<const Suppression> suppressions, std::string_view path);

    /// The suppressions that cover a finding, as indices of the list, in its order.
    [[nodiscard]] std::vector<std::size_t> covering(const Finding& finding) const;

private:
    struct Wanted {
        std::size_t index = 0;
        std::string words; ///< folded
    };
    std::map<std::string, std::vector<Wanted>, std::less<>> rules_;
};

} // namespace rapporteur
