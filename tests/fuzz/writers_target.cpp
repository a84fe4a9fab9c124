// One report through every writer. Each output is well-formed and limited in size, and report XML follows its
// grammar. Report XML that is read again gives the same bytes in every format as the document itself.
#include "fuzz/parts_input.hpp"
#include "package/package.hpp"
#include "package/xml_text.hpp"
#include "verify/verify.hpp"

#include <optional>
#include <pugixml.hpp>
#include <rapidjson/document.h>

using namespace rapporteur;
using fuzzing::expect;

namespace {

const std::vector<LayoutHandle>& every_layout() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text));
}

std::optional<std::string> written(std::string_view bytes, std::string_view writer, const Options& given) {
    Options options = given;
    options.writer = writer;
    auto conversion = convert(bytes_of(bytes), every_layout(), "a.docx", options);
    if (!conversion) {
        fuzzing::expect_plain(conversion.error());
        return std::nullopt;
    }
    return std::move(conversion->bytes);
}

/// The output cannot control a display, and it has the form of its format.
void expect_form(std::string_view writer, const std::string& bytes) {
    if (writer == "docx") {
        const auto package = open_package(bytes_of(bytes), {});
        expect(package.has_value());
        expect(text(bytes_of(bytes), false, {}).has_value());
        return;
    }
    expect(find_bad_character(bytes) == std::string_view::npos);
    for (const std::string_view acting : {"\u202E", "\u2066", "\u009B"})
        expect(bytes.find(acting) == std::string::npos);
    if (writer == "json" || writer == "pandoc") {
        rapidjson::Document tree;
        tree.Parse<rapidjson::kParseIterativeFlag>(bytes.data(), bytes.size());
        expect(!tree.HasParseError());
    } else if (writer == "report" || writer == "akn") {
        pugi::xml_document tree;
        expect(static_cast<bool>(
            tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_full, pugi::encoding_utf8)));
    }
}

} // namespace

/// The mode says what the first part is: 0x80 plain text, 0x20 report XML, otherwise the parts of a package.
void fuzzing::run_writers(Input given) {
    const auto input = split(given);
    if (input.parts.empty())
        return;
    Options options;
    options.limits = small_limits();
    options.tracked_changes = static_cast<TrackedChanges>(input.mode % 3);
    options.unsafe_fixes = (input.mode & 0x40U) != 0;
    const GivenWriterOption api{"pandoc-api", (input.mode & 0x10U) != 0 ? "1.22" : "1.23", {}};
    options.writer_options = read_writer_options("pandoc", std::span(&api, 1), {}).value();
    const bool is_itself = (input.mode & 0xA0U) != 0;
    const std::string bytes = is_itself ? input.parts.front() : package_of(input);
    const auto xml = written(bytes, "report", options);
    if (!xml)
        return;
    const auto errors = verify_report_xml(*xml);
    expect(errors && errors->empty());
    // The findings and corrections in the XML make it longer than what the document shows.
    Options again = options;
    again.limits = {};
    constexpr std::uint64_t most_times = 16;
    // Each run tries only one of the other writers, chosen by the input: all of them would take ten times as
    // long.
    const auto others = writers();
    for (const std::size_t index : {std::size_t{0}, 1 + given.size() % (others.size() - 1)}) {
        const WriterInfo& writer = others[index];
        const auto direct = written(bytes, writer.name, options);
        expect(direct.has_value());
        expect(direct->size() <= most_times * options.limits.shown_bytes);
        expect_form(writer.name, *direct);
        const auto by_way_of_xml = written(*xml, writer.name, again);
        expect(by_way_of_xml && *by_way_of_xml == *direct);
    }
}
