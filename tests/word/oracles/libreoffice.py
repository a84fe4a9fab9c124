#!/usr/bin/env python3
"""LibreOffice rejects and accepts all changes of review copies: it must show the draft again, label for label, and the
words that we read; and it must see every comment."""
import os
import re
import shutil
import subprocess
import tempfile
import time
import zipfile

import copies
from copies import fail

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    copies.skip("python3-uno is not installed")


def value(name, what):
    item = PropertyValue()
    item.Name = name
    item.Value = what
    return item


class Office:
    def __init__(self):
        binary = copies.need("soffice")
        self.folder = tempfile.mkdtemp(prefix="oracle-")
        pipe = "oracle%d" % os.getpid()
        self.process = subprocess.Popen(
            [binary, "-env:UserInstallation=file://" + self.folder + "/profile", "--headless", "--norestore",
             "--nologo", "--nodefault", "--accept=pipe,name=%s;urp;" % pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                self.context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                break
            except NoConnectException:
                if self.process.poll() is not None:
                    copies.skip("LibreOffice does not start")
                time.sleep(0.2)
        else:
            copies.skip("LibreOffice does not answer")
        make = self.context.ServiceManager.createInstanceWithContext
        self.desktop = make("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = make("com.sun.star.frame.DispatchHelper", self.context)

    def load(self, path):
        return self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0,
                                                 (value("Hidden", True),))

    def command(self, document, name):
        self.dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + name, "", 0, ())

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def walk(text):
    """The paragraphs, those of tables too."""
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if paragraph.supportsService("com.sun.star.text.TextTable"):
            for name in paragraph.CellNames:
                yield from walk(paragraph.getCellByName(name))
        else:
            yield paragraph


def lines_of(document):
    found = []
    for paragraph in walk(document.Text):
        words = " ".join(paragraph.String.split())
        if words:
            found.append((paragraph.ListLabelString.strip() + " " + words).strip())
    return found


def comments_of(document):
    found = []
    fields = document.TextFields.createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            found.append({"author": field.Author, "text": field.Content, "words": field.Anchor.String})
    return found


def main_part(copy):
    with zipfile.ZipFile(copy) as package:
        return package.read("word/document.xml").decode("utf-8", "replace")


def changes_lists(part):
    """Whether properties of a paragraph of a list are changed. LibreOffice 7.4 does not give such a paragraph its level and
    its list back when the change is rejected, also where Word itself wrote the change: see README.md."""
    return any("<w:numPr>" in old for old in re.findall(r"<w:pPrChange.*?</w:pPrChange>", part))


def without_labels(paragraphs):
    return [re.sub(r"^\S+ ", "", paragraph) for paragraph in paragraphs]


def compare(draft, copy, office):
    document = office.load(draft)
    office.command(document, "RejectAllTrackedChanges")
    expected = lines_of(document)
    document.close(True)

    document = office.load(copy)
    seen = comments_of(document)
    office.command(document, "RejectAllTrackedChanges")
    rejected = lines_of(document)
    document.close(True)
    part = main_part(copy)
    if changes_lists(part):
        expected, rejected = without_labels(expected), without_labels(rejected)
    for left, right in zip(expected, rejected):
        if left != right:
            fail("%s, rejected: `%s` became `%s`" % (copy, left, right))
            break
    if len(expected) != len(rejected):
        fail("%s, rejected: %d paragraphs became %d" % (copy, len(expected), len(rejected)))

    document = office.load(copy)
    office.command(document, "AcceptAllTrackedChanges")
    accepted = lines_of(document)
    document.close(True)
    own = [" ".join(line.split()) for line in copies.text_of(copy, "accept").splitlines()]
    # Hidden text counts as text there, but not here.
    hidden = "<w:vanish" in part
    if not hidden and copies.words(" ".join(accepted)) != copies.words(" ".join(line for line in own if line)):
        fail("%s, accepted: other words than we read" % copy)
    # Each comment of ours stands at words, or in a paragraph without words.
    ours = [comment for comment in seen if comment["author"] == "rapporteur"]
    with zipfile.ZipFile(copy) as package:
        parts = [name for name in package.namelist() if "comments" in name and name.endswith(".xml")]
        count = sum(package.read(name).count(b'w:author="rapporteur"') for name in parts)
    if len(ours) != count:
        fail("%s: %d comments are seen of %d" % (copy, len(ours), count))


def main():
    folder = copies.new_folder()
    office = Office()
    try:
        for draft, copy in copies.review_copies(folder):
            compare(draft, copy, office)
    finally:
        office.close()
    copies.finish(folder)


main()
