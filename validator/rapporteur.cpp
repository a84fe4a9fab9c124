// The whole line, and the only file that knows it: bytes -> package (or plain text) -> document -> labels ->
// blocks -> report
// -> findings -> corrections -> report XML.
#include "rapporteur/rapporteur.hpp"

#include "rapporteur/version.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "corrections/corrections.hpp"
#include "document/document.hpp"
#include "document/plain_text_reader.hpp"
#include "layout/layout.hpp"
#include "messages/messages.hpp"
#include "numbering/numbering.hpp"
#include "package/package.hpp"
#include "package/plain_text.hpp"
#include "report/report.hpp"
#include "rules/rule.hpp"
#include "writers/plain_text.hpp"
#include "writers/writers.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

TrackChanges mode_of(TrackedChanges changes) {
    switch (changes) {
    case TrackedChanges::reject:
        return TrackChanges::reject;
    case TrackedChanges::all:
        return TrackChanges::all;
    case TrackedChanges::accept:
        break;
    }
    return TrackChanges::accept;
}

Result<Document> open_document(std::span<const std::byte> docx, const Options& options) {
    if (docx.size() <= options.limits.file_bytes)
        if (const auto plain = decode_plain_text(docx))
            return read_plain_text(*plain, options.limits);
    auto package = open_package(docx, options.limits);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    return read_document(*package, mode_of(options.tracked_changes));
}

Result<Blocks> open_blocks(std::span<const std::byte> docx, const Options& options) {
    const auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(document.error());
    return make_blocks(*document, compute_labels(*document));
}

std::optional<std::string> embedded_copy(std::string_view name) {
    const auto text = embedded_resource(name);
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

} // namespace

bool is_plain_text(std::span<const std::byte> bytes) {
    return decode_plain_text(bytes).has_value();
}

std::vector<std::string> layout_names() {
    return embedded_layouts();
}

LayoutInfo describe_layout(const Layout& layout) {
    return {layout.name, layout.title, layout.language};
}

Result<LayoutHandle> load_layout(std::string_view name) {
    const auto source = layout_source(name);
    if (!source) {
        const auto known = embedded_layouts();
        const auto meant = nearest(name, known);
        return fail(
            FailureCode::layout, {},
            meant.empty()
                ? fmt::format("there is no layout `{}`; `rapporteur layouts` lists those there are", name)
                : fmt::format("there is no layout `{}`; did you mean `{}`?", name, meant));
    }
    return parse_layout(*source, name, {});
}

std::optional<std::string_view> layout_source(std::string_view name) {
    const auto text = embedded_layout_source(name);
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

Result<LayoutHandle> parse_layout(std::string_view xml, std::string_view name, const ResourceReader& load) {
    auto layout = read_layout(xml, name, [&load](std::string_view wanted) {
        auto text = load ? load(wanted) : std::nullopt;
        return text ? text : embedded_copy(wanted);
    });
    if (!layout)
        return tl::unexpected(std::move(layout.error()));
    for (const auto& [rule, settings] : layout->rules) {
        // A code would be found too, but the settings of a rule are looked up by its name.
        const Rule* known = find_rule(rule);
        if (known == nullptr || known->name != rule)
            return fail(FailureCode::layout, {},
                        fmt::format("{}: there is no rule `{}`; `rapporteur rules` lists those there are",
                                    name, rule));
    }
    return std::make_shared<const Layout>(std::move(*layout));
}

Result<CheckResult> check(std::span<const std::byte> docx, const Layout& layout, const Options& options) {
    const auto blocks = open_blocks(docx, options);
    if (!blocks)
        return tl::unexpected(blocks.error());
    CheckResult result{layout.name, {}};
    for (RuleFinding& found :
         run_rules(*blocks, recognize(*blocks, layout), layout, messages_in(options.language)))
        result.findings.push_back(std::move(found.finding));
    return result;
}

std::vector<WriterInfo> writers() {
    std::vector<WriterInfo> list;
    for (const Writer& writer : all_writers())
        list.push_back({writer.name, writer.extension, writer.what});
    return list;
}

Result<std::string> convert(std::span<const std::byte> docx, const Layout& layout,
                            std::string_view source_name, const Options& options) {
    const Writer* writer = find_writer(options.writer);
    if (writer == nullptr)
        return fail(FailureCode::layout, {}, fmt::format("there is no writer `{}`", options.writer));
    auto blocks = open_blocks(docx, options);
    if (!blocks)
        return tl::unexpected(std::move(blocks.error()));
    const auto corrected =
        correct(std::move(*blocks), layout, options.unsafe_fixes ? FixSafety::unsafe : FixSafety::safe);
    const std::string digest = sha256_hex(docx);
    return writer->write({corrected, layout, source_name, digest, options.pandoc_api});
}

Result<std::string> text(std::span<const std::byte> docx, bool explain, const Options& options) {
    const auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(document.error());
    return write_plain_text(*document, compute_labels(*document), explain);
}

Result<std::vector<TextParagraph>> paragraphs(std::span<const std::byte> docx, const Options& options) {
    const auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(document.error());
    const Labels labels = compute_labels(*document);
    std::vector<TextParagraph> list;
    for (std::size_t i = 0; i < document->body.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document->body.paragraphs[i];
        list.push_back({document->body.part, paragraph.number, labels.body[i].text, paragraph.text});
    }
    return list;
}

std::vector<RuleInfo> rules(std::string_view language) {
    static const RuleWords unknown;
    const Messages& messages = messages_in(language);
    std::vector<RuleInfo> list;
    for (const Rule* rule : all_rules()) {
        const RuleWords* known = messages.rule(rule->name);
        const RuleWords& words = known == nullptr ? unknown : *known;
        RuleInfo info{rule->name, rule->code, rule->family, rule->severity, rule->fix, words.what,
                      words.why,  words.bad,  words.good,   words.repair,   {},        {}};
        for (const MessageKind& kind : rule->messages) {
            if (const MessageWords* said = words.message(kind.id))
                info.messages.push_back({kind.id, said->text, said->hint, said->fix});
        }
        for (const RuleParameter& parameter : rule->parameters) {
            const auto meaning = words.parameters.find(parameter.name);
            info.parameters.push_back(
                {parameter.name, parameter.value,
                 meaning == words.parameters.end() ? std::string_view() : std::string_view(meaning->second)});
        }
        list.push_back(std::move(info));
    }
    return list;
}

std::string_view version() {
    return RAPPORTEUR_VERSION;
}

} // namespace rapporteur
