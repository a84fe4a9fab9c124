// Finds the reports in a folder and below it, in the same order on every machine.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <vector>

namespace rapporteur {

/// A file or folder that is not read, and why.
struct Aside {
    std::string path;
    Failure failure; ///< `io`: it could not be looked at
    /// True: nothing is lost (a pipe with a report's name); false: a folder was not read.
    bool harmless = true;
};

struct Walk {
    /// Paths relative to the folder, with `/`, sorted by their bytes.
    std::vector<std::string> reports;
    std::vector<Aside> asides; ///< sorted in the same way
};

/// Whether a name ends in .docx, .docm, .dotx or .dotm (in upper or lower case) and is neither hidden (`.`
/// first) nor a lock file of Word (`~$...`).
[[nodiscard]] bool is_report_name(std::string_view name);

/// The kinds of files to search for besides Word files.
struct ReportKinds {
    bool texts = false;  ///< .txt
    bool others = false; ///< .doc, .odt, .rtf
    bool xml = false;    ///< .xml
};

/// Searches `folder` and the folders below it. Files of kinds that were not asked for are counted in an
/// aside. Hidden folders are skipped. Links to folders are not followed, so that no loop of links can trap
/// the search and nothing is read twice.
[[nodiscard]] Walk find_reports(const std::string& folder, ReportKinds kinds = {});

/// Whether a folder stands there, also behind a link.
[[nodiscard]] bool is_folder(const std::string& path);

/// `folder` and `name` with one `/` between them.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

/// A path from the root without links and dots; empty: there is nothing there.
[[nodiscard]] std::string real_path(const std::string& path);

} // namespace rapporteur
