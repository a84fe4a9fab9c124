// Counts what is wrong with a report, as a program of somebody else would.
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
    std::cout << "rapporteur " << rapporteur::version() << ": " << result->findings.size()
              << " findings by the layout " << result->layout << '\n';
    return rapporteur::version() == RAPPORTEUR_VERSION ? 0 : 2;
}
