"""Count what speaks for a name in a tagged corpus; measure the finders of names on it.

    python tools/build_name_lists.py FOLDER_OF_REAL_TEXTS            writes resources/names/*.tsv
    python tools/build_name_lists.py FOLDER_OF_REAL_TEXTS --measure  counts the first nine days,
                                                                     measures on the other nine

The corpus is the People's Daily of January 1998 tagged at Peking University: nr person (surname
and given name apart), ns place, nt institution. Only counts leave it.
"""

import csv
import itertools
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import jieba

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.analysis.jieba_segmenter import JiebaSegmenter, load_segmenter
from reader.analysis.model import NameKind
from reader.analysis.name_lists import NameLists, name_lists, names_by_hand
from reader.analysis.name_table import PRIOR, NameTable
from reader.analysis.names import NameFinder
from reader.analysis.passages import Passage, passage
from reader.analysis.people import (
    AFTER,
    BEFORE,
    FIRST,
    FOREIGN,
    FOREIGN_CUT,
    FOREIGN_NAME,
    KNOWN,
    ONLY,
    SECOND,
    chinese_candidates,
    features,
    given_name,
    surname_length,
)
from reader.analysis.policy_words import policy_words
from reader.article.folding import fold
from reader.article.model import Span
from reader.glossary.files import load_shipped

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "names"
HEAD = "# Made by tools/build_name_lists.py from the corpus of January 1998; do not edit.\n"
TRAINING_DAYS = range(1, 10)
KINDS = {"nr": NameKind.PERSON, "ns": NameKind.PLACE, "nt": NameKind.ORGANISATION}
SURE = 0.85  # share of a word's occurrences that must be the name
FEWEST = 6  # candidates that must share a feature, unless it is of the name itself
NO_PLACES = frozenset(["阿拉伯", "库尔德", "苏维埃", "哈萨克", "印第安", "伊斯兰", "大漠", "冰城"])
HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST_SURNAME = 2
CERTAIN = 30.0
PARAGRAPH = 20_000  # longer than any of the corpus
# Foreign names are weighed by hand: their words are cut in too many ways to be counted.
FOREIGN_PRIOR = -12.0
FOREIGN_WORDS = {
    f"{FOREIGN_CUT}nrt": 3.0,  # jieba's dictionary knows it as a foreign name
    f"{FOREIGN_CUT}ns": -6.0,
    f"{FOREIGN_CUT}nt": -6.0,
    f"{FOREIGN_CUT}·": 6.0,
    **{f"{FOREIGN_CUT}1 {digits}": -1.5 for digits in range(8)},
    **{f"{FOREIGN_CUT}2 {digits}": 0.2 - 2.3 * digits for digits in range(1, 8)},
}
AUTONOMOUS = re.compile("(?:[\u4e00-\u9fff]{1,6}族){0,2}(?:维吾尔)?自治[区州县]|特别行政区")

Names = dict[NameKind, set[Span]]
Wrong = dict[NameKind, Counter[str]]


@dataclass(frozen=True, slots=True)
class Tagged:
    """One paragraph of the corpus, cut by our segmenter, with the names its taggers saw."""

    article: str
    passage: Passage
    names: Names


