#!/usr/bin/env bash
# The pre-commit framework itself, offline, on a clone of this project's .pre-commit-hooks.yaml.
source "$SOURCE/tests/hosts/host.sh"
need git
need pre-commit
export PRE_COMMIT_HOME=$scratch/pre-commit-home PRE_COMMIT_COLOR=never

good=$fixtures/drafts/clean-automatic.docx
bad=$fixtures/drafts/number-gap.docx
cd "$scratch"
git init -q project
cp "$SOURCE/.pre-commit-hooks.yaml" project
git -C project add . && git -C project commit -qm hooks
git init -q repository
cd repository
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $scratch/project
    rev: $(git -C ../project rev-parse HEAD)
    hooks:
      - id: rapporteur
      - id: rapporteur-convert
YAML
git add .
runs pre-commit install
same "pre-commit install" 0 "$status"
runs git commit -qm zero
same "no reports" 0 "$status"

cp "$bad" "réunion du 3 juin.docx"
git add .
runs git commit -qm one
same "a report that is wrong stops the commit" 1 "$status"
says "$said" 'check reports (Word files)...............................................Failed'
says "$said" 'réunion du 3 juin.docx: resolution 3: error: the number `4.` follows `2.`; expected `3.`'

# Staged right, but wrong in the folder: the staged version is committed, the folder keeps its own.
cp "$good" "réunion du 3 juin.docx"
git add .
cp "$bad" "réunion du 3 juin.docx"
runs git commit -qm one
same "staged right, wrong in the folder" 0 "$status"
says "$said" 'check reports (Word files)...............................................Passed'
cmp -s "$bad" "réunion du 3 juin.docx" || fail "the folder's version is gone"
same "the files of the commit" "réunion du 3 juin.docx
réunion du 3 juin.xml" "$(git -c core.quotepath=false show --name-only --format= HEAD)"
same "the XML is that of the staged version" \
    "$(git show "HEAD:réunion du 3 juin.docx" | sha256sum | cut -d' ' -f1)" \
    "$(git show "HEAD:réunion du 3 juin.xml" | sed -n 's/.*sha256="\([0-9a-f]*\)".*/\1/p')"

# The reverse: staged wrong, but right in the folder.
git add . && cp "$good" "réunion du 3 juin.docx"
runs git commit -qm two
same "staged wrong, right in the folder" 1 "$status"
git add .
git diff --cached --quiet -- '*.docx' || fail "the version in the folder was touched"
git reset -q --hard

printf 'lock' >'~$union.docx'
ln -s "$bad" link.docx
git mv "réunion du 3 juin.docx" "rapport à lire.docx"
git add .
runs git commit -qm three
same "lock file, link, renamed" 0 "$status"
git rm -q "rapport à lire.docx"
runs git commit -qm four
same "deleted" 0 "$status"

mkdir many
for i in $(seq 300); do cp "$good" "many/report $i.docx"; done
git add .
runs git commit -qm five
same "hundreds" 0 "$status"
same "hundreds of XML" 300 "$(git show --name-only --format= HEAD | grep -c '\.xml"\?$')"

runs pre-commit run --all-files
same "all files" 0 "$status"
echo '<report xmlns="urn:rapporteur:report:1"/>' >"many/report 9.xml"
git commit -qanm six
runs pre-commit run --all-files
same "all files, one XML out of date" 1 "$status"
says "$said" "many/report 9.xml: it was out of date and is not part of this commit; add it with \`git add\` and commit it too"

# Our own hook refuses to be installed beside the framework.
runs "$rapporteur" hook install
same "hook install" 2 "$status"
says "$said" "this repository uses the pre-commit framework; name rapporteur in its \`.pre-commit-config.yaml\` instead"
finish
