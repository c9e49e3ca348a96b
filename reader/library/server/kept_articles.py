"""Articles read from a server, kept on this computer: what was read stays readable."""

import contextlib
import hashlib
import os
from pathlib import Path

from reader.article.model import Article
from reader.library.article_ids import parts
from reader.library.whole_articles import whole_article, whole_bytes

_MOST = 500  # articles; the one read longest ago goes first


class KeptArticles:
    """The articles of one server that were read here.

    Nothing depends on them: what cannot be kept or read is not there.

    Args:
        cache: the program's folder for what can be made again.
        place: the server, as it is shown.
    """

    def __init__(self, cache: Path, place: str) -> None:
        self._folder = cache / "server" / hashlib.sha256(place.encode()).hexdigest()[:16]

    def keep(self, id: str, article: Article) -> None:
        """Keep an article."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = self._folder / f".{id}.{os.getpid()}"
            new.write_bytes(whole_bytes(article))
            new.replace(self._folder / id)
            self._forget_oldest()

    def take(self, id: str) -> Article | None:
        """Return an article that was kept, or None."""
        if parts(id) is None:
            return None
        try:
            return whole_article((self._folder / id).read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _forget_oldest(self) -> None:
        kept = [path for path in self._folder.iterdir() if not path.name.startswith(".")]
        for path in sorted(kept, key=lambda path: path.stat().st_mtime)[:-_MOST]:
            path.unlink(missing_ok=True)
