// Any bytes as a package, or as the main part of a sound one. The oracle: what the strict checks let pass,
// pugixml reads without complaint.
#include "package/package.hpp"
#include "support/hostile.hpp"

#include <cstdlib>
#include <pugixml.hpp>

using namespace rapporteur;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string bytes = data[0] == 'x' ? testing::write_zip(testing::docx_items(rest)) : rest;
    Limits limits;
    limits.part_bytes = 4 << 20;
    limits.package_bytes = 8 << 20;
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), limits);
    if (!package) {
        if (package.error().line().empty() || package.error().line().find('\n') != std::string::npos)
            std::abort();
        return 0;
    }
    for (const auto& part : package->parts) {
        if (part.role == PartRole::alt_chunk || part.role == PartRole::sub_document)
            continue;
        pugi::xml_document tree;
        if (!tree.load_buffer(part.xml.data(), part.xml.size(), pugi::parse_full, pugi::encoding_utf8))
            std::abort();
    }
    return 0;
}
