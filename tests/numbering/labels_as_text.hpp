// Labels and oddities as texts for tests, and the small lists that several tests use.
#pragma once

#include "numbering/builder.hpp"
#include "numbering/numbering.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::building {

using Texts = std::vector<std::string>;

/// One entry for each paragraph: its label, or "-" if it is not numbered.
inline Texts texts(const std::vector<Label>& labels) {
    Texts result;
    for (const Label& label : labels)
        result.push_back(label.numbered ? label.text : "-");
    return result;
}
inline Texts labels_of(const Document& document) {
    return texts(compute_labels(document).body);
}
inline Texts oddities_of(const Document& document) {
    Texts result;
    for (const Oddity& oddity : compute_labels(document).oddities)
        result.push_back(oddity.kind + ", paragraph " + std::to_string(oddity.paragraph) + ": " +
                         oddity.detail);
    return result;
}

inline Level legal(Level level) {
    level.is_legal = true;
    return level;
}
inline Level restarting(Level level, std::int64_t restart) {
    level.restart = restart;
    return level;
}
inline Level for_style(Level level, std::string style) {
    level.paragraph_style = std::move(style);
    return level;
}
inline AbstractNum linking(std::int64_t id, std::string style) {
    AbstractNum result = abstract_num(id, {});
    result.num_style_link = std::move(style);
    return result;
}
inline AbstractNum base_of(AbstractNum list, std::string style) {
    list.style_link = std::move(style);
    return list;
}
inline Style numbering_style(std::string id, std::optional<std::int64_t> num_id) {
    Style result = style(std::move(id), {}, {num_id, std::nullopt});
    result.type = StyleType::numbering;
    return result;
}
inline Document one_list(std::vector<Level> levels, std::vector<Paragraph> paragraphs) {
    return document({abstract_num(1, std::move(levels))}, {num(1, 1)}, std::move(paragraphs));
}
inline const std::vector<Level> outline = {decimal("%1."), letter("%2."),
                                           level(NumberFormat::lower_roman, "%3.")};

} // namespace rapporteur::building
