#include "rapporteur/fingerprint.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <unordered_map>

namespace rapporteur {

std::string identifying_words(const Finding& finding) {
    const std::string words = fold_space(finding.location.excerpt);
    if (!words.empty())
        return words;
    // Uses the id of the message and its arguments, but not its words, because words depend on the language.
    std::string identity(finding.message.id);
    for (const Argument& argument : finding.message.arguments) {
        if (argument.kind != ArgumentKind::name)
            identity += " " + argument.value;
    }
    return identity;
}

std::vector<std::string> fingerprints(std::span<const Finding> findings) {
    constexpr std::size_t enough = 16; // digits; two findings of one report never meet by chance
    std::unordered_map<std::string, int> seen;
    std::vector<std::string> prints;
    prints.reserve(findings.size());
    for (const Finding& finding : findings) {
        const std::string identity = fmt::format("{}\n{}", finding.rule, identifying_words(finding));
        const std::string digest = sha256_hex(std::as_bytes(std::span(identity))).substr(0, enough);
        prints.push_back(fmt::format("{}:{}", digest, ++seen[digest]));
    }
    return prints;
}

} // namespace rapporteur
