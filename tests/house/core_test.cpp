// The core also runs in a page of a browser, where it has no exceptions, threads, files, clock or
// environment.
#include "house/source_tree.hpp"

#include <catch2/catch.hpp>
#include <cctype>
#include <sstream>

using namespace rapporteur::testing;

namespace {

/// The folders of the core: those that validator/CMakeLists.txt adds before the build for the page stops.
std::vector<std::string> core_folders() {
    for (const auto& line : lines_of("validator/CMakeLists.txt")) {
        if (!line.starts_with("foreach(stage "))
            continue;
        std::istringstream words(line.substr(line.find(' '), line.rfind(')') - line.find(' ')));
        std::vector<std::string> folders;
        for (std::string word; words >> word;)
            folders.push_back("validator/" + word);
        return folders;
    }
    return {};
}

/// A line without quoted text and without what follows `//`.
std::string code_of(const std::string& line) {
    std::string code;
    char quote = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (quote != 0 && line[at] == '\\')
            ++at;
        else if (quote != 0)
            quote = line[at] == quote ? '\0' : quote;
        else if (line[at] == '"' ||
                 (line[at] == '\'' &&
                  (at == 0 || std::isalnum(static_cast<unsigned char>(line[at - 1])) == 0)))
            quote = line[at];
        else if (line.compare(at, 2, "//") == 0)
            break;
        else
            code += line[at];
    }
    return code;
}

bool has_word(const std::string& code, const std::string& word) {
    const auto is_part = [](char character) {
        return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_';
    };
    for (auto at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_part(code[at - 1])) && (end == code.size() || !is_part(code[end])))
            return true;
    }
    return false;
}

const std::vector<std::string> kept_out = {
    "throw",       "try",          "catch",        "thread",     "jthread",      "async",
    "future",      "fstream",      "ifstream",     "ofstream",   "fopen",        "filesystem",
    "getenv",      "system_clock", "steady_clock", "std::time",  "std::cout",    "std::cerr",
    "printf",      "dynamic_cast", "typeid",       "std::mutex", "shared_mutex", "std::format",
    "std::locale", "setlocale"};

} // namespace

TEST_CASE("house: the core holds nothing that a page in a browser has not") {
    auto folders = core_folders();
    REQUIRE(folders.size() > 10);
    std::vector<std::string> files = {"validator/rapporteur.cpp", "validator/catalogue.cpp",
                                      "validator/comparison.cpp", "validator/layouts.cpp",
                                      "validator/learning.cpp"};
    for (const auto& folder : folders) {
        for (auto& file : files_under(folder, {".cpp", ".hpp"}))
            files.push_back(std::move(file));
    }
    for (auto& file : files_under("validator/include", {".hpp"}))
        files.push_back(std::move(file));
    std::string offences;
    for (const auto& file : files) {
        std::size_t number = 0;
        for (const auto& line : lines_of(file)) {
            ++number;
            const std::string code = code_of(line);
            for (const auto& word : kept_out) {
                if (has_word(code, word))
                    offences += file + ":" + std::to_string(number) + ": " + word + "\n";
            }
        }
    }
    CHECK(offences == "");
    CHECK(files.size() > 200); // without files the test could not fail
}

TEST_CASE("house: a line is read for what it does, not for what it says") {
    CHECK(code_of("a = \"try // this\"; // throw") == "a = ; ");
    CHECK(code_of("b = 'x'; c = 10'000;") == "b = ; c = 10'000;");
    CHECK(has_word("if (x) throw y;", "throw"));
    CHECK_FALSE(has_word("int retry = nothrow;", "throw"));
    CHECK_FALSE(has_word("int retry = nothrow;", "try"));
}
