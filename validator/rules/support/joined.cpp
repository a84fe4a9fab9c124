#include "rules/support/joined.hpp"

#include "report/opening.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <optional>

namespace rapporteur {
namespace {

// Bytes that are looked at, so that a paragraph with many marks takes the time of its length.
constexpr std::size_t most_of_label = 120; ///< more than any label has
constexpr std::size_t most_of_act = 80;    ///< more than any verb with the words before it

const LabelReading* reading_of(const BlockLabel& label, NumberFormat format) {
    const auto found =
        std::find_if(label.readings.begin(), label.readings.end(),
                     [format](const LabelReading& each) { return each.format == format && !each.misread; });
    return found == label.readings.end() ? nullptr : &*found;
}

bool has_value(const BlockLabel& label, const LabelReading& reading) {
    const LabelReading* own = reading_of(label, reading.format);
    return own != nullptr && own->value == reading.value;
}

/// The first mark at or after `from` behind which an entry may begin. Looking at each byte in turn costs less
/// than find_first_of(), which calls a function for each.
std::size_t next_mark(std::string_view text, std::size_t from) {
    while (from < text.size() && text[from] != '.' && text[from] != ';' && text[from] != ':')
        ++from;
    return from;
}

class JoinedSearch {
public:
    explicit JoinedSearch(const RuleInput& input) : input_(input) {}

    std::vector<JoinedEntry> run() {
        for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
            for (const Siblings& list : siblings_of(input_, part)) {
                for (std::size_t at = 0; at < list.elements.size(); ++at)
                    search(list.elements[at], at + 1 < list.elements.size()
                                                  ? std::optional(list.elements[at + 1])
                                                  : std::nullopt);
            }
        }
        std::sort(found_.begin(), found_.end(), [](const JoinedEntry& left, const JoinedEntry& right) {
            return std::pair(left.element, left.begin) < std::pair(right.element, right.begin);
        });
        return std::move(found_);
    }

private:
    void search(std::uint32_t element, std::optional<std::uint32_t> next) {
        const Element& own = input_.report.elements[element];
        const Block& block = input_.block_of(element);
        if (block.label.readings.empty() || own.depth == 0 || own.depth > input_.layout.levels().size())
            return;
        LabelReading last = block.label.readings.front();
        const std::string_view text = block.text;
        for (std::size_t at = next_mark(text, 0); at < text.size(); at = next_mark(text, at + 1)) {
            std::size_t begin = at + 1;
            while (begin < text.size() && text[begin] == ' ')
                ++begin;
            if (begin == at + 1 || begin >= text.size())
                continue;
            const TypedLabel typed = read_typed_label(cut(text.substr(begin), most_of_label));
            const LabelReading* reading = typed.length == 0 ? nullptr : reading_of(typed.label, last.format);
            if (reading == nullptr || reading->value != last.value + 1 ||
                typed.label.suffix != block.label.suffix ||
                !is_entry(text.substr(begin + typed.length), *reading, next))
                continue;
            last = *reading;
            found_.push_back({element, static_cast<std::uint32_t>(begin),
                              static_cast<std::uint32_t>(typed.label.text.size()),
                              static_cast<std::uint32_t>(begin + typed.length), typed.label.text});
            at = begin + typed.length;
        }
    }

    /// Whether the text after the label is an entry of its own: it begins with a verb, or the list skips this
    /// number.
    [[nodiscard]] bool is_entry(std::string_view text, const LabelReading& reading,
                                std::optional<std::uint32_t> next) const {
        std::size_t at = 0;
        if (text.empty() || !is_upper(next_code_point(text, at)))
            return false;
        // Word counts paragraphs, so the next paragraph has the number that is typed inside this one.
        const bool counted_by_word = next && input_.block_of(*next).label.source == LabelSource::automatic;
        if (next && !counted_by_word && has_value(input_.block_of(*next).label, reading))
            return false;
        const bool skipped =
            next && has_value(input_.block_of(*next).label, {reading.format, reading.value + 1});
        return skipped || (counted_by_word && has_value(input_.block_of(*next).label, reading)) ||
               begins_with_verb(fold(cut(text, most_of_act)), input_.layout);
    }

    const RuleInput& input_;
    std::vector<JoinedEntry> found_;
};

} // namespace

const std::vector<JoinedEntry>& find_joined_entries(const RuleInput& input) {
    return input.searches.joined_entries.get([&input] { return JoinedSearch(input).run(); });
}

std::size_t count_joined(const RuleInput& input, std::uint32_t element) {
    const auto& entries = find_joined_entries(input);
    const auto first =
        std::lower_bound(entries.begin(), entries.end(), element,
                         [](const JoinedEntry& each, std::uint32_t wanted) { return each.element < wanted; });
    std::size_t count = 0;
    for (auto each = first; each != entries.end() && each->element == element; ++each)
        ++count;
    return count;
}

} // namespace rapporteur
