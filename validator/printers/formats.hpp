// The list of printers: what `check --format` chooses from.
#pragma once

#include "printers/printers.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// What a printer is made with.
struct PrinterChoices {
    TextStyle text;
    bool baseline = false; ///< findings were compared with a baseline
};

/// What a printer needs of a check: the findings, or the report itself, which costs more
/// (Options::whole_report).
enum class PrinterNeeds : std::uint8_t { findings, report };

/// A line of printers.def. It has one of the two functions.
struct PrinterFormat {
    std::string_view name; ///< the word for `--format`
    PrinterNeeds needs = PrinterNeeds::findings;
    std::string (*of_file)(const CheckedFile& file, const PrinterChoices& choices) = nullptr;
    WholePrinter (*whole)(const PrinterChoices& choices) = nullptr;
};

[[nodiscard]] std::span<const PrinterFormat> printer_formats();

} // namespace rapporteur
