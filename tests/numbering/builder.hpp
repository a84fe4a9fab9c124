// Makes small Document values in few words, for tests of all stages from numbering on.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::building {

inline Level level(NumberFormat format, std::string text, std::optional<std::int64_t> start = 1) {
    Level result;
    result.format = format;
    result.text = std::move(text);
    result.start = start;
    return result;
}
inline Level decimal(std::string text, std::optional<std::int64_t> start = 1) {
    return level(NumberFormat::decimal, std::move(text), start);
}
inline Level letter(std::string text, std::optional<std::int64_t> start = 1) {
    return level(NumberFormat::lower_letter, std::move(text), start);
}

inline AbstractNum abstract_num(std::int64_t id, const std::vector<Level>& levels) {
    AbstractNum result;
    result.id = id;
    result.multi_level_type = "multilevel";
    for (std::size_t i = 0; i < levels.size(); ++i)
        result.levels[i] = levels[i];
    return result;
}

inline Num num(std::int64_t id, std::int64_t abstract_id) {
    Num result;
    result.id = id;
    result.abstract_id = abstract_id;
    return result;
}
/// A num that starts the given levels anew: {{0, 1}} is level 0 at 1.
inline Num num_starting(std::int64_t id, std::int64_t abstract_id,
                        const std::vector<std::pair<std::size_t, std::int64_t>>& starts) {
    Num result = num(id, abstract_id);
    for (const auto& [level, start] : starts)
        result.overrides[level].start = start;
    return result;
}

inline Paragraph plain(std::string text) {
    Paragraph result;
    result.text = std::move(text);
    return result;
}
inline Paragraph item(std::optional<std::int64_t> num_id, std::optional<std::int64_t> ilvl = std::nullopt,
                      std::string text = "text") {
    Paragraph result = plain(std::move(text));
    result.num_pr = {num_id, ilvl};
    return result;
}
inline Paragraph styled(std::uint32_t style, std::string text = "text") {
    Paragraph result = plain(std::move(text));
    result.style = style;
    return result;
}

inline Style style(std::string id, std::string based_on = {}, NumPr num_pr = {}) {
    Style result;
    result.name = id;
    result.id = std::move(id);
    result.based_on = std::move(based_on);
    result.num_pr = num_pr;
    return result;
}

/// Paragraphs numbered from 1, as the document stage numbers them.
inline Document document(std::vector<AbstractNum> abstract_nums, std::vector<Num> nums,
                         std::vector<Paragraph> paragraphs, std::vector<Style> styles = {}) {
    Document result;
    result.body.part = "word/document.xml";
    result.abstract_nums = std::move(abstract_nums);
    result.nums = std::move(nums);
    result.styles = std::move(styles);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        paragraphs[i].number = static_cast<std::uint32_t>(i + 1);
    result.body.paragraphs = std::move(paragraphs);
    return result;
}

} // namespace rapporteur::building
