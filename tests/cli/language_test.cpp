// The language of what the command says: by `--language`, by the locale, and whole.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include "rapporteur/words.hpp"

#include "house/source_tree.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

const std::string report_folder = (fixtures_folder() / "reports/").string();

Outcome in_locale(std::vector<std::string> arguments, std::vector<std::string> environment) {
    return rapporteur_command(arguments, {.folder = report_folder, .environment = std::move(environment)});
}

/// The literals that `call` is given in a source, neighbours joined, with the signs they stand for.
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

/// The help texts of a manual page: of the options, of the verbs.
std::set<std::string> help_texts(const std::string& page) {
    std::set<std::string> texts;
    std::istringstream in(page);
    std::string line;
    while (std::getline(in, line)) {
        const bool is_option = line == ".TP";
        if (is_option)
            std::getline(in, line); // the names
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
    // What is written of a report is the same in every language.
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
