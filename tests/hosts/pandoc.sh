#!/usr/bin/env bash
# plugin/pandoc/rapporteur.lua in pandoc itself: five reports in the usual formats, with the numbers that Word shows.
source "$SOURCE/tests/hosts/host.sh"
need pandoc

reader=$SOURCE/plugin/pandoc/rapporteur.lua
# Only pandoc 2's warning about a file that is not text may be printed.
quiet() { "$@" 2> >(grep -v 'not UTF-8 encoded' >&2); }
read_report() { quiet pandoc -f "$reader" "$@"; }
labels() { sed -nE 's/^[[:space:]]*([0-9]+\.|[a-z]\.)[[:space:]].*/\1/p' | tr '\n' ' '; }

cd "$scratch"
for year in 2013 2014 2016 2017 2018; do
    report=$fixtures/reports/$year.docx
    shown=$("$rapporteur" text "$report" | labels)
    for format in html markdown odt epub; do
        read_report "$report" -t $format -o "$year.$format" || fail "$year to $format"
        same "the labels of $year as $format" "$shown" \
            "$(pandoc -f $format "$year.$format" -t plain --wrap=none | labels)"
    done
    # With the JSON only, without the Lua reader.
    api=$(pandoc --version | sed -n 's/.*pandoc-types \([0-9]*\.[0-9]*\).*/\1/p')
    same "$year by JSON" "$(cat "$year.html")" \
        "$("$rapporteur" convert --to pandoc --pandoc-api "${api:-1.23}" "$report" | pandoc -f json -t html)"
done

# The metadata, in a format that shows it.
read_report "$fixtures/reports/2014.docx" -s -t markdown --wrap=none -o meta.md
says "$(cat meta.md)" "date-meta: 2014-06-24
lang: en
pagetitle: REPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK TO COMBAT MIGRANT SMUGGLING AND TRAFFICKING IN PERSONS
place: Managua, Nicaragua"
says "$(read_report "$fixtures/reports/2014.docx" -s -t html)" '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"'

# A draft is corrected.
same "corrected labels" "1. 2. 3. a. b. 4. 5. " \
    "$(read_report "$fixtures/drafts/number-gap.docx" -t plain --wrap=none | labels)"

# Notes, a table, emphasis and a link.
"$DOCX_ZIP" --common "$fixtures/common" "$SOURCE/tests/hosts/pandoc-features" features.docx
if [ "${RAPPORTEUR_ACCEPT:-}" = 1 ]; then
    read_report features.docx -t markdown >"$SOURCE/tests/hosts/pandoc-features.md"
fi
same "notes, tables, emphasis, links" "$(cat "$SOURCE/tests/hosts/pandoc-features.md")" \
    "$(read_report features.docx -t markdown)"

# Two reports at once; a user's own layout; messages for mistakes.
same "two files" 2 "$(read_report "$fixtures/reports/2014.docx" "$fixtures/reports/2017.docx" -t html | grep -c '<h1>')"
RAPPORTEUR_LAYOUT=no-such-layout runs pandoc -f "$reader" "$fixtures/reports/2014.docx"
says "$said" "there is no layout \`no-such-layout\`"
[ "$status" -ne 0 ] || fail "pandoc did not fail"
RAPPORTEUR=no-such-command runs pandoc -f "$reader" "$fixtures/reports/2014.docx"
says "$said" "no-such-command could not read"
finish
