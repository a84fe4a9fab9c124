#include "batch/known.hpp"

#include "archive/input.hpp"
#include "archive/output.hpp"
#include "base/text.hpp"
#include "console/language.hpp"

#include <algorithm>
#include <filesystem>

namespace rapporteur::cli {
namespace {

constexpr std::uint64_t baseline_bytes = 256ULL << 20U;

std::filesystem::path absolute(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::absolute(path, ignored).lexically_normal();
}

std::string day_in_words(const std::chrono::year_month_day& day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

} // namespace

KnownFindings::KnownFindings(const std::string& baseline, const std::string& written)
    : read_path_(baseline), write_path_(written),
      today_(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())) {
    if (!baseline.empty() || !written.empty())
        folder_ = absolute(baseline.empty() ? written : baseline).parent_path().string();
}

Result<bool> KnownFindings::open() {
    if (read_path_.empty())
        return true;
    return read_file(read_path_, baseline_bytes)
        .and_then([](const Bytes& bytes) {
            return Baseline::read({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        })
        .map([this](Baseline baseline) {
            known_ = std::move(baseline);
            return true;
        });
}

void KnownFindings::sift(CheckedFile& file, const FileSettings& settings) {
    if (file.failure)
        return;
    ++files_;
    static const std::vector<Suppression> none;
    const auto& suppressions =
        settings.configuration == nullptr ? none : settings.configuration->values.suppressions;
    if (suppressions.empty() && !known_ && write_path_.empty())
        return;
    std::vector<Use>& uses = uses_[settings.configuration];
    uses.resize(suppressions.size());
    for (std::size_t index = 0; index < uses.size(); ++index)
        uses[index].had_a_chance =
            uses[index].had_a_chance || is_about(suppressions[index].files, settings.relative);
    const Suppressor suppressor(suppressions, settings.relative);
    set_aside(file, [&](const Finding& finding) { return suppressed(finding, settings, suppressor, uses); });
    const std::string name = name_for_baseline(file.path);
    set_aside(file, [&](const Finding& finding) -> std::optional<SetAside> {
        if (!write_path_.empty())
            recorded_.add(name, finding);
        else if (!known_ || !known_->take(name, finding))
            return std::nullopt;
        return SetAside{finding, true, {}};
    });
    if (known_)
        gone_ += known_->left(name);
}

std::optional<SetAside> KnownFindings::suppressed(const Finding& finding, const FileSettings& settings,
                                                  const Suppressor& suppressor,
                                                  std::vector<Use>& uses) const {
    for (const std::size_t index : suppressor.covering(finding)) {
        const Suppression& suppression = settings.configuration->values.suppressions[index];
        ++uses[index].count;
        uses[index].expired = suppression.until && today_ > std::chrono::sys_days(*suppression.until);
        if (!uses[index].expired)
            return SetAside{finding, false, suppression.reason};
    }
    return std::nullopt;
}

Result<bool> KnownFindings::finish(Console& console) {
    for (const auto& [configuration, uses] : uses_) {
        for (std::size_t index = 0; index < uses.size(); ++index) {
            const Suppression& suppression = configuration->values.suppressions[index];
            const std::string place =
                worded("{}:{}: the suppression of `{}`", escape_controls(configuration->path),
                       suppression.line, suppression.rule);
            if (uses[index].expired)
                console.note(worded("{} expired on {}; what it covered is reported again", place,
                                    day_in_words(*suppression.until)));
            else if (uses[index].had_a_chance && uses[index].count == 0)
                console.note(worded("{} covers nothing; remove it, or mend its words", place));
        }
    }
    if (gone_ > 0)
        console.note(escape_controls(read_path_) + ": " +
                     worded_count(gone_, "1 of its findings is gone; `--write-baseline` records what is left",
                                  "{} of its findings are gone; `--write-baseline` records what is left"));
    if (write_path_.empty())
        return true;
    if (auto stored = write_file(write_path_, recorded_.write()); !stored)
        return tl::unexpected(std::move(stored.error()));
    console.note(worded("{}: {} of {} recorded", escape_controls(write_path_),
                        worded_count(recorded_.size(), "1 finding", "{} findings"),
                        worded_count(files_, "1 file", "{} files")));
    return true;
}

std::string KnownFindings::name_for_baseline(const std::string& path) const {
    return path == "-" || folder_.empty() ? path : absolute(path).lexically_relative(folder_).string();
}

} // namespace rapporteur::cli
