"""Key words and names of articles read before, on disk, so that a later start needs no jieba."""

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.analysis.found_names import FoundNames
from reader.analysis.kept_files import keep
from reader.analysis.model import Analysis, Keyword, Name, NameKind
from reader.analysis.span_table import SpanTable
from reader.article.model import Article, Span

VERSION = 2  # raise it when key words or names are found differently

_MOST_FILES = 300
_LARGEST = 64 * 1024 * 1024  # bytes; ten times what a text of a million characters takes
_UNUSABLE = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


def default_folder() -> Path:
    """Return the user's own folder for analyses; YANDU_CACHE_DIR moves it."""
    if folder := os.environ.get("YANDU_CACHE_DIR"):
        return Path(folder, "analysis")
    from platformdirs import user_cache_path  # noqa: PLC0415  # not needed with the variable

    return user_cache_path("yandu") / "analysis"


@dataclass(frozen=True, slots=True)
class AnalysisCache:
    """A folder of JSON files, one for each text, glossary and version of the analysis.

    Reading and writing never fail: what cannot be read counts as not there, what cannot be
    written is worked out again next time.

    Attributes:
        folder: made when first written to, readable by its owner only.
        glossary: fingerprint of the glossary whose words were kept whole.
        most_files: beyond them those not read for the longest time are removed.
    """

    folder: Path
    glossary: str
    most_files: int = _MOST_FILES

    def load(self, article: Article) -> Analysis | None:
        """Return key words and names (no terms) stored for this text, or None."""
        path = self._path(article)
        try:
            if path.stat().st_size > _LARGEST:
                return None
            stored = json.loads(path.read_text(encoding="utf-8"))
            analysis = _restored(stored, article.text)
            os.utime(path)
        except _UNUSABLE:
            return None
        return analysis

    def store(self, article: Article, analysis: Analysis) -> None:
        """Remember the key words and names of `analysis`."""
        with contextlib.suppress(OSError):
            text = json.dumps(_plain(analysis), ensure_ascii=False)
            keep(self._path(article), text.encode("utf-8", "replace"), self.most_files)

    def _path(self, article: Article) -> Path:
        return self.folder / f"{article.sha256[:32]}-{self.glossary[:16]}-{VERSION}.json"


def _plain(analysis: Analysis) -> dict[str, Any]:
    return {
        "keywords": [
            [word.text, round(word.weight, 4), [[span.start, span.end] for span in word.spans]]
            for word in analysis.keywords
        ],
        "names": [[name.span.start, name.span.end, name.kind.value] for name in analysis.names],
    }


def _restored(stored: dict[str, Any], text: str) -> Analysis:
    keywords = tuple(
        Keyword(str(word), float(weight), SpanTable.of([_span(text, *pair) for pair in spans]))
        for word, weight, spans in stored["keywords"]
    )
    names = [
        Name(_span(text, start, end), text[start:end], NameKind(kind))
        for start, end, kind in stored["names"]
    ]
    return Analysis(keywords=keywords, names=FoundNames.of(names))


def _span(text: str, start: object, end: object) -> Span:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        raise ValueError("a stored span does not fit the text")
    return Span(start, end)
