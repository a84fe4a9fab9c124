// What Word leaves in a document that many hands have edited for years, in the amounts it does: revision ids,
// runs split in the middle of sentences and formatted one by one, bookmarks, forty styles and hundreds of
// latent ones, numbering definitions nobody uses.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace rapporteur::testing {

/// The same numbers on every machine: only the engine is used, for the distributions of the standard library
/// differ.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// 0 to `sides` - 1.
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
    bool one_in(std::size_t sides) { return roll(sides) == 0; }

private:
    std::mt19937_64 engine_;
};

/// A paragraph as Word writes it. `list_level` below 0: not numbered.
std::string cluttered_paragraph(std::string_view text, int list_level, Dice& dice);

std::string cluttered_styles();
/// Ten lists of nine levels; list 1 numbers resolutions `1.` and items `a.`.
std::string cluttered_numbering();

} // namespace rapporteur::testing
