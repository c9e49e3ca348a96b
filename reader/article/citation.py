"""How an article is cited when a passage is copied from it."""

import datetime
import re
from collections.abc import Sequence

from reader.article.model import Article

_BLANKS = re.compile(r"[ \t\u3000]+")


def citation(article: Article) -> str:
    """Return title, date and page as a Chinese newspaper citation; what is unknown is left out.

    For example: 《总结经验 加强领导》，2003年1月17日，第1版（要闻）
    """
    title = article.headline or article.title
    return cited(title, article.authors, article.date, article.page, article.page_name)


def cited(
    title: str,
    authors: Sequence[str],
    day: datetime.date | None,
    page: int | None,
    page_name: str | None,
) -> str:
    """Return a citation of what is known of an article; see `citation`."""
    title = _BLANKS.sub(" ", title.strip())
    parts = [f"《{title}》"] if title else []
    if authors:
        parts.insert(0, "、".join(authors))
    if day:
        parts.append(f"{day.year}年{day.month}月{day.day}日")
    if page is not None:
        name = f"（{page_name}）" if page_name else ""
        parts.append(f"第{page}版{name}")
    return "，".join(parts)


def quoted(passage: str, source: str) -> str:
    """Return a passage with its source, if there is one, on a line of its own."""
    passage = passage.strip()
    return f"{passage}\n——{source}" if source else passage
