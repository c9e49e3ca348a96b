"""A library that keeps everything in memory: what an import needs of one."""

from contextlib import nullcontext

from reader.library.model import Outcome, Size


class LibraryInMemory:
    """Counts calls, so that a test can tell what was not done.

    Attributes:
        articles: origin's path to the article kept for it.
        batches: number of articles of each call of `add`.
        indexed: number of articles found by search.
    """

    def __init__(self):
        self.articles = {}
        self.stamps = {}
        self.batches = []
        self.indexed = 0

    def size(self):
        return Size(len(self.articles), 0)

    def writing(self):
        return nullcontext()

    def known(self, paths):
        return {path: self.stamps[path] for path in paths if path in self.stamps}

    def add(self, batch):
        self.batches.append(len(batch))
        return sum((self._kept(one) for one in batch), Outcome())

    def settle(self, origins):
        self.stamps |= {origin.path: origin.stamp for origin in origins}

    def index(self, progress):
        progress(0.5)
        self.indexed = len(self.articles)

    def _kept(self, incoming):
        path, before = incoming.origin.path, self.articles.get(incoming.origin.path)
        self.articles[path] = incoming.article
        self.stamps[path] = incoming.origin.stamp
        if before is None:
            return Outcome(added=1)
        changed = before.text != incoming.article.text
        return Outcome(updated=1) if changed else Outcome(unchanged=1)
