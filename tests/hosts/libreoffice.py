"""The extension in a real Writer, driven by UNO: what a user would see of each command, on the real reports, the drafts,
an .odt and a .doc. Prints what differs; exit status 1 if anything does."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
from office import Office, named, url_of  # noqa: E402

RAPPORTEUR = os.environ["RAPPORTEUR"]
SCRATCH = os.environ["SCRATCH"]
# A copy: an office leaves a lock beside each file it opens.
FIXTURES = os.path.join(SCRATCH, "fixtures")
for folder in ("reports", "drafts"):
    shutil.copytree(os.path.join(os.environ["FIXTURES"], folder), os.path.join(FIXTURES, folder),
                    ignore=shutil.ignore_patterns("source", ".*"))
EXTENSION = os.environ["EXTENSION"]
failures = []


def expect(what, expected, found):
    if expected != found:
        failures.append(what)
        print(f"FAILED: {what}\n--- expected:\n{expected}\n--- found:\n{found}")


def run(*arguments):
    return subprocess.run([RAPPORTEUR, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def folded(text):
    return " ".join(text.split())


def findings_by_command(path):
    """(severity, sentence, words) of each finding; words are empty where they are a label, no text of the document."""
    checked = json.loads(run("check", "--format", "json", "--via-libreoffice", "--fail-on", "never", path).stdout)
    found = []
    for finding in checked["files"][0]["findings"]:
        place = finding["location"]
        words = place["excerpt"][place["offset"]:place["offset"] + place["length"]]
        if words == place["label"]:
            words = ""
        found.append((finding["severity"], folded(finding["message"]), folded(words)))
    return found


def comments_of(document):
    """(author, text, words) of each comment in the order of the document, cells of tables included."""
    comments = []

    def walk(text):
        contents = text.createEnumeration()
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.TextTable"):
                for name in content.getCellNames():
                    walk(content.getCellByName(name))
                continue
            portions = content.createEnumeration()
            while portions.hasMoreElements():
                portion = portions.nextElement()
                if portion.TextPortionType == "Annotation":
                    field = portion.TextField
                    comments.append((field.Author, field.Content, field.getAnchor().getString()))

    walk(document.Text)
    return comments


def selected(document):
    return document.CurrentController.getViewCursor().getString()


def text_of(document):
    return document.Text.getString()


def check_comments(what, document, path):
    """Each finding of the command stands in a comment of its severity, at its words."""
    comments = comments_of(document)
    expected = findings_by_command(path)
    expect(f"{what}: as many comments as findings", len(expected), len(comments))
    left = list(comments)
    for severity, sentence, words in expected:
        found = next((each for each in left if each[0] == "rapporteur: " + severity and
                      sentence in folded(each[1]) and words in folded(each[2])), None)
        if found:
            left.remove(found)
        else:
            expect(f"{what}: {severity}: {sentence}", f"a comment at `{words}`", left)


def check_every_document(office, documents):
    for path in documents:
        what = os.path.basename(path)
        document = office.open(path)
        if document is None:
            expect(f"{what}: opens", True, False)
            continue
        before = text_of(document)
        _, done = office.command(document, "check")
        expect(f"{what}: check", True, done)
        check_comments(what, document, path)
        expect(f"{what}: the text is as it was", before, text_of(document))
        document.close(True)


def check_a_session(office):
    """What a user does with one draft, from the first check to the file."""
    document = office.open(f"{FIXTURES}/drafts/number-gap.docx")
    undo = document.getUndoManager()
    body = document.Text
    own = document.createInstance("com.sun.star.text.textfield.Annotation")
    own.Author = "Ana"
    own.Content = "Is this the final text?"
    cursor = body.createTextCursor()
    cursor.goRight(8, True)
    body.insertTextContent(cursor, own, True)
    undo.clear()

    said, done = office.command(document, "check")
    expect("check", ("2 findings; read by the layout `liaison-officer-network.en`.", True), (said, done))
    comments = comments_of(document)
    expect("beside Ana's comment, of which one finding tells, the error", ["rapporteur: warning", "Ana", "rapporteur: error"],
           [author for author, _, _ in comments])
    expect("what it says", "the number `4.` follows `2.`; expected `3.`\n"
           "numbers are skipped; if no resolution was left out, continue the numbers\nwrite `3.` to `5.`\n"
           "resolution-number-sequence", comments[2][1])
    expect("one step of undo", ("Check this document",), undo.getAllUndoActionTitles())
    office.command(document, "check")
    expect("a further check replaces its own and no other", comments, comments_of(document))
    undo.undo()
    undo.undo()
    expect("undone", ["Ana"], [author for author, _, _ in comments_of(document)])

    expect("nothing to go to", ("No finding is shown in this document; check it first.", False),
           office.command(document, "next"))
    office.command(document, "check")
    document.CurrentController.getViewCursor().gotoStart(False)
    for _, _, words in (comments[0], comments[2]):
        expect("next", ("", True), office.command(document, "next"))
        expect("the words are selected", words, selected(document))

    before = text_of(document)
    said, done = office.command(document, "correct")
    expect("correct", ("3 corrections were made, as recorded changes.", True), (said, done))
    expect("each takes out a number and sets in another", [("Delete", "rapporteur"), ("Insert", "rapporteur")] * 3,
           [(change.RedlineType, change.RedlineAuthor) for change in changes_of(document)])
    expect("recording is as it was", False, document.RecordChanges)
    _, done = office.command(document, "check")
    expect("nothing is found any more but Ana's comment", ["rapporteur: warning", "Ana"],
           [author for author, _, _ in comments_of(document)])
    undo.undo()
    undo.undo()
    expect("corrections undone", (before, []), (text_of(document), changes_of(document)))
    document.close(True)


def changes_of(document):
    changes = document.getRedlines().createEnumeration()
    listed = []
    while changes.hasMoreElements():
        listed.append(changes.nextElement())
    return listed


def check_labels(office):
    """Labels of lists: changed without a record, told, and undone with the rest."""
    document = office.open(f"{FIXTURES}/drafts/numbers-restart-at-1.docx")

    def labels():
        contents = document.Text.createEnumeration()
        listed = []
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.Paragraph") and content.ListLabelString:
                listed.append(content.ListLabelString)
        return " ".join(listed)

    before = labels()
    expect("labels", "1. 1. a. b. 1. 1. 1. a. b. c. 1.", before)
    expect("corrected", ("5 corrections were made, as recorded changes.\n5 of them are labels of lists, which Writer changes "
                         "without a record; Undo takes them back.", True), office.command(document, "correct"))
    expect("labels, corrected", "1. 2. a. b. 3. 4. 5. a. b. c. 6.", labels())
    document.getUndoManager().undo()
    expect("labels, undone", before, labels())
    document.close(True)


def check_moves(office):
    document = office.open(f"{FIXTURES}/reports/2014.docx")
    office.command(document, "check")
    expected = [text for _, text, _ in comments_of(document)]
    document.CurrentController.getViewCursor().gotoStart(False)
    seen = []
    for _ in expected:
        office.command(document, "next")
        seen.append(selected(document))
    expect("next goes through all of them", [words for _, _, words in comments_of(document)], seen)
    office.command(document, "next")
    expect("and from the last to the first", seen[0], selected(document))
    office.command(document, "previous")
    expect("previous goes back", seen[-1], selected(document))
    document.close(True)


def check_corrections(office, names):
    """What is corrected in the window, all changes accepted, is what the command writes."""
    for name in names:
        path = f"{FIXTURES}/{name}.docx"
        document = office.open(path)
        said, done = office.command(document, "correct")
        expect(f"{name}: correct", True, done)
        corrected = os.path.join(SCRATCH, "corrected.docx")
        document.storeToURL(url_of(corrected), (named("FilterName", "MS Word 2007 XML"),))
        document.getUndoManager().undo()
        rejected = os.path.join(SCRATCH, "undone.docx")
        document.storeToURL(url_of(rejected), (named("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        plain = lambda file: run("text", file).stdout.decode().split()  # noqa: E731
        expect(f"{name}: undone in one step", plain(path), plain(rejected))
        rules = lambda file: sorted(  # noqa: E731
            finding["rule"] for finding in
            json.loads(run("check", "--format", "json", "--fail-on", "never", file).stdout)["files"][0]["findings"]
            if finding["fix"] and finding["fix"]["safety"] == "safe" and not finding["rule"].startswith("artifact"))
        expect(f"{name}: {said}: nothing is left to correct", [], rules(corrected))


def check_unsaved(office):
    """What is checked is what is in the window."""
    document = office.open(f"{FIXTURES}/drafts/clean-automatic.docx")
    cursor = document.Text.createTextCursor()
    cursor.gotoEnd(False)
    cursor.setString("  The  end")
    office.command(document, "check")
    expect("typed and not saved, and found", True,
           any("text-spacing" in text for _, text, _ in comments_of(document)))
    document.close(True)


def check_settings(office):
    path = f"{FIXTURES}/drafts/number-gap.docx"
    document = office.open(path)
    office.set_setting("RulesOff", ("resolution-number-sequence",))
    expect("a rule that is off", "Nothing found; read by the layout `liaison-officer-network.en`.",
           office.command(document, "check")[0])
    office.set_setting("RulesOff", ())
    office.set_setting("Language", "es")
    expect("in Spanish", "1 observación; leído según el modelo `liaison-officer-network.en`.",
           office.command(document, "check")[0])
    expect("the severity too", ["rapporteur: error"], [author for author, _, _ in comments_of(document)])
    office.set_setting("Language", "")
    own = os.path.join(SCRATCH, "own layout.xml")
    with open(own, "wb") as out:
        out.write(run("layouts", "--print", "liaison-officer-network.en").stdout)
    office.set_setting("LayoutFile", url_of(own))
    said, done = office.command(document, "check")
    expect("a layout of one's own", True, done and said.startswith("1 finding"))
    with open(own, "w", encoding="utf-8") as out:
        out.write("<layout/>")
    said, done = office.command(document, "check")
    expect("a layout that is none", ("The document could not be checked: own layout.xml:1:1: ", False),
           (said[:len("The document could not be checked: own layout.xml:1:1: ")], done))
    office.set_setting("LayoutFile", "")
    # As a user does in Tools - Options. Our messages need no language pack.
    office.set_option("/org.openoffice.Setup/L10N", "ooLocale", "es")
    expect("as the office speaks", "1 observación; leído según el modelo `liaison-officer-network.en`.",
           office.command(document, "check")[0])
    office.set_option("/org.openoffice.Setup/L10N", "ooLocale", "en-US")
    document.close(True)


def check_broken(office):
    """Nothing of this ends the office."""
    gone = os.path.join(SCRATCH, "gone.docx")
    shutil.copy(f"{FIXTURES}/drafts/number-gap.docx", gone)
    document = office.open(gone)
    os.remove(gone)
    expect("the file has gone, the window has not", True, office.command(document, "check")[1])
    document.close(True)
    damaged = os.path.join(SCRATCH, "damaged.docx")
    shutil.copy(f"{FIXTURES}/drafts/number-gap.docx", damaged)
    document = office.open(damaged)
    with open(damaged, "wb") as out:
        out.write(b"PK\x03\x04 and no more")
    said, done = office.command(document, "check")
    expect("damaged meanwhile", (True, False), (said.startswith("The document could not be checked: "), done))
    document.close(True)
    sheet = office.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (named("Hidden", True),))
    expect("an empty document is no report", True, office.command(sheet, "check")[1])
    expect("and has nothing to correct", True, office.command(sheet, "correct")[1])
    sheet.close(True)


def check_export(office, documents):
    """The commands that save."""
    document = office.open(documents[0])
    target = os.path.join(SCRATCH, "exported.xml")
    said, done = office.command(document, "export", URL=url_of(target))
    expect("export", ("Written: " + url_of(target), True), (said, done))
    with open(target, "rb") as written:
        expect("the report XML is what the command writes", run("convert", documents[0]).stdout, written.read())
    target = os.path.join(SCRATCH, "copy.review.docx")
    expect("review", True, office.command(document, "review", URL=url_of(target))[1])
    expected = os.path.join(SCRATCH, "expected.review.docx")
    run("review", documents[0], "-o", expected)
    with open(target, "rb") as written, open(expected, "rb") as by_command:
        expect("the review copy too", True, written.read() == by_command.read())
    said, done = office.command(document, "export", URL=url_of(documents[0]) + "/all.xml")
    expect("nowhere to write", (True, False), (said.startswith("The file could not be written: io: "), done))
    document.close(True)


def check_many(office, count):
    """Opening, checking and closing leaks nothing. An office fills its caches with the first hundred documents, and one
    that only opens and closes grows by some 200 KiB a document after them."""
    documents = sorted(glob.glob(f"{FIXTURES}/drafts/*.docx"))
    resident = []
    for index in range(9 * count):
        document = office.open(documents[index % len(documents)])
        for command in ("check", "next", "correct"):
            said, done = office.command(document, command)
            expect(f"document {index}: {command}: {said}", True, done or command == "next")
        document.close(True)
        if index + 1 in (8 * count, 9 * count):
            resident.append(office.memory())
    grown = resident[1] - resident[0]
    print(f"{count} documents, after {8 * count} others: {grown} KiB more")
    expect("memory does not grow by more than 600 KiB a document", True, grown < 600 * max(count, 20))
    expect("nothing is left open", False, office.desktop.getComponents().hasElements())


class Display:
    """A screen that nobody sees. RAPPORTEUR_OFFICE_PICTURES=FOLDER keeps what is on it."""

    def __init__(self):
        reading, writing = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"],
                                        pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = ":" + number.readline().strip()

    def tool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=dict(os.environ, DISPLAY=self.name), check=False)

    def close_later(self, title, key):
        """A dialog holds up whoever asked for it: somebody else closes it."""
        return subprocess.Popen(
            ["sh", "-c", f"for i in 1 2 3 4 5 6 7 8; do sleep 2; xdotool search --onlyvisible --name '^{title}$' windowfocus "
             f"&& sleep 1 && xdotool key {key} && break; done"],
            env=dict(os.environ, DISPLAY=self.name))

    def picture(self, name):
        folder = os.environ.get("RAPPORTEUR_OFFICE_PICTURES")
        if folder:
            os.makedirs(folder, exist_ok=True)
            subprocess.run(["import", "-display", self.name, "-window", "root", f"{folder}/{name}.png"], check=False)


def check_window():
    """In a window: the panel and what a click in it does, the message box, the settings."""
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("not tested in a window: Xvfb or xdotool is not installed")
        return
    display = Display()
    try:
        with Office(SCRATCH, EXTENSION, visible=display.name) as office:
            path = os.path.join(SCRATCH, "window.docx")
            shutil.copy(f"{FIXTURES}/reports/2014.docx", path)
            document = office.open(path, hidden=False)
            document.CurrentController.Frame.ContainerWindow.setPosSize(0, 0, 1400, 900, 15)
            time.sleep(2)
            expect("what was found is told in the panel", ("", True), office.command(document, "check", silent=False))
            check_comments("in a window", document, path)
            time.sleep(2)
            display.picture("panel")
            comments = [words for _, _, words in comments_of(document)]
            for y in range(170, 500, 8):  # downwards, because the height of a row depends on the font
                display.tool("mousemove", "1250", str(y), "click", "1")
                time.sleep(0.3)
                if selected(document):
                    break
            display.picture("clicked")
            expect("a click in the list leads to the words", True, selected(document) in comments and
                   selected(document) != "")
            office.command(document, "next", silent=False)
            expect("next", True, selected(document) in comments)
            closing = display.close_later("Settings of Rapporteur", "Escape")
            office.command(document, "settings", silent=False)
            closing.wait()
            closing = display.close_later("Rapporteur", "Return")
            said, done = office.command(document, "correct", silent=False)
            closing.wait()
            display.picture("corrected")
            expect("correct", True, done and "as recorded changes" in said)
            document.setModified(False)
            document.close(True)
            document = office.open(path, hidden=False)
            with open(path, "wb") as out:
                out.write(b"PK\x03\x04 and no more")
            closing = display.close_later("Rapporteur", "Return")
            said, done = office.command(document, "check", silent=False)
            closing.wait()
            expect("a damaged file gives a box, and the office goes on", (True, False, True),
                   (said.startswith("The document could not be checked: "), done, office.desktop is not None))
            document.close(True)
    finally:
        display.process.kill()


def check_filters(documents):
    """`soffice --convert-to` writes what the command writes."""
    folder = os.path.join(SCRATCH, "converted")
    office = Office(SCRATCH, EXTENSION)
    office.run("--convert-to", "xml:Rapporteur report", "--outdir", folder, *documents)
    for path in documents:
        expected = run("convert", "--via-libreoffice", path).stdout
        written = os.path.join(folder, re.sub(r"\.\w+$", ".xml", os.path.basename(path)))
        found = b""
        if os.path.exists(written):
            with open(written, "rb") as file:
                found = file.read()
        expect(f"{os.path.basename(path)}: converted", expected, found)
    document = next(path for path in documents if path.endswith(".docx"))
    office.run("--convert-to", "docx:Rapporteur review copy", "--outdir", folder, document)
    expected = os.path.join(SCRATCH, "by-command.docx")
    run("review", document, "-o", expected)
    copy = os.path.join(folder, os.path.basename(document))
    expect("the review copy", True, os.path.exists(copy) and
           open(copy, "rb").read() == open(expected, "rb").read())


def main():
    if os.environ.get("WINDOW"):
        check_window()
        sys.exit(1 if failures else 0)
    reports = sorted(glob.glob(f"{FIXTURES}/reports/*.docx"))
    drafts = sorted(glob.glob(f"{FIXTURES}/drafts/*.docx"))
    others = []
    maker = Office(SCRATCH, EXTENSION)
    for draft, ending in (("number-gap", "doc"), ("spacing", "odt")):
        maker.run("--convert-to", ending, "--outdir", SCRATCH, f"{FIXTURES}/drafts/{draft}.docx")
        others.append(os.path.join(SCRATCH, f"{draft}.{ending}"))
    with Office(SCRATCH, EXTENSION) as office:
        check_every_document(office, reports + drafts + others)
        check_a_session(office)
        check_labels(office)
        check_moves(office)
        check_corrections(office, ["drafts/number-gap", "drafts/spacing", "drafts/subitems-typed-as-3",
                                   "drafts/item-style", "drafts/numbers-restart-at-1", "reports/2014",
                                   "reports/2017"])
        check_unsaved(office)
        check_settings(office)
        check_broken(office)
        check_export(office, reports)
        check_many(office, int(os.environ.get("RAPPORTEUR_OFFICE_DOCUMENTS", "12")))
    check_filters(reports[:2] + others)
    check_window()
    sys.exit(1 if failures else 0)


main()
