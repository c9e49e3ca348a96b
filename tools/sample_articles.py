"""Articles of our own for pictures of a library: always the same, about nowhere in particular.

They stand in the column 示例 (sample), so that nobody takes them for what a paper once printed.
"""

import datetime
import random
from collections.abc import Iterator
from pathlib import Path

COUNT = 600
_FIRST, _LAST = 1978, 2003
_PAGES = ((1, "要闻"), (2, "经济"), (4, "政治·法律·社会"), (5, "教育·科技·文化"), (6, "国民经济"))
_PLACES = ("某省", "某市", "某县", "某自治州", "某开发区", "某老工业基地")
_TOPICS = (  # subject, the years it is written about most
    ("改革开放", 1984, 2003),
    ("家庭联产承包责任制", 1979, 1986),
    ("价格改革", 1984, 1990),
    ("国有企业改革", 1986, 2001),
    ("社会保障体系", 1993, 2003),
    ("养老保险", 1991, 2003),
    ("下岗职工再就业", 1996, 2003),
    ("城市居民最低生活保障", 1997, 2003),
    ("农村税费改革", 2000, 2003),
    ("扶贫开发", 1986, 2000),
)
_TITLES = (
    "{place}稳步推进{topic}",
    "{place}把{topic}工作抓紧抓实",
    "谈谈{topic}的几点体会",
    "{topic}：从试点到推广",
    "群众的事没有小事——{place}{topic}见闻",
)
_SENTENCES = (
    "{place}日前召开座谈会，总结{topic}的经验，讨论下一步的工作。",
    "与会同志认为，{topic}涉及面广、政策性强，要先试点、后推广，稳步进行。",
    "会议强调，要加强领导，狠抓落实，把{topic}的各项措施落到实处。",
    "记者在基层看到，{topic}给群众带来了实实在在的好处。",
    "有关部门表示，将继续完善配套政策，把{topic}同{other}结合起来。",
    "实践表明，{topic}要从实际出发，分类指导，不能一刀切。",
    "一位老职工说：“过去心里没有底，现在日子有了盼头。”",
    "当地干部说，{topic}还刚刚起步，许多问题有待解决。",
)


def write_articles(folder: Path) -> None:
    """Write the articles into a folder, each as a file of the archive's format."""
    for number, text in enumerate(_texts()):
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def _texts() -> Iterator[str]:
    order = random.Random(1)  # noqa: S311  # not for secrets
    for _ in range(COUNT):
        year = order.choices(range(_FIRST, _LAST + 1), range(3, _LAST - _FIRST + 4))[0]
        day = datetime.date(year, 1, 1) + datetime.timedelta(days=order.randrange(365))
        page, section = order.choices(_PAGES, (5, 4, 3, 2, 2))[0]
        fields = _fields(order, year)
        lines = order.sample(_SENTENCES, order.randint(4, len(_SENTENCES)))
        body = [line.format(**fields) for line in lines]
        middle = len(body) // 2
        title = order.choice(_TITLES).format(**fields)
        blocks = ("".join(body[:middle]), "".join(body[middle:]))
        paragraphs = "\n".join(f"\u3000\u3000{block}" for block in blocks)
        yield f"### {title}\n\n{day}\n第{page}版({section})\n专栏：示例\n\n{paragraphs}\n"


def _fields(order: random.Random, year: int) -> dict[str, str]:
    weights = [6 if first <= year <= last else 0.3 for _, first, last in _TOPICS]
    topic, other = (order.choices(_TOPICS, weights)[0][0] for _ in range(2))
    return {"place": order.choice(_PLACES), "topic": topic, "other": other}
