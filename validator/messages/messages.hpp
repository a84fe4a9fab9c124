// The words of the program, one file for each language (schemas/messages/*.xml): the texts and explanations
// of rules, names of places, and texts of printers and of the command. Rules and stages only use ids and
// arguments, so a new language changes none of them.
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
    std::string fix;  ///< what the repair does; empty: there is no repair
};

struct RuleWords {
    std::string name;
    std::string what;
    std::string why;
    std::string bad;
    std::string good;
    std::string repair;
    std::map<std::string, std::string, std::less<>> parameters; ///< what each parameter means
    std::vector<MessageWords> messages;

    [[nodiscard]] const MessageWords* message(std::string_view id) const; ///< null if there is none
};

struct Messages {
    using Texts = std::map<std::string, std::string, std::less<>>;

    std::string language;
    std::vector<RuleWords> rules; ///< in the order of the file
    Texts places;
    Texts terms;     ///< by the name of a thing in a layout or in Word: "resolution", "yellow"
    Texts phrases;   ///< other texts of printers and the command, by id
    Texts sentences; ///< sentences of the command, by their English text; empty in the English file

    [[nodiscard]] const RuleWords* rule(std::string_view name) const; ///< null if there is none
    [[nodiscard]] std::string_view place(std::string_view id) const;  ///< returns the id if there is none
    /// The word for a thing. An unknown name is returned as it is, because it comes from a user's own layout.
    [[nodiscard]] std::string_view term(std::string_view name) const;
};

/// Reads a file of messages. Failures are of class `layout`.
[[nodiscard]] Result<Messages> read_messages(std::string_view xml, std::string_view name);

/// The messages in a language ("en", "es", "es-MX"), or in English if it has no file. A file is read when it
/// is first needed; its texts live as long as the program.
[[nodiscard]] const Messages& messages_in(std::string_view language);

} // namespace rapporteur
