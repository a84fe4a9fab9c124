// Outputs of earlier runs whose source no longer exists.
#pragma once

#include "archive/closed_folder.hpp"
#include "archive/state.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace rapporteur {

struct GoneOutput {
    enum class Fate { kept, removed, changed, out_of_sight, not_removed, out_of_folder };

    StateEntry entry;
    Fate fate = Fate::kept;
};

/// The message about it: "its source `/a/b.docx` is gone; `--prune` removes it".
[[nodiscard]] std::string describe_gone(const GoneOutput& gone);

/// Finds outputs in `folder` whose source does not exist any more and reports each. With `prune` it removes
/// them, and folders that become empty. The state is only a hint. Nothing is removed that is outside the
/// folder or behind a link, or that was changed since it was written. Nothing is removed either if the whole
/// archive has gone, as when a disk is not mounted. `is_current`: whether this run has the output.
[[nodiscard]] Result<void> find_gone(State& state, const ClosedFolder& folder, bool prune,
                                     const std::function<bool(const std::string&)>& is_current,
                                     const std::function<void(const GoneOutput&)>& tell);

/// Whether an output still has the content that was written.
[[nodiscard]] bool has_digest(const ClosedFolder& folder, const std::string& name, std::string_view digest);

} // namespace rapporteur
