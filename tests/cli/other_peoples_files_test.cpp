// Configurations, layouts and vocabularies come from other people's repositories. Their size is limited,
// their mistakes are reported with line and column, and no file outside the folders that the user named is
// opened for them.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

struct Repository {
    Repository() {
        scratch.file("repository/in/a.docx", read_file(fixtures_folder() / "drafts/clean-typed.docx"));
        scratch.file("secret.txt", "the secret of somebody else");
        scratch.file("outside/ours.xml", layout);
    }
    [[nodiscard]] Outcome check(std::vector<std::string> options = {}) const {
        std::vector<std::string> arguments = {"check", "in"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return rapporteur_command(arguments, {.folder = scratch / "repository"});
    }
    /// The messages for a configuration, or for the file `name` with this content.
    [[nodiscard]] std::string told(const std::string& content,
                                   const std::string& name = ".rapporteur.toml") const {
        fs::remove(scratch / "repository/.rapporteur.toml");
        scratch.file("repository/" + name, content);
        const Outcome outcome = name == ".rapporteur.toml" ? check() : check({"--layout", name});
        CHECK(outcome.status == 2);
        CHECK(outcome.output == "");
        return outcome.errors;
    }

    Scratch scratch;
    std::string layout = rapporteur_command({"layouts", "--print", "liaison-officer-network.en"}).output;
};

std::string with_vocabulary(std::string layout, const std::string& href) {
    const auto place = layout.find("<vocabulary ");
    return layout.insert(place, "<vocabulary href=\"" + href + "\"/>");
}

} // namespace

TEST_CASE("other people's files: a configuration names layouts in its own folder only") {
    const Repository repository;
    const std::string only_there =
        ": forbidden: a configuration names layouts in its own folder and those below "
        "it; `--layout` takes any\n";
    CHECK(repository.told("layout = \"../outside/ours.xml\"") == "../outside/ours.xml" + only_there);
    CHECK(repository.told("layout = \"in/../../outside/ours.xml\"") ==
          "in/../../outside/ours.xml" + only_there);
    CHECK(repository.told("layout = \"/etc/passwd\"") == "/etc/passwd" + only_there);

    fs::create_symlink("../outside/ours.xml", repository.scratch / "repository/link.xml");
    CHECK(repository.told("layout = \"link.xml\"") ==
          "link.xml: io: it is a symbolic link, not a file; `-` reads standard input\n");
    fs::create_directory_symlink("../outside", repository.scratch / "repository/folder");
    CHECK(repository.told("layout = \"folder/ours.xml\"") ==
          "folder/ours.xml: io: `folder`, a folder on its way, is a link, which is not followed\n");

    repository.scratch.file("repository/layouts/ours.xml", repository.layout);
    repository.scratch.file("repository/.rapporteur.toml", "layout = \"./layouts/ours.xml\"\n");
    CHECK(repository.check().errors == "");
    CHECK(repository.check().status == 0);
    // A path that the user names is accepted.
    CHECK(repository.check({"--layout", "../outside/ours.xml"}).status == 0);
}

TEST_CASE("other people's files: a configuration that is a link is not read") {
    const Repository repository;
    fs::create_symlink("../secret.txt", repository.scratch / "repository/.rapporteur.toml");
    const Outcome outcome = repository.check();
    CHECK(outcome.status == 2);
    CHECK(outcome.errors ==
          ".rapporteur.toml: forbidden: it is a symbolic link, which is not followed; `--config` "
          "names the file it leads to\n");
}

TEST_CASE("other people's files: a layout names vocabularies beside it only") {
    const Repository repository;
    for (const std::string href : {"../../../../etc/passwd", "../secret.txt", "/etc/passwd"}) {
        const std::string told = repository.told(with_vocabulary(repository.layout, href), "ours.xml");
        CHECK(told ==
              href +
                  ": forbidden: a vocabulary, or a layout that is extended, lies beside the layout, or in a "
                  "folder `vocabularies` there or one above; no other file is read\n");
    }
    fs::create_symlink("../secret.txt", repository.scratch / "repository/link.xml");
    CHECK(repository.told(with_vocabulary(repository.layout, "link.xml"), "ours.xml") ==
          "./link.xml: io: it is a symbolic link, not a file; `-` reads standard input\n");
}

TEST_CASE("other people's files: sizes, depths and counts are bounded and told with their place") {
    const Repository repository;
    std::string deep = "a";
    for (int i = 0; i < 100'000; ++i)
        deep += ".a";
    CHECK(repository.told("# first\n[" + deep + "]\n") ==
          ".rapporteur.toml:2:65: configuration: a name has more than 32 parts\n");
    CHECK(repository.told(std::string(2U << 20U, '#')) ==
          ".rapporteur.toml: limit: it is larger than the 1048576 bytes allowed\n");
    std::string many = "# generated\n";
    for (int i = 0; i < 10'001; ++i)
        many += "[[suppress]]\nrule=\"wording\"\nreason=\"x\"\n";
    CHECK(repository.told(many) ==
          ".rapporteur.toml:30002:1: configuration: more than 10000 entries of `suppress`\n");
    CHECK(repository.told("[[override]]\nfiles = [\n\"" + std::string(1'001, '*') + "\"]\n") ==
          ".rapporteur.toml:2:9: configuration: a pattern of `files` is longer than 1000 bytes\n");

    const std::string head =
        "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" title=\"t\" xml:lang=\"en\">\n";
    CHECK(repository.told(head + std::string(5U << 20U, ' ') + "</layout>", "ours.xml") ==
          "ours.xml: limit: it is larger than the 4194304 bytes allowed\n");
    std::string nested = head;
    for (int i = 0; i < 100'000; ++i)
        nested += "<a>";
    CHECK_THAT(repository.told(nested, "ours.xml"), Catch::StartsWith("ours.xml:2:"));
    for (int i = 0; i < 100'000; ++i)
        nested += "</a>";
    CHECK(repository.told(nested + "</layout>", "ours.xml") ==
          "ours.xml:2:46: layout: elements are nested more than 16 levels deep\n");
    std::string wide = head;
    for (int i = 0; i < 60'000; ++i)
        wide += "<a/>";
    CHECK_THAT(repository.told(wide + "</layout>", "ours.xml"),
               Catch::EndsWith(": layout: the file has more than 50000 elements\n"));
    CHECK(repository.told("<!DOCTYPE layout [<!ENTITY a SYSTEM \"/etc/passwd\">]>\n" + head + "</layout>",
                          "ours.xml") ==
          "ours.xml:1:1: layout: the file has a document type declaration, which is not read\n");
}

TEST_CASE("other people's files: phrases that take much to match are refused") {
    const Repository repository;
    const auto with_cues = [&](const std::string& cues) {
        std::string layout = repository.layout;
        return layout.insert(layout.find("<cue>"), cues);
    };
    CHECK_THAT(repository.told(with_cues("<cue>" + std::string(3'000, 'x') + "</cue>"), "ours.xml"),
               Catch::Contains(": layout: the cue `xxx") &&
                   Catch::Contains("` has 3000 bytes; at most 2000 are read"));
    std::string many;
    for (int i = 0; i < 1'001; ++i)
        many += "<cue>held</cue>";
    CHECK_THAT(repository.told(with_cues(many), "ours.xml"),
               Catch::Contains(": layout: the layout has more than 1000 phrases\n"));
    std::string large;
    for (int i = 0; i < 150; ++i)
        large += "{countries}";
    CHECK_THAT(repository.told(with_cues("<cue>" + large + "</cue>"), "ours.xml"),
               Catch::Contains("is too large to be matched"));
}
