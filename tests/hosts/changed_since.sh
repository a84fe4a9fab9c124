#!/usr/bin/env bash
# `check --changed-since` reports what is new since a revision, and nothing else.
source "$SOURCE/tests/hosts/host.sh"
need git

cd "$scratch"
cp -r "$fixtures/drafts/source/number-gap" draft
zip_draft() { "$DOCX_ZIP" --common "$fixtures/common" "$scratch/draft" "$1"; }
git init -q repository
cd repository
mkdir -p reports
zip_draft reports/june.docx
since() { runs "$rapporteur" check --concise --changed-since "$@"; }
gap='reports/june.docx: resolution 3: error: the number `4.` follows `2.`; expected `3.`; numbers are skipped; if no resolution was left out, continue the numbers [resolution-number-sequence]'

git add .
since HEAD reports/june.docx
same "without a commit everything is new" "1:$gap" "$status:${said%%$'\n'*}"
git commit -qm one
since HEAD reports/june.docx
same "unchanged" "0:1 file: 1 clean" "$status:$said"

# A changed paragraph is reported, its neighbours are not.
sed -i 's/for the first interview\./for the first  interview./' ../draft/word/document.xml
zip_draft reports/june.docx
since HEAD reports
same "one paragraph changed" \
    'reports/june.docx: resolution 3, item a: warning: 2 spaces stand between `first` and `interview.`; one is enough [text-spacing]' \
    "${said%%$'\n'*}"
says_not "$said" "number-sequence"

# A change can make another paragraph wrong: here the first resolution is removed.
sed -i '/533B39F4/,/<\/w:p>/d' ../draft/word/document.xml
zip_draft reports/june.docx
since HEAD reports/june.docx
says "$said" 'reports/june.docx: resolution 1: error: the first resolution is numbered `2.`'
says_not "$said" 'the number `4.` follows'

# Staged, renamed, from a folder below, from elsewhere, in a worktree.
git mv reports/june.docx "reports/juin été.docx"
git add .
since HEAD --staged
says "$said" 'reports/juin été.docx: resolution 1: error: the first resolution is numbered `2.`'
says_not "$said" 'the number `4.` follows'
cd reports
since HEAD "juin été.docx"
says_not "$said" 'the number `4.` follows'
runs "$rapporteur" check --concise --staged
says "$said" 'juin été.docx: resolution 1: error: the first resolution is numbered `2.`'
says_not "$said" "$scratch"
runs "$rapporteur" check --concise --staged jiun.docx "juin été.docx"
says "$said" 'jiun.docx: io: there is no such file or folder, neither here nor in what is staged'
says "$said" 'the first resolution is numbered `2.`'
same "a slip in a name" 2 "$status"
cd "$scratch"
since HEAD "repository/reports/juin été.docx"
says "$said" 'the first resolution is numbered `2.`'
says_not "$said" 'the number `4.` follows'
cd repository
git commit -qm two
since HEAD~1 "reports/juin été.docx"
says "$said" 'the first resolution is numbered `2.`'
since HEAD "reports/juin été.docx"
same "committed" 0 "$status"

since nowhere "reports/juin été.docx"
same "no such revision" "2:reports/juin été.docx: layout: there is no revision \`nowhere\` in this repository" \
    "$status:${said%%$'\n'*}"
cd "$scratch"
cp "repository/reports/juin été.docx" alone.docx
since HEAD alone.docx
same "no repository" "2:alone.docx: io: the folder is in no git repository" "$status:${said%%$'\n'*}"
runs bash -c "'$rapporteur' check --changed-since HEAD - <alone.docx"
says "$said" "\`--changed-since\` needs a file; standard input has no history"
finish
