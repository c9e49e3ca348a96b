"""What the finders of names know beforehand."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis.name_table import NameTable, load_name_table
from reader.article.folding import fold
from reader.resources import resource


@dataclass(frozen=True, slots=True)
class NameLists:
    """Known names and the words around them, folded.

    Attributes:
        persons: what speaks for a personal name.
        surnames: Chinese surnames of one and two characters.
        forms_of_address: what may follow a surname and is no given name.
        places: names of places.
        organisations: names of institutions.
        openings, middles, endings: words of which longer names of institutions are made.
    """

    persons: NameTable
    surnames: frozenset[str]
    forms_of_address: frozenset[str]
    places: frozenset[str]
    organisations: frozenset[str]
    openings: frozenset[str]
    middles: frozenset[str]
    endings: frozenset[str]


def load_name_lists() -> NameLists:
    """Return the lists that ship; about 20 ms."""
    return name_lists(load_name_table(), _counted("places"), _counted("organisations"))


def name_lists(
    persons: NameTable, places: frozenset[str], organisations: frozenset[str]
) -> NameLists:
    """Return the lists written by hand together with what was counted in a corpus."""
    institutions = hand_written("institution_words")
    organisations |= names_by_hand("organisations")
    return NameLists(
        persons,
        names_by_hand("surnames"),
        names_by_hand("forms_of_address"),
        (places | names_by_hand("places")) - organisations,
        organisations,
        institutions["开头"],
        institutions["中间"],
        institutions["结尾"],
    )


def names_by_hand(kind: str) -> frozenset[str]:
    """Return all names of resources/names/KIND.txt."""
    return frozenset().union(*hand_written(kind).values())


def hand_written(kind: str) -> Mapping[str, frozenset[str]]:
    """Return what people wrote in resources/names/KIND.txt: names by label, a group a line."""
    groups: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for line in resource("names", f"{kind}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            label, *names = line.split()
            groups[label] |= {fold(name) for name in names}
    return groups


def _counted(kind: str) -> frozenset[str]:
    lines = resource("names", f"{kind}.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
