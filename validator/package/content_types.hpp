// [Content_Types].xml: what each part is (ECMA-376 Part 2, clause 7.2.3).
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class ContentTypes {
public:
    /// `xml` has passed the checks.
    [[nodiscard]] static Result<ContentTypes> parse(const std::string& xml);

    /// By Override, else by the Default of the extension, ASCII case ignored; empty where neither names it.
    [[nodiscard]] std::string_view of(std::string_view part) const;

private:
    struct Entry {
        std::string key, type;
    };
    static Result<void> finish(std::vector<Entry>& entries, std::string_view what);
    static std::string_view find(const std::vector<Entry>& entries, std::string_view key);

    std::vector<Entry> overrides_; ///< sorted; part names without leading slash
    std::vector<Entry> defaults_;  ///< sorted; extensions
};

inline constexpr std::string_view content_types_name = "[Content_Types].xml";

} // namespace rapporteur
