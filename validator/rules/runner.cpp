// Runs the rules and makes findings of their flaws: adds the severity of the layout, the place in words and
// an excerpt.
#include "rules/rule.hpp"

#include "base/text.hpp"
#include "rules/support/excerpt.hpp"
#include "rules/support/places.hpp"
#include "rules/support/reach.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/telling.hpp"

#include <algorithm>
#include <compare>
#include <fmt/format.h>
#include <unordered_map>
#include <utility>

namespace rapporteur {
namespace {

/// Sorts findings by their place in the document. First the document as a whole, then element by element: a
/// label before its text, an empty paragraph after the element before it. Other parts come last.
struct Order {
    std::uint64_t element = 0; ///< 0: the document as a whole
    std::uint64_t spot = 0;

    auto operator<=>(const Order&) const = default;
};

constexpr std::uint64_t behind_everything = 1ULL << 40U;

class Runner {
public:
    Runner(const Blocks& blocks, const Report& report, const Layout& layout, const Messages& messages,
           Speller* speller)
        : blocks_(blocks), report_(report), layout_(layout), messages_(messages), speller_(speller),
          reach_(blocks, report, layout), places_(blocks, report), texts_(blocks, report) {}

    void run(const Rule& rule) {
        static const RuleSettings defaults;
        const auto named = layout_.rules.find(rule.name);
        const bool is_named = named != layout_.rules.end();
        // Nothing else can be said about a document of another kind.
        const bool silent = report_.misfit && rule.name != "layout-unrecognized";
        if (silent || (is_named ? !named->second.enabled : !rule.on))
            return;
        const RuleSettings& chosen = is_named ? named->second : defaults;
        if (!reach_.suffices_for(rule))
            return;
        const RuleInput input{blocks_, reach_.report(), layout_,  chosen,          rule,
                              texts_,  searches_,       speller_, reach_.unread(), &messages_};
        FlawLimit limit(findings_.size());
        rule.check(input, [&](Flaw flaw) {
            const Severity severity = chosen.severity.value_or(flaw.severity.value_or(rule.severity));
            if (limit.lets_pass(flaw, severity))
                add(rule, severity, std::move(flaw));
        });
        if (std::optional<Flaw> rest = limit.rest())
            add(rule, *rest->severity, std::move(*rest));
    }

    std::vector<RuleFinding> finish() {
        std::stable_sort(findings_.begin(), findings_.end(),
                         [](const auto& left, const auto& right) { return left.first < right.first; });
        std::vector<RuleFinding> result;
        for (auto& [order, finding] : findings_)
            result.push_back(std::move(finding));
        return result;
    }

private:
    void add(const Rule& rule, Severity severity, Flaw flaw) {
        Order order;
        Location location;
        if (flaw.artifact != no_index)
            locate_artifact(flaw, location, order);
        else if (flaw.element != no_index)
            locate_element(flaw, location, order);
        else
            location.where = messages_.place("document");
        if (!flaw.where.empty())
            location.where = std::move(flaw.where);
        // These words come from the document and reach a terminal. They must be one short line, without
        // control characters.
        for (Argument& argument : flaw.message.arguments)
            argument.value = escape_controls(shorten(argument.value));
        std::optional<Spot> spot;
        if (order.element != 0 && order.element != behind_everything && order.spot != behind_everything)
            spot = Spot{flaw.begin, flaw.end, flaw.at_label};
        fill_words(rule, messages_, flaw);
        findings_.emplace_back(order,
                               RuleFinding{Finding{rule.name, rule.code, severity, std::move(flaw.message),
                                                   std::move(location), std::move(flaw.fix)},
                                           std::move(flaw.edits), flaw.element, spot});
    }

    void locate_element(const Flaw& flaw, Location& location, Order& order) {
        const Block& block = blocks_.blocks[report_.elements[flaw.element].block];
        location.where = name_of(flaw.element);
        location.part = block.origin == BlockOrigin::header ? blocks_.header_part : blocks_.part;
        location.paragraph = paragraph_at(block, flaw.at_label ? 0 : flaw.begin);
        if (block.para_id != 0 && location.paragraph == block.paragraph)
            location.para_id = fmt::format("{:08X}", block.para_id);
        const std::string& label = location.label = block.label.text;
        Excerpt excerpt = !flaw.at_label  ? make_excerpt(block.text, flaw.begin, flaw.end)
                          : label.empty() ? make_excerpt(block.text, 0, 0)
                                          : make_excerpt(fmt::format("{} {}", label, block.text), 0,
                                                         static_cast<std::uint32_t>(label.size()));
        location.excerpt = std::move(excerpt.text);
        location.offset = excerpt.offset;
        location.length = excerpt.length;
        order.element = std::uint64_t{flaw.element} + 1;
        order.spot = flaw.at_label ? 0 : std::uint64_t{flaw.begin} + 1;
    }

    void locate_artifact(Flaw& flaw, Location& location, Order& order) {
        const std::size_t left = blocks_.artifacts.size();
        const Artifact& artifact =
            flaw.artifact < left ? blocks_.artifacts[flaw.artifact] : blocks_.dropped[flaw.artifact - left];
        const Place place = places_.find(artifact);
        flaw.element = place.element;
        if (place.inside) {
            flaw.begin = place.begin;
            flaw.end = place.begin + std::max(artifact.length, flaw.covered);
            locate_element(flaw, location, order);
            return;
        }
        location.part = artifact.part;
        location.paragraph = artifact.paragraph;
        if (place.outside) {
            location.where = artifact.part;
            order.element = behind_everything;
            order.spot = artifact.paragraph;
        } else if (place.element != no_index) {
            location.where = render(messages_.place("empty-after"), {{"place", name_of(place.element)}});
            order.element = std::uint64_t{place.element} + 1;
            order.spot = behind_everything;
        } else {
            location.where = messages_.place(artifact.paragraph == 0 ? "document" : "empty-at-start");
        }
    }

    const std::string& name_of(std::uint32_t element) {
        std::string& name = names_[element];
        if (name.empty())
            name = describe(report_, layout_, element, messages_);
        return name;
    }

    const Blocks& blocks_;
    const Report& report_;
    const Layout& layout_;
    const Messages& messages_;
    Speller* speller_;
    Reach reach_;
    Places places_;
    FoldedTexts texts_;
    Searches searches_;
    std::unordered_map<std::uint32_t, std::string> names_; ///< by element; filled when they are asked for
    std::vector<std::pair<Order, RuleFinding>> findings_;
};

} // namespace

std::vector<RuleFinding> run_rules(std::span<const Rule* const> rules, const Blocks& blocks,
                                   const Report& report, const Layout& layout, const Messages& messages,
                                   Speller* speller) {
    Runner runner(blocks, report, layout, messages, speller);
    for (const Rule* rule : rules)
        runner.run(*rule);
    return runner.finish();
}

} // namespace rapporteur
