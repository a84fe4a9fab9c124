// The catalogues and the rules agree: each message of a rule has words, each text has a message, and no text
// asks for a value that the rule does not give.
#include "messages/messages.hpp"
#include "rapporteur/words.hpp"
#include "rules/rule.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

using namespace rapporteur;

namespace {

std::set<std::string> words_in(std::string_view list) {
    std::set<std::string> words;
    std::istringstream in{std::string(list)};
    for (std::string word; in >> word;)
        words.insert(word);
    return words;
}

/// The names of the slots in a text, including those inside forms.
std::set<std::string> slots_of(const std::string& text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open + 1, text.find_first_of("|}", open) - open - 1));
    return names;
}

/// What a language lacks, in words by which a person finds it in the file.
class Lacks {
public:
    explicit Lacks(std::string_view language) : language_(language) {}

    void add(const std::string& where) {
        list_.push_back("schemas/messages/" + language_ + ".xml lacks " + where);
    }

    /// Whether it is a sentence, not a name or sign: it has three words of letters.
    static bool is_said(const std::string& text) {
        int words = 0;
        bool in_word = false;
        bool named = false;
        for (const char byte : text) {
            named = byte == '`' || byte == '{' ? !named : byte == '}' ? false : named;
            const bool letter = !named && (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
            words += letter && !in_word ? 1 : 0;
            in_word = letter;
        }
        return words >= 3;
    }

    /// Checks that both languages have the text, with the same slots.
    void compare(const std::string& where, const std::string& english, const std::string& other) {
        if (other.empty() != english.empty())
            add(where);
        else if (language_ != "en" && other == english && is_said(english))
            add(where + " (it is as in English)");
        for (const std::string& slot : slots_of(english)) {
            if (!slots_of(other).contains(slot))
                add("{" + slot + "} in " + where);
        }
        for (const std::string& slot : slots_of(other)) {
            if (!slots_of(english).contains(slot))
                list_.push_back("schemas/messages/en.xml lacks {" + slot + "} in " + where);
        }
    }

    void compare(const std::string& kind, const Messages::Texts& english, const Messages::Texts& other) {
        for (const auto& [id, text] : english) {
            const auto found = other.find(id);
            compare(kind + " `" + id + "`", text, found == other.end() ? std::string() : found->second);
        }
        for (const auto& [id, text] : other) {
            if (!english.contains(id))
                list_.push_back("schemas/messages/en.xml lacks " + kind + " `" + id + "`");
        }
    }

    [[nodiscard]] const std::vector<std::string>& list() const { return list_; }

private:
    std::string language_;
    std::vector<std::string> list_;
};

const std::string& or_none(const RuleWords* rule, std::string RuleWords::*text) {
    static const std::string none;
    return rule == nullptr ? none : rule->*text;
}

void compare_rule(Lacks& lacks, const RuleWords& english, const RuleWords* other) {
    const std::string rule = "rule `" + english.name + "`";
    if (other == nullptr)
        return lacks.add(rule);
    lacks.compare(rule + ", what", english.what, or_none(other, &RuleWords::what));
    lacks.compare(rule + ", why", english.why, or_none(other, &RuleWords::why));
    lacks.compare(rule + ", repair", english.repair, or_none(other, &RuleWords::repair));
    if (other->bad.empty() || other->good.empty())
        lacks.add(rule + ", bad and good");
    lacks.compare(rule + ", parameter", english.parameters, other->parameters);
    for (const MessageWords& message : english.messages) {
        const std::string where = rule + ", message `" + message.id + "`";
        const MessageWords* words = other->message(message.id);
        if (words == nullptr) {
            lacks.add(where);
            continue;
        }
        // A language may need a number in the text that English needs in the hint.
        lacks.compare(where, message.text + message.hint + message.fix,
                      words->text + words->hint + words->fix);
        lacks.compare(where + ", hint", message.hint.empty() ? "" : "-", words->hint.empty() ? "" : "-");
        lacks.compare(where + ", fix", message.fix.empty() ? "" : "-", words->fix.empty() ? "" : "-");
    }
}

std::string without_arguments(const MessageWords& words, const MessageKind& kind) {
    const auto given = words_in(kind.arguments);
    std::string missing;
    for (const std::string& text : {words.text, words.hint, words.fix}) {
        for (const std::string& slot : slots_of(text)) {
            if (!given.contains(slot))
                missing += slot + " ";
        }
    }
    return missing;
}

} // namespace

TEST_CASE("messages: English words what each rule can say, and nothing else") {
    REQUIRE(languages().front() == "en");
    const Messages& messages = messages_in("en");
    CHECK(messages.rules.size() == all_rules().size());
    for (const Rule* rule : all_rules()) {
        INFO(rule->name);
        const RuleWords* words = messages.rule(rule->name);
        REQUIRE(words != nullptr);
        std::set<std::string> said;
        for (const MessageKind& kind : rule->messages) {
            INFO(kind.id);
            CHECK(said.emplace(kind.id).second);
            const MessageWords* message = words->message(kind.id);
            REQUIRE(message != nullptr);
            CHECK_FALSE(message->text.empty());
            CHECK(without_arguments(*message, kind) == "");
        }
        CHECK(words->messages.size() == said.size());
        CHECK(words->parameters.size() == rule->parameters.size());
        for (const RuleParameter& parameter : rule->parameters)
            CHECK(words->parameters.contains(parameter.name));
    }
}

