// Compares two reports: two drafts of one report, or one report in two languages. Differences are reported by
// the parts of a report (resolutions, items, paragraphs) and not by lines.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class CompareAs : std::uint8_t {
    automatic, ///< languages if the two are in different languages, else drafts
    drafts,
    languages
};
enum class CompareFormat : std::uint8_t { text, json, html };

enum class DifferenceKind : std::uint8_t {
    added,      ///< only the second report has it; reported once, with everything that belongs to it
    dropped,    ///< only the first report has it
    moved,      ///< it has another place among the others
    renumbered, ///< its label is different, and no other difference explains that
    reworded,   ///< for drafts
    date,       ///< this and the following are for languages: one paragraph states it and the other does not
    country,
    participant,
    place,
    body,
    figure,
    acronym,
    reference ///< a reference to a resolution or item of the report
};
[[nodiscard]] std::string_view to_string(DifferenceKind kind);

enum class WordStep : std::uint8_t { same, removed, added };
struct WordChange {
    WordStep step = WordStep::same;
    std::string text;
};

/// A place in one of the two reports, and the words there.
struct DifferencePlace {
    std::string where; ///< "resolution 3, item b"; empty: this report has no such place
    std::string text;  ///< the paragraph, or the words that differ
};

struct Difference {
    DifferenceKind kind = DifferenceKind::reworded;
    DifferencePlace left;
    DifferencePlace right;
    std::vector<WordChange> words; ///< for `reworded`: the words of the paragraph
    std::uint32_t row = 0;         ///< index into Comparison::rows
};

/// A paragraph of one of the two.
struct ComparedParagraph {
    std::string label;
    std::string text;
};
enum class ComparedKind : std::uint8_t { title, heading, entry, paragraph };

/// Two paragraphs that correspond, or one without a counterpart.
struct ComparedRow {
    ComparedKind kind = ComparedKind::paragraph;
    std::uint8_t depth = 0; ///< entries and items: 1, 2, ...
    bool has_left = false;
    bool has_right = false;
    ComparedParagraph left;
    ComparedParagraph right;
    std::vector<std::uint32_t> differences; ///< indices into Comparison::differences
};

struct ComparedReport {
    std::string name;
    std::string layout;
    std::string language; ///< BCP 47
    std::string misfit;   ///< what the report lacks for its layout; empty: it fits
};

struct Comparison {
    CompareAs as = CompareAs::drafts; ///< drafts or languages
    ComparedReport left;
    ComparedReport right;
    /// In the order of the first report; what only the second has stands at its place.
    std::vector<Difference> differences;
    std::vector<ComparedRow> rows; ///< every paragraph
    /// The reports are so long and so different that from some place on only equal texts were paired.
    bool is_coarse = false;
};

struct CompareSettings {
    CompareAs as = CompareAs::automatic;
    std::string left_name; ///< as shown to people
    std::string right_name;
};

/// Reads Word files, plain texts or report XML, each with the layout that fits it best. Word files and texts
/// are compared without corrections; report XML has been corrected when it was written. Options::language is
/// the language of the places. A failure's part begins with the name of its report.
[[nodiscard]] Result<Comparison> compare(std::span<const std::byte> left, std::span<const std::byte> right,
                                         std::span<const LayoutHandle> layouts, const Options& options,
                                         const CompareSettings& settings);

/// The comparison for people or for programs, in a language of the messages. HTML is a complete page.
[[nodiscard]] std::string print_comparison(const Comparison& comparison, CompareFormat format,
                                           std::string_view language = "en");

} // namespace rapporteur
