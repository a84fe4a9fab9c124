/* Checks, converts and reads a report through the C interface, from several threads, and what goes wrong too.
 */
#include <rapporteur/rapporteur.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPECT(condition)                                                                                    \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                  \
            exit(1);                                                                                         \
        }                                                                                                    \
    } while (0)

static char* docx;
static size_t docx_size;
static rapporteur_layout* layout;

static void read_whole(const char* path) {
    FILE* file = fopen(path, "rb");
    EXPECT(file != NULL);
    EXPECT(fseek(file, 0, SEEK_END) == 0);
    docx_size = (size_t)ftell(file);
    rewind(file);
    docx = malloc(docx_size);
    EXPECT(docx != NULL && fread(docx, 1, docx_size, file) == docx_size);
    fclose(file);
}

static void* check(void* unused) {
    rapporteur_findings* findings = NULL;
    rapporteur_failure* failure = NULL;
    (void)unused;
    EXPECT(rapporteur_check(layout, docx, docx_size, NULL, &findings, &failure) == RAPPORTEUR_OK);
    EXPECT(failure == NULL);
    EXPECT(strcmp(rapporteur_findings_layout(findings).data, "liaison-officer-network.en") == 0);
    EXPECT(rapporteur_findings_count(findings) > 0);
    for (size_t i = 0; i < rapporteur_findings_count(findings); ++i) {
        rapporteur_finding finding = {.abi_version = RAPPORTEUR_ABI};
        EXPECT(rapporteur_findings_get(findings, i, &finding) == RAPPORTEUR_OK);
        EXPECT(finding.rule.size > 0 && finding.message.size > 0 && finding.where.size > 0);
        EXPECT(finding.message.data[finding.message.size] == '\0');
    }
    rapporteur_findings_free(findings);
    return NULL;
}

static int says_in_word(rapporteur_string file, const char* words) {
    rapporteur_output* text = NULL;
    EXPECT(rapporteur_text(file.data, file.size, NULL, &text, NULL) == RAPPORTEUR_OK);
    const int says = strstr(rapporteur_output_content(text).data, words) != NULL;
    rapporteur_output_free(text);
    return says;
}

static void convert_and_text(void) {
    rapporteur_options options = RAPPORTEUR_OPTIONS;
    rapporteur_output* output = NULL;
    EXPECT(rapporteur_convert(layout, docx, docx_size, "2014.docx", &options, &output, NULL) ==
           RAPPORTEUR_OK);
    EXPECT(strstr(rapporteur_output_content(output).data, "<resolution xml:id=\"r7\" number=\"7\">") != NULL);
    rapporteur_output_free(output);
    options.writer = "pandoc";
    EXPECT(rapporteur_convert(layout, docx, docx_size, "2014.docx", &options, &output, NULL) ==
           RAPPORTEUR_OK);
    EXPECT(strncmp(rapporteur_output_content(output).data, "{\"pandoc-api-version\":[1,23]", 27) == 0);
    rapporteur_output_free(output);
    options.writer = "docx";
    EXPECT(rapporteur_convert(layout, docx, docx_size, "2014.docx", &options, &output, NULL) ==
           RAPPORTEUR_OK);
    EXPECT(says_in_word(rapporteur_output_content(output), "\n7. Take note of the need"));
    rapporteur_output_free(output);
    options.writer = "akn";
    EXPECT(rapporteur_convert(layout, docx, docx_size, "2014.docx", &options, &output, NULL) ==
           RAPPORTEUR_OK);
    EXPECT(strstr(rapporteur_output_content(output).data, "<paragraph eId=\"para_7\">") != NULL);
    rapporteur_output_free(output);
    EXPECT(rapporteur_text(docx, docx_size, NULL, &output, NULL) == RAPPORTEUR_OK);
    EXPECT(strstr(rapporteur_output_content(output).data, "\n7. Take note of the need") != NULL);
    rapporteur_output_free(output);
}

/* A review copy is a Word file that reads as the draft, and its own copy again; a text has none. */
static void review(void) {
    rapporteur_options options = RAPPORTEUR_OPTIONS;
    rapporteur_output* copy = NULL;
    rapporteur_output* again = NULL;
    rapporteur_failure* failure = NULL;
    EXPECT(rapporteur_review(layout, docx, docx_size, &options, &copy, NULL) == RAPPORTEUR_OK);
    rapporteur_string bytes = rapporteur_output_content(copy);
    EXPECT(bytes.size > docx_size);
    EXPECT(says_in_word(bytes, "\n7. Take note of the need"));
    EXPECT(rapporteur_review(layout, bytes.data, bytes.size, &options, &again, NULL) == RAPPORTEUR_OK);
    EXPECT(rapporteur_output_content(again).size == bytes.size);
    EXPECT(memcmp(rapporteur_output_content(again).data, bytes.data, bytes.size) == 0);
    rapporteur_output_free(again);
    rapporteur_output_free(copy);
    EXPECT(rapporteur_review(layout, "1. Thank them.", 14, NULL, &copy, &failure) == RAPPORTEUR_UNSUPPORTED);
    EXPECT(strcmp(rapporteur_failure_message(failure).data,
                  "a plain text has no review copy; only a Word file has one") == 0);
    rapporteur_failure_free(failure);
    EXPECT(rapporteur_review(layout, docx, docx_size, NULL, NULL, NULL) == RAPPORTEUR_USAGE);
}