def corpus(folder: Path, days: Iterable[int], segmenter: JiebaSegmenter) -> Iterator[Tagged]:
    """Yield the paragraphs of the articles of `days` in January 1998."""
    lines = (folder / "pfr199801_d01-18.txt").read_text(encoding="utf-8").splitlines()
    wanted = set(days)
    with (folder / "articles_d01-18.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if int(row["date"][-2:]) in wanted:
                first = int(row["first_line"]) - 1
                for line in lines[first : first + int(row["lines"])]:
                    text, names = _tagged(line)
                    if text:
                        yield Tagged(row["id"], passage(text, segmenter), names)


def person_table(tagged: Sequence[Tagged], segmenter: JiebaSegmenter) -> NameTable:
    """Return the log-odds of each feature of Chinese names, and the weights of foreign ones."""
    lists = name_lists(NameTable({}), frozenset(), frozenset())
    seen: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    total = [0, 0]
    for one in tagged:
        for candidate in chinese_candidates(one.passage, lists, segmenter):
            is_name = Span(candidate.start, candidate.end) in one.names[NameKind.PERSON]
            total[is_name] += 1
            for feature in features(one.passage, candidate, lists, segmenter):
                seen[feature][is_name] += 1
    prior = math.log(total[1] / total[0])
    weights = {
        feature: _odds(counts, total) for feature, counts in seen.items() if _tells(feature, counts)
    }
    weights |= _characters(tagged, lists)
    weights |= {KNOWN + name: CERTAIN for name in names_by_hand("persons")}
    return NameTable(weights | {PRIOR: prior, FOREIGN_NAME: FOREIGN_PRIOR - prior} | FOREIGN_WORDS)


def known_names(tagged: Sequence[Tagged], kind: NameKind) -> frozenset[str]:
    """Return the words of jieba's dictionary that are hardly ever anything but such a name.

    The corpus only decides; the words themselves come from the dictionary, which is free.
    """
    dictionary = jieba.Tokenizer().gen_pfdict(Path(jieba.__file__).with_name("dict.txt").open("rb"))
    names: Counter[str] = Counter()
    words: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for one in tagged:
        spans = one.names[kind]
        names.update(one.passage.text[span.start : span.end] for span in spans)
        for start, end in one.passage.tokens:
            words[one.passage.text[start:end]] += 1
            hits[one.passage.text[start:end]] += Span(start, end) in spans
    return frozenset(
        name
        for name in names
        if len(name) > 1
        and HAN.fullmatch(name)
        and hits[name] >= SURE * words[name]
        and name not in NO_PLACES
        and dictionary[0].get(name)
    )


def compare(
    tagged: Sequence[Tagged], lists: NameLists, segmenter: JiebaSegmenter
) -> tuple[Counter[NameKind], Wrong, Wrong]:
    """Return for each kind how many names are right, and which are wrong and missed."""
    right: Counter[NameKind] = Counter()
    wrong: Wrong = defaultdict(Counter)
    missed: Wrong = defaultdict(Counter)
    for _, group in itertools.groupby(tagged, key=lambda one: one.article):
        article = _article(list(group))
        finder = NameFinder(lists, segmenter)
        for one in article:
            finder.add(one.passage)
        text = "".join(one.passage.text.ljust(PARAGRAPH) for one in article)
        found = {(name.kind, name.span) for name in finder.names(text)}
        gold = {(kind, s) for one in article for kind in one.names for s in one.names[kind]}
        gold = {(kind, span) for kind, span in gold if len(span) > 1}
        right.update(kind for kind, _ in found & gold)
        for kind, span in found - gold:
            wrong[kind][text[span.start : span.end]] += 1
        for kind, span in gold - found:
            missed[kind][text[span.start : span.end]] += 1
    return right, wrong, missed


def measure(tagged: Sequence[Tagged], lists: NameLists, segmenter: JiebaSegmenter) -> None:
    """Print precision and recall of each kind of name, and the commonest errors."""
    right, wrong, missed = compare(tagged, lists, segmenter)
    for kind in KINDS.values():
        hits, false, lost = right[kind], wrong[kind].total(), missed[kind].total()
        print(f"{kind}: precision {hits / (hits + false):.3f}, recall {hits / (hits + lost):.3f}")
        print("  wrong:", wrong[kind].most_common(60))
        print("  missed:", missed[kind].most_common(60))


def main(folder: Path, *options: str) -> None:
    """Write the lists, or measure."""
    segmenter = load_segmenter(policy_words(load_shipped()))
    days = TRAINING_DAYS if options else range(1, 32)
    tagged = list(corpus(folder / "pfr", days, segmenter))
    persons = person_table(tagged, segmenter)
    places = known_names(tagged, NameKind.PLACE)
    organisations = known_names(tagged, NameKind.ORGANISATION)
    if options:
        lists = name_lists(persons, places, organisations)
        others = list(corpus(folder / "pfr", range(TRAINING_DAYS.stop, 32), segmenter))
        measure(others, lists, segmenter)
        return
    rows = [f"{feature}\t{weight:.2f}" for feature, weight in sorted(persons.weights.items())]
    _write("persons", rows)
    _write("places", sorted(places - names_by_hand("places")))
    _write("organisations", sorted(organisations - names_by_hand("organisations")))


def _write(name: str, rows: Sequence[str]) -> None:
    path = FOLDER / f"{name}.tsv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} rows: {path}")


