// The known findings of an archive: only findings that are not among them are reported. Stored as sorted JSON
// with one finding a line, so that a change of the file can be reviewed.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/finding.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace rapporteur {

/// How often a rule found the same words in a file. Words are compared, not places: places change when text
/// is written before them.
class Baseline {
public:
    /// Failure `layout`: the text is no baseline.
    [[nodiscard]] static Result<Baseline> read(std::string_view json);
    [[nodiscard]] std::string write() const;

    /// `file` relative to the folder of the baseline.
    void add(std::string_view file, const Finding& finding);
    /// Whether the finding is known. Each entry is used up as often as it was recorded.
    [[nodiscard]] bool take(std::string_view file, const Finding& finding);
    /// How many entries of a file were not used: their findings are gone.
    [[nodiscard]] std::uint32_t left(std::string_view file) const;
    [[nodiscard]] std::uint32_t size() const;

private:
    using Key = std::tuple<std::string, std::string, std::string>; ///< file, rule, words
    std::map<Key, std::uint32_t> counts_;
};

} // namespace rapporteur
