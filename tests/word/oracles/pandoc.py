#!/usr/bin/env python3
"""pandoc rejects and accepts the changes of review copies: the words must be those of the draft, and those we read. It
does not know changes of a paragraph's properties, so that labels are left out."""
import copies


def words_of(document, changes):
    return copies.words(copies.run("pandoc", "--track-changes=" + changes, "-f", "docx", "-s", "-t", "plain",
                                   "--wrap=none", document))


def main():
    copies.need("pandoc")
    folder = copies.new_folder()
    for draft, copy in copies.review_copies(folder):
        if words_of(draft, "reject") != words_of(copy, "reject"):
            copies.fail("%s, rejected: other words than the draft's" % copy)
        clean = copy[:-5] + ".clean.docx"
        copies.run(copies.RAPPORTEUR, "convert", "--unsafe-fixes", "--to", "docx", draft, "-o", clean)
        missing = set(copies.words(copies.text_of(clean, "accept"))) - set(words_of(clean, "accept"))
        if missing:
            copies.fail("%s: pandoc does not see %s in the corrected Word file" % (draft, sorted(missing)))
    copies.finish(folder)


main()
