// Finds labels with words. Words before a number are a label if they come again with the next number:
// "Decision 4/1", "Decision 4/2".
#include "learning/label_forms.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <pugixml.hpp>
#include <sstream>

namespace rapporteur {
namespace {

constexpr std::size_t most_words = 3;
constexpr std::size_t longest_words = 40; // bytes
constexpr std::size_t most_digits_of_label = 4;
constexpr std::size_t most_worded_forms = 3;

constexpr std::array<std::pair<NumberFormat, std::string_view>, 6> format_names{
    {{NumberFormat::decimal, "decimal"},
     {NumberFormat::lower_letter, "lowerLetter"},
     {NumberFormat::upper_letter, "upperLetter"},
     {NumberFormat::lower_roman, "lowerRoman"},
     {NumberFormat::upper_roman, "upperRoman"},
     {NumberFormat::ordinal_text, "ordinal"}}};

std::string_view name_of_format(NumberFormat format) {
    const auto known = std::find_if(format_names.begin(), format_names.end(),
                                    [format](const auto& each) { return each.first == format; });
    return known == format_names.end() ? std::string_view() : known->second;
}

bool is_digit_of(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
}

/// The prefix of a label with `{number}` in place of its numbers, and how many they are.
std::pair<std::string, std::size_t> with_slots(std::string_view prefix) {
    std::pair<std::string, std::size_t> slotted{{}, 0};
    for (std::size_t at = 0; at < prefix.size();) {
        if (!is_digit_of(prefix, at)) {
            slotted.first += prefix[at++];
            continue;
        }
        while (is_digit_of(prefix, at))
            ++at;
        slotted.first += "{number}";
        ++slotted.second;
    }
    return slotted;
}

/// The beginning of a text that may be a label of words and a number: "Decision 4/", "2", ":".
struct WordedLabel {
    std::string prefix;
    std::string suffix;
    std::int64_t value = 0;
};

/// The offset after at most three words at the start, with the white space after each.
std::size_t behind_label_words(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t words = 0; words < most_words && !is_digit_of(text, at); ++words) {
        std::size_t end = at;
        for (std::size_t next = end; next < text.size(); end = next) {
            if (!is_letter(next_code_point(text, next)))
                break;
        }
        if (end == at)
            return 0;
        end += text.substr(end).starts_with('.') ? 1 : 0; // "No. 1"
        if (!text.substr(end).starts_with(' '))
            return 0;
        at = end + 1;
    }
    return is_digit_of(text, at) && at <= longest_words ? at : 0;
}

std::optional<WordedLabel> read_worded_label(std::string_view text) {
    std::size_t first = 0;
    if (text.empty() || !is_upper(next_code_point(text, first)))
        return std::nullopt;
    std::size_t number = behind_label_words(text);
    if (number == 0)
        return std::nullopt;
    std::size_t end = number;
    while (is_digit_of(text, end))
        ++end;
    if (end < text.size() && (text[end] == '/' || text[end] == '.' || text[end] == '-') &&
        is_digit_of(text, end + 1)) {
        number = end + 1;
        for (end = number; is_digit_of(text, end);)
            ++end;
    }
    if (end - number > most_digits_of_label)
        return std::nullopt;
    std::size_t closed = end;
    while (closed < text.size() && std::string_view(".:)-").find(text[closed]) != std::string_view::npos)
        ++closed;
    std::size_t next = closed + 1;
    const bool apart = closed == text.size() ||
                       (text[closed] == ' ' && next < text.size() && is_upper(next_code_point(text, next)));
    if (!apart)
        return std::nullopt;
    WordedLabel label{std::string(text.substr(0, number)), std::string(text.substr(end, closed - end)), 0};
    std::from_chars(text.data() + number, text.data() + end, label.value);
    return label;
}

std::optional<WordedLabel> worded_label_of(const Block& block) {
    if (block.label.source == LabelSource::none)
        return read_worded_label(block.text);
    // The prefix of a label that Word counts ends where its number begins.
    const bool has_words = behind_label_words(*block.label.prefix + "1") != 0;
    if (!has_words || block.label.readings.empty() ||
        block.label.readings.front().format != NumberFormat::decimal)
        return std::nullopt;
    return WordedLabel{block.label.prefix, block.label.suffix, block.label.readings.front().value};
}

struct WordedForm {
    std::string prefix; ///< as it was written first, with its slots
    std::map<std::string, std::size_t> suffixes;
    std::size_t documents = 0; ///< the number of documents in which its numbers count
};

/// By folded prefix: words in capitals are the same words.
std::map<std::string, WordedForm> worded_forms(std::span<const Blocks> documents) {
    std::map<std::string, WordedForm> forms;
    for (const Blocks& document : documents) {
        std::map<std::string, std::int64_t> last;
        std::map<std::string, bool> counts;
        for (const Block& block : document.blocks) {
            const auto label = worded_label_of(block);
            if (!label)
                continue;
            const auto [prefix, slots] = with_slots(label->prefix);
            if (slots > 1 || prefix.find('%') != std::string::npos)
                continue;
            const std::string key = folded(prefix);
            WordedForm& form = forms.try_emplace(key, WordedForm{prefix, {}, 0}).first->second;
            ++form.suffixes[label->suffix];
            const auto before = last.find(key);
            counts[key] = counts[key] || (before != last.end() && label->value > before->second);
            last[key] = label->value;
        }
        for (const auto& [key, goes_on] : counts)
            forms[key].documents += goes_on ? 1 : 0;
    }
    return forms;
}

/// The first level of each list in a layout.
std::vector<pugi::xml_node> first_levels(pugi::xml_node parent) {
    std::vector<pugi::xml_node> levels;
    for (const auto child : parent.children()) {
        const std::string_view name = child.name();
        if (name == "resolutions" || name == "list") {
            if (const auto level = child.child("level"))
                levels.push_back(level);
        } else if (name == "sections" || name == "group") {
            const auto inner = first_levels(child);
            levels.insert(levels.end(), inner.begin(), inner.end());
        }
    }
    return levels;
}

} // namespace

