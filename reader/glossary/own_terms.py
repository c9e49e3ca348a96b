"""What finds the terms of ours and of the reader's own glossaries, as they are used for a text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.glossary.combined import CombinedMatcher, Matcher, combined
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher
from reader.glossary.own import SHIPPED, OwnState


@dataclass(frozen=True, slots=True)
class Used:
    """The glossaries used for one article, as one, and what finds their terms."""

    glossary: Glossary
    matcher: Matcher


@dataclass(frozen=True, slots=True)
class OwnTerms:
    """One state of the reader's own glossaries, made ready.

    Attributes:
        state: what there is.
        contents: every glossary by its id, ours too.
        matchers: of each.
    """

    state: OwnState
    contents: Mapping[str, Glossary]
    matchers: Mapping[str, TermMatcher]
    _used: dict[Sequence[str], Used] = field(default_factory=dict)

    @classmethod
    def of_shipped(cls, shipped: Glossary, matcher: TermMatcher) -> "OwnTerms":
        """Return what there is while the reader has nothing of his own."""
        return cls(OwnState(), {SHIPPED: shipped}, {SHIPPED: matcher})

    @property
    def revision(self) -> str:
        """The revision of the state."""
        return self.state.revision

    def following(self, state: OwnState) -> "OwnTerms":
        """Return another state made ready; of a glossary that is as it was, nothing is made."""
        contents = {SHIPPED: self.contents[SHIPPED], **state.contents}
        matchers = {
            name: self.matchers[name] if self._is_same(name, one) else TermMatcher(one)
            for name, one in contents.items()
        }
        return OwnTerms(state, contents, matchers)

    def used(self, article: str) -> Used:
        """Return what is used for an article, by its id."""
        active = self.state.active(article)
        if active not in self._used:
            names = {"" if name == SHIPPED else name: self.contents[name] for name in active}
            matchers = [self.matchers[name] for name in active]
            one = len(matchers) == 1
            self._used[active] = Used(
                combined(names), matchers[0] if one else CombinedMatcher(matchers)
            )
        return self._used[active]

    def _is_same(self, name: str, glossary: Glossary) -> bool:
        return self.contents.get(name) is glossary
