#include "writers/docx_template.hpp"

#include "base/text.hpp"
#include "markup/xml_text.hpp"
#include "word/elements.hpp"
#include "word/package_edits.hpp"
#include "word/part_text.hpp"
#include "writers/docx_template_parts.hpp"
#include "writers/options.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace rapporteur {
namespace {

/// A template has no text of its own, so that a twentieth of a document's XML elements is much for it.
constexpr std::uint64_t share_of_elements = 20;

void replace_every(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

tl::unexpected<Failure> no_template(std::string_view part, std::string message) {
    return fail(FailureCode::unsupported, std::string(part), std::move(message));
}

StyleType style_type(std::string_view name) {
    return name == "character" ? StyleType::character
           : name == "table"   ? StyleType::table
                               : StyleType::paragraph;
}

const Style* find_style(const Document& house, std::string_view name, StyleType type) {
    const auto found = std::find_if(house.styles.begin(), house.styles.end(), [&](const Style& own) {
        return own.type == type && compare_ignoring_case(own.name, name) == 0;
    });
    return found == house.styles.end() ? nullptr : &*found;
}

/// The template's style with the name that the layout gives for this use, else with Word's own name; null if
/// it has neither.
const Style* style_of(const DocxTemplate& house, const std::map<std::string, std::string, std::less<>>& names,
                      const DocxStyle& style) {
    const StyleType type = style_type(style.type);
    if (const auto named = names.find(style.use); named != names.end())
        if (const Style* found = find_style(house.document, named->second, type))
            return found;
    return find_style(house.document, style.name, type);
}

/// From the id of our style to the id in the template.
using StyleIds = std::map<std::string_view, std::string>;

/// `xml` with the style ids of the template. One pass replaces all, because one of our ids may be the id of
/// another style in the template.
std::string with_style_ids(std::string_view xml, const StyleIds& ids) {
    std::string out;
    for (std::size_t at = xml.find("Style w:val=\""); at != std::string_view::npos;
         at = xml.find("Style w:val=\"")) {
        const std::size_t begin = at + std::string_view("Style w:val=\"").size();
        const std::size_t end = xml.find('"', begin);
        const auto known = ids.find(xml.substr(begin, end - begin));
        out += xml.substr(0, begin);
        if (known == ids.end())
            out += xml.substr(begin, end - begin);
        else
            append_xml_attribute(out, known->second);
        xml.remove_prefix(end);
    }
    return out.append(xml);
}

class TemplateWriter {
public:
    TemplateWriter(const DocxTemplate& house, PackageEntries entries)
        : house_(house), entries_(std::move(entries)),
          edits_(entries_, house.package, std::string(word_namespace)) {}

    Result<std::string> write(DocxContent content, const DocxLists& lists, const Limits& limits) {
        for (const auto& step : {take_styles(content), write_text(content), write_list(lists),
                                 write_notes(content), write_links(content), edits_.become_document()})
            if (!step)
                return tl::unexpected(step.error());
        if (const Part* properties = house_.package.find(PartRole::core_properties))
            edits_.replace(properties->name, properties_part(content.title, content.language));
        return rewrite_package(std::as_bytes(std::span(house_.file)), edits_.take(), limits);
    }

private:
    /// Replaces our style ids by those of the template, and sets the language of the report.
    Result<void> take_styles(DocxContent& content) {
        const Part* part = house_.package.find(PartRole::styles);
        if (part == nullptr)
            return edits_.add_part("styles", styles_part(content.language));
        auto text = read_part_text(entries_, part->name);
        if (!text)
            return tl::unexpected(text.error());
        if (text->prefix != "w:")
            return no_template(part->name,
                               "the styles of the template are written with another prefix than `w`");
        std::string added;
        StyleIds ids;
        for (const DocxStyle& style : docx_styles()) {
            if (const Style* known = style_of(house_, content.styles, style))
                ids.emplace(style.id, known->id);
            else
                added += added_style(style, ids);
        }
        content.body = with_style_ids(content.body, ids);
        content.notes = with_style_ids(content.notes, ids);
        const std::string whole = with_language(*part, text->text, content.language);
        edits_.replace(part->name, encode_part(*text, added.empty() ? whole : with_last_child(whole, added)));
        return {};
    }

    /// The XML of our style that the template lacks. If another style of the template has its id, it gets a
    /// new one.
    std::string added_style(const DocxStyle& style, StyleIds& ids) const {
        std::string id(style.id);
        const auto is_taken = [this, &id] {
            return std::any_of(house_.document.styles.begin(), house_.document.styles.end(),
                               [&id](const Style& own) { return own.id == id; });
        };
        while (is_taken())
            id += "-report";
        DocxStyle own = style;
        own.id = id;
        ids.emplace(style.id, id);
        return style_xml(own);
    }

    /// Documents made from one template may have different languages.
    static std::string with_language(const Part& part, std::string text, std::string_view language) {
        const ElementIndex elements(part.xml, text);
        std::string lang = "<w:lang w:val=\"";
        append_xml_attribute(lang, language);
        lang += "\"/>";
        for (std::uint32_t index = 0; index < elements.size(); ++index) {
            const XmlElement& element = elements[index];
            if (element.name != "w:rPrDefault")
                continue;
            const std::uint32_t run = elements.child(index, "w:rPr");
            if (run == no_element || elements[run].is_empty) {
                const std::uint32_t at = run == no_element ? element.begin : elements[run].begin;
                const std::uint32_t end = run == no_element ? element.end : elements[run].end;
                const std::string properties = fmt::format("<w:rPr>{}</w:rPr>", lang);
                text.replace(at, end - at,
                             run == no_element ? fmt::format("<w:rPrDefault>{}</w:rPrDefault>", properties)
                                               : properties);
            } else if (const std::uint32_t old = elements.child(run, "w:lang"); old != no_element) {
                text.replace(elements[old].begin, elements[old].end - elements[old].begin, lang);
            } else {
                text.insert(elements[run].close, lang);
            }
            break;
        }
        return text;
    }

    /// Replaces the text of the template by ours. The properties of its last section stay.
    Result<void> write_text(DocxContent& content) {
        const Part& main = house_.package.main();
        const auto text = read_part_text(entries_, main.name);
        if (!text)
            return tl::unexpected(text.error());
        if (text->prefix != "w:" || text->uri != word_namespace)
            return no_template(main.name, "the template is a Strict one, or written with another prefix than "
                                          "`w`; save it in Word as an ordinary template");
        const ElementIndex elements(main.xml, text->text);
        const std::uint32_t body = elements.size() == 0 ? no_element : elements.child(0, "w:body");
        if (body == no_element || elements[body].is_empty)
            return no_template(main.name, "the template has no text at all");
        std::string section;
        for (const std::uint32_t child : elements.children(body))
            if (elements[child].name == "w:sectPr")
                section =
                    text->text.substr(elements[child].begin, elements[child].end - elements[child].begin);
        replace_every(content.body, "<w:hyperlink r:id=",
                      fmt::format("<w:hyperlink xmlns:r=\"{}\" r:id=", relationship_namespace));
        std::string whole = text->text.substr(0, elements[body].content);
        whole += content.body;
        whole += section;
        whole += std::string_view(text->text).substr(elements[body].close);
        edits_.replace(main.name, encode_part(*text, whole));
        return {};
    }

    Result<void> write_list(const DocxLists& lists) {
        std::int64_t abstract_id = 0;
        for (const AbstractNum& abstract : house_.document.abstract_nums)
            abstract_id = std::max(abstract_id, abstract.id + 1);
        const DocxListXml xml = docx_list_xml(lists, abstract_id);
        return edits_.add_list_xml(xml.abstracts, xml.nums);
    }

    Result<void> write_notes(const DocxContent& content) {
        if (content.notes.empty())
            return {};
        if (const Part* part = house_.package.find(PartRole::footnotes)) {
            edits_.replace(part->name, notes_part(content.notes));
            return {};
        }
        return edits_.add_part("footnotes", notes_part(content.notes));
    }

    Result<void> write_links(const DocxContent& content) {
        for (const DocxLink& link : content.links)
            if (auto added = edits_.add_link(link.id, link.target); !added)
                return added;
        return {};
    }

    const DocxTemplate& house_;
    PackageEntries entries_;
    PackageEdits edits_;
};

} // namespace

Result<DocxTemplate> open_docx_template(std::span<const std::byte> file, const Limits& of_documents) {
    Limits limits = of_documents;
    limits.elements /= share_of_elements;
    auto package = open_package(file, limits);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    if (lower_case(package->main().content_type).find("macroenabled") != std::string::npos)
        return no_template(package->main().name,
                           "the template has macros; save it in Word as one without (.dotx)");
    auto taken = take_house_parts(file, *package, limits);
    if (!taken)
        return tl::unexpected(std::move(taken.error()));
    package = open_package(std::as_bytes(std::span(*taken)), limits);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    auto document = read_definitions(*package); // no paragraph of it is written
    if (!document)
        return tl::unexpected(std::move(document.error()));
    DocxTemplate house{std::move(*taken), std::move(*package), std::move(*document)};
    // Write an empty report into the template, to find out whether that works.
    DocxLists lists;
    lists.num_id = free_num_id(house);
    if (const auto tried = write_into_template(house, {}, lists, limits); !tried)
        return tl::unexpected(tried.error());
    return house;
}

const WriterOption docx_template_option{
    .name = "template",
    .kind = "template",
    .values = "FILE",
    .what = "For docx: the Word file of the house whose page, fonts\nand styles the report takes",
    .read = [](const GivenWriterOption& given, const Limits& limits) {
        return open_docx_template(std::as_bytes(std::span(given.value)), limits).map([](DocxTemplate house) {
            return WriterOptionValue(std::make_shared<const DocxTemplate>(std::move(house)));
        });
    }};

std::vector<std::string> missing_styles(const DocxTemplate& house, const Layout& layout) {
    std::vector<std::string> missing;
    for (const DocxStyle& style : docx_styles()) {
        const auto named = layout.styles.find(style.use);
        if (named != layout.styles.end() &&
            find_style(house.document, named->second, style_type(style.type)) == nullptr)
            missing.push_back(named->second);
    }
    return missing;
}

std::int64_t free_num_id(const DocxTemplate& house) {
    std::int64_t free = 1;
    for (const Num& num : house.document.nums)
        free = std::max(free, num.id + 1);
    return free;
}

Result<std::string> write_into_template(const DocxTemplate& house, DocxContent content,
                                        const DocxLists& lists, const Limits& limits) {
    auto entries = PackageEntries::open(std::as_bytes(std::span(house.file)), limits);
    if (!entries)
        return tl::unexpected(std::move(entries.error()));
    return TemplateWriter(house, std::move(*entries)).write(std::move(content), lists, limits);
}

} // namespace rapporteur
