#include "support/golden.hpp"

#include "support/docx_zip.hpp"

#include <cstdlib>
#include <string_view>

namespace rapporteur::testing {

std::string golden(const std::filesystem::path& path, const std::string& actual) {
    const char* accept = std::getenv("RAPPORTEUR_ACCEPT");
    if (accept != nullptr && std::string_view(accept) == "1") {
        std::filesystem::create_directories(path.parent_path());
        if (!std::filesystem::exists(path) || read_file(path) != actual)
            write_file(path, actual);
    }
    return std::filesystem::exists(path) ? read_file(path) : std::string();
}

} // namespace rapporteur::testing
