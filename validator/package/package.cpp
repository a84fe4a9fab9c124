// The whole stage: from the directory through the relationships to the parts that the document stage needs.
#include "package/package.hpp"

#include "base/text.hpp"
#include "package/content_types.hpp"
#include "package/foreign.hpp"
#include "package/inflate.hpp"
#include "package/namespaces.hpp"
#include "package/relationships.hpp"
#include "package/xml_check.hpp"
#include "package/xml_prefixes.hpp"
#include "package/xml_text.hpp"
#include "package/zip_directory.hpp"
#include "package/zip_end.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>

namespace rapporteur {
namespace {

/// Whether the part must have a root of WordprocessingML.
bool is_wordprocessing(PartRole role) {
    return role != PartRole::core_properties && role != PartRole::app_properties &&
           role != PartRole::custom_xml && role != PartRole::custom_xml_properties;
}

bool is_main_type(std::string_view type) {
    constexpr std::array<std::string_view, 4> types{
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroenabled.main+xml",
        "application/vnd.ms-word.template.macroenabledtemplate.main+xml"};
    return std::any_of(types.begin(), types.end(),
                       [type](std::string_view main) { return compare_ignoring_case(type, main) == 0; });
}

/// The name, if its encoding is unknown, with a replacement for each unknown character.
std::string in_unicode(std::string_view name) {
    std::string text;
    for (std::size_t at = 0; at < name.size();)
        append_code_point(text, next_code_point(name, at));
    return text;
}

class Opener {
public:
    Opener(const ZipDirectory& directory, EntryReader& reader, const Limits& limits)
        : directory_(directory), reader_(reader), limits_(limits), followed_(directory.entries().size()) {}

    Result<Package> run();

private:
    struct Xml {
        std::string text;
        XmlFacts facts;
    };
    [[nodiscard]] Result<Xml> read_xml(const ZipEntry& entry);
    [[nodiscard]] Result<Xml> read_packaging(const ZipEntry& entry, std::string_view root);
    [[nodiscard]] Result<void> refuse_other_kinds();
    [[nodiscard]] Result<void> read_content_types();
    [[nodiscard]] const ZipEntry* find_entry(std::string_view target) const;
    [[nodiscard]] Result<std::vector<Relationship>> read_relationships(std::string_view part);
    [[nodiscard]] Result<const ZipEntry*> find_main(const std::vector<Relationship>& relationships) const;
    [[nodiscard]] Result<void> read_main(const ZipEntry& entry);
    [[nodiscard]] Result<void> follow(const std::vector<Relationship>& relationships, std::string_view part);
    [[nodiscard]] Result<void> read_part(const ZipEntry& entry, PartRole role);
    [[nodiscard]] Result<void> read_bound_data();
    [[nodiscard]] Result<void> read_data(std::string_view source, const Relationship& relationship,
                                         PartRole role);
    void add_oddity(std::string kind, std::string_view part, std::string detail) {
        package_.oddities.push_back({std::move(kind), std::string(part), 0, std::move(detail)});
    }
    void list_unread();

