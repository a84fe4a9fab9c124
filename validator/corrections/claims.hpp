// Says which edits can be applied together. The first edit at a place gets it.
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

    /// Claims the places of all edits, or of none, because the edits of a finding belong together. False: a
    /// place is taken or does not exist. To set one label twice to the same text is no conflict.
    bool claim(const std::vector<Edit>& edits);
    bool claim(const Edit& edit) { return claim(std::vector<Edit>{edit}); }

private:
    [[nodiscard]] bool is_free(const Edit& edit) const;
    [[nodiscard]] bool is_stretch_free(std::uint32_t block, std::uint32_t begin, std::uint32_t end) const;
    void take(const Edit& edit);

    const Blocks* blocks_;
    std::map<std::uint32_t, std::string> labels_; ///< by index of the block
    /// By index of the block: begin -> end.
    std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> stretches_;
    std::set<std::uint32_t> artifacts_;
    std::set<std::uint32_t> joined_; ///< indices of blocks whose lines are joined
};

} // namespace rapporteur
