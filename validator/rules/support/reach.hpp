// How far into a report the rules look. The work on one document must be bounded, so the rules look only at
// as many bytes of text as the parameter of `text-unread` allows. Nearly every report is much shorter.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <optional>

namespace rapporteur {

/// The value that the layout sets for a parameter of a rule, else the rule's default.
[[nodiscard]] std::string_view setting(const Rule& rule, const Layout& layout, std::string_view name);

class Reach {
public:
    /// `report` must outlive this object.
    Reach(const Blocks& blocks, const Report& report, const Layout& layout);

    /// The report, or its beginning without anything that concerns the rest.
    [[nodiscard]] const Report& report() const { return beginning_ ? *beginning_ : *whole_; }
    /// Index of the first element that is not looked at; no_index if the report is whole.
    [[nodiscard]] std::uint32_t unread() const { return unread_; }
    /// Whether the rule can judge by the beginning of a report. Rules about missing sections, facts and
    /// references cannot: what they miss may stand further below.
    [[nodiscard]] bool suffices_for(const Rule& rule) const;

private:
    const Report* whole_;
    std::optional<Report> beginning_;
    std::uint32_t unread_ = no_index;
};

} // namespace rapporteur
