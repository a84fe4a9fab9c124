// Mistakes are reported with file:line:column and what was expected there. Unknown names are never ignored.
#include "layout/source.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

// The program's layouts have a few hundred phrases and elements each; its largest vocabulary has a thousand
// elements.
constexpr std::size_t most_mistakes = 100;
constexpr std::size_t most_bytes = std::size_t{4} << 20U;
constexpr std::size_t most_elements = 50'000;
constexpr std::size_t deepest = 16;
constexpr std::size_t most_phrases = 1'000;
constexpr std::size_t most_pattern_bytes = std::size_t{2} << 20U;

/// The name nearest to `wanted`, if it differs in at most half of its length; else empty.
std::string_view nearest_name(std::string_view wanted, const std::vector<std::string_view>& names) {
    std::string_view best;
    std::size_t bound = wanted.size() / 2;
    for (const std::string_view name : names) {
        const auto distance = edit_distance(wanted, name, bound);
        if (distance <= bound && (best.empty() || distance < bound)) {
            best = name;
            bound = distance;
        }
    }
    return best;
}

/// Whether a file is as small and flat as people write them.
bool is_within_bounds(Source& source, const pugi::xml_document& document) {
    std::size_t elements = 0;
    std::size_t depth = 1;
    for (pugi::xml_node node = document.document_element(); node;) {
        if (++elements > most_elements) {
            source.mistake(node, fmt::format("the file has more than {} elements", most_elements));
            return false;
        }
        if (depth > deepest) {
            source.mistake(node, fmt::format("elements are nested more than {} levels deep", deepest));
            return false;
        }
        if (const auto child = node.first_child()) {
            node = child;
            ++depth;
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node.next_sibling();
    }
    return true;
}

} // namespace

bool Source::afford(pugi::xml_node node, std::size_t pattern_bytes) {
    ++phrases_;
    pattern_bytes_ += pattern_bytes;
    if (trusted_ || (phrases_ <= most_phrases && pattern_bytes_ <= most_pattern_bytes))
        return true;
    mistake(node,
            phrases_ > most_phrases
                ? fmt::format("the layout has more than {} phrases", most_phrases)
                : fmt::format("the phrases of the layout have more than {} bytes, with the words of the "
                              "vocabularies that they name",
                              most_pattern_bytes));
    return false;
}

void Source::mistake(std::size_t offset, std::string_view message) {
    if (mistakes_.size() >= most_mistakes)
        return;
    mistakes_.emplace_back(std::min(offset, text_.size()),
                           Failure{FailureCode::layout, place_in_words(offset), std::string(message)});
}

