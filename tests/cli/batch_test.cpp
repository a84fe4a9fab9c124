// Many inputs: any number of threads gives the same result; lists of names, JSON lines, summaries.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

/// Forty reports, some broken, in a few folders.
struct BatchArchive {
    Scratch scratch;

    BatchArchive() {
        const std::vector<std::string> sources = {"reports/2013", "reports/2014", "reports/2017",
                                                  "drafts/number-gap", "drafts/dates-differ"};
        for (int i = 0; i < 25; ++i) {
            const auto& source = sources[static_cast<std::size_t>(i) % sources.size()];
            scratch.file("in/" + std::to_string(i % 3) + "/r" + std::to_string(i) + ".docx",
                         read_file(fixtures_folder() / (source + ".docx")));
        }
        scratch.file("in/1/bad.docx", "");
    }

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                              const std::string& input = {}) const {
        return rapporteur_command(arguments, {.folder = scratch.path().string(), .input = input});
    }
    /// All outputs in one text, without the state.
    [[nodiscard]] std::string outputs(const std::string& folder) const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(scratch / folder)) {
            if (entry.is_regular_file() && entry.path().parent_path().filename() != ".rapporteur")
                names.push_back(entry.path().lexically_relative(scratch / folder).string());
        }
        std::sort(names.begin(), names.end());
        std::string all;
        for (const auto& name : names)
            all += "== " + name + "\n" + scratch.content(folder + "/" + name);
        return all;
    }
};

} // namespace

TEST_CASE("batch: one, two or eight threads give the same bytes in the same order", "[slow]") {
    const BatchArchive archive;
    for (const std::vector<std::string>& verb : {std::vector<std::string>{"check"},
                                                 {"check", "--format", "json"},
                                                 {"check", "--format", "jsonl"},
                                                 {"text"},
                                                 {"text", "--explain"}}) {
        const auto with_jobs = [&](const std::string& jobs) {
            auto arguments = verb;
            arguments.insert(arguments.end(), {"--jobs", jobs, "in"});
            return archive.run(arguments);
        };
        const Outcome one = with_jobs("1");
        CHECK(one.status == 2);
        for (const std::string jobs : {"2", "8"}) {
            const Outcome several = with_jobs(jobs);
            CHECK(several.output == one.output);
            CHECK(several.errors == one.errors);
            CHECK(several.status == one.status);
        }
    }
    std::string expected;
    std::string told;
    for (const std::string jobs : {"1", "2", "8"}) {
        const Outcome outcome = archive.run({"convert", "in", "-o", "out" + jobs, "-j", jobs});
        CHECK(outcome.status == 2);
        CHECK(outcome.errors.find(
                  "in/0/r9.docx: 1 error stays; title block, line 3: the title block says `17 May "
                  "2012`, the opening `18 May 2012` [opening-date-mismatch]\n"
                  "in/1/bad.docx: corrupt: the file is empty\n") != std::string::npos);
        CHECK(outcome.errors.ends_with("26 files: 25 converted, 1 failed\n"));
        if (jobs == "1") {
            expected = archive.outputs("out1");
            told = outcome.errors;
        }
        CHECK(outcome.errors == told);
        CHECK(archive.outputs("out" + jobs) == expected);
    }
    CHECK(std::count(expected.begin(), expected.end(), '=') > 50);
}

