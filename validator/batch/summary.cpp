#include "batch/summary.hpp"

#include "base/text.hpp"

#include <utility>

namespace rapporteur::cli {
namespace {

constexpr std::size_t worth_a_call = std::size_t{64} << 10U;

} // namespace

Result<SummaryFile> SummaryFile::open(const std::string& path, std::string_view verb) {
    SummaryFile summary;
    if (path.empty())
        return summary;
    const bool json = path.ends_with(".json");
    if (!json && !path.ends_with(".csv"))
        return fail(FailureCode::io, "",
                    "the summary is written as JSON or CSV; let its name end in .json or .csv");
    auto file = PendingFile::make(path);
    if (!file)
        return tl::unexpected(file.error());
    summary.file_.emplace(std::move(*file));
    summary.printer_.emplace(json ? SummaryFormat::json : SummaryFormat::csv, verb);
    summary.put(summary.printer_->begin());
    return summary;
}

void SummaryFile::put(std::string text) {
    pending_ += text;
    if (pending_.size() >= worth_a_call && written_)
        written_ = file_->write(std::exchange(pending_, {}));
}

void SummaryFile::add(const SummaryLine& line) {
    if (file_)
        put(printer_->line(line));
}

Result<void> SummaryFile::finish() {
    if (!file_)
        return {};
    put(printer_->end());
    return written_.and_then([this] { return file_->write(pending_); }).and_then([this] {
        return file_->put_in_place(Durability::at_once);
    });
}

} // namespace rapporteur::cli
