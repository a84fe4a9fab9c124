#include "printers/printers.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

Preview sample() {
    Preview preview;
    for (int line = 1; line <= 12; ++line) {
        const std::string text = "paragraph " + std::to_string(line);
        preview.lines.push_back({"", text, text});
    }
    preview.lines[5] = {"resolution 3", "3. The señal  of", "b. The señal of"};
    preview.lines[6] = {"resolution 4", "4. first\nsecond", "3. first\nsecond"};
    return preview;
}

} // namespace

TEST_CASE("diff: a hunk with three lines around it and its place in words") {
    Preview preview = sample();
    preview.left_out = {"bookmark `_GoBack`"};
    CHECK(print_diff("a.docx", preview, {}) == "a.docx: bookmark `_GoBack` is left out\n"
                                               "--- a.docx\n"
                                               "+++ a.docx (corrected)\n"
                                               "@@ -3,8 +3,8 @@ resolution 3\n"
                                               " paragraph 3\n"
                                               " paragraph 4\n"
                                               " paragraph 5\n"
                                               "-3. The señal  of\n"
                                               "+b. The señal of\n"
                                               "-4. first↵ second\n"
                                               "+3. first↵ second\n"
                                               " paragraph 8\n"
                                               " paragraph 9\n"
                                               " paragraph 10\n");
}

TEST_CASE("diff: what is far apart stands in hunks of its own, what is near in one") {
    Preview preview;
    for (int line = 1; line <= 30; ++line)
        preview.lines.push_back({"", "same", "same"});
    for (const int line : {0, 7, 20})
        preview.lines[static_cast<std::size_t>(line)] = {"here", "old", "new"};
    const std::string diff = print_diff("a.docx", preview, {});
    CHECK_THAT(diff, Catch::Contains("@@ -1,11 +1,11 @@ here\n-old\n+new\n same\n"));
    CHECK_THAT(diff, Catch::Contains("@@ -18,7 +18,7 @@ here\n same\n same\n same\n-old\n+new\n"));
}

TEST_CASE("diff: in colour the characters that differ stand out, white space too") {
    Preview preview;
    preview.lines = {{"opening", "the é  end", "the é end"}};
    CHECK(print_diff("a.docx", preview, {.color = true}) == "\x1b[1m--- a.docx\x1b[0m\n"
                                                            "\x1b[1m+++ a.docx (corrected)\x1b[0m\n"
                                                            "\x1b[36m@@ -1,1 +1,1 @@ opening\x1b[0m\n"
                                                            "\x1b[31m-the é \x1b[7m \x1b[27mend\x1b[0m\n"
                                                            "\x1b[32m+the é \x1b[7m\x1b[27mend\x1b[0m\n");
}

TEST_CASE("diff: nothing where nothing changes") {
    Preview preview;
    preview.lines = {{"", "same", "same"}};
    CHECK(print_diff("a.docx", preview, {.color = true}).empty());
}
