// Files are short enough to read at once, and the top level of the tree is short too.
#include "house/source_tree.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rapporteur::testing;

namespace {

/// The number of lines with code: not empty and not only a comment.
std::size_t code_lines(const std::string& file) {
    const auto lines = lines_of(file);
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        const auto begin = line.find_first_not_of(" \t");
        return begin != std::string::npos && line.compare(begin, 2, "//") != 0;
    }));
}

std::size_t limit_of(const std::string& file) {
    if (file.ends_with(".hpp"))
        return 120;
    const bool is_rule = std::filesystem::path(file).parent_path() == "validator/rules";
    return is_rule ? 150 : 400;
}

} // namespace

TEST_CASE("house: files are short") {
    std::string offences;
    for (const auto* folder : {"validator", "tests"}) {
        for (const auto& file : files_under(folder, {".cpp", ".hpp"})) {
            const auto lines = code_lines(file);
            if (lines > limit_of(file)) {
                offences += file + ": " + std::to_string(lines) + " lines of code, " +
                            std::to_string(limit_of(file)) + " allowed; split it by idea\n";
            }
        }
    }
    CHECK(offences == "");
}

TEST_CASE("house: every source says at its top why it exists") {
    // A .cpp whose header has this comment needs none.
    std::string offences;
    for (const auto& file : files_under("validator", {".hpp"})) {
        const auto lines = lines_of(file);
        if (lines.empty() || !lines.front().starts_with("// "))
            offences += file + "\n";
    }
    CHECK(offences == "");
}

TEST_CASE("house: the top level holds what it should and nothing else") {
    const std::set<std::string> expected = {".ci",
                                            ".clang-format",
                                            ".clang-tidy",
                                            ".editorconfig",
                                            ".gitattributes",
                                            ".gitignore",
                                            ".pre-commit-hooks.yaml",
                                            "CHANGELOG.md",
                                            "CONTRIBUTING.md",
                                            ".git",
                                            "CMakeLists.txt",
                                            "LICENSE",
                                            "README.md",
                                            "fixtures",
                                            "plugin",
                                            "run",
                                            "CMakePresets.json",
                                            "schemas",
                                            "tests",
                                            "validator"};
    std::set<std::string> ignored;
    for (auto line : lines_of(".gitignore")) {
        std::erase(line, '/');
        ignored.insert(line);
    }
    std::string offences;
    for (const auto& entry : std::filesystem::directory_iterator(source_tree())) {
        const auto name = entry.path().filename().string();
        if (!expected.contains(name) && !ignored.contains(name))
            offences += name + "\n";
    }
    CHECK(offences == "");
}
