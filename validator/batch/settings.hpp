// What holds for each input: the command line first, then the `.rapporteur.toml` that is nearest upwards from
// it. Each configuration is read once and each combination of its settings makes its layouts once; what comes
// out is only read afterwards, so that files can be looked at in any order and by several threads. What is
// wrong is kept to be told when the file has its turn.
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

/// What the command line says.
struct SettingsArguments {
    std::string layout;                             ///< --layout, or empty
    std::optional<std::optional<Severity>> fail_on; ///< --fail-on
    std::optional<OtherDocuments> other_documents;  ///< --other-documents
    std::string config;                             ///< --config, or empty
    bool no_config = false;
    std::vector<RuleChange> rules; ///< --rule, which goes before all else
    std::string rules_text;        ///< as they were given
};

/// A configuration and where it came from.
struct FoundConfiguration {
    std::string path;   ///< as it is shown
    std::string folder; ///< absolute
    std::string text;   ///< all of it
    Configuration values;
};

struct FileSettings {
    std::shared_ptr<const std::vector<LayoutHandle>> layouts;
    std::optional<Severity> fail_on = Severity::error;
    std::optional<OtherDocuments> other_documents;           ///< none: by how the file was found
    std::shared_ptr<const FoundConfiguration> configuration; ///< null: none
    std::string relative; ///< the file, from the folder of the configuration
    std::string made_of;  ///< digest of everything the layouts were made of
};

class SettingsFinder {
public:
    explicit SettingsFinder(const SettingsArguments& arguments) : arguments_(arguments) {}

    /// Failure: a configuration or layout is wrong; what is wrong with it is among the complaints, once.
    Result<FileSettings> find(const std::string& path);
    /// Lines for a person, since the last call.
    [[nodiscard]] std::vector<std::string> take_complaints() { return std::exchange(complaints_, {}); }

private:
    using Found = Result<std::shared_ptr<const FoundConfiguration>>; ///< null: there is none
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

    /// Several overrides may have the same mistake.
    void complain_once(const std::string& path, const Failure& failure);

    const SettingsArguments& arguments_;
    std::vector<std::string> complaints_;
    std::set<std::string> told_;
    std::map<std::string, Found> by_folder_;
    std::map<std::pair<const FoundConfiguration*, std::string>, MadeLayouts>
        layouts_; ///< by overrides that apply
};

} // namespace rapporteur::cli
