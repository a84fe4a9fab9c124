// The command gives out the page for a browser.
#include "cli/command.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur::testing;

namespace {

/// The command as installed: in a folder `bin` beside a folder `share`.
Outcome installed_command(const Scratch& prefix, const std::vector<std::string>& arguments) {
    return rapporteur_command(
        arguments,
        {.folder = prefix.path().string(),
         .wrapper = {"/bin/sh", "-c", "mkdir -p bin && cp \"$0\" bin/ && exec bin/rapporteur \"$@\""}});
}

} // namespace

TEST_CASE("command: the page is written from the data folder, to a file or to standard output") {
    const Scratch prefix;
    const std::string page = "<!DOCTYPE html>\n<title>rapporteur</title>\n";
    prefix.file("share/rapporteur/rapporteur.html", page);
    CHECK(installed_command(prefix, {"page"}).output == page);
    const Outcome outcome = installed_command(prefix, {"page", "-o", "for-ana/checker.html"});
    CHECK(outcome.status == 0);
    CHECK(outcome.output + outcome.errors == "");
    CHECK(prefix.content("for-ana/checker.html") == page);
}

TEST_CASE("command: where there is no page it is said how one is made") {
    const Scratch prefix;
    const Outcome outcome = installed_command(prefix, {"page", "-o", "page.html"});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == prefix.path().string() +
                                "/share/rapporteur/rapporteur.html: io: this program was built without its "
                                "page; `./run page` in a checkout "
                                "on Debian 12 makes it, and so does the Debian package of `./run package`\n");
    CHECK_FALSE(std::filesystem::exists(prefix / "page.html"));
}
