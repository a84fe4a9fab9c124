// How much a document shows, counted while it is read: its text with that of notes, text boxes, headers and
// footers, its labels, and what was left out but is told. A file of a few kilobytes can name millions of
// paragraphs, each with a label; what later stages need in time and memory goes by this sum.
#pragma once

#include "rapporteur/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace rapporteur {

class ShownBytes {
public:
    explicit ShownBytes(std::uint64_t most, std::uint64_t counted = 0) : most_(most), counted_(counted) {}

    /// A line of a paragraph may become a paragraph of its own, so it counts as one.
    void add_paragraph(std::string_view text) {
        const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
        counted_ += text.size() + static_cast<std::uint64_t>(lines) * of_paragraph;
    }
    void add_artifact(std::uint64_t text) { counted_ += text + of_artifact; }
    /// Columns of a table that no cell of their own names: each is written, and where the table begins.
    void add_columns(std::uint64_t columns) { counted_ += columns * of_column; }
    void add_label(std::uint64_t text) { counted_ += text; }

    [[nodiscard]] std::uint64_t counted() const { return counted_; }
    [[nodiscard]] bool is_too_much() const { return counted_ > most_; }
    /// What to answer then.
    [[nodiscard]] tl::unexpected<Failure> failure() const;

private:
    // What stands for one that is empty: it takes several times as much in memory.
    static constexpr std::uint64_t of_paragraph = 128;
    static constexpr std::uint64_t of_artifact = 64;
    static constexpr std::uint64_t of_column = 32;

    std::uint64_t most_;
    std::uint64_t counted_;
};

} // namespace rapporteur
