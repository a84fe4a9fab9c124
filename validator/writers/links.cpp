#include "writers/links.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {

bool is_web_link(std::string_view target) {
    constexpr std::array<std::string_view, 3> schemes{"https:", "http:", "mailto:"};
    return std::any_of(schemes.begin(), schemes.end(), [target](std::string_view scheme) {
        return target.size() > scheme.size() && equal_ignoring_case(target.substr(0, scheme.size()), scheme);
    });
}

} // namespace rapporteur
