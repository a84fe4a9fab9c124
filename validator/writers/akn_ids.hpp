// Identifiers of Akoma Ntoso by its Naming Convention 1.0, chapter 5: `prefix__element_number`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rapporteur {

/// The number in a printed label: "(i)" is "i", "1.2." is "1-2", "Decision 4/2" is "4-2"; empty: it has none.
[[nodiscard]] std::string akn_number(std::string_view label);

/// A name in lower-case ASCII, words joined by `-`: "Managua, Nicaragua" is "managua-nicaragua".
[[nodiscard]] std::string akn_slug(std::string_view text);

/// Gives each element its eId, none twice.
class AknIds {
public:
    /// An element that is counted in its context: "preamble__p_1".
    [[nodiscard]] std::string counted(std::string_view context, std::string_view element);
    /// One that the context has once: "para_2__intro".
    [[nodiscard]] std::string single(std::string_view context, std::string_view element);
    /// One with a number of its own; without one it is counted as "para_nn_1".
    [[nodiscard]] std::string numbered(std::string_view context, std::string_view element,
                                       std::string_view label);
    /// What its eId was before it was renumbered, from the label that was found.
    [[nodiscard]] std::string before(std::string_view context, std::string_view element,
                                     std::string_view label);
    [[nodiscard]] std::string take(const std::string& id);

private:
    std::unordered_map<std::string, std::uint32_t> taken_;
    std::unordered_map<std::string, std::uint32_t> taken_before_;
    std::map<std::string, std::uint32_t, std::less<>> counts_;
};

} // namespace rapporteur
