#include "package/foreign.hpp"

#include "rapporteur/rapporteur.hpp"

#include "base/text.hpp"
#include "package/bytes.hpp"
#include "package/plain_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

using namespace std::string_view_literals;

Failure unsupported(std::string message) {
    return {FailureCode::unsupported, "", std::move(message)};
}

/// Compares ignoring case, as names of streams are compared.
bool is_letter(std::uint16_t unit, char expected) {
    return unit < 0x80 && ascii_lower(static_cast<char>(unit)) == ascii_lower(expected);
}

/// Whether an OLE2 compound file has a directory entry of this name. Entries are 128 bytes and stand at
/// multiples of 128. They begin with their name in UTF-16LE; its length, with the NUL, is at byte 64
/// ([MS-CFB] 2.6.1).
bool has_stream(Bytes file, std::string_view name) {
    constexpr std::uint64_t entry_size = 128;
    for (std::uint64_t at = 4 * entry_size; has(file, at, entry_size); at += entry_size) {
        if (u16(file, at + 64) != 2 * (name.size() + 1))
            continue;
        bool same = true;
        for (std::size_t i = 0; same && i < name.size(); ++i)
            same = is_letter(u16(file, at + 2 * i), name[i]);
        if (same)
            return true;
    }
    return false;
}

Failure describe_compound_file(Bytes file) {
    if (has_stream(file, "EncryptionInfo") || has_stream(file, "EncryptedPackage"))
        return unsupported("the document is password-protected; save it in Word without a password");
    if (has_stream(file, "WordDocument"))
        return unsupported("the file is a legacy .doc document (Word 97-2003); save it in Word as .docx");
    if (has_stream(file, "Workbook") || has_stream(file, "Book"))
        return unsupported("the file is a legacy .xls workbook, not a Word document");
    if (has_stream(file, "PowerPoint Document"))
        return unsupported("the file is a legacy .ppt presentation, not a Word document");
    return unsupported("the file is an OLE2 compound file, but not a Word document");
}

/// The first characters in lower case, after the byte order mark and white space.
std::string opening(std::string_view text) {
    constexpr std::size_t enough = 1024;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string result(text.substr(0, enough));
    std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
    return result;
}

constexpr std::string_view an_xml_file = "an XML file, not a Word document; save it in Word as .docx";

/// Whether the text is markup. It need not have an XML declaration: it begins with a tag and ends with one.
bool is_markup(std::string_view start, std::string_view text) {
    const auto end = text.find_last_not_of(" \t\r\n");
    return start.size() > 1 && start[0] == '<' && start[1] >= 'a' && start[1] <= 'z' &&
           end != std::string_view::npos && text[end] == '>';
}

struct Kind {
    std::string_view sign;
    std::string_view what;
};

} // namespace

Failure describe_foreign_file(Bytes file) {
    const auto text = text_at(file, 0, file.size());
    if (text.empty())
        return {FailureCode::corrupt, "", "the file is empty"};
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return describe_compound_file(file);
    if (const auto format = known_text_format(text); !format.empty())
        return unsupported(fmt::format("the file is {}", format));
    if (decode_plain_text(file))
        return unsupported("the file is plain text, not a Word document");
    return {FailureCode::corrupt, "",
            "the file is neither a Word document nor a text; it does not begin as a zip container does"};
}

std::optional<OtherFormat> other_format(Bytes file) {
    const auto text = text_at(file, 0, file.size());
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        const bool is_protected = has_stream(file, "EncryptionInfo") || has_stream(file, "EncryptedPackage");
        if (!is_protected && has_stream(file, "WordDocument"))
            return OtherFormat{".doc", "a legacy .doc document (Word 97-2003)"};
        return std::nullopt;
    }
    if (opening(text).starts_with("{\\rtf"))
        return OtherFormat{".rtf", "an RTF document"};
    // The first entry of OpenDocument is its type and is stored, so its name and content stand in the file as
    // they are.
    constexpr std::size_t name_at = 30;
    constexpr auto entry = "mimetypeapplication/vnd.oasis.opendocument.text"sv;
    if (text.starts_with("PK\x03\x04") && has(file, name_at, entry.size()) &&
        text.substr(name_at).starts_with(entry))
        return OtherFormat{".odt", "an OpenDocument text (.odt)"};
    return std::nullopt;
}

std::string_view known_text_format(std::string_view text) {
    constexpr std::array kinds{
        Kind{"{\\rtf", "an RTF document; save it in Word as .docx"},
        Kind{"%pdf-", "a PDF document, not a Word document"},
        Kind{"%!ps", "a PostScript document, not a Word document"},
        Kind{"<!doctype html", "an HTML page, not a Word document"},
        Kind{"<html", "an HTML page, not a Word document"},
        Kind{"mime-version:", "a web archive (MHTML), not a Word document"},
        Kind{"<?xml", an_xml_file},
        Kind{"version https://git-lfs.github.com/",
             "a pointer of Git LFS; the document itself has to be fetched, by `git lfs pull`"},
    };
    const std::string start = opening(text);
    for (const auto& kind : kinds)
        if (start.starts_with(kind.sign))
            return kind.what;
    return is_markup(start, text) ? an_xml_file : std::string_view();
}

Failure describe_foreign_mimetype(std::string_view mimetype) {
    constexpr std::array kinds{
        Kind{"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt); save it as .docx"},
        Kind{"application/vnd.oasis.opendocument.spreadsheet",
             "an OpenDocument spreadsheet, not a Word document"},
        Kind{"application/vnd.oasis.opendocument.presentation",
             "an OpenDocument presentation, not a Word document"},
        Kind{"application/vnd.oasis.opendocument", "an OpenDocument file, not a Word document"},
        Kind{"application/epub+zip", "an EPUB book, not a Word document"},
    };
    for (const auto& kind : kinds)
        if (mimetype.starts_with(kind.sign))
            return unsupported(fmt::format("the file is {}", kind.what));
    return unsupported(
        fmt::format("the file is of the type `{}`, not a Word document", shown_name(mimetype)));
}

Failure describe_foreign_type(std::string_view content_type, std::string_view part) {
    constexpr std::array kinds{
        Kind{"spreadsheetml", "an Excel workbook"},  Kind{"ms-excel", "an Excel workbook"},
        Kind{"presentationml", "a PowerPoint file"}, Kind{"ms-powerpoint", "a PowerPoint file"},
        Kind{"ms-visio", "a Visio drawing"},         Kind{"ms-package.xps", "an XPS document"},
    };
    for (const auto& kind : kinds)
        if (content_type.find(kind.sign) != std::string_view::npos)
            return unsupported(fmt::format("the file is {}, not a Word document", kind.what));
    if (content_type.empty())
        return {FailureCode::corrupt, std::string(part), "the main part has no content type"};
    return {FailureCode::corrupt, std::string(part),
            fmt::format("the main part has the content type `{}`, which is not a Word document's",
                        shown_name(content_type))};
}

} // namespace rapporteur
