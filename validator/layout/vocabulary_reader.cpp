// Terms and their forms; each file serves every language.
#include "layout/vocabulary_reader.hpp"

#include "base/text.hpp"

#include <pugixml.hpp>

namespace rapporteur {
namespace {

constexpr std::string_view vocabulary_namespace = "urn:rapporteur:vocabulary:1";

/// The words of `node`; whether they are of the language is told by its xml:lang.
std::string words_of(Source& source, pugi::xml_node node) {
    std::string words = fold_space(node.text().get());
    if (words.empty())
        source.mistake(node, std::string("`") + node.name() +
                                 "` is empty; expected the words as a report writes them");
    return words;
}

bool is_of(pugi::xml_node node, std::string_view language) {
    const std::string_view own = node.attribute("xml:lang").value();
    return own.empty() || own == language;
}

Term read_term(Source& source, pugi::xml_node node, std::string_view language) {
    Term term;
    expect(source, node, {"code", "group"}, {"form", "acronym"});
    term.code = required_attribute(source, node, "code");
    term.group = node.attribute("group").value();
    for (const auto form : node.children("form")) {
        expect(source, form, {"xml:lang", "kind"}, {});
        auto words = words_of(source, form);
        if (is_of(form, language)) {
            term.forms.push_back(std::move(words));
            term.kinds.emplace_back(form.attribute("kind").value());
        } else {
            term.foreign_forms.push_back(std::move(words));
        }
    }
    for (const auto acronym : node.children("acronym")) {
        expect(source, acronym, {"xml:lang"}, {});
        auto words = words_of(source, acronym);
        if (!is_of(acronym, language))
            term.foreign_acronyms.push_back(std::move(words));
        else if (term.acronym.empty())
            term.acronym = std::move(words);
        else
            term.other_acronyms.push_back(std::move(words));
    }
    if (!term.forms.empty())
        term.preferred = term.forms.front();
    return term;
}

} // namespace

Vocabulary read_vocabulary(Source& source, std::string_view text, std::string_view language) {
    Vocabulary vocabulary;
    pugi::xml_document document;
    const auto root = parse(document, source, text, "vocabulary", vocabulary_namespace);
    if (!root)
        return vocabulary;
    expect(source, root, {"name"}, {"term"});
    vocabulary.name = required_attribute(source, root, "name");
    vocabulary.language = language;
    for (const auto node : root.children("term")) {
        Term term = read_term(source, node, language);
        if (!term.forms.empty())
            vocabulary.terms.push_back(std::move(term));
    }
    return vocabulary;
}

} // namespace rapporteur
