// Computes labels from random definitions and paragraphs. The values are random, not XML, so that a run takes
// only microseconds.
#include "fuzz/values.hpp"
#include "numbering/numbering.hpp"

using namespace rapporteur;
using fuzzing::expect;
using fuzzing::Values;

namespace {

constexpr std::int64_t bounds[] = {0, 1, -1, 780, 781, 32'767, 32'768, 2'147'483'647, INT64_MAX, INT64_MIN};
constexpr const char* languages[] = {"", "en", "es-MX", "fr", "x"};
constexpr const char* ids[] = {"", "A", "B", "C", "D"};
constexpr const char* level_texts[] = {"%1.", "%1.%2.", "%2%3%9", "%", "\xEF\x82\xB7"};
constexpr const char* fonts[] = {"", "Symbol", "Wingdings"};
constexpr const char* kinds[] = {"", "singleLevel", "multilevel"};
constexpr const char* format_names[] = {"", "chicago", "hex", "russianLower", "001, 002, 003, ..."};

class Maker {
public:
    explicit Maker(Values values) : values_(values) {}

    Document document() {
        Document document;
        document.properties.language = values_.one_of(languages);
        for (int count = few(); count > 0; --count)
            document.styles.push_back(style());
        for (int count = few(); count > 0; --count)
            document.abstract_nums.push_back(abstract_num());
        for (int count = few(); count > 0; --count)
            document.nums.push_back(num());
        while (!values_.empty())
            document.body.paragraphs.push_back(paragraph());
        return document;
    }

private:
    int few() { return values_.between(0, 4); }
    std::int64_t small() { return values_.between(-1, 9); }
    std::int64_t number() { return values_.flag() ? small() : values_.one_of(bounds); }
    std::optional<std::int64_t> maybe_number() {
        return values_.flag() ? std::optional(number()) : std::nullopt;
    }
    std::optional<std::int64_t> maybe_small() {
        return values_.flag() ? std::optional(small()) : std::nullopt;
    }
    std::string name() { return values_.one_of(ids); }

    Level level() {
        Level level;
        level.start = maybe_number();
        level.format = static_cast<NumberFormat>(values_.between(0, 11));
        level.format_name = values_.one_of(format_names);
        level.text = values_.flag() ? values_.one_of(level_texts) : values_.text(8);
        level.restart = maybe_small();
        level.paragraph_style = name();
        level.font = values_.one_of(fonts);
        level.is_legal = values_.flag();
        level.hidden = values_.flag();
        return level;
    }
    AbstractNum abstract_num() {
        AbstractNum made;
        made.id = small();
        made.multi_level_type = values_.one_of(kinds);
        made.num_style_link = name();
        made.style_link = name();
        for (int count = few(); count > 0; --count)
            made.levels[static_cast<std::size_t>(values_.between(0, level_count - 1))] = level();
        return made;
    }
    Num num() {
        Num made{small(), small(), {}};
        for (int count = few(); count > 0; --count) {
            LevelOverride& change =
                made.overrides[static_cast<std::size_t>(values_.between(0, level_count - 1))];
            change.start = maybe_number();
            if (values_.flag())
                change.level = level();
        }
        return made;
    }
    Style style() {
        Style made;
        made.id = made.name = name();
        made.type = static_cast<StyleType>(values_.between(0, 3));
        made.based_on = name();
        made.is_default = values_.flag();
        made.num_pr = {maybe_small(), maybe_small()};
        return made;
    }
    Paragraph paragraph() {
        Paragraph made;
        made.number = ++paragraphs_;
        made.style = values_.flag() ? static_cast<std::uint32_t>(values_.between(0, 5)) : no_index;
        made.num_pr = {maybe_small(), maybe_small()};
        made.text = values_.flag() ? "text" : "";
        made.uncounted = values_.flag();
        return made;
    }

    Values values_;
    std::uint32_t paragraphs_ = 0;
};

} // namespace

void fuzzing::run_numbering(Input bytes) {
    Document document = Maker(Values(bytes)).document();
    for (Paragraph& paragraph : document.body.paragraphs)
        if (paragraph.style != no_index && paragraph.style >= document.styles.size())
            paragraph.style = no_index;
    const Labels labels = compute_labels(document);
    expect(labels.body.size() == document.body.paragraphs.size());
    for (const Label& label : labels.body)
        expect(label.text.size() <= 512 && label.level < level_count);
    expect(explain_labels(document).size() == document.body.paragraphs.size());
}
