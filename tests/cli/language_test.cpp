// The language of all messages: chosen by `--language` or by the locale, and complete.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"

#include "rapporteur/words.hpp"

#include "house/source_tree.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

const std::string report_folder = (fixtures_folder() / "reports/").string();

Outcome in_locale(std::vector<std::string> arguments, std::vector<std::string> environment) {
    return rapporteur_command(arguments, {.folder = report_folder, .environment = std::move(environment)});
}

/// The string literals that are passed to `call` in a source. Neighbouring literals are joined, escapes
/// resolved.
std::vector<std::string> literals_of(const std::string& source, const std::string& call) {
    std::vector<std::string> found;
    for (auto at = source.find(call + "("); at != std::string::npos; at = source.find(call + "(", at + 1)) {
        std::size_t position = at + call.size() + 1;
        std::string literal;
        bool any = false;
        for (;;) {
            position = source.find_first_not_of(" \n", position);
            if (position == std::string::npos || source[position] != '"')
                break;
            any = true;
            for (++position; source[position] != '"'; ++position) {
                if (source[position] == '\\')
                    literal += source[++position] == 'n' ? '\n' : source[position];
                else
                    literal += source[position];
            }
            ++position;
        }
        if (any)
            found.push_back(literal);
    }
    return found;
}

/// Whether a quote begins a character literal ('x' or U'x'). In 10'000 it only separates digits.
bool begins_character(const std::string& source, std::size_t at) {
    const auto in_word = [&source](std::size_t place) {
        return std::isalnum(static_cast<unsigned char>(source[place])) != 0;
    };
    if (at == 0 || !in_word(at - 1))
        return at > 0;
    return (source[at - 1] == 'U' || source[at - 1] == 'u') && at > 1 && !in_word(at - 2);
}

/// All texts in a source. Adjacent literals are one text.
std::vector<std::string> texts_in(const std::string& source) {
    std::vector<std::string> texts;
    bool joins = false; // only white space stands after the last literal
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source.compare(at, 2, "//") == 0 || source[at] == '#') {
            at = std::min(source.find('\n', at), source.size());
        } else if (source[at] == '\'' && begins_character(source, at)) {
            at = std::min(source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2)), source.size());
            joins = false;
        } else if (source.compare(at, 3, "R\"(") == 0) {
            at = std::min(source.find(")\"", at), source.size() - 1) + 1;
            joins = false;
        } else if (source[at] == '"') {
            std::string text;
            for (++at; at < source.size() && source[at] != '"'; ++at)
                text += source[at] == '\\' ? (source[++at] == 'n' ? '\n' : source[at]) : source[at];
            if (joins)
                texts.back() += text;
            else
                texts.push_back(text);
            joins = true;
        } else if (source[at] != ' ' && source[at] != '\n') {
            joins = false;
        }
    }
    return texts;
}

/// The little words of English that Spanish does not have, outside backticks.
std::set<std::string> english_words_in(const std::string& text) {
    static const std::set<std::string> english = {
        "the",    "is",     "of",    "not",  "and",   "with", "has",  "are",  "it",
        "its",    "that",   "which", "was",  "be",    "an",   "or",   "from", "to",
        "cannot", "than",   "there", "file", "files", "this", "have", "into", "only",
        "read",   "stands", "holds", "more", "most",  "at",   "by",   "for",  "on"};
    std::set<std::string> found;
    std::string word;
    bool quoted = false;
    for (const char byte : text + ' ') {
        quoted = byte == '`' ? !quoted : quoted;
        const auto low = static_cast<unsigned char>(byte);
        // Names of options and files do not count as words.
        if (!quoted && (std::isalnum(low) != 0 || low >= 0x80 ||
                        std::string_view("-_./=").find(byte) != std::string_view::npos)) {
            word += byte;
        } else {
            while (word.ends_with('.'))
                word.pop_back();
            if (english.contains(word))
                found.insert(word);
            word.clear();
        }
    }
    return found;
}

/// A text of a source as it is printed, with a value for each slot.
std::string with_values(std::string text) {
    // A slot at the end holds a hint, or nothing.
    while (text.size() > 3 && text.ends_with("{}") && text.find("{}") < text.size() - 2 &&
           (std::isalpha(static_cast<unsigned char>(text[text.size() - 3])) != 0 || text.ends_with("`{}")))
        text.erase(text.size() - 2);
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string::npos)
            break;
        const std::string inside = text.substr(open + 1, close - open - 1);
        if (inside.find_first_not_of("0123456789:.Xx") == std::string::npos)
            text.replace(open, close - open + 1, "X7");
    }
    return text;
}

