#include "rules/support/endings.hpp"

#include "base/text.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

enum class Mark : std::uint8_t { none, stop, comma, other };

struct Ending {
    std::uint32_t element = 0;
    Mark mark = Mark::none;
    std::uint32_t begin = 0; ///< of the mark, or the end of the text if it has none
    std::uint32_t end = 0;
    std::string word;
};

char32_t at(std::string_view text, std::size_t position) {
    return next_code_point(text, position);
}

/// The length of the text without an "and" or "or" at its end: after a comma, it means that the list goes on.
std::size_t without_joint(std::string_view text, const std::vector<std::string>& joints) {
    const auto gap = text.find_last_of(' ');
    if (gap == std::string_view::npos)
        return text.size();
    const bool joint = std::find(joints.begin(), joints.end(), folded(text.substr(gap + 1))) != joints.end();
    return joint ? trimmed_end(text.substr(0, gap)) : text.size();
}

Ending ending_of(const RuleInput& input, std::uint32_t element, const std::vector<std::string>& joints) {
    Ending ending;
    ending.element = element;
    const std::string_view whole = input.block_of(element).text;
    const std::string_view text = whole.substr(0, trimmed_end(whole));
    ending.begin = ending.end = static_cast<std::uint32_t>(text.size());
    if (text.empty())
        return ending;
    const auto gap = text.find_last_of(' ');
    ending.word = text.substr(gap == std::string_view::npos ? 0 : gap + 1);
    std::size_t end = text.size();
    while (end > 0 && is_closing_mark(at(text, previous_code_point(text, end))))
        end = previous_code_point(text, end);
    if (end == 0)
        return ending;
    const std::size_t joined = end == text.size() ? without_joint(text, joints) : end;
    const std::size_t begin = previous_code_point(text, joined == 0 ? end : joined);
    switch (at(text, begin)) {
    case U'.':
    case U'!':
    case U'?':
    case U'\u2026':
        ending.mark = Mark::stop;
        break;
    case U',':
    case U';':
        ending.mark = Mark::comma;
        ending.begin = static_cast<std::uint32_t>(begin);
        break;
    case U':':
    case U'-':
    case U'\u2013':
    case U'\u2014':
        ending.mark = Mark::other;
        break;
    default:
        break;
    }
    return ending;
}

/// Whether the list is one sentence: most of its members end in a comma or a semicolon.
bool is_one_sentence(const std::vector<Ending>& list) {
    if (list.size() < 2)
        return false;
    const auto commas = std::count_if(list.begin(), list.end() - 1,
                                      [](const Ending& one) { return one.mark == Mark::comma; });
    return 2 * commas > static_cast<std::ptrdiff_t>(list.size()) - 1;
}

/// `goes_on`: the list belongs to a sentence that goes on after it.
void judge(const std::vector<Ending>& list, bool goes_on, std::vector<EndingFlaw>& flaws) {
    const auto count = [&](Mark mark) {
        return std::count_if(list.begin(), list.end(),
                             [mark](const Ending& one) { return one.mark == mark; });
    };
    const auto commas = count(Mark::comma);
    // If most members have no mark, the list is a list of names.
    if (list.size() < 2 || count(Mark::none) > count(Mark::stop) + commas)
        return;
    const bool runs_on = is_one_sentence(list);
    for (const Ending& ending : list) {
        const bool last = &ending == &list.back();
        if (ending.mark == Mark::stop || ending.mark == Mark::other || (runs_on && !last))
            continue;
        if (last && goes_on && ending.mark == Mark::comma)
            continue;
        const auto kind = ending.mark == Mark::none ? EndingFlaw::Kind::no_stop
                          : last                    ? EndingFlaw::Kind::last_comma
                                                    : EndingFlaw::Kind::comma;
        flaws.push_back({kind, ending.element, no_index, ending.begin, ending.end, ending.word});
    }
}

/// Whether another list or recitals follow the section.
bool is_followed(const Report& report, std::uint32_t section) {
    if (section == no_index || section + 1 >= report.sections.size())
        return false;
    const SectionKind next = report.sections[section + 1].kind;
    return next == SectionKind::list || next == SectionKind::recitals || next == SectionKind::prose;
}

std::vector<EndingFlaw> search_ending_flaws(const RuleInput& input) {
    std::vector<std::string> joints = drafting_words(input.layout, "reference-joint");
    joints.insert(joints.end(), input.layout.list_joints.begin(), input.layout.list_joints.end());
    const auto children = children_of(input.report);
    const auto& elements = input.report.elements;
    std::vector<EndingFlaw> flaws;
    std::vector<bool> runs_on(elements.size(),
                              false); // by element: its sentence goes on in the next element
    for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
        for (const Siblings& siblings : siblings_of(input, part)) {
            const Element& first = elements[siblings.elements.front()];
            if (first.kind == SectionKind::recitals) // the layout says how recitals end
                continue;
            std::vector<Ending> list;
            for (const std::uint32_t element : siblings.elements) {
                if (!children[element].items && !trim(input.block_of(element).text).empty())
                    list.push_back(ending_of(input, element, joints));
            }
            const bool one_sentence = is_one_sentence(list);
            for (const std::uint32_t element : siblings.elements)
                runs_on[element] = one_sentence && element != siblings.elements.back();
            const bool under_sentence = siblings.parent != no_index && runs_on[siblings.parent];
            // An entry with items has no end of its own; its items have.
            const bool ends_in_items = children[siblings.elements.back()].items;
            const std::size_t known = flaws.size();
            judge(list, under_sentence || ends_in_items || is_followed(input.report, first.section), flaws);
            const std::uint32_t next = siblings.elements.back() + 1;
            for (std::size_t index = known; index < flaws.size(); ++index) {
                if (flaws[index].kind == EndingFlaw::Kind::last_comma && next < elements.size() &&
                    elements[next].part == ElementPart::continuation) {
                    flaws[index].kind = EndingFlaw::Kind::unlabelled;
                    flaws[index].follower = next;
                }
            }
        }
    }
    return flaws;
}

} // namespace

const std::vector<EndingFlaw>& find_ending_flaws(const RuleInput& input) {
    return input.searches.endings.get([&input] { return search_ending_flaws(input); });
}

Flaw end_in_stop(const RuleInput& input, const EndingFlaw& ending, std::string_view message) {
    auto arguments = label_arguments(input, ending.element);
    arguments.push_back({"words", ending.word});
    return flaw_to_rewrite(input, ending.element, {ending.begin, ending.end}, ".",
                           say(message, std::move(arguments)));
}

} // namespace rapporteur
