// A profile of Akoma Ntoso from a user. It is read, or its mistake is reported with line and column. With a
// profile that is read any report becomes well-formed XML.
#include "fuzz/parts_input.hpp"
#include "support/places.hpp"

#include <fstream>
#include <iterator>
#include <pugixml.hpp>

using namespace rapporteur;
using fuzzing::expect;

namespace {

/// The report XML of a report with everything in it; it is cheap to read again.
const std::string& report_with_everything() {
    static const std::string xml = [] {
        std::ifstream file(testing::source_tree() / "tests/writers/everything.xml", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return xml;
}

} // namespace

void fuzzing::run_akn_profile(Input input) {
    const std::string_view xml(reinterpret_cast<const char*>(input.data()), input.size());
    const GivenWriterOption given{"akn-profile", xml.substr(std::min<std::size_t>(xml.size(), 1)),
                                  "ours.xml"};
    auto profile = read_writer_options("akn", std::span(&given, 1), {});
    if (!profile) {
        expect_plain(profile.error());
        expect(profile.error().part.starts_with("ours.xml:"));
        return;
    }
    static const auto layouts = load_layouts().value();
    Options options;
    options.writer = "akn";
    options.writer_options = *profile;
    const auto bytes = std::as_bytes(std::span(report_with_everything()));
    const auto converted = convert(bytes, layouts, "", options);
    expect(converted.has_value());
    pugi::xml_document tree;
    expect(static_cast<bool>(tree.load_buffer(converted->bytes.data(), converted->bytes.size(),
                                              pugi::parse_full, pugi::encoding_utf8)));
}
