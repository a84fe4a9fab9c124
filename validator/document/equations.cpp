// The switches of EQ nest, `\f(\r(2),\s\up8(x))`. They are read with an explicit stack, because the file
// decides how deep they nest. What Word draws over and under one another is written side by side.
#include "document/equations.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rapporteur {
namespace {

constexpr std::size_t deepest_switch = 64; // deeper switches are shown as they are in the file

/// A switch with its options and the elements that are read so far.
struct EquationSwitch {
    char kind = 0;    ///< the letter of the switch; 0: the whole equation
    std::string left; ///< brackets that the document chooses: one or both
    std::string right;
    bool has_brackets = false;
    std::string sign = "\u222B"; ///< of an integral: ∫, Σ, Π or a chosen character
    std::vector<std::string> elements{1};
    std::size_t parentheses = 0; ///< open parentheses that are text
};

bool is_letter_of_switch(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_simple_operand(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter_of_switch(c) || is_digit(static_cast<unsigned char>(c)) || c == '.' ||
               (c & 0x80) != 0;
    });
}

std::string bracketed_operand(std::string_view text) {
    return is_simple_operand(text) ? std::string(text) : '(' + std::string(text) + ')';
}

std::string joined_elements(const std::vector<std::string>& elements, std::string_view separator) {
    std::string text;
    for (const std::string& element : elements) {
        if (!text.empty() && !element.empty())
            text += separator;
        text += element;
    }
    return text;
}

std::string shown_switch(const EquationSwitch& closed) {
    std::vector<std::string> elements;
    elements.reserve(closed.elements.size());
    for (const std::string& element : closed.elements)
        elements.emplace_back(trim(element));
    switch (closed.kind) {
    case 'f':
        return elements.size() == 2 ? bracketed_operand(elements[0]) + '/' + bracketed_operand(elements[1])
                                    : joined_elements(elements, " ");
    case 'r':
        return elements.size() == 2 ? elements[0] + "\u221A" + bracketed_operand(elements[1])
                                    : "\u221A" + bracketed_operand(elements[0]);
    case 'b':
        return closed.has_brackets ? closed.left + joined_elements(elements, " ") + closed.right
                                   : '(' + joined_elements(elements, " ") + ')';
    case 'i':
        return closed.sign + ' ' + joined_elements(elements, " ");
    case 'l':
        return joined_elements(elements, ", ");
    case 'd': // a displacement
        return {};
    case 'o':
    case 's':
        return joined_elements(elements, "");
    default:
        return joined_elements(elements, " ");
    }
}

class EquationReader {
public:
    explicit EquationReader(std::string_view text)
        : text_(text), separator_(text.find(';') == std::string_view::npos ? ',' : ';') {}

    std::string read() {
        while (at_ < text_.size())
            read_next();
        while (open_.size() > 1)
            close();
        return std::string(trim(open_.front().elements.front()));
    }

private:
    void read_next() {
        const char c = text_[at_++];
        EquationSwitch& innermost = open_.back();
        if (c == '\\' && at_ < text_.size()) {
            if (is_letter_of_switch(text_[at_]))
                read_name();
            else
                add(text_[at_++]);
        } else if (c == '(' && has_switch_ && open_.size() < deepest_switch) {
            open_.push_back(std::move(next_));
            has_switch_ = false;
        } else if (c == '(') {
            ++innermost.parentheses;
            add(c);
        } else if (c == ')' && innermost.parentheses > 0) {
            --innermost.parentheses;
            add(c);
        } else if (c == ')' && open_.size() > 1) {
            close();
        } else if (c == separator_ && open_.size() > 1 && innermost.parentheses == 0) {
            innermost.elements.emplace_back();
        } else if (!has_switch_ || c != ' ') {
            add(c);
        }
    }

    void add(char c) {
        has_switch_ = false;
        open_.back().elements.back() += c;
    }

    void close() {
        const std::string text = shown_switch(open_.back());
        open_.pop_back();
        open_.back().elements.back() += text;
    }

    /// Reads a switch, or an option of the switch before it: `\al`, `\co2`, `\lc\{`.
    void read_name() {
        std::string name;
        for (; at_ < text_.size() && is_letter_of_switch(text_[at_]); ++at_)
            name += static_cast<char>(text_[at_] | 0x20);
        if (name.size() == 1) {
            next_ = EquationSwitch{};
            next_.kind = name.front();
            has_switch_ = true;
            return;
        }
        while (at_ < text_.size() && (is_digit(static_cast<unsigned char>(text_[at_])) || text_[at_] == '-'))
            ++at_;
        if (name == "lc" || name == "rc" || name == "bc" || name == "fc" || name == "vc")
            read_drawn_character(name);
        else if (name == "su")
            next_.sign = "\u03A3";
        else if (name == "pr")
            next_.sign = "\u03A0";
    }

    void read_drawn_character(std::string_view option) {
        if (at_ + 1 >= text_.size() || text_[at_] != '\\')
            return;
        std::size_t end = at_ + 1;
        next_code_point(text_, end);
        const std::string drawn(text_.substr(at_ + 1, end - at_ - 1));
        at_ = end;
        if (option == "fc" || option == "vc") {
            next_.sign = drawn;
            return;
        }
        next_.has_brackets = true;
        if (option != "rc")
            next_.left = drawn;
        if (option != "lc")
            next_.right = option == "rc" ? drawn : counterpart(drawn);
    }

    static std::string counterpart(const std::string& bracket) {
        if (bracket == "(")
            return ")";
        if (bracket == "[")
            return "]";
        if (bracket == "{")
            return "}";
        return bracket == "<" ? ">" : bracket;
    }

    std::string_view text_;
    char separator_; ///< between elements; a semicolon if the decimal sign is a comma
    std::size_t at_ = 0;
    std::vector<EquationSwitch> open_{1};
    EquationSwitch next_; ///< read, but not open yet
    bool has_switch_ = false;
};

} // namespace

std::string shown_equation(std::string_view arguments) {
    return EquationReader(arguments).read();
}

} // namespace rapporteur
