// LISTNUM (17.16.5.33), AUTONUM, AUTONUMLGL and AUTONUMOUT (17.16.5.4 to 17.16.5.6). AUTONUM counts
// paragraphs: a heading at its level, another paragraph below the last heading that has the same field.
// Microsoft's knowledge base article 162895 says how the lists look that have no definition.
#include "numbering/number_fields.hpp"

#include "numbering/number_formats.hpp"
#include "numbering/walk.hpp"

#include "base/text.hpp"
#include "document/shown_bytes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace rapporteur {
namespace {

struct BuiltInLevel {
    NumberFormat format;
    std::string_view before;
    std::string_view after;
};
using BuiltInLevels = std::array<BuiltInLevel, level_count>;

constexpr BuiltInLevels number_default{{{NumberFormat::decimal, "", ")"},
                                        {NumberFormat::lower_letter, "", ")"},
                                        {NumberFormat::lower_roman, "", ")"},
                                        {NumberFormat::decimal, "(", ")"},
                                        {NumberFormat::lower_letter, "(", ")"},
                                        {NumberFormat::lower_roman, "(", ")"},
                                        {NumberFormat::decimal, "", "."},
                                        {NumberFormat::lower_letter, "", "."},
                                        {NumberFormat::lower_roman, "", "."}}};
constexpr BuiltInLevels outline_default{{{NumberFormat::upper_roman, "", "."},
                                         {NumberFormat::upper_letter, "", "."},
                                         {NumberFormat::decimal, "", "."},
                                         {NumberFormat::lower_letter, "", ")"},
                                         {NumberFormat::decimal, "(", ")"},
                                         {NumberFormat::lower_letter, "(", ")"},
                                         {NumberFormat::lower_roman, "(", ")"},
                                         {NumberFormat::lower_letter, "(", ")"},
                                         {NumberFormat::lower_roman, "(", ")"}}};

/// The format after \\* that an AUTONUM asks for (17.16.4.3.1).
NumberFormat general_format(std::string_view word) {
    if (word == "ROMAN")
        return NumberFormat::upper_roman;
    if (word == "roman")
        return NumberFormat::lower_roman;
    if (word == "ALPHABETIC")
        return NumberFormat::upper_letter;
    if (word == "alphabetic")
        return NumberFormat::lower_letter;
    if (equal_ignoring_case(word, "Ordinal"))
        return NumberFormat::ordinal;
    if (equal_ignoring_case(word, "CardText"))
        return NumberFormat::cardinal_text;
    if (equal_ignoring_case(word, "OrdText"))
        return NumberFormat::ordinal_text;
    return NumberFormat::decimal;
}

AbstractNum built_in_list(const BuiltInLevels& levels) {
    AbstractNum list;
    for (std::size_t index = 0; index < level_count; ++index) {
        Level& level = list.levels[index].emplace();
        level.start = 1;
        level.format = levels[index].format;
        level.text = std::string(levels[index].before) + '%' + std::to_string(index + 1);
        level.text += levels[index].after;
    }
    return list;
}

/// The list 1., 1.1., 1.1.1.
AbstractNum legal_list() {
    AbstractNum list;
    std::string text;
    for (std::size_t index = 0; index < level_count; ++index) {
        text += '%' + std::to_string(index + 1) + '.';
        Level& level = list.levels[index].emplace();
        level.start = 1;
        level.text = text;
    }
    return list;
}

/// Finds the list of each number field. Adds the lists that the file does not have.
class NumberFieldLists {
public:
    explicit NumberFieldLists(Document& document) : document_(&document) {
        for (const Num& num : document.nums) {
            largest_num_ = std::max(largest_num_, num.id);
            first_num_.try_emplace(num.abstract_id, num.id);
        }
        for (const AbstractNum& abstract : document.abstract_nums) {
            largest_abstract_ = std::max(largest_abstract_, abstract.id);
            const auto num = first_num_.find(abstract.id);
            if (!abstract.name.empty() && num != first_num_.end())
                known_.try_emplace(lower_case(abstract.name), num->second);
        }
    }

    std::int64_t list_named(std::string_view name) {
        const std::string key = lower_case(name);
        if (key == "outlinedefault")
            return find(key, [] { return built_in_list(outline_default); });
        if (key == "legaldefault")
            return find(key, legal_list);
        // The file has no such name: the user saw a list that looks like the default one.
        return find(key, [] { return built_in_list(number_default); });
    }
    std::int64_t automatic_list(const NumberField& field) {
        // Names in XML cannot have this character, so these names are free.
        switch (field.kind) {
        case NumberFieldKind::automatic_legal:
            return find("\1legal", legal_list);
        case NumberFieldKind::automatic_outline:
            return find("\1outline", [] { return built_in_list(outline_default); });
        default:
            return find("\1plain", legal_list);
        }
    }

private:
    template <typename Make>
    std::int64_t find(const std::string& key, const Make& make) {
        const auto [found, is_new] = known_.try_emplace(key, 0);
        if (is_new) {
            AbstractNum list = make();
            list.id = ++largest_abstract_;
            Num num;
            num.id = found->second = ++largest_num_;
            num.abstract_id = list.id;
            document_->abstract_nums.push_back(std::move(list));
            document_->nums.push_back(std::move(num));
        }
        return found->second;
    }

