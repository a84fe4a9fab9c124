/* rapporteur for C, and for every language that can call C. It reads a conference report from the bytes of a
 * DOCX file as Word shows it, checks it against a layout, and writes corrected, structured XML. It takes
 * bytes and returns values; it opens no files.
 *
 * - No function ends the program or throws an exception. If something cannot be done, the function returns a
 *   status and gives a failure that says why.
 * - Text is UTF-8 with its length. It also ends in a NUL that the length does not count. Text that a function
 *   returns belongs to the handle in its argument and is valid as long as that handle.
 * - A handle never changes, so several threads may use it at the same time. Free it once, with the function
 *   for its type. Freeing NULL does nothing.
 * - Structures begin with the version of this header, so that a program built with an older version still
 *   works. New fields are only added at the end, and the library fills in only those that the caller knows.
 */
#ifndef RAPPORTEUR_RAPPORTEUR_H
#define RAPPORTEUR_RAPPORTEUR_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define RAPPORTEUR_API __attribute__((visibility("default")))
#else
#define RAPPORTEUR_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header. It rises when something is added. Nothing is ever removed. */
#define RAPPORTEUR_ABI 2U

typedef struct rapporteur_string {
    const char* data; /* never NULL in returned text */
    size_t size;
} rapporteur_string;

/* Append only: the numbers never change. */
typedef enum rapporteur_status {
    RAPPORTEUR_OK = 0,
    RAPPORTEUR_CORRUPT = 1,     /* the bytes are not what they claim to be */
    RAPPORTEUR_UNSUPPORTED = 2, /* a sound file of a kind that is not read */
    RAPPORTEUR_FORBIDDEN = 3,   /* it reaches outside the package, or has something that OPC forbids */
    RAPPORTEUR_LIMIT = 4,       /* larger, deeper or more than the limits allow */
    RAPPORTEUR_IO = 5,
    RAPPORTEUR_LAYOUT = 6,   /* the layout, a vocabulary or an argument is wrong */
    RAPPORTEUR_INTERNAL = 7, /* a defect of the library, or memory ran out */
    RAPPORTEUR_USAGE = 8     /* the call itself is wrong: a NULL, another ABI version */
} rapporteur_status;

typedef enum rapporteur_severity {
    RAPPORTEUR_INFO = 0,
    RAPPORTEUR_WARNING = 1,
    RAPPORTEUR_ERROR = 2
} rapporteur_severity;

typedef enum rapporteur_fix_safety {
    RAPPORTEUR_NO_FIX = 0,
    RAPPORTEUR_SAFE = 1,
    RAPPORTEUR_UNSAFE = 2,
    RAPPORTEUR_DISPLAY = 3
} rapporteur_fix_safety;

typedef enum rapporteur_tracked_changes {
    RAPPORTEUR_ACCEPT = 0,
    RAPPORTEUR_REJECT = 1,
    RAPPORTEUR_ALL = 2
} rapporteur_tracked_changes;

/* How a report is read. Set it to RAPPORTEUR_OPTIONS, then change fields. NULL means RAPPORTEUR_OPTIONS. */
typedef struct rapporteur_options {
    uint32_t abi_version;     /* RAPPORTEUR_ABI */
    uint32_t tracked_changes; /* rapporteur_tracked_changes */
    uint32_t unsafe_fixes;    /* convert: 1 applies unsafe corrections too */
    uint32_t explain;         /* text: 1 also says where each label comes from */
    const char* writer;       /* convert: "report", "akn", "json", "html", ...; NULL: "report" */
    uint64_t file_bytes;      /* limits; 0: the default of the library */
    uint64_t part_bytes;
    uint64_t package_bytes;
    const char* language;    /* since 2; of findings, explanations and failures: "en", "es"; NULL: "en" */
    const char* akn_profile; /* since 2; convert to "akn": the text of a profile; NULL: the default */
} rapporteur_options;
#define RAPPORTEUR_OPTIONS                                                                                   \
    { RAPPORTEUR_ABI, RAPPORTEUR_ACCEPT, 0, 0, NULL, 0, 0, 0, NULL, NULL }

typedef struct rapporteur_failure rapporteur_failure;   /* why something could not be done */
typedef struct rapporteur_layout rapporteur_layout;     /* what a kind of report looks like */
typedef struct rapporteur_findings rapporteur_findings; /* what is wrong with a report */
typedef struct rapporteur_output rapporteur_output;     /* bytes that were written */

RAPPORTEUR_API uint32_t rapporteur_abi_version(void); /* of the library */
RAPPORTEUR_API rapporteur_string rapporteur_version(void);

/* `failure` may be NULL in every call below. Otherwise a call sets it to NULL on success, and on failure to a
 * handle that the caller must free. If memory ran out, it may be NULL in spite of the failure. */
RAPPORTEUR_API rapporteur_status rapporteur_failure_status(const rapporteur_failure* failure);
RAPPORTEUR_API rapporteur_string rapporteur_failure_message(const rapporteur_failure* failure);
RAPPORTEUR_API rapporteur_string rapporteur_failure_part(const rapporteur_failure* failure);
RAPPORTEUR_API void rapporteur_failure_free(rapporteur_failure* failure);

/* The layouts that the library carries. */
RAPPORTEUR_API size_t rapporteur_layout_count(void);
RAPPORTEUR_API rapporteur_string rapporteur_layout_name_at(size_t index); /* empty past the end */
/* Loads one of them. An empty name or "auto" loads all: then each report is read with the layout that fits it
 * best. */
