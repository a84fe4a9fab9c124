// Standard output for results, standard error for everything else. A result that could not be written is
// never passed over in silence: finish() says so and the exit status shows it.
//
// What is printed was written by somebody else: on a terminal, and on standard error, no character of it acts
// on the display. Results that go to a file or to another program stay byte for byte.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
    /// The same, handed over at once: a program may be waiting for this line.
    void print_now(std::string_view text);
    /// `path: class: reason` on standard error.
    void complain(std::string_view path, const Failure& failure);
    /// `path: passed over: reason`: nothing is lost by it.
    void note_passed_over(std::string_view path, const Failure& failure);
    /// A line on standard error.
    void note(std::string_view line);
    /// Columns of the line that a status may take: those of the terminal standard error is; 0: it is none.
    [[nodiscard]] std::size_t status_width() const;
    /// A line on standard error that the next output writes over. Empty: takes it away.
    void show_status(std::string_view line);
    /// The complaints so far, once more, if results have been printed after the first of them.
    void repeat_complaints();

    /// Writes what was kept back. False: standard output could not take everything; the reason has been said.
    [[nodiscard]] bool finish();

private:
    void flush();
    void clear_status();

    std::string pending_;
    std::vector<std::string> complaints_; ///< the first ones
    bool printed_since_complaint_ = false;
    int error_ = 0;            ///< the first errno of standard output
    bool on_terminal_ = false; ///< standard output is one
    bool color_ = false;
    bool status_is_shown_ = false;
};

/// Standard streams that the caller closed must not be taken by the next file that is opened, and a reader
/// that ends early must not kill the program in the middle of its work.
void prepare_streams();

} // namespace rapporteur::cli
