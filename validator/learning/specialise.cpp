// Makes a layout from a model, the file of the layout that fits best. Parts that no example has are removed,
// parts that all examples have are required, and comments say how many examples support a line.
#include "learning/label_forms.hpp"
#include "learning/learning.hpp"

#include "layout/phrase.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>
#include <sstream>

namespace rapporteur {
namespace {

using Wanted = std::function<bool(const ReadExample&)>;

class Specialiser {
public:
    Specialiser(const Layout& base, std::span<const ReadExample> examples, std::string_view name)
        : base_(base), examples_(examples), name_(name) {}

    std::string run(std::string_view source) {
        document_.load_buffer(source.data(), source.size(), pugi::parse_default | pugi::parse_comments);
        const auto root = document_.document_element();
        while (document_.first_child() != root)
            document_.remove_child(document_.first_child());
        document_.prepend_child(pugi::node_declaration).append_attribute("version") = "1.0";
        document_.first_child().append_attribute("encoding") = "UTF-8";
        document_.insert_child_before(pugi::node_comment, root).set_value(head_comment().c_str());
        root.attribute("name").set_value(std::string(name_).c_str());
        document_.document_element().remove_child("examples"); // they belong to the model
        const auto nodes = section_nodes(root);
        for (std::uint32_t index = 0; index < nodes.size() && index < base_.sections.size(); ++index)
            read_section(nodes[index], index);
        for (const auto group : root.child("sections").children("group"))
            remove_if_empty(group);
        read_rules(root);
        std::ostringstream out;
        document_.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
        return out.str();
    }

private:
    [[nodiscard]] std::string head_comment() const {
        std::string names;
        for (const ReadExample& example : examples_)
            names += (names.empty() ? "" : ", ") + example.name;
        // Two hyphens would end the XML comment.
        for (auto at = names.find("--"); at != std::string::npos; at = names.find("--"))
            names.replace(at, 2, "-");
        return fmt::format(
            " Learned from {}; the model was `{}`. A comment says how many of the {} examples speak for what "
            "stands below it. Look it through, and have it examined as a layout. ",
            names, base_.name, examples_.size());
    }

    /// The XML elements of the sections, in the order of Layout::sections.
    static std::vector<pugi::xml_node> section_nodes(pugi::xml_node root) {
        std::vector<pugi::xml_node> nodes;
        if (const auto sections = root.child("sections")) {
            for (const auto node : sections.children()) {
                if (std::string_view(node.name()) != "group") {
                    add_element(nodes, node);
                    continue;
                }
                for (const auto child : node.children())
                    add_element(nodes, child);
            }
            return nodes;
        }
        for (const char* name : {"titleBlock", "opening", "submission", "heading", "resolutions", "closing"})
            add_element(nodes, root.child(name));
        return nodes;
    }

    static void add_element(std::vector<pugi::xml_node>& nodes, pugi::xml_node node) {
        if (node.type() == pugi::node_element)
            nodes.push_back(node);
    }

    [[nodiscard]] std::size_t count(const Wanted& wanted) const {
        return static_cast<std::size_t>(std::count_if(examples_.begin(), examples_.end(), wanted));
    }

    [[nodiscard]] std::string of_all(std::size_t count) const {
        return fmt::format(" {} of {} ", count, examples_.size());
    }

    static void comment_before(pugi::xml_node node, const std::string& words) {
        node.parent().insert_child_before(pugi::node_comment, node).set_value(words.c_str());
    }

    static void set(pugi::xml_node node, const char* name, const char* value) {
        auto attribute = node.attribute(name);
        if (!attribute)
            attribute = node.append_attribute(name);
        attribute.set_value(value);
    }

