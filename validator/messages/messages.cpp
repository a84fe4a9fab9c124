#include "messages/messages.hpp"

#include "rapporteur/words.hpp"

#include "messages_data.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::string_view messages_namespace = "urn:rapporteur:messages:1";
constexpr std::string_view fallback_language = "en";
constexpr std::size_t least_own_text =
    /// Bytes of fixed text in a sentence that is searched inside a text: "{} failed" would be found anywhere.
    14;
constexpr std::size_t least_beginning = 7; ///< or bytes before its first value: "it has {}"
/// Or bytes of a sentence that begins with a name: "`{}` is `{}`".
constexpr std::size_t least_around_names = 8;

/// Joins lines: a line break with the white space around it becomes one space. Other spaces stay, because an
/// example may be about them.
std::string unwrapped(std::string_view text) {
    const auto is_gap = [](char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; };
    std::string out;
    text = trim(text);
    out.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t line = std::min(text.find('\n', begin), text.size());
        out.append(text, begin, line - begin);
        if (line == text.size())
            break;
        while (!out.empty() && is_gap(out.back()))
            out.pop_back();
        out += ' ';
        for (begin = line; begin < text.size() && is_gap(text[begin]);)
            ++begin;
    }
    return out;
}

std::string child_text(pugi::xml_node parent, const char* name) {
    return unwrapped(parent.child(name).text().get());
}

RuleWords read_rule(pugi::xml_node node) {
    RuleWords rule;
    rule.name = node.attribute("name").value();
    rule.what = child_text(node, "what");
    rule.why = child_text(node, "why");
    rule.bad = child_text(node, "bad");
    rule.good = child_text(node, "good");
    rule.repair = child_text(node, "repair");
    for (const auto parameter : node.children("parameter"))
        rule.parameters[parameter.attribute("name").value()] = unwrapped(parameter.text().get());
    for (const auto message : node.children("message"))
        rule.messages.push_back({message.attribute("id").value(), child_text(message, "text"),
                                 child_text(message, "hint"), child_text(message, "fix")});
    return rule;
}

Messages::Texts read_texts(pugi::xml_node parent, const char* element, const char* key) {
    Messages::Texts texts;
    for (const auto node : parent.children(element))
        texts[node.attribute(key).value()] = unwrapped(node.text().get());
    return texts;
}

/// Reads sentences as they are: line breaks of a help text belong to it.
Messages::Texts read_sentences(pugi::xml_node parent) {
    Messages::Texts texts;
    for (const auto node : parent.children("sentence"))
        texts[node.child("english").text().get()] = node.child("text").text().get();
    return texts;
}

/// A file that the program carries. Most runs need only one of them.
struct EmbeddedMessages {
    explicit EmbeddedMessages(std::string_view file) : name(file), language(file.substr(0, file.find('.'))) {}

    const Messages* read() {
        std::call_once(once, [this] {
            if (auto read = read_messages(embedded_messages(name), name))
                messages = std::move(*read);
        });
        return messages.language.empty() ? nullptr : &messages;
    }

    std::string_view name;
    std::string_view language;
    std::once_flag once;
    Messages messages;
};

std::deque<EmbeddedMessages>& embedded_languages() {
    static std::deque<EmbeddedMessages> all = [] {
        std::deque<EmbeddedMessages> list;
        for (const auto name : embedded_messages_names())
            list.emplace_back(name);
        return list;
    }();
    return all;
}

const Messages* find(std::string_view language) {
    for (EmbeddedMessages& candidate : embedded_languages()) {
        if (equal_ignoring_case(candidate.language, language))
            return candidate.read();
    }
    return nullptr;
}

/// The values of a text made from `format`: the words in place of each `{}`. None: it is not made from it.
std::optional<std::vector<std::string_view>> values_of(std::string_view text, std::string_view format) {
    constexpr std::string_view slot = "{}";
    std::vector<std::string_view> values;
    std::size_t end = format.find(slot);
    if (end == std::string_view::npos || !text.starts_with(format.substr(0, end)))
        return std::nullopt;
    text.remove_prefix(end);
    while (end != std::string_view::npos) {
        format.remove_prefix(end + slot.size());
        end = format.find(slot);
        const std::string_view next = format.substr(0, end);
        // The last piece must end the text. The others are searched from the left.
        const std::size_t at = end == std::string_view::npos
                                   ? (text.ends_with(next) ? text.size() - next.size() : end)
                                   : text.find(next);
        if (at == std::string_view::npos)
            return std::nullopt;
        values.push_back(text.substr(0, at));
        text.remove_prefix(at + next.size());
    }
    return values;
}

/// Translates values that are words of the program, "an Excel workbook". Values in backticks or quotation
/// marks are names and stay.
std::string with_values(std::string_view format, const std::vector<std::string_view>& values,
                        const Messages::Texts& sentences) {
    std::string out;
    for (const std::string_view value : values) {
        const std::size_t slot = std::min(format.find("{}"), format.size());
        const bool is_name = slot > 0 && (format[slot - 1] == '`' || format[slot - 1] == '"');
        const auto said = is_name ? sentences.end() : sentences.find(value);
        out.append(format.substr(0, slot))
            .append(said == sentences.end() ? value : std::string_view(said->second));
        format.remove_prefix(std::min(slot + 2, format.size()));
    }
    return out.append(format);
}

