// Any bytes as a package, or as the main part of a valid one. What passes the strict checks must be readable
// by pugixml.
#include "fuzz/targets.hpp"
#include "package/package.hpp"
#include "support/hostile.hpp"

#include "rapporteur/rapporteur.hpp"

#include <pugixml.hpp>

using namespace rapporteur;

void fuzzing::run_package(Input input) {
    if (input.empty())
        return;
    const std::string rest(reinterpret_cast<const char*>(input.data()) + 1, input.size() - 1);
    const std::string bytes = input[0] == 'x' ? testing::write_zip(testing::docx_items(rest)) : rest;
    Limits limits;
    limits.part_bytes = 4 << 20;
    limits.package_bytes = 8 << 20;
    limits.shown_bytes = 1 << 20;
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), limits);
    if (!package) {
        const std::string line = package.error().line();
        expect(!line.empty() && line.find('\n') == std::string::npos);
        return;
    }
    Options options;
    options.limits = limits;
    const auto shown = text(std::as_bytes(std::span(bytes)), false, options);
    expect(shown || shown.error().code != FailureCode::internal);
    for (const auto& part : package->parts) {
        if (part.role == PartRole::alt_chunk || part.role == PartRole::sub_document)
            continue;
        pugi::xml_document tree;
        expect(static_cast<bool>(
            tree.load_buffer(part.xml.data(), part.xml.size(), pugi::parse_full, pugi::encoding_utf8)));
    }
}
