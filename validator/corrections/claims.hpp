// Which edits can be applied together: the first to claim a place keeps it.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/edit.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rapporteur {

class Claims {
public:
    explicit Claims(const Blocks& blocks) : blocks_(&blocks) {}

    /// All of the edits or none: those of one finding belong together. False where one of them meets a place
    /// that is taken, or that does not exist. Setting a label twice to the same text is no conflict.
    bool claim(const std::vector<Edit>& edits);
    bool claim(const Edit& edit) { return claim(std::vector<Edit>{edit}); }

private:
    [[nodiscard]] bool is_free(const Edit& edit) const;
    [[nodiscard]] bool is_stretch_free(std::uint32_t block, std::uint32_t begin, std::uint32_t end) const;
    void take(const Edit& edit);

    const Blocks* blocks_;
    std::map<std::uint32_t, std::string> labels_;                               ///< by block
    std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> stretches_; ///< by block: begin, end
    std::set<std::uint32_t> artifacts_;
    std::set<std::uint32_t> joined_; ///< blocks whose lines are joined
};

} // namespace rapporteur
