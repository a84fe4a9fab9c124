// Reads terms and their forms. A file holds the forms of all languages.
#include "layout/vocabulary_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>
#include <set>

namespace rapporteur {
namespace {

constexpr std::string_view vocabulary_namespace = "urn:rapporteur:vocabulary:1";

/// The words of `node`, whatever its language.
std::string words_of(Source& source, pugi::xml_node node) {
    std::string words = fold_space(node.text().get());
    if (words.empty())
        source.mistake(node, std::string("`") + node.name() +
                                 "` is empty; expected the words as a report writes them");
    return words;
}

/// "es" for "es-MX": all regions share the words of their language.
std::string_view without_region(std::string_view language) {
    return language.substr(0, language.find('-'));
}

bool is_of(pugi::xml_node node, std::string_view language) {
    const std::string_view own = node.attribute("xml:lang").value();
    if (own.empty() || own == language)
        return true;
    const bool regions = own.size() > 2 || language.size() > 2;
    return regions && without_region(own) == without_region(language);
}

/// Remarks, once for each other language, that its words are foreign in this layout. The languages of the
/// program are passed over.
void remark_on_languages(Source& source, pugi::xml_node root, std::string_view language) {
    std::set<std::string_view> remarked;
    for (const auto term : root.children("term")) {
        for (const auto form : term.children()) {
            const std::string_view own = form.attribute("xml:lang").value();
            if (is_of(form, language) || is_known_language(own) || !remarked.insert(own).second)
                continue;
            source.remark(
                form, fmt::format("`xml:lang` is `{}`, and this layout is in `{}`; the words are known as "
                                  "foreign ones only",
                                  own, language));
        }
    }
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
    if (!source.trusted())
        remark_on_languages(source, root, language);
    return vocabulary;
}

std::vector<std::string> languages_of_vocabulary(std::string_view text) {
    std::set<std::string> languages;
    pugi::xml_document document;
    document.load_buffer(text.data(), text.size());
    for (const auto term : document.document_element().children("term")) {
        for (const auto form : term.children("form"))
            languages.emplace(form.attribute("xml:lang").value());
    }
    return {languages.begin(), languages.end()};
}

bool is_known_language(std::string_view language) {
    const auto primary = without_region(language);
    return primary == "en" || primary == "es";
}

bool is_vocabulary_text(std::string_view xml) {
    Source source({}, xml);
    pugi::xml_document document;
    return static_cast<bool>(parse(document, source, xml, "vocabulary", vocabulary_namespace));
}

} // namespace rapporteur
