// The list of printers: the values of `check --format`.
#pragma once

#include "printers/printers.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// The choices for making a printer.
struct PrinterChoices {
    TextStyle text;
    bool baseline = false; ///< the findings were compared with a baseline
};

/// What a printer needs from a check: the findings, or also the report itself, which costs more
/// (Options::whole_report).
enum class PrinterNeeds : std::uint8_t { findings, report };

/// A line of printers.def. It has one of the two functions.
struct PrinterFormat {
    std::string_view name; ///< the word for `--format`
    std::string_view what; ///< what it is for, for people
    PrinterNeeds needs = PrinterNeeds::findings;
    std::string (*of_file)(const CheckedFile& file, const PrinterChoices& choices) = nullptr;
    WholePrinter (*whole)(const PrinterChoices& choices) = nullptr;
};

[[nodiscard]] std::span<const PrinterFormat> printer_formats();

} // namespace rapporteur
