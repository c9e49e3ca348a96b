"""A shelf without a file: records and texts by number, as searching asks for them."""

import datetime

from reader.library.model import Record
from reader.library.pair_index import open_index
from reader.library.searching import Searching
from reader.library.text_index import Entry
from tests.library.articles_made import made


def entry(number, text, title="", **fields):
    day = fields.pop("day", None)
    date = datetime.date.fromisoformat(day) if day else None
    shown = {"page": None, "page_name": None, "column": None, "authors": ()} | fields
    return Entry(Record(f"id{number}", number, title, date, characters=len(text), **shown), text)


class Shelf:
    def __init__(self, *entries):
        self.by_number = {one.record.number: one for one in entries}

    def entries(self, numbers):
        return (self.by_number[number] for number in numbers if number in self.by_number)

    def articles(self, numbers):
        return ((one.record, made(one.text)) for one in self.entries(numbers))

    def records_of(self, numbers):
        return [one.record for one in self.entries(numbers)]

    def numbers(self, ids):
        return [n for n, one in self.by_number.items() if one.record.id in ids]


def searching(folder, *entries):
    """Return a searching over articles that are indexed in a folder."""
    folder.mkdir(exist_ok=True)
    index = open_index(folder, new=True)
    index.put(entries)
    index.commit()
    index.finish()
    return Searching(Shelf(*entries), index)
