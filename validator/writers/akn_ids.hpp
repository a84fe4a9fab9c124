// Identifiers by the Akoma Ntoso Naming Convention 1.0, chapter 5: `prefix__element_number`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rapporteur {

/// The number in a printed label: "(i)" is "i", "1.2." is "1-2", "Decision 4/2" is "4-2"; empty if it has
/// none.
[[nodiscard]] std::string akn_number(std::string_view label);

/// A name in lower-case ASCII with its words joined by `-`: "Managua, Nicaragua" is "managua-nicaragua".
[[nodiscard]] std::string akn_slug(std::string_view text);

/// Gives each element an eId that no other element has.
class AknIds {
public:
    /// For an element that is counted within its context: "preamble__p_1".
    [[nodiscard]] std::string counted(std::string_view context, std::string_view element);
    /// For an element that its context has once: "para_2__intro".
    [[nodiscard]] std::string single(std::string_view context, std::string_view element);
    /// For an element with a number of its own; without a number it is counted as "para_nn_1".
    [[nodiscard]] std::string numbered(std::string_view context, std::string_view element,
                                       std::string_view label);
    /// The eId that the element would have with the label that was found, before it was renumbered.
    [[nodiscard]] std::string before(std::string_view context, std::string_view element,
                                     std::string_view label);
    [[nodiscard]] std::string take(const std::string& id);

private:
    std::unordered_map<std::string, std::uint32_t> taken_;
    std::unordered_map<std::string, std::uint32_t> taken_before_;
    std::map<std::string, std::uint32_t, std::less<>> counts_;
};

} // namespace rapporteur
