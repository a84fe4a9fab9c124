// Shared by the files that run the whole line: reads a document with the layout that fits it best.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include "report/choose.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

[[nodiscard]] Result<Blocks> open_blocks(std::span<const std::byte> docx, const Options& options);

[[nodiscard]] Result<ReportReading> read_by_layouts(std::span<const std::byte> docx,
                                                    std::span<const LayoutHandle> layouts,
                                                    const Options& options);

/// "an opening and a submission"; empty if nothing is missing.
[[nodiscard]] std::string in_words(const Report& report, const Options& options);

} // namespace rapporteur
