#!/usr/bin/env python3
"""pandoc rejects and accepts the changes of review copies: the words must be those of the draft, and those we read. It
does not know changes of a paragraph's properties, so that labels are left out."""
import copies


def words_of(document, changes):
    return copies.words(copies.run("pandoc", "--track-changes=" + changes, "-f", "docx", "-t", "plain", "--wrap=none",
                                   document))


def main():
    copies.need("pandoc")
    folder = copies.new_folder()
    for draft, copy in copies.review_copies(folder):
        if words_of(draft, "reject") != words_of(copy, "reject"):
            copies.fail("%s, rejected: other words than the draft's" % copy)
        clean = copy[:-5] + ".clean.docx"
        copies.run(copies.RAPPORTEUR, "convert", "--unsafe-fixes", "--to", "docx", draft, "-o", clean)
        if not words_of(clean, "accept"):
            copies.fail("%s: pandoc reads no words in the corrected Word file" % draft)
    copies.finish(folder)


main()
