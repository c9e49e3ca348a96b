"""What an entry of the reader's own may be: no longer, and of no other characters, than this."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from reader.glossary.concept import Concept, Form, FormKind
from reader.glossary.labels import label_key
from reader.glossary.partial_dates import first_day, last_day
from reader.language import Text

LONGEST_FORM = 100  # characters; the longest of ours has 39
LONGEST_LINE = 500
LONGEST_TEXT = 20_000
MOST_PARTS = 200  # forms, members, translations …
MOST_ENTRIES = 500_000  # of one glossary

GAP_MARK = "…"

_CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_DIRECTION = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LINES = ("gloss_zh", "gloss_en", "issuer", "place", "valid_from", "valid_to")
_TEXTS = ("definition_zh", "definition_en", "status_zh", "status_en", "note_zh", "note_en")
_PARTS = ("forms", "cues", "members", "renderings", "relations", "citations")


def clean_line(text: str) -> str:
    """Return `text` as one line, composed, without control and direction characters."""
    if not text:
        return ""
    composed = unicodedata.normalize("NFC", _DIRECTION.sub("", _CONTROL.sub(" ", text)))
    return _BLANKS.sub(" ", composed).strip()


def clean_text(text: str) -> str:
    """Return `text` likewise, with its lines kept."""
    if not text:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(map(clean_line, lines)).strip()


def clean_form(form: Form) -> Form:
    """Return a form with its labels as one line each."""
    hant = clean_line(form.hant) if form.hant else None
    hans = clean_line(form.hans)
    return replace(
        form, hans=hans, hant=None if hant in {"", hans} else hant, pinyin=clean_line(form.pinyin)
    )


def breaches(concept: Concept) -> Iterator[Text]:
    """Yield what stands against keeping an entry, a sentence each."""
    yield from _forms(concept)
    for names, longest in ((_LINES, LONGEST_LINE), (_TEXTS, LONGEST_TEXT)):
        for name in names:
            if len(getattr(concept, name) or "") > longest:
                yield Text(
                    en=f"“{name}” is longer than {longest:,} characters",
                    zh=f"“{name}”超过 {longest:,} 个字符",
                )
    for name in _PARTS:
        if len(getattr(concept, name)) > MOST_PARTS:
            yield Text(en=f"more than {MOST_PARTS} “{name}”", zh=f"“{name}”超过 {MOST_PARTS} 项")
    yield from _dates(concept)


def _forms(concept: Concept) -> Iterator[Text]:
    if not label_key(concept.headword):
        yield Text(en="the term is missing", zh="缺少词语")
    elif all(form.hans != concept.headword for form in concept.forms):
        yield Text(en="the term is none of its forms", zh="词语不在其各种写法之中")
    for form in concept.forms:
        for label in (form.hans, form.hant or "", form.pinyin):
            if len(label) > LONGEST_FORM * (1 if label is not form.pinyin else 8):
                yield Text(
                    en=f"“{label[:20]}…” has {len(label):,} characters, {LONGEST_FORM} are allowed",
                    zh=f"“{label[:20]}……”有 {len(label):,} 个字符，至多 {LONGEST_FORM} 个",
                )
        parts = form.hans.split(GAP_MARK)
        gapped = form.kind is FormKind.GAPPED
        if gapped and (len(parts) < 2 or form.gap < 1 or not all(map(label_key, parts))):  # noqa: PLR2004
            yield Text(
                en=f"“{form.hans}”: the parts of a gapped form are joined by “…”",
                zh=f"“{form.hans}”：间隔词形的各部分之间应写“…”",
            )


def _dates(concept: Concept) -> Iterator[Text]:
    try:
        start = first_day(concept.valid_from or "0001")
        end = last_day(concept.valid_to or "9999")
    except ValueError as error:
        yield Text(
            en=f"“{error}” is no date such as 1998, 1998-06 or 1998-06-23",
            zh=f"“{error}”不是 1998、1998-06 或 1998-06-23 这样的日期",
        )
        return
    if start > end:
        yield Text(en="it ends before it begins", zh="终止早于起始")
