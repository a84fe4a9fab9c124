// The Hunspell dictionaries of the machine as a Speller. This is a library of its own, because the core opens
// no files and does not need Hunspell.
#pragma once

#include "rapporteur/spelling.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rapporteur {

/// The folders with dictionaries: those in DICPATH, as for Hunspell, else the folders of the system.
[[nodiscard]] std::vector<std::string> dictionary_folders();

/// Uses the dictionaries in these folders (`en_GB.aff` with `en_GB.dic`); if two have the same name, the
/// first one. Nothing is opened until a language is asked for. Null if the program was built without
/// Hunspell.
[[nodiscard]] std::unique_ptr<Speller> open_dictionaries(std::vector<std::string> folders);

} // namespace rapporteur
