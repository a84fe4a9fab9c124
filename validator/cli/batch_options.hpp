// Options of the verbs that take many inputs: which, how they are read, and what of git's versions.
#pragma once

#include "batch/batch.hpp"
#include "batch/other_files.hpp"
#include "batch/versions.hpp"

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace rapporteur::cli {

/// `PATH...`, `--files-from`, `--null`, `--jobs`
void add_inputs(CLI::App& verb, BatchOptions& batch, bool needs_one = true);
/// The same, `--fail-fast` and `--summary`
void add_batch_options(CLI::App& verb, BatchOptions& batch, bool needs_one = true);

/// `--with-texts`, `--via-libreoffice`, `--libreoffice-time`
void add_other_file_options(CLI::App& verb, OtherFiles& files);
/// `--with-xml`, of verbs that read report XML.
void add_xml_option(CLI::App& verb, OtherFiles& files);

/// `--staged` and `--changed-since REV`, for a verb whose PATHs are `paths`: with --staged none is needed.
void add_version_options(CLI::App& verb, VersionChoice& choice);
/// Complains as the parser does where neither a PATH nor --staged is given.
void require_paths(const VersionChoice& choice, const std::vector<std::string>& paths);

} // namespace rapporteur::cli
