// Makes Word files from folders, for the tests.
//
// A .docx is a zip archive, which nobody can review. So every fixture is kept as a *source folder* with the
// parts of the package under their paths (word/document.xml, word/numbering.xml, ...), and the archive is
// made from it. The same source gives the same bytes on every machine and every day.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::testing {

// Path within the archive and content, in the order of the archive.
using ZipEntries = std::vector<std::pair<std::string, std::string>>;

// All functions here throw std::runtime_error on an error: in a test that is a failure.

// The archive of these entries, in this order.
std::string zip_bytes(ZipEntries entries);

// The entries of an archive.
ZipEntries unzip_bytes(const std::string& archive);

// The parts of a source folder. Missing parts come from the folder `common`. The order is that of Word:
// [Content_Types].xml, _rels/.rels, then the others by name.
ZipEntries parts_of_folder(const std::filesystem::path& source, const std::filesystem::path& common);

// The Word file of a source folder.
std::string docx_from_folder(const std::filesystem::path& source, const std::filesystem::path& common);

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& content);

} // namespace rapporteur::testing
