// Every Word file of the tests, for properties that all must have.
#pragma once

#include "rapporteur/layouts.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace rapporteur::testing {

/// Visits reports, drafts, variants, the fixtures of the rules and the readable samples.
/// RAPPORTEUR_DOCUMENTS=FOLDER adds every Word file in and below a folder.
void each_document(const std::function<void(const std::string& name, const std::string& docx)>& visit);

[[nodiscard]] std::span<const std::byte> bytes_of(const std::string& docx);

/// All embedded layouts.
[[nodiscard]] const std::vector<LayoutHandle>& all_layouts();

} // namespace rapporteur::testing
