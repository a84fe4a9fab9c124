// Rewrites the rare part whose prefixes are not those of namespaces.hpp, so that readers need no scopes.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// `text` has passed check_xml. The namespace declarations are left out of the result. Failure `corrupt`: two
/// attributes of one element have the same name in the same namespace.
[[nodiscard]] Result<std::string> rewrite_prefixes(const std::string& text, std::string_view part);

} // namespace rapporteur
