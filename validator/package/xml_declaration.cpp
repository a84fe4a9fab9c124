#include "package/xml_declaration.hpp"

#include "base/text.hpp"
#include "package/xml_scan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace rapporteur {
namespace {

/// The rest of the declaration. Each function removes what it names from the front.
struct Rest {
    std::string_view text;

    bool take(std::string_view expected) {
        if (!text.starts_with(expected))
            return false;
        text.remove_prefix(expected.size());
        return true;
    }
    bool take_space() {
        const auto end =
            std::find_if(text.begin(), text.end(), [](char byte) { return !xml::is(byte, xml::space); });
        const auto count = static_cast<std::size_t>(end - text.begin());
        text.remove_prefix(count);
        return count > 0;
    }
    /// ` = "value"`: letters, digits, '.', '_' and '-'.
    std::optional<std::string_view> take_value() {
        take_space();
        if (!take("="))
            return std::nullopt;
        take_space();
        if (text.empty() || (text.front() != '"' && text.front() != '\''))
            return std::nullopt;
        const char quote = text.front();
        const auto end = std::find_if(text.begin() + 1, text.end(),
                                      [](char byte) { return !xml::is(byte, xml::name_char); });
        const auto value = text.substr(1, static_cast<std::size_t>(end - text.begin()) - 1);
        if (end == text.end() || *end != quote)
            return std::nullopt;
        text.remove_prefix(value.size() + 2);
        return value;
    }
};

} // namespace

Result<XmlDeclaration> read_declaration(std::string_view text, std::string_view part) {
    Rest rest{text};
    if (!rest.take("<?xml") || !rest.take_space())
        return XmlDeclaration{};
    const auto not_well_formed =
        fail(FailureCode::corrupt, std::string(part), "the XML declaration is not well-formed");
    if (!rest.take("version"))
        return not_well_formed;
    const auto version = rest.take_value();
    if (!version || version->empty())
        return not_well_formed;
    if (*version != "1.0")
        return fail(FailureCode::unsupported, std::string(part),
                    fmt::format("the part is XML {}; a Word file uses XML 1.0", shown_name(*version)));
    XmlDeclaration result;
    bool spaced = rest.take_space();
    if (spaced && rest.take("encoding")) {
        const auto encoding = rest.take_value();
        if (!encoding || encoding->empty() || !xml::is(encoding->front(), xml::name_start))
            return not_well_formed;
        result.encoding = *encoding;
        spaced = rest.take_space();
    }
    if (spaced && rest.take("standalone")) {
        const auto standalone = rest.take_value();
        if (!standalone || (*standalone != "yes" && *standalone != "no"))
            return not_well_formed;
        rest.take_space();
    }
    if (!rest.take("?>"))
        return not_well_formed;
    result.length = text.size() - rest.text.size();
    return result;
}

} // namespace rapporteur
