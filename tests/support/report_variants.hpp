// The five real reports, made in Word in every other way that we could think of. In all variants of a year a
// reader must find the same report, the one of report_description().
#pragma once

#include <string>
#include <vector>

namespace rapporteur::testing {

struct Variant {
    std::string name; // what is special about it: "typed-labels-tab", "title-in-text-box", ...
    std::string docx; // the bytes of the Word file
};

// Variants that make no difference for this report are left out (a title block in a table, if it has no title
// block).
std::vector<Variant> report_variants(int year);

} // namespace rapporteur::testing
