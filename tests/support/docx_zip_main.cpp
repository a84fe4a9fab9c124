// docx-zip: makes the committed .docx fixtures from their source folders, and checks that they are up to
// date.
#include "docx_zip.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace rapporteur::testing;

constexpr const char* usage = R"(Usage: docx-zip --common DIR [--check] SOURCE OUT.docx
       docx-zip --common DIR [--check] --all FOLDER...

Zips a source folder into a Word file; parts that SOURCE lacks are taken from DIR.
With --all, every FOLDER/source/NAME becomes FOLDER/NAME.docx.
With --check nothing is written: a Word file that is not what its source gives is named, and the exit status is 1.
)";

struct Job {
    fs::path source;
    fs::path docx;
};

struct Arguments {
    fs::path common;
    bool check = false;
    bool all = false;
    std::vector<fs::path> paths;
};

bool parse(int argc, char** argv, Arguments& arguments) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--common" && i + 1 < argc) {
            arguments.common = argv[++i];
        } else if (word == "--check") {
            arguments.check = true;
        } else if (word == "--all") {
            arguments.all = true;
        } else if (!word.starts_with("--")) {
            arguments.paths.emplace_back(word);
        } else {
            return false;
        }
    }
    const bool enough = arguments.all ? !arguments.paths.empty() : arguments.paths.size() == 2;
    return enough && !arguments.common.empty();
}

std::vector<Job> jobs_of(const Arguments& arguments) {
    if (!arguments.all) {
        return {{arguments.paths[0], arguments.paths[1]}};
    }
    std::vector<Job> jobs;
    for (const fs::path& folder : arguments.paths) {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder / "source")) {
            if (entry.is_directory()) {
                jobs.push_back({entry.path(), folder / (entry.path().filename().string() + ".docx")});
            }
        }
    }
    std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.docx < b.docx; });
    return jobs;
}

// Compares parts and not bytes of the archive: another release of zlib may compress a part differently, but
// the fixture is still right.
bool is_fresh(const Job& job, const fs::path& common) {
    return fs::exists(job.docx) && unzip_bytes(read_file(job.docx)) == parts_of_folder(job.source, common);
}

// A Word file without its source could never be checked.
bool has_orphans(const fs::path& folder) {
    bool found = false;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".docx" && !fs::exists(folder / "source" / entry.path().stem())) {
            std::fprintf(stderr, "%s: has no source folder\n", entry.path().c_str());
            found = true;
        }
    }
    return found;
}

int run(const Arguments& arguments) {
    int status = 0;
    for (const Job& job : jobs_of(arguments)) {
        if (!arguments.check) {
            write_file(job.docx, docx_from_folder(job.source, arguments.common));
        } else if (!is_fresh(job, arguments.common)) {
            std::fprintf(stderr, "%s: is not what %s gives\n", job.docx.c_str(), job.source.c_str());
            status = 1;
        }
    }
    if (arguments.check && arguments.all) {
        for (const fs::path& folder : arguments.paths) {
            status = has_orphans(folder) ? 1 : status;
        }
    }
    return status;
}

} // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    if (!parse(argc, argv, arguments)) {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        return run(arguments);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 2;
    }
}