    Document* document_;
    std::int64_t largest_num_ = 0;
    std::int64_t largest_abstract_ = 0;
    std::map<std::int64_t, std::int64_t> first_num_; ///< by index of the abstractNum
    std::map<std::string, std::int64_t> known_;      ///< numId by name
};

/// The level of an AUTONUM paragraph: its heading level, or one below the last heading with the field.
class AutomaticLevels {
public:
    std::int64_t of(const Paragraph& paragraph, NumberFieldKind kind) {
        std::int64_t& below = below_heading_[static_cast<std::size_t>(kind)];
        if (!paragraph.outline_level)
            return below;
        below = *paragraph.outline_level + 1;
        return *paragraph.outline_level;
    }

private:
    std::array<std::int64_t, 4> below_heading_{};
};

using ArtifactIndex = std::multimap<std::pair<std::string_view, std::uint32_t>, Artifact*>;

void insert_text(Paragraph& paragraph, std::string_view part, const ArtifactIndex& artifacts,
                 std::uint32_t offset, std::string_view text) {
    paragraph.text.insert(offset, text);
    const auto length = static_cast<std::uint32_t>(text.size());
    for (Span& span : paragraph.spans) {
        const bool is_behind = span.begin >= offset && (span.end > span.begin || span.begin > offset);
        span.begin += is_behind ? length : 0;
        span.end += is_behind || span.end > offset ? length : 0;
    }
    const auto [begin, end] = artifacts.equal_range({part, paragraph.number});
    for (auto entry = begin; entry != end; ++entry) {
        Artifact& artifact = *entry->second;
        if (artifact.offset > offset)
            artifact.offset += length;
        else if (artifact.offset + artifact.length > offset)
            artifact.length += length;
    }
}

class NumberFieldWriter {
public:
    NumberFieldWriter(Document& document, ShownBytes& shown)
        : document_(&document), shown_(&shown), lists_(document) {
        for (Artifact& artifact : document.artifacts)
            artifacts_.emplace(std::pair{std::string_view(artifact.part), artifact.paragraph}, &artifact);
    }

    void write() {
        for_each_story([this](Story& story) { find_lists(story); });
        Definitions definitions(*document_);
        for_each_story([this, &definitions](Story& story) { write_numbers(story, definitions); });
    }

private:
    template <typename Visit>
    void for_each_story(const Visit& visit) {
        visit(document_->body);
        for (std::vector<Story>* stories : {&document_->notes, &document_->headers, &document_->footers})
            for (Story& story : *stories)
                visit(story);
    }

    void find_lists(Story& story) {
        AutomaticLevels levels;
        for (Paragraph& paragraph : story.paragraphs) {
            std::int64_t counted = 0; // the list of the AUTONUM before
            if (paragraph.number_fields.empty())
                continue;
            for (NumberField& field : paragraph.number_fields.own()) {
                if (field.kind == NumberFieldKind::list) {
                    field.num_id = lists_.list_named(field.list.empty() ? "NumberDefault" : field.list);
                    field.leads = trim(std::string_view(paragraph.text).substr(0, field.offset)).empty();
                    continue;
                }
                field.num_id = lists_.automatic_list(field);
                field.level = levels.of(paragraph, field.kind);
                field.counts = field.num_id != counted;
                counted = field.num_id;
            }
        }
    }

    void write_numbers(Story& story, Definitions& definitions) {
        StoryCounter counter(definitions, *document_);
        for (Paragraph& paragraph : story.paragraphs) {
            counter.step(paragraph);
            std::uint32_t added = 0;
            for (std::size_t index = 0; index < paragraph.number_fields.size(); ++index) {
                NumberField& field = paragraph.number_fields.own()[index];
                const NumberStep& step = counter.field_steps()[index];
                field.offset += added;
                if (step.outcome != NumberOutcome::numbered)
                    continue;
                const std::string text = shown_number(definitions, field, step);
                shown_->add_label(text.size());
                if (shown_->is_too_much())
                    return;
                insert_text(paragraph, story.part, artifacts_, field.offset, text);
                added += static_cast<std::uint32_t>(text.size());
            }
        }
    }

    static std::string shown_number(Definitions& definitions, const NumberField& field,
                                    const NumberStep& step) {
        if (field.kind == NumberFieldKind::list || field.kind == NumberFieldKind::automatic_outline)
            return label_text(definitions, step).text;
        const NumberFormat format = general_format(field.format);
        const std::string_view separator =
            field.separator.empty() ? std::string_view(".") : std::string_view(field.separator);
        const auto own = static_cast<std::size_t>(step.level);
        std::string text;
        for (std::size_t level = field.kind == NumberFieldKind::automatic ? own : 0; level <= own; ++level) {
            const std::string number = number_in_format(step.values[level], format, step.language).text;
            // Words in a general format begin with a small letter.
            const bool in_words =
                format == NumberFormat::cardinal_text || format == NumberFormat::ordinal_text;
            text += in_words ? lower_case(number) : number;
            if (level < own || field.has_final_separator)
                text += separator;
        }
        return text;
    }

    Document* document_;
    ShownBytes* shown_;
    NumberFieldLists lists_;
    ArtifactIndex artifacts_;
};

} // namespace

Result<Document> with_number_fields(Document document, const Limits& limits) {
    if (!document.has_number_fields)
        return document;
    ShownBytes shown(limits.shown_bytes, document.shown_bytes);
    NumberFieldWriter(document, shown).write();
    if (shown.is_too_much())
        return shown.failure();
    document.shown_bytes = shown.counted();
    return document;
}

} // namespace rapporteur
