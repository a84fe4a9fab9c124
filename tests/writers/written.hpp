// Converts documents, for tests of the output of `convert`.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::testing {

/// All embedded layouts, read once.
const std::vector<LayoutHandle>& format_layouts();

/// The output of `convert` for a document.
std::string written_as(std::string_view document, std::string_view writer, const std::string& name,
                       WriterOptionsHandle writer_options = {});

/// The flaws of the identifiers in Akoma Ntoso, one a line.
std::string flaws_of_ids(const std::string& akn);

} // namespace rapporteur::testing
