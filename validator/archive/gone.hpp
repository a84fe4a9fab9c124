// Outputs of earlier runs whose source is no more.
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

/// What is to be said of it: "its source `/a/b.docx` is gone; `--prune` removes it".
[[nodiscard]] std::string describe_gone(const GoneOutput& gone);

/// Looks through the state for outputs in `folder` whose source does not exist any more, tells each, and with
/// `prune` removes it and the folders that become empty. The state is a hint and nothing more: nothing is
/// removed that lies outside the folder or behind a link, that was changed since it was written, or whose whole
/// archive has gone from sight, as a disk that is not mounted has. `is_current`: outputs of this run.
[[nodiscard]] Result<void> find_gone(State& state, const ClosedFolder& folder, bool prune,
                                     const std::function<bool(const std::string&)>& is_current,
                                     const std::function<void(const GoneOutput&)>& tell);

/// Whether an output still is what was written there.
[[nodiscard]] bool has_digest(const ClosedFolder& folder, const std::string& name, std::string_view digest);

} // namespace rapporteur
