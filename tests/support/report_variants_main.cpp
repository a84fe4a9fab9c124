// report-variants FOLDER: writes the variants of the five reports, so that people can look at them in Word.
#include "docx_zip.hpp"
#include "report_description.hpp"
#include "report_variants.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

int main(int argc, char** argv) {
    using namespace rapporteur::testing;
    if (argc != 2) {
        std::fputs("Usage: report-variants FOLDER\n", stderr);
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        std::filesystem::create_directories(folder);
        for (const int year : report_years()) {
            for (const Variant& variant : report_variants(year)) {
                write_file(folder / (std::to_string(year) + "-" + variant.name + ".docx"), variant.docx);
            }
        }
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 2;
    }
    return 0;
}
