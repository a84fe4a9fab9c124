#include "word/documents.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/report_description.hpp"
#include "support/report_variants.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace rapporteur::testing {
namespace {

namespace fs = std::filesystem;

void each_case(const std::function<void(const std::string&, const std::string&)>& visit) {
    std::vector<fs::path> folders;
    for (const auto& rule : fs::directory_iterator(fixtures_folder() / "rules"))
        for (const auto& folder : fs::directory_iterator(rule))
            folders.push_back(folder);
    std::sort(folders.begin(), folders.end());
    for (const fs::path& folder : folders) {
        auto parts = parts_of_folder(folder, fixtures_folder() / "common");
        std::erase_if(parts, [](const auto& part) {
            return part.first.find('/') == std::string::npos && part.first.ends_with(".txt");
        });
        visit(folder.parent_path().filename().string() + "/" + folder.filename().string(), zip_bytes(parts));
    }
}

} // namespace

std::span<const std::byte> bytes_of(const std::string& docx) {
    return std::as_bytes(std::span(docx));
}

const std::vector<LayoutHandle>& all_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

void each_document(const std::function<void(const std::string& name, const std::string& docx)>& visit) {
    for (const int year : report_years()) {
        const auto name = std::to_string(year);
        visit(name, read_file(fixtures_folder() / "reports" / (name + ".docx")));
        for (const auto& variant : report_variants(year))
            visit(name + " " + variant.name, variant.docx);
    }
    for (const auto& draft : drafts())
        visit(draft.name, read_file(draft.docx));
    each_case(visit);
    for (const auto& sample : hostile_samples())
        if (!sample.is_large && sample.outcome != Verdict::reject)
            visit(sample.name, sample.bytes());
    const char* folder = std::getenv("RAPPORTEUR_DOCUMENTS");
    if (folder == nullptr)
        return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string ending = entry.path().extension();
        if (entry.is_regular_file() && (ending.starts_with(".docx") || ending.starts_with(".dotx") ||
                                        ending.starts_with(".docm") || ending.starts_with(".dotm")))
            visit(entry.path(), read_file(entry.path()));
    }
}

} // namespace rapporteur::testing
