// The words of the program, a file a language (schemas/messages/*.xml): what rules say and explain, how places
// are named, and what printers and the command say. Rules and stages hand over ids and arguments only, so that
// a language is added without touching one.
#pragma once

#include "rapporteur/failure.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct MessageWords {
    std::string id; ///< unique within its rule: "restart", "gap"
    std::string text;
    std::string hint; ///< may be empty
    std::string fix;  ///< what the repair does; empty where none is offered
};

struct RuleWords {
    std::string name;
    std::string what;
    std::string why;
    std::string bad;
    std::string good;
    std::string repair;
    std::map<std::string, std::string, std::less<>> parameters; ///< what each means
    std::vector<MessageWords> messages;

    [[nodiscard]] const MessageWords* message(std::string_view id) const; ///< null if there is none
};

struct Messages {
    using Texts = std::map<std::string, std::string, std::less<>>;

    std::string language;
    std::vector<RuleWords> rules; ///< in the order of the file
    Texts places;
    Texts terms;     ///< by the name that a layout or Word gives a thing: "resolution", "yellow"
    Texts phrases;   ///< other texts of printers and command, by id
    Texts sentences; ///< sentences of the command, by their English; none in the English file

    [[nodiscard]] const RuleWords* rule(std::string_view name) const; ///< null if there is none
    [[nodiscard]] std::string_view place(std::string_view id) const;  ///< the id itself if there is none
    /// What a thing is called. An unknown name stays as it is, since it comes from a user's own layout.
    [[nodiscard]] std::string_view term(std::string_view name) const;
};

/// Reads a file of messages. Failures are of class `layout`.
[[nodiscard]] Result<Messages> read_messages(std::string_view xml, std::string_view name);

/// The messages in a language ("en", "es", "es-MX"); in English where there is no file of it. A file is read
/// when it is first asked for; its words live as long as the program.
[[nodiscard]] const Messages& messages_in(std::string_view language);

} // namespace rapporteur
