// What recognises, judges and corrects a report knows words by the layout and its vocabularies, and says them
// by the catalogues of messages: no word of a language stands in its sources.
#include "house/source_tree.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/source_texts.hpp"

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

} // namespace

TEST_CASE("house: no words of a language stand where reports are read and judged") {
    // Reasons why a form of label in a layout is refused. The catalogues have such reasons under their
    // English text.
    const std::set<std::string> reasons = {
        "it is no bullet that is told from the text; leave `text` out for any, or use one such as `-` or `•`",
        "a letter alone is not told from a word; expected a mark with it, such as `%.` or `(%)`",
        "a paragraph that begins with `{}` is not read as labelled by it"};
    std::string offences;
    std::set<std::string> seen;
    std::size_t texts = 0;
    for (const char* folder : {"blocks", "report", "finding", "markup", "rules", "corrections"}) {
        for (const auto& file : files_under("validator/" + std::string(folder), {".cpp", ".hpp"})) {
            for (const std::string& text : texts_in(read_file(source_tree() / file))) {
                ++texts;
                if (reasons.contains(text))
                    seen.insert(text);
                else if (const auto words = little_words_in(text); !words.empty())
                    offences += file + ": \"" + text + "\" has " + words + "\n";
            }
        }
    }
    CHECK(offences == "");
    CHECK(seen == reasons);
    CHECK(texts > 500); // a search that finds nothing would always pass
    CHECK(little_words_in(" of ") == "of");
    CHECK(little_words_in("Thank the Government") == "the");
    CHECK(little_words_in("missing-but-in-title").empty());
}
