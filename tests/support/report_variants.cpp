#include "report_variants.hpp"
#include "places.hpp"

#include "docx_zip.hpp"
#include "report_description.hpp"
#include "word_xml.hpp"

#include <algorithm>
#include <optional>

namespace rapporteur::testing {
namespace {

using xml::Level;
using xml::Runs;

// How the labels are made.
enum class Labels {
    typed,               // "1. " is text; Construction::separator stands after the label
    one_list,            // resolutions are level 0, items level 1
    start_overrides,     // the same, with a startOverride for every level of the w:num, as in 2017
    list_for_each_run,   // every run of items has a list of its own
    styles,              // levels linked to paragraph styles
    styles_without_ilvl, // the same, but only the link gives the level
    child_styles,        // styles based on the numbered style; the child has only its ilvl
    numbering_style,     // w:numStyleLink
    headings,            // resolutions are headings
};

enum class Title { paragraphs, table, text_box };

enum class Body {
    paragraphs,
    row_for_each_resolution, // a table of one column
    label_cells,             // label | text, with typed label
    numbered_label_cells,    // label | text, with an automatic label in an otherwise empty paragraph
};

// Everything that may differ between two ways to make a report.
struct Construction {
    std::string name;
    Labels labels = Labels::one_list;
    std::string separator = "\t";
    Title title = Title::paragraphs;
    Body body = Body::paragraphs;
    Runs runs = Runs::whole;
    bool content_controls = false;
    bool empty_paragraphs = true;
    bool strict = false;
    bool main_part_elsewhere = false;
};

std::vector<Construction> constructions() {
    return {
        {.name = "typed-labels-space", .labels = Labels::typed, .separator = " "},
        {.name = "typed-labels-tab", .labels = Labels::typed, .separator = "\t"},
        {.name = "typed-labels-no-break-space", .labels = Labels::typed, .separator = "\u00a0"},
        {.name = "typed-labels-letters", .labels = Labels::typed, .runs = Runs::letters},
        {.name = "one-list", .labels = Labels::one_list},
        {.name = "one-list-without-empty-paragraphs", .labels = Labels::one_list, .empty_paragraphs = false},
        {.name = "one-list-words", .labels = Labels::one_list, .runs = Runs::words},
        {.name = "one-list-letters", .labels = Labels::one_list, .runs = Runs::letters},
        {.name = "one-list-smart-tags", .labels = Labels::one_list, .runs = Runs::smart_tags},
        {.name = "start-overrides", .labels = Labels::start_overrides},
        {.name = "list-for-each-run", .labels = Labels::list_for_each_run},
        {.name = "styles", .labels = Labels::styles},
        {.name = "styles-without-ilvl", .labels = Labels::styles_without_ilvl},
        {.name = "child-styles", .labels = Labels::child_styles},
        {.name = "numbering-style", .labels = Labels::numbering_style},
        {.name = "headings", .labels = Labels::headings},
        {.name = "title-in-table", .title = Title::table},
        {.name = "title-in-text-box", .title = Title::text_box},
        {.name = "row-for-each-resolution", .body = Body::row_for_each_resolution},
        {.name = "label-cells", .labels = Labels::typed, .body = Body::label_cells},
        {.name = "numbered-label-cells", .body = Body::numbered_label_cells},
        {.name = "content-controls", .content_controls = true},
        {.name = "strict", .strict = true},
        {.name = "strict-typed-labels", .labels = Labels::typed, .strict = true},
        {.name = "main-part-elsewhere", .main_part_elsewhere = true},
    };
}

// A line and the number of its run of items (0 is the first).
struct Placed {
    const Line& line;
    int item_run;
};

int level_of(Part part) {
    return part == Part::item ? 1 : 0;
}

bool has_label(const Line& line) {
    return line.part == Part::resolution || line.part == Part::item;
}

// The properties of a labelled paragraph.
std::string label_properties(const Construction& how, const Placed& placed) {
    const bool item = placed.line.part == Part::item;
    const int level = level_of(placed.line.part);
    switch (how.labels) {
    case Labels::typed:
        return xml::indented(360 * (level + 1), 360);
    case Labels::list_for_each_run:
        return item ? xml::numbered(0, 2 + placed.item_run) : xml::numbered(0, 1);
    case Labels::styles:
    case Labels::styles_without_ilvl:
        return xml::style(item ? "ReportItem" : "ReportResolution");
    case Labels::child_styles:
        return xml::style(item ? "ReportItemChild" : "ReportResolutionChild");
    case Labels::headings:
        return item ? xml::numbered(1, 1) : xml::style("Heading1");
    case Labels::one_list:
    case Labels::start_overrides:
    case Labels::numbering_style:
        return xml::numbered(level, 1);
    }
    return {};
}

std::string labelled_paragraph(const Construction& how, const Placed& placed) {
    const std::string typed = how.labels == Labels::typed ? placed.line.label + how.separator : std::string();
    return xml::paragraph(label_properties(how, placed), xml::runs(typed + placed.line.text, how.runs));
}

std::string plain_paragraph(const Construction& how, const Line& line) {
    const std::string properties = line.part == Part::title          ? "<w:jc w:val=\"center\"/>"
                                   : line.part == Part::continuation ? "<w:ind w:left=\"360\"/>"
                                                                     : "";
    return xml::paragraph(properties, xml::runs(line.text, how.runs));
}

std::string any_paragraph(const Construction& how, const Placed& placed) {
    return has_label(placed.line) ? labelled_paragraph(how, placed) : plain_paragraph(how, placed.line);
}

std::string label_row(const Construction& how, const Placed& placed) {
    std::string label = xml::paragraph({}, {});
    if (how.body == Body::numbered_label_cells && has_label(placed.line)) {
        label = xml::paragraph(label_properties(how, placed), {});
    } else if (has_label(placed.line)) {
        label = xml::paragraph({}, xml::runs(placed.line.label, how.runs));
    }
    return xml::row({label, xml::paragraph({}, xml::runs(placed.line.text, how.runs))});
}

// Everything from the first resolution to the end.
std::string resolutions(const Construction& how, const std::vector<Placed>& lines) {
    std::string out;
    if (how.body == Body::paragraphs) {
        for (const Placed& placed : lines) {
            out += any_paragraph(how, placed);
        }
        return out;
    }
    std::string cell;
    for (const Placed& placed : lines) {
        if (placed.line.part == Part::empty) {
            continue; // the table separates the resolutions
        }
        if (how.body != Body::row_for_each_resolution) {
            out += label_row(how, placed);
            continue;
        }
        if (placed.line.part == Part::resolution && !cell.empty()) {
            out += xml::row({cell});
            cell.clear();
        }
        cell += any_paragraph(how, placed);
    }
    if (how.body == Body::row_for_each_resolution) {
        return xml::table({8838}, out + xml::row({cell}));
    }
    return xml::table({838, 8000}, out);
}

std::string title_block(const Construction& how, const std::string& paragraphs) {
    switch (how.title) {
    case Title::table:
        return xml::table({8838}, xml::row({paragraphs}));
    case Title::text_box:
        return xml::text_box(paragraphs);
    case Title::paragraphs:
        break;
    }
    return paragraphs;
}

std::string controlled(const Construction& how, const std::string& title, const std::string& blocks) {
    return how.content_controls && !blocks.empty() ? xml::content_control(title, blocks) : blocks;
}

std::string document(const Construction& how, const ReportDescription& report) {
    std::string title;
    std::string opening;
    std::vector<Placed> rest;
    bool opened = false;
    int item_run = -1;
    std::optional<Part> before;
    for (const Line& line : report.lines) {
        opened = opened || line.part == Part::opening;
        if (line.part == Part::empty && !how.empty_paragraphs) {
            continue;
        }
        // Empty paragraphs do not end a run of items: the report of 2017 has some in the middle of one.
        item_run += line.part == Part::item && before != Part::item ? 1 : 0;
        before = line.part == Part::empty ? before : line.part;
        if (!rest.empty() || line.part == Part::resolution) {
            rest.push_back({line, item_run});
        } else {
            (opened ? opening : title) += plain_paragraph(how, line);
        }
    }
    return xml::document_part(controlled(how, "Title", title.empty() ? title : title_block(how, title)) +
                              controlled(how, "Opening", opening) +
                              controlled(how, "Resolutions", resolutions(how, rest)));
}

std::string numbering(const Construction& how, const ReportDescription& report) {
    const Level number{"decimal", "%1."};
    const Level letter{"lowerLetter", "%2."};
    std::string overrides;
    std::string abstract_lists;
    std::string lists;
    switch (how.labels) {
    case Labels::styles:
    case Labels::styles_without_ilvl:
    case Labels::child_styles:
        return xml::numbering_part(xml::abstract_list(0, {{"decimal", "%1.", "ReportResolution"},
                                                          {"lowerLetter", "%2.", "ReportItem"}}) +
                                   xml::list(1, 0));
    case Labels::headings:
        return xml::numbering_part(xml::abstract_list(0, {{"decimal", "%1.", "Heading1"}, letter}) +
                                   xml::list(1, 0));
    case Labels::numbering_style:
        return xml::numbering_part(
            xml::abstract_list(0, {}, "<w:numStyleLink w:val=\"ReportList\"/>") +
            xml::abstract_list(1, {number, letter}, "<w:styleLink w:val=\"ReportList\"/>") + xml::list(1, 0) +
            xml::list(2, 1));
    case Labels::list_for_each_run:
        // As many lists as there can be runs. An unused list does no harm.
        abstract_lists = xml::abstract_list(0, {number});
        lists = xml::list(1, 0);
        for (int run = 0; run < static_cast<int>(count_lines(report, Part::item)); ++run) {
            abstract_lists += xml::abstract_list(1 + run, {{"lowerLetter", "%1."}});
            lists += xml::list(2 + run, 1 + run);
        }
        return xml::numbering_part(abstract_lists + lists);
    case Labels::start_overrides:
        for (int level = 0; level < 9; ++level) {
            overrides += xml::start_override(level);
        }
        break;
    case Labels::typed:
    case Labels::one_list:
        break;
    }
    return xml::numbering_part(xml::abstract_list(0, {number, letter}) + xml::list(1, 0, overrides));
}

// The styles that the construction adds to those of fixtures/common.
std::string added_styles(const Construction& how) {
    const std::string in_list = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    const std::string level_1 = "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>";
    const std::string numbered_resolution = xml::paragraph_style("ReportResolution", "Normal", in_list);
    switch (how.labels) {
    case Labels::styles:
        return numbered_resolution + xml::paragraph_style("ReportItem", "Normal", xml::numbered(1, 1));
    case Labels::styles_without_ilvl:
        return numbered_resolution + xml::paragraph_style("ReportItem", "Normal", in_list);
    case Labels::child_styles:
        return numbered_resolution + xml::paragraph_style("ReportItem", "Normal", in_list) +
               xml::paragraph_style("ReportResolutionChild", "ReportResolution", {}) +
               xml::paragraph_style("ReportItemChild", "ReportResolution", level_1);
    case Labels::numbering_style:
        return xml::numbering_style("ReportList", 2);
    default:
        return {};
    }
}

std::string styles(const Construction& how, const std::string& common) {
    std::string out = xml::replaced(common, "</w:styles>", added_styles(how) + "</w:styles>");
    if (how.labels == Labels::headings) {
        // Word keeps the list of a heading in the style.
        out = xml::replaced(out, "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\"/>",
                            "<w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                            "<w:spacing w:before=\"240\"/>");
    }
    return out;
}

// Turns a transitional document into a Strict one (ISO/IEC 29500-1 instead of 29500-4): other namespaces,
// "start" for "left".
std::string strict(std::string text) {
    const std::string old_root = "http://schemas.openxmlformats.org/";
    const std::string new_root = "http://purl.oclc.org/ooxml/";
    text = xml::replaced(text, old_root + "officeDocument/2006/relationships/extended-properties",
                         new_root + "officeDocument/relationships/extendedProperties");
    text = xml::replaced(text, old_root + "officeDocument/2006/extended-properties",
                         new_root + "officeDocument/extendedProperties");
    text = xml::replaced(text, old_root + "officeDocument/2006/relationships",
                         new_root + "officeDocument/relationships");
    text = xml::replaced(text, old_root + "wordprocessingml/2006/main", new_root + "wordprocessingml/main");
    text = xml::replaced(text, old_root + "drawingml/2006/", new_root + "drawingml/");
    text = xml::replaced(text, "<w:document ", "<w:document w:conformance=\"strict\" ");
    text = xml::replaced(text, "<w:ind w:left=", "<w:ind w:start=");
    return xml::replaced(text, "<w:lvlJc w:val=\"left\"/>", "<w:lvlJc w:val=\"start\"/>");
}

std::string package(const Construction& how, const ReportDescription& report, ZipEntries parts) {
    parts.emplace_back("word/document.xml", document(how, report));
    for (auto& [name, content] : parts) {
        if (name == "word/numbering.xml") {
            content = numbering(how, report);
        } else if (name == "word/styles.xml") {
            content = styles(how, content);
        }
        if (how.strict) {
            content = strict(std::move(content));
        }
        if (how.main_part_elsewhere) {
            // The other parts stay in word/, so the relationships must lead there.
            if (name == "word/_rels/document.xml.rels") {
                content = xml::replaced(content, "Target=\"", "Target=\"/word/");
            }
            content = xml::replaced(content, "word/document.xml", "content/report.xml");
            name = xml::replaced(xml::replaced(name, "word/document.xml", "content/report.xml"),
                                 "word/_rels/document.xml.rels", "content/_rels/report.xml.rels");
        }
    }
    return zip_bytes(std::move(parts));
}

} // namespace

std::vector<Variant> report_variants(int year) {
    const ReportDescription report = report_description(year);
    const std::filesystem::path common = fixtures_folder() / "common";
    const ZipEntries parts = parts_of_folder(common, common);
    std::vector<Variant> variants;
    for (const Construction& how : constructions()) {
        if (how.title == Title::paragraphs || count_lines(report, Part::title) > 0) {
            variants.push_back({how.name, package(how, report, parts)});
        }
    }
    return variants;
}

} // namespace rapporteur::testing
