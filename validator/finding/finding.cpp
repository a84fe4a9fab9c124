#include "rapporteur/finding.hpp"

#include <algorithm>

namespace rapporteur {

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::info:
        return "info";
    case Severity::warning:
        return "warning";
    case Severity::error:
        break;
    }
    return "error";
}

std::optional<Severity> severity_from(std::string_view word) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
        if (word == to_string(severity))
            return severity;
    }
    return std::nullopt;
}

std::string_view to_string(FixSafety safety) {
    switch (safety) {
    case FixSafety::safe:
        return "safe";
    case FixSafety::unsafe:
        return "unsafe";
    case FixSafety::display:
        break;
    }
    return "display";
}

namespace {

/// The end of the slot that opens at `open`, with its forms; npos if it has no end.
std::size_t end_of_slot(std::string_view text, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == '{')
            ++depth;
        else if (text[at] == '}' && --depth == 0)
            return at;
    }
    return std::string_view::npos;
}

/// The bar between the two forms; npos if there is only one form.
std::size_t bar_between(std::string_view forms) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < forms.size(); ++at) {
        if (forms[at] == '{')
            ++depth;
        else if (forms[at] == '}')
            --depth;
        else if (forms[at] == '|' && depth == 0)
            return at;
    }
    return std::string_view::npos;
}

/// Replaces each slot with two forms by the form for its value. Forms do not nest, so one pass is enough.
std::string choose_forms(std::string_view message_template, const std::vector<Argument>& arguments) {
    std::string out;
    for (auto open = message_template.find('{'); open != std::string_view::npos;
         open = message_template.find('{')) {
        const auto close = end_of_slot(message_template, open);
        if (close == std::string_view::npos)
            break;
        out.append(message_template.substr(0, open));
        const auto slot = message_template.substr(open + 1, close - open - 1);
        const auto bar = slot.find('|');
        const auto forms = bar == std::string_view::npos ? std::string_view() : slot.substr(bar + 1);
        const auto middle = bar_between(forms);
        if (middle == std::string_view::npos) {
            out.append(message_template.substr(open, close - open + 1));
        } else {
            const auto name = slot.substr(0, bar);
            const bool one =
                std::any_of(arguments.begin(), arguments.end(), [name](const Argument& argument) {
                    return argument.name == name && argument.value == "1";
                });
            out.append(one ? forms.substr(0, middle) : forms.substr(middle + 1));
        }
        message_template.remove_prefix(close + 1);
    }
    out.append(message_template);
    return out;
}

} // namespace

std::string render(std::string_view message_template, const std::vector<Argument>& arguments) {
    const std::string chosen = choose_forms(message_template, arguments);
    message_template = chosen;
    std::string out;
    while (!message_template.empty()) {
        const auto open = message_template.find('{');
        const auto close = message_template.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            break;
        out.append(message_template.substr(0, open));
        const auto name = message_template.substr(open + 1, close - open - 1);
        const auto argument =
            std::find_if(arguments.begin(), arguments.end(),
                         [name](const Argument& candidate) { return candidate.name == name; });
        if (argument == arguments.end())
            out.append(message_template.substr(open, close - open + 1));
        else
            out.append(argument->value);
        message_template.remove_prefix(close + 1);
    }
    out.append(message_template);
    return out;
}

} // namespace rapporteur
