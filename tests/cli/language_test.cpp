// The language of all messages: chosen by `--language` or by the locale, and complete.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/source_texts.hpp"

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
        std::size_t sentences = 0;
        for (const char* folder :
             {"validator/cli", "validator/batch", "validator/console", "validator/printers"}) {
            for (const auto& file : files_under(folder, {".cpp"})) {
                for (const auto& english : literals_of(read_file(source_tree() / file), "worded")) {
                    ++sentences;
                    need(english);
                }
            }
        }
        CHECK(sentences > 80); // a search that finds nothing would always pass
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
        "has no `{}` for its `{}`",
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
