// What Word leaves in a document after years of editing, in realistic amounts: revision ids, runs that are
// split within sentences and formatted one by one, bookmarks, forty styles and hundreds of latent ones,
// unused numbering definitions.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace rapporteur::testing {

/// Gives the same numbers on every machine. It uses only the engine, because the distributions of standard
/// libraries differ.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// A number from 0 to `sides` - 1.
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
    bool one_in(std::size_t sides) { return roll(sides) == 0; }

private:
    std::mt19937_64 engine_;
};

/// A paragraph as Word writes it. A `list_level` below 0 means that it is not numbered.
std::string cluttered_paragraph(std::string_view text, int list_level, Dice& dice);

std::string cluttered_styles();
/// Ten lists of nine levels. List 1 numbers resolutions `1.` and items `a.`.
std::string cluttered_numbering();

} // namespace rapporteur::testing
