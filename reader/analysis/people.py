"""Personal names: what in a passage may be one, and what speaks for it.

Newspapers write a Chinese name as surname and one or two characters, often between a title
and a verb: 省长薄熙来作了汇报. Each trait of a candidate is a feature with a weight in the
name table; their sum decides.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from reader.analysis.name_lists import NameLists
from reader.analysis.passages import Passage
from reader.analysis.segmenter import Segmenter

SURNAME, FIRST, SECOND, ONLY = "surname ", "first ", "second ", "only "
BEFORE, AFTER, CUT, WORD = "before ", "after ", "cut ", "word "
KNOWN = "name "
FOREIGN_NAME, FOREIGN, FOREIGN_CUT = "foreign", "foreign ", "cut foreign "


_GIVEN_NAME = 2  # characters at most
_LONGEST_FOREIGN = 8  # words
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_NO_LAST = frozenset("省市县区镇乡村沟庄湾岛屯寺庙厂队党族坝埠厅部站楼摄等")  # 耿庄镇, 记者陈飞摄
_PLACE_TAGS = frozenset({"ns", "nt"})
_FOREIGN_PLACES = re.compile(r".*(?:斯坦|尼亚|利亚|比亚|维亚|西亚|莫拉|堡|格勒)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a personal name.

    Attributes:
        start, end: offsets in the passage.
        first, last: numbers of its first word and of the word after it.
        foreign: it is spelled in the characters used for foreign names.
    """

    start: int
    end: int
    first: int
    last: int
    foreign: bool = False


def chinese_candidates(
    passage: Passage, lists: NameLists, segmenter: Segmenter
) -> Iterator[Candidate]:
    """Yield every run of words that is a surname and one or two characters, overlapping ones too.

    Words are put together where the segmenter cut a name it does not know (朱 | 镕基), never
    cut apart.
    """
    for number, (start, end) in enumerate(passage.tokens):
        length = surname_length(passage.text[start:end], lists)
        if passage.text[start : start + length] not in lists.surnames:
            continue
        stop, last = end, number + 1
        while stop <= start + length + _GIVEN_NAME and _HAN.fullmatch(passage.word(last - 1)):
            candidate = Candidate(start, stop, number, last)
            if stop > start + length and _is_possible(passage, candidate, lists, segmenter):
                yield candidate
            stop += len(passage.word(last))
            last += 1
            if last > len(passage.tokens):
                break


def foreign_candidates(
    passage: Passage, spelling: Container[str], segmenter: Segmenter
) -> Iterator[Candidate]:
    """Yield every run of words in the characters of `spelling`, joined by · or side by side.

    Places, which are spelled in the same characters, are left out as far as they are known or
    end as countries do.
    """
    for number, (start, _) in enumerate(passage.tokens):
        if not _spelled(passage.word(number), spelling):
            continue
        for last in range(number + 1, min(number + _LONGEST_FOREIGN, len(passage.tokens)) + 1):
            word = passage.word(last - 1)
            end = passage.tokens[last - 1].end
            if word != "·" and not _spelled(word, spelling):
                break
            candidate = Candidate(start, end, number, last, foreign=True)
            if word != "·" and end - start > 1 and _is_person(passage, candidate, segmenter):
                yield candidate


def features(
    passage: Passage, candidate: Candidate, lists: NameLists, segmenter: Segmenter
) -> Iterator[str]:
    """Yield what speaks for or against the candidate, as keys of the name table."""
    yield BEFORE + segmenter.parts(passage.word(candidate.first - 1))[-1]
    yield AFTER + segmenter.parts(passage.word(candidate.last))[0]
    words = [passage.word(number) for number in range(candidate.first, candidate.last)]
    name = passage.text[candidate.start : candidate.end]
    yield KNOWN + name
    if candidate.foreign:
        yield FOREIGN_NAME
        yield from (FOREIGN + character for character in name)
        yield from (FOREIGN_CUT + _kind(word, segmenter) for word in words)
        return
    length = surname_length(name, lists)
    yield SURNAME + name[:length]
    yield from given_name(name[length:])
    yield CUT + "+".join(str(len(word)) for word in words)
    known = max((segmenter.frequency(word) for word in words if len(word) > 1), default=0)
    yield WORD + str(len(str(known)) if known else 0)


def given_name(given: str) -> tuple[str, ...]:
    """Return the features of a given name of one or two characters."""
    return (ONLY + given,) if len(given) == 1 else (FIRST + given[0], SECOND + given[1])


def surname_length(name: str, lists: NameLists) -> int:
    """Return how many characters of `name` are its surname, if it has one: 1 or 2."""
    return 2 if name[:2] in lists.surnames else 1


def _is_possible(
    passage: Passage, candidate: Candidate, lists: NameLists, segmenter: Segmenter
) -> bool:
    name = passage.text[candidate.start : candidate.end]
    given = name[surname_length(name, lists) :]
    if given in lists.forms_of_address or segmenter.tag(name) in _PLACE_TAGS:
        return False
    beside = passage.word(candidate.first - 1), passage.word(candidate.last)
    return "·" not in beside and not (len(given) > 1 and given[1] in _NO_LAST)


def _is_person(passage: Passage, candidate: Candidate, segmenter: Segmenter) -> bool:
    name = passage.text[candidate.start : candidate.end]
    beside = passage.word(candidate.first - 1), passage.word(candidate.last)
    is_place = segmenter.tag(name) in _PLACE_TAGS or _FOREIGN_PLACES.fullmatch(name)
    return "·" not in beside and not is_place


def _spelled(word: str, spelling: Container[str]) -> bool:
    return all(character in spelling for character in word)


def _kind(word: str, segmenter: Segmenter) -> str:
    if word == "·":
        return word
    known = segmenter.frequency(word)
    digits = str(len(str(known))) if known else "0"
    return segmenter.tag(word) or f"{min(len(word), 2)} {digits}"
