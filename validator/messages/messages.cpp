#include "messages/messages.hpp"

#include "messages_data.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::string_view messages_namespace = "urn:rapporteur:messages:1";
constexpr std::string_view fallback_language = "en";

/// A text may be broken into lines in the file: a line break and the white space around it is one space.
/// Other spaces stay, for an example may be about them.
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

std::vector<Messages> read_embedded() {
    std::vector<Messages> all;
    for (const auto name : embedded_messages_names()) {
        if (auto messages = read_messages(embedded_messages(name), name))
            all.push_back(std::move(*messages));
    }
    return all;
}

const std::vector<Messages>& embedded() {
    static const std::vector<Messages> all = read_embedded();
    return all;
}

const Messages* find(std::string_view language) {
    const auto found =
        std::find_if(embedded().begin(), embedded().end(), [language](const Messages& candidate) {
            return equal_ignoring_case(candidate.language, language);
        });
    return found == embedded().end() ? nullptr : &*found;
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
    const auto found = places.find(id);
    return found == places.end() ? id : std::string_view(found->second);
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
    for (const auto place : root.child("places").children("place"))
        messages.places[place.attribute("id").value()] = unwrapped(place.text().get());
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

std::vector<std::string> message_languages() {
    std::vector<std::string> languages;
    for (const Messages& messages : embedded())
        languages.push_back(messages.language);
    return languages;
}

} // namespace rapporteur
