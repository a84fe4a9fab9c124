// A rule has a file, a line in rules.def, an explanation and fixtures. The compiler cannot check that.
#include "house/source_tree.hpp"

#include "rapporteur/rapporteur.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace rapporteur::testing;

namespace {

/// The names in rules.def, in the form of file names.
std::vector<std::string> listed_rules() {
    const std::string start = "RAPPORTEUR_RULE(";
    std::vector<std::string> names;
    for (const auto& line : lines_of("validator/rules/rules.def")) {
        if (line.starts_with(start))
            names.push_back(line.substr(start.size(), line.find(')') - start.size()));
    }
    return names;
}

std::string with_hyphens(std::string name) {
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

bool defines_a_rule(const std::string& file) {
    const auto lines = lines_of(file);
    return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("namespace rapporteur::rules") != std::string::npos;
    });
}

/// Whether some folder in fixtures/rules/<rule>/ has this ending.
bool has_case(const std::string& rule, const std::string& ending) {
    const auto folder = source_tree() / "fixtures/rules" / rule;
    if (!std::filesystem::is_directory(folder))
        return false;
    const std::filesystem::directory_iterator entries(folder);
    return std::any_of(begin(entries), end(entries), [&ending](const auto& entry) {
        return entry.is_directory() && entry.path().string().ends_with(ending);
    });
}

} // namespace

TEST_CASE("house: the list of rules, their files and their names agree") {
    const auto listed = listed_rules();
    const auto catalogue = rapporteur::rules();
    REQUIRE(listed.size() == catalogue.size());
    for (std::size_t i = 0; i < listed.size(); ++i) {
        CHECK(catalogue[i].name == with_hyphens(listed[i]));
        CHECK(std::filesystem::exists(source_tree() / "validator/rules" / (listed[i] + ".cpp")));
    }
    std::string unlisted;
    for (const auto& file : files_under("validator/rules", {".cpp"})) {
        const auto name = std::filesystem::path(file).stem().string();
        if (defines_a_rule(file) && std::find(listed.begin(), listed.end(), name) == listed.end())
            unlisted += file + "\n";
    }
    CHECK(unlisted == "");
}

TEST_CASE("house: every rule explains itself") {
    for (const auto& rule : rapporteur::rules()) {
        INFO(rule.name);
        CHECK(rule.what.ends_with('.'));
        CHECK(rule.why.ends_with('.'));
        CHECK_FALSE(rule.bad.empty());
        CHECK_FALSE(rule.good.empty());
        CHECK(rule.bad != rule.good);
        CHECK(rule.repair.ends_with('.'));
        CHECK_FALSE(rule.family.empty());
    }
}

TEST_CASE("house: codes of rules are unique and of one form") {
    std::map<std::string_view, std::string_view> owner;
    for (const auto& rule : rapporteur::rules()) {
        INFO(rule.name << " " << rule.code);
        CHECK(rule.code.size() == 5);
        CHECK(rule.code.starts_with("RN"));
        CHECK(rule.code.find_first_not_of("0123456789", 2) == std::string_view::npos);
        CHECK(owner.emplace(rule.code, rule.name).second);
    }
}

TEST_CASE("house: every rule has a case that shows the flaw and one that is free of it") {
    std::string missing;
    for (const auto& name : listed_rules()) {
        const auto rule = with_hyphens(name);
        for (const auto* ending : {"-error", "-valid"}) {
            if (!has_case(rule, ending))
                missing += "fixtures/rules/" + rule + "/*" + ending + "\n";
        }
    }
    CHECK(missing == "");
}
