# Shared by the tests of the host programs. Each test is a script. ctest starts it with RAPPORTEUR (the command) and
# SOURCE (the checkout) set; exit status 77 means skipped.
set -euo pipefail

rapporteur=$RAPPORTEUR
fixtures=$SOURCE/fixtures
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
export HOME=$scratch/home XDG_CONFIG_HOME=$scratch/home/.config
mkdir -p "$HOME"
export PATH=${rapporteur%/*}:$PATH LC_ALL=C.UTF-8
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_NOSYSTEM=1
export DICPATH=/nonexistent # what is said must not depend on the dictionaries of the machine
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX

need() {
    command -v "$1" >/dev/null || {
        echo "skipped: $1 is not installed"
        exit 77
    }
}

failures=0
fail() {
    failures=$((failures + 1))
    printf 'FAILED: %s\n' "$*"
}

# says TEXT PATTERN: checks that TEXT contains the fixed string PATTERN.
says() {
    [[ $1 == *"$2"* ]] || fail "expected to read: $2"$'\n'"--- read:"$'\n'"$1"
}

says_not() {
    [[ $1 != *"$2"* ]] || fail "did not expect to read: $2"$'\n'"--- read:"$'\n'"$1"
}

# same WHAT EXPECTED FOUND
same() {
    [[ $2 == "$3" ]] || fail "$1"$'\n'"--- expected:"$'\n'"$2"$'\n'"--- found:"$'\n'"$3"
}

# runs COMMAND...: puts both output streams into $said and the exit status into $status.
runs() {
    status=0
    said=$("$@" 2>&1) || status=$?
}

finish() {
    [ "$failures" -eq 0 ] || {
        echo "$failures failed"
        exit 1
    }
}
