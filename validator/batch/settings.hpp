// The settings for each input: first the command line, then the nearest `.rapporteur.toml` in its folder or
// above. Each configuration is read once, and each combination of its settings makes its layouts once. The
// results are only read afterwards, so that several threads may use them. Mistakes are kept and reported when
// it is the file's turn.
#pragma once

#include "config/configuration.hpp"

#include "rapporteur/rapporteur.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::cli {

/// The settings on the command line.
struct SettingsArguments {
    std::string layout;                             ///< --layout; empty if not given
    std::optional<std::optional<Severity>> fail_on; ///< --fail-on
    std::optional<OtherDocuments> other_documents;  ///< --other-documents
    std::string config;                             ///< --config; empty if not given
    bool no_config = false;
    std::vector<RuleChange> rules; ///< --rule; it has priority over everything else
    std::string rules_text;        ///< as they were given
};

/// A configuration, and where it was found.
struct FoundConfiguration {
    std::string path;   ///< as it is shown to people
    std::string folder; ///< absolute
    std::string text;   ///< the whole text
    Configuration values;
};

struct FileSettings {
    std::shared_ptr<const std::vector<LayoutHandle>> layouts;
    std::optional<Severity> fail_on = Severity::error;
    std::optional<OtherDocuments> other_documents;           ///< none: it depends on how the file was found
    std::shared_ptr<const FoundConfiguration> configuration; ///< null: there is no configuration
    std::string relative; ///< the file's path relative to the configuration's folder
    std::string made_of;  ///< digest of everything that the layouts were made of
};

class SettingsFinder {
public:
    explicit SettingsFinder(const SettingsArguments& arguments) : arguments_(arguments) {}

    /// Fails if a configuration or layout is wrong. The complaints say what is wrong, once.
    Result<FileSettings> find(const std::string& path);
    /// The lines for people since the last call.
    [[nodiscard]] std::vector<std::string> take_complaints() { return std::exchange(complaints_, {}); }

private:
    using Found = Result<std::shared_ptr<const FoundConfiguration>>; ///< null: there is no configuration
    using Layouts = Result<std::shared_ptr<const std::vector<LayoutHandle>>>;
    struct MadeLayouts {
        Layouts layouts;
        std::string made_of;
    };

    Found find_above(const std::string& folder);
    Found read(const std::string& path, const std::string& folder);
    const MadeLayouts& layouts_for(const FoundConfiguration* configuration, const std::string& relative,
                                   const Settings& settings);
    MadeLayouts make_layouts(const FoundConfiguration* configuration, const Settings& settings,
                             const std::string& applied);
    Layouts change_layouts(const FoundConfiguration* configuration, const Settings& settings,
                           const std::string& name, const std::string& own, std::string& text);

    /// Reports a mistake only once: several overrides may have it.
    void complain_once(const std::string& path, const Failure& failure);

    const SettingsArguments& arguments_;
    std::vector<std::string> complaints_;
    std::set<std::string> told_;
    std::map<std::string, Found> by_folder_;
    /// By the overrides that apply.
    std::map<std::pair<const FoundConfiguration*, std::string>, MadeLayouts> layouts_;
};

} // namespace rapporteur::cli
