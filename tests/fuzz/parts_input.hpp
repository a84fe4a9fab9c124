// What the targets behind the container take: the XML of a few parts, so that a mutation changes what a stage
// reads and not the checksum of a zip entry.
//
//     mode byte, document.xml, FF, styles.xml, FF, numbering.xml, FF, ...
//
// FF is in no UTF-8. A part that is empty is left out of the package.
#pragma once

#include "fuzz/targets.hpp"

#include "rapporteur/rapporteur.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::fuzzing {

struct PartsInput {
    std::uint8_t mode = 0;
    std::vector<std::string> parts; ///< in the order of part_names
};

inline constexpr std::string_view part_names[] = {
    "word/document.xml", "word/styles.xml",   "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml",
    "word/comments.xml", "word/settings.xml", "word/header1.xml",   "word/footer1.xml",
};

[[nodiscard]] PartsInput split(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::string join(const PartsInput& input);

/// A package with these parts in it, and the relationships that lead to them.
[[nodiscard]] std::string package_of(const PartsInput& input);

/// Small enough that a run takes milliseconds.
[[nodiscard]] Limits small_limits();

/// Ends the program unless the failure is what a user may see: one line, and no defect of the program.
void expect_plain(const Failure& failure);

} // namespace rapporteur::fuzzing
