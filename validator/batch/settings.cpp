#include "batch/settings.hpp"

#include "archive/input.hpp"
#include "archive/walk.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/layout_choice.hpp"
#include "batch/layout_files.hpp"
#include "console/language.hpp"

#include <algorithm>
#include <filesystem>
#include <span>
#include <sys/stat.h>

namespace rapporteur::cli {
namespace {

constexpr std::uint64_t config_bytes = 1ULL << 20U;
constexpr const char* config_name = ".rapporteur.toml";

std::string absolute_folder(const std::string& path) {
    std::error_code ignored;
    const auto whole = std::filesystem::absolute(
        path == "-" ? std::filesystem::path(".") / "stdin" : std::filesystem::path(path), ignored);
    return whole.lexically_normal().parent_path().string();
}

/// The file type at a path; 0 if there is nothing.
mode_t kind_at(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & static_cast<mode_t>(S_IFMT) : 0;
}

/// A path as a person would write it: relative if it is below the working folder.
std::string shown_path(const std::string& path) {
    std::error_code ignored;
    const std::string here = std::filesystem::current_path(ignored).string() + "/";
    return path.starts_with(here) ? path.substr(here.size()) : path;
}

/// The code of a member. Each layout knows the names of its own language, so the first one that knows the
/// name decides.
Result<std::string> code_of_member(const std::vector<LayoutHandle>& layouts, const std::string& member) {
    Result<std::string> first = member_code(*layouts.front(), member);
    for (std::size_t index = 1; !first && index < layouts.size(); ++index) {
        if (auto code = member_code(*layouts[index], member))
            return code;
    }
    return first;
}

std::string complaint(const std::string& path, const Failure& failure) {
    return fmt::format("{}: {}", escape_controls(path), worded(failure).line());
}

} // namespace

Result<FileSettings> SettingsFinder::find(const std::string& path) {
    FileSettings settings;
    const std::string folder = absolute_folder(path);
    if (!arguments_.no_config) {
        const Found found = find_above(arguments_.config.empty() ? folder : "");
        if (!found)
            return tl::unexpected(found.error());
        settings.configuration = *found;
    }
    Settings values;
    if (settings.configuration != nullptr) {
        const std::string name = path == "-" ? path : path.substr(path.rfind('/') + 1);
        settings.relative = (std::filesystem::path(folder) / name)
                                .lexically_relative(settings.configuration->folder)
                                .string();
        values = settings_for(settings.configuration->values, settings.relative);
    }
    if (values.fail_on)
        settings.fail_on = *values.fail_on;
    if (arguments_.fail_on)
        settings.fail_on = *arguments_.fail_on;
    settings.other_documents =
        arguments_.other_documents ? arguments_.other_documents : values.other_documents;
    const MadeLayouts& made = layouts_for(settings.configuration.get(), settings.relative, values);
    if (!made.layouts)
        return tl::unexpected(made.layouts.error());
    settings.layouts = *made.layouts;
    settings.made_of = made.made_of;
    return settings;
}

SettingsFinder::Found SettingsFinder::find_above(const std::string& folder) {
    if (const auto known = by_folder_.find(folder); known != by_folder_.end())
        return known->second;
    Found found = nullptr;
    if (folder.empty()) { // the configuration of --config
        found = read(arguments_.config, absolute_folder(arguments_.config));
    } else if (const auto path = join_path(folder, config_name); kind_at(path) == S_IFREG) {
        found = read(path, folder);
    } else if (kind_at(path) == S_IFLNK) {
        const Failure failure{
            FailureCode::forbidden,
            {},
            "it is a symbolic link, which is not followed; `--config` names the file it leads "
            "to"};
        complaints_.push_back(complaint(shown_path(path), failure));
        found = tl::unexpected(failure);
    } else if (const auto parent = std::filesystem::path(folder).parent_path().string(); parent != folder) {
        found = find_above(parent);
    }
    by_folder_.emplace(folder, found);
    return found;
}

SettingsFinder::Found SettingsFinder::read(const std::string& path, const std::string& folder) {
    const std::string shown = shown_path(path);
    const auto bytes = read_file(path, config_bytes);
    if (!bytes) {
        complaints_.push_back(complaint(shown, bytes.error()));
        return tl::unexpected(bytes.error());
    }
    const auto catalogue = rules();
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    auto values = read_configuration(text, catalogue);
    if (!values) {
        for (const ConfigurationError& error : values.error())
            complaints_.push_back(fmt::format("{}:{}:{}: configuration: {}", escape_controls(shown),
                                              error.line, error.column,
                                              escape_controls(translated(language(), error.message))));
        const ConfigurationError& first = values.error().front();
        return fail(FailureCode::layout, fmt::format("{}:{}:{}", shown, first.line, first.column),
                    first.message);
    }
    return std::make_shared<const FoundConfiguration>(
        FoundConfiguration{shown, folder, text, std::move(*values)});
}

const SettingsFinder::MadeLayouts& SettingsFinder::layouts_for(const FoundConfiguration* configuration,
                                                               const std::string& relative,
                                                               const Settings& settings) {
    std::string applied;
    if (configuration != nullptr) {
        for (const Override& over : configuration->values.overrides)
            applied += is_about(over.files, relative) ? '1' : '0';
    }
    const auto known = layouts_.find({configuration, applied});
    if (known != layouts_.end())
        return known->second;
    return layouts_.emplace(std::pair(configuration, applied), make_layouts(configuration, settings, applied))
        .first->second;
}

SettingsFinder::MadeLayouts SettingsFinder::make_layouts(const FoundConfiguration* configuration,
                                                         const Settings& settings,
                                                         const std::string& applied) {
    std::string name = arguments_.layout;
    std::string own; // a file that the configuration names, relative to the configuration's folder
    if (name.empty() && settings.layout) {
        name = *settings.layout;
        if (name.find('/') != std::string::npos || name.ends_with(".xml")) {
            own = std::filesystem::path(name).lexically_normal().string();
            if (!name.starts_with('/'))
                name = shown_path(join_path(configuration->folder, name));
        }
    }
    std::string text =
        fmt::format("{}\n{}\n{}\n{}", name, applied, configuration != nullptr ? configuration->text : "",
                    arguments_.rules_text);
    Layouts layouts = change_layouts(configuration, settings, name, own, text);
    return {std::move(layouts), sha256_hex(std::as_bytes(std::span(text)))};
}

SettingsFinder::Layouts SettingsFinder::change_layouts(const FoundConfiguration* configuration,
                                                       const Settings& settings, const std::string& name,
                                                       const std::string& own, std::string& text) {
    if (!own.empty() && !stays_below(own)) {
        const Failure failure{
            FailureCode::forbidden,
            {},
            "a configuration names layouts in its own folder and those below it; `--layout` "
            "takes any"};
        complain_once(name, failure);
        return tl::unexpected(failure);
    }
    const ClosedFolder folder(configuration != nullptr ? configuration->folder : std::string());
    const LayoutPlace place{folder, own};
    auto layouts = find_layouts(name, &text, own.empty() ? nullptr : &place);
    if (!layouts) {
        complain_once(name, layouts.error());
        return tl::unexpected(layouts.error());
    }
    LayoutChanges changes = settings.changes;
    changes.rules.insert(changes.rules.end(), arguments_.rules.begin(), arguments_.rules.end());
    if (changes.rules.empty() && changes.members.empty())
        return std::make_shared<const std::vector<LayoutHandle>>(std::move(*layouts));
    for (std::string& member : changes.members) {
        auto code = code_of_member(*layouts, member);
        if (!code) {
            complain_once(configuration->path, code.error());
            return tl::unexpected(std::move(code.error()));
        }
        member = std::move(*code);
    }
    std::vector<LayoutHandle> changed;
    for (const LayoutHandle& layout : *layouts)
        changed.push_back(change_layout(layout, changes));
    return std::make_shared<const std::vector<LayoutHandle>>(std::move(changed));
}

void SettingsFinder::complain_once(const std::string& path, const Failure& failure) {
    if (told_.insert(failure.message).second)
        complaints_.push_back(failure.part.empty()
                                  ? complaint(path, failure)
                                  : complaint(failure.part, {failure.code, {}, failure.message}));
}

} // namespace rapporteur::cli
