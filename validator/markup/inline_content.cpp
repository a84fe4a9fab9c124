// Turns overlapping stretches into a tree, in one pass over their borders.
#include "markup/inline_content.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace rapporteur {
namespace {

struct Mark {
    const Fact* fact = nullptr;
    const Span* span = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    /// Sorts marks from the outside to the inside.
    [[nodiscard]] auto key() const {
        const int layer = fact != nullptr ? 0 : span->kind == SpanKind::link ? 1 : 2;
        const int kind = fact != nullptr ? static_cast<int>(fact->kind) : static_cast<int>(span->kind);
        return std::tuple(layer, begin, ~end, kind);
    }
};

/// The last border between characters at or before `position`.
std::uint32_t character_border(std::string_view text, std::uint32_t position) {
    return static_cast<std::uint32_t>(cut(text, position).size());
}

std::vector<Mark> collect_marks(const Block& block, std::span<const Fact> facts) {
    std::vector<Mark> marks;
    const auto add = [&](Mark mark, std::uint32_t begin, std::uint32_t end) {
        mark.begin = character_border(block.text, begin);
        mark.end = character_border(block.text, end);
        if (mark.begin < mark.end)
            marks.push_back(mark);
    };
    for (const Fact& fact : facts) {
        if (fact.kind != FactKind::meeting_kind)
            add({.fact = &fact}, fact.begin, fact.end);
    }
    for (const Span& span : block.spans) {
        if (is_shown(span.kind) && span.kind != SpanKind::note)
            add({.span = &span}, span.begin, span.end);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& left, const Mark& right) { return left.begin < right.begin; });
    return marks;
}

/// The open marks, as a stack of tags that are already written.
class Nesting {
public:
    explicit Nesting(std::vector<InlineEvent>& events) : events_(events) {}

    /// Leaves and enters marks until exactly `wanted` are open.
    void become(const std::vector<const Mark*>& wanted) {
        const auto [kept, from] = std::mismatch(stack_.begin(), stack_.end(), wanted.begin(), wanted.end());
        for (auto mark = stack_.end(); mark != kept; --mark)
            add(InlineStep::leave, **(mark - 1));
        for (auto mark = from; mark != wanted.end(); ++mark)
            add(InlineStep::enter, **mark);
        stack_ = wanted;
    }

private:
    void add(InlineStep step, const Mark& mark) {
        events_.push_back({.step = step, .fact = mark.fact, .span = mark.span, .text = {}});
    }

    std::vector<InlineEvent>& events_;
    std::vector<const Mark*> stack_;
};

void append_text(std::vector<InlineEvent>& events, std::string_view text) {
    for (;;) {
        const auto line_end = text.find('\n');
        const std::string_view line = text.substr(0, line_end);
        if (!line.empty())
            events.push_back({.step = InlineStep::text, .fact = nullptr, .span = nullptr, .text = line});
        if (line_end == std::string_view::npos)
            return;
        events.push_back({.step = InlineStep::line_break, .fact = nullptr, .span = nullptr, .text = {}});
        text.remove_prefix(line_end + 1);
    }
}

} // namespace

std::vector<InlineEvent> inline_content(const Block& block, std::span<const Fact> facts) {
    const std::string_view text = block.text;
    const std::vector<Mark> marks = collect_marks(block, facts);
    std::vector<std::pair<std::uint32_t, const Span*>> notes;
    std::vector<std::uint32_t> borders{0, static_cast<std::uint32_t>(text.size())};
    for (const Mark& mark : marks)
        borders.insert(borders.end(), {mark.begin, mark.end});
    for (const Span& span : block.spans) {
        if (span.kind == SpanKind::note) {
            notes.emplace_back(character_border(text, span.begin), &span);
            borders.push_back(notes.back().first);
        }
    }
    std::stable_sort(notes.begin(), notes.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());

    std::vector<InlineEvent> events;
    Nesting nesting(events);
    std::vector<const Mark*> active; // sorted by Mark::key
    auto next_mark = marks.begin();
    auto next_note = notes.begin();
    for (std::size_t i = 0; i < borders.size(); ++i) {
        const std::uint32_t here = borders[i];
        std::erase_if(active, [here](const Mark* mark) { return mark->end <= here; });
        // A note between two words of an emphasis is inside the emphasis. A note at its border is outside.
        if (next_note != notes.end() && next_note->first == here)
            nesting.become(active);
        for (; next_note != notes.end() && next_note->first == here; ++next_note)
            events.push_back(
                {.step = InlineStep::note, .fact = nullptr, .span = next_note->second, .text = {}});
        for (; next_mark != marks.end() && next_mark->begin == here; ++next_mark) {
            const auto place = std::upper_bound(
                active.begin(), active.end(), &*next_mark,
                [](const Mark* left, const Mark* right) { return left->key() < right->key(); });
            active.insert(place, &*next_mark);
        }
        nesting.become(active);
        if (i + 1 < borders.size())
            append_text(events, text.substr(here, borders[i + 1] - here));
    }
    return events;
}

std::string_view emphasis_element(SpanKind kind) {
    switch (kind) {
    case SpanKind::bold:
        return "b";
    case SpanKind::italic:
        return "i";
    case SpanKind::underline:
        return "u";
    case SpanKind::superscript:
        return "sup";
    case SpanKind::subscript:
        return "sub";
    case SpanKind::link:
    case SpanKind::note:
    case SpanKind::language:
        break;
    }
    return {};
}

std::span<const Fact> facts_of(const Report& report, std::uint32_t element) {
    const auto first = std::partition_point(report.facts.begin(), report.facts.end(),
                                            [element](const Fact& fact) { return fact.element < element; });
    const auto last = std::partition_point(first, report.facts.end(),
                                           [element](const Fact& fact) { return fact.element == element; });
    return {first, last};
}

} // namespace rapporteur
