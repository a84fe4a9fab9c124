// Hostile, damaged and merely unusual files, made from a few lines each: what goes wrong in readers of such
// files, and what has to become of each. No binary file is kept.
#pragma once

#include "rapporteur/failure.hpp"

#include "support/hostile_zip.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rapporteur::testing {

enum class Verdict {
    accept, ///< read as a sound document
    warn,   ///< read; a later stage records what is odd
    reject
};

struct HostileSample {
    std::string name;
    std::function<std::string()> bytes;
    Verdict outcome = Verdict::accept;
    std::string line = {}; ///< Failure::line() as a whole: class, part, reason
    /// What the command may take for it, optimised.
    double seconds = 2;
    long mebibytes = 256;
    bool is_large = false; ///< takes a while to make
};

/// Everything that concerns the package; the `wml-` ones are sound packages with odd documents in them.
[[nodiscard]] std::vector<HostileSample> hostile_samples();

/// Pieces to build more from.
inline constexpr char document_part[] = "word/document.xml";
[[nodiscard]] std::string document_xml(const std::string& body, bool strict = false);
/// [Content_Types].xml, _rels/.rels, the document and its relationships to styles and numbering.
[[nodiscard]] std::vector<ZipItem> docx_items(const std::string& document);
/// The item of that name, added if there is none.
ZipItem& item(std::vector<ZipItem>& items, const std::string& name);
void remove_item(std::vector<ZipItem>& items, const std::string& name);

} // namespace rapporteur::testing
