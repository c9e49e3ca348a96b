"""What a text in Latin letters stands for: the strings read so that occur in the library."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.pinyin import Syllables, beginnings, characters_by_syllable, readings

MOST = 60
_LONG, _MOST_LONG = 4, 20  # of that many characters one string is meant, and among the first five
_BEAM = 60
_MOST_WAYS = 4
_MOST_ALONE = 4  # characters of one syllable, the commonest: most articles have one of them

Frequencies = Callable[[Sequence[str]], Sequence[int]]
"""In how many articles each of some pairs of characters stands."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A string that pinyin can stand for.

    Attributes:
        text: the string.
        share: its frequency beside that of the most frequent one, 0…1.
    """

    text: str
    share: float


class Spellings:
    """Spellings by one state of a library. May be used from any thread."""

    def __init__(self, frequencies: Frequencies) -> None:
        self._frequencies = frequencies
        self._pairs = lru_cache(maxsize=4096)(self._look_up)
        self.of = lru_cache(maxsize=256)(self._spelled)

    def _spelled(self, text: str) -> Sequence[Spelling]:
        """Return at most MOST strings, fewer of long ones, the most frequent first.

        A string is one whose every two characters stand together somewhere; the frequency of the
        rarest pair counts. If `text` has no reading, its last syllable is taken as unfinished.
        """
        for ways in (readings(text), beginnings(text)):
            found: dict[str, int] = {}
            for way in ways[:_MOST_WAYS]:
                for string, frequency in self._strings(way):
                    found[string] = max(frequency, found.get(string, 0))
            words = {string: found[string] for string in found if len(string) > 1}
            if found := words or found:  # xian is 西安; 现 stands in most articles
                return tuple(_most_frequent(found))
        return ()

    def _strings(self, way: Syllables) -> Iterable[tuple[str, int]]:
        firsts = _characters(way[0])
        if len(way) == 1:
            return [(character, 1) for character in firsts[:_MOST_ALONE]]
        beam = self._pairs(firsts, way[1])[:_BEAM]
        for syllable in way[2:]:
            # Only what a string ends with is looked up: there are a third as many pairs.
            lasts = "".join(sorted({string[-1] for string, _ in beam}))
            beam = self._longer(beam, self._pairs(lasts, syllable))[:_BEAM]
        return beam

    def _longer(
        self, beam: Sequence[tuple[str, int]], pairs: Sequence[tuple[str, int]]
    ) -> Sequence[tuple[str, int]]:
        after: dict[str, list[tuple[str, int]]] = {}
        for pair, frequency in pairs:
            after.setdefault(pair[0], []).append((pair[1], frequency))
        longer = [
            (string + character, min(frequency, known))
            for string, known in beam
            for character, frequency in after.get(string[-1], ())
        ]
        return sorted(longer, key=lambda found: -found[1])

    def _look_up(self, firsts: str, syllable: str) -> Sequence[tuple[str, int]]:
        """Return the pairs that occur, the second read as a syllable, the most frequent first."""
        seconds = _characters(syllable)
        pairs = [first + second for first in firsts for second in seconds]
        found = zip(pairs, self._frequencies(pairs), strict=True)
        return sorted((pair for pair in found if pair[1]), key=lambda pair: -pair[1])


def _most_frequent(found: Mapping[str, int]) -> Iterator[Spelling]:
    strings = sorted(found, key=lambda string: -found[string])
    most = MOST if len(strings[0]) < _LONG else _MOST_LONG
    for string in strings[:most]:
        yield Spelling(string, found[string] / found[strings[0]])


def _characters(syllable: str) -> str:
    """Return the characters read as a syllable, or as any that begins so."""
    table = characters_by_syllable()
    if syllable in table:
        return table[syllable]
    return "".join(
        dict.fromkeys("".join(c for name, c in table.items() if name.startswith(syllable)))
    )
