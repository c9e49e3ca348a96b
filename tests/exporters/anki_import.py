"""Imports a file with Anki's own importer, in a process of its own, and tells what came of it.

usage: python anki_import.py FILE COLLECTION [TIMES]
"""

import json
import sys

from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)


def take(collection, path):
    if path.endswith(".apkg"):
        options = ImportAnkiPackageOptions(with_scheduling=False)
        request = ImportAnkiPackageRequest(package_path=path, options=options)
        return collection.import_anki_package(request).log
    metadata = collection.get_csv_metadata(path=path, delimiter=None)
    return collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log


def main():
    path, place = sys.argv[1:3]
    collection = Collection(place)
    logs = [take(collection, path) for _ in range(int(sys.argv[3]))]
    notes = [collection.get_note(one) for one in collection.find_notes("")]
    rendered = [card.render_output() for note in notes for card in note.cards()]
    told = {
        "new": [len(log.new) for log in logs],
        "refused": [len(log.conflicting) + len(log.empty_first_field) for log in logs],
        "fields": [note.fields for note in notes],
        "tags": [note.tags for note in notes],
        "guids": [note.guid for note in notes],
        "questions": [one.question_text for one in rendered],
        "answers": [one.answer_text for one in rendered],
        "decks": sorted({collection.decks.name(c.did) for note in notes for c in note.cards()}),
    }
    collection.close()
    sys.stdout.write(json.dumps(told))


main()
