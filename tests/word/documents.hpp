// Every Word file the tests have, for properties that must hold of all.
#pragma once

#include <functional>
#include <string>

namespace rapporteur::testing {

/// Reports, drafts, variants, the cases of the rules and the samples that are read.
/// RAPPORTEUR_DOCUMENTS=FOLDER adds every Word file in and below a folder.
void each_document(const std::function<void(const std::string& name, const std::string& docx)>& visit);

} // namespace rapporteur::testing
