#!/usr/bin/env bash
# The extension in a real Writer, controlled by UNO (libreoffice.py): first without a window, then with one under Xvfb.
source "$SOURCE/tests/hosts/host.sh"
need soffice
[ -n "${EXTENSION:-}" ] && [ -f "$EXTENSION" ] || {
    echo "skipped: the extension was not built (libreoffice-dev)"
    exit 77
}
python=
for each in python3 /usr/bin/python3; do
    if "$each" -c 'import uno' 2>/dev/null; then
        python=$each
        break
    fi
done
[ -n "$python" ] || {
    echo "skipped: python3-uno is not installed"
    exit 77
}
export RAPPORTEUR=$rapporteur EXTENSION FIXTURES=$fixtures SCRATCH=$scratch
"$python" "$SOURCE/tests/hosts/libreoffice.py" "$@"
