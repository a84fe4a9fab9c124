// report-archive: writes an archive of generated reports, each with the truth about it, for tests, benches
// and use by hand. It also compares what was converted from the archive with that truth.
#include "support/docx_zip.hpp"
#include "support/report_generator.hpp"

#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using namespace rapporteur::testing;

constexpr auto usage =
    "Usage: report-archive [--count N] [--pages N] [--seed N] [--defect NAME|any|none] [--compare OUT] "
    "FOLDER\n"
    "\n"
    "Writes N reports (100) of N pages (2) into FOLDER, by year, and NAME.truth.json beside each. --defect: "
    "one\n"
    "of the names below in every report; any (the default): in one of three; none.\n"
    "With --compare nothing is written: the XML in OUT, converted from FOLDER, is compared with the truth.\n"
    "\n"
    "  report-archive --count 10000 archive\n"
    "  rapporteur convert archive -o out\n"
    "  report-archive --count 10000 --compare out archive\n"
    "\n"
    "Defects:";

struct Arguments {
    ReportShape shape;
    std::size_t count = 100;
    std::string compare, folder;
};

std::size_t number(const std::string& text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error("`" + text + "` is no number");
    return value;
}

Arguments read(const std::vector<std::string>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto value = [&] { return ++i < words.size() ? words[i] : std::string(); };
        if (words[i] == "--count")
            arguments.count = number(value());
        else if (words[i] == "--pages")
            arguments.shape.pages = number(value());
        else if (words[i] == "--seed")
            arguments.shape.seed = number(value());
        else if (words[i] == "--defect")
            arguments.shape.defect = value();
        else if (words[i] == "--compare")
            arguments.compare = value();
        else
            arguments.folder = words[i];
    }
    if (arguments.shape.defect == "none")
        arguments.shape.defect.clear();
    return arguments;
}

int run(const Arguments& arguments) {
    namespace fs = std::filesystem;
    std::size_t wrong = 0;
    ReportShape shape = arguments.shape;
    for (shape.index = 0; shape.index < arguments.count; ++shape.index) {
        const GeneratedReport report = generate_report(shape);
        const std::string stem = report.name.substr(0, report.name.rfind('.'));
        if (arguments.compare.empty()) {
            const fs::path path = fs::path(arguments.folder) / report.name;
            fs::create_directories(path.parent_path());
            write_file(path, report.docx);
            write_file(fs::path(arguments.folder) / (stem + ".truth.json"), truth_json(report.truth));
            continue;
        }
        const fs::path xml = fs::path(arguments.compare) / (stem + ".xml");
        const std::string differences =
            fs::exists(xml) ? compare_with_truth(report.truth, read_file(xml)) : "it is missing\n";
        if (!differences.empty()) {
            ++wrong;
            fmt::print("{}: {}", xml.string(), differences);
        }
    }
    if (!arguments.compare.empty())
        fmt::print("{} reports, {} differ from the truth\n", arguments.count, wrong);
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    try {
        const Arguments arguments = read({words + 1, words + count});
        if (arguments.folder.empty() || arguments.folder.starts_with('-')) {
            fmt::print(stderr, "{}", usage);
            for (const auto& defect : generated_defects())
                fmt::print(stderr, " {}", defect);
            fmt::print(stderr, "\n");
            return 2;
        }
        return run(arguments);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "report-archive: {}\n", trouble.what());
        return 2;
    }
}
