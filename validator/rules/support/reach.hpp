// How far into a report the rules look. The work on one document is bounded: rules do not look at the text
// behind the amount that the rule `text-unread` allows. Nearly every report is much shorter.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <optional>

namespace rapporteur {

/// A parameter of a rule as the layout sets it, else as the rule does.
[[nodiscard]] std::string_view setting(const Rule& rule, const Layout& layout, std::string_view name);

class Reach {
public:
    /// The report must outlive this.
    Reach(const Blocks& blocks, const Report& report, const Layout& layout);

    /// The report, or its beginning, and nothing that is said of the rest.
    [[nodiscard]] const Report& report() const { return beginning_ ? *beginning_ : *whole_; }
    /// The first element behind it; no_index: there is none.
    [[nodiscard]] std::uint32_t unread() const { return unread_; }
    /// Whether a rule can judge by what is seen: what is missing from the beginning of a report, or referred to
    /// from there, may stand further below.
    [[nodiscard]] bool suffices_for(const Rule& rule) const;

private:
    const Report* whole_;
    std::optional<Report> beginning_;
    std::uint32_t unread_ = no_index;
};

} // namespace rapporteur
