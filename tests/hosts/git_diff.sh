#!/usr/bin/env bash
# `git setup`: git's commands show the text of reports. After removal everything is as before.
source "$SOURCE/tests/hosts/host.sh"
need git

cd "$scratch"
git init -q repository
cd repository
printf '*.txt text' >.git/info/attributes # without a line end
config=$(cat .git/config) attributes=$(cat .git/info/attributes; echo .)

cp "$fixtures/drafts/clean-automatic.docx" "réunion de juin.docx"
cp "$fixtures/drafts/number-gap.docx" OTHER.DOCX
git add .
git commit -qm one
says "$(git show)" "Binary files"

runs "$rapporteur" git setup
same "setup" "git shows reports as text in this repository: git diff, log -p, show, blame, grep --textconv" "$said"
"$rapporteur" git setup >/dev/null # a second time changes nothing
same "the command of the configuration" "rapporteur text --for-diff" "$(git config diff.rapporteur.textconv)"

text=$("$rapporteur" text "réunion de juin.docx")
says "$(git show)" "+$(head -1 <<<"$text")"
says "$(git log -p)" "+4."$'\t'"Regarding unaccompanied migrant children"
same "blame has every line" "$(wc -l <<<"$text")" "$(git blame "réunion de juin.docx" | wc -l)"
says "$(git grep --textconv -h 'unaccompanied migrant')" "4."$'\t'"Regarding unaccompanied migrant children"
same "a version as text" "$text" "$(git show --textconv "HEAD:réunion de juin.docx")"

cp "$fixtures/drafts/letters-out-of-order.docx" "réunion de juin.docx"
runs git diff --word-diff
same "diff" 0 "$status"
says "$said" "@@"

# git passes two versions to `rapporteur compare`.
said=$(git difftool -y -x "'$rapporteur' compare" -- "réunion de juin.docx")
says "$said" "compared as two drafts: "
says "$said" "resolution "

# A file that is not a report must not stop git.
printf 'PK\003\004 not a report' >"réunion de juin.docx"
runs git diff
same "diff of a file that cannot be read" 0 "$status"
says "$said" "+[rapporteur cannot show this version as text: "
says "$said" "; 17 bytes, SHA-256 "
runs "$rapporteur" text --for-diff gone.docx
same "text --for-diff" 0 "$status"
same "text --for-diff" \
    "[rapporteur cannot show this version as text: io: it cannot be read; there is no such file or folder]" "$said"

runs "$rapporteur" git setup --remove
same "remove" "git shows reports in this repository as it did before" "$said"
same "the configuration" "$config" "$(cat .git/config)"
same "the attributes" "$attributes" "$(cat .git/info/attributes; echo .)"
"$rapporteur" git setup --remove >/dev/null # nothing is left to remove

# For all repositories of the user, from anywhere.
cd "$scratch"
"$rapporteur" git setup --global >/dev/null
says "$(git -C repository diff)" "+[rapporteur cannot show"
"$rapporteur" git setup --global --remove >/dev/null
says "$(git -C repository diff)" "Binary files"
same "the user's files" "" "$(cat "$HOME/.gitconfig" "$XDG_CONFIG_HOME/git/attributes" 2>/dev/null)"
runs "$rapporteur" git setup
same "outside a repository" "rapporteur: io: the folder is in no git repository" "$said"
same "outside a repository" 2 "$status"
finish