/// The help texts in a manual page: of the options and of the verbs.
std::set<std::string> help_texts(const std::string& page) {
    std::set<std::string> texts;
    std::istringstream in(page);
    std::string line;
    while (std::getline(in, line)) {
        const bool is_option = line == ".TP";
        if (is_option)
            std::getline(in, line); // the names of the option
        if (is_option || line.starts_with(".SS ")) {
            std::getline(in, line);
            texts.insert(line);
        }
    }
    return texts;
}

} // namespace

TEST_CASE("command: the language is that of --language, else of the locale, else English") {
    const std::string english = "rapporteur: there is no rule `no-such`; `rapporteur rules` lists them\n";
    const std::string spanish = "rapporteur: no existe la regla `no-such`; `rapporteur rules` las enumera\n";
    const std::vector<std::string> rule{"rules", "no-such"};
    const std::vector<std::string> named{"rules", "--language=es", "no-such"};
    CHECK(in_locale(rule, {}).errors == english);
    CHECK(in_locale(rule, {"LANG=es_GT.UTF-8"}).errors == spanish);
    CHECK(in_locale(rule, {"LANG=es"}).errors == spanish);
    CHECK(in_locale(rule, {"LANG=es_GT.UTF-8", "LC_MESSAGES=en_US.UTF-8"}).errors == english);
    CHECK(in_locale(rule, {"LANG=es_GT.UTF-8", "LC_ALL=C"}).errors == english);
    CHECK(in_locale(rule, {"LANG=en_US.UTF-8", "LC_ALL=es_MX"}).errors == spanish);
    CHECK(in_locale(rule, {"LANG=de_AT.UTF-8"}).errors == english);
    CHECK(in_locale(named, {}).errors == spanish);
    CHECK(in_locale({"rules", "--language", "en", "no-such"}, {"LANG=es_GT.UTF-8"}).errors == english);
    CHECK(in_locale({"rules", "--language=fr"}, {}).errors ==
          "rapporteur: there is no language `fr`. There are: en, es\n"
          "rapporteur: `rapporteur rules --help` shows what there is\n");
}

TEST_CASE("command: findings, summary and complaints are Spanish, what programs read is not") {
    const Outcome text = in_locale({"check", "--language", "es", "2014.docx", "gone.docx"}, {});
    CHECK(text.status == 2);
    CHECK(text.errors.starts_with("gone.docx: io: no se puede leer; no existe tal archivo o carpeta\n"));
    CHECK(text.output.find("  corrección: quitarlo; lo hace `rapporteur convert`\n") != std::string::npos);
    CHECK(text.output.find("2 archivos: 1 con observaciones (") != std::string::npos);
    CHECK(text.output.find("[text-spacing]") != std::string::npos);

    const Outcome json = in_locale({"check", "--format", "json", "--language", "es", "2014.docx"}, {});
    CHECK(json.output.find("\"language\": \"es\"") != std::string::npos);
    CHECK(json.output.find("\"severity\": \"info\"") != std::string::npos);
    CHECK(json.output.find("\"where\": \"resolución 2, inciso b\"") != std::string::npos);
    CHECK(json.output.find("\"safety\": \"safe\"") != std::string::npos);
    const Outcome sarif = in_locale({"check", "--format", "sarif", "2014.docx"}, {"LANG=es_GT.UTF-8"});
    CHECK(sarif.output.find("\"language\": \"es\"") != std::string::npos);
    const Outcome junit = in_locale({"check", "--format", "junit", "2014.docx"}, {"LANG=es_GT.UTF-8"});
    CHECK(junit.output.find("<property name=\"language\" value=\"es\"/>") != std::string::npos);
    // The output for a report is the same in every language.
    CHECK(in_locale({"convert", "2014.docx"}, {"LANG=es_GT.UTF-8"}).output ==
          in_locale({"convert", "2014.docx"}, {}).output);
}

TEST_CASE("command: a baseline holds whatever the language") {
    const Scratch scratch;
    const std::string known = scratch / "known.json";
    CHECK(in_locale({"check", "--write-baseline", known, "2014.docx"}, {}).status == 0);
    const Outcome again = in_locale({"check", "--language=es", "--baseline", known, "2014.docx"}, {});
    CHECK(again.output.starts_with("1 archivo: 1 sin observaciones; "));
}

