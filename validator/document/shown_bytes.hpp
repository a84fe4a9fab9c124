// Counts, during reading, how much a document shows: its text and that of notes, text boxes, headers and
// footers, its labels, and the artifacts. A file of a few kilobytes can have millions of paragraphs, each
// with a label. The time and memory of later stages depend on this sum.
#pragma once

#include "rapporteur/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace rapporteur {

class ShownBytes {
public:
    explicit ShownBytes(std::uint64_t most, std::uint64_t counted = 0) : most_(most), counted_(counted) {}

    /// Each line of a paragraph counts as a paragraph, because it may become one.
    void add_paragraph(std::string_view text) {
        const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
        counted_ += text.size() + static_cast<std::uint64_t>(lines) * of_paragraph;
    }
    void add_artifact(std::uint64_t text) { counted_ += text + of_artifact; }
    /// Adds columns of a table that have no cell of their own. Each is written, and the place of the table
    /// with it.
    void add_columns(std::uint64_t columns) { counted_ += columns * of_column; }
    void add_label(std::uint64_t text) { counted_ += text; }

    [[nodiscard]] std::uint64_t counted() const { return counted_; }
    [[nodiscard]] bool is_too_much() const { return counted_ > most_; }
    /// The failure for a document that shows too much.
    [[nodiscard]] tl::unexpected<Failure> failure() const;

private:
    // What an empty one costs. In memory it takes several times as much.
    static constexpr std::uint64_t of_paragraph = 128;
    static constexpr std::uint64_t of_artifact = 64;
    static constexpr std::uint64_t of_column = 32;

    std::uint64_t most_;
    std::uint64_t counted_;
};

} // namespace rapporteur
