// Documents in the formats of `convert`, for the tests of what is written.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::testing {

/// The layouts there are, read once.
const std::vector<LayoutHandle>& format_layouts();

/// What `convert` makes of a document.
std::string written_as(std::string_view document, std::string_view writer, const std::string& name,
                       AknProfileHandle profile = {});

/// What is wrong with the identifiers of Akoma Ntoso, a line each.
std::string flaws_of_ids(const std::string& akn);

} // namespace rapporteur::testing
