// Every Word file the tests have, for properties that must hold of all.
#pragma once

#include "rapporteur/layouts.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace rapporteur::testing {

/// Reports, drafts, variants, the cases of the rules and the samples that are read.
/// RAPPORTEUR_DOCUMENTS=FOLDER adds every Word file in and below a folder.
void each_document(const std::function<void(const std::string& name, const std::string& docx)>& visit);

[[nodiscard]] std::span<const std::byte> bytes_of(const std::string& docx);

/// Those the program carries.
[[nodiscard]] const std::vector<LayoutHandle>& all_layouts();

} // namespace rapporteur::testing
