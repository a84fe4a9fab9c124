// All layouts and vocabularies, of the program and of the fixtures, follow their grammars. Also the messages
// for an author whose file does not.
#include "verify/verify.hpp"

#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>

using namespace rapporteur;
using rapporteur::testing::read_file;

namespace {

using Verify = Result<std::vector<VerifyError>> (*)(std::string_view);

std::string verdict(Verify verify, std::string_view xml) {
    const auto errors = verify(xml);
    REQUIRE(errors.has_value());
    std::string out;
    for (const VerifyError& error : *errors)
        out += fmt::format("{}:{}: {}\n", error.line, error.column, error.message);
    return out;
}

std::size_t check_folder(const std::filesystem::path& folder, Verify verify) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".xml")
            continue;
        INFO(entry.path());
        CHECK(verdict(verify, read_file(entry.path())).empty());
        ++count;
    }
    return count;
}

/// The messages for a layout with this `body`, which begins on line 2.
std::string layout_verdict_on(const std::string& body) {
    return verdict(&verify_layout_xml,
                   "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\">\n" + body +
                       "</layout>");
}

const std::string title = "<title>Acts</title>\n";
const std::string levels = R"(<resolutions><level name="act" format="decimal" text="%."/></resolutions>)";

} // namespace

TEST_CASE("every layout and every vocabulary is as its grammar asks") {
    const auto schemas = rapporteur::testing::source_tree() / "schemas";
    const auto minutes = rapporteur::testing::fixtures_folder() / "minutes";
    CHECK(check_folder(schemas / "layouts", &verify_layout_xml) >= 4);
    CHECK(check_folder(schemas / "vocabularies", &verify_vocabulary_xml) >= 7);
    CHECK(check_folder(minutes, &verify_layout_xml) == 1);
    CHECK(check_folder(minutes / "vocabularies", &verify_vocabulary_xml) == 2);
}

TEST_CASE("a layout that its reader would let pass") {
    CHECK(layout_verdict_on(title + levels).empty());
    CHECK(layout_verdict_on(levels + title).empty());
    CHECK(layout_verdict_on(levels) == "1:1: `layout` is not complete; expected `title`\n");
    CHECK(layout_verdict_on(title + "<lists joints=\"and\">y</lists>\n" + levels) ==
          "3:1: `lists` holds something; it has to be empty\n");
    CHECK(layout_verdict_on(title + "<resolutions>act</resolutions>\n") ==
          "3:1: `resolutions` holds text; only elements belong there\n");
}
