// The whole stage: reads the parts in the order in which they need one another.
#include "document/document.hpp"

#include "base/text.hpp"
#include "document/alternate_content.hpp"
#include "document/comments.hpp"
#include "document/numbering_part.hpp"
#include "document/properties.hpp"
#include "document/section.hpp"
#include "document/sources.hpp"
#include "document/story_reader.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

/// Parses the part with this role. Null: there is none.
const Part* load(const Package& package, PartRole role, pugi::xml_document& tree) {
    const Part* part = package.find(role);
    return part && parse_part(tree, part->xml) ? part : nullptr;
}

struct NoteSource {
    pugi::xml_node node;
    std::uint32_t paragraphs_before = 0;
};

/// Reads the referenced notes in the order of their references. A note that is not there stays empty.
void read_notes(DocumentReading& reading, const Package& package, PartRole role, StoryKind kind,
                const char* element) {
    pugi::xml_document tree;
    const Part* part = load(package, role, tree);
    std::unordered_map<std::string_view, NoteSource> sources;
    std::uint32_t paragraphs = 0;
    if (part)
        for (const pugi::xml_node node : tree.document_element().children(element)) {
            sources.try_emplace(node.attribute("w:id").value(), NoteSource{node, paragraphs});
            paragraphs += gather(node).paragraphs;
        }
    // Reading a note adds no notes, because references inside notes are not followed.
    const std::size_t count = reading.document.notes.size();
    std::optional<StoryPart> source;
    if (part)
        source.emplace(*part, tree.document_element());
    for (std::size_t i = 0; i < count; ++i) {
        Story& slot = reading.document.notes[i];
        if (slot.kind != kind)
            continue;
        const auto found = sources.find(slot.id);
        if (found == sources.end()) {
            reading.document.oddities.push_back({"dangling-note", package.main().name, 0,
                                                 fmt::format("the note `{}` is not there", slot.id)});
            continue;
        }
        Story story;
        story.kind = kind;
        story.id = slot.id;
        story.part = part->name;
        StoryReader(reading, *source, story, found->second.paragraphs_before).read(found->second.node);
        reading.document.notes[i] = std::move(story);
    }
}

/// The tree of more XML than this takes hundreds of megabytes.
constexpr std::size_t much_main_xml = std::size_t{16} << 20U;

/// `use_up`: nothing else is read from the tree, so it may be destroyed.
void read_body(DocumentReading& reading, const Package& package, pugi::xml_node body, bool use_up) {
    Story story;
    story.part = package.main().name;
    const StoryPart source(package.main(), body.parent());
    StoryReader reader(reading, source, story, 0);
    if (use_up)
        reader.use_up_tree();
    reader.read(body);
    if (story.paragraphs.empty())
        reading.document.oddities.push_back({"empty-body", story.part, 0, "the document has no paragraph"});
    reading.document.body = std::move(story);
    read_notes(reading, package, PartRole::footnotes, StoryKind::footnote, "w:footnote");
    read_notes(reading, package, PartRole::endnotes, StoryKind::endnote, "w:endnote");
    read_headers_and_footers(reading, package, reader.sections());
}

/// `main_xml`: the text of the main part, if it may be parsed in place and destroyed.
Result<Document> read(const Package& package, TrackChanges changes, std::uint64_t most_shown,
                      DocumentSources* sources, std::string* main_xml = nullptr) {
    const Part& main = package.main();
    pugi::xml_document tree;
    const bool parsed =
        main_xml != nullptr ? parse_part_in_place(tree, *main_xml) : parse_part(tree, main.xml);
    if (!parsed || std::string_view(tree.document_element().name()) != "w:document")
        return fail(FailureCode::corrupt, main.name, "the main part is no WordprocessingML document");
    const pugi::xml_node body = tree.document_element().child("w:body");
    if (!body)
        return fail(FailureCode::corrupt, main.name, "the main part has no body");
    if (const auto unknown = Compatibility(tree.document_element()).unknown_musts(); !unknown.empty())
        return fail(
            FailureCode::unsupported, main.name,
            fmt::format("the document is for programs that know `{}` (mc:MustUnderstand), which Word does "
                        "not",
                        shown_name(unknown.front())));

    Document document;
    document.oddities = package.oddities;

    pugi::xml_document styles_tree;
    StyleSheet styles;
    if (const Part* part = load(package, PartRole::styles, styles_tree))
        styles.read(styles_tree.document_element(), part->name, document.oddities);

    pugi::xml_document other;
    if (const Part* part = load(package, PartRole::numbering, other))
        read_numbering(other.document_element(), part->name, document);
    Comments comments;
    if (load(package, PartRole::comments, other))
        comments = read_comments(other.document_element());
    document.properties = read_properties(package, styles);

    BoundData bound_data(package);
    DocumentReading reading{changes,    sources, document, styles, comments,
                            bound_data, {},      {},       {},     ShownBytes(most_shown)};
    read_body(reading, package, body, main_xml != nullptr && main_xml->size() > much_main_xml);
    if (reading.shown.is_too_much())
        return reading.shown.failure();
    document.shown_bytes = reading.shown.counted();
    document.styles = std::move(styles.styles);
    return document;
}

} // namespace

Result<Document> read_document(const Package& package, TrackChanges changes, std::uint64_t most_shown) {
    return read(package, changes, most_shown, nullptr);
}

Result<Document> read_document(Package&& package, TrackChanges changes, std::uint64_t most_shown) {
    return read(package, changes, most_shown, nullptr, &package.parts.front().xml);
}

Result<Document> read_document(const Package& package, TrackChanges changes, DocumentSources& sources,
                               std::uint64_t most_shown) {
    return read(package, changes, most_shown, &sources);
}

} // namespace rapporteur
