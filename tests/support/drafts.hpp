// The drafts of fixtures/drafts and the purpose of each, from the table in its README.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rapporteur::testing {

struct Draft {
    std::string name;
    std::string rule; // the rule that must report it; empty for a draft without a flaw
    std::filesystem::path docx;
};

std::vector<Draft> drafts();

// The rows of the README's table with this number of columns, without its head.
std::vector<std::vector<std::string>> table_rows(const std::filesystem::path& readme, std::size_t columns);

} // namespace rapporteur::testing
