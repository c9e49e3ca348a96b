"""Sentences in both interface languages, for the parts of the program that know no Qt."""

from typing import NamedTuple


class Text(NamedTuple):
    """One text in English and Chinese, equally complete."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """Return the text in `language`: "zh", or else English."""
        return self.zh if language.startswith("zh") else self.en


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with an English noun, in the plural where it is not 1."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
