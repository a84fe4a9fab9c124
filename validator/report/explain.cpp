// Decides nothing: it computes the scores of the choice again and keeps what they are made of.
#include "report/explain.hpp"

#include "layout/lazy_layout.hpp"
#include "report/choose.hpp"
#include "report/level_labels.hpp"
#include "report/opening.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::size_t most_paragraphs = 12; ///< shown as possible openings
constexpr std::size_t words_shown = 60;     ///< bytes of each paragraph

std::string with_sign(int points) {
    return points == 0 ? "  0" : fmt::format("{:>+3d}", points);
}

class Explanation {
public:
    Explanation(const Blocks& blocks, std::span<const LayoutHandle> layouts, const Messages& messages)
        : blocks_(blocks), layouts_(layouts), messages_(messages) {}

    std::vector<std::string> lines() {
        const auto by_language = order_by_language(blocks_, layouts_);
        const auto chosen = read_by_best(blocks_, layouts_);
        const Layout& layout = layouts_[chosen.layout]->get();
        if (chosen.report.misfit)
            say(0, "explain-misfit",
                {{"layout", layout.name}, {"lacks", lacks_in_words(*chosen.report.misfit, messages_)}});
        else
            say(0, "explain-read-by", {{"layout", layout.name}});
        const std::size_t most = by_language.words[by_language.order.front()];
        bool taken = false;
        for (const std::size_t index : by_language.order) {
            if (is_of_another_language(by_language.words[index], most))
                say(1, "explain-language",
                    {{"layout", layouts_[index]->head().name},
                     {"count", std::to_string(by_language.words[index]), ArgumentKind::count},
                     {"most", std::to_string(most), ArgumentKind::count}});
            else
                explain_layout(layouts_[index]->get(), taken);
            taken = taken || (index == chosen.layout && was_whole_);
        }
        explain_opening(chosen.blocks, layout);
        return std::move(lines_);
    }

private:
    [[nodiscard]] std::string words(std::string_view id, const std::vector<Argument>& arguments) const {
        return render(messages_.place(id), arguments);
    }

    void say(std::size_t depth, std::string_view id, const std::vector<Argument>& arguments) {
        lines_.push_back(std::string(2 * depth, ' ') + words(id, arguments));
    }

    void say_points(std::size_t depth, const ScorePoints& points) {
        for (const ScorePoint& point : points) {
            const bool section = point.id == "point-section" || point.id == "point-lacks";
            const std::string what =
                section ? std::string(messages_.place("lack-" + point.what)) : point.what;
            if (point.points != 0 || section)
                lines_.push_back(std::string(2 * depth, ' ') + with_sign(point.points) + " " +
                                 words(point.id, {{"what", what}}));
        }
    }

    /// `late`: another layout was taken before this one was tried.
    void explain_layout(const Layout& layout, bool late) {
        Blocks blocks = blocks_;
        apply_level_labels(blocks, find_level_labels(blocks, layout));
        const Report report = recognize(blocks, layout);
        ScorePoints points;
        const LayoutFit fit = measure_fit(report, blocks, layout, &points);
        was_whole_ = fit.whole;
        const std::vector<Argument> arguments{
            {"layout", layout.name},
            {"score", std::to_string(fit.score), ArgumentKind::count},
            {"enough", std::to_string(enough_for_layout), ArgumentKind::count},
            {"lacks", lacks_in_words(fit.misfit, messages_)}};
        say(1,
            late                            ? "explain-late"
            : fit.fits                      ? "explain-fits"
            : fit.score < enough_for_layout ? "explain-few"
                                            : "explain-lacks",
            arguments);
        say_points(2, points);
    }

    void explain_opening(const Blocks& blocks, const Layout& layout) {
        say(0, "explain-opening", {{"layout", layout.name}});
        const auto body = first_of_body(blocks);
        const auto found = find_opening(blocks, layout, body);
        const bool plain = layout.section(SectionKind::opening).plain;
        const auto end = std::min<std::size_t>(blocks.blocks.size(), body + searched_blocks);
        std::size_t shown = 0;
        for (std::uint32_t index = body; index < end && shown < most_paragraphs; ++index) {
            ScorePoints points;
            const int score = plain ? 0 : opening_score(blocks.blocks[index], layout, &points);
            if (points.empty() && index != found)
                continue;
            ++shown;
            const bool is_opening = index == found;
            say(1,
                plain                        ? "explain-line"
                : is_opening                 ? "explain-is-opening"
                : score < enough_for_opening ? "explain-no-opening"
                                             : "explain-other-opening",
                {{"number", std::to_string(index - body + 1), ArgumentKind::count},
                 {"words", std::string(cut(fold_space(blocks.blocks[index].text), words_shown))},
                 {"score", std::to_string(score), ArgumentKind::count},
                 {"enough", std::to_string(enough_for_opening), ArgumentKind::count}});
            say_points(2, points);
        }
        if (found == no_index)
            say(1, shown > 0 ? "explain-none-enough" : plain ? "explain-no-line" : "explain-no-cue", {});
    }

    const Blocks& blocks_;
    std::span<const LayoutHandle> layouts_;
    const Messages& messages_;
    std::vector<std::string> lines_;
    bool was_whole_ = false; ///< LayoutFit::whole of the layout explained last
};

} // namespace

std::vector<std::string> explain_choice(const Blocks& blocks, std::span<const LayoutHandle> layouts,
                                        const Messages& messages) {
    return Explanation(blocks, layouts, messages).lines();
}

} // namespace rapporteur
