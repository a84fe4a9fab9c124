// Runs the seeds and earlier findings of the fuzzer through the targets. So a broken target is noticed
// without a fuzzer, and under the sanitizers of `./run test`.
#include "fuzz/seeds.hpp"
#include "fuzz/targets.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace rapporteur;

namespace {

const std::map<std::string, void (*)(fuzzing::Input)> targets = {
    {"package", fuzzing::run_package},     {"document", fuzzing::run_document},
    {"numbering", fuzzing::run_numbering}, {"line", fuzzing::run_line},
    {"layout", fuzzing::run_layout},       {"configuration", fuzzing::run_configuration},
    {"state", fuzzing::run_state},         {"verify", fuzzing::run_verify},
    {"compare", fuzzing::run_compare},     {"akn_profile", fuzzing::run_akn_profile},
    {"writers", fuzzing::run_writers}};

void run(const std::string& target, const std::string& bytes) {
    targets.at(target)({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

} // namespace

TEST_CASE("what must hold of any input holds of the seeds of the fuzzer", "[slow]") {
    std::map<std::string, int> count;
    for (const auto& seed : fuzzing::seeds()) {
        INFO(seed.target << ": " << seed.name);
        run(seed.target, seed.bytes);
        ++count[seed.target];
    }
    CHECK(count.size() == targets.size());
    CHECK(count["line"] > 50);
    CHECK(count["writers"] > 50);
    CHECK(count["compare"] > 10);
}

TEST_CASE("what the fuzzer has found stays repaired") {
    // A finding is kept as TARGET-description.
    const auto folder = testing::source_tree() / "tests/fuzz/findings";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name == "README.md")
            continue;
        INFO(name);
        std::ifstream file(entry.path(), std::ios::binary);
        run(name.substr(0, name.find('-')), {std::istreambuf_iterator<char>(file), {}});
    }
}
