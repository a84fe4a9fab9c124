// The text of an example is indented as the file is, and each label is on a line of its own.
#include "layout/example_reader.hpp"

#include "layout/source.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::size_t most_examples = 100;

std::vector<std::string_view> text_lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Removes the spaces that all lines begin with.
std::string without_indentation(std::string_view text) {
    const auto lines = text_lines_of(text);
    std::size_t indentation = std::string_view::npos;
    for (const std::string_view line : lines) {
        if (const auto begin = line.find_first_not_of(" \t"); begin != std::string_view::npos)
            indentation = std::min(indentation, begin);
    }
    std::string result;
    for (const std::string_view line : lines) {
        const auto words = line.size() > indentation ? line.substr(indentation) : std::string_view();
        if (!result.empty() || !trim(words).empty())
            result += std::string(words) + "\n";
    }
    return result;
}

std::vector<std::string> listed_words_of(std::string_view text, bool lines) {
    std::vector<std::string> words;
    if (lines) {
        for (const std::string_view line : text_lines_of(text)) {
            if (auto word = fold_space(line); !word.empty())
                words.push_back(std::move(word));
        }
        return words;
    }
    const std::string folded_text = fold_space(text);
    for (std::string_view rest = folded_text; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

ExampleText::Expected read_expected(Source& source, pugi::xml_node node, std::span<const KnownRule> rules) {
    expect(source, node, {"rule", "where"}, {});
    ExampleText::Expected expected{required_attribute(source, node, "rule"), node.attribute("where").value()};
    std::vector<std::string_view> names;
    for (const KnownRule& rule : rules)
        names.push_back(rule.name);
    if (!expected.rule.empty() && !names.empty() &&
        std::find(names.begin(), names.end(), expected.rule) == names.end())
        source.mistake(node, fmt::format("there is no rule `{}`{}", expected.rule,
                                         meant(expected.rule, names, "see the list of rules")));
    return expected;
}

} // namespace

std::vector<ExampleText> read_examples(Source& source, pugi::xml_node examples,
                                       std::span<const KnownRule> rules) {
    std::vector<ExampleText> read;
    if (source.trusted()) // these examples are tested when the program is built
        return read;
    expect(source, examples, {}, {"example"});
    for (const auto node : examples.children("example")) {
        if (read.size() == most_examples) {
            source.mistake(node, fmt::format("the layout has more than {} examples", most_examples));
            break;
        }
        expect(source, node, {"name"}, {"text", "sections", "labels", "finding"});
        ExampleText example;
        example.name = required_attribute(source, node, "name");
        example.place = source.place_in_words(node);
        example.text = without_indentation(node.child("text").text().get());
        if (example.text.empty())
            source.mistake(node, "`example` has no `text`; expected the words of a document");
        example.sections = listed_words_of(node.child("sections").text().get(), false);
        example.labels = listed_words_of(node.child("labels").text().get(), true);
        for (const auto finding : node.children("finding"))
            example.findings.push_back(read_expected(source, finding, rules));
        read.push_back(std::move(example));
    }
    return read;
}

} // namespace rapporteur
