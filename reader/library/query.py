"""The query line: what somebody types into the search field, read as a tree.

    国企 下岗             both, anywhere in the article
    "国企 下岗"           as typed; never read as pinyin
    国企 -下岗            the second must not occur
    下岗 OR 再就业        either; also 下岗|再就业. It binds closer than a blank
    (国企 改革)|再就业    parentheses
    国企 ~10 下岗         in one paragraph, at most 10 characters between them
    title:改革  column:今日谈  author:新华社
    page:1  page:2..4  date:1978  date:1978-12..1984  date:..1976
    term:两个确保         all forms of the concept in the glossary
    liangge quebao        also as pinyin without tones

What an input method makes of the signs (：“”－（）～｜) means the same, and so do the Chinese names
of the fields (query_words.FIELDS).
"""

import re
from collections.abc import Callable, Sequence

from reader.analysis.pinyin import beginnings, readings
from reader.errors import QueryError
from reader.library.query_ranges import dates, pages
from reader.library.query_tree import (
    And,
    Concept,
    Field,
    Near,
    Not,
    Or,
    Phrase,
    Pinyin,
    Query,
)
from reader.library.query_words import Kind, Word, words

LONGEST = 2000
_DEEPEST = 40
_FARTHEST = 1000
_USUAL_DISTANCE = 10
_LATIN = re.compile(r"[a-zA-Zü'’\-]*[a-zü][a-zA-Zü'’\-]*")

Concepts = Callable[[str], Sequence[str]]
"""All ways to write the concepts of a label; none where it is unknown."""


def unknown(_label: str) -> Sequence[str]:
    """Know no concept."""
    return ()


def parse(line: str, concepts: Concepts = unknown) -> Query:
    """Read a query line; an empty one is EVERYTHING.

    Raises:
        QueryError: with the place of the mistake. Nothing else is ever raised.
    """
    if len(line) > LONGEST:
        raise QueryError(
            en=f"A query has at most {LONGEST} characters.",
            zh=f"检索式最多{LONGEST}个字符。",
            start=LONGEST,
            end=len(line),
        )
    return _Parser(line, concepts).line()


def quoted(text: str) -> str:
    """Return a line that finds `text` as it stands: quotation marks in it do not end it."""
    return '"' + re.sub('["＂]', "『", text) + '"'


