// [Content_Types].xml: the content type of each part (ECMA-376 Part 2, clause 7.2.3).
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

class ContentTypes {
public:
    /// `xml` must have passed check_xml().
    [[nodiscard]] static Result<ContentTypes> parse(const std::string& xml);

    /// The type by Override, else by the Default of the extension, ignoring ASCII case. Empty if there is
    /// neither.
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
