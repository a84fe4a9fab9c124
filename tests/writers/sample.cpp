#include "sample.hpp"

#include "verify/verify.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <pugixml.hpp>

namespace rapporteur::test {

using namespace std::chrono_literals;

BlockLabel label_of(std::string_view text) {
    BlockLabel label;
    if (text.empty())
        return label;
    label.source = LabelSource::automatic;
    label.text = text;
    const auto is_core = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const auto begin = std::find_if(text.begin(), text.end(), is_core);
    const auto end = std::find_if_not(begin, text.end(), is_core);
    label.prefix = std::string(text.begin(), begin);
    label.suffix = std::string(end, text.end());
    const std::string core(begin, end);
    if (core.empty())
        return label;
    if (core.front() <= '9')
        label.readings.push_back({NumberFormat::decimal, std::stoll(core)});
    else if (core.find_first_not_of("ivx") == std::string::npos)
        label.readings = {{NumberFormat::lower_roman, static_cast<std::int64_t>(core.size())},
                          {NumberFormat::lower_letter, core.front() - 'a' + 1}};
    else
        label.readings.push_back({NumberFormat::lower_letter, core.front() - 'a' + 1});
    return label;
}

constexpr std::array sections_in_order{SectionKind::title_block, SectionKind::opening,
                                       SectionKind::submission, SectionKind::list, SectionKind::closing};

Sample::Sample() {
    layout.name = "liaison-officer-network.en";
    layout.language = "en";
    SectionPattern list;
    list.kind = SectionKind::list;
    list.levels = {{.name = "resolution",
                    .format = NumberFormat::decimal,
                    .prefix = "",
                    .suffix = ".",
                    .start = 1,
                    .others = {},
                    .lead_in = {}},
                   {.name = "item",
                    .format = NumberFormat::lower_letter,
                    .prefix = "",
                    .suffix = ".",
                    .start = 1,
                    .others = {},
                    .lead_in = {}},
                   {.name = "sub-item",
                    .format = NumberFormat::lower_roman,
                    .prefix = "",
                    .suffix = ".",
                    .start = 1,
                    .others = {},
                    .lead_in = {}}};
    layout.sections.push_back(std::move(list));
    for (const SectionKind kind : sections_in_order)
        corrected.report.sections.push_back({.kind = kind});
    corrected.report.language = "en";
}

std::uint32_t Sample::add(SectionKind kind, std::string_view text, std::string_view label) {
    return add(kind, kind == SectionKind::title_block ? ElementPart::line : ElementPart::paragraph, text,
               label);
}

std::uint32_t Sample::add(SectionKind kind, ElementPart part, std::string_view text, std::string_view label) {
    Block made;
    made.text = text;
    made.label = label_of(label);
    made.paragraph = static_cast<std::uint32_t>(corrected.blocks.blocks.size() + 1);
    Element element;
    element.kind = kind;
    element.part = part;
    const auto section = std::find(sections_in_order.begin(), sections_in_order.end(), kind);
    if (section != sections_in_order.end())
        element.section = static_cast<std::uint32_t>(section - sections_in_order.begin());
    element.block = static_cast<std::uint32_t>(corrected.blocks.blocks.size());
    corrected.blocks.blocks.push_back(made);
    corrected.report.elements.push_back(element);
    return static_cast<std::uint32_t>(corrected.report.elements.size() - 1);
}

std::uint32_t Sample::resolution(std::string_view text, std::string_view label) {
    const auto before = std::count_if(corrected.report.elements.begin(), corrected.report.elements.end(),
                                      [](const Element& each) { return each.part == ElementPart::entry; });
    const std::uint32_t index = add(SectionKind::list, ElementPart::entry, text, label);
    element(index).depth = 1;
    element(index).ordinal = static_cast<std::uint32_t>(before + 1);
    element(index).id = "r" + std::to_string(before + 1);
    return index;
}

std::uint32_t Sample::item(std::uint32_t parent, std::string_view text, std::string_view label) {
    const auto before = std::count_if(
        corrected.report.elements.begin(), corrected.report.elements.end(),
        [parent](const Element& each) { return each.part == ElementPart::item && each.parent == parent; });
    const std::uint32_t index = add(SectionKind::list, ElementPart::item, text, label);
    const bool orphan = parent == no_index;
    element(index).parent = parent;
    element(index).depth = orphan ? std::uint8_t{2} : static_cast<std::uint8_t>(element(parent).depth + 1);
    element(index).ordinal = static_cast<std::uint32_t>(before + 1);
    element(index).id = (orphan ? "r0" : element(parent).id) + "." + static_cast<char>('a' + before);
    return index;
}

std::uint32_t Sample::continuation(std::uint32_t parent, std::string_view text) {
    const std::uint32_t index = add(SectionKind::list, ElementPart::continuation, text);
    element(index).parent = parent;
    element(index).depth = element(parent).depth;
    return index;
}

Fact& Sample::fact(std::uint32_t element_index, FactKind kind, std::string_view words,
                   std::string_view code) {
    const auto begin = block(element_index).text.find(words);
    REQUIRE(begin != std::string::npos);
    Fact made;
    made.kind = kind;
    made.element = element_index;
    made.begin = static_cast<std::uint32_t>(begin);
    made.end = static_cast<std::uint32_t>(begin + words.size());
    made.text = words;
    made.code = code;
    corrected.report.facts.push_back(made);
    return corrected.report.facts.back();
}

void Sample::span(std::uint32_t element_index, SpanKind kind, std::string_view words, std::uint32_t target) {
    const auto begin = block(element_index).text.find(words);
    REQUIRE(begin != std::string::npos);
    block(element_index)
        .spans.push_back({.kind = kind,
                          .begin = static_cast<std::uint32_t>(begin),
                          .end = static_cast<std::uint32_t>(begin + words.size()),
                          .target = target});
}

void Sample::note(std::uint32_t element_index, std::string_view after, std::uint32_t note) {
    const auto place = static_cast<std::uint32_t>(block(element_index).text.find(after) + after.size());
    block(element_index)
        .spans.push_back({.kind = SpanKind::note, .begin = place, .end = place, .target = note});
}

std::uint32_t Sample::table(std::uint32_t rows, std::uint32_t columns, std::uint32_t parent_cell) {
    auto& blocks = corrected.blocks;
    const auto table = static_cast<std::uint32_t>(blocks.tables.size());
    const auto first = static_cast<std::uint32_t>(blocks.cells.size());
    blocks.tables.push_back({.parent_cell = parent_cell});
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (std::uint32_t column = 0; column < columns; ++column)
            blocks.cells.push_back({.table = table, .row = row, .column = column});
    }
    return first;
}

