// Any definitions and any paragraphs -> Labels: the values themselves are random, not the XML they stand in,
// so that a run takes microseconds.
#include "fuzz/expect.hpp"
#include "numbering/numbering.hpp"

#include <fuzzer/FuzzedDataProvider.h>

using namespace rapporteur;
using fuzzing::expect;

namespace {

constexpr std::int64_t bounds[] = {0, 1, -1, 780, 781, 32'767, 32'768, 2'147'483'647, INT64_MAX, INT64_MIN};

class Maker {
public:
    explicit Maker(FuzzedDataProvider& data) : data_(data) {}

    Document document() {
        Document document;
        document.properties.language = data_.PickValueInArray({"", "en", "es-MX", "fr", "x"});
        for (int count = few(); count > 0; --count)
            document.styles.push_back(style());
        for (int count = few(); count > 0; --count)
            document.abstract_nums.push_back(abstract_num());
        for (int count = few(); count > 0; --count)
            document.nums.push_back(num());
        while (data_.remaining_bytes() > 0)
            document.body.paragraphs.push_back(paragraph());
        return document;
    }

private:
    int few() { return data_.ConsumeIntegralInRange(0, 4); }
    std::int64_t small() { return data_.ConsumeIntegralInRange<std::int64_t>(-1, 9); }
    std::int64_t number() { return data_.ConsumeBool() ? small() : data_.PickValueInArray(bounds); }
    std::optional<std::int64_t> maybe_number() {
        return data_.ConsumeBool() ? std::optional(number()) : std::nullopt;
    }
    std::optional<std::int64_t> maybe_small() {
        return data_.ConsumeBool() ? std::optional(small()) : std::nullopt;
    }
    std::string name() { return data_.PickValueInArray({"", "A", "B", "C", "D"}); }

    Level level() {
        Level level;
        level.start = maybe_number();
        level.format = static_cast<NumberFormat>(data_.ConsumeIntegralInRange(0, 11));
        level.text = data_.ConsumeBool()
                         ? data_.PickValueInArray({"%1.", "%1.%2.", "%2%3%9", "%", "\xEF\x82\xB7"})
                         : data_.ConsumeRandomLengthString(8);
        level.restart = maybe_small();
        level.paragraph_style = name();
        level.font = data_.PickValueInArray({"", "Symbol", "Wingdings"});
        level.is_legal = data_.ConsumeBool();
        level.hidden = data_.ConsumeBool();
        return level;
    }
    AbstractNum abstract_num() {
        AbstractNum made;
        made.id = small();
        made.multi_level_type = data_.PickValueInArray({"", "singleLevel", "multilevel"});
        made.num_style_link = name();
        made.style_link = name();
        for (int count = few(); count > 0; --count)
            made.levels[data_.ConsumeIntegralInRange<std::size_t>(0, level_count - 1)] = level();
        return made;
    }
    Num num() {
        Num made{small(), small(), {}};
        for (int count = few(); count > 0; --count) {
            LevelOverride& change =
                made.overrides[data_.ConsumeIntegralInRange<std::size_t>(0, level_count - 1)];
            change.start = maybe_number();
            if (data_.ConsumeBool())
                change.level = level();
        }
        return made;
    }
    Style style() {
        Style made;
        made.id = made.name = name();
        made.type = static_cast<StyleType>(data_.ConsumeIntegralInRange(0, 3));
        made.based_on = name();
        made.is_default = data_.ConsumeBool();
        made.num_pr = {maybe_small(), maybe_small()};
        return made;
    }
    Paragraph paragraph() {
        Paragraph made;
        made.number = ++paragraphs_;
        made.style = data_.ConsumeBool() ? data_.ConsumeIntegralInRange<std::uint32_t>(0, 5) : no_index;
        made.num_pr = {maybe_small(), maybe_small()};
        made.text = data_.ConsumeBool() ? "text" : "";
        made.uncounted = data_.ConsumeBool();
        return made;
    }

    FuzzedDataProvider& data_;
    std::uint32_t paragraphs_ = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider provider(data, size);
    Document document = Maker(provider).document();
    for (Paragraph& paragraph : document.body.paragraphs)
        if (paragraph.style != no_index && paragraph.style >= document.styles.size())
            paragraph.style = no_index;
    const Labels labels = compute_labels(document);
    expect(labels.body.size() == document.body.paragraphs.size());
    for (const Label& label : labels.body)
        expect(label.text.size() <= 512 && label.level < level_count);
    expect(explain_labels(document).size() == document.body.paragraphs.size());
    return 0;
}
