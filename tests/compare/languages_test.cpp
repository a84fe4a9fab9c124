// A report and its translation: what one states and the other does not is reported once, and nothing else.
#include "compare/two_texts.hpp"

#include "support/golden.hpp"

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

struct TwinChange {
    std::string name;
    void (*edit)(EditedText& text);
    std::string kinds; ///< of the reported differences
};

/// Changes of the Spanish report of 2014.
const std::vector<TwinChange>& twin_changes() {
    static const std::vector<TwinChange> changes{
        {"a resolution is missing",
         [](EditedText& text) {
             text.cut("4. Agradecer a la Red Regional", "5. Agradecer a la OIM");
             text.renumber();
         },
         "dropped"},
        {"a resolution is too many",
         [](EditedText& text) {
             text.insert_before("3. Agradecer a Nicaragua",
                                "3. Invitar a Belice a organizar el próximo taller.\n\n");
             text.renumber();
         },
         "added"},
        {"two resolutions have changed places",
         [](EditedText& text) {
             const std::string four = text.cut("4. Agradecer a la Red Regional", "5. Agradecer a la OIM");
             text.insert_before("6. Tomar nota", four);
             text.renumber();
         },
         "moved"},
        {"an item is missing", [](EditedText& text) { text.cut("b. Avances del estudio", "6. Tomar nota"); },
         "dropped"},
        {"an item is too many",
         [](EditedText& text) {
             text.insert_before("3. Agradecer a Nicaragua",
                                "c. Invitar a los Países Miembros a nombrar un experto.\n\n");
         },
         "added"},
        {"an item stands in another resolution",
         [](EditedText& text) {
             const std::string item = text.cut("b. La Secretaría Técnica presentará", "c. Seminario");
             text.replace("c. Seminario", "b. Seminario");
             text.insert_before("3. Agradecer a Nicaragua", "c" + item.substr(1) + "\n");
         },
         "moved"},
        {"items have changed places",
         [](EditedText& text) {
             const std::string item = text.cut("a. Actualización", "b. La Secretaría");
             text.replace("b. La Secretaría", "a. La Secretaría");
             text.insert_before("c. Seminario", "b" + item.substr(1));
         },
         "moved"},
        {"the date of the opening is another",
         [](EditedText& text) { text.replace("el 24 de junio de 2014", "el 25 de junio de 2014"); }, "date"},
        {"the date of the title block is another",
         [](EditedText& text) { text.replace("\n24 de junio de 2014", "\n24 de julio de 2014"); }, "date"},
        {"a country is left out of the opening",
         [](EditedText& text) { text.replace("México, Nicaragua, Panamá", "México, Nicaragua"); },
         "participant"},
        {"a country is left out of a resolution",
         [](EditedText& text) {
             text.replace("Guatemala, Honduras, México y Nicaragua", "Guatemala, México y Nicaragua");
         },
         "country"},
        {"a country is another",
         [](EditedText& text) { text.replace("de El Salvador y Guatemala", "de Honduras y Guatemala"); },
         "country"},
        {"the place of the opening is another",
         [](EditedText& text) { text.replace("ordinaria en Managua", "ordinaria en Granada"); }, "place"},
        {"the place of the title block is another",
         [](EditedText& text) { text.replace("\nManagua, Nicaragua", "\nTegucigalpa, Honduras"); }, "place"},
        {"a place of an item is another",
         [](EditedText& text) { text.replace("en San José, Costa Rica", "en Limón, Costa Rica"); }, "place"},
        {"a figure is another", [](EditedText& text) { text.replace("dos meses", "tres meses"); }, "figure"},
        {"a figure is too many",
         [](EditedText& text) { text.replace("nuevas actividades", "15 nuevas actividades"); }, "figure"},
        {"an acronym is another",
         [](EditedText& text) { text.replace("elaborados por la OIM", "elaborados por la UNODC"); },
         "acronym"},
        {"an organization is missing", [](EditedText& text) { text.replace(" de la OEA", ""); }, "acronym"},
        {"a paragraph that goes on is missing",
         [](EditedText& text) { text.cut("Tomar nota de la solicitud", "4. Agradecer a la Red"); },
         "dropped"},
        {"the body that the report is for is another",
         [](EditedText& text) {
             text.replace("al Grupo Regional de Consulta sobre Migración (GRCM)",
                          "a la Conferencia Regional sobre Migración (CRM)");
         },
         "acronym"},
        {"a reference is another",
         [](EditedText& text) {
             text.replace("de la Coalición.\n", "de la Coalición, según la resolución 2.\n");
         },
         "reference"}};
    return changes;
}

} // namespace

TEST_CASE("compare languages: a translation says what its original says") {
    for (const std::string year : {"2014", "2016"}) {
        const std::string twin = fixture_text("twins/" + year + ".es.txt");
        for (const std::string& original :
             std::vector{"texts/" + year + ".txt", "reports/" + year + ".docx"}) {
            INFO(original);
            const auto comparison = compared(fixture_text(original), twin);
            CHECK(comparison.as == CompareAs::languages);
            CHECK(told(fixture_text(original), twin) == "");
            CHECK(told(twin, fixture_text(original)) == "");
        }
    }
}

TEST_CASE("compare languages: each difference is told once, and nothing else") {
    const std::string original = fixture_text("reports/2014.docx");
    const std::string twin = fixture_text("twins/2014.es.txt");
    std::string all;
    for (const TwinChange& change : twin_changes()) {
        EditedText text(twin);
        change.edit(text);
        INFO(change.name);
        CHECK(kinds_of(compared(original, text.text())) == change.kinds);
        all += change.name + ":\n" + told(original, text.text()) + "\n";
        CHECK(compared(text.text(), original).differences.size() ==
              compared(original, text.text()).differences.size());
    }
    CHECK_GOLDEN(testing::source_tree() / "tests/golden/compare/each-language.txt", all);
}
