// Text before and after correction as a unified diff, like `git diff`. Both sides go together paragraph by
// paragraph, so no search for common lines is needed.
#include "printers/printers.hpp"

#include "base/text.hpp"
#include "printers/terminal.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

using namespace terminal;

constexpr std::size_t context_lines = 3;

/// A paragraph on one line.
std::string one_line(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (begin > 0)
            out += "↵ ";
        out += escape_controls(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

class DiffPrinter {
public:
    DiffPrinter(const Preview& preview, const TextStyle& style)
        : preview_(preview), color_(style.color), language_(style.language) {}

    std::string print(std::string_view path) {
        const std::string name = escape_controls(path);
        for (const std::string& artifact : preview_.left_out)
            out_ += fmt::format("{}: {}\n", name,
                                phrase(language_, "left-out", {{"artifact", escape_controls(artifact)}}));
        if (std::any_of(preview_.lines.begin(), preview_.lines.end(), is_changed)) {
            paint(bold, fmt::format("--- {}", name));
            paint(bold, fmt::format("+++ {} ({})", name, phrase(language_, "corrected")));
            print_hunks();
        }
        return std::move(out_);
    }

private:
    static bool is_changed(const PreviewLine& line) { return line.before != line.after; }

    void print_hunks() {
        const auto& lines = preview_.lines;
        const auto changed_from = [&lines](std::size_t from) {
            return static_cast<std::size_t>(
                std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(), is_changed) -
                lines.begin());
        };
        for (std::size_t first = changed_from(0); first < lines.size();) {
            std::size_t last = first;
            std::size_t next = changed_from(first + 1);
            for (; next < lines.size() && next - last <= 2 * context_lines + 1; next = changed_from(next + 1))
                last = next;
            print_hunk(first > context_lines ? first - context_lines : 0,
                       std::min(last + context_lines + 1, lines.size()), lines[first].where);
            first = next;
        }
    }

    void print_hunk(std::size_t begin, std::size_t end, std::string_view where) {
        // A part divided from the paragraph before it has no line on the old side.
        const auto& lines = preview_.lines;
        const auto divided = [&lines](std::size_t from, std::size_t to) {
            return static_cast<std::size_t>(std::count_if(
                lines.begin() + static_cast<std::ptrdiff_t>(from),
                lines.begin() + static_cast<std::ptrdiff_t>(to),
                [](const PreviewLine& line) { return line.before.empty() && !line.after.empty(); }));
        };
        paint(cyan,
              fmt::format("@@ -{},{} +{},{} @@ {}", begin + 1 - divided(0, begin),
                          end - begin - divided(begin, end), begin + 1, end - begin, escape_controls(where)));
        for (std::size_t index = begin; index < end;) {
            if (!is_changed(preview_.lines[index])) {
                out_ += fmt::format(" {}\n", one_line(preview_.lines[index++].before));
                continue;
            }
            // Print both sides of a paragraph together: a person compares paragraphs, not whole hunks.
            const PreviewLine& line = preview_.lines[index++];
            if (!line.before.empty())
                print_side(red, '-', line.before, line.after);
            print_side(green, '+', line.after, line.before);
        }
    }

    /// Prints one side of a changed line. In colour the different words stand out, even if they are only
    /// white space.
    void print_side(std::string_view color, char sign, const std::string& text, const std::string& other) {
        if (!color_) {
            out_ += fmt::format("{}{}\n", sign, one_line(text));
            return;
        }
        std::size_t same = 0;
        const std::size_t most = std::min(text.size(), other.size());
        while (same < most && text[same] == other[same])
            ++same;
        while (is_inside_character(text, same))
            --same;
        std::size_t tail = 0;
        while (tail < most - same && text[text.size() - 1 - tail] == other[other.size() - 1 - tail])
            ++tail;
        while (tail > 0 && is_inside_character(text, text.size() - tail))
            --tail;
        const std::string_view words = text;
        out_ += fmt::format("{}{}{}{}{}{}{}{}\n", color, sign, one_line(words.substr(0, same)), reversed,
                            one_line(words.substr(same, text.size() - tail - same)), upright,
                            one_line(words.substr(text.size() - tail)), plain);
    }

    void paint(std::string_view color, std::string_view line) {
        if (color_)
            out_ += fmt::format("{}{}{}\n", color, line, plain);
        else
            out_ += fmt::format("{}\n", line);
    }

    const Preview& preview_;
    bool color_;
    std::string language_;
    std::string out_;
};

} // namespace

std::string print_diff(std::string_view path, const Preview& preview, const TextStyle& style) {
    return DiffPrinter(preview, style).print(path);
}

} // namespace rapporteur
