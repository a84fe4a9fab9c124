// The drafts of fixtures/drafts and what each is there for, read from the table in its README.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rapporteur::testing {

struct Draft {
    std::string name;
    std::string rule; // the one that has to report it; empty for a draft without a defect
    std::filesystem::path docx;
};

std::vector<Draft> drafts();

} // namespace rapporteur::testing
