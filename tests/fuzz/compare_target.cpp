// Two reports. They are compared, or the one that cannot be read is named. A report is equal to itself, all
// reported words are words of the two, and every output format can be printed.
#include "fuzz/parts_input.hpp"

#include "rapporteur/compare.hpp"

#include <algorithm>
#include <rapidjson/document.h>

using namespace rapporteur;
using fuzzing::expect;

namespace {

const std::vector<LayoutHandle>& every_layout() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

/// Each shown word is a word of one of the two, and no word is lost on either side.
void expect_words(const Difference& difference) {
    std::string left;
    std::string right;
    for (const WordChange& change : difference.words) {
        if (change.step != WordStep::added)
            left += change.text;
        if (change.step != WordStep::removed)
            right += change.text;
    }
    expect(left == difference.left.text && right == difference.right.text);
}

void expect_sound(const Comparison& comparison) {
    for (const ComparedRow& row : comparison.rows) {
        expect(row.has_left || row.has_right);
        for (const std::uint32_t index : row.differences)
            expect(index < comparison.differences.size());
    }
    for (const Difference& difference : comparison.differences) {
        expect(comparison.rows.empty() || difference.row <= comparison.rows.size());
        if (difference.kind == DifferenceKind::reworded)
            expect_words(difference);
    }
}

void expect_printed(const Comparison& comparison) {
    for (const auto format : {CompareFormat::text, CompareFormat::json, CompareFormat::html}) {
        const std::string printed = print_comparison(comparison, format, "es");
        for (const std::string_view acting : {"\x1B", "\u202E", "\u2028", "\u009B"})
            expect(printed.find(acting) == std::string::npos);
        if (format != CompareFormat::json)
            continue;
        rapidjson::Document tree;
        tree.Parse<rapidjson::kParseIterativeFlag>(printed.data(), printed.size());
        expect(!tree.HasParseError());
    }
}

} // namespace

/// The input has two parts, left and right. The mode says for each what it is (0x80 and 0x40: the main part
/// of a Word file, else report XML or plain text), and how they are compared.
void fuzzing::run_compare(Input given) {
    const auto input = split(given);
    if (input.parts.size() < 2)
        return;
    const auto side = [&input](std::size_t index, std::uint8_t flag) {
        if ((input.mode & flag) == 0)
            return input.parts[index];
        return package_of({0, {input.parts[index]}});
    };
    const std::string left = side(0, 0x80);
    const std::string right = side(1, 0x40);
    Options options;
    options.limits = small_limits();
    const CompareSettings settings{static_cast<CompareAs>(input.mode % 3), "a.docx", "b.docx"};
    const auto bytes_of = [](const std::string& bytes) { return std::as_bytes(std::span(bytes)); };
    const auto comparison = compare(bytes_of(left), bytes_of(right), every_layout(), options, settings);
    if (!comparison) {
        const std::string_view part = comparison.error().part;
        expect_plain(comparison.error());
        expect(part.starts_with("a.docx") || part.starts_with("b.docx"));
        return;
    }
    expect_sound(*comparison);
    expect_printed(*comparison);
    const auto itself = compare(bytes_of(left), bytes_of(left), every_layout(), options, settings);
    expect(itself && itself->differences.empty());
}
