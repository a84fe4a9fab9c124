// Rewrites the rare parts whose prefixes are not those of namespaces.hpp, so that readers need not resolve
// prefixes.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

/// `text` must have passed check_xml(). The result has no namespace declarations. Failure `corrupt`: two
/// attributes of one element have the same name in the same namespace.
[[nodiscard]] Result<std::string> rewrite_prefixes(const std::string& text, std::string_view part);

} // namespace rapporteur
