// A format that is one whole on its way to standard output: nothing of a file is kept in memory once it is
// printed, however many there are.
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
    /// Where there is no printer, nothing is done. Both must outlive it.
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
    // What waits for a head that tells totals: in a file without a name, or where there can be none, in
    // memory.
    std::unique_ptr<std::FILE, Close> waiting_;
    std::string waiting_text_;
};

} // namespace rapporteur::cli
