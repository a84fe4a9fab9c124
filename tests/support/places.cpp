#include "places.hpp"

namespace rapporteur::testing {

std::filesystem::path source_tree() {
    return SOURCES;
}

std::filesystem::path fixtures_folder() {
    return source_tree() / "fixtures";
}

std::filesystem::path command_path() {
    return RAPPORTEUR_COMMAND;
}

} // namespace rapporteur::testing
