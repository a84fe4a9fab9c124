// Compares two files. Each is read as `check` reads it, or is report XML.
#include "rapporteur/compare.hpp"

#include "compare/compare.hpp"
#include "corrections/corrections.hpp"
#include "layout/lazy_layout.hpp"
#include "line.hpp"
#include "markup/meeting.hpp"
#include "messages/messages.hpp"
#include "report_xml/report_xml.hpp"

namespace rapporteur {
namespace {

/// A report as it is in its file, and the layout that it was read with.
struct SideReading {
    Corrected corrected;
    std::size_t layout = 0;
    std::string misfit;
};

Result<SideReading> read_side(std::span<const std::byte> bytes, std::span<const LayoutHandle> layouts,
                              const Options& options, const std::string& name) {
    const auto of_this = [&name](Failure failure) {
        failure.part = failure.part.empty() ? name : name + ": " + failure.part;
        return failure;
    };
    if (is_report_xml(bytes))
        return read_report_xml(bytes, layouts, options.limits)
            .map([](ReportFile file) {
                return SideReading{std::move(file.corrected), file.layout, {}};
            })
            .map_error(of_this);
    return read_by_layouts(bytes, layouts, options)
        .map([&](ReportReading reading) {
            SideReading side;
            side.misfit = in_words(reading.report, options);
            side.corrected.blocks = std::move(reading.blocks);
            side.corrected.report = std::move(reading.report);
            side.layout = reading.layout;
            return side;
        })
        .map_error(of_this);
}

} // namespace

Result<Comparison> compare(std::span<const std::byte> left, std::span<const std::byte> right,
                           std::span<const LayoutHandle> layouts, const Options& options,
                           const CompareSettings& settings) {
    const auto mine = read_side(left, layouts, options, settings.left_name);
    if (!mine)
        return tl::unexpected(mine.error());
    const auto theirs = read_side(right, layouts, options, settings.right_name);
    if (!theirs)
        return tl::unexpected(theirs.error());
    const auto side_of = [&layouts](const SideReading& reading) {
        return CompareSide{reading.corrected.blocks, reading.corrected.report,
                           layouts[reading.layout]->get()};
    };
    const CompareSide a = side_of(*mine);
    const CompareSide b = side_of(*theirs);
    const CompareAs as = settings.as == CompareAs::automatic ? recognise_comparison(a, b) : settings.as;
    Comparison comparison = compare_reports(a, b, as, messages_in(options.language));
    const auto describe_side = [](const std::string& name, const SideReading& reading,
                                  const CompareSide& side) {
        return ComparedReport{name, side.layout.name, report_language(side.report, side.layout),
                              reading.misfit};
    };
    comparison.left = describe_side(settings.left_name, *mine, a);
    comparison.right = describe_side(settings.right_name, *theirs, b);
    return comparison;
}

} // namespace rapporteur
