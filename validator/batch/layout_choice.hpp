// The layouts for documents, as a command line or a configuration names them.
#pragma once

#include "console/console.hpp"

#include "rapporteur/rapporteur.hpp"

#include <string>
#include <vector>

namespace rapporteur::cli {

struct LayoutPlace;

/// What was read from files for a layout.
struct LayoutSources {
    std::string text;               ///< all of it, so that a later run can find out whether it changed
    std::vector<std::string> paths; ///< of the files; no run may write over them
};

/// The layouts that `--layout` allows: an embedded one by its name, or one from a file with the vocabularies
/// beside it. For `auto` and an empty name these are all embedded layouts. `sources` receives what was read
/// from files. `place` is set for a layout that a configuration names; `name` is then only shown.
[[nodiscard]] Result<std::vector<LayoutHandle>>
find_layouts(const std::string& name, LayoutSources* sources = nullptr, const LayoutPlace* place = nullptr);

/// A layout, or all mistakes that its author must correct.
using ExaminedLayout = tl::expected<LayoutHandle, std::vector<Failure>>;
[[nodiscard]] ExaminedLayout examine_layout(const std::string& name, LayoutSources* sources = nullptr,
                                            const LayoutPlace* place = nullptr);

/// Prints `ours.xml:34:3: layout: ...`. If the place of the mistake is not known, prints the name as it was
/// given.
void complain_of_layout(Console& console, const std::string& name, const Failure& failure);

/// "2019.docx: fits no known layout; read by the nearest, `...`". `check` says what it lacks.
[[nodiscard]] std::string misfit_note(const std::string& path, const LayoutChoice& choice);

} // namespace rapporteur::cli
