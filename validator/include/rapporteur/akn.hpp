// Profiles of Akoma Ntoso: how the reports of an organisation are identified, and which elements their parts
// become (schemas/akn/, schemas/akn.rnc).
#pragma once

#include "rapporteur/failure.hpp"

#include <memory>
#include <string_view>

namespace rapporteur {

struct AknProfile;
using AknProfileHandle = std::shared_ptr<const AknProfile>;

/// A profile from the text of its file. Fails with `layout`; the failure's part is file:line:column, and its
/// message says what was expected there.
[[nodiscard]] Result<AknProfileHandle> parse_akn_profile(std::string_view xml, std::string_view name);

} // namespace rapporteur
