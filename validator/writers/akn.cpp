// Akoma Ntoso 3.0 (OASIS LegalDocML, part 2). The text of a report goes into the regions of the standard
// (preface, preamble, main body, conclusions, attachments), and in each region into what its content model
// allows. akn_profile reads profiles, akn_ids makes identifiers, akn_meta writes the metadata.
#include "writers/writers.hpp"

#include "writers/akn_meta.hpp"
#include "writers/akn_outline.hpp"
#include "writers/akn_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// An eId, and the eId that the element had with the labels as they were found.
struct AknContext {
    std::string id;
    std::string before;
};

class AknReport {
public:
    AknReport(const WriterInput& input, const AknProfile& profile, const ByteSink& sink)
        : input_(input), profile_(profile), report_(input.corrected.report), blocks_(input.corrected.blocks),
          outline_(report_, blocks_), references_(input, profile, ids_), xml_(sink),
          text_(input, references_, ids_, xml_) {}

    void write() {
        const AknDocument& document = profile_.document(input_.layout.name);
        xml_.open("akomaNtoso");
        xml_.attribute("xmlns", akn_namespace);
        xml_.open(document.element);
        xml_.attribute("name", document.name);
        write_akn_meta(xml_, input_, profile_, references_, {});
        const auto regions = outline_.regions();
        write_blocks("preface", regions[0]);
        write_blocks("preamble", regions[1]);
        xml_.open("mainBody");
        write_body(regions[2], {}, regions[4].empty());
        xml_.close();
        write_blocks("conclusions", regions[3]);
        if (!regions[4].empty())
            write_attachments(regions[4]);
        xml_.close();
        xml_.close();
        xml_.finish_sink();
    }

private:
    /// Writes a region of paragraphs. Recitals get an element of their own.
    void write_blocks(std::string_view region, const std::vector<AknNode>& list) {
        if (list.empty())
            return;
        const std::string id = ids_.single({}, region);
        xml_.open(region);
        xml_.attribute("eId", id);
        for (const AknNode& node : list)
            write_as_blocks(node, id, region);
        xml_.close();
    }

    void write_as_blocks(const AknNode& node, const std::string& context, std::string_view region) {
        if (outline_.is_block(node))
            return write_block(node, context, region);
        const SectionKind section = outline_.section_kind(node);
        const auto parts = outline_.children(node);
        const bool has_entries = std::any_of(parts.begin(), parts.end(), [this](const AknNode& part) {
            return outline_.kind(part) == OutlineKind::entry;
        });
        if (section == SectionKind::recitals && region == "preamble" && has_entries)
            return write_recitals(parts, context);
        for (const AknNode& part : parts) {
            if (outline_.is_block(part))
                write_block(part, context, section == SectionKind::signatures ? "signatures" : region);
            else
                write_list_blocks(part, context);
        }
    }

    void write_block(const AknNode& node, const std::string& context, std::string_view region = {}) {
        if (outline_.kind(node) == OutlineKind::table)
            return text_.table(outline_.events(node), context);
        const Element& element = report_.elements[outline_.index(node)];
        if (outline_.kind(node) == OutlineKind::heading)
            return text_.paragraph(outline_.index(node), context, "heading");
        if (outline_.kind(node) == OutlineKind::line) {
            const bool is_title = element.line_role == LineRole::title && region == "preface";
            return text_.paragraph(outline_.index(node), context, to_string(element.line_role),
                                   is_title ? "docTitle" : "");
        }
        const bool is_signature = region == "signatures" && element.kind == SectionKind::signatures;
        text_.paragraph(outline_.index(node), context,
                        element.kind == SectionKind::submission ? "submission"
                        : is_signature                          ? "signature"
                                                                : "",
                        is_signature ? "signature" : "");
    }

    // ---- recitals, and lists in places where the standard allows only blocks

    void write_recitals(const std::vector<AknNode>& parts, const std::string& context) {
        const std::string id = ids_.counted(context, "recitals");
        xml_.open("recitals");
        xml_.attribute("eId", id);
        std::size_t at = 0;
        for (; at < parts.size() && outline_.kind(parts[at]) == OutlineKind::heading; ++at)
            write_heading(parts[at], at == 0 ? "heading" : "subheading", id);
        std::size_t first = at;
        while (first < parts.size() && outline_.kind(parts[first]) != OutlineKind::entry)
            ++first;
        if (first > at) {
            const std::string intro = ids_.single(id, "intro");
            xml_.open("intro");
            xml_.attribute("eId", intro);
            for (; at < first; ++at)
                write_any_blocks(parts[at], intro);
            xml_.close();
        }
        while (at < parts.size()) {
            const std::uint32_t element = outline_.index(parts[at]);
            const std::string& label = label_of(element);
            const std::string recital =
                akn_number(label).empty() ? ids_.counted(id, "recital") : ids_.numbered(id, "recital", label);
            xml_.open("recital");
            xml_.attribute("eId", recital);
            write_num(label);
            text_.paragraph(element, recital);
            for (const AknNode& part : outline_.children(parts[at]))
                write_any_blocks(part, recital);
            // A paragraph between two recitals continues the one before it.
            for (++at; at < parts.size() && outline_.kind(parts[at]) != OutlineKind::entry; ++at)
                write_any_blocks(parts[at], recital);
            xml_.close();
        }
        xml_.close();
    }

