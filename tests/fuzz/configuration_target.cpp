// Files beside reports that may come from anybody: a configuration, a baseline. Each is read, or its mistakes
// are reported.
#include "fuzz/parts_input.hpp"

#include "config/baseline.hpp"
#include "config/configuration.hpp"

using namespace rapporteur;
using fuzzing::expect;

namespace {

void read_as_configuration(std::string_view text) {
    static const auto catalogue = rules();
    const auto configuration = read_configuration(text, catalogue);
    if (!configuration) {
        expect(!configuration.error().empty());
        for (const ConfigurationError& error : configuration.error())
            expect(error.line > 0 && !error.message.empty());
        return;
    }
    static_cast<void>(settings_for(*configuration, "2014/june report.docx"));
    Finding finding;
    finding.rule = "text-spacing";
    finding.location.excerpt = "the words of  a report";
    for (const Suppression& suppression : configuration->suppressions) {
        static_cast<void>(is_about(suppression.files, "2014/june report.docx"));
        static_cast<void>(covers(suppression, finding));
    }
}

void read_as_baseline(std::string_view text) {
    const auto baseline = Baseline::read(text);
    if (!baseline) {
        fuzzing::expect_plain(baseline.error());
        return;
    }
    // A written baseline reads as the same baseline.
    const std::string written = baseline->write();
    const auto again = Baseline::read(written);
    expect(again && again->write() == written && again->size() == baseline->size());
}

} // namespace

void fuzzing::run_configuration(Input input) {
    if (input.empty())
        return;
    const std::string_view text(reinterpret_cast<const char*>(input.data()) + 1, input.size() - 1);
    if (input[0] == 'b')
        read_as_baseline(text);
    else
        read_as_configuration(text);
}