class _Parser:
    """Recursive descent; each method reads one kind of part and leaves `_word` after it."""

    def __init__(self, line: str, concepts: Concepts) -> None:
        self._concepts = concepts
        self._words = list(words(line))
        self._next = 0
        self._depth = 0

    @property
    def _word(self) -> Word:
        return self._words[self._next]

    def _take(self) -> Word:
        word = self._word
        self._next += 1
        return word

    def line(self) -> Query:
        query = self._all()
        if self._word.kind is Kind.CLOSE:
            raise _mistake(
                self._word,
                en="This parenthesis closes nothing.",
                zh="这个右括号没有对应的左括号。",
            )
        return query

    def _all(self) -> Query:
        """Read what blanks join, up to a closing parenthesis or the end."""
        parts = []
        while self._word.kind not in (Kind.CLOSE, Kind.END):
            parts.append(self._any())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _any(self) -> Query:
        parts = [self._one()]
        while self._word.kind is Kind.OR:
            sign = self._take()
            if self._word.kind in (Kind.CLOSE, Kind.END, Kind.OR):
                raise _one_sided(sign)
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _one(self) -> Query:
        kind = self._word.kind
        if kind is Kind.NOT:
            self._take()
            return Not(self._one())
        if kind in (Kind.OR, Kind.NEAR):
            raise _one_sided(self._word)
        if kind is Kind.OPEN:
            return self._group()
        first = self._word
        part = self._field() if kind is Kind.FIELD else self._phrase()
        return self._near(part, first) if self._word.kind is Kind.NEAR else part

    def _group(self) -> Query:
        opening = self._take()
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _mistake(opening, en="Too many parentheses.", zh="括号嵌套过深。")
        query = self._all()
        if self._word.kind is not Kind.CLOSE:
            raise _mistake(
                opening, en="This parenthesis is not closed.", zh="这个左括号没有对应的右括号。"
            )
        closing = self._take()
        self._depth -= 1
        if query == And(()):
            raise QueryError(
                en="There is nothing between the parentheses.",
                zh="括号之间没有内容。",
                start=opening.start,
                end=closing.end,
            )
        return query

    def _phrase(self) -> Query:
        word = self._take()
        phrase = Phrase(word.text, start=word.start, end=word.end)
        if (
            word.kind is not Kind.WORD
            or self._word.kind is Kind.NEAR
            or not _LATIN.match(word.text)
        ):
            return phrase
        return self._pinyin(phrase)

    def _pinyin(self, first: Phrase) -> Query:
        """Read adjacent Latin words that are pinyin together: they are also one phrase so."""
        literal = [first]
        reads = _reads(first.text, unfinished=self._word.kind is Kind.END)
        while reads and self._word.kind is Kind.WORD and self._before_near() is False:
            word = self._word
            unfinished = self._words[self._next + 1].kind is Kind.END
            if not _reads(word.text, unfinished=unfinished):
                break
            self._take()
            literal.append(Phrase(word.text, start=word.start, end=word.end))
        if not reads:
            return first
        text = " ".join(phrase.text for phrase in literal)
        pinyin = Pinyin(text, first.start, literal[-1].end)
        return Or((first if len(literal) == 1 else And(tuple(literal)), pinyin))

    def _before_near(self) -> bool:
        return self._words[self._next + 1].kind is Kind.NEAR

    def _near(self, part: Query, first: Word) -> Query:
        """Read `~10 B` after A, and more of them: each is near the one before."""
        parts: list[Query] = []
        while self._word.kind is Kind.NEAR:
            sign = self._take()
            distance = int(sign.text) if sign.text else _USUAL_DISTANCE
            if distance > _FARTHEST:
                raise _mistake(
                    sign,
                    en=f"The distance is at most {_FARTHEST} characters.",
                    zh=f"距离最多{_FARTHEST}个字符。",
                )
            before, part = part, self._operand(sign)
            if not isinstance(before, Phrase):
                raise _one_sided(sign)
            parts.append(Near(before, part, distance, first.start, part.end))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _operand(self, sign: Word) -> Phrase:
        kind = self._word.kind
        if kind in (Kind.WORD, Kind.QUOTED):
            word = self._take()
            return Phrase(word.text, start=word.start, end=word.end)
        part = self._field() if kind is Kind.FIELD else None
        if not isinstance(part, Phrase):
            raise _one_sided(sign)
        return part

    def _field(self) -> Query:
        name = self._take()
        if self._word.kind not in (Kind.WORD, Kind.QUOTED):
            raise _mistake(
                name,
                en=f"After {name.text}: something to look for is missing.",
                zh=f"{name.text}: 后面缺少要找的内容。",
            )
        value = self._take()
        start, end = name.start, value.end
        if name.text == "date":
            return dates(value, start)
        if name.text == "page":
            return pages(value, start)
        if name.text == "term":
            forms = tuple(self._concepts(value.text)) or (value.text,)
            return Concept(value.text, forms, start, end)
        return Phrase(value.text, Field(name.text), start, end)


def _reads(text: str, *, unfinished: bool) -> bool:
    """Tell whether a word can be pinyin; capitals only, such as PLA, is an abbreviation."""
    if not _LATIN.fullmatch(text):
        return False
    return bool(readings(text) or (unfinished and beginnings(text)))


def _mistake(word: Word, *, en: str, zh: str) -> QueryError:
    return QueryError(en=en, zh=zh, start=word.start, end=word.end)


def _one_sided(sign: Word) -> QueryError:
    if sign.kind is Kind.NEAR:
        return _mistake(
            sign,
            en="~ stands between two words or quotations.",
            zh="“~”的两边都要有词语。",
        )
    return _mistake(sign, en="OR stands between two parts.", zh="“OR”的两边都要有内容。")
