// The embedded English layout, read once for the tests of this folder.
#pragma once

#include "layout/layout.hpp"

namespace rapporteur::testing {

inline const Layout& english() {
    static const Layout layout =
        read_layout(embedded_layout_source("liaison-officer-network.en"), "en", [](std::string_view file) {
            return std::optional<std::string>(embedded_resource(file));
        }).value();
    return layout;
}

} // namespace rapporteur::testing
