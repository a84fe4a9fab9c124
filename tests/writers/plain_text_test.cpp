#include "writers/plain_text.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("text: a paragraph is a line, with its label and its notes in place") {
    Document document;
    Story note;
    note.paragraphs.resize(2);
    note.paragraphs[0].text = "As agreed";
    note.paragraphs[1].text = "in 2013.";
    document.notes = {note};
    document.body.paragraphs.resize(3);
    Paragraph& first = document.body.paragraphs[0];
    first.text = "Thank them\nall.";
    first.spans = {{SpanKind::note, 5, 5, 0}};
    Paragraph& second = document.body.paragraphs[1];
    second.text = "Twice referred to.";
    second.spans = {{SpanKind::note, 5, 5, 0}};

    Labels labels;
    labels.body.resize(3);
    labels.body[0].text = "1.";
    labels.body[2].text = "2.";
    labels.notes = {{{}, {}}};
    labels.notes[0][1].text = "a)";
    CHECK(write_plain_text(document, labels, false) == "1. Thank [As agreed a) in 2013.] them all.\n"
                                                       "Twice [as before: As agreed\u2026] referred to.\n"
                                                       "2.\n");
    document.body.paragraphs[2].mark_hidden = true;
    CHECK(write_plain_text(document, labels, false).ends_with("to.\n\n"));
}