    const ZipDirectory& directory_;
    EntryReader& reader_;
    const Limits& limits_;
    ContentTypes types_;
    std::vector<bool> followed_;         ///< by ZipEntry::index: it has led to a part already
    std::vector<std::string_view> seen_; ///< entries that were read
    std::uint64_t elements_ = 0;         ///< in all parts that were read
    Package package_;
};

Result<Opener::Xml> Opener::read_xml(const ZipEntry& entry) {
    seen_.push_back(entry.name);
    auto bytes = reader_.read(entry);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto text = decode_xml(std::move(*bytes), entry.name);
    if (!text)
        return tl::unexpected(text.error());
    auto facts = check_xml(*text, entry.name, limits_);
    if (!facts)
        return tl::unexpected(facts.error());
    elements_ += facts->elements;
    if (elements_ > limits_.elements)
        return fail(FailureCode::limit, std::string(entry.name),
                    fmt::format("the parts of the document hold more than {} XML elements together",
                                limits_.elements));
    if (!facts->canonical) {
        text = rewrite_prefixes(*text, entry.name);
        if (!text)
            return tl::unexpected(text.error());
    }
    return Xml{std::move(*text), std::move(*facts)};
}

Result<Opener::Xml> Opener::read_packaging(const ZipEntry& entry, std::string_view root) {
    // In memory they grow to several times their text. The default allows 300,000 links.
    if (entry.size > limits_.packaging_bytes)
        return fail(FailureCode::limit, std::string(entry.name),
                    fmt::format("the part is {} MiB large; at most {} MiB are read of this kind",
                                entry.size >> 20U, limits_.packaging_bytes >> 20U));
    auto xml = read_xml(entry);
    if (xml && (xml->facts.root_namespace != Namespace::opc || xml->facts.root != root))
        return fail(FailureCode::corrupt, std::string(entry.name),
                    fmt::format("the root element is not the `{}` of the packaging conventions", root));
    return xml;
}

/// OpenDocument and EPUB have an entry that says what they are.
Result<void> Opener::refuse_other_kinds() {
    constexpr std::uint64_t longest = 256;
    const auto* entry = directory_.find("mimetype");
    if (entry == nullptr || entry->size > longest || directory_.find(content_types_name) != nullptr)
        return {};
    const auto mimetype = reader_.read(*entry);
    return tl::unexpected(mimetype ? describe_foreign_mimetype(*mimetype) : mimetype.error());
}

Result<void> Opener::read_content_types() {
    const auto* entry = directory_.find(content_types_name);
    if (entry == nullptr)
        return fail(FailureCode::corrupt, std::string(content_types_name),
                    "the part is missing; the file is a zip archive, but not a Word document");
    const auto xml = read_packaging(*entry, "Types");
    if (!xml)
        return tl::unexpected(xml.error());
    auto types = ContentTypes::parse(xml->text);
    if (!types)
        return tl::unexpected(types.error());
    types_ = std::move(*types);
    return {};
}

/// Programs write the entry as `my%20file.xml`, which is the part's name, or as `my file.xml`.
const ZipEntry* Opener::find_entry(std::string_view target) const {
    const ZipEntry* entry = directory_.find(target);
    return entry != nullptr ? entry : directory_.find(encode_percent(target));
}

/// The relationships of a part, empty if it has none. Targets that exist get the spelling of the directory.
Result<std::vector<Relationship>> Opener::read_relationships(std::string_view part) {
    const std::string name = relationships_name(part);
    const auto* entry = directory_.find(name);
    if (entry == nullptr)
        return std::vector<Relationship>{};
    const auto xml = read_packaging(*entry, "Relationships");
    if (!xml)
        return tl::unexpected(xml.error());
    auto relationships = parse_relationships(xml->text, part);
    if (relationships)
        for (Relationship& relationship : *relationships)
            if (const auto* target = relationship.external ? nullptr : find_entry(relationship.target))
                relationship.target = target->name;
    return relationships;
}

Result<const ZipEntry*> Opener::find_main(const std::vector<Relationship>& relationships) const {
    const std::string source = relationships_name("");
    const Relationship* main = nullptr;
    for (const auto& relationship : relationships) {
        if (role_of(relationship.type) != PartRole::main)
            continue;
        if (main != nullptr && compare_ignoring_case(main->target, relationship.target) != 0)
            return fail(
                FailureCode::corrupt, source,
                fmt::format("two main parts, `{}` and `{}`; programs would differ in which one they read",
                            main->target, relationship.target));
        main = &relationship;
    }
    if (main == nullptr)
        return fail(FailureCode::corrupt, source, "no relationship names the main part; not a Word document");
    const auto* entry = directory_.find(main->target);
    if (entry == nullptr)
        return fail(FailureCode::corrupt, main->target, "the main part is missing");
    return entry;
}

Result<void> Opener::read_main(const ZipEntry& entry) {
    const auto type = types_.of(entry.name);
    if (!is_main_type(type))
        return tl::unexpected(describe_foreign_type(type, entry.name));
    followed_[static_cast<std::size_t>(entry.index)] = true;
    if (auto part = read_part(entry, PartRole::main); !part)
        return part;
    const std::vector<Relationship> relationships = package_.main().relationships;
    return follow(relationships, entry.name);
}

/// Reads the parts that the relationships of `part` lead to, each once.
Result<void> Opener::follow(const std::vector<Relationship>& relationships, std::string_view part) {
    for (const auto& relationship : relationships) {
        const PartRole role = role_of(relationship.type);
        if (relationship.external || role == PartRole::main)
            continue;
        if (relationship.target.empty()) {
            add_oddity("escaping-target", part,
                       fmt::format("the relationship `{}` leads out of the package", relationship.id));
            continue;
        }
        if (role == PartRole::other || role == PartRole::custom_xml ||
            role == PartRole::custom_xml_properties)
            continue;
        const auto* entry = directory_.find(relationship.target);
        if (entry == nullptr) {
            add_oddity("missing-part", part,
                       fmt::format("the relationship `{}` leads to `{}`, which is not there", relationship.id,
                                   relationship.target));
            continue;
        }
        const bool many = role == PartRole::header || role == PartRole::footer ||
                          role == PartRole::alt_chunk || role == PartRole::sub_document;
        auto followed = followed_[static_cast<std::size_t>(entry->index)];
        if (followed)
            continue;
        followed = true;
        if (!many && package_.find(role) != nullptr) {
            add_oddity("second-part", entry->name,
                       fmt::format("a second part of the kind `{}` is not read", relationship.type));
            continue;
        }
        if (auto read = read_part(*entry, role); !read)
            return read;
    }
    return {};
}

/// Reads the data that content controls show (17.5.2.6), only if there are bound controls. Many files have
/// such data, few have bound controls.
Result<void> Opener::read_bound_data() {
    const auto is_data = [](const Relationship& relationship) {
        return role_of(relationship.type) == PartRole::custom_xml && !relationship.external;
    };
    constexpr std::string_view binding = ":dataBinding";
    const std::boyer_moore_horspool_searcher search(binding.begin(), binding.end());
    const auto has_bindings = [&search](const Part& part) {
        return std::search(part.xml.begin(), part.xml.end(), search) != part.xml.end();
    };
    std::vector<Relationship> data;
    for (const Relationship& relationship : package_.main().relationships)
        if (is_data(relationship))
            data.push_back(relationship);
    if (data.empty() || !std::any_of(package_.parts.begin(), package_.parts.end(), has_bindings))
        return {};
    const std::string main = package_.main().name;
    for (const Relationship& relationship : data)
        if (auto read = read_data(main, relationship, PartRole::custom_xml); !read)
            return read;
    return {};
}

/// Unreadable data is no reason to refuse the document: the control shows its last text.
Result<void> Opener::read_data(std::string_view source, const Relationship& relationship, PartRole role) {
    const auto* entry = directory_.find(relationship.target);
    if (entry == nullptr || followed_[static_cast<std::size_t>(entry->index)])
        return {};
    followed_[static_cast<std::size_t>(entry->index)] = true;
    if (auto read = read_part(*entry, role); !read) {
        if (read.error().code == FailureCode::limit)
            return read;
        add_oddity("custom-xml-unread", source,
                   fmt::format("the data in `{}` cannot be read: {}", entry->name, read.error().message));
        return {};
    }
    if (role == PartRole::custom_xml_properties)
        return {};
    const std::size_t data = package_.parts.size() - 1;
    auto properties = read_relationships(entry->name);
    if (!properties)
        return properties.error().code == FailureCode::limit ? tl::unexpected(properties.error())
                                                             : Result<void>();
    package_.parts[data].relationships = *properties;
    for (const Relationship& next : *properties)
        if (role_of(next.type) == PartRole::custom_xml_properties && !next.external)
            if (auto read = read_data(entry->name, next, PartRole::custom_xml_properties); !read)
                return read;
    return {};
}

Result<void> Opener::read_part(const ZipEntry& entry, PartRole role) {
    Part part;
    part.name = entry.name;
    part.content_type = types_.of(entry.name);
    part.role = role;
    if (role == PartRole::alt_chunk || role == PartRole::sub_document) {
        package_.parts.push_back(std::move(part));
        return {};
    }
    auto xml = read_xml(entry);
    if (!xml)
        return tl::unexpected(xml.error());
    if (is_wordprocessing(role) && xml->facts.root_namespace != Namespace::w)
        return fail(FailureCode::corrupt, part.name,
                    fmt::format("the root element `{}` is not in a namespace of WordprocessingML",
                                shown_name(xml->facts.root)));
    if (role == PartRole::main && xml->facts.root != "document")
        return fail(FailureCode::corrupt, part.name,
                    fmt::format("the main part holds `{}`, not a document", shown_name(xml->facts.root)));
    part.xml = std::move(xml->text);
    if (is_wordprocessing(role)) {
        auto relationships = read_relationships(part.name);
        if (!relationships)
            return tl::unexpected(relationships.error());
        part.relationships = std::move(*relationships);
    }
    package_.parts.push_back(std::move(part));
    return {};
}

void Opener::list_unread() {
    std::sort(seen_.begin(), seen_.end());
    for (const auto& entry : directory_.entries())
        if (!entry.is_folder() && !std::binary_search(seen_.begin(), seen_.end(), entry.name))
            package_.unread.push_back(in_unicode(entry.name));
    std::sort(package_.unread.begin(), package_.unread.end());
}

Result<Package> Opener::run() {
    if (const auto kind = refuse_other_kinds(); !kind)
        return tl::unexpected(kind.error());
    if (const auto types = read_content_types(); !types)
        return tl::unexpected(types.error());
    if (directory_.find(relationships_name("")) == nullptr)
        return fail(FailureCode::corrupt, relationships_name(""), "the part is missing; not a Word document");
    const auto relationships = read_relationships("");
    if (!relationships)
        return tl::unexpected(relationships.error());
    const auto main = find_main(*relationships);
    if (!main)
        return tl::unexpected(main.error());
    if (const auto read = read_main(**main); !read)
        return tl::unexpected(read.error());
    if (const auto read = follow(*relationships, ""); !read)
        return tl::unexpected(read.error());
    if (const auto read = read_bound_data(); !read)
        return tl::unexpected(read.error());
    list_unread();
    return std::move(package_);
}

} // namespace

const Part* Package::find(std::string_view name) const {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [name](const Part& part) { return part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

const Part* Package::find(PartRole role) const {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [role](const Part& part) { return part.role == role; });
    return found == parts.end() ? nullptr : &*found;
}

Result<Package> open_package(std::span<const std::byte> bytes, const Limits& limits) {
    if (bytes.size() > limits.file_bytes)
        return fail(FailureCode::limit, "",
                    fmt::format("the file is {} MiB large; at most {} MiB are read", bytes.size() >> 20U,
                                limits.file_bytes >> 20U));
    constexpr std::array begin{std::byte{'P'}, std::byte{'K'}, std::byte{3}, std::byte{4}};
    if (bytes.size() < begin.size() || !std::equal(begin.begin(), begin.end(), bytes.begin()))
        return tl::unexpected(describe_foreign_file(bytes));
    const auto container = without_line_break(bytes);
    const auto directory = read_directory(container, limits);
    if (!directory)
        return tl::unexpected(directory.error());
    auto reader = EntryReader::open(container, limits);
    if (!reader)
        return tl::unexpected(reader.error());
    auto package = Opener(*directory, *reader, limits).run();
    if (package && directory->backslash_names() > 0)
        package->oddities.push_back(
            {"backslash-names", "", 0,
             fmt::format("{} of its parts {} named with backslashes, which is not as the standard has it",
                         directory->backslash_names(), directory->backslash_names() == 1 ? "is" : "are")});
    if (package && container.size() < bytes.size())
        package->oddities.push_back({"trailing-line-break", "", 0, "a line break follows the zip container"});
    return package;
}

} // namespace rapporteur
