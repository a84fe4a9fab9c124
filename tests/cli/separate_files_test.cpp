// No run writes over a file that it reads, whatever the name by which either is called.
#include "cli/command.hpp"
#include "support/places.hpp"

#include "support/docx_zip.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

struct UsedFiles {
    Scratch scratch;
    std::string docx = read_file(fixtures_folder() / "drafts/number-gap.docx");

    UsedFiles() { scratch.file("d.docx", docx); }

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const {
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    }
    /// The one line of a run that is refused; nothing in the folder changes by it.
    [[nodiscard]] std::string refusal(const std::vector<std::string>& arguments) const {
        const auto everything = [this] {
            std::string all = scratch.listing();
            for (const auto& entry : fs::recursive_directory_iterator(scratch.path()))
                if (entry.is_regular_file())
                    all += read_file(entry.path());
            return all;
        };
        const std::string before = everything();
        const Outcome outcome = run(arguments);
        CHECK(outcome.status == 2);
        CHECK(outcome.output == "");
        CHECK(everything() == before);
        return outcome.errors;
    }
};

} // namespace

TEST_CASE("separate files: a baseline replaces nothing but a baseline") {
    const UsedFiles files;
    const std::string reason = ": io: the file that has this name is no baseline; it was not replaced\n";
    CHECK(files.refusal({"check", "--write-baseline", "d.docx", "d.docx"}) == "d.docx" + reason);
    files.scratch.file("notes.json", "{}");
    CHECK(files.refusal({"check", "--write-baseline", "notes.json", "d.docx"}) == "notes.json" + reason);
    fs::create_directory(files.scratch / "folder");
    CHECK(files.refusal({"check", "--write-baseline", "folder", "d.docx"}) == "folder" + reason);

    files.scratch.file("empty.json", "");
    for (const std::string name : {"new.json", "new.json", "empty.json"}) {
        const Outcome written = files.run({"check", "--write-baseline", name, "d.docx"});
        CHECK(written.status == 0);
        CHECK(written.errors == name + ": 1 finding of 1 file recorded\n");
    }
}

TEST_CASE("separate files: an output is no file that the run reads") {
    const UsedFiles files;
    files.scratch.file("ours.xml", files.run({"layouts", "--print", "liaison-officer-network.en"}).output);
    files.scratch.file("verbs.xml", read_file(source_tree() / "schemas/vocabularies/verbs.xml"));
    files.scratch.file("house.docx", files.docx);
    files.scratch.file("prof.xml", read_file(source_tree() / "schemas/akn/default.xml"));
    files.scratch.file("c.xml", "fail-on = \"warning\"\n");
    files.scratch.file("list.xml", "d.docx\n");
    fs::create_symlink("ours.xml", files.scratch / "link.xml");
    fs::create_hard_link(files.scratch / "ours.xml", files.scratch / "hard.xml");
    const auto reason = [](const std::string& output, const std::string& option) {
        return output + ": io: the output `" + output + "` is read by this run too (" + option +
               "); nothing was written\n";
    };
    for (const std::string output : {"ours.xml", "./ours.xml", "link.xml", "hard.xml", "verbs.xml"})
        CHECK(files.refusal({"convert", "d.docx", "--layout", "ours.xml", "-o", output}) ==
              reason(output, "--layout"));
    CHECK(files.refusal({"convert", "d.docx", "--to", "docx", "--template", "house.docx", "-o",
                         "house.docx"}) == reason("house.docx", "--template"));
    CHECK(files.refusal({"convert", "d.docx", "--to", "akn", "--akn-profile", "prof.xml", "-o",
                         "prof.xml"}) == reason("prof.xml", "--akn-profile"));
    CHECK(files.refusal({"convert", "d.docx", "--config", "c.xml", "-o", "c.xml"}) ==
          reason("c.xml", "--config"));
    fs::create_directory(files.scratch / "out");
    fs::create_hard_link(files.scratch / "list.xml", files.scratch / "out/d.xml");
    CHECK(files.refusal({"convert", "--files-from", "list.xml", "-o", "out"}) ==
          "out: io: the output `out/d.xml` is read by this run too (--files-from); nothing was written\n");
    // The layout that a configuration names counts as well.
    files.scratch.file("sub/.rapporteur.toml", "layout = \"ours.xml\"\n");
    files.scratch.file("sub/ours.xml", files.scratch.content("ours.xml"));
    files.scratch.file("sub/d.docx", files.docx);
    CHECK(files.refusal({"convert", "sub/d.docx", "-o", "sub/ours.xml"}) ==
          reason("sub/ours.xml", "--layout"));
    CHECK(files.refusal({"review", "sub/d.docx", "-o", "sub/ours.xml"}) ==
          "rapporteur: io: the output `sub/ours.xml` is read by this run too (--layout); nothing was "
          "written\n");
    CHECK(files.refusal({"layouts", "learn", "d.docx", "-o", "./d.docx"}) ==
          "layouts learn: io: the output `./d.docx` is one of the inputs; nothing was written\n");
}