TEST_CASE("command: every sentence and every help text is there in each language") {
    std::vector<std::string> lacks;
    for (const std::string_view language : languages()) {
        if (language == "en")
            continue;
        const auto need = [&](const std::string& english) {
            const auto said = sentence(language, english);
            if (said.data() == english.data())
                lacks.push_back(std::string(language) + ".xml lacks the sentence: " + english);
        };
        for (const auto& file : files_under("validator/cli", {".cpp"})) {
            const std::string source = read_file(source_tree() / file);
            for (const auto& english : literals_of(source, "worded"))
                need(english);
        }
        const auto page = [](const std::string& of) {
            return in_locale({"pages", "man"}, {"LC_ALL=" + of}).output;
        };
        const auto said = help_texts(page(std::string(language)));
        CHECK(said.size() > 40);
        for (const auto& english : help_texts(page("C"))) {
            if (said.contains(english))
                lacks.push_back(std::string(language) + ".xml lacks the help text: " + english);
        }
    }
    CHECK(lacks == std::vector<std::string>());
}

TEST_CASE("command: help in Spanish") {
    const Outcome help = in_locale({"verify", "--help"}, {"LANG=es_GT.UTF-8"});
    CHECK(help.status == 0);
    CHECK(help.output.starts_with("Revisa XML según la gramática de salida\n\nUso: rapporteur verify"));
    const Outcome mistake = in_locale({"chekc"}, {"LANG=es_GT.UTF-8"});
    CHECK(mistake.errors == "rapporteur: no existe el verbo `chekc`; ¿quiso decir `check`?\n"
                            "rapporteur: `rapporteur --help` muestra lo que hay\n");
}

TEST_CASE("command: every reason why something cannot be done is there in each language") {
    // Texts that are joined to longer ones and translated there, and texts about a document that are recorded
    // but never printed.
    const std::set<std::string> pieces = {
        "{} {} {}; `{}` takes {} too",
        ".doc, .odt or .rtf",
        "it nests more than {} levels deep ({})",
        "it holds more than {} values ({})",
        "it has a string of more than {} bytes ({})",
        "File generated by pre-commit",
        "in this repository",
        "git shows reports {} as it did before",
        "has a `",
        "Expected is",
        "the form ",
        "Expecting an element ",
        "a PDF document, not a Word document",
        "a PostScript document, not a Word document",
        "an HTML page, not a Word document",
        "a web archive (MHTML), not a Word document",
        "an OpenDocument spreadsheet, not a Word document",
        "an OpenDocument presentation, not a Word document",
        "an OpenDocument file, not a Word document",
        "an EPUB book, not a Word document",
        "is too large to be matched",
        "has brackets nested too deeply",
        "has a word of nothing but characters that are not seen",
        "has a word with a `*` that is not one end of it, or all of it",
        "has {} bytes; at most {} are read",
        "is empty",
        "matches anything, since every part of it may be missing",
        "` is empty; expected the words as a report writes them",
        "` for its `",
        "has no `",
        "has no `}` for its `{`",
        "}`, which is neither a slot of its own (`{word}`, `{date}`, `{place}`, `{body}`, `{participants}`) "
        "nor a "
        "vocabulary of this layout",
        "one of ",
        "it has ",
        "it may have ",
        "there are: ",
        "; there are: {}",
        "{} is not closed",
        "the {} `{}` {}",
        "the {} `{}` has two content types",
        "an RTF document; save it in Word as .docx",
        "an XML file, not a Word document; save it in Word as .docx",
        "a pointer of Git LFS; the document itself has to be fetched, by `git lfs pull`",
        "an OpenDocument text (.odt); save it as .docx",
        "a name that no other element bears",
        "a whole number above 0",
        // no run prints it
        "the relationship `{}` leads out of the package",
        "a line break follows the zip container",
        "the relationship `{}` leads to `{}`, which is not there",
        "a second part of the kind `{}` is not read",
        "the data in `{}` cannot be read: {}",
        "{} of its parts {} named with backslashes, which is not as the standard has it",
    };
    std::vector<std::string> lacks;
    std::set<std::string> seen;
    for (const std::string folder : {"archive", "config", "git", "layout", "package", "verify", "word"}) {
        for (const auto& file : files_under("validator/" + folder, {".cpp"})) {
            for (const std::string& english : texts_in(read_file(source_tree() / file))) {
                if (english.find(' ') == std::string::npos ||
                    english.find_first_of("<\n#") != std::string::npos ||
                    english.find("://") != std::string::npos)
                    continue;
                if (pieces.contains(english)) {
                    seen.insert(english);
                    continue;
                }
                const std::string said = with_values(english);
                if (english_words_in(said).empty())
                    continue;
                for (const std::string_view language : languages())
                    if (language != "en" && !english_words_in(translated(language, said)).empty())
                        lacks.push_back(std::string(language) + ".xml lacks the reason: " + english);
            }
        }
    }
    CHECK(lacks == std::vector<std::string>());
    CHECK(seen == pieces);
}

