"""An index that holds whole texts in a file: what the crash protocol is tested with."""

import json
import os

from reader.library.text_index import UnusableIndex

FILE = "texts.json"


class PlainIndex:
    def __init__(self, folder):
        self.folder = folder
        self.closed = False
        try:
            self.committed = dict(json.loads((folder / FILE).read_text("utf-8")))
        except (OSError, ValueError) as error:
            raise UnusableIndex from error
        self.texts = dict(self.committed)

    def put(self, entries):
        self.texts |= {str(entry.record.number): entry.text for entry in entries}

    def drop(self, numbers):
        for number in numbers:
            self.texts.pop(str(number), None)

    def commit(self):
        write(self.folder, self.texts)
        self.committed = dict(self.texts)

    def finish(self):
        self.texts = dict(self.committed)

    def numbers(self):
        return {int(number) for number in self.committed}

    def is_there(self):
        return (self.folder / FILE).exists()

    def refresh(self):
        self.committed = dict(json.loads((self.folder / FILE).read_text("utf-8")))

    def close(self):
        self.closed = True


def write(folder, texts):
    new = folder / "new"
    new.write_text(json.dumps(texts), "utf-8")
    os.replace(new, folder / FILE)  # noqa: PTH105


def open_plain(folder, *, new):
    if new:
        write(folder, {})
    return PlainIndex(folder)
