#!/usr/bin/env bash
# check_deb.sh PACKAGE.deb: installs a package in a clean Debian 12 and removes it. Nothing may be left.
# It needs root, debootstrap and the network, so it is not part of ctest:
#   ./run package && sudo tests/packages/check_deb.sh build/release/rapporteur_*.deb
set -euo pipefail

package=$(realpath -- "$1")
report=$(realpath -- "$(dirname -- "$0")/../../fixtures/reports/2014.docx")
root=$(mktemp -d)
trap 'rm -rf -- "$root"' EXIT

debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >/dev/null
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
files() { find "$root/usr" "$root/etc" -newer "$root/before" ! -type d | grep -i rapporteur || true; }

cp "$package" "$root/rapporteur.deb"
cp "$report" "$root/report.docx"
touch "$root/before"
inside apt-get -qq install -y --no-install-recommends /rapporteur.deb >/dev/null

inside rapporteur --version
inside rapporteur check --fail-on never /report.docx | tail -n 1
inside sh -c 'ldd /usr/lib/*/librapporteur.so.0 /usr/lib/librapporteur.so.0 2>/dev/null' | grep 'not found' && exit 1
for file in bin/rapporteur share/man/man1/rapporteur.1.gz share/bash-completion/completions/rapporteur \
    share/zsh/vendor-completions/_rapporteur share/fish/vendor_completions.d/rapporteur.fish \
    share/rapporteur/pandoc/rapporteur.lua include/rapporteur/rapporteur.h; do
    [ -e "$root/usr/$file" ] || ls "$root/usr/${file%.gz}" >/dev/null
done

inside apt-get -qq purge -y rapporteur >/dev/null
left=$(files | grep -v '/var/' || true)
if [ -n "$left" ] || [ -e "$root/usr/bin/rapporteur" ]; then
    printf 'left behind:\n%s\n' "$left"
    exit 1
fi
echo "installed, run and removed; nothing is left"