TEST_CASE("command: what hostile files are answered with is Spanish in Spanish") {
    std::vector<std::string> left;
    for (const HostileSample& sample : hostile_samples()) {
        // class, part and reason; a part has no space in it
        std::string reason = sample.line.substr(std::min(sample.line.find(": "), sample.line.size()));
        reason.erase(0, 2);
        if (const auto end = reason.find(": "); end < reason.find(' '))
            reason.erase(0, end + 2);
        const std::string line = translated("es", reason);
        if (!english_words_in(line).empty())
            left.push_back(line);
    }
    CHECK(left == std::vector<std::string>());
}

TEST_CASE("command: help, explanations, catalogue and manual page have no English sentence in Spanish") {
    const auto english_of = [](const std::string& text) {
        std::vector<std::string> left;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            if (english_words_in(line).size() > 1)
                left.push_back(line);
        return left;
    };
    const std::vector<std::vector<std::string>> said = {
        {"--help"},
        {"check", "--help"},
        {"convert", "--help"},
        {"review", "--help"},
        {"text", "--help"},
        {"rules", "--help"},
        {"layouts", "--help"},
        {"layouts", "learn", "--help"},
        {"verify", "--help"},
        {"hook", "--help"},
        {"hook", "install", "--help"},
        {"hook", "convert", "--help"},
        {"git", "--help"},
        {"git", "setup", "--help"},
        {"pages", "man"},
    };
    for (const auto& arguments : said) {
        INFO(arguments.front());
        CHECK(english_of(in_locale(arguments, {"LANG=es_GT.UTF-8"}).output) == std::vector<std::string>());
    }
    std::string facts;
    std::istringstream lines(in_locale({"text", "--explain", "2017.docx", "--language=es"}, {}).output);
    for (std::string line; std::getline(lines, line);)
        facts += line.starts_with("  | ") ? line + '\n' : std::string();
    CHECK_THAT(facts, Catch::Contains("numId") && Catch::Contains("contador: "));
    CHECK(english_of(facts) == std::vector<std::string>());
    const std::string catalogue = in_locale({"rules", "--format", "markdown", "--language=es"}, {}).output;
    CHECK(catalogue.starts_with("# Las reglas\n\nEscrito por "));
    CHECK_THAT(catalogue, Catch::Contains("| con el error | "));
}

TEST_CASE("command: other people's files, mistakes of the arguments and notes of runs are told in Spanish") {
    const Scratch scratch;
    scratch.file("a.docx", read_file(fixtures_folder() / "reports/2014.docx"));
    const auto told = [&scratch](std::vector<std::string> arguments) {
        arguments.emplace_back("--language=es");
        return rapporteur_command(arguments, {.folder = scratch.path().string()}).errors;
    };
    scratch.file("broken.toml", "a = [1");
    CHECK_THAT(told({"check", "--config", "broken.toml", "a.docx"}),
               Catch::StartsWith("broken.toml:1:") &&
                   Catch::Contains(": no es TOML bien formado; el analizador dice `"));
    scratch.file("strange.toml", "fail_on = \"never\"\n");
    CHECK(told({"check", "--config", "strange.toml", "a.docx"}) ==
          "strange.toml:1:1: configuration: aquí no se conoce `fail_on`; ¿quiso decir `fail-on`?\n");
    scratch.file("ours.xml", "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"x\"><opning/></layout>");
    const std::string layout = told({"layouts", "ours.xml"});
    CHECK_THAT(layout, Catch::Contains("`opning` no se conoce en `layout`; ¿quiso decir `opening`?"));
    CHECK(english_words_in(layout).empty());
    scratch.file("cut.xml", "<layout");
    CHECK_THAT(told({"layouts", "cut.xml"}), Catch::Contains("no es XML bien formado: "));
    scratch.file("known.json", "{");
    CHECK_THAT(
        told({"check", "--baseline", "known.json", "a.docx"}),
        Catch::Contains("no es JSON: a un miembro de un objeto le falta el nombre. (línea 1, columna 2)"));
    CHECK(told({"check", "--jobs", "none", "a.docx"})
              .starts_with("rapporteur: `--jobs` acepta un número de 1 a "));
    CHECK(told({"review", "--in-place", "-o", "x.docx", "a.docx"}).find("exclu") != std::string::npos);
    scratch.file("report.xml", "<report xmlns=\"urn:rapporteur:report:1\"/>");
    const std::string verified =
        rapporteur_command({"verify", "report.xml", "--language=es"}, {.folder = scratch.path().string()})
            .output;
    CHECK(verified != "");
    CHECK(english_words_in(verified).empty());
    CHECK(told({"convert", "a.docx", "-o", "xml", "--to", "report"}).find("file") == std::string::npos);
}
