#include "word/part_text.hpp"

#include "base/text.hpp"
#include "package/xml_text.hpp"
#include "package/zip_end.hpp"
#include "word/xml_tags.hpp"

#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::array<std::string_view, 3> byte_order_marks = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};

/// Calls `declare(prefix, uri)` for each namespace declaration among the attributes of a tag.
template <typename Declare>
void each_declaration(std::string_view attributes, const Declare& declare) {
    for (std::size_t at = attributes.find("xmlns"); at != std::string_view::npos;
         at = attributes.find("xmlns", at + 1)) {
        const std::size_t end = attributes.find_first_of("= \t\r\n", at);
        if (end == std::string_view::npos)
            break;
        const std::string_view name = attributes.substr(at, end - at);
        if (name == "xmlns")
            declare(std::string_view(), attribute_of(attributes, name));
        else if (name.starts_with("xmlns:"))
            declare(name.substr(6), attribute_of(attributes, name));
    }
}

tl::unexpected<Failure> no_prefix(const PartText& part) {
    return fail(FailureCode::unsupported, part.name,
                "no prefix stands for the namespace of its root element throughout the part, so that nothing "
                "can be added to it");
}

/// Finds a prefix for new elements and attributes: "w" if it is bound.
Result<void> find_prefix(PartText& part, PartVocabulary vocabulary) {
    TagScanner scanner(part.text);
    XmlTag root;
    if (!scanner.next(root))
        return no_prefix(part);
    const std::size_t colon = root.name.find(':');
    const std::string_view own =
        colon == std::string_view::npos ? std::string_view() : root.name.substr(0, colon);
    std::string_view uri;
    each_declaration(root.attributes, [&](std::string_view prefix, std::string_view bound) {
        if (prefix == own)
            uri = bound;
    });
    if (vocabulary == PartVocabulary::packaging) {
        part.prefix = root.name.substr(0, own.empty() ? 0 : own.size() + 1);
        part.uri = uri;
        return {};
    }
    std::string_view chosen;
    each_declaration(root.attributes, [&](std::string_view prefix, std::string_view bound) {
        if (bound == uri && !prefix.empty() && (chosen.empty() || prefix == own || prefix == "w"))
            chosen = prefix;
    });
    if (chosen.empty() || uri.empty())
        return no_prefix(part);
    const std::string declaration = fmt::format("xmlns:{}", chosen);
    for (std::size_t at = part.text.find(declaration, root.end); at != std::string::npos;
         at = part.text.find(declaration, at + 1)) {
        const std::size_t end = part.text.find('>', at);
        const std::string_view around = std::string_view(part.text).substr(at, end - at);
        const std::string_view bound = attribute_of(around, declaration);
        if (!bound.empty() && bound != uri)
            return no_prefix(part);
    }
    part.prefix = fmt::format("{}:", chosen);
    part.uri = uri;
    return {};
}

} // namespace

Result<PackageEntries> PackageEntries::open(std::span<const std::byte> file, const Limits& limits) {
    const auto container = without_line_break(file);
    auto directory = read_directory(container, limits);
    if (!directory)
        return tl::unexpected(std::move(directory.error()));
    auto reader = EntryReader::open(container, limits);
    if (!reader)
        return tl::unexpected(std::move(reader.error()));
    return PackageEntries(std::move(*directory), std::move(*reader));
}

Result<std::string> PackageEntries::read(std::string_view name) {
    const ZipEntry* entry = directory_.find(name);
    if (entry == nullptr)
        return fail(FailureCode::corrupt, std::string(name), "the part is missing");
    return reader_.read(*entry);
}

Result<PartText> read_part_text(PackageEntries& entries, std::string_view name, PartVocabulary vocabulary) {
    auto bytes = entries.read(name);
    if (!bytes)
        return tl::unexpected(std::move(bytes.error()));
    PartText part;
    part.name = name;
    for (const std::string_view mark : byte_order_marks)
        if (bytes->starts_with(mark))
            part.mark = mark;
    auto text = decode_xml(std::move(*bytes), name);
    if (!text)
        return tl::unexpected(std::move(text.error()));
    part.text = std::move(*text);
    if (const auto found = find_prefix(part, vocabulary); !found)
        return tl::unexpected(found.error());
    return part;
}

std::string encode_part(const PartText& part, std::string_view text) {
    std::string bytes = part.mark;
    if (part.mark.size() != 2) {
        bytes += text;
        return bytes;
    }
    const bool little = part.mark.front() == '\xFF';
    const auto put = [&](std::uint32_t unit) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>((unit >> 8U) & 0xFFU);
        bytes += little ? low : high;
        bytes += little ? high : low;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code_point = next_code_point(text, at);
        if (code_point < 0x10000) {
            put(code_point);
            continue;
        }
        put(0xD800U + ((code_point - 0x10000U) >> 10U));
        put(0xDC00U + ((code_point - 0x10000U) & 0x3FFU));
    }
    return bytes;
}

} // namespace rapporteur
