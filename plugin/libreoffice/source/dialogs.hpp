// The dialogs of the extension: message boxes, questions for a file, the settings.
#pragma once

#include "office.hpp"
#include "settings.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <optional>
#include <string>

namespace rapporteur::office {

using Frame = Reference<css::frame::XFrame>;

enum class MessageKind { information, error };
void show_message(const Context& context, const Frame& frame, MessageKind kind, const std::string& text);

/// The URL of a file to write; none if the user cancelled.
[[nodiscard]] std::optional<OUString> ask_where_to_save(const Context& context, const OUString& title,
                                                        const OUString& kind, const OUString& extension,
                                                        const OUString& suggested);

/// Shows the settings and saves what the user chose.
void edit_settings(const Context& context, std::string_view language);

/// A text of the extension in a language: the phrase `office-ID` of the library's catalogues.
[[nodiscard]] std::string word(std::string_view language, const std::string& id,
                               const std::vector<Argument>& arguments = {});

/// The URL of a file of the extension, in the form that dialogs need.
[[nodiscard]] OUString own_file(const char* path);

} // namespace rapporteur::office
