"""A glossary on its way in or out, what was wrong with it, and what a format cannot carry."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from reader.glossary.bounds import MOST_ENTRIES, breaches
from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind
from reader.glossary.identifiers import Identifiers
from reader.glossary.own import Change, Thing
from reader.language import Text

MOST_PROBLEMS = 1_000  # that are told one by one
_BETWEEN = 500  # concepts between two looks at whether anybody waits

_FIELDS = {
    "kind": Text(en="sorts", zh="种类"),
    "category": Text(en="fields", zh="领域"),
    "forms": Text(en="details of forms", zh="词形细节"),
    "gloss_zh": Text(en="short glosses in Chinese", zh="中文简释"),
    "gloss_en": Text(en="short glosses in English", zh="英文简释"),
    "definition_zh": Text(en="definitions in Chinese", zh="中文定义"),
    "definition_en": Text(en="definitions in English", zh="英文定义"),
    "confidence": Text(en="grades of certainty", zh="可信度"),
    "valid_from": Text(en="first dates", zh="起始日期"),
    "valid_to": Text(en="last dates", zh="终止日期"),
    "issuer": Text(en="issuers", zh="发布者"),
    "origin": Text(en="whether nobody set it", zh="有无发布者"),
    "place": Text(en="places", zh="地点"),
    "status_zh": Text(en="present states in Chinese", zh="中文现状"),
    "status_en": Text(en="present states in English", zh="英文现状"),
    "note_zh": Text(en="notes in Chinese", zh="中文说明"),
    "note_en": Text(en="notes in English", zh="英文说明"),
    "cues": Text(en="cue words", zh="提示词"),
    "members": Text(en="members, or where they lead", zh="成员或其链接"),
    "renderings": Text(en="details of translations", zh="译名细节"),
    "relations": Text(en="relations, or their notes", zh="相关词条或其说明"),
    "citations": Text(en="details of sources", zh="出处细节"),
}


@dataclass(frozen=True, slots=True)
class Pack:
    """A glossary apart from the reader's list.

    Attributes:
        name: as it is called.
        concepts: their ids have no owner; those of links are ids of the pack, or of ours.
        note: where it is from, under which licence.
    """

    name: str
    concepts: tuple[Concept, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What was wrong at one place of a file.

    Attributes:
        line: of the file, or number of the entry, counted from 1; 0 where neither is known.
        text: what is wrong, and what came of it.
    """

    line: int
    text: Text


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file.

    Attributes:
        pack: what can be kept.
        faults: what was left out or cut, the first `MOST_PROBLEMS`.
        more: how many there are beyond.
    """

    pack: Pack
    faults: tuple[Fault, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Loss:
    """One field of some concepts that a format does not carry, or not whole."""

    field: str
    count: int

    @property
    def text(self) -> Text:
        """The loss as words: which field, of how many entries."""
        name = _FIELDS[self.field]
        return Text(en=f"{name.en}: {self.count:,}", zh=f"{name.zh}：{self.count:,}")


Going = Callable[[], None]  # called now and then; raises when nobody waits any more


def unheeded() -> None:
    """Go on whatever happens."""


class Collector:
    """Gathers concepts that are read one by one, and what was wrong with them.

    Args:
        going: called once for some hundred concepts.
    """

    def __init__(self, going: Going = unheeded) -> None:
        self._going = going
        self._concepts: list[Concept] = []
        self._faults: list[Fault] = []
        self._more = 0

    def fault(self, line: int, text: Text) -> None:
        """Note what is wrong."""
        if len(self._faults) < MOST_PROBLEMS:
            self._faults.append(Fault(line, text))
        else:
            self._more += 1

    def take(self, line: int, concept: Concept) -> None:
        """Take a concept, unless it is beyond the bounds; that is a fault."""
        if not len(self._concepts) % _BETWEEN:
            self._going()
        if len(self._concepts) >= MOST_ENTRIES:
            self.fault(
                line,
                Text(
                    en=f"more than {MOST_ENTRIES:,} entries: left out",
                    zh=f"超过 {MOST_ENTRIES:,} 个词条，未读入",
                ),
            )
            return
        wrong = next(breaches(concept), None)
        if wrong is None:
            self._concepts.append(concept)
        else:
            self.fault(line, Text(en=f"{wrong.en}: left out", zh=f"{wrong.zh}，该条未读入"))

    def reading(self, name: str, note: str = "") -> Reading:
        """Return all that was gathered."""
        pack = Pack(name, _apart(self._concepts), note)
        return Reading(pack, tuple(self._faults), self._more)


def entry(headword: str, /, **rest: object) -> Concept:
    """Return an entry with the usual values where a file says nothing."""
    values: dict[str, object] = {
        "id": "",
        "kind": Kind.TERM,
        "category": Category.OTHER,
        "headword": headword,
        "forms": (Form(headword, FormKind.FULL, ""),),
        "gloss_zh": "",
        "gloss_en": "",
        "definition_zh": "",
        "definition_en": "",
        "confidence": Confidence.C,
    }
    return Concept(**(values | rest))  # type: ignore[arg-type]  # fields of Concept


def losses(pack: Pack, kept: Callable[[Concept], Concept]) -> tuple[Loss, ...]:
    """Return which fields a format loses, and of how many concepts.

    Args:
        pack: what is to be written.
        kept: tells what remains of a concept when it is written and read again.
    """
    count: Counter[str] = Counter()
    for concept in pack.concepts:
        left = kept(concept)
        count.update(f.name for f in fields(concept) if _differs(concept, left, f.name))
    return tuple(Loss(name, count[name]) for name in _FIELDS if count[name])


def _differs(concept: Concept, left: Concept, name: str) -> bool:
    return bool(getattr(concept, name) != getattr(left, name))


def packed(name: str, concepts: Iterable[Concept], note: str = "") -> Pack:
    """Return some entries as a pack: ids lose their owners; equal ones are told apart."""
    chosen = tuple(concepts)
    identifiers = Identifiers("")
    moved = {concept.id: identifiers.of(concept)[1:] for concept in chosen}
    return Pack(name, tuple(relinked(concept, moved) for concept in chosen), note)


def adopted(pack: Pack, glossary: str, taken: Iterable[str] = ()) -> tuple[Change, ...]:
    """Return the changes that put all of a pack into one of the reader's glossaries."""
    identifiers = Identifiers(glossary, taken)
    moved = {concept.id: identifiers.of(concept) for concept in pack.concepts}
    things: list[Thing] = [relinked(concept, moved) for concept in pack.concepts]
    return tuple(Change(None, thing) for thing in things)


def relinked(concept: Concept, moved: dict[str, str]) -> Concept:
    """Return a concept under its new id, its links sent to the new ids of their targets."""
    relations, members = concept.relations, concept.members
    if any(relation.target in moved for relation in relations):
        relations = tuple(replace(r, target=moved.get(r.target, r.target)) for r in relations)
    if any(member.target in moved for member in members):
        members = tuple(
            replace(m, target=moved.get(m.target, m.target) if m.target else None) for m in members
        )
    return replace(concept, id=moved[concept.id], relations=relations, members=members)


def _apart(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Give ids to those that have none, and other ids to those that repeat one."""
    identifiers = Identifiers("")
    return tuple(
        concept
        if concept.id and (made := identifiers.of(concept)[1:]) == concept.id
        else replace(concept, id=made if concept.id else identifiers.of(concept)[1:])
        for concept in concepts
    )


def plain_forms(concept: Concept, kinds: Iterable[FormKind]) -> Iterator[Form]:
    """Yield the forms of some kinds with nothing but their writing, kind and pinyin."""
    wanted = set(kinds)
    for form in concept.forms:
        if form.kind in wanted:
            yield Form(form.hans, form.kind, form.pinyin, form.hant)
