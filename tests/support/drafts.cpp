#include "drafts.hpp"
#include "places.hpp"

#include "docx_zip.hpp"
#include "report_description.hpp"

#include <sstream>

namespace rapporteur::testing {
namespace {

// The cells of "| a | b | c |"; empty for any other line.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> all;
    if (!line.starts_with("| ")) {
        return all;
    }
    constexpr std::size_t space_bar_space = 3;
    for (std::size_t begin = 2, end = line.find(" |"); end != std::string::npos;
         end = line.find(" |", begin)) {
        all.push_back(line.substr(begin, end - begin));
        begin = end + space_bar_space;
        if (begin >= line.size()) {
            break;
        }
    }
    return all;
}

} // namespace

std::vector<std::vector<std::string>> table_rows(const std::filesystem::path& readme, std::size_t columns) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream in(read_file(readme));
    for (std::string line; std::getline(in, line);) {
        if (auto row = cells(line); row.size() == columns)
            rows.push_back(std::move(row));
    }
    if (!rows.empty()) // the heads of the columns
        rows.erase(rows.begin());
    return rows;
}

std::vector<Draft> drafts() {
    const std::filesystem::path folder = fixtures_folder() / "drafts";
    std::vector<Draft> all;
    for (const auto& row : table_rows(folder / "README.md", 3))
        all.push_back({row[0], row[2] == "none" ? std::string() : row[2], folder / (row[0] + ".docx")});
    return all;
}

} // namespace rapporteur::testing
