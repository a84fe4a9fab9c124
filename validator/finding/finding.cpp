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

std::string render(std::string_view message_template, const std::vector<Argument>& arguments) {
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
