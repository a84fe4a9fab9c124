// The catalogue of each language and the rules agree: what a rule can say is worded, what is worded can be
// said, and no word asks for a value the rule does not give.
#include "messages/messages.hpp"
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

/// The names of the slots of a template, those within forms too.
std::set<std::string> slots_of(const std::string& text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open + 1, text.find_first_of("|}", open) - open - 1));
    return names;
}

std::string missing_arguments(const MessageWords& words, const MessageKind& kind) {
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

TEST_CASE("messages: every language words what each rule can say, and nothing else") {
    REQUIRE(message_languages().front() == "en");
    for (const std::string& language : message_languages()) {
        INFO(language);
        const Messages& messages = messages_in(language);
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
                CHECK(missing_arguments(*message, kind) == "");
            }
            CHECK(words->messages.size() == said.size());
            CHECK(words->parameters.size() == rule->parameters.size());
            for (const RuleParameter& parameter : rule->parameters)
                CHECK(words->parameters.contains(parameter.name));
        }
    }
}

TEST_CASE("messages: every language words the same places, with the same slots") {
    const Messages& english = messages_in("en");
    for (const std::string& language : message_languages()) {
        const Messages& messages = messages_in(language);
        CHECK(messages.places.size() == english.places.size());
        for (const auto& [id, words] : english.places) {
            INFO(language << " " << id);
            CHECK(slots_of(std::string(messages.place(id))) == slots_of(words));
        }
    }
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
