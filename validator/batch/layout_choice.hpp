// The layouts that documents are read by, as a command line or a configuration names them.
#pragma once

#include "console/console.hpp"

#include "rapporteur/rapporteur.hpp"

#include <string>
#include <vector>

namespace rapporteur::cli {

struct LayoutPlace;

/// The layouts of `--layout` to choose from: one embedded by its name or one from a file, its vocabularies
/// from beside it; all embedded ones for `auto` or where none is named. `text` gets all that was read from
/// files for it, so that a later run can tell whether it is still the same.
/// `place`: where it lies, for one that a configuration names; `name` is then only shown.
[[nodiscard]] Result<std::vector<LayoutHandle>>
find_layouts(const std::string& name, std::string* text = nullptr, const LayoutPlace* place = nullptr);

/// A layout, or everything its author has to mend.
using ExaminedLayout = tl::expected<LayoutHandle, std::vector<Failure>>;
[[nodiscard]] ExaminedLayout examine_layout(const std::string& name, std::string* text = nullptr,
                                            const LayoutPlace* place = nullptr);

/// `ours.xml:34:3: layout: ...`, or with the name as it was given where no place is known.
void complain_of_layout(Console& console, const std::string& name, const Failure& failure);

/// "2019.docx: reads like no layout there is; read by the nearest, `...`; it has no opening".
[[nodiscard]] std::string misfit_note(const std::string& path, const LayoutChoice& choice);

} // namespace rapporteur::cli
