// Counts all stories of a document and collects the oddities.
#include "numbering/numbering.hpp"

#include "numbering/walk.hpp"

#include "base/text.hpp"
#include "document/shown_bytes.hpp"

#include <fmt/format.h>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace rapporteur {
namespace {

/// Notes oddities. That of a definition is noted once, at its first use; that of a paragraph each time.
class OddityLog {
public:
    explicit OddityLog(Oddities& oddities) : oddities_(&oddities) {}

    void at(const Story& story, const Paragraph& paragraph, std::string_view kind, std::string detail) {
        oddities_->push_back({std::string(kind), story.part, paragraph.number, std::move(detail)});
    }
    void once(const Story& story, const Paragraph& paragraph, std::string_view kind, std::int64_t id,
              std::int64_t level, std::string detail) {
        if (said_.emplace(std::string(kind), id, level).second)
            at(story, paragraph, kind, std::move(detail));
    }

private:
    Oddities* oddities_;
    std::set<std::tuple<std::string, std::int64_t, std::int64_t>> said_;
};

class Counting {
public:
    Counting(const Document& document, Oddities& oddities, ShownBytes& shown)
        : document_(&document), definitions_(document), log_(oddities), shown_(shown) {}

    std::vector<Label> story(const Story& story) {
        std::vector<Label> labels;
        labels.reserve(story.paragraphs.size());
        StoryCounter counter(definitions_, *document_);
        for (const Paragraph& paragraph : story.paragraphs) {
            labels.push_back(label(story, paragraph, counter.step(paragraph)));
            shown_.add_label(labels.back().text.size());
            if (shown_.is_too_much())
                break; // over the limit: the labels will not be used
        }
        return labels;
    }

private:
    Label label(const Story& story, const Paragraph& paragraph, const NumberStep& step) {
        Label result;
        note_oddities(story, paragraph, step);
        result.indent = effective_indent(definitions_, paragraph, step);
        if (step.outcome != NumberOutcome::numbered)
            return result;
        const auto level = static_cast<std::size_t>(step.level);
        LabelText text = label_text(definitions_, step);
        if (!text.odd_kind.empty())
            log_.once(story, paragraph, text.odd_kind, step.num_id, step.level, std::move(text.odd_detail));
        if (!definitions_.has_start(*step.num, level))
            log_.once(
                story, paragraph, "missing-start", step.num_id, step.level,
                fmt::format("level {} of numId {} has no w:start, so it counts from 0", level, step.num_id));
        result.numbered = true;
        result.text = std::move(text.text);
        result.stand_in_for = std::move(text.stand_in_for);
        result.value = step.values[level];
        result.format = definitions_.level(*step.num, level)->format;
        result.num_id = step.num_id;
        result.abstract_num = step.num->abstract_num;
        result.level = static_cast<std::uint8_t>(level);
        return result;
    }

    void note_oddities(const Story& story, const Paragraph& paragraph, const NumberStep& step) {
        if (step.style != no_index) {
            const auto kind = definitions_.style(step.style).fault_kind;
            if (!kind.empty())
                log_.once(story, paragraph, kind, step.style, 0,
                          fmt::format("the styles that `{}` is based on {}",
                                      escape_controls(shown_name(document_->styles[step.style].id)),
                                      kind == "style-cycle" ? "lead back to themselves"
                                                            : "are too many to follow"));
        }
        if (step.outcome == NumberOutcome::out_of_range) {
            log_.at(story, paragraph, "level-out-of-range",
                    fmt::format("level {} of numId {}; a list has levels 0 to 8", step.level, step.num_id));
        } else if (step.num != nullptr && step.num->abstract_num == no_index) {
            log_.at(story, paragraph, step.num->fault_kind, step.num->fault);
        } else if (step.outcome == NumberOutcome::dangling) {
            log_.at(story, paragraph, "missing-level",
                    fmt::format("level {} of numId {} is not defined", step.level, step.num_id));
        } else if (step.num != nullptr && !step.num->fault_kind.empty()) {
            log_.once(story, paragraph, step.num->fault_kind, step.num_id, 0, step.num->fault);
        }
    }

    const Document* document_;
    Definitions definitions_;
    OddityLog log_;
    ShownBytes& shown_;
};

Labels count_labels(const Document& document, ShownBytes& shown) {
    Labels labels;
    Counting counting(document, labels.oddities, shown);
    labels.body = counting.story(document.body);
    labels.notes.reserve(document.notes.size());
    for (const Story& note : document.notes)
        labels.notes.push_back(counting.story(note));
    labels.headers.reserve(document.headers.size());
    for (const Story& header : document.headers)
        labels.headers.push_back(counting.story(header));
    return labels;
}

} // namespace

Labels compute_labels(const Document& document) {
    ShownBytes any(std::numeric_limits<std::uint64_t>::max());
    return count_labels(document, any);
}

Result<Labels> compute_labels(const Document& document, const Limits& limits) {
    ShownBytes shown(limits.shown_bytes, document.shown_bytes);
    Labels labels = count_labels(document, shown);
    if (shown.is_too_much())
        return shown.failure();
    return labels;
}

} // namespace rapporteur