/// Translates a text that was made from a sentence and values. If several sentences fit, the longest is used.
std::optional<std::string> made_of_sentence(const Messages::Texts& sentences, std::string_view text) {
    if (const auto whole = sentences.find(text); whole != sentences.end())
        return whole->second;
    std::string_view closest;
    std::optional<std::string> made;
    for (const auto& [english, other] : sentences) {
        if (english.size() <= closest.size())
            continue;
        const auto values = values_of(text, english);
        if (values &&
            (english.size() - 2 * values->size() >= least_own_text || english.find('{') >= least_beginning ||
             (english.starts_with('`') && english.size() - 2 * values->size() >= least_around_names))) {
            closest = english;
            made = with_values(other, *values, sentences);
        }
    }
    return made;
}

/// The length of the text before a place in brackets, "... (at byte 7)". Without a place: the whole length.
std::size_t before_place(const Messages::Texts& sentences, std::string_view text) {
    const std::size_t open = text.ends_with(')') ? text.rfind(" (") : std::string_view::npos;
    if (open == std::string_view::npos)
        return text.size();
    const std::string_view place = text.substr(open + 2, text.size() - open - 3);
    const auto is_place = [&](std::string_view format) {
        return sentences.contains(format) && values_of(place, format).has_value();
    };
    return is_place("at byte {}") || is_place("line {}, column {}") ? open : text.size();
}

std::string_view found_or(const Messages::Texts& texts, std::string_view key) {
    const auto found = texts.find(key);
    return found == texts.end() ? key : std::string_view(found->second);
}

} // namespace

const MessageWords* RuleWords::message(std::string_view id) const {
    const auto found = std::find_if(messages.begin(), messages.end(),
                                    [id](const MessageWords& words) { return words.id == id; });
    return found == messages.end() ? nullptr : &*found;
}

const RuleWords* Messages::rule(std::string_view name) const {
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [name](const RuleWords& words) { return words.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

std::string_view Messages::place(std::string_view id) const {
    return found_or(places, id);
}

std::string_view Messages::term(std::string_view name) const {
    return found_or(terms, name);
}

Result<Messages> read_messages(std::string_view xml, std::string_view name) {
    pugi::xml_document document;
    const auto status =
        document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!status)
        return fail(FailureCode::layout, {},
                    fmt::format("{}: this is not well-formed XML: {}", name, status.description()));
    const auto root = document.document_element();
    if (std::string_view(root.name()) != "messages" || root.attribute("xmlns").value() != messages_namespace)
        return fail(FailureCode::layout, {},
                    fmt::format("{}: the file begins with `{}`; expected `<messages xmlns=\"{}\">`", name,
                                root.name(), messages_namespace));
    Messages messages;
    messages.language = root.attribute("xml:lang").value();
    messages.places = read_texts(root.child("places"), "place", "id");
    messages.terms = read_texts(root.child("terms"), "term", "name");
    messages.phrases = read_texts(root.child("phrases"), "phrase", "id");
    messages.sentences = read_sentences(root.child("sentences"));
    for (const auto rule : root.children("rule"))
        messages.rules.push_back(read_rule(rule));
    return messages;
}

const Messages& messages_in(std::string_view language) {
    static const Messages none;
    if (const Messages* whole = find(language))
        return *whole;
    if (const Messages* primary = find(language.substr(0, language.find('-'))))
        return *primary;
    const Messages* english = find(fallback_language);
    return english == nullptr ? none : *english;
}

std::vector<std::string_view> languages() {
    std::vector<std::string_view> list;
    for (const EmbeddedMessages& messages : embedded_languages())
        list.push_back(messages.language);
    return list;
}

std::string phrase(std::string_view language, std::string_view id, const std::vector<Argument>& arguments) {
    return render(found_or(messages_in(language).phrases, id), arguments);
}

std::string_view sentence(std::string_view language, std::string_view english) {
    return found_or(messages_in(language).sentences, english);
}

std::string translated(std::string_view language, std::string_view english_text) {
    const Messages::Texts& sentences = messages_in(language).sentences;
    if (sentences.empty())
        return std::string(english_text);
    if (const std::size_t end = before_place(sentences, english_text); end < english_text.size()) {
        const std::string_view place = english_text.substr(end + 2, english_text.size() - end - 3);
        return fmt::format("{} ({})", translated(language, english_text.substr(0, end)),
                           translated(language, place));
    }
    if (auto whole = made_of_sentence(sentences, english_text))
        return std::move(*whole);
    // "it cannot be read; permission denied": what failed and why are separate sentences.
    constexpr std::string_view joint = "; ";
    std::string out;
    for (std::size_t begin = 0; begin <= english_text.size();) {
        const std::size_t end = std::min(english_text.find(joint, begin), english_text.size());
        const std::string_view part = english_text.substr(begin, end - begin);
        out.append(begin == 0 ? "" : joint)
            .append(made_of_sentence(sentences, part).value_or(std::string(part)));
        begin = end + joint.size();
    }
    return out;
}

} // namespace rapporteur
