// Two reports side by side: two drafts of one, or one in two languages. What differs is told by the parts of
// a report - resolutions, items, paragraphs - and not by lines. Bytes in, values or a text out.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class CompareAs : std::uint8_t {
    automatic, ///< languages where the two are in two languages, else drafts
    drafts,
    languages
};
enum class CompareFormat : std::uint8_t { text, json, html };

enum class DifferenceKind : std::uint8_t {
    added,      ///< only the second has it; with all that belongs to it, told once
    dropped,    ///< only the first has it
    moved,      ///< it stands among others
    renumbered, ///< its label is another, and no other difference explains it
    reworded,   ///< drafts
    date,       ///< languages, from here on: what is said in one paragraph and not in the other
    country,
    participant,
    place,
    body,
    figure,
    acronym,
    reference ///< to a resolution or item of the report
};
[[nodiscard]] std::string_view to_string(DifferenceKind kind);

enum class WordStep : std::uint8_t { same, removed, added };
struct WordChange {
    WordStep step = WordStep::same;
    std::string text;
};

/// A place in one of the two, in words, and what stands there.
struct DifferencePlace {
    std::string where; ///< "resolution 3, item b"; empty: the other has no such place
    std::string text;  ///< the paragraph, or the words that differ
};

struct Difference {
    DifferenceKind kind = DifferenceKind::reworded;
    DifferencePlace left;
    DifferencePlace right;
    std::vector<WordChange> words; ///< reworded: the paragraph
    std::uint32_t row = 0;         ///< index into Comparison::rows
};

/// A paragraph of one of the two.
struct ComparedParagraph {
    std::string label;
    std::string text;
};
enum class ComparedKind : std::uint8_t { title, heading, entry, paragraph };

/// Two paragraphs that correspond, or one that has no counterpart.
struct ComparedRow {
    ComparedKind kind = ComparedKind::paragraph;
    std::uint8_t depth = 0; ///< entries and items: 1, 2, ...
    bool has_left = false;
    bool has_right = false;
    ComparedParagraph left;
    ComparedParagraph right;
    std::vector<std::uint32_t> differences; ///< indices
};

struct ComparedReport {
    std::string name;
    std::string layout;
    std::string language; ///< BCP 47
    std::string misfit;   ///< empty: it follows its layout; else what it lacks
};

struct Comparison {
    CompareAs as = CompareAs::drafts; ///< drafts or languages
    ComparedReport left;
    ComparedReport right;
    std::vector<Difference>
        differences;               ///< in the order of the first, what only the second has where it stands
    std::vector<ComparedRow> rows; ///< every paragraph
    bool is_coarse = false;        ///< so long and so different that, from some place on, only equal texts were paired
};

struct CompareSettings {
    CompareAs as = CompareAs::automatic;
    std::string left_name; ///< as it is shown
    std::string right_name;
};

/// Word files, plain texts or report XML, each by the layout that fits it best. They are compared as they
/// stand; report XML stands as it was corrected. Options::language is that of the places. A failure's part
/// begins with the name of the report it is about.
[[nodiscard]] Result<Comparison> compare(std::span<const std::byte> left, std::span<const std::byte> right,
                                         std::span<const LayoutHandle> layouts, const Options& options,
                                         const CompareSettings& settings);

/// The comparison for a person or a program, in a language of the messages. HTML is a page of its own.
[[nodiscard]] std::string print_comparison(const Comparison& comparison, CompareFormat format,
                                           std::string_view language = "en");

} // namespace rapporteur
