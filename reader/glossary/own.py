"""The reader's own glossaries: what there is, and every change of it as a value.

An entry is a `Concept` whose id begins with the id of its glossary and a slash, so that entries
of any glossaries, and ours, stand beside each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.glossary.concept import Concept
from reader.glossary.glossary import Glossary, owner

SHIPPED = "shipped"  # stands for our glossary among the reader's own
ALWAYS = ""  # the scope of a switch that holds wherever no other says otherwise


@dataclass(frozen=True, slots=True)
class OwnGlossary:
    """One glossary in the reader's list.

    Attributes:
        id: begins the ids of its entries; `SHIPPED` for the place of ours in the list.
        name: as the reader calls it.
        place: the smaller, the sooner it is asked.
        on: used wherever no switch says otherwise.
        note: where it is from, under which licence.
    """

    id: str
    name: str
    place: int = 0
    on: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryNote:
    """What the reader wrote about an entry of any glossary."""

    concept: str
    text: str


@dataclass(frozen=True, slots=True)
class Switch:
    """One glossary turned on or off for one article or one class.

    Attributes:
        scope: `article_scope` or `class_scope`.
        glossary: id of it.
        on: whether it is used there.
    """

    scope: str
    glossary: str
    on: bool


@dataclass(frozen=True, slots=True)
class ClassInForce:
    """The class, of learners or of work, whose switches hold now; "" for none."""

    name: str


Thing = OwnGlossary | Concept | EntryNote | Switch | ClassInForce


@dataclass(frozen=True, slots=True)
class Change:
    """A thing as it was and as it shall be; None where it is not."""

    before: Thing | None
    after: Thing | None


def inverted(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return what takes changes back."""
    return tuple(Change(change.after, change.before) for change in reversed(changes))


@dataclass(frozen=True, slots=True)
class OwnState:
    """All that is the reader's own.

    Attributes:
        glossaries: by priority, ours among them.
        contents: the entries of each but ours, by its id.
        notes: by id of the concept.
        switches: all of them.
        in_force: the class whose switches hold.
        revision: changes with anything that decides which terms are found.
        keeps_ours: the place of ours is kept, not only taken for granted.
    """

    glossaries: tuple[OwnGlossary, ...] = (OwnGlossary(SHIPPED, ""),)
    contents: dict[str, Glossary] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    switches: frozenset[Switch] = frozenset()
    in_force: str = ""
    revision: str = ""
    keeps_ours: bool = False

    def kept(self, glossary: OwnGlossary) -> OwnGlossary | None:
        """Return a glossary of the list as it is kept; None for ours where it is not."""
        return glossary if glossary.id != SHIPPED or self.keeps_ours else None

    def named(self, glossary: str) -> OwnGlossary | None:
        """Return a glossary of the list by its id."""
        return next((one for one in self.glossaries if one.id == glossary), None)

    def active(self, article: str = "") -> tuple[str, ...]:
        """Return the ids of the glossaries used for an article, by priority."""
        return tuple(one.id for one in self.glossaries if self.is_on(one, article))

    def is_on(self, glossary: OwnGlossary, article: str = "") -> bool:
        """Tell whether a glossary is used: the article's switch, the class's, then its own."""
        scopes = [article_scope(article)] if article else []
        scopes += [class_scope(self.in_force)] if self.in_force else []
        for scope in scopes:
            for on in (True, False):
                if Switch(scope, glossary.id, on) in self.switches:
                    return on
        return glossary.on

    def switch(self, scope: str, glossary: str) -> Switch | None:
        """Return the switch of a glossary in a scope."""
        both = (Switch(scope, glossary, on) for on in (True, False))
        return next((one for one in both if one in self.switches), None)

    def classes(self) -> tuple[str, ...]:
        """Return the names of the classes that have switches, and of the one in force."""
        named = {one.scope[6:] for one in self.switches if one.scope.startswith("class:")}
        return tuple(sorted(named | ({self.in_force} if self.in_force else set())))

    def concept(self, concept_id: str) -> Concept | None:
        """Return one of the reader's own entries."""
        content = self.contents.get(owner(concept_id))
        return content.concepts.get(concept_id) if content else None

    def ids(self, glossary: str) -> Iterable[str]:
        """Return the ids of the entries of one glossary, without reading them."""
        content = self.contents.get(glossary)
        return content.concepts.keys() if content else ()

    def entries(self, glossary: str) -> Iterable[Concept]:
        """Return the entries of one glossary, in order."""
        content = self.contents.get(glossary)
        return content.concepts.values() if content else ()


def article_scope(article: str) -> str:
    """Return the scope of switches for one article, by its id."""
    return f"article:{article}"


def class_scope(name: str) -> str:
    """Return the scope of switches for one class."""
    return f"class:{name}"