def _tagged(line: str) -> tuple[str, Names]:
    """Return the folded text of a line and its names, surname and given name joined."""
    text, names, previous = "", defaultdict(set), ("", Span(0, 0))
    for token in line.split():
        word, _, tag = token.rpartition("/")
        span = Span(len(text), len(text) + len(word))
        text += word
        if tag in KINDS:
            if tag == "nr" == previous[0] and len(previous[1]) <= LONGEST_SURNAME:
                names[NameKind.PERSON].discard(previous[1])
                span, tag = Span(previous[1].start, span.end), "nr joined"
            names[KINDS[tag[:2]]].add(span)
        previous = (tag, span)
    folded = fold(text)
    places = {_autonomous(folded, span) for span in names[NameKind.PLACE]}
    return folded, {kind: names[kind] for kind in KINDS.values()} | {NameKind.PLACE: places}


def _article(paragraphs: Sequence[Tagged]) -> list[Tagged]:
    """Return the paragraphs at offsets of one text, a fixed length apart."""
    return [
        replace(
            one,
            passage=replace(one.passage, start=start),
            names={
                kind: {Span(span.start + start, span.end + start) for span in spans}
                for kind, spans in one.names.items()
            },
        )
        for start, one in zip(itertools.count(step=PARAGRAPH), paragraphs, strict=False)
    ]


def _autonomous(text: str, span: Span) -> Span:
    """Return a place with 自治区 behind it, which the corpus cuts off."""
    found = AUTONOMOUS.match(text, span.end)
    return Span(span.start, found.end()) if found else span


def _tells(feature: str, counts: Sequence[int]) -> bool:
    return sum(counts) >= FEWEST or not feature.startswith((BEFORE, AFTER, KNOWN))


def _odds(counts: Sequence[int], total: Sequence[int]) -> float:
    no, yes = counts
    return math.log((yes + 0.5) / (total[1] + 1)) - math.log((no + 0.5) / (total[0] + 1))


def _characters(tagged: Sequence[Tagged], lists: NameLists) -> dict[str, float]:
    """Return how much more often a character stands in a name than in the text."""
    everywhere: Counter[str] = Counter()
    inside: dict[str, Counter[str]] = {key: Counter() for key in (FIRST, SECOND, ONLY, FOREIGN)}
    for one in tagged:
        everywhere.update(one.passage.text)
        for span in one.names[NameKind.PERSON]:
            for feature in _spelled(one.passage.text[span.start : span.end], lists):
                inside[feature[:-1]][feature[-1]] += 1
    for name in names_by_hand("persons"):
        for feature in _spelled(name, lists):
            inside[feature[:-1]][feature[-1]] += 2
    return {
        key + character: weight
        for key, counts in inside.items()
        for character in everywhere | counts
        for weight in [_character_odds(counts, everywhere, character)]
        if HAN.fullmatch(character) and (key != FOREIGN or (counts[character] > 1 and weight > 0))
    }


def _spelled(name: str, lists: NameLists) -> tuple[str, ...]:
    """Return the features of the characters of a Chinese or foreign name."""
    length = surname_length(name, lists)
    is_chinese = name[:length] in lists.surnames and HAN.fullmatch(name)
    if is_chinese and length < len(name) <= length + 2:
        return given_name(name[length:])
    is_foreign = len(name) > LONGEST_SURNAME
    return tuple(FOREIGN + c for c in name if HAN.fullmatch(c)) if is_foreign else ()


def _character_odds(inside: Counter[str], everywhere: Counter[str], character: str) -> float:
    """Both shares are smoothed: the counts of rare characters say little."""
    share = (inside[character] + 0.3) / (inside.total() + 900)
    return math.log(share) - math.log((everywhere[character] + 3) / (everywhere.total() + 15_000))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
