// What the library knows about itself: its rules with their words, and the formats that it can write.
#include "rapporteur/rapporteur.hpp"

#include "messages/messages.hpp"
#include "rules/rule.hpp"
#include "writers/writers.hpp"

namespace rapporteur {

std::vector<WriterInfo> writers() {
    std::vector<WriterInfo> list;
    for (const Writer& writer : all_writers()) {
        WriterInfo info{writer.name, writer.extension, writer.what, {}};
        for (const WriterOption* option : options_of(writer))
            info.options.push_back(
                {option->name, option->kind, option->values, option->what, option->most_bytes});
        list.push_back(std::move(info));
    }
    return list;
}

std::vector<RuleInfo> rules(std::string_view language) {
    static const RuleWords unknown;
    const Messages& messages = messages_in(language);
    std::vector<RuleInfo> list;
    for (const Rule* rule : all_rules()) {
        const RuleWords* known = messages.rule(rule->name);
        const RuleWords& words = known == nullptr ? unknown : *known;
        RuleInfo info{rule->name, rule->code, rule->family, rule->severity, rule->fix,
                      words.what, words.why,  words.bad,    words.good,     words.repair,
                      {},         {},         rule->on};
        for (const MessageKind& kind : rule->messages) {
            if (const MessageWords* said = words.message(kind.id))
                info.messages.push_back({kind.id, said->text, said->hint, said->fix});
        }
        for (const RuleParameter& parameter : rule->parameters) {
            const auto meaning = words.parameters.find(parameter.name);
            info.parameters.push_back(
                {parameter.name, parameter.value,
                 meaning == words.parameters.end() ? std::string_view() : std::string_view(meaning->second)});
        }
        list.push_back(std::move(info));
    }
    return list;
}

} // namespace rapporteur
