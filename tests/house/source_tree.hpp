// The project's own files, for tests that read them.
#pragma once

#include "places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace rapporteur::testing {

/// The files below a folder of the tree whose names end in one of `endings`; sorted, relative to the tree.
inline std::vector<std::string> files_under(const std::string& folder,
                                            const std::vector<std::string>& endings) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source_tree() / folder)) {
        const auto name = entry.path().string();
        if (entry.is_regular_file() && std::any_of(endings.begin(), endings.end(), [&](const auto& ending) {
                return name.ends_with(ending);
            }))
            found.push_back(entry.path().lexically_relative(source_tree()).string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

inline std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream in(source_tree() / file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace rapporteur::testing
