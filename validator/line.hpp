// What the files at the head of the line share: a document as blocks, and read by the layout that fits it
// best.
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

/// "an opening and a submission"; empty where nothing is amiss.
[[nodiscard]] std::string in_words(const Report& report, const Options& options);

} // namespace rapporteur
