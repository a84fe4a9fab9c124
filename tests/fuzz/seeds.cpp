// Writes the seed corpus of each target into a folder of its name: the hostile samples, the reports and
// drafts.
#include "fuzz/parts_input.hpp"
#include "package/package.hpp"
#include "support/drafts.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/report_variants.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace rapporteur;

namespace {

constexpr std::size_t small = 16'384;
constexpr std::size_t parts_most = 65'536;

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

class Seeds {
public:
    explicit Seeds(std::filesystem::path root) : root_(std::move(root)) {
        for (const char* target : {"package", "document", "line", "numbering"})
            std::filesystem::create_directories(root_ / target);
    }

    void add_package(const std::string& name, const std::string& bytes) {
        if (bytes.size() >= small)
            return;
        write("package", name, 'p' + bytes);
        if (const auto package = open_package(bytes_of(bytes), {}))
            write("package", name + ".xml", 'x' + package->main().xml);
    }

    void add_parts(const std::string& name, const std::string& bytes, std::uint8_t mode = 0) {
        const auto package = open_package(bytes_of(bytes), {});
        if (!package)
            return;
        fuzzing::PartsInput input;
        input.mode = mode;
        for (const auto part_name : fuzzing::part_names) {
            const Part* part = package->find(part_name);
            // Styles of Word's own are long and all alike.
            input.parts.push_back(part != nullptr && part->xml.size() < small * 2 ? part->xml : "");
        }
        const std::string joined = fuzzing::join(input);
        if (joined.size() > parts_most)
            return;
        write("document", name, joined);
        write("line", name, joined);
    }

    void write(const std::filesystem::path& target, const std::string& name, const std::string& bytes) {
        std::ofstream(root_ / target / name, std::ios::binary) << bytes;
    }

private:
    std::filesystem::path root_;
};

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    Seeds seeds(arguments[1]);
    constexpr std::size_t most_bytes = 1 << 20;
    for (const auto& sample : testing::hostile_samples()) {
        const std::string bytes = sample.bytes();
        if (bytes.size() > most_bytes)
            continue;
        seeds.add_package(sample.name, bytes);
        seeds.add_parts(sample.name, bytes);
    }
    for (const auto& draft : testing::drafts()) {
        const auto mode = static_cast<std::uint8_t>(draft.name == "tracked-changes" ? 1 : 0);
        seeds.add_parts("draft-" + draft.name, read(draft.docx), mode);
    }
    for (const auto& variant : testing::report_variants(2018))
        seeds.add_parts("variant-" + variant.name, variant.docx);
    const auto texts = testing::fixtures_folder() / "texts";
    for (const char* year : {"2013", "2017"})
        seeds.write("line", std::string("text-") + year, '\x80' + read(texts / (std::string(year) + ".txt")));
    seeds.write("numbering", "zeros", std::string(64, '\0'));
}
