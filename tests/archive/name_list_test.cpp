#include "archive/name_list.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

std::vector<std::string> names(const std::string& content, char separator) {
    const Scratch scratch;
    auto list = NameList::open(scratch.file("list", content), separator);
    REQUIRE(list);
    std::vector<std::string> all;
    while (auto name = list->next())
        all.push_back(*name ? **name : "failure: " + name->error().line());
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("name list: a line is a name, the last one also without its end") {
    CHECK(names("a.docx\nb c.docx\n", '\n') == Names{"a.docx", "b c.docx"});
    CHECK(names("a.docx\n\n\r\n./x\xff.docx\r\nlast", '\n') == Names{"a.docx", "./x\xff.docx", "last"});
    CHECK(names("", '\n').empty());
    CHECK(names("\n\n", '\n').empty());
}

TEST_CASE("name list: between NUL characters a name may hold anything") {
    using namespace std::string_literals;
    CHECK(names("a\nb.docx\0c\r\0\0d"s, '\0') == Names{"a\nb.docx", "c\r", "d"});
}

TEST_CASE("name list: longer than what is read at once") {
    std::string content;
    Names expected;
    for (int i = 0; i < 3000; ++i) {
        expected.push_back("folder/" + std::string(static_cast<std::size_t>(i % 90), 'x') +
                           std::to_string(i));
        content += expected.back() + "\n";
    }
    CHECK(names(content, '\n') == expected);
}

TEST_CASE("name list: what has no separators is no list") {
    CHECK(names("a\n" + std::string(1U << 20U, 'x'), '\n') ==
          Names{"a", "failure: limit: a name in the list is longer than 65536 bytes; names are separated by "
                     "new lines"});
}

TEST_CASE("name list: one that is not there or a folder") {
    const Scratch scratch;
    const auto missing = NameList::open(scratch / "gone", '\n');
    REQUIRE_FALSE(missing);
    CHECK(missing.error().line() == "io: the list cannot be opened; there is no such file or folder");
    auto folder = NameList::open(scratch.path().string(), '\n');
    REQUIRE(folder);
    CHECK(folder->next()->error().line() == "io: the list cannot be read; it is a folder");
    CHECK_FALSE(folder->next());
}
