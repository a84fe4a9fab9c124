// The labels of a report as one multilevel list of Word, and the labels that do not fit into it.
#pragma once

#include "corrections/corrections.hpp"
#include "layout/layout.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur {

/// How the label of a paragraph is written in the Word file.
struct DocxLabel {
    std::optional<std::uint8_t> level; ///< of the list; none: the label is typed, or there is none
    std::int64_t num_id = 0;           ///< the list, or a w:num that restarts this level at another number
};

struct DocxLevel {
    NumberFormat format = NumberFormat::decimal;
    std::string prefix;
    std::string suffix;
};

/// A w:num that restarts one level.
struct DocxRestart {
    std::int64_t num_id = 0;
    std::uint8_t level = 0;
    std::int64_t start = 1;
};

struct DocxLists {
    std::array<DocxLevel, level_count> levels; ///< by the first label of each depth, else by the layout
    std::vector<DocxLabel> labels;             ///< by element of the report
    std::vector<DocxRestart> restarts;
    std::int64_t num_id = 1; ///< of the list
};

/// `num_id`: the first free number of a list.
[[nodiscard]] DocxLists make_docx_lists(const Corrected& corrected, const Layout& layout,
                                        std::int64_t num_id = 1);

} // namespace rapporteur
