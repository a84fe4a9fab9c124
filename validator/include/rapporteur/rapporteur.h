/* rapporteur for C, and for every language that calls C: reads a conference report from DOCX bytes as Word
 * shows it, checks it against a layout, writes corrected, structured XML. Bytes in, values out: no file is
 * opened.
 *
 * - Nothing here ends the program or lets an exception through. What cannot be done is a status, and a
 * failure that says why.
 * - Text is UTF-8 with its length; it is also ended by a NUL that the length does not count. What a function
 *   returns belongs to the handle it was asked of and lives as long as it does.
 * - A handle does not change once it is made: several threads may use one at a time. Each is freed once, by
 * the function of its name; freeing NULL does nothing.
 * - Structures begin with the version of this header, so that a program built against an older one goes on
 *   working: fields are only ever added at the end, and filled in as far as the caller knows them. */
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

/* The version of this header. It rises when something is added; what there is stays. */
#define RAPPORTEUR_ABI 2U

typedef struct rapporteur_string {
    const char* data; /* never NULL in what is returned */
    size_t size;
} rapporteur_string;

/* Append only; the numbers stay. */
typedef enum rapporteur_status {
    RAPPORTEUR_OK = 0,
    RAPPORTEUR_CORRUPT = 1,     /* the bytes are not what they claim to be */
    RAPPORTEUR_UNSUPPORTED = 2, /* sound, but not a kind of file that is read */
    RAPPORTEUR_FORBIDDEN = 3,   /* reaches outside the package, or holds what OPC forbids */
    RAPPORTEUR_LIMIT = 4,       /* larger, deeper or more than the limits allow */
    RAPPORTEUR_IO = 5,
    RAPPORTEUR_LAYOUT = 6,   /* the layout, a vocabulary or an argument is wrong */
    RAPPORTEUR_INTERNAL = 7, /* a defect of the library, or no memory */
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

/* How a report is read. Set it to RAPPORTEUR_OPTIONS and change what is wanted; NULL means just that. */
typedef struct rapporteur_options {
    uint32_t abi_version;     /* RAPPORTEUR_ABI */
    uint32_t tracked_changes; /* rapporteur_tracked_changes */
    uint32_t unsafe_fixes;    /* convert: 1 applies unsafe corrections too */
    uint32_t explain;         /* text: 1 tells where each label comes from */
    const char* writer;       /* convert: "report", "akn", "json", "html", ...; NULL: "report" */
    uint64_t file_bytes;      /* limits; 0: as the library has it */
    uint64_t part_bytes;
    uint64_t package_bytes;
    const char* language; /* since 2; of findings, explanations and failures: "en", "es"; NULL: "en" */
    const char* akn_profile; /* since 2; convert to "akn": the text of a profile; NULL: that of the library */
} rapporteur_options;
#define RAPPORTEUR_OPTIONS                                                                                   \
    { RAPPORTEUR_ABI, RAPPORTEUR_ACCEPT, 0, 0, NULL, 0, 0, 0, NULL, NULL }

typedef struct rapporteur_failure rapporteur_failure;   /* why something could not be done */
typedef struct rapporteur_layout rapporteur_layout;     /* what a kind of report looks like */
typedef struct rapporteur_findings rapporteur_findings; /* what is wrong with a report */
typedef struct rapporteur_output rapporteur_output;     /* bytes that were written */

RAPPORTEUR_API uint32_t rapporteur_abi_version(void); /* of the library */
RAPPORTEUR_API rapporteur_string rapporteur_version(void);

/* `failure` may be NULL in every call below. Where it is not, it is set to NULL when all went well and else
 * to a handle to be freed; it may stay NULL where there was no memory even for that. */
RAPPORTEUR_API rapporteur_status rapporteur_failure_status(const rapporteur_failure* failure);
RAPPORTEUR_API rapporteur_string rapporteur_failure_message(const rapporteur_failure* failure);
RAPPORTEUR_API rapporteur_string rapporteur_failure_part(const rapporteur_failure* failure);
RAPPORTEUR_API void rapporteur_failure_free(rapporteur_failure* failure);

/* The layouts the library carries. */
RAPPORTEUR_API size_t rapporteur_layout_count(void);
RAPPORTEUR_API rapporteur_string rapporteur_layout_name_at(size_t index); /* empty past the end */
/* One of them. An empty name or "auto": all of them, each report is read by the one that fits it best. */
RAPPORTEUR_API rapporteur_status rapporteur_layout_load(const char* name, rapporteur_layout** layout,
                                                        rapporteur_failure** failure);
/* One from the text of its file, with the vocabularies the library carries; `name` is for messages. */
RAPPORTEUR_API rapporteur_status rapporteur_layout_parse(const char* xml, size_t size, const char* name,
                                                         rapporteur_layout** layout,
                                                         rapporteur_failure** failure);
RAPPORTEUR_API rapporteur_string rapporteur_layout_name(const rapporteur_layout* layout); /* or "auto" */
RAPPORTEUR_API void rapporteur_layout_free(rapporteur_layout* layout);

/* One finding. Set abi_version before asking for it. */
typedef struct rapporteur_finding {
    uint32_t abi_version;      /* RAPPORTEUR_ABI */
    uint32_t severity;         /* rapporteur_severity */
    rapporteur_string rule;    /* "resolution-number-sequence" */
    rapporteur_string code;    /* "RN301" */
    rapporteur_string message; /* one sentence */
    rapporteur_string hint;    /* or empty */
    rapporteur_string where;   /* "resolution 3, item b" */
    rapporteur_string part;    /* "word/document.xml" */
    rapporteur_string para_id; /* w14:paraId, or empty */
    rapporteur_string label;   /* as Word shows it, or empty */
    rapporteur_string excerpt; /* words of the document around the spot */
    rapporteur_string fix;     /* what the repair does, or empty */
    uint32_t paragraph;        /* the w:p of the part, from 1; 0: the document as a whole */
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
/* The name of the layout the report was read by. */
RAPPORTEUR_API rapporteur_string rapporteur_findings_layout(const rapporteur_findings* findings);
RAPPORTEUR_API rapporteur_status rapporteur_findings_get(const rapporteur_findings* findings, size_t index,
                                                         rapporteur_finding* finding);
RAPPORTEUR_API void rapporteur_findings_free(rapporteur_findings* findings);

/* The corrected report as options->writer writes it; `source_name` stands in it. `docx` may also be report
 * XML of an earlier run: it is written as it is. */
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

/* How two reports are compared. Set it to RAPPORTEUR_COMPARISON and change what is wanted. */
typedef struct rapporteur_comparison {
    uint32_t abi_version;  /* RAPPORTEUR_ABI */
    uint32_t as;           /* rapporteur_compare_as */
    uint32_t format;       /* rapporteur_compare_format */
    const char* left_name; /* as it is shown; NULL: none */
    const char* right_name;
    const char* language; /* of what is said; NULL: "en" */
} rapporteur_comparison;
#define RAPPORTEUR_COMPARISON                                                                                \
    { RAPPORTEUR_ABI, RAPPORTEUR_AUTOMATIC, RAPPORTEUR_TEXT, NULL, NULL, NULL }

/* Two Word files, plain texts or report XML: two drafts of a report, or one in two languages. The output says
 * what differs; `differences` (it may be NULL) how much. */
RAPPORTEUR_API rapporteur_status rapporteur_compare(const rapporteur_layout* layout, const void* left,
                                                    size_t left_size, const void* right, size_t right_size,
                                                    const rapporteur_comparison* comparison,
                                                    const rapporteur_options* options,
                                                    rapporteur_output** output, size_t* differences,
                                                    rapporteur_failure** failure);
/* The same Word file with findings as comments and corrections as tracked changes; the output is its bytes.
 * With options->unsafe_fixes the unsafe corrections are changes too. */
RAPPORTEUR_API rapporteur_status rapporteur_review(const rapporteur_layout* layout, const void* docx,
                                                   size_t size, const rapporteur_options* options,
                                                   rapporteur_output** output, rapporteur_failure** failure);
/* Plain text with the labels Word shows, one paragraph a line. */
RAPPORTEUR_API rapporteur_status rapporteur_text(const void* docx, size_t size,
                                                 const rapporteur_options* options,
                                                 rapporteur_output** output, rapporteur_failure** failure);
RAPPORTEUR_API rapporteur_string rapporteur_output_content(const rapporteur_output* output);
RAPPORTEUR_API void rapporteur_output_free(rapporteur_output* output);

#ifdef __cplusplus
}
#endif

#endif
