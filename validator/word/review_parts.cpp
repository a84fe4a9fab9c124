#include "word/review_parts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::int64_t greatest_id = 0x7FFF'0000; // ids have 31 bits; leave room for new ones

/// One more than the greatest id of an annotation in the document.
std::int64_t first_free_id(const Package& package) {
    std::int64_t greatest = 0;
    for (const Part& part : package.parts) {
        constexpr std::string_view attribute = "w:id=";
        for (std::size_t at = part.xml.find(attribute); at != std::string::npos;
             at = part.xml.find(attribute, at + 1)) {
            if (at == 0 || !is_space(static_cast<unsigned char>(part.xml[at - 1])))
                continue;
            std::int64_t value = 0;
            std::size_t digit = at + attribute.size() + 1;
            while (digit < part.xml.size() && is_digit(static_cast<unsigned char>(part.xml[digit])) &&
                   value <= greatest_id)
                value = value * 10 + (part.xml[digit++] - '0');
            if (value <= greatest_id)
                greatest = std::max(greatest, value);
        }
    }
    return greatest + 1;
}

} // namespace

ReviewParts::ReviewParts(const ReviewInput& input, const ParagraphIndex& paragraphs)
    : input_(input), paragraphs_(paragraphs) {
    stamp_.author = review_author;
    stamp_.date = input.date;
    stamp_.next_id = first_free_id(input.package);
    wanted_[input.document.body.part];
    for (const Paragraph& paragraph : input.document.body.paragraphs) {
        const TextSources& sources = sources_of(paragraph);
        if (std::any_of(sources.begin(), sources.end(),
                        [](const TextSource& source) { return source.kind == SourceKind::paragraph; })) {
            first_ = &paragraph;
            want(paragraph);
            break;
        }
    }
}

void ReviewParts::want(const Paragraph& paragraph) {
    std::vector<std::uint32_t>& own = wanted_[paragraphs_.part_of(paragraph)];
    for (const TextSource& source : sources_of(paragraph))
        if (source.kind == SourceKind::paragraph)
            own.push_back(source.element);
}

Result<void> ReviewParts::open(PackageEntries& entries) {
    for (auto& [name, sources] : wanted_) {
        std::sort(sources.begin(), sources.end());
        sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
        auto text = read_part_text(entries, name);
        if (!text)
            return tl::unexpected(std::move(text.error()));
        EditedPart& part = parts_[name];
        part.text = std::move(*text);
        part.elements =
            std::make_unique<ElementIndex>(input_.package.find(name)->xml, part.text.text, sources);
        part.editor = std::make_unique<PartEditor>(part.text, *part.elements, stamp_);
    }
    return {};
}

const TextPlaces& ReviewParts::places_of(const Paragraph& paragraph) {
    std::unique_ptr<TextPlaces>& places = places_[&paragraph];
    if (!places) {
        EditedPart& part = part_of(paragraph);
        places =
            std::make_unique<TextPlaces>(paragraph, sources_of(paragraph), *part.elements, part.text.text);
        for (const TextLeaf& leaf : places->leaves())
            part.editor->know(leaf,
                              std::string_view(paragraph.text).substr(leaf.begin, leaf.end - leaf.begin));
    }
    return *places;
}

} // namespace rapporteur