    void write_any_blocks(const AknNode& node, const std::string& context) {
        if (outline_.is_block(node))
            write_block(node, context);
        else
            write_list_blocks(node, context);
    }

    /// Writes entries or items as a list of blocks.
    void write_list_blocks(const AknNode& node, const std::string& context) {
        const std::string id = ids_.counted(context, "blockList");
        xml_.open("blockList");
        xml_.attribute("eId", id);
        const auto items =
            outline_.kind(node) == OutlineKind::items ? outline_.children(node) : std::vector<AknNode>{node};
        for (const AknNode& item : items) {
            const std::string& label = label_of(outline_.index(item));
            const std::string item_id = ids_.numbered(id, "item", label);
            xml_.open("item");
            xml_.attribute("eId", item_id);
            write_num(label);
            text_.paragraph(outline_.index(item), item_id);
            for (const AknNode& part : outline_.children(item))
                write_any_blocks(part, item_id);
            xml_.close();
        }
        xml_.close();
    }

    // ---- the main body

    /// Writes the content of `mainBody`. `ends`: write the notes here that have not been written yet.
    void write_body(const std::vector<AknNode>& list, const AknContext& context, bool ends) {
        bool is_empty = true;
        for (const AknNode& node : list) {
            is_empty = false;
            if (outline_.is_block(node)) {
                write_block(node, context.id);
                continue;
            }
            const Section& section = report_.sections[outline_.index(node)];
            const auto parts = outline_.children(node);
            const bool is_plain = std::all_of(
                parts.begin(), parts.end(), [this](const AknNode& part) { return outline_.is_block(part); });
            if (section.id.empty() && (section.kind == SectionKind::list || is_plain))
                write_plain_section(parts, context);
            else
                write_section(node, context);
        }
        if (ends) {
            for (const std::uint32_t note : text_.other_notes()) {
                text_.note_paragraph(note, context.id);
                is_empty = false;
            }
        }
        if (is_empty) { // the schema requires some content
            xml_.open("p");
            xml_.attribute("eId", ids_.counted(context.id, "p"));
            xml_.close();
        }
    }

    /// A section of the standard layout has no element of its own.
    void write_plain_section(const std::vector<AknNode>& parts, const AknContext& context) {
        for (const AknNode& part : parts) {
            if (outline_.is_block(part))
                write_block(part, context.id);
            else
                write_hierarchy(part, context);
        }
    }