TEST_CASE("separate files: a summary is neither an output nor anything that the run reads") {
    const UsedFiles files;
    files.scratch.file("known.json", "{\"version\": 1, \"findings\": []}");
    fs::create_symlink(".", files.scratch / "here");
    const std::string twice = " would be written twice ";
    CHECK(files.refusal({"check", "--write-baseline", "d.json", "--summary", "here/d.json", "d.docx"}) ==
          "rapporteur: io: `here/d.json`" + twice +
              "(--write-baseline and --summary); nothing was written\n");
    CHECK(files.refusal({"check", "--baseline", "known.json", "--summary", "known.json", "d.docx"}) ==
          "rapporteur: io: the output `known.json` is read by this run too (--baseline); nothing was "
          "written\n");
    CHECK(files.refusal({"convert", "d.docx", "--to", "json", "-o", "d.json", "--summary", "./d.json"}) ==
          "d.json: io: `./d.json`" + twice + "(as output and as --summary); nothing was written\n");
    fs::remove(files.scratch / "here");
    CHECK(files.refusal({"convert", ".", "--to", "json", "-o", "out", "--summary", "out/d.json"}) ==
          "out: io: `out/d.json`" + twice + "(as output and as --summary); nothing was written\n");
}

TEST_CASE("separate files: a name that a list brings late is no summary and no baseline either") {
    const UsedFiles files;
    files.scratch.file("s.csv", "Report of a meeting\n");
    files.scratch.file("list.txt", "d.docx\n./s.csv\n");
    const std::string reason = " is one of the inputs; nothing was written\n";
    for (const std::string format : {"jsonl", "json"}) {
        const Outcome summary =
            files.run({"check", "--format", format, "--files-from", "list.txt", "--summary", "s.csv"});
        CHECK(summary.status == 2);
        CHECK(summary.errors == "rapporteur: io: the output `s.csv`" + reason);
    }
    CHECK(files.scratch.content("s.csv") == "Report of a meeting\n");
    files.scratch.file("known.json", "{\"version\": 1, \"findings\": []}");
    files.scratch.file("list.txt", "d.docx\nknown.json\n");
    const Outcome baseline =
        files.run({"check", "--files-from", "list.txt", "--write-baseline", "known.json"});
    CHECK(baseline.status == 2);
    CHECK(baseline.errors == "rapporteur: io: the output `known.json`" + reason);
    CHECK(files.scratch.content("known.json") == "{\"version\": 1, \"findings\": []}");
}

TEST_CASE("separate files: the folder that a run writes to is not searched by it") {
    const UsedFiles files;
    files.scratch.file("in/d.docx", files.docx);
    const std::vector<std::string> convert{"convert", "in", "-o", "in/docx", "--to", "docx"};
    CHECK(files.run(convert).errors == "1 file: 1 converted\n");
    CHECK(files.run(convert).errors == "1 file: 0 converted, 1 unchanged\n");
    CHECK(fs::exists(files.scratch / "in/docx/d.docx"));
    CHECK_FALSE(fs::exists(files.scratch / "in/docx/docx"));
    // Reports of somebody else in such a folder are told.
    files.scratch.file("in/2014/a.docx", files.docx);
    CHECK(files.run({"convert", "in/d.docx", "in", "-o", "in/2014/"})
              .errors.starts_with(
                  "in/2014: passed over: this run writes into the folder; the reports in it are not read\n"));
}

TEST_CASE("separate files: settings that cannot be read are told") {
    const UsedFiles files;
    fs::create_directory(files.scratch / ".rapporteur.toml");
    CHECK(files.refusal({"check", "d.docx"}) == ".rapporteur.toml: io: it is a folder, not a file\n");
    fs::remove(files.scratch / ".rapporteur.toml");
    REQUIRE(::mkfifo((files.scratch / ".rapporteur.toml").c_str(), 0600) == 0);
    CHECK(files.refusal({"convert", "d.docx"}) == ".rapporteur.toml: io: it is a named pipe, not a file\n");
    CHECK(files.run({"check", "--no-config", "d.docx"}).status == 1);
}

TEST_CASE("separate files: review copies beside their reports are no reports") {
    const UsedFiles files;
    files.scratch.file("in/a.docx", files.docx);
    files.scratch.file("in/old.review.docx", files.docx); // there is no old.docx
    CHECK(files.run({"check", "--review", "in/a.docx"}).status == 1);
    const std::string copy = files.scratch.content("in/a.review.docx");
    const std::string left_out =
        "in: passed over: 1 review copy beside its report; name it to have it read\n";
    for (int night = 0; night < 2; ++night)
        CHECK(files.run({"check", "--review", "in"}).errors.starts_with(left_out));
    CHECK(files.scratch.listing() == "d.docx in/ in/a.docx in/a.review.docx in/old.review.docx "
                                     "in/old.review.docx.bak");
    CHECK(files.scratch.content("in/a.review.docx") == copy);
    CHECK(files.run({"convert", "in", "-o", "out"}).errors.starts_with(left_out));
    CHECK_FALSE(fs::exists(files.scratch / "out/a.review.xml"));
    CHECK(fs::exists(files.scratch / "out/old.review.xml"));
    CHECK(files.run({"convert", "in/a.review.docx"}).status == 0);
}

TEST_CASE("separate files: an ending that cannot be written is told, with those that can") {
    const UsedFiles files;
    CHECK(files.refusal({"convert", "d.docx", "-o", "d.pdf"})
              .starts_with(
                  "d.pdf: io: no file that ends in .pdf can be written; let the name end in one of .xml, "));
    CHECK(files.refusal({"convert", "d.docx", "--to", "html", "-o", "d.docx.pdf"}) ==
          "d.docx.pdf: io: `--to html` writes files that end in .html, not in .pdf\n");
    const Outcome spanish = files.run({"convert", "--language", "es", "d.docx", "-o", "d.pdf"});
    CHECK(spanish.errors.find("no se puede escribir un archivo que termine en .pdf") != std::string::npos);
}
