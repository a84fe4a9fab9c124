// Counts the findings of a report, as somebody else's program would.
#include <rapporteur/compare.hpp>
#include <rapporteur/rapporteur.hpp>
#include <rapporteur/version.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    std::ifstream in(arguments[1], std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};

    const auto layout = rapporteur::load_layout(rapporteur::layout_names().front());
    if (!layout)
        return 2;
    const auto result = rapporteur::check(std::as_bytes(std::span(bytes)), **layout, {});
    if (!result) {
        std::cerr << result.error().line() << '\n';
        return 2;
    }
    // Its XML gives the same report in every format.
    const auto bytes_of = [](const auto& text) { return std::as_bytes(std::span(text)); };
    const std::vector<rapporteur::LayoutHandle> layouts{*layout};
    const auto xml = rapporteur::convert(bytes_of(bytes), **layout, "report.docx", {});
    if (!xml)
        return 2;
    for (const rapporteur::WriterInfo& writer : rapporteur::writers()) {
        rapporteur::Options options;
        options.writer = writer.name;
        const auto direct = rapporteur::convert(bytes_of(bytes), **layout, "report.docx", options);
        const auto by_xml = rapporteur::convert(bytes_of(*xml), **layout, "", options);
        if (!direct || !by_xml || *direct != *by_xml)
            return 2;
    }
    const auto compared = rapporteur::compare(bytes_of(*xml), bytes_of(*xml), layouts, {}, {});
    if (!compared || !compared->differences.empty() ||
        rapporteur::print_comparison(*compared, rapporteur::CompareFormat::html).empty())
        return 2;
    std::cout << "rapporteur " << rapporteur::version() << ": " << result->findings.size()
              << " findings by the layout " << result->layout << '\n';
    return rapporteur::version() == RAPPORTEUR_VERSION ? 0 : 2;
}
