// Hostile, damaged and unusual files, each made by a few lines: known problems of readers of such files, and
// the expected result for each. No binary file is kept.
#pragma once

#include "rapporteur/failure.hpp"

#include "support/hostile_zip.hpp"

#include <functional>
#include <string>
#include <vector>

namespace rapporteur::testing {

enum class Verdict {
    accept, ///< read like any undamaged document
    warn,   ///< read, and a later stage records an oddity
    reject
};

struct HostileSample {
    std::string name;
    std::function<std::string()> bytes;
    Verdict outcome = Verdict::accept;
    std::string line = {}; ///< the whole Failure::line(): class, part, reason
    /// The time that an optimised command may take for it.
    double seconds = 2;
    long mebibytes = 256;
    bool is_large = false; ///< it takes some time to make
};

/// All samples about the package. The `wml-` ones are valid packages with unusual documents.
[[nodiscard]] std::vector<HostileSample> hostile_samples();

/// Pieces for building more samples.
inline constexpr char document_part[] = "word/document.xml";
[[nodiscard]] std::string document_xml(const std::string& body, bool strict = false);
/// [Content_Types].xml, _rels/.rels, the document and its relationships to styles and numbering.
[[nodiscard]] std::vector<ZipItem> docx_items(const std::string& document);
/// The item with this name; it is added if there is none.
ZipItem& item(std::vector<ZipItem>& items, const std::string& name);
void remove_item(std::vector<ZipItem>& items, const std::string& name);

} // namespace rapporteur::testing