std::string Source::place_in_words(std::size_t offset) const {
    const auto before = text_.substr(0, std::min(offset, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto line_start = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    const auto column = count_code_points(before.substr(line_start)) + 1;
    return fmt::format("{}:{}:{}", name_, line, column);
}

std::string Source::place_in_words(pugi::xml_node node) const {
    return place_in_words(place_of(node));
}

void Source::remark(pugi::xml_node node, std::string_view message) {
    if (remarks_.size() < most_mistakes)
        remarks_.push_back({FailureCode::layout, place_in_words(node), std::string(message)});
}

void Source::adopt_remarks(std::vector<Failure> remarks) {
    std::move(remarks.begin(), remarks.end(), std::back_inserter(remarks_));
}

void Source::mistake(pugi::xml_node node, std::string_view message) {
    mistake(place_of(node), message);
}

void Source::adopt(pugi::xml_node node, std::vector<Failure> mistakes) {
    for (Failure& failure : mistakes)
        mistakes_.emplace_back(place_of(node), std::move(failure));
}

std::vector<Failure> Source::take() {
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Failure> failures;
    for (auto& [place, failure] : mistakes_)
        failures.push_back(std::move(failure));
    mistakes_.clear();
    return failures;
}

std::size_t Source::place_of(pugi::xml_node node) {
    // An element taken over from another layout has no offset; it is reported where it was asked for.
    while (node.offset_debug() < 0 && node.parent())
        node = node.parent();
    // pugixml gives the offset of the name; the tag begins one byte before.
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
}

pugi::xml_node parse(pugi::xml_document& document, Source& source, std::string_view text,
                     std::string_view root, std::string_view ns) {
    if (text.size() > most_bytes) {
        source.mistake(0, fmt::format("the file has {} bytes; at most {} are read", text.size(), most_bytes));
        return {};
    }
    const auto status = document.load_buffer(text.data(), text.size(),
                                             pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!status) {
        source.mistake(static_cast<std::size_t>(std::max<std::ptrdiff_t>(status.offset, 0)),
                       fmt::format("this is not well-formed XML: {}", status.description()));
        return {};
    }
    for (const auto node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            source.mistake(0, "the file has a document type declaration, which is not read");
            return {};
        }
    }
    if (!source.trusted() && !is_within_bounds(source, document))
        return {};
    const auto element = document.document_element();
    if (element.name() == root && element.attribute("xmlns").value() == ns)
        return element;
    source.mistake(element, fmt::format("the file begins with `{}`; expected `<{} xmlns=\"{}\">`",
                                        element.name(), root, ns));
    return {};
}

std::string quoted_list(const std::vector<std::string_view>& names) {
    std::string out;
    for (const auto name : names)
        out += (out.empty() ? "`" : ", `") + std::string(name) + "`";
    return out.empty() ? "none" : out;
}

std::string meant(std::string_view wanted, const std::vector<std::string_view>& names,
                  std::string_view otherwise) {
    const auto near = nearest_name(wanted, names);
    return near.empty() ? fmt::format("; {}", otherwise) : fmt::format("; did you mean `{}`?", near);
}

void expect(Source& source, pugi::xml_node node, std::span<const std::string_view> attributes,
            std::span<const std::string_view> children) {
    if (source.trusted())
        return;
    for (const auto attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const bool of_xml = name == "xmlns" || name.starts_with("xmlns:");
        if (of_xml || std::find(attributes.begin(), attributes.end(), name) != attributes.end())
            continue;
        source.mistake(
            node, fmt::format("`{}` has an attribute `{}` that is not known{}", node.name(), name,
                              meant(name, {attributes.begin(), attributes.end()},
                                    "it may have " + quoted_list({attributes.begin(), attributes.end()}))));
    }
    for (const auto child : node.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const std::string_view name = child.name();
        if (std::find(children.begin(), children.end(), name) == children.end())
            source.mistake(child, fmt::format("`{}` is not known in `{}`{}", name, node.name(),
                                              meant(name, {children.begin(), children.end()},
                                                    "expected here: " +
                                                        quoted_list({children.begin(), children.end()}))));
    }
}

void expect(Source& source, pugi::xml_node node, std::initializer_list<std::string_view> attributes,
            std::initializer_list<std::string_view> children) {
    expect(source, node, std::span(attributes.begin(), attributes.size()),
           std::span(children.begin(), children.size()));
}

std::string required_attribute(Source& source, pugi::xml_node node, const char* name) {
    const std::string_view value = node.attribute(name).value();
    if (value.empty())
        source.mistake(node, fmt::format("`{}` has no attribute `{}`", node.name(), name));
    return std::string(value);
}

bool yes_or_no(Source& source, pugi::xml_node node, const char* name, bool fallback) {
    const std::string_view value = node.attribute(name).value();
    if (!value.empty() && value != "yes" && value != "no")
        source.mistake(node, fmt::format("`{}` is `{}`; expected `yes` or `no`", name, value));
    return value.empty() ? fallback : value == "yes";
}

std::int64_t whole_number(Source& source, pugi::xml_node node, const char* name, std::int64_t least,
                          std::int64_t fallback) {
    constexpr std::int64_t most = 1'000'000;
    const std::string_view text = node.attribute(name).value();
    if (text.empty())
        return fallback;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value >= least && value <= most)
        return value;
    source.mistake(node, fmt::format("`{}` is `{}`; expected a number from {} on", name, text, least));
    return fallback;
}

} // namespace rapporteur