std::string with_worded_labels(std::string_view source, std::span<const Blocks> documents) {
    std::vector<std::string> texts;
    for (const auto& [key, form] : worded_forms(documents)) {
        if (2 * form.documents < documents.size() || form.documents == 0)
            continue;
        const auto usual =
            std::max_element(form.suffixes.begin(), form.suffixes.end(),
                             [](const auto& left, const auto& right) { return left.second < right.second; });
        for (const auto& [suffix, count] : form.suffixes) {
            if ((suffix == usual->first || 2 * count > documents.size()) && texts.size() < most_worded_forms)
                texts.push_back(form.prefix + "%" + suffix);
        }
    }
    if (texts.empty())
        return std::string(source);
    pugi::xml_document document;
    document.load_buffer(source.data(), source.size(), pugi::parse_default | pugi::parse_comments);
    for (pugi::xml_node level : first_levels(document.document_element())) {
        for (const std::string& text : texts) {
            auto label = level.append_child("label");
            label.append_attribute("format") = "decimal";
            label.append_attribute("text") = text.c_str();
        }
    }
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    return out.str();
}

void count_unknown_forms(const ReadExample& example, std::uint32_t section, std::uint8_t depth,
                         const std::vector<LabelForm>& forms, FormCounts& counts) {
    const std::size_t most_slots = depth == 1 ? 1 : depth - 1U;
    for (const Element& element : example.report.elements) {
        if (!is_entry(element) || element.depth != depth || element.section == no_index ||
            example.report.sections[element.section].pattern != section)
            continue;
        const BlockLabel& label = example.blocks.blocks[element.block].label;
        const auto is_known = [&](const LabelReading& reading) {
            return std::any_of(forms.begin(), forms.end(), [&](const LabelForm& form) {
                return form.writes(reading.format, *label.prefix, label.suffix);
            });
        };
        if (label.readings.empty() || std::any_of(label.readings.begin(), label.readings.end(), is_known))
            continue;
        const auto name = name_of_format(label.readings.front().format);
        const auto [prefix, slots] = with_slots(*label.prefix);
        const std::string text = prefix + "%" + label.suffix;
        if (!name.empty() && slots <= most_slots && std::count(text.begin(), text.end(), '%') == 1)
            ++counts[{name, text}];
    }
}

} // namespace rapporteur