    void read_section(pugi::xml_node node, std::uint32_t index) {
        const SectionPattern& pattern = base_.sections[index];
        const std::size_t found =
            count([&](const ReadExample& example) { return has(example.report, index); });
        const bool ends = pattern.kind == SectionKind::closing || pattern.kind == SectionKind::annex ||
                          pattern.kind == SectionKind::signatures;
        if (found == 0 && !ends) { // a few examples cannot show how a document may end
            node.parent().remove_child(node);
            return;
        }
        comment_before(node, of_all(found));
        if (pattern.kind != SectionKind::title_block)
            set(node, "required", found == examples_.size() ? "yes" : "no");
        if (pattern.kind == SectionKind::opening)
            read_opening(node);
        for (std::uint8_t depth = 1; const auto level : elements(node, "level"))
            read_level(level, index, depth++);
    }

    static std::vector<pugi::xml_node> elements(pugi::xml_node node, const char* name) {
        std::vector<pugi::xml_node> found;
        for (const auto child : node.children(name))
            found.push_back(child);
        return found;
    }

    [[nodiscard]] bool has(const Report& report, std::uint32_t index) const {
        const SectionKind kind = base_.sections[index].kind;
        if (kind == SectionKind::submission &&
            report.first_fact(SectionKind::opening, FactKind::submission) != nullptr)
            return true;
        if (kind == SectionKind::heading)
            return !report.elements_of(kind).empty();
        return std::any_of(report.sections.begin(), report.sections.end(),
                           [index](const Section& section) { return section.pattern == index; });
    }

    void read_opening(pugi::xml_node node) {
        for (const auto cue : elements(node, "cue")) {
            const auto phrase = compile_phrase(cue.text().get(), base_.vocabularies);
            if (phrase &&
                count([&](const ReadExample& example) { return stands_in_opening(*phrase, example); }) == 0)
                node.remove_child(cue);
        }
        std::vector<std::vector<std::string>> words;
        for (const ReadExample& example : examples_)
            words.push_back(words_of_opening(example));
        const auto phrases = shared_phrases(words, std::max<std::size_t>(2, (2 * examples_.size() + 2) / 3));
        for (auto phrase = phrases.rbegin(); phrase != phrases.rend(); ++phrase)
            node.prepend_child("cue").text().set(phrase->c_str());
        if (!phrases.empty())
            node.prepend_child(pugi::node_comment)
                .set_value(" What the openings of the examples have in common. ");
        for (const auto fact : elements(node, "fact"))
            read_fact(fact);
    }

    [[nodiscard]] static bool stands_in_opening(const Phrase& phrase, const ReadExample& example) {
        const auto opening = example.report.elements_of(SectionKind::opening);
        return std::any_of(opening.begin(), opening.end(), [&](std::uint32_t element) {
            const Block& block = example.blocks.blocks[example.report.elements[element].block];
            return find_phrase(phrase, fold(block.text)).has_value();
        });
    }

    /// The words of the opening, with a gap for each fact, number and mark.
    [[nodiscard]] static std::vector<std::string> words_of_opening(const ReadExample& example) {
        std::vector<std::string> words;
        for (const std::uint32_t element : example.report.elements_of(SectionKind::opening)) {
            std::string text = example.blocks.blocks[example.report.elements[element].block].text;
            for (const Fact& fact : example.report.facts) {
                if (fact.element == element && fact.kind != FactKind::submission)
                    std::fill(text.begin() + fact.begin, text.begin() + fact.end, '\n');
            }
            std::string word;
            const auto end_word = [&] {
                if (!word.empty())
                    words.push_back(folded(word));
                word.clear();
            };
            for (const char byte : text) {
                const bool letter =
                    (byte & 0x80) != 0 || is_letter(static_cast<char32_t>(byte)) || byte == '-';
                if (letter) {
                    word += byte;
                    continue;
                }
                end_word();
                if (byte != ' ' && (words.empty() || !words.back().empty()))
                    words.emplace_back();
            }
            end_word();
            words.emplace_back();
        }
        return words;
    }