/* A report beside its own XML, then beside the XML without a country. */
static void compare_two(void) {
    rapporteur_comparison comparison = RAPPORTEUR_COMPARISON;
    rapporteur_output* xml = NULL;
    rapporteur_output* output = NULL;
    rapporteur_failure* failure = NULL;
    rapporteur_string content;
    char* changed;
    char* place;
    size_t differences = 9;
    EXPECT(rapporteur_convert(layout, docx, docx_size, "2014.docx", NULL, &xml, NULL) == RAPPORTEUR_OK);
    content = rapporteur_output_content(xml);
    comparison.left_name = "2014.xml";
    comparison.right_name = "changed.xml";
    comparison.format = RAPPORTEUR_JSON;
    EXPECT(rapporteur_compare(layout, content.data, content.size, content.data, content.size, &comparison,
                              NULL, &output, &differences, NULL) == RAPPORTEUR_OK);
    EXPECT(differences == 0 && strstr(rapporteur_output_content(output).data, "\"equal\": true") != NULL);
    rapporteur_output_free(output);
    changed = malloc(content.size + 1);
    EXPECT(changed != NULL);
    memcpy(changed, content.data, content.size + 1);
    place = strstr(changed, "Thank Nicaragua in its position");
    EXPECT(place != NULL);
    memcpy(place, "Greet", 5);
    comparison.format = RAPPORTEUR_TEXT;
    EXPECT(rapporteur_compare(layout, content.data, content.size, changed, content.size, &comparison, NULL,
                              &output, &differences, NULL) == RAPPORTEUR_OK);
    EXPECT(differences == 1);
    EXPECT(strstr(rapporteur_output_content(output).data, "resolution 3: reworded\n    [-Thank-]{+Greet+}") !=
           NULL);
    rapporteur_output_free(output);
    EXPECT(rapporteur_compare(layout, "PK\003\004", 4, changed, content.size, &comparison, NULL, &output,
                              NULL, &failure) != RAPPORTEUR_OK);
    EXPECT(output == NULL && rapporteur_failure_part(failure).size >= strlen("2014.xml"));
    rapporteur_failure_free(failure);
    comparison.as = 7;
    EXPECT(rapporteur_compare(layout, docx, docx_size, docx, docx_size, &comparison, NULL, &output, NULL,
                              NULL) == RAPPORTEUR_USAGE);
    free(changed);
    rapporteur_output_free(xml);
}

static void failures(void) {
    rapporteur_options options = RAPPORTEUR_OPTIONS;
    rapporteur_failure* failure = NULL;
    rapporteur_layout* none = NULL;
    rapporteur_output* output = NULL;
    rapporteur_findings* findings = NULL;
    rapporteur_finding finding = {.abi_version = RAPPORTEUR_ABI};
    EXPECT(rapporteur_text(docx, 900, NULL, &output, &failure) == RAPPORTEUR_CORRUPT);
    EXPECT(output == NULL && rapporteur_failure_status(failure) == RAPPORTEUR_CORRUPT);
    EXPECT(rapporteur_failure_message(failure).size > 0);
    rapporteur_failure_free(failure);
    options.language = "es";
    EXPECT(rapporteur_text("", 0, &options, &output, &failure) == RAPPORTEUR_CORRUPT);
    EXPECT(strcmp(rapporteur_failure_message(failure).data, "el archivo está vacío") == 0);
    rapporteur_failure_free(failure);
    EXPECT(rapporteur_layout_load("no-such-layout", &none, &failure) == RAPPORTEUR_LAYOUT);
    EXPECT(none == NULL);
    rapporteur_failure_free(failure);
    EXPECT(rapporteur_layout_parse("<layout", 7, "mine.xml", &none, NULL) == RAPPORTEUR_LAYOUT);
    options.writer = "word";
    EXPECT(rapporteur_convert(layout, docx, docx_size, "", &options, &output, NULL) == RAPPORTEUR_LAYOUT);
    options = (rapporteur_options)RAPPORTEUR_OPTIONS;
    options.file_bytes = 10;
    EXPECT(rapporteur_check(layout, docx, docx_size, &options, &findings, NULL) == RAPPORTEUR_LIMIT);
    options.abi_version = RAPPORTEUR_ABI + 1;
    EXPECT(rapporteur_check(layout, docx, docx_size, &options, &findings, NULL) == RAPPORTEUR_USAGE);
    EXPECT(rapporteur_check(NULL, docx, docx_size, NULL, &findings, NULL) == RAPPORTEUR_USAGE);
    EXPECT(rapporteur_check(layout, docx, docx_size, NULL, NULL, NULL) == RAPPORTEUR_USAGE);
    EXPECT(rapporteur_findings_get(NULL, 0, &finding) == RAPPORTEUR_USAGE);
    rapporteur_findings_free(NULL);
    rapporteur_layout_free(NULL);
    EXPECT(rapporteur_failure_message(NULL).size == 0);
}

int main(int count, char** arguments) {
    pthread_t threads[4];
    EXPECT(count == 2);
    read_whole(arguments[1]);
    EXPECT(rapporteur_abi_version() == RAPPORTEUR_ABI);
    EXPECT(rapporteur_layout_count() > 0 && rapporteur_layout_name_at(0).size > 0);
    EXPECT(rapporteur_layout_name_at(1000).size == 0);
    EXPECT(rapporteur_layout_load("liaison-officer-network.en", &layout, NULL) == RAPPORTEUR_OK);
    for (size_t i = 0; i < 4; ++i)
        EXPECT(pthread_create(&threads[i], NULL, check, NULL) == 0);
    for (size_t i = 0; i < 4; ++i)
        EXPECT(pthread_join(threads[i], NULL) == 0);
    convert_and_text();
    review();
    compare_two();
    failures();
    rapporteur_layout_free(layout);
    free(docx);
    printf("rapporteur %s through C\n", rapporteur_version().data);
    return 0;
}
