#include "printers/paths.hpp"

#include <fmt/format.h>

namespace rapporteur {

std::string encoded_path(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out;
    for (const char byte : path) {
        if (plain.find(byte) != std::string_view::npos)
            out += byte;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return out;
}

std::string uri_of(std::string_view path) {
    if (path == "-")
        return "stdin";
    if (path.starts_with('/'))
        return "file://" + encoded_path(path);
    return encoded_path(plain_path(path));
}

std::string_view plain_path(std::string_view path) {
    while (path.starts_with("./")) {
        path.remove_prefix(2);
        while (path.starts_with('/'))
            path.remove_prefix(1);
    }
    return path;
}

} // namespace rapporteur
