// A folder -> the reports in it and below, in the same order on every machine.
#pragma once

#include "rapporteur/failure.hpp"

#include <string>
#include <vector>

namespace rapporteur {

/// Something under a folder that is not read, and why.
struct Aside {
    std::string path;
    Failure failure; ///< `io`: it could not be looked at
    bool harmless =
        true; ///< true: nothing is lost (a pipe with a report's name); false: a folder was not read
};

struct Walk {
    /// Relative to the folder, `/` between names, sorted by their bytes.
    std::vector<std::string> reports;
    std::vector<Aside> asides; ///< sorted likewise
};

/// Whether a name ends in .docx, .docm, .dotx or .dotm (in any case) and is not a lock file of Word (`~$...`)
/// or hidden (`.` first).
[[nodiscard]] bool is_report_name(std::string_view name);

/// Kinds of files that are searched for beside Word files.
struct ReportKinds {
    bool texts = false;  ///< .txt
    bool others = false; ///< .doc, .odt, .rtf
    bool xml = false;    ///< .xml
};

/// Searches `folder` and its sub-folders. Files of `kinds` that were not asked for are one aside. Hidden
/// folders are passed over; links to folders are not followed, so no loop of links can trap it and nothing is
/// read twice.
[[nodiscard]] Walk find_reports(const std::string& folder, ReportKinds kinds = {});

/// Whether a folder stands there, also behind a link.
[[nodiscard]] bool is_folder(const std::string& path);

/// `folder` and `name` with one `/` between them.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

/// A path from the root without links and dots; empty: there is nothing there.
[[nodiscard]] std::string real_path(const std::string& path);

} // namespace rapporteur
