#include "fuzz/parts_input.hpp"

#include "support/hostile.hpp"

namespace rapporteur::fuzzing {
namespace {

constexpr char separator = '\xFF';

std::string role_of(std::string_view name) {
    std::string role(name.substr(name.find('/') + 1));
    role.resize(role.find_first_of("1."));
    return role;
}

} // namespace

PartsInput split(std::span<const std::uint8_t> bytes) {
    PartsInput input;
    if (bytes.empty())
        return input;
    input.mode = bytes[0];
    std::string_view rest(reinterpret_cast<const char*>(bytes.data()) + 1, bytes.size() - 1);
    while (input.parts.size() < std::size(part_names)) {
        const std::size_t end = rest.find(separator);
        input.parts.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return input;
}

std::string join(const PartsInput& input) {
    std::string bytes(1, static_cast<char>(input.mode));
    for (const std::string& part : input.parts) {
        if (bytes.size() > 1 || &part != input.parts.data())
            bytes += separator;
        bytes += part;
    }
    return bytes;
}

std::string package_of(const PartsInput& input) {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    auto items = testing::docx_items(input.parts.empty() ? "" : input.parts.front());
    testing::remove_item(items, "word/styles.xml");
    testing::remove_item(items, "word/numbering.xml");
    std::string relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rIdLink\" Type=\"" +
        type + "hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>";
    for (std::size_t i = 1; i < input.parts.size(); ++i) {
        if (input.parts[i].empty())
            continue;
        const std::string name(part_names[i]);
        const std::string role = role_of(name);
        items.push_back({.name = name, .data = input.parts[i]});
        relationships += "<Relationship Id=\"rId-" + role + "\" Type=\"" + type + role + "\" Target=\"" +
                         name.substr(name.find('/') + 1) + "\"/>";
    }
    testing::item(items, "word/_rels/document.xml.rels").data = relationships + "</Relationships>";
    for (auto& item : items)
        item.stored = true;
    return testing::write_zip(items);
}

Limits small_limits() {
    Limits limits;
    limits.part_bytes = 4 << 20;
    limits.package_bytes = 8 << 20;
    limits.shown_bytes = 1 << 20;
    return limits;
}

void expect_plain(const Failure& failure) {
    const std::string line = failure.line();
    expect(!line.empty() && line.find('\n') == std::string::npos && failure.code != FailureCode::internal);
}

} // namespace rapporteur::fuzzing
