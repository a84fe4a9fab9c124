// rapporteur-floor: the floor as a process of its own, for the least time and memory of a start.
#include "bench/floor.hpp"

#include "support/docx_zip.hpp"

#include <cstdio>
#include <exception>
#include <string>

int main(int count, char** arguments) {
    try {
        std::size_t bytes = 0;
        for (int index = 1; index < count; ++index) {
            const std::string docx = rapporteur::testing::read_file(arguments[index]);
            bytes += rapporteur::testing::read_floor(std::as_bytes(std::span(docx)));
        }
        std::printf("%zu bytes of XML\n", bytes);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "rapporteur-floor: %s\n", trouble.what());
        return 2;
    }
    return 0;
}
