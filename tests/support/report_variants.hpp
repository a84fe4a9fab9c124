// The five real reports, made in Word in every other way we could think of. Whatever reads reports has to
// find the same report in all variants of a year: the one that report_description() tells.
#pragma once

#include <string>
#include <vector>

namespace rapporteur::testing {

struct Variant {
    std::string name; // what is particular about it: "typed-labels-tab", "title-in-text-box", ...
    std::string docx; // the bytes of the Word file
};

// A way that makes no difference to this report (a title block in a table, where there is no title block) is
// left out.
std::vector<Variant> report_variants(int year);

} // namespace rapporteur::testing
