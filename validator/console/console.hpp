// Standard output for results, standard error for everything else. If a result cannot be written, finish()
// reports it, and the exit status shows it.
//
// Other people wrote what is printed here. On a terminal, and on standard error, none of its characters may
// control the display. Results that go to a file or to another program stay byte for byte.
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
    /// Whether results are coloured: on a terminal, unless NO_COLOR is set or TERM is `dumb`.
    [[nodiscard]] bool color() const { return color_; }

    /// Prints a part of the result. The text is collected, to save system calls.
    void print(std::string_view text);
    /// Prints and flushes: another program may be waiting for this line.
    void print_now(std::string_view text);
    /// Prints `path: class: reason` on standard error.
    void complain(std::string_view path, const Failure& failure);
    /// Prints `path: passed over: reason`. Nothing is lost by that.
    void note_passed_over(std::string_view path, const Failure& failure);
    /// Prints a line on standard error.
    void note(std::string_view line);
    /// The columns for a status line: the width of the terminal on standard error; 0 if it is no terminal.
    [[nodiscard]] std::size_t status_width() const;
    /// Shows a line on standard error that the next output overwrites. An empty line removes it.
    void show_status(std::string_view line);
    /// Repeats the complaints if results were printed after the first of them.
    void repeat_complaints();

    /// Writes the collected text. Returns false if standard output could not take everything; the reason is
    /// already printed.
    [[nodiscard]] bool finish();

private:
    void flush();
    void clear_status();

    std::string pending_;
    std::vector<std::string> complaints_; ///< only the first ones
    bool printed_since_complaint_ = false;
    int error_ = 0;            ///< the first errno of standard output
    bool on_terminal_ = false; ///< whether standard output is a terminal
    bool color_ = false;
    bool status_is_shown_ = false;
};

/// Makes standard streams safe. If the caller closed one, the next opened file must not take its number. If a
/// reader ends early, the program must not be killed in the middle of its work.
void prepare_streams();

} // namespace rapporteur::cli
