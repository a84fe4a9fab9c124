// The embedded layouts of the Liaison Officer Network, read once for all tests of this folder.
#pragma once

#include "layout/layout_reader.hpp"

namespace rapporteur::testing {

inline Layout embedded(std::string_view name) {
    return read_layout(
               embedded_layout_source(name), name,
               [](std::string_view file) { return std::optional<std::string>(embedded_resource(file)); })
        .value();
}

inline const Layout& english() {
    static const Layout layout = embedded("liaison-officer-network.en");
    return layout;
}

inline const Layout& spanish() {
    static const Layout layout = embedded("liaison-officer-network.es");
    return layout;
}

} // namespace rapporteur::testing
