"""What the oracles share: review copies, and corrected Word files, of the project's own documents."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = os.environ["SOURCE"]
RAPPORTEUR = os.environ["RAPPORTEUR"]
DOCX_ZIP = os.environ["DOCX_ZIP"]
RULES = os.path.join(SOURCE, "fixtures", "rules")

failures = 0


def skip(why):
    print("skipped: " + why)
    sys.exit(77)


def need(program):
    found = shutil.which(program)
    return found if found else skip(program + " is not installed")


def fail(what):
    global failures
    failures += 1
    print("FAILED: " + what)


def finish(folder):
    shutil.rmtree(folder, ignore_errors=True)
    print("%d failures" % failures)
    sys.exit(1 if failures else 0)


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        fail("%s: %s" % (" ".join(command), done.stderr.decode()))
    return done.stdout.decode()


def text_of(document, changes):
    return run(RAPPORTEUR, "text", "--track-changes", changes, document)


def words(text):
    """The words of a text without labels, which programs write each in a way of their own."""
    return re.findall(r"[^\W\d_]{4,}", text)


def documents(folder):
    """Reports, drafts, the other kinds, and a case of each rule about labels, lists, paragraphs and what Word left."""
    found = []
    for kind in ("drafts", "reports", "family", "kinds"):
        place = os.path.join(SOURCE, "fixtures", kind)
        found += [os.path.join(place, name) for name in sorted(os.listdir(place)) if name.endswith(".docx")]
    kinds = ("acts-", "artifact-", "item-", "label-", "list-", "paragraph-")
    for rule in sorted(rule for rule in os.listdir(RULES) if rule.startswith(kinds)):
        case = next((name for name in sorted(os.listdir(os.path.join(RULES, rule))) if name.endswith("-error")), None)
        if case is None:
            continue
        made = os.path.join(folder, rule + ".docx")
        subprocess.run([DOCX_ZIP, "--common", os.path.join(SOURCE, "fixtures", "common"), os.path.join(RULES, rule, case), made],
                       check=True)
        found.append(made)
    return found


def review_copies(folder):
    """Draft and copy, of every document that has one; unsafe corrections are in it too."""
    for draft in documents(folder):
        copy = os.path.join(folder, os.path.basename(draft)[:-5] + ".review.docx")
        done = subprocess.run([RAPPORTEUR, "review", "--unsafe-fixes", draft, "-o", copy], stderr=subprocess.PIPE,
                              check=False)
        if done.returncode == 0:
            yield draft, copy
        else:
            fail("%s: %s" % (draft, done.stderr.decode()))


def new_folder():
    return tempfile.mkdtemp(prefix="oracle-")
