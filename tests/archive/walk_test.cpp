#include "archive/walk.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

TEST_CASE("walk: reports are Word files, not lock files and not hidden") {
    CHECK(is_report_name("report.docx"));
    CHECK(is_report_name("REPORT.DOCX"));
    CHECK(is_report_name("macro.docm"));
    CHECK(is_report_name("template.dotx"));
    CHECK(is_report_name("template.dotm"));
    CHECK_FALSE(is_report_name("~$report.docx"));
    CHECK_FALSE(is_report_name(".report.docx"));
    CHECK_FALSE(is_report_name(".docx"));
    CHECK_FALSE(is_report_name("report.doc"));
    CHECK_FALSE(is_report_name("report.docx.bak"));
}

TEST_CASE("walk: a folder is searched to its depth, in the order of bytes") {
    const Scratch scratch;
    for (const auto* name : {"b.docx", "a/z.docx", "a/deep/er/x.DocM", "B.docx", "notes.tex", "a/~$z.docx",
                             ".git/hidden.docx", "\xff.docx"})
        scratch.file(name, "");

    const Walk walk = find_reports(scratch.path().string());
    CHECK(walk.reports ==
          std::vector<std::string>{"B.docx", "a/deep/er/x.DocM", "a/z.docx", "b.docx", "\xff.docx"});
    CHECK(walk.asides.empty());
}

TEST_CASE("walk: files of other kinds are taken where they are asked for, else told") {
    const Scratch scratch;
    for (const auto* name :
         {"a.docx", "b.TXT", "c.doc", "d/e.odt", "f.rtf", ".g.doc", "~$h.doc", ".~lock.i.odt#", "j.xls"})
        scratch.file(name, "");
    const auto found = [&scratch](ReportKinds kinds) {
        const Walk walk = find_reports(scratch.path().string(), kinds);
        std::vector<std::string> lines = walk.reports;
        for (const auto& aside : walk.asides)
            lines.push_back((aside.path == scratch.path() ? "" : aside.path) + "- " + aside.failure.message);
        return lines;
    };
    using Lines = std::vector<std::string>;
    CHECK(found({}) == Lines{"a.docx", "- 1 .txt file; `--with-texts` takes it too",
                             "- 3 .doc, .odt or .rtf files; `--via-libreoffice` takes them too"});
    CHECK(found({.texts = true}) ==
          Lines{"a.docx", "b.TXT", "- 3 .doc, .odt or .rtf files; `--via-libreoffice` takes them too"});
    CHECK(found({.texts = true, .others = true}) == Lines{"a.docx", "b.TXT", "c.doc", "d/e.odt", "f.rtf"});
}

TEST_CASE("walk: links cannot trap it, and what is no file is passed over aloud") {
    const Scratch scratch;
    scratch.file("a/x.docx", "");
    fs::create_directory_symlink("..", scratch / "a/up");
    fs::create_symlink("x.docx", scratch / "a/same.docx");
    fs::create_symlink("gone", scratch / "a/gone.docx");
    REQUIRE(::mkfifo((scratch / "pipe.docx").c_str(), 0600) == 0);
    REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);

    const Walk walk = find_reports(scratch.path().string() + "/");
    CHECK(walk.reports == std::vector<std::string>{"a/gone.docx", "a/same.docx", "a/x.docx"});
    REQUIRE(walk.asides.size() == 2);
    CHECK(walk.asides[0].path == scratch / "a/up");
    CHECK(walk.asides[0].failure.message ==
          "it is a link to a folder, which is not followed; name the folder itself");
    CHECK(walk.asides[1].path == scratch / "pipe.docx");
    CHECK(walk.asides[1].failure.message == "it is a named pipe, not a file");
    CHECK(walk.asides[0].harmless);
    CHECK(walk.asides[1].harmless);
}

TEST_CASE("walk: a folder that cannot be searched is a loss, not a silence") {
    const Scratch scratch;
    const Walk walk = find_reports(scratch / "nowhere");
    CHECK(walk.reports.empty());
    REQUIRE(walk.asides.size() == 1);
    CHECK_FALSE(walk.asides[0].harmless);
    CHECK(walk.asides[0].failure.line() == "io: it cannot be searched; there is no such file or folder");
}
