#include "spelling/dictionaries.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace rapporteur {

std::vector<std::string> dictionary_folders() {
    const char* path = std::getenv("DICPATH"); // NOLINT(concurrency-mt-unsafe): before any thread
    if (path == nullptr || *path == '\0')
        return {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts",
                "/usr/share/myspell"};
    std::vector<std::string> folders;
    std::string_view rest = path;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (end > 0)
            folders.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

} // namespace rapporteur