std::string Sample::xml() const {
    const std::string digest(64, 'a');
    std::string xml = written_by(
        write_report_xml,
        {.corrected = corrected, .layout = layout, .source_name = "2014.docx", .source_sha256 = digest});
    const auto errors = verify_report_xml(xml);
    REQUIRE(errors.has_value());
    for (const VerifyError& error : *errors)
        FAIL_CHECK(error.line << ":" << error.column << ": " << error.message << "\n" << xml);
    CHECK(visible_text(xml) == visible_text(corrected));
    return xml;
}

std::string Sample::body() const {
    const std::string all = xml();
    const std::string_view meeting = "  <meeting/>\n";
    const auto begin = all.find(meeting) + meeting.size();
    return all.substr(begin, all.find("  <corrections/>") - begin);
}

namespace {

void collect(pugi::xml_node node, std::string& out) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata) {
            out += child.value();
        } else if (std::strcmp(child.name(), "br") == 0) {
            out += '\n';
        } else if (std::strcmp(child.name(), "note") == 0) {
            for (const pugi::xml_node paragraph : child.children()) {
                out += '[';
                collect(paragraph, out);
                out += ']';
            }
        } else {
            collect(child, out);
        }
    }
}

void collect_paragraphs(pugi::xml_node node, std::string& out) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = child.name();
        if (name == "p" || name == "line" || name == "heading") {
            collect(child, out);
            out += '\n';
        } else if (name != "meeting") {
            collect_paragraphs(child, out);
        }
    }
}

} // namespace

std::string visible_text(std::string_view xml) {
    pugi::xml_document document;
    REQUIRE(document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string out;
    collect_paragraphs(document.document_element(), out);
    return out;
}

std::string visible_text(const Corrected& corrected) {
    std::string out;
    std::vector<bool> shown(corrected.blocks.notes.size(), false);
    const auto append_note = [&](std::uint32_t note) {
        if (!shown[note]) {
            for (const Block& block : corrected.blocks.notes[note])
                out += "[" + block.text + "]";
        }
        shown[note] = true;
    };
    for (const Element& element : corrected.report.elements) {
        const Block& block = corrected.blocks.blocks[element.block];
        std::uint32_t from = 0;
        for (const Span& span : block.spans) {
            if (span.kind != SpanKind::note)
                continue;
            out += block.text.substr(from, span.begin - from);
            from = span.begin;
            append_note(span.target);
        }
        out += block.text.substr(from) + "\n";
    }
    for (std::uint32_t note = 0; note < shown.size(); ++note) {
        if (!shown[note]) {
            append_note(note);
            out += "\n";
        }
    }
    return out;
}

} // namespace rapporteur::test
