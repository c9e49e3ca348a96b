"""The weights by which personal names are told: what speaks for a name, and how strongly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.resources import resource

PRIOR = "prior"


@dataclass(frozen=True, slots=True)
class NameTable:
    """Log-odds of the features of `reader.analysis.people`, counted in a tagged corpus.

    Attributes:
        weights: by feature, such as "surname 朱" or "before 总理"; a feature that is not listed
            says nothing.
    """

    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Return the log-odds that something with these features is a personal name.

        Naive Bayes: the features count as independent given the answer.
        """
        return self.weights[PRIOR] + sum(self.weights.get(feature, 0.0) for feature in features)


def load_name_table() -> NameTable:
    """Return the table that ships, made by tools/build_name_table.py. It takes a few ms."""
    lines = resource("names", "persons.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return NameTable({feature: float(weight) for feature, weight in pairs})