    void read_fact(pugi::xml_node node) {
        const auto kind =
            std::find_if(base_.facts.begin(), base_.facts.end(), [&node](const FactPattern& fact) {
                const std::string_view name = node.attribute("kind").value();
                return to_string(fact.kind) == name ||
                       (name == "participants" && fact.kind == FactKind::participant);
            });
        if (kind == base_.facts.end())
            return;
        const auto in = [&](SectionKind section) {
            return count([&](const ReadExample& example) {
                return example.report.first_fact(section, kind->kind) != nullptr;
            });
        };
        const std::size_t opening = in(SectionKind::opening);
        const std::size_t either = count([&](const ReadExample& example) {
            return example.report.first_fact(SectionKind::opening, kind->kind) != nullptr ||
                   example.report.first_fact(SectionKind::title_block, kind->kind) != nullptr;
        });
        comment_before(node, fmt::format(" in the opening of {} of {}, in its title block of {} ", opening,
                                         examples_.size(), in(SectionKind::title_block)));
        set(node, "required", either == examples_.size() ? "yes" : "no");
        if (opening < either)
            set(node, "from", "titleBlock");
        if (kind->kind == FactKind::body)
            read_body(node);
    }

    /// If all examples name the same body, the layout is for the documents of that body.
    void read_body(pugi::xml_node node) {
        std::map<std::string, std::size_t> bodies;
        for (const ReadExample& example : examples_) {
            if (const Fact* body = example.report.first_fact(SectionKind::opening, FactKind::body))
                ++bodies[body->code];
        }
        node.remove_attribute("code");
        if (bodies.size() == 1 && bodies.begin()->second == examples_.size() &&
            !bodies.begin()->first.empty())
            set(node, "code", bodies.begin()->first.c_str());
    }

    void read_level(pugi::xml_node node, std::uint32_t index, std::uint8_t depth) {
        const auto& levels = base_.sections[index].levels;
        if (depth > levels.size() || !levels[depth - 1U].is_labelled())
            return;
        const auto forms = levels[depth - 1U].forms();
        std::vector<std::size_t> uses(forms.size(), 0);
        FormCounts unknown;
        for (const ReadExample& example : examples_) {
            count_forms(example, index, depth, forms, uses);
            count_unknown_forms(example, index, depth, forms, unknown);
        }
        const auto total = static_cast<std::size_t>(
            std::count_if(uses.begin(), uses.end(), [](auto use) { return use > 0; }));
        if (total > 0)
            keep_used_labels(node, forms, uses);
        add_labels(node, unknown, total == 0 ? 0 : *std::max_element(uses.begin(), uses.end()));
    }

    /// Adds labels that the model does not know. The most frequent one becomes the label of the level.
    static void add_labels(pugi::xml_node node, const FormCounts& unknown, std::size_t most_of_known) {
        const auto usual =
            std::max_element(unknown.begin(), unknown.end(),
                             [](const auto& left, const auto& right) { return left.second < right.second; });
        for (auto form = unknown.begin(); form != unknown.end(); ++form) {
            if (form->second < 2) // a single one may be a slip
                continue;
            auto label = node.append_child("label");
            label.append_attribute("format") = std::string(form->first.format).c_str();
            label.append_attribute("text") = form->first.text.c_str();
            if (form != usual || form->second <= most_of_known)
                continue;
            swap_forms(node, label);
            if (most_of_known == 0)
                node.remove_child(label);
        }
    }

    static void swap_forms(pugi::xml_node node, pugi::xml_node other) {
        for (const char* name : {"format", "text"}) {
            const std::string own = node.attribute(name).value();
            set(node, name, other.attribute(name).value());
            set(other, name, own.c_str());
        }
    }

    static void keep_used_labels(pugi::xml_node node, const std::vector<LabelForm>& forms,
                                 const std::vector<std::size_t>& uses) {
        const auto most = static_cast<std::size_t>(std::max_element(uses.begin(), uses.end()) - uses.begin());
        const auto labels = elements(node, "label");
        for (std::size_t form = 1; form < forms.size() && form <= labels.size(); ++form) {
            if (uses[form] == 0 && forms[form].accepted)
                node.remove_child(labels[form - 1]);
        }
        if (most == 0)
            return;
        // The most frequent form comes first. The model's own form stays as another one if some example has
        // it.
        auto other = labels[most - 1];
        swap_forms(node, other);
        if (uses.front() == 0)
            node.remove_child(other);
        if (std::string_view(node.attribute("text").value()).empty())
            node.remove_attribute("text");
    }

