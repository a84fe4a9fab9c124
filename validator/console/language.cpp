#include "console/language.hpp"

#include "base/text.hpp"

#include <cstdlib>
#include <optional>

namespace rapporteur::cli {
namespace {

std::string& language_of_run() {
    static std::string chosen = "en";
    return chosen;
}

/// The known language in a locale name: "es" for "es_MX.UTF-8" or "es"; none if it is not known.
std::optional<std::string> known_language(std::string_view name) {
    const std::string_view primary = name.substr(0, name.find_first_of("_-.@"));
    for (const std::string_view known : languages()) {
        if (equal_ignoring_case(known, primary))
            return std::string(known);
    }
    return std::nullopt;
}

/// The locale for messages. The first variable that is set counts, even if its language is not known here
/// (POSIX, 8.2).
std::string_view locale_of_messages() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
        if (value != nullptr && *value != '\0')
            return value;
    }
    return {};
}

/// The value of the last `--language` on the command line. It is needed before the options are read, for
/// their help and messages.
std::string_view language_among(int count, const char* const* arguments) {
    constexpr std::string_view name = "--language";
    std::string_view value;
    for (int index = 1; index < count && std::string_view(arguments[index]) != "--"; ++index) {
        const std::string_view word = arguments[index];
        if (word == name && index + 1 < count)
            value = arguments[index + 1];
        else if (word.starts_with(name) && word.substr(name.size()).starts_with('='))
            value = word.substr(name.size() + 1);
    }
    return value;
}

} // namespace

void choose_language(int count, const char* const* arguments) {
    const auto named = known_language(language_among(count, arguments));
    language_of_run() = named.value_or(known_language(locale_of_messages()).value_or("en"));
}

const std::string& language() {
    return language_of_run();
}

std::string worded_count(std::size_t count, std::string_view one, std::string_view several) {
    const std::string_view chosen = sentence(language(), count == 1 ? one : several);
    return fmt::vformat(fmt::string_view(chosen.data(), chosen.size()), fmt::make_format_args(count));
}

Failure worded(Failure failure) {
    failure.message = translated(language(), failure.message);
    return failure;
}

} // namespace rapporteur::cli
