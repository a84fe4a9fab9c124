#!/usr/bin/env bash
# `hook install` with git's own commit and only the command.
source "$SOURCE/tests/hosts/host.sh"
need git

good=$fixtures/drafts/clean-automatic.docx
bad=$fixtures/drafts/number-gap.docx
cd "$scratch"
git init -q repository
cd repository
hook=.git/hooks/pre-commit

runs "$rapporteur" hook install
same "install" "the hook is installed: $hook" "$said"
runs "$rapporteur" hook install
same "install twice" "the hook is installed already: $hook" "$said"

# The first commit, a name with spaces and accents, and the words a person reads.
cp "$bad" "réunion du 3 juin.docx"
git add .
runs git commit -qm one
same "a report that is wrong stops the commit" 1 "$status"
same "the words" 'réunion du 3 juin.docx: resolution 3: error: the number `4.` follows `2.`; expected `3.` [resolution-number-sequence]
    4. Regarding unaccompanied migrant children, the following was agreed…
    ^~
  hint: numbers are skipped; if no resolution was left out, continue the numbers
  fix: write `3.` to `5.`; `rapporteur convert` does it

1 file: 1 with findings (1 error); 1 can be repaired by `rapporteur convert`; `rapporteur review` shows them in Word

The commit was stopped; the lines above say why.
Correct the report in Word, save it, stage it again (git add) and commit again.
To commit it as it is: git commit --no-verify' "$said"

# The staged version counts.
cp "$good" "réunion du 3 juin.docx"
runs git commit -qm one
same "corrected, but not staged" 1 "$status"
git add .
cp "$bad" "réunion du 3 juin.docx"
runs git commit -qm one
same "staged right, wrong in the folder" 0 "$status"
git checkout -q .

# Not reports: lock files of Word, links, other files. Deleted and renamed ones.
printf 'lock' >'~$union.docx'
ln -s "$bad" link.docx
echo text >readme.txt
git add .
runs git commit -qm two
same "nothing to check" "0:" "$status:$said"
git mv "réunion du 3 juin.docx" "rapport à lire.docx"
runs git commit -qm three
same "renamed" 0 "$status"
says "$said" "1 file: 1 clean"
git rm -q "rapport à lire.docx"
runs git commit -qm four
same "deleted" "0:" "$status:$said"

# Hundreds at once; from a folder below; changes that git makes by itself.
mkdir -p many/below
for i in $(seq 300); do cp "$good" "many/report $i.docx"; done
git add .
cd many/below
runs git commit -qm five
cd ../..
same "hundreds" 0 "$status"
says "$said" "300 files: 300 clean"
cp "$bad" "many/report 7.docx"
runs git commit -qam six
same "commit -a" 1 "$status"
says "$said" "many/report 7.docx: resolution 3: error"
runs git commit -qm six "many/report 7.docx"
same "commit FILE" 1 "$status"
runs git commit -qm six --no-verify "many/report 7.docx"
same "--no-verify" 0 "$status"
head -c 900 "$good" >"many/report 8.docx"
git add .
runs git commit -qm seven
same "a report that cannot be read stops it too" 1 "$(($status > 0))"
says "$said" "many/report 8.docx: corrupt:"
git reset -q --hard

# --convert adds the XML.
"$rapporteur" hook install --convert >/dev/null
cp "$fixtures/reports/2014.docx" "many/june.docx"
git add many/june.docx
runs git commit -qm eight
same "commit with XML" 0 "$status"
same "the files of the commit" "many/june.docx
many/june.xml" "$(git show --name-only --format= HEAD)"
same "the XML" "$("$rapporteur" convert many/june.docx)" "$(git show HEAD:many/june.xml)"
same "nothing is left over" "" "$(git status --short)"
cp "$fixtures/kinds/agenda.docx" "many/agenda.docx"
git add many/agenda.docx
runs git commit -qm agenda
same "a document that fits no layout is no failure" 0 "$status"
says "$said" "many/agenda.docx: fits no known layout"
same "and gets no XML" "many/agenda.docx" "$(git show --name-only --format= HEAD)"
cp "$fixtures/reports/2014.docx" "many/july.docx"
echo mine >many/july.xml
git add many/july.docx
runs git commit -qm nine
same "a file of somebody else" 1 "$(($status > 0))"
says "$said" "many/july.xml: io: a file of that name stands there that is no report XML; it is not touched"
same "a file of somebody else" mine "$(cat many/july.xml)"
git reset -q --hard && rm many/july.xml

# Nothing is written through a link that leads out of the working tree.
mkdir outside ../elsewhere
cp "$good" outside/august.docx
git add outside/august.docx
rm -r outside
ln -s ../elsewhere outside
runs "$rapporteur" hook convert
same "a link out of the repository" "2:outside/august.xml: io: \`outside\`, a folder on its way, is a link, which is not followed" \
    "$status:$said"
same "nothing is written behind it" "" "$(ls ../elsewhere)"
git reset -q --hard && rm -rf outside

runs "$rapporteur" hook uninstall
same "uninstall" "the hook is taken away: $hook" "$said"
same "no hook" "" "$(ls .git/hooks | grep -v sample || true)"
runs "$rapporteur" hook uninstall
same "uninstall twice" "there is no hook: $hook" "$said"

# An existing hook is kept, runs first, and is put back.
printf '#!/bin/sh\necho the old hook\n[ ! -e stop ]\n' >$hook
chmod 755 $hook
before=$(cat $hook)
"$rapporteur" hook install >/dev/null
cp "$bad" bad.docx
git add bad.docx
runs git commit -qm ten
says "$said" "the old hook
bad.docx: resolution 3"
touch stop
runs git commit -qm ten
same "the old hook still stops" "1:the old hook" "$status:$said"
rm stop
"$rapporteur" hook uninstall >/dev/null
same "the old hook is back" "$before" "$(cat $hook)"
[ -x $hook ] || fail "the old hook lost its permission"
runs "$rapporteur" hook uninstall
same "a hook of somebody else" "2:rapporteur: io: \`$hook\` was not installed by rapporteur; it is left as it is" \
    "$status:$said"

# core.hooksPath, and the folders of a worktree.
git config core.hooksPath .hooks
runs "$rapporteur" hook install
same "core.hooksPath" "the hook is installed: .hooks/pre-commit" "$said"
git worktree add -q ../worktree
cp "$bad" ../worktree/bad.docx
git -C ../worktree config core.hooksPath "$PWD/.hooks"
git -C ../worktree add bad.docx
runs git -C ../worktree commit -qm worktree
same "in a worktree" 1 "$status"
says "$said" "bad.docx: resolution 3"
git config --unset core.hooksPath
git config --global core.hooksPath "$HOME/hooks"
runs "$rapporteur" hook install
same "hooks of all repositories" "2:rapporteur: io: the hooks of all your repositories stand in \`$HOME/hooks\` (core.hooksPath); \`hook install --shared\` puts the hook there, for all of them" "$status:$said"
runs "$rapporteur" hook install --shared
same "--shared" "the hook is installed: $HOME/hooks/pre-commit" "$said"
finish