    void count_forms(const ReadExample& example, std::uint32_t index, std::uint8_t depth,
                     const std::vector<LabelForm>& forms, std::vector<std::size_t>& uses) const {
        for (const Element& element : example.report.elements) {
            if (!is_entry(element) || element.depth != depth || element.section == no_index ||
                example.report.sections[element.section].pattern != index)
                continue;
            const BlockLabel& label = example.blocks.blocks[element.block].label;
            for (std::size_t form = 0; form < forms.size(); ++form) {
                const bool bullet = forms[form].format == NumberFormat::bullet && label.readings.empty() &&
                                    label.source != LabelSource::none;
                const bool written =
                    bullet ||
                    std::any_of(label.readings.begin(), label.readings.end(),
                                [&](const LabelReading& reading) {
                                    return forms[form].writes(reading.format, *label.prefix, label.suffix);
                                });
                if (!written)
                    continue;
                ++uses[form];
                break;
            }
        }
    }

    static void remove_if_empty(pugi::xml_node group) {
        const bool has_section = std::any_of(group.begin(), group.end(), [](pugi::xml_node child) {
            return child.type() == pugi::node_element;
        });
        if (!has_section)
            group.parent().remove_child(group);
    }

    /// Switches off rules that report more than half of the examples: the examples are right, so such a rule
    /// does not suit this kind of document.
    void read_rules(pugi::xml_node root) {
        std::map<std::string, std::size_t> told;
        for (const ReadExample& example : examples_) {
            std::map<std::string, bool> once;
            for (const RuleFinding& finding : example.findings) {
                if (finding.finding.severity != Severity::info && !once[std::string(finding.finding.rule)])
                    ++told[std::string(finding.finding.rule)];
                once[std::string(finding.finding.rule)] = true;
            }
        }
        auto rules = root.child("rules");
        if (!rules)
            rules = root.append_child("rules");
        for (const auto& [rule, examples] : told) {
            const auto known = std::find_if(rules.begin(), rules.end(), [&rule = rule](pugi::xml_node node) {
                return rule == node.attribute("name").value();
            });
            if (2 * examples <= examples_.size() || known != rules.end())
                continue;
            rules.append_child(pugi::node_comment)
                .set_value(
                    fmt::format(" it would speak of {} of {} examples ", examples, examples_.size()).c_str());
            auto node = rules.append_child("rule");
            node.append_attribute("name") = rule.c_str();
            node.append_attribute("severity") = "info";
        }
    }

    const Layout& base_;
    std::span<const ReadExample> examples_;
    std::string_view name_;
    pugi::xml_document document_;
};

} // namespace

std::size_t best_for_all(std::span<const Blocks> documents, std::span<const Layout* const> layouts) {
    std::size_t best = 0;
    std::tuple<std::size_t, std::size_t, int> best_rank{0, 0, -1000000};
    for (std::size_t index = 0; index < layouts.size(); ++index) {
        std::size_t fitting = 0;
        std::size_t own = 0;
        int score = 0;
        for (const Blocks& document : documents) {
            const LayoutFit fit =
                measure_fit(recognize(document, *layouts[index]), document, *layouts[index]);
            fitting += fit.fits ? 1 : 0;
            own += fit.own ? 1 : 0;
            score += fit.score;
        }
        const std::tuple rank{fitting, own, score};
        if (rank > best_rank) {
            best_rank = rank;
            best = index;
        }
    }
    return best;
}

std::string specialise(std::string_view source, const Layout& base, std::span<const ReadExample> examples,
                       std::string_view name) {
    return Specialiser(base, examples, name).run(source);
}

} // namespace rapporteur
