// Writes the seeds of each target into a folder with its name.
#include "fuzz/seeds.hpp"

#include <filesystem>
#include <fstream>

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    const std::filesystem::path root = arguments[1];
    for (const auto& seed : rapporteur::fuzzing::seeds()) {
        std::filesystem::create_directories(root / seed.target);
        std::ofstream(root / seed.target / seed.name, std::ios::binary) << seed.bytes;
    }
}
