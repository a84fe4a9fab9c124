#include "rules/support/repeats.hpp"

#include "report/opening.hpp"
#include "rules/support/searches.hpp"

#include <optional>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_repeat = 60; // bytes

bool may_repeat_section(const Element& element) {
    return element.kind == SectionKind::loose || element.part == ElementPart::continuation ||
           element.kind == SectionKind::closing || element.kind == SectionKind::prose ||
           element.kind == SectionKind::title_block || element.kind == SectionKind::submission ||
           element.kind == SectionKind::opening;
}

class RepeatSearch {
public:
    explicit RepeatSearch(const RuleInput& input)
        : input_(input), opening_(first_of(SectionKind::opening)),
          submission_(first_of(SectionKind::submission)) {
        repeats_.copied.assign(input.report.elements.size(), false);
    }

    Repeats run() && {
        std::uint32_t heading = no_index; // the last one before
        for (std::uint32_t index = 0; index < repeats_.copied.size(); ++index) {
            if (opening_)
                look_for_section(index);
            if (input_.report.elements[index].kind != SectionKind::heading)
                continue;
            if (heading != no_index && same_words(heading, index))
                add(heading, index, "heading");
            heading = index;
        }
        return std::move(repeats_);
    }

private:
    [[nodiscard]] std::optional<std::uint32_t> first_of(SectionKind kind) const {
        const auto found = input_.report.elements_of(kind);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
    [[nodiscard]] bool same_words(std::uint32_t one, std::uint32_t other) const {
        return trim(input_.folded(one).text) == trim(input_.folded(other).text);
    }

    void look_for_section(std::uint32_t index) {
        const Element& element = input_.report.elements[index];
        const Block& block = input_.block_of(index);
        if (index == *opening_ || !may_repeat_section(element) || block.text.size() < shortest_repeat)
            return;
        if (same_words(*opening_, index) ||
            (element.kind != SectionKind::opening && is_whole_opening(block, input_.layout)))
            add(*opening_, index, "opening");
        else if (submission_ && index > *submission_ && is_submission(input_.folded(index), input_.layout))
            add(*submission_, index, "submission");
    }

    /// Adds the copy with all that follows it as it follows the original.
    void add(std::uint32_t original, std::uint32_t copy, std::string_view section) {
        if (repeats_.copied[copy])
            return;
        repeats_.copies.push_back({copy, section});
        const auto end = static_cast<std::uint32_t>(repeats_.copied.size());
        for (std::uint32_t before = original, index = copy; before < copy && index < end; ++before, ++index) {
            if (!same_words(before, index))
                break;
            repeats_.copied[index] = true;
        }
    }

    const RuleInput& input_;
    std::optional<std::uint32_t> opening_;
    std::optional<std::uint32_t> submission_;
    Repeats repeats_;
};

} // namespace

const Repeats& find_repeats(const RuleInput& input) {
    return input.searches.repeats.get([&input] { return RepeatSearch(input).run(); });
}

} // namespace rapporteur