    void write_section(const AknNode& node, const AknContext& context) {
        const Section& section = report_.sections[outline_.index(node)];
        auto parts = outline_.children(node);
        const AknContext own{ids_.counted(context.id, profile_.section), {}};
        xml_.open(profile_.section);
        xml_.attribute("eId", own.id);
        const bool is_named = section.pattern < input_.layout.sections.size() &&
                              !input_.layout.sections[section.pattern].name.empty();
        xml_.attribute("class", is_named ? input_.layout.sections[section.pattern].name
                                         : std::string(to_string(section.kind)));
        std::size_t headings = 0;
        while (headings < parts.size() && outline_.kind(parts[headings]) == OutlineKind::heading) {
            write_heading(parts[headings], headings == 0 ? "heading" : "subheading", own.id);
            ++headings;
        }
        parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(headings));
        write_parts(parts, {own.id, own.id}, no_index);
        xml_.close();
    }

    void write_heading(const AknNode& node, std::string_view name, const std::string& context) {
        const std::string id = ids_.counted(context, name);
        const std::string& label = blocks_.blocks[report_.elements[outline_.index(node)].block].label.text;
        xml_.open_mixed(name);
        xml_.attribute("eId", id);
        if (!label.empty())
            xml_.text(label + " ");
        text_.words(outline_.index(node), id);
        xml_.close();
    }

    /// Writes an entry or all items of a list as hierarchical elements.
    void write_hierarchy(const AknNode& node, const AknContext& context) {
        if (outline_.kind(node) == OutlineKind::entry)
            return write_numbered(node, context);
        for (const AknNode& item : outline_.children(node))
            write_numbered(item, context);
    }

    void write_numbered(const AknNode& node, const AknContext& context) {
        const std::uint32_t element = outline_.index(node);
        const std::string& name = profile_.level(report_.elements[element].depth);
        const BlockLabel& label = blocks_.blocks[report_.elements[element].block].label;
        AknContext own;
        own.id = ids_.numbered(context.id, name, label.text);
        const std::string& above = context.before.empty() ? context.id : context.before;
        const bool renumbered = !label.found.empty() && akn_number(*label.found) != akn_number(label.text);
        const bool moved = !context.before.empty() && context.before != context.id;
        if (renumbered || moved)
            own.before = ids_.before(above, name, renumbered ? *label.found : label.text);
        xml_.open(name);
        xml_.attribute("eId", own.id);
        if (!own.before.empty() && own.before != own.id)
            xml_.attribute("wId", own.before);
        write_num(label.text);
        write_parts(outline_.children(node), own, element);
        xml_.close();
    }

    /// Writes the content of a hierarchical element: `content`, or the text before, between and after its
    /// parts. `element`: the index of the element whose paragraph comes first.
    void write_parts(const std::vector<AknNode>& parts, const AknContext& context, std::uint32_t element) {
        const auto is_part = [this](const AknNode& part) { return !outline_.is_block(part); };
        const auto first = std::find_if(parts.begin(), parts.end(), is_part);
        const auto end = std::find_if(parts.rbegin(), parts.rend(), is_part).base();
        const bool has_parts = first != parts.end();
        if (element == no_index && parts.empty())
            return;
        if (element != no_index || !has_parts || first != parts.begin()) {
            std::string id = context.id;
            xml_.open(has_parts ? "intro" : "content");
            if (has_parts) {
                id = ids_.single(context.id, "intro");
                xml_.attribute("eId", id);
            }
            if (element != no_index)
                text_.paragraph(element, id);
            for (auto part = parts.begin(); part != first; ++part)
                write_block(*part, id);
            xml_.close();
        }
        if (!has_parts)
            return;
        for (auto part = first; part != end; ++part) {
            if (is_part(*part))
                write_hierarchy(*part, context);
            else
                write_between(*part, context.id);
        }
        if (end == parts.end())
            return;
        const std::string id = ids_.single(context.id, "wrapUp");
        xml_.open("wrapUp");
        xml_.attribute("eId", id);
        for (auto part = end; part != parts.end(); ++part)
            write_block(*part, id);
        xml_.close();
    }

    /// Writes a block that stands between two parts: a line that names the next part, or a paragraph without
    /// number.
    void write_between(const AknNode& node, const std::string& context) {
        if (outline_.kind(node) == OutlineKind::heading)
            return write_heading(node, "crossHeading", context);
        const std::string id = ids_.counted(context, "alinea");
        xml_.open("alinea");
        xml_.attribute("eId", id);
        xml_.open("content");
        write_block(node, id);
        xml_.close();
        xml_.close();
    }

    void write_num(const std::string& label) {
        if (label.empty())
            return;
        xml_.open_mixed("num");
        xml_.text(label);
        xml_.close();
    }

    [[nodiscard]] const std::string& label_of(std::uint32_t element) const {
        return blocks_.blocks[report_.elements[element].block].label.text;
    }

    // ---- attachments

    /// Each annex is a document of its own. Whatever follows an annex belongs to it.
    void write_attachments(const std::vector<AknNode>& list) {
        xml_.open("attachments");
        std::size_t count = 0;
        for (std::size_t at = 0; at < list.size();) {
            std::vector<AknNode> parts = outline_.children(list[at]);
            const AknContext own{ids_.take(fmt::format("att_{}", ++count)), {}};
            xml_.open("attachment");
            xml_.attribute("eId", own.id);
            std::size_t headings = 0;
            while (headings < parts.size() && outline_.kind(parts[headings]) == OutlineKind::heading) {
                write_heading(parts[headings], headings == 0 ? "heading" : "subheading", own.id);
                ++headings;
            }
            parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(headings));
            for (++at; at < list.size() && outline_.section_kind(list[at]) != SectionKind::annex; ++at)
                parts.push_back(list[at]);
            xml_.open("doc");
            xml_.attribute("name", profile_.annex);
            write_akn_meta(xml_, input_, profile_, references_, fmt::format("{}_{}", profile_.annex, count));
            xml_.open("mainBody");
            write_body(parts, own, at == list.size());
            xml_.close();
            xml_.close();
            xml_.close();
        }
        xml_.close();
    }

    const WriterInput& input_;
    const AknProfile& profile_;
    const Report& report_;
    const Blocks& blocks_;
    AknOutline outline_;
    AknIds ids_;
    AknReferences references_;
    XmlWriter xml_;
    AknText text_;
};

} // namespace

void write_akn(const WriterInput& input, const ByteSink& sink) {
    const auto* own = input.option<AknProfile>(akn_profile_option);
    AknReport(input, own != nullptr ? *own : default_akn_profile(), sink).write();
}

} // namespace rapporteur