TEST_CASE("messages: every language says all that English says, with the same arguments") {
    const Messages& english = messages_in("en");
    for (const std::string_view language : languages()) {
        const Messages& messages = messages_in(language);
        REQUIRE(messages.language == language);
        Lacks lacks(language);
        for (const RuleWords& rule : english.rules)
            compare_rule(lacks, rule, messages.rule(rule.name));
        for (const RuleWords& rule : messages.rules) {
            const RuleWords* known = english.rule(rule.name);
            CHECK((known == nullptr ? rule.name : "") == "");
            if (known != nullptr)
                CHECK(rule.messages.size() == known->messages.size());
        }
        lacks.compare("place", english.places, messages.places);
        lacks.compare("term", english.terms, messages.terms);
        lacks.compare("phrase", english.phrases, messages.phrases);
        CHECK(lacks.list() == std::vector<std::string>());
    }
}

TEST_CASE("messages: what a language lacks is named") {
    Lacks lacks("xx");
    RuleWords english;
    english.name = "item-orphan";
    english.messages = {{"a", "text {label}", "hint", ""}, {"b", "text", "", ""}};
    RuleWords other = english;
    other.messages = {{"a", "texto {name}", "", ""}};
    english.bad = english.good = other.bad = other.good = "x";
    compare_rule(lacks, english, &other);
    compare_rule(lacks, english, nullptr);
    CHECK(lacks.list() ==
          std::vector<std::string>{"schemas/messages/xx.xml lacks {label} in rule `item-orphan`, message `a`",
                                   "schemas/messages/en.xml lacks {name} in rule `item-orphan`, message `a`",
                                   "schemas/messages/xx.xml lacks rule `item-orphan`, message `a`, hint",
                                   "schemas/messages/xx.xml lacks rule `item-orphan`, message `b`",
                                   "schemas/messages/xx.xml lacks rule `item-orphan`"});
}

TEST_CASE("messages: a sentence has as many values in every language") {
    const auto values = [](std::string_view text) {
        std::size_t count = 0;
        for (auto at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
            ++count;
        return count;
    };
    for (const std::string_view language : languages()) {
        for (const auto& [english, text] : messages_in(language).sentences) {
            INFO(english);
            CHECK_FALSE(text.empty());
            CHECK(values(text) == values(english));
        }
    }
}

TEST_CASE("messages: a text that was made of a sentence is said in another language") {
    CHECK(translated("es", "the element `a` is closed by `b`; c`") == "al elemento `a` lo cierra `b`; c`");
    CHECK(translated("es", "it cannot be read; permission denied") == "no se puede leer; permiso denegado");
    CHECK(translated("es", "it cannot be read; system error 7") == "no se puede leer; error del sistema 7");
    CHECK(translated("es", "the file is 300 MiB large; at most 256 MiB are read") ==
          "el archivo tiene 300 MiB; se leen a lo más 256 MiB");
    CHECK(translated("es", "nobody says this") == "nobody says this");
    CHECK(translated("es", "") == "");
    CHECK(translated("en", "it cannot be read") == "it cannot be read");
    CHECK(sentence("es", "Show this help") == "Muestra esta ayuda");
    CHECK(sentence("en", "Show this help") == "Show this help");
}

TEST_CASE("messages: phrases and terms") {
    CHECK(counted_phrase("es", "errors", 1) == "1 error");
    CHECK(counted_phrase("es", "errors", 2) == "2 errores");
    CHECK(phrase("es", "hint", {{"hint", "{x|y|z}"}}) == "sugerencia: {x|y|z}");
    CHECK(phrase("es", "no such phrase") == "no such phrase");
    CHECK(messages_in("es").term("resolution") == "resolución");
    CHECK(messages_in("es").term("decisión") == "decisión");
    CHECK(messages_in("es-GT").language == "es");
}

TEST_CASE("messages: a language without a file is answered in English") {
    CHECK(messages_in("en-GB").language == "en");
    CHECK(messages_in("xx").language == "en");
    CHECK(messages_in("").language == "en");
}

TEST_CASE("messages: a file of messages may break its lines, and keeps other spaces") {
    const auto messages = read_messages("<messages xmlns=\"urn:rapporteur:messages:1\" xml:lang=\"xx\">"
                                        "<places><place id=\"document\">the whole</place></places>"
                                        "<rule name=\"r\"><what>\n   One\n   two.  Three\n  </what>"
                                        "<message id=\"m\"><text>a {b}</text></message></rule></messages>",
                                        "xx.xml");
    REQUIRE(messages);
    CHECK(messages->language == "xx");
    CHECK(messages->place("document") == "the whole");
    CHECK(messages->place("elsewhere") == "elsewhere");
    REQUIRE(messages->rule("r") != nullptr);
    CHECK(messages->rule("r")->what == "One two.  Three");
    REQUIRE(messages->rule("r")->message("m") != nullptr);
    CHECK(messages->rule("r")->message("m")->text == "a {b}");
    CHECK(messages->rule("r")->message("n") == nullptr);
}

TEST_CASE("messages: a file that is none is told") {
    CHECK(read_messages("<messages>", "a.xml").error().line() ==
          "layout: a.xml: this is not well-formed XML: Start-end tags mismatch");
    CHECK(read_messages("<words/>", "a.xml").error().line() ==
          "layout: a.xml: the file begins with `words`; expected `<messages "
          "xmlns=\"urn:rapporteur:messages:1\">`");
}

TEST_CASE("messages: a slot chooses its form by the number") {
    constexpr std::string_view spots = "{count|one spot|{count} spots} in {place}";
    CHECK(render(spots, {{"count", "1", ArgumentKind::count}, {"place", "{x|y|z}"}}) ==
          "one spot in {x|y|z}");
    CHECK(render(spots, {{"count", "3", ArgumentKind::count}, {"place", "item b"}}) == "3 spots in item b");
    CHECK(render("{open", {{"open", "x"}}) == "{open");
    CHECK(render("{unknown} {a|b}", {{"a", "x"}}) == "{unknown} {a|b}");
}
