"""List what the entries of the shipped glossary do not tell yet, by kind of gap.

Run `python tools/list_gaps.py` for the numbers, `python tools/list_gaps.py KIND` for the entries
of one kind. `tests/glossary/test_gaps.py` holds the numbers that were reached; lower them there
whenever entries are completed.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.glossary.concept import Concept, Confidence, Kind, Origin
from reader.glossary.files import load_shipped
from tools.list_checked import FOLDER, read_list

KINDS = {
    "citation": "no citation",
    "status": "no status today",
    "origin": "neither dates, nor an issuer, nor the word that nobody set it",
    "unknown": "said to be of an origin that is not established",
    "formula": "numbered formulas of confidence C",
    "unconfirmed": "only read, or attested by the label alone",
}


def gaps(concepts: Iterable[Concept], unconfirmed: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the ids of the entries with a gap, by its kind, in alphabetical order.

    Args:
        concepts: the entries.
        unconfirmed: ids of entries of which a second reader saw no more than the label.
    """
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    found["unconfirmed"].update(unconfirmed)
    for concept in concepts:
        answers = {
            "citation": concept.citations,
            "status": concept.status_zh,
            "origin": concept.valid_from or concept.valid_to or concept.issuer or concept.origin,
            "unknown": concept.origin is not Origin.UNKNOWN,
            "formula": concept.kind is not Kind.FORMULA or concept.confidence is not Confidence.C,
        }
        for kind in (kind for kind, answer in answers.items() if not answer):
            found[kind].add(concept.id)
    return {kind: sorted(names) for kind, names in found.items()}


def shipped_gaps() -> Mapping[str, Sequence[str]]:
    """Return the gaps of the shipped glossary."""
    lines = read_list(FOLDER / "checked.tsv")
    unconfirmed = [line.concept for line in lines if not line.confirmed]
    return gaps(load_shipped().concepts.values(), unconfirmed)


def main(asked: Sequence[str]) -> int:
    """Print the number of each kind, or the entries of the kinds that are asked for."""
    found = shipped_gaps()
    if unknown := [kind for kind in asked if kind not in KINDS]:
        sys.stderr.write(f"no kind {', '.join(unknown)}; there are {', '.join(KINDS)}\n")
        return 2
    for kind in asked:
        sys.stdout.writelines(f"{name}\n" for name in found[kind])
    for kind in () if asked else KINDS:
        sys.stdout.write(f"{len(found[kind]):5}  {kind}: {KINDS[kind]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
