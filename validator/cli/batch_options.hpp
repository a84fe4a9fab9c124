// Options of the verbs with many inputs: which inputs, how they are read, and which versions of git.
#pragma once

#include "batch/batch.hpp"
#include "batch/other_files.hpp"
#include "batch/versions.hpp"

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace rapporteur::cli {

/// Adds `PATH...`, `--files-from`, `--null`, `--jobs`.
void add_inputs(CLI::App& verb, BatchOptions& batch, bool needs_one = true);
/// Adds the same, and `--fail-fast` and `--summary`.
void add_batch_options(CLI::App& verb, BatchOptions& batch, bool needs_one = true);

/// Adds `--with-texts`, `--via-libreoffice`, `--libreoffice-time`.
void add_other_file_options(CLI::App& verb, OtherFiles& files);
/// Adds `--with-xml`, for verbs that read report XML.
void add_xml_option(CLI::App& verb, OtherFiles& files);

/// Adds `--staged` and `--changed-since REV`.
void add_version_options(CLI::App& verb, VersionChoice& choice);
/// Complains like the parser if there is neither a PATH nor --staged.
void require_paths(const VersionChoice& choice, const std::vector<std::string>& paths);

} // namespace rapporteur::cli
