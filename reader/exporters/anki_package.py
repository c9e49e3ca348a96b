"""Cards as a package that Anki opens: a ZIP with a collection of Anki's schema 11.

Kinds of notes and their ids never change, so that a later package changes the cards of an earlier
one. The layout of tables is Anki's own (rslib/src/storage/schema11.sql in ankitects/anki).
"""

import io
import json
import tempfile
import time
import zipfile
from collections.abc import Sequence
from hashlib import sha1
from pathlib import Path
from typing import Any

import apsw

from reader.exporters.anki_text import DECK, front, safe
from reader.exporters.cards import Card

_SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
    scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
    ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
    dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
    sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
    ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
    queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
    reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
    odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
    ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
    factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
_VERSION = 11
_DECK = 1_764_000_000_001
_TERM, _CLOZE = 1_764_000_000_002, 1_764_000_000_003
FIELDS = ("Term", "Sentence", "Pinyin", "Meaning", "Note", "Source")
CLOZE_FIELDS = ("Text", "Pinyin", "Meaning", "Note", "Source")
_CSS = """.card { font-family: "Noto Serif SC", "Songti SC", SimSun, serif; font-size: 22px;
line-height: 1.7; text-align: left; color: #222; background: #fdfbf6; }
.nightMode.card { color: #ddd; background: #222; }
.source { font-size: 14px; opacity: .7; } .cloze { font-weight: bold; color: #b3261e; }"""
_ANSWER = (
    "{{FrontSide}}<hr id=answer><b>{{Term}}</b> {{Pinyin}}<p>{{Meaning}}</p><p>{{Note}}</p>"
    "<p class=source>{{Source}}</p>"
)
_CLOZE_ANSWER = (
    "{{cloze:Text}}<hr id=answer>{{Pinyin}}<p>{{Meaning}}</p><p>{{Note}}</p>"
    "<p class=source>{{Source}}</p>"
)
_PART = "\x1f"  # between fields


def anki_package(cards: Sequence[Card]) -> bytes:
    """Return cards as the bytes of an .apkg file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "collection.anki2")
        connection = apsw.Connection(str(path))
        try:
            _fill(connection, cards, int(time.time()))
        finally:
            connection.close()
        content = path.read_bytes()
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("collection.anki2", content)
        package.writestr("media", "{}")
    return written.getvalue()


def _fill(connection: apsw.Connection, cards: Sequence[Card], now: int) -> None:
    for _ in connection.execute(f"PRAGMA journal_mode = delete; {_SCHEMA}"):
        pass
    with connection:
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (
                now,
                now * 1000,
                now * 1000,
                _VERSION,
                json.dumps({"nextPos": 1, "curDeck": 1, "activeDecks": [1], "sortType": "noteFld"}),
                json.dumps({str(one["id"]): one for one in _models(now)}, ensure_ascii=False),
                json.dumps({str(one["id"]): one for one in _decks(now)}, ensure_ascii=False),
                json.dumps({"1": _options()}),
            ),
        )
        first = now * 1000
        for place, card in enumerate(cards):
            _put(connection, card, first + place, now)


def _put(connection: apsw.Connection, card: Card, number: int, now: int) -> None:
    fields = _cloze_fields(card) if card.hidden else _term_fields(card)
    sort = card.term.encode("utf-8", "replace").decode().replace("\x00", "")
    checksum = int(sha1(sort.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = "".join(f" {tag}" for tag in map(_tag, card.tags))
    connection.execute(
        "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
        (
            number,
            card.id,
            _CLOZE if card.hidden else _TERM,
            now,
            f"{tags} " if tags else "",
            _PART.join(fields),
            sort,
            checksum,
        ),
    )
    connection.execute(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        (number, number, _DECK, now, number % 1_000_000),
    )


def _term_fields(card: Card) -> tuple[str, ...]:
    return (safe(card.term), front(card), *_rest(card))


def _cloze_fields(card: Card) -> tuple[str, ...]:
    hidden = f"{safe(card.before)}{{{{c1::{safe(card.term)}}}}}{safe(card.after)}"
    return (hidden, *_rest(card))


def _rest(card: Card) -> tuple[str, ...]:
    meaning = "<br>".join(map(safe, card.meaning.texts))
    fields = (safe(card.meaning.pinyin), meaning, safe(card.note), safe(card.source))
    return tuple(field.replace(_PART, " ") for field in fields)


def _tag(tag: str) -> str:
    return tag.encode("utf-8", "replace").decode().replace("\x00", "")


def _models(now: int) -> tuple[dict[str, Any], ...]:
    term = _template("Term", "{{Sentence}}", _ANSWER)
    cloze = _template("Cloze", "{{cloze:Text}}", _CLOZE_ANSWER)
    return (
        _model(_TERM, "研读 Yandu", FIELDS, term, now, cloze=False),
        _model(_CLOZE, "研读 Yandu 填空", CLOZE_FIELDS, cloze, now, cloze=True),
    )


def _model(  # noqa: PLR0913
    number: int,
    name: str,
    fields: Sequence[str],
    template: dict[str, Any],
    now: int,
    *,
    cloze: bool,
) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "type": int(cloze),
        "mod": now,
        "usn": -1,
        "sortf": 0,
        "did": _DECK,
        "tmpls": [template],
        "flds": [
            {
                "name": field,
                "ord": place,
                "sticky": False,
                "rtl": False,
                "font": "Arial",
                "size": 20,
                "media": [],
            }
            for place, field in enumerate(fields)
        ],
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _template(name: str, question: str, answer: str) -> dict[str, Any]:
    return {
        "name": name,
        "ord": 0,
        "qfmt": question,
        "afmt": answer,
        "did": None,
        "bqfmt": "",
        "bafmt": "",
    }


def _decks(now: int) -> tuple[dict[str, Any], ...]:
    return (_deck(1, "Default", now), _deck(_DECK, DECK, now))


def _deck(number: int, name: str, now: int) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "mod": now,
        "usn": -1,
        "desc": "",
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        "lrnToday": [0, 0],
        "newToday": [0, 0],
        "revToday": [0, 0],
        "timeToday": [0, 0],
    }


def _options() -> dict[str, Any]:
    return {
        "id": 1,
        "name": "Default",
        "mod": 0,
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "dyn": False,
        "new": {
            "bury": False,
            "delays": [1, 10],
            "initialFactor": 2500,
            "ints": [1, 4, 7],
            "order": 1,
            "perDay": 20,
        },
        "rev": {
            "bury": False,
            "ease4": 1.3,
            "ivlFct": 1,
            "maxIvl": 36500,
            "perDay": 200,
            "hardFactor": 1.2,
        },
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
    }