RAPPORTEUR_API rapporteur_status rapporteur_layout_load(const char* name, rapporteur_layout** layout,
                                                        rapporteur_failure** failure);
/* Reads a layout from the text of its file, with the vocabularies that the library carries. `name` is for
 * messages. */
RAPPORTEUR_API rapporteur_status rapporteur_layout_parse(const char* xml, size_t size, const char* name,
                                                         rapporteur_layout** layout,
                                                         rapporteur_failure** failure);
RAPPORTEUR_API rapporteur_string rapporteur_layout_name(const rapporteur_layout* layout); /* or "auto" */
RAPPORTEUR_API void rapporteur_layout_free(rapporteur_layout* layout);

/* One finding. Set abi_version before you ask for it. */
typedef struct rapporteur_finding {
    uint32_t abi_version;      /* RAPPORTEUR_ABI */
    uint32_t severity;         /* rapporteur_severity */
    rapporteur_string rule;    /* "resolution-number-sequence" */
    rapporteur_string code;    /* "RN301" */
    rapporteur_string message; /* one sentence */
    rapporteur_string hint;    /* may be empty */
    rapporteur_string where;   /* "resolution 3, item b" */
    rapporteur_string part;    /* "word/document.xml" */
    rapporteur_string para_id; /* w14:paraId; may be empty */
    rapporteur_string label;   /* as Word shows it; may be empty */
    rapporteur_string excerpt; /* words of the document around the spot */
    rapporteur_string fix;     /* what the repair does; may be empty */
    uint32_t paragraph;        /* number of the w:p in the part, from 1; 0: the document as a whole */
    uint32_t offset;           /* of the spot in the excerpt, in code points */
    uint32_t length;           /* of the spot, in code points */
    uint32_t fix_safety;       /* rapporteur_fix_safety */
} rapporteur_finding;

/* `docx`: the whole file. */
RAPPORTEUR_API rapporteur_status rapporteur_check(const rapporteur_layout* layout, const void* docx,
                                                  size_t size, const rapporteur_options* options,
                                                  rapporteur_findings** findings,
                                                  rapporteur_failure** failure);
RAPPORTEUR_API size_t rapporteur_findings_count(const rapporteur_findings* findings);
/* The name of the layout that the report was read with. */
RAPPORTEUR_API rapporteur_string rapporteur_findings_layout(const rapporteur_findings* findings);
RAPPORTEUR_API rapporteur_status rapporteur_findings_get(const rapporteur_findings* findings, size_t index,
                                                         rapporteur_finding* finding);
RAPPORTEUR_API void rapporteur_findings_free(rapporteur_findings* findings);

/* The corrected report in the format options->writer, with `source_name` as the name of its source. `docx`
 * may also be report XML of an earlier run, which has been corrected already. */
RAPPORTEUR_API rapporteur_status rapporteur_convert(const rapporteur_layout* layout, const void* docx,
                                                    size_t size, const char* source_name,
                                                    const rapporteur_options* options,
                                                    rapporteur_output** output, rapporteur_failure** failure);

typedef enum rapporteur_compare_as {
    RAPPORTEUR_AUTOMATIC = 0, /* by their languages */
    RAPPORTEUR_DRAFTS = 1,
    RAPPORTEUR_LANGUAGES = 2
} rapporteur_compare_as;
typedef enum rapporteur_compare_format {
    RAPPORTEUR_TEXT = 0,
    RAPPORTEUR_JSON = 1,
    RAPPORTEUR_HTML = 2
} rapporteur_compare_format;

/* How two reports are compared. Set it to RAPPORTEUR_COMPARISON, then change fields. */
typedef struct rapporteur_comparison {
    uint32_t abi_version;  /* RAPPORTEUR_ABI */
    uint32_t as;           /* rapporteur_compare_as */
    uint32_t format;       /* rapporteur_compare_format */
    const char* left_name; /* as it is shown to people; NULL: none */
    const char* right_name;
    const char* language; /* of the output; NULL: "en" */
} rapporteur_comparison;
#define RAPPORTEUR_COMPARISON                                                                                \
    { RAPPORTEUR_ABI, RAPPORTEUR_AUTOMATIC, RAPPORTEUR_TEXT, NULL, NULL, NULL }

/* Compares two Word files, plain texts or report XML: two drafts of a report, or a report in two languages.
 * The output says what differs. `differences` (may be NULL) receives the number of differences. */
RAPPORTEUR_API rapporteur_status rapporteur_compare(const rapporteur_layout* layout, const void* left,
                                                    size_t left_size, const void* right, size_t right_size,
                                                    const rapporteur_comparison* comparison,
                                                    const rapporteur_options* options,
                                                    rapporteur_output** output, size_t* differences,
                                                    rapporteur_failure** failure);
/* Makes a copy of the Word file with the findings as comments and the corrections as tracked changes; the
 * output has its bytes. With options->unsafe_fixes the unsafe corrections are tracked too. */
RAPPORTEUR_API rapporteur_status rapporteur_review(const rapporteur_layout* layout, const void* docx,
                                                   size_t size, const rapporteur_options* options,
                                                   rapporteur_output** output, rapporteur_failure** failure);
/* Plain text with the labels that Word shows, one paragraph a line. */
RAPPORTEUR_API rapporteur_status rapporteur_text(const void* docx, size_t size,
                                                 const rapporteur_options* options,
                                                 rapporteur_output** output, rapporteur_failure** failure);
RAPPORTEUR_API rapporteur_string rapporteur_output_content(const rapporteur_output* output);
RAPPORTEUR_API void rapporteur_output_free(rapporteur_output* output);

#ifdef __cplusplus
}
#endif

#endif
