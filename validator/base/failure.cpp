#include "rapporteur/failure.hpp"

#include "base/text.hpp"

namespace rapporteur {

std::string_view to_string(FailureCode code) {
    switch (code) {
    case FailureCode::corrupt:
        return "corrupt";
    case FailureCode::unsupported:
        return "unsupported";
    case FailureCode::forbidden:
        return "forbidden";
    case FailureCode::limit:
        return "limit";
    case FailureCode::io:
        return "io";
    case FailureCode::layout:
        return "layout";
    case FailureCode::internal:
        break;
    }
    return "internal";
}

std::string Failure::line() const {
    std::string out(to_string(code));
    out += ": ";
    if (!part.empty()) {
        out += escape_controls(part);
        out += ": ";
    }
    out += escape_controls(message);
    return out;
}

} // namespace rapporteur
