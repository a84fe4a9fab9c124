// The Hunspell dictionaries of the machine, as a Speller. A library of its own: the core opens no file, and
// does without Hunspell.
#pragma once

#include "rapporteur/spelling.hpp"

#include <memory>
#include <string>
#include <vector>

namespace rapporteur {

/// Where dictionaries lie: the folders of DICPATH, as Hunspell has it; else those of the system.
[[nodiscard]] std::vector<std::string> dictionary_folders();

/// The dictionaries (`en_GB.aff` with `en_GB.dic`) of these folders; of one name the first counts. Nothing is
/// opened before a language is asked for. Null: the program was built without Hunspell.
[[nodiscard]] std::unique_ptr<Speller> open_dictionaries(std::vector<std::string> folders);

} // namespace rapporteur
