#include "rules/sound_reports.hpp"

#include "base/text.hpp"
#include "numbering/numbering.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace rapporteur::testing {
namespace {

ReportLine line_of(const std::string& text) {
    const TypedLabel typed = read_typed_label(text);
    if (typed.length == 0)
        return {{}, text, 0};
    const bool number = text.front() >= '0' && text.front() <= '9';
    return {typed.label.text, text.substr(typed.length), number ? 1 : 2};
}

std::vector<ReportLine> lines_of(const std::filesystem::path& file) {
    std::vector<ReportLine> lines;
    std::ifstream in(file);
    for (std::string text; std::getline(in, text);)
        lines.push_back(line_of(text));
    return lines;
}

bool is_capitals(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_code_point(text, at);
        if (is_letter(character) && !is_upper(character))
            return false;
    }
    return true;
}

/// The label that Word would count: the letters start again after each number.
BlockLabel counted_label(const ReportLine& line, std::array<std::int64_t, 2>& counters) {
    const auto level = static_cast<std::size_t>(line.depth - 1);
    const std::int64_t value = ++counters.at(level);
    if (level == 0)
        counters[1] = 0;
    const auto format = level == 0 ? NumberFormat::decimal : NumberFormat::lower_letter;
    BlockLabel label;
    label.source = LabelSource::automatic;
    label.suffix = line.label.substr(line.label.size() - 1);
    label.text = format_number(value, format, "en") + label.suffix;
    label.readings = {{format, value}};
    label.list = 0;
    label.num_id = 1;
    label.level = static_cast<std::uint8_t>(level);
    return label;
}

} // namespace

const std::vector<std::pair<std::string, std::vector<ReportLine>>>& sound_reports() {
    static const auto reports = [] {
        std::vector<std::pair<std::string, std::vector<ReportLine>>> found;
        for (const auto& file : std::filesystem::directory_iterator(fixtures_folder() / "sound")) {
            if (file.path().extension() == ".txt")
                found.emplace_back(file.path().stem(), lines_of(file.path()));
        }
        std::sort(found.begin(), found.end(),
                  [](const auto& left, const auto& right) { return left.first < right.first; });
        return found;
    }();
    return reports;
}

bool is_spanish(const std::vector<ReportLine>& lines) {
    return lines.front().text.find("REUNIÓN") != std::string::npos ||
           lines.front().text.find("Reunión") != std::string::npos;
}

Blocks blocks_of_lines(const std::vector<ReportLine>& lines, bool automatic) {
    Blocks blocks;
    blocks.part = "word/document.xml";
    std::array<std::int64_t, 2> counters{};
    for (const ReportLine& line : lines) {
        Block block;
        block.paragraph = static_cast<std::uint32_t>(blocks.blocks.size() + 1);
        if (automatic && !line.label.empty()) {
            block.label = counted_label(line, counters);
            block.text = line.text;
            block.indent = 360 * line.depth;
        } else {
            const std::string text = line.label.empty() ? line.text : line.label + " " + line.text;
            TypedLabel typed = read_typed_label(text);
            block.label = std::move(typed.label);
            block.text = text.substr(typed.length);
            block.text_offset = typed.length;
            block.indent = automatic && line.depth > 0 ? 360 * line.depth : 0;
        }
        block.all_capitals = is_capitals(block.text);
        blocks.blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace rapporteur::testing
