#include "printers/formats.hpp"

#include <array>

namespace rapporteur {

std::span<const PrinterFormat> printer_formats() {
#define FILE_PRINTER(word, need, what, ...)                                                                  \
    PrinterFormat{word, what, PrinterNeeds::need,                                                            \
                  []([[maybe_unused]] const CheckedFile& file,                                               \
                     [[maybe_unused]] const PrinterChoices& choices) { return __VA_ARGS__; },                \
                  nullptr},
#define WHOLE_PRINTER(word, need, what, ...)                                                                 \
    PrinterFormat{word, what, PrinterNeeds::need, nullptr,                                                   \
                  [](const PrinterChoices& choices) -> WholePrinter { return __VA_ARGS__; }},
    static const std::array formats{
#include "printers/printers.def"
    };
#undef FILE_PRINTER
#undef WHOLE_PRINTER
    return formats;
}

} // namespace rapporteur
