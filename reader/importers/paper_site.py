"""Files of crawlers of the paper's web site: kicker, title and subtitle one a line, then text.

They are called YYYYMMDD-PP-NN.txt (day, page, number of the article); a line of the heading
that the page lacks is left empty.
"""

import re
from dataclasses import replace

from reader.article.model import Article, Role
from reader.importers.authors import credited
from reader.importers.body import structure
from reader.importers.composition import Parts, compose
from reader.importers.dates import date_of_name
from reader.importers.heading import below
from reader.importers.lines import Block, filled_lines
from reader.importers.source import Source

FORMAT = "paper_site"

_NAME = re.compile(r"\d{8}-(\d{2})-\d{2}\.txt")
_ROLES = (Role.KICKER, Role.HEADLINE, Role.SUBTITLE)
_LONGEST_HEADING = 120


def parse(source: Source) -> Article | None:
    """Return the article in `source`, or None when it has not this name and layout."""
    named = _NAME.fullmatch(source.name)
    top = [line.strip() for line in source.lines[: len(_ROLES)]]
    if named is None or len(top) < len(_ROLES) or not top[1]:
        return None
    if max(map(len, top)) > _LONGEST_HEADING:
        return None
    heading = [Block(text, role) for text, role in zip(top, _ROLES, strict=True) if text]
    lines = filled_lines(source.lines[len(_ROLES) :])
    heading += (under := below(lines))
    body = structure(lines[len(under) :])
    return replace(
        compose(top[1], Parts(heading, body)),
        date=date_of_name(source.name),
        page=int(named[1]),
        authors=credited(heading, body),
        format=FORMAT,
        encoding=source.encoding,
        problems=source.problems,
    )
