// Checks the includes against layers.txt.
#include "house/source_tree.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

using namespace rapporteur::testing;

namespace {

struct Layers {
    std::map<std::string, std::set<std::string>> allowed;
    std::vector<std::string> order;
};

Layers read_layers() {
    Layers layers;
    for (const auto& line : lines_of("tests/house/layers.txt")) {
        const auto colon = line.find(':');
        if (line.empty() || line.front() == '#' || colon == std::string::npos)
            continue;
        const auto layer = line.substr(0, colon);
        layers.order.push_back(layer);
        std::istringstream words(line.substr(colon + 1));
        for (std::string word; words >> word;)
            layers.allowed[layer].insert(word);
    }
    return layers;
}

/// "base/text.hpp" for `#include "base/text.hpp"`. Empty for other lines, and for headers made by the build,
/// which are in no folder.
std::string included_by(const std::string& line) {
    const std::string start = "#include \"";
    if (!line.starts_with(start))
        return {};
    const auto name = line.substr(start.size(), line.find('"', start.size()) - start.size());
    return name.find('/') == std::string::npos ? std::string() : name;
}

std::string first_part(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// The names in a layer that are not whole layers above it.
std::string backward_arrows(const Layers& layers) {
    std::set<std::string> above;
    std::string offences;
    for (const auto& layer : layers.order) {
        const auto allowed = layers.allowed.find(layer);
        if (allowed != layers.allowed.end()) {
            for (const auto& other : allowed->second) {
                if (!above.contains(other))
                    offences += layer + " names " + other + "\n";
            }
        }
        above.insert(layer);
    }
    return offences;
}

} // namespace

TEST_CASE("house: every file includes only what its layer may") {
    const Layers layers = read_layers();
    REQUIRE(layers.order.size() > 10);
    std::string offences;
    std::size_t includes = 0;
    for (const auto& file : files_under("validator", {".cpp", ".hpp"})) {
        const auto inner = file.substr(std::string("validator/").size());
        const auto layer = first_part(inner);
        if (layer == "include")
            continue;
        const auto known = layers.allowed.find(layer);
        if (std::find(layers.order.begin(), layers.order.end(), layer) == layers.order.end()) {
            offences += file + ": `" + layer + "` is no line of layers.txt\n";
            continue;
        }
        for (const auto& line : lines_of(file)) {
            const auto name = included_by(line);
            const auto target = first_part(name);
            if (name.empty() || target == layer || target == "rapporteur")
                continue;
            ++includes;
            if (known == layers.allowed.end() || !known->second.contains(target))
                offences += file + " includes " + name + "\n";
        }
    }
    CHECK(offences == "");
    CHECK(includes > 50); // without includes the test could not fail
}

TEST_CASE("house: a layer names whole layers above it and nothing else") {
    CHECK(backward_arrows(read_layers()) == "");
}

TEST_CASE("house: a layer below, a single header and an unknown folder are refused") {
    Layers layers;
    layers.order = {"base", "rules", "corrections"};
    layers.allowed["rules"] = {"base", "corrections", "corrections/edit.hpp", "basement"};
    CHECK(backward_arrows(layers) == "rules names basement\n"
                                     "rules names corrections\n"
                                     "rules names corrections/edit.hpp\n");
    layers.allowed["rules"] = {"base"};
    layers.allowed["corrections"] = {"base", "rules"};
    CHECK(backward_arrows(layers) == "");
}

TEST_CASE("house: public headers include nothing of the inside") {
    std::string offences;
    for (const auto& file : files_under("validator/include", {".hpp", ".h", ".in"})) {
        for (const auto& line : lines_of(file)) {
            const auto name = included_by(line);
            if (!name.empty() && first_part(name) != "rapporteur")
                offences += file + " includes " + name + "\n";
        }
    }
    CHECK(offences == "");
}
