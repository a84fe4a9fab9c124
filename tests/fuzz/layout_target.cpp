// A layout from a user with a vocabulary beside it. They are read, or each mistake is reported with its
// place. With a layout that is read any document can be checked.
#include "fuzz/parts_input.hpp"
#include "support/places.hpp"

#include <fstream>
#include <iterator>

using namespace rapporteur;
using fuzzing::expect;

namespace {

const std::string& report() {
    static const std::string bytes = [] {
        std::ifstream file(testing::fixtures_folder() / "texts/2017.txt", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    return bytes;
}

/// "ours.xml:34:3"
bool is_place(const std::string& part) {
    const auto column = part.rfind(':');
    const auto line = column == std::string::npos ? column : part.rfind(':', column - 1);
    return line != std::string::npos && line > 0 &&
           part.find_first_not_of("0123456789:", line) == std::string::npos;
}

} // namespace

/// The input is `layout, FF, vocabulary`. The vocabulary is used for every file that the layout names.
void fuzzing::run_layout(Input given) {
    const auto input = split(given);
    if (input.parts.empty())
        return;
    const bool has_own = input.parts.size() > 1 && !input.parts[1].empty();
    const auto load = [&](std::string_view) {
        return has_own ? std::optional<std::string>(input.parts[1]) : std::nullopt;
    };
    const auto layout = parse_layout(input.parts[0], "ours.xml", load);
    const auto mistakes = examine_layout_text(input.parts[0], "ours.xml", load);
    expect(layout.has_value() == mistakes.empty());
    for (const Failure& mistake : mistakes) {
        expect_plain(mistake);
        expect(is_place(mistake.part));
    }
    if (!layout)
        return;
    Options options;
    options.limits = small_limits();
    const auto text = std::as_bytes(std::span(report()));
    const auto checked = check(text, **layout, options);
    const auto converted = convert(text, **layout, "a.txt", options);
    expect(checked.has_value() && converted.has_value());
}