TEST_CASE("batch: names come from a list, by line or by NUL, from a file or standard input") {
    const BatchArchive archive;
    archive.scratch.file("list", "in/0/r0.docx\nin/2/r2.docx\n");
    const std::string expected = archive.run({"text", "in/0/r0.docx", "in/2/r2.docx"}).output;
    CHECK(archive.run({"text", "--files-from", "list"}).output == expected);
    CHECK(archive.run({"text", "--files-from", "-"}, "in/0/r0.docx\r\nin/2/r2.docx").output == expected);
    CHECK(
        archive.run({"text", "--files-from", "-", "--null"}, std::string("in/0/r0.docx\0in/2/r2.docx\0", 26))
            .output == expected);
    CHECK(archive.run({"text", "in/0/r0.docx", "--files-from", "-"}, "in/2/r2.docx\n").output == expected);

    const Outcome broken = archive.run({"text", "--files-from", "-"}, "in/0/gone.docx\nin/2/r2.docx\n");
    CHECK(broken.status == 2);
    CHECK(broken.errors == "in/0/gone.docx: io: it cannot be read; there is no such file or folder\n");
    CHECK(broken.output.starts_with("==> in/2/r2.docx <==\n"));

    CHECK(archive.run({"check", "--files-from", "nowhere"}).errors ==
          "rapporteur: io: the list cannot be opened; there is no such file or folder\n");
    CHECK(archive.run({"check", "--files-from", "-", "-"}).errors ==
          "rapporteur: io: standard input cannot be a list of files and a report at once\n");
    CHECK(archive.run({"check", "--files-from", "-"}).output == "0 files\n");
}

TEST_CASE("batch: listed files keep their folders in the output and never leave it") {
    const BatchArchive archive;
    const auto there = archive.scratch.path().string();
    const Outcome outcome =
        archive.run({"convert", "--files-from", "-", "-o", "out"},
                    "in/0/r0.docx\n./in/../in/1/r1.docx\n../../../../" +
                        (there + "/in/2/r2.docx\n").substr(1) + there + "/in/0/r3.docx\n");
    CHECK(outcome.errors == "4 files: 4 converted\n");
    CHECK(fs::exists(archive.scratch / "out/in/0/r0.xml"));
    CHECK(fs::exists(archive.scratch / "out/in/1/r1.xml"));
    CHECK(fs::exists(archive.scratch / ("out" + there + "/in/2/r2.xml")));
    CHECK(fs::exists(archive.scratch / ("out" + there + "/in/0/r3.xml")));
}

TEST_CASE("batch: a line of JSON for each file") {
    const BatchArchive archive;
    const Outcome checked = archive.run({"check", "--format", "jsonl", "in/1/bad.docx", "in/0/r3.docx"});
    CHECK(checked.status == 2);
    CHECK(checked.output.starts_with(
        R"({"path": "in/1/bad.docx","layout": "auto","status": "failed",)"
        R"("error": {"code": "corrupt","message": "the file is empty"},)"
        "\"findings\": []}\n"
        R"({"path": "in/0/r3.docx","layout": "liaison-officer-network.en","status": "findings","error": null,)"
        R"("findings": [{"rule": )"));
    CHECK(std::count(checked.output.begin(), checked.output.end(), '\n') == 2);

    const Outcome converted =
        archive.run({"convert", "--format", "jsonl", "in/1/bad.docx", "in/0/r3.docx", "-o", "out"});
    CHECK(converted.output ==
          "{\"path\":\"in/1/bad.docx\",\"output\":\"out/bad.xml\",\"status\":\"failed\",\"error\":"
          "{\"code\":\"corrupt\",\"message\":\"the file is "
          "empty\"},\"layout\":null,\"findings\":null,\"corrections\":null,\"misfit\":null}\n"
          "{\"path\":\"in/0/r3.docx\",\"output\":\"out/r3.xml\",\"status\":\"converted\",\"error\":null"
          ",\"layout\":\"liaison-officer-network.en\",\"findings\":{\"errors\":0,\"warnings\":0,\"infos\":0},"
          "\"corrections\":3,\"misfit\":null}\n");
    CHECK(archive.run({"convert", "--format", "jsonl", "in/0/r3.docx"}).errors ==
          "rapporteur: io: `--format jsonl` needs a place for the reports; name it with `-o`\n");
}

