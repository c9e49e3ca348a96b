"""Anki's own importer takes our cards, once, letter by letter."""

import html
import importlib.util
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.model import Body, Kind, Purpose, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.exporters.anki_package import anki_package
from reader.exporters.anki_text import anki_text, safe
from reader.exporters.bundle import Bundle
from reader.exporters.cards import Meaning, cards
from reader.exporters.meanings import meanings_of
from reader.glossary.files import load_shipped
from tests.annotations.marks_made import marked
from tests.exporters.bundles_made import small

TEXT = "会议认为，落实“两个确保”是大事。\n失业保险也要扩大覆盖面；{{c1::x}}<b>&[sound:a.mp3]。"
HOSTILE = '<script>alert(1)</script>{{c1::a}} "q"\t=1\nline'

anki = pytest.mark.skipif(
    importlib.util.find_spec("anki") is None, reason="Anki has no wheel for this machine"
)


def on(words, kind=Kind.HIGHLIGHT, note="", tags=()):
    start = TEXT.index(words)
    bodies = [Body(Purpose.COMMENTING, note)] if note else []
    bodies += [Body(Purpose.TAGGING, tag) for tag in tags]
    target = Target("sha", quote(TEXT, Span(start, start + len(words))))
    return replace(marked(kind=kind), targets=(target,), bodies=tuple(bodies))


def bundle(*annotations):
    return Bundle(annotations, articles=small().articles, texts={"sha": TEXT})


def known(term, _article):
    return (
        Meaning("shīyè bǎoxiǎn", ("失业时的保险", "unemployment insurance")) if term else Meaning()
    )


def made(*annotations):
    return cards(bundle(*annotations), known)


def imported(path, tmp_path, times=2):
    script = Path(__file__).with_name("anki_import.py")
    command = [sys.executable, script, path, tmp_path / "collection.anki2", str(times)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def plain(field):
    return html.unescape(re.sub("<[^>]+>", "", field.replace("<br>", "\n")))


def test_a_card_has_the_sentence_of_its_term_and_the_source():
    (card,) = made(on("两个确保", note="重点", tags=("社 保",)))
    assert (card.before, card.term, card.after) == ("会议认为，落实“", "两个确保", "”是大事。")
    assert card.source == "《总结经验》，2003年1月17日，第1版"
    assert (card.note, card.tags, card.hidden) == ("重点", ("社_保",), False)


def test_what_is_no_term_makes_no_card():
    long = replace(on("两个确保"), targets=(Target("sha", quote(TEXT * 9, Span(0, 60))),))
    assert made(long, on("失业保险", Kind.BOOKMARK), replace(on("大事"), targets=())) == ()


def test_a_text_that_is_gone_leaves_the_words_around():
    one = on("失业保险")
    (card,) = cards(Bundle((one,)), known)
    assert (card.before, card.after[:5], card.source) == ("", "也要扩大覆", "")


def test_the_glossary_tells_the_meaning_of_the_day():
    (card,) = cards(bundle(on("两个确保")), meanings_of(load_shipped()))
    assert card.meaning.pinyin.startswith("liǎng")
    assert all(card.meaning.texts)
    (other,) = cards(bundle(on("会议认为")), meanings_of(load_shipped()))
    assert other.meaning.pinyin == "" or other.meaning.texts


def test_ids_stay():
    one = on("失业保险")
    assert made(one)[0].id == made(replace(one, style="question"))[0].id


@anki
def test_anki_takes_a_package_once(tmp_path):
    path = tmp_path / "cards.apkg"
    mine = made(on("两个确保", note=HOSTILE, tags=("社保",)), on("失业保险", Kind.CLOZE))
    path.write_bytes(anki_package(mine))
    told = imported(path, tmp_path)
    assert told["new"] == [2, 0]
    assert told["decks"] == ["研读 Yandu"]
    assert sorted(told["guids"]) == sorted(card.id for card in mine)
    term = next(fields for fields in told["fields"] if len(fields) == 6)
    assert plain(term[1]) == "会议认为，落实“两个确保”是大事。"
    assert plain(term[4]) == HOSTILE
    assert ["社保"] in told["tags"]
    hidden = next(q for q in told["questions"] if "[...]" in q)
    assert "失业保险" not in plain(hidden)
    assert not any("<script" in text for text in told["questions"] + told["answers"])


@anki
def test_anki_takes_a_text_file_once(tmp_path):
    path = tmp_path / "cards.txt"
    mine = made(on("两个确保", note=HOSTILE, tags=("社保", "重点")), on("失业保险", Kind.CLOZE))
    path.write_text(anki_text(mine), "utf-8")
    told = imported(path, tmp_path)
    assert told["new"] == [2, 0]
    assert sorted(told["guids"]) == sorted(card.id for card in mine)
    assert any(plain(fields[0]) == "会议认为，落实“两个确保”是大事。" for fields in told["fields"])
    assert any(HOSTILE in plain(fields[1]) for fields in told["fields"])
    assert max(told["tags"]) == ["社保", "重点"]


@anki
def test_anki_takes_five_hundred_cards(tmp_path):
    path = tmp_path / "cards.apkg"
    path.write_bytes(anki_package(made(*(on("失业保险", note=str(n)) for n in range(500)))))
    assert imported(path, tmp_path)["new"] == [500, 0]


@pytest.mark.parametrize("text", [HOSTILE, "\udcff\x00{{", "a\u2028b", "[sound:x.mp3]"])
def test_a_safe_text_has_nothing_that_anki_reads(text):
    whole = safe(text)
    assert not set("{}[]\x00\t") & set(whole) - {"\t"}
    assert "<script" not in whole
    whole.encode()
