// What recognises, judges and corrects a report knows words by the layout and its vocabularies, and says them
// by the catalogues of messages: no word of a language stands in its sources.
#include "house/source_tree.hpp"
#include "messages/messages.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/source_texts.hpp"

#include "rapporteur/words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

using namespace rapporteur::testing;

namespace {

/// Little words that nearly every sentence has, but no name of an element or a message.
const std::set<std::string, std::less<>> little_words = {
    "the", "of",  "and", "to", "is",  "are", "with", "from", "by", "for", "an", "or", "de",  "del", "la",
    "el",  "los", "las", "y",  "con", "en",  "por",  "que",  "se", "su",  "al", "es", "una", "un",  "para"};

/// The little words in a text that has a space. A text such as "of" without a space may be a name, so it has
/// none.
std::string little_words_in(const std::string& text) {
    if (text.find(' ') == std::string::npos)
        return {};
    std::istringstream words(text);
    std::string found;
    for (std::string word; words >> word;) {
        if (little_words.contains(word))
            found += (found.empty() ? "" : " ") + word;
    }
    return found;
}

std::vector<std::string> parts_of(std::string_view template_text) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t slot = template_text.find("{}");
        parts.emplace_back(template_text.substr(0, slot));
        if (slot == std::string_view::npos)
            return parts;
        template_text.remove_prefix(slot + 2);
    }
}

/// Whether a text is a reason why a file cannot be used, or a part of one. Such reasons are in English, and
/// every catalogue has them under that text. A text of nothing but little words is none.
bool is_reason(const std::string& text) {
    std::istringstream words(text);
    bool says_more = text.find("{}") != std::string::npos;
    for (std::string word; words >> word;)
        says_more = says_more || (!little_words.contains(word) &&
                                  word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos);
    const auto all = rapporteur::languages();
    return says_more && std::all_of(all.begin() + 1, all.end(), [&text](std::string_view language) {
               const auto& sentences = rapporteur::messages_in(language).sentences;
               const auto parts = parts_of(text);
               return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
                   return std::any_of(sentences.begin(), sentences.end(), [&part](const auto& sentence) {
                       return sentence.first.find(part) != std::string::npos;
                   });
               });
           });
}

} // namespace

TEST_CASE("house: no words of a language stand where reports are read and judged") {
    std::string offences;
    std::size_t texts = 0;
    std::size_t reasons = 0;
    for (const char* folder : {"blocks", "layout", "report", "finding", "markup", "rules", "corrections"}) {
        for (const auto& file : files_under("validator/" + std::string(folder), {".cpp", ".hpp"})) {
            for (const std::string& text : texts_in(read_file(source_tree() / file))) {
                ++texts;
                const auto words = little_words_in(text);
                if (words.empty())
                    continue;
                if (is_reason(text))
                    ++reasons;
                else
                    offences += file + ": \"" + text + "\" has " + words + "\n";
            }
        }
    }
    CHECK(offences == "");
    CHECK(texts > 500); // a search that finds nothing would always pass
    CHECK(reasons > 20);
    CHECK(little_words_in(" of ") == "of");
    CHECK_FALSE(is_reason(" of the "));
    CHECK_FALSE(is_reason("with the participation of"));
    CHECK(is_reason("`{}` is not known in `{}`{}"));
    CHECK(little_words_in("Thank the Government") == "the");
    CHECK(little_words_in("missing-but-in-title").empty());
}
