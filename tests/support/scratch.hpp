// A temporary folder for one test. It is removed when the test ends.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace rapporteur::testing {

class Scratch {
public:
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "rapporteur-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no folder for the test: " + name);
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

    /// Writes a file in it, with missing folders. Returns its path.
    // NOLINTNEXTLINE(modernize-use-nodiscard): the result is optional
    std::string file(const std::string& name, const std::string& content) const {
        const auto path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path.string();
    }

    [[nodiscard]] std::string content(const std::string& name) const {
        std::ostringstream out;
        out << std::ifstream(path_ / name, std::ios::binary).rdbuf();
        return out.str();
    }

    /// The names of everything in it, sorted, folders with a `/`: "a.xml b/ b/c.xml".
    [[nodiscard]] std::string listing() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
            const bool folder = entry.is_directory() && !entry.is_symlink();
            names.push_back(entry.path().lexically_relative(path_).string() + (folder ? "/" : ""));
        }
        std::sort(names.begin(), names.end());
        std::string out;
        for (const auto& name : names)
            out += (out.empty() ? "" : " ") + name;
        return out;
    }

private:
    std::filesystem::path path_;
};

} // namespace rapporteur::testing
