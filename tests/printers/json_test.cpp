#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("the JSON of check, whole") {
    const std::vector files{checked("informes/señal.docx", {number_finding(), missing_finding()}),
                            checked("clean.docx", {}), failed("broken.docx")};
    CHECK(print_json(files, "1.2.3") == R"({
  "version": 1,
  "tool": {
    "name": "rapporteur",
    "version": "1.2.3"
  },
  "language": "en",
  "files": [
    {
      "path": "informes/señal.docx",
      "layout": "liaison-officer-network.en",
      "status": "findings",
      "error": null,
      "findings": [
        {
          "rule": "resolution-number-sequence",
          "code": "RN101",
          "severity": "error",
          "message": "`1.` stands where `2.` is next",
          "location": {
            "where": "resolution 2",
            "part": "word/document.xml",
            "paragraph": 23,
            "paraId": "3F2A11C0",
            "label": "1.",
            "excerpt": "1. Regarding the indicators, the following was…",
            "offset": 0,
            "length": 2
          },
          "fix": {
            "safety": "safe",
            "description": "write `2.`"
          },
          "hint": "the list restarts; number on from `1.`"
        },
        {
          "rule": "opening-missing",
          "code": "RN001",
          "severity": "warning",
          "message": "there is no opening paragraph",
          "location": {
            "where": "document",
            "part": "",
            "paragraph": 0,
            "paraId": null,
            "label": "",
            "excerpt": "",
            "offset": 0,
            "length": 0
          },
          "fix": null,
          "hint": null
        }
      ]
    },
    {
      "path": "clean.docx",
      "layout": "liaison-officer-network.en",
      "status": "clean",
      "error": null,
      "findings": []
    },
    {
      "path": "broken.docx",
      "layout": "liaison-officer-network.en",
      "status": "failed",
      "error": {
        "code": "corrupt",
        "message": "word/document.xml: the tag `w:p` is not closed"
      },
      "findings": []
    }
  ],
  "summary": {
    "files": 3,
    "clean": 1,
    "failed": 1,
    "other": 0,
    "errors": 1,
    "warnings": 1,
    "infos": 0,
    "repairable": 1
  }
}
)");
}

TEST_CASE("a JSON string holds whatever a path or a word may hold") {
    CHECK(json_string("a \"b\" \\ \n \x1b") == R"("a \"b\" \\ \n \u001B")");
    CHECK(json_string(std::string_view("nul\0l", 5)) == R"("nul\u0000l")");
    CHECK(json_string("caf\xE9.docx") == "\"caf\uFFFD.docx\"");
    CHECK(json_string("Año 会議") == "\"Año 会議\"");
}
