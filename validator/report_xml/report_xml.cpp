#include "report_xml/report_xml.hpp"

#include "layout/lazy_layout.hpp"
#include "package/bytes.hpp"
#include "package/xml_check.hpp"
#include "package/xml_text.hpp"
#include "report_xml/restorer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::string_view report_namespace = "urn:rapporteur:report:1";

} // namespace

bool is_report_xml(std::span<const std::byte> bytes) {
    // Every writer puts the namespace into the first tag, but a long comment may come before it.
    constexpr std::size_t enough = 4096;
    const std::string_view begin = text_at(bytes, 0, std::min(bytes.size(), enough));
    const auto first = begin.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && begin[first] == '<' &&
           begin.find(report_namespace) != std::string_view::npos;
}

Result<ReportFile> read_report_xml(std::span<const std::byte> bytes, std::span<const LayoutHandle> layouts,
                                   const Limits& limits) {
    if (bytes.size() > limits.file_bytes || bytes.size() > limits.part_bytes)
        return fail(FailureCode::limit, "",
                    fmt::format("the file has {} bytes; at most {} are read", bytes.size(),
                                std::min(limits.file_bytes, limits.part_bytes)));
    const auto text = decode_xml(std::string(text_at(bytes, 0, bytes.size())), "");
    if (!text)
        return tl::unexpected(text.error());
    if (const auto sound = check_xml(*text, "", limits); !sound)
        return tl::unexpected(sound.error());
    pugi::xml_document tree;
    const auto parsed = tree.load_buffer(text->data(), text->size(),
                                         pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed)
        return fail(FailureCode::limit, "", parsed.description());
    const pugi::xml_node root = tree.document_element();
    const std::string_view name = root.name();
    if (name != "report" || root.attribute("xmlns").value() != report_namespace)
        return fail(FailureCode::unsupported, "",
                    fmt::format("the file is XML, but no report XML: `{}` is not `report` in the namespace "
                                "`{}`",
                                name, report_namespace));
    const std::string_view wanted = root.attribute("layout").value();
    const auto layout = std::find_if(layouts.begin(), layouts.end(), [wanted](const LayoutHandle& each) {
        return each->head().name == wanted;
    });
    if (layout == layouts.end())
        return fail(FailureCode::layout, "",
                    fmt::format("the report was read with the layout `{}`, which is not among those in use; "
                                "the file of that layout has to be named",
                                wanted));
    auto file = Restorer(*text, (*layout)->get(), limits).restore(root);
    if (file)
        file->layout = static_cast<std::size_t>(layout - layouts.begin());
    return file;
}

} // namespace rapporteur
