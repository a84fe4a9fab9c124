// Standard output for results, standard error for everything else. A result that could not be written is
// never passed over in silence: finish() says so and the exit status shows it.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace rapporteur::cli {

enum class ColorChoice { automatic, always, never };

class Console {
public:
    Console();

    void choose_color(ColorChoice choice);
    /// Whether results are to be coloured: on a terminal, unless NO_COLOR is set or TERM is `dumb`.
    [[nodiscard]] bool color() const { return color_; }

    /// Part of the result. Kept back until there is enough of it to be worth a call.
    void print(std::string_view text);
    /// `path: class: reason` on standard error.
    void complain(std::string_view path, const Failure& failure);
    /// A line on standard error.
    void note(std::string_view line);
    /// "12 of 400" on one line that is written over, if standard error is a terminal and there are many.
    void progress(std::size_t done, std::size_t total);

    /// Writes what was kept back. False: standard output could not take everything; the reason has been said.
    [[nodiscard]] bool finish();

private:
    void flush();
    void clear_progress();

    std::string pending_;
    int error_ = 0; ///< the first errno of standard output
    bool color_ = false;
    bool progress_is_shown_ = false;
};

/// Standard streams that the caller closed must not be taken by the next file that is opened, and a reader
/// that ends early must not kill the program in the middle of its work.
void prepare_streams();

} // namespace rapporteur::cli
