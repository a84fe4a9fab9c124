// Tracked changes (17.13.5) and comments (17.13.4): what the document keeps of them, and where.
#include "document/story_reader.hpp"

#include <array>

namespace rapporteur {
namespace {

constexpr std::string_view paragraph_mark = "\u00B6";
constexpr std::string_view formatting_change = "formatting-change";

std::string_view author_of(pugi::xml_node node) {
    return node.attribute("w:author").value();
}

std::string_view kind_of(Tag tag) {
    switch (tag) {
    case Tag::ins:
        return "insertion";
    case Tag::del:
        return "deletion";
    default:
        return "move";
    }
}

} // namespace

std::uint32_t StoryReader::record(std::string_view kind, std::string_view name, std::string text) {
    const auto index = static_cast<std::uint32_t>(document().artifacts.size());
    reading_.shown.add_artifact(name.size() + text.size());
    document().artifacts.push_back(
        {std::string(kind), std::string(name), std::move(text), part_.name, 0, 0, 0});
    if (ParagraphBuilder* open = builder()) {
        document().artifacts.back().offset = open->size();
        open->artifacts.push_back(index);
    } else {
        waiting_.push_back(index);
    }
    return index;
}

void StoryReader::record_removed(pugi::xml_node node, Tag tag, const Gathered& gathered) {
    if (tag == Tag::table_row || tag == Tag::table_cell) {
        const bool is_row = tag == Tag::table_row;
        const pugi::xml_node properties = node.child(is_row ? "w:trPr" : "w:tcPr");
        const pugi::xml_node del = properties.child(is_row ? "w:del" : "w:cellDel");
        tag = del && visibility_.removes(Tag::del) ? Tag::del : Tag::ins;
        node = tag == Tag::del ? del : properties.child(is_row ? "w:ins" : "w:cellIns");
    }
    record(kind_of(tag), author_of(node), gathered.text);
}

void StoryReader::open_revision(pugi::xml_node node, Tag tag) {
    revisions_.push_back({tag, record(kind_of(tag), author_of(node))});
}

void StoryReader::close_revision() {
    const Revision revision = revisions_.back();
    revisions_.pop_back();
    // Changes inside changes repeat words of the outer ones. Word writes at most two levels.
    const ParagraphBuilder* open = builder();
    Artifact& artifact = document().artifacts[revision.artifact];
    const bool same_paragraph = open && artifact.paragraph == 0 && artifact.offset <= open->size();
    if (!same_paragraph || revisions_.size() > 1)
        return;
    artifact.length = open->size() - artifact.offset;
    artifact.text = open->paragraph.text.substr(artifact.offset);
}

void StoryReader::record_mark_changes(const ParagraphMarkup& markup) {
    for (const pugi::xml_node change : markup.mark.children()) {
        const Tag tag = tag_of(change);
        if (tag == Tag::ins || tag == Tag::del || tag == Tag::move_from || tag == Tag::move_to)
            record(kind_of(tag), author_of(change), std::string(paragraph_mark));
        else if (tag == Tag::run_properties_change)
            record(formatting_change, author_of(change));
    }
    if (markup.change)
        record_formatting_change(markup.change.parent(), "w:pPrChange");
    record_formatting_change(markup.numbering, "w:numberingChange");
    record_formatting_change(markup.numbering, "w:ins");
    record_formatting_change(markup.section, "w:sectPrChange");
}

void StoryReader::record_formatting_change(pugi::xml_node properties, std::string_view change) {
    for (const pugi::xml_node child : properties.children())
        if (child.name() == change)
            record(formatting_change, author_of(child));
}

void StoryReader::record_table_changes(pugi::xml_node properties) {
    constexpr std::array<std::string_view, 6> changes = {
        "w:tblPrChange", "w:tblPrExChange", "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:cellMerge"};
    for (const pugi::xml_node child : properties.children()) {
        const std::string_view name = child.name();
        if (name == "w:ins" || name == "w:cellIns")
            record("insertion", author_of(child));
        else if (name == "w:del" || name == "w:cellDel")
            record("deletion", author_of(child));
        for (const std::string_view change : changes)
            if (name == change)
                record(formatting_change, author_of(child));
    }
}

void StoryReader::open_comment(pugi::xml_node node) {
    const auto [met, is_new] = reading_.comment_artifacts.try_emplace(node.attribute("w:id").value());
    if (!is_new)
        return;
    const auto found = reading_.comments.find(met->first);
    const bool known = found != reading_.comments.end();
    met->second = record("comment", known ? found->second.author : "", known ? found->second.text : "");
}

void StoryReader::close_comment(pugi::xml_node node) {
    const auto found = reading_.comment_artifacts.find(node.attribute("w:id").value());
    const ParagraphBuilder* open = builder();
    if (found == reading_.comment_artifacts.end() || !open)
        return;
    Artifact& artifact = document().artifacts[found->second];
    if (artifact.paragraph == 0 && artifact.offset <= open->size())
        artifact.length = open->size() - artifact.offset;
}

} // namespace rapporteur
