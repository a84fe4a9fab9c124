// The findings of an archive that are known: only new ones are news. Kept as JSON that is sorted and has a
// finding a line, so that a change of it can be reviewed.
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

/// How often a rule found the same words in a file. Words, and not places: they survive that the file is
/// saved anew or that something is written before them.
class Baseline {
public:
    /// Failure `layout`, as of a configuration: it is no baseline.
    [[nodiscard]] static Result<Baseline> read(std::string_view json);
    [[nodiscard]] std::string write() const;

    /// `file` relative to the folder of the baseline.
    void add(std::string_view file, const Finding& finding);
    /// Whether it stands in there; each entry answers as often as it was recorded.
    [[nodiscard]] bool take(std::string_view file, const Finding& finding);
    /// How many of a file have not been taken: they are gone from it.
    [[nodiscard]] std::uint32_t left(std::string_view file) const;
    [[nodiscard]] std::uint32_t size() const;

private:
    using Key = std::tuple<std::string, std::string, std::string>; ///< file, rule, words
    std::map<Key, std::uint32_t> counts_;
};

} // namespace rapporteur
