// Writes the small hostile samples, and the main parts in them, as a seed corpus into a folder.
#include "package/package.hpp"
#include "support/hostile.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace rapporteur;

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    const auto write = [&folder](const std::string& name, char mode, const std::string& bytes) {
        constexpr std::size_t small = 16'384;
        if (bytes.size() < small)
            std::ofstream(folder / name, std::ios::binary) << mode << bytes;
    };
    for (const auto& sample : testing::hostile_samples()) {
        const auto bytes = sample.bytes();
        write(sample.name, 'p', bytes);
        if (const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), {}))
            write(sample.name + ".xml", 'x', package->main().xml);
    }
}
