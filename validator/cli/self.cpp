#include "cli/self.hpp"

#include "archive/walk.hpp"
#include "git/hooks.hpp"
#include "git/repository.hpp"

#include <cstdlib>
#include <filesystem>

namespace rapporteur::cli {

std::string own_path() {
    std::error_code error;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::string("rapporteur") : path.string();
}

std::string own_command_as_word() {
    const char* places = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): before any thread
    for (const auto folder : split_at(places == nullptr ? "" : places, ':')) {
        std::error_code error;
        const auto first = join_path(folder, "rapporteur");
        if (!std::filesystem::exists(first, error))
            continue;
        if (std::filesystem::equivalent(first, own_path(), error))
            return "rapporteur";
        break;
    }
    return shell_word(own_path());
}

} // namespace rapporteur::cli