TEST_CASE("batch: --fail-fast stops at the first that fails, whatever the number of threads", "[slow]") {
    const BatchArchive archive;
    for (const std::string jobs : {"1", "8"}) {
        const Outcome outcome =
            archive.run({"convert", "--fail-fast", "-j", jobs, "in/0/r0.docx", "in/0/r3.docx",
                         "in/1/bad.docx", "in/0/r6.docx", "-o", "out" + jobs});
        CHECK(outcome.status == 2);
        CHECK(outcome.errors == "in/1/bad.docx: corrupt: the file is empty\n"
                                "3 files: 2 converted, 1 failed, 1 not done\n");
        CHECK_FALSE(fs::exists(archive.scratch / ("out" + jobs + "/r6.xml")));
        const Outcome checked = archive.run({"check", "--fail-fast", "-j", jobs, "in/1/bad.docx", "in/0"});
        CHECK(checked.output == "1 file: 1 failed\n");
        CHECK(checked.status == 2);
    }
}

TEST_CASE("batch: what failed is listed again at the end where findings came after it") {
    const BatchArchive archive;
    const std::string bad = "in/1/bad.docx: corrupt: the file is empty\n";
    CHECK(archive.run({"check", "in/1/bad.docx", "in/0/r3.docx"}).errors == bad + bad);
    CHECK(archive.run({"check", "in/0/r3.docx", "in/1/bad.docx"}).errors == bad);
}

TEST_CASE("batch: a summary as JSON or CSV tells what became of each file", "[slow]") {
    const BatchArchive archive;
    archive.scratch.file("in2/a,\"b\".docx", "");
    archive.scratch.file("in2/r.docx", archive.scratch.content("in/0/r0.docx"));
    CHECK(archive.run({"convert", "in2", "-o", "out", "--summary", "s.json"}).status == 2);
    CHECK(archive.scratch.content("s.json") ==
          R"({"version":1,"tool":{"name":"rapporteur","version":"0.1.0"},"verb":"convert","files":[
{"path":"in2/a,\"b\".docx","output":"out/a,\"b\".xml","status":"failed","error":{"code":"corrupt","message":"the file is empty"},"layout":null,"findings":null,"corrections":null,"misfit":null},
{"path":"in2/r.docx","output":"out/r.xml","status":"converted","error":null,"layout":"liaison-officer-network.en","findings":{"errors":0,"warnings":1,"infos":9},"corrections":3,"misfit":null}
],"summary":{"failed":1,"converted":1}}
)");
    CHECK(archive.run({"convert", "in2", "-o", "out", "--summary", "s.csv"}).status == 2);
    CHECK(archive.scratch.content("s.csv") ==
          "path,output,status,code,message,layout,errors,warnings,infos,corrections,misfit\r\n"
          "\"in2/a,\"\"b\"\".docx\",\"out/a,\"\"b\"\".xml\",failed,corrupt,"
          "the file is empty,,,,,,\r\n"
          "in2/r.docx,out/r.xml,unchanged,,,liaison-officer-network.en,0,1,9,3,\r\n");
    CHECK(archive.run({"check", "in2", "--summary", "c.csv"}).status == 2);
    CHECK(archive.scratch.content("c.csv") ==
          "path,output,status,code,message,layout,errors,warnings,infos,corrections,misfit\r\n"
          "\"in2/a,\"\"b\"\".docx\",,failed,corrupt,the file is empty,,,,,,\r\n"
          "in2/r.docx,,findings,,,liaison-officer-network.en,0,2,11,,\r\n");

    const Outcome refused = archive.run({"check", "in2", "--summary", "s.txt"});
    CHECK(refused.status == 2);
    CHECK(refused.output == "");
    CHECK(refused.errors ==
          "s.txt: io: the summary is written as JSON or CSV; let its name end in .json or .csv\n");
    CHECK(archive.run({"check", "--jobs", "0", "in2"}).errors ==
          "rapporteur: `--jobs` takes a number from 1 to 1024, not `0`\n"
          "rapporteur: `rapporteur check --help` shows what there is\n");
}
