// A vocabulary has a role by its name, or because the layout gives it the role.
#include "layout/layout_reader.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace rapporteur;

namespace {

std::optional<std::string> vocabulary_file(std::string_view href) {
    static const std::map<std::string, std::string, std::less<>> names{
        {"countries.xml", "countries"}, {"parties.xml", "parties"}, {"towns.xml", "towns"}};
    const auto found = names.find(href);
    if (found == names.end())
        return std::nullopt;
    return "<vocabulary xmlns=\"urn:rapporteur:vocabulary:1\" name=\"" + found->second +
           "\"><term code=\"HN\"><form>Honduras</form></term></vocabulary>";
}

LayoutReading read_with(const std::string& vocabularies, const std::string& base = {}) {
    const auto load = [&base](std::string_view href) {
        return href == "base.xml" ? std::optional<std::string>(base) : vocabulary_file(href);
    };
    return examine_layout(
        "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\"" +
            std::string(base.empty() ? "" : " extends=\"base.xml\"") + ">\n" + vocabularies +
            "\n<resolutions><level name=\"item\" format=\"decimal\" text=\"%.\"/></resolutions></layout>",
        "ours.xml", load, {});
}

/// "countries=parties cities=towns": the roles, each with its vocabulary. Mistakes of the layout follow.
std::string roles_in(const LayoutReading& reading) {
    std::string out;
    for (const std::string_view word : vocabulary_roles()) {
        const auto role = vocabulary_role_from(word);
        REQUIRE(role);
        REQUIRE(to_string(*role) == word);
        const Vocabulary* vocabulary = reading.layout.vocabulary(*role);
        REQUIRE((vocabulary == nullptr) == (reading.layout.finder(*role) == nullptr));
        if (vocabulary != nullptr)
            out += (out.empty() ? "" : " ") + std::string(word) + "=" + vocabulary->name;
    }
    for (const Failure& mistake : reading.mistakes)
        out += (out.empty() ? "" : "\n") + mistake.line();
    return out;
}

} // namespace

TEST_CASE("a vocabulary plays the role its name is the word for") {
    CHECK(roles_in(read_with(R"(<vocabulary href="countries.xml"/><vocabulary href="towns.xml"/>)")) ==
          "countries=countries");
}

TEST_CASE("a layout gives a vocabulary a role, which no other then has for its name") {
    CHECK(roles_in(read_with(R"(<vocabulary href="countries.xml"/>
<vocabulary href="parties.xml" role="countries"/><vocabulary href="towns.xml" role="cities"/>)")) ==
          "countries=parties cities=towns");
    CHECK(roles_in(read_with(R"(<vocabulary href="countries.xml" role="organizations"/>)")) ==
          "organizations=countries");
}

TEST_CASE("a role that there is not, and one that two have, are told at their place") {
    CHECK(roles_in(read_with(R"(<vocabulary href="towns.xml" role="citys"/>)")) ==
          "layout: ours.xml:2:1: no vocabulary has the role `citys`; did you mean `cities`?");
    CHECK(roles_in(read_with(R"(<vocabulary href="towns.xml" role="cities"/>
<vocabulary href="parties.xml" role="cities"/>)")) ==
          "cities=towns\n"
          "layout: ours.xml:3:1: the vocabulary `towns` has the role `cities` already");
}

TEST_CASE("a layout that extends another gives the role to a vocabulary of its own") {
    const std::string base = R"(<layout xmlns="urn:rapporteur:layout:1" name="base" xml:lang="en">
<vocabulary href="countries.xml"/><vocabulary href="towns.xml" role="cities"/>
<resolutions><level name="item" format="decimal" text="%."/></resolutions></layout>)";
    CHECK(roles_in(read_with(R"(<vocabulary href="parties.xml" role="cities"/>)", base)) ==
          "countries=countries cities=parties");
}
