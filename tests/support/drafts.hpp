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

// The rows of the table with that many columns in a README, without the heads of the columns.
std::vector<std::vector<std::string>> table_rows(const std::filesystem::path& readme, std::size_t columns);

} // namespace rapporteur::testing
