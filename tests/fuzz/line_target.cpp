// The whole line. The answers of `check`, `convert` and `text` to the same bytes must agree, and the output
// of `convert` must follow its grammar.
#include "fuzz/parts_input.hpp"
#include "verify/verify.hpp"

#include "rapporteur/word.hpp"

#include <array>

using namespace rapporteur;
using fuzzing::expect;

namespace {

const LazyLayout& layout() {
    static const LayoutHandle handle = load_layout(layout_names().front()).value();
    return *handle;
}

void expect_fitting(const std::string& bytes, const Options& options, bool verifies) {
    const auto input = std::as_bytes(std::span(bytes));
    const auto shown = text(input, false, options);
    const auto checked = check(input, layout(), options);
    const auto converted = convert(input, layout(), "a.docx", options);
    expect(shown.has_value() == checked.has_value() && checked.has_value() == converted.has_value());
    if (!shown) {
        fuzzing::expect_plain(shown.error());
        return;
    }
    // The size of the output is limited by what the document may show, whatever the input is.
    constexpr std::uint64_t most_times = 16;
    const std::uint64_t most = most_times * options.limits.shown_bytes;
    expect(shown->size() <= most && converted->size() <= most);
    for (const Finding& finding : checked->findings) {
        expect(!finding.location.where.empty());
        expect(finding.location.offset + finding.location.length <= finding.location.excerpt.size());
        expect(finding.location.excerpt.find('\n') == std::string::npos);
    }
    if (!verifies)
        return;
    const auto errors = verify_report_xml(*converted);
    expect(errors && errors->empty());
}

/// The review copy of a readable document is a Word file. After its changes are rejected, it has the same
/// text.
void expect_review(const std::string& bytes, Options options) {
    const auto input = std::as_bytes(std::span(bytes));
    options.tracked_changes = TrackedChanges::reject;
    const auto before = text(input, false, options);
    options.tracked_changes = TrackedChanges::accept;
    const std::array layouts = {load_layout(layout_names().front()).value()};
    const auto made = review(input, layouts, options);
    if (!made) {
        fuzzing::expect_plain(made.error());
        return;
    }
    options.tracked_changes = TrackedChanges::reject;
    options.limits = {};
    const auto after = text(std::as_bytes(std::span(made->bytes)), false, options);
    expect(after.has_value() && (!before || *after == *before));
}

} // namespace

void fuzzing::run_line(Input given) {
    const auto input = split(given);
    Options options;
    options.limits = fuzzing::small_limits();
    options.tracked_changes = static_cast<TrackedChanges>(input.mode % 3);
    options.unsafe_fixes = (input.mode & 0x40U) != 0;
    const bool is_text = (input.mode & 0x80U) != 0;
    expect_fitting(is_text && !input.parts.empty() ? input.parts.front() : fuzzing::package_of(input),
                   options, given.size() % 4 == 0);
    if (!is_text && given.size() % 3 == 0)
        expect_review(fuzzing::package_of(input), options);
}
