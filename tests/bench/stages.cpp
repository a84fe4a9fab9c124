#include "bench/stages.hpp"

#include "bench/floor.hpp"

#include "base/sha256.hpp"
#include "blocks/blocks.hpp"
#include "corrections/corrections.hpp"
#include "document/document.hpp"
#include "layout/lazy_layout.hpp"
#include "numbering/numbering.hpp"
#include "package/package.hpp"
#include "report/choose.hpp"
#include "rules/rule.hpp"
#include "writers/writers.hpp"

#include "rapporteur/rapporteur.hpp"
#include "rapporteur/word.hpp"

#include <memory>
#include <stdexcept>

namespace rapporteur::testing {
namespace {

/// One document after each stage, and the layouts for it.
struct Stations {
    std::span<const std::byte> docx;
    std::vector<LayoutHandle> layouts;
    Package package;
    Document document;
    Labels labels;
    Blocks blocks;
    ReportReading reading;
    Corrected corrected;

    [[nodiscard]] const Layout& layout() const { return layouts[reading.layout]->get(); }
};

template <typename Value>
Value sound(Result<Value> result) {
    if (!result)
        throw std::runtime_error(result.error().line());
    return std::move(*result);
}

std::shared_ptr<Stations> stations_of(std::span<const std::byte> docx) {
    auto all = std::make_shared<Stations>();
    all->docx = docx;
    all->layouts = sound(load_layouts());
    all->package = sound(open_package(docx, {}));
    all->document = sound(read_document(all->package));
    all->labels = compute_labels(all->document);
    all->blocks = make_blocks(all->document, all->labels);
    all->reading = read_by_best(all->blocks, all->layouts);
    all->corrected = correct(all->reading.blocks, all->layout(), FixSafety::safe, all->reading.report);
    return all;
}

/// Uses a result, so that the optimiser cannot remove the work.
template <typename Value>
void keep(const Value& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

} // namespace

std::vector<Stage> stages_of(std::span<const std::byte> docx) {
    const auto all = stations_of(docx);
    return {
        {"floor", [all] { keep(read_floor(all->docx)); }},
        {"package", [all] { keep(open_package(all->docx, {})); }},
        {"document", [all] { keep(read_document(all->package)); }},
        {"numbering", [all] { keep(compute_labels(all->document)); }},
        {"blocks", [all] { keep(make_blocks(all->document, all->labels)); }},
        {"report", [all] { keep(read_by_best(all->blocks, all->layouts)); }},
        {"rules", [all] { keep(run_rules(all->reading.blocks, all->reading.report, all->layout())); }},
        {"corrections",
         [all] { keep(correct(all->reading.blocks, all->layout(), FixSafety::safe, all->reading.report)); }},
        {"writer",
         [all] {
             keep(written_by(write_report_xml, {all->corrected, all->layout(), "report.docx", "0"}));
         }},
        {"sha256", [all] { keep(sha256_hex(all->docx)); }},
        {"check", [all] { keep(check(all->docx, all->layouts, {})); }},
        {"review", [all] { keep(review(all->docx, all->layouts, {})); }},
        {"convert", [all] { keep(convert(all->docx, all->layouts, "report.docx", {})); }},
    };
}

} // namespace rapporteur::testing
