// The input of the targets behind the container: the XML of a few parts, so that a mutation changes what a
// stage reads and not the checksum of a zip entry.
//
// mode byte, document.xml, FF, styles.xml, FF, numbering.xml, FF, ...
//
// UTF-8 never has the byte FF. An empty part is left out of the package.
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

/// A package with these parts and the relationships to them.
[[nodiscard]] std::string package_of(const PartsInput& input);

/// So small that a run takes only milliseconds.
[[nodiscard]] Limits small_limits();

/// Ends the program unless the failure is one that users may see: one line, and not a defect of the program.
void expect_plain(const Failure& failure);

} // namespace rapporteur::fuzzing
