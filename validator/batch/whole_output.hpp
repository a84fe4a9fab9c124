// Prints a format whose output is one document. A file is not kept in memory after it is printed, however
// many files there are.
#pragma once

#include "console/console.hpp"
#include "printers/printers.hpp"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur::cli {

class WholeOutput {
public:
    /// If `printer` is empty, nothing is printed. Both arguments must outlive this object.
    WholeOutput(const std::optional<WholePrinter>& printer, Console& console);

    void add(const CheckedFile& file);
    void finish();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void set_aside(std::string_view text);
    void take_back();

    const std::optional<WholePrinter>& printer_;
    Console& console_;
    // The text that must wait for a head with totals: in a temporary file, or in memory if there can be none.
    std::unique_ptr<std::FILE, Close> waiting_;
    std::string waiting_text_;
};

} // namespace rapporteur::cli
