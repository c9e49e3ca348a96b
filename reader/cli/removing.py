"""The commands that remove articles from a library and bring them back."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager

from reader.analysis.progress import Progress
from reader.cli.console import Console, table
from reader.cli.interrupting import interrupts
from reader.cli.libraries import limited, open_library, open_to_search, query_of
from reader.cli.share_line import told
from reader.language import Text
from reader.library.library import Library
from reader.library.model import Record
from reader.library.query_tree import EVERYTHING
from reader.library.removed import KeptRemoval
from reader.library.removing import put_back
from reader.library.removing import remove as remove_articles

_DONE, _NOTHING, _USAGE, _INTERRUPTED = 0, 1, 2, 130
_MOST_SHOWN = 50


def remove(options: argparse.Namespace, console: Console) -> int:
    """Print the articles that would be removed; remove them with --yes. 1 if none was removed."""
    if not _says_what(options):
        console.say(
            Text(
                en="Say what to remove: IDs, --query, or limits such as --from and --to.",
                zh="请指明要移除的内容：文章编号、--query，或 --from、--to 等范围。",
            )
        )
        return _USAGE
    with closing(open_to_search(options, console)) as library:
        ids = _ids(library, options)
        shown = [library.record(id_) for id_ in ids[:_MOST_SHOWN]]
        if not options.yes:
            console.answer(_fields(ids, shown), _lines(ids, shown, console))
            console.say(_nothing_done(len(ids)))
            return _NOTHING
        text = Text(en="Removing…", zh="正在移除……")
        with _working(console, text) as going:
            removal = remove_articles(library, ids, going)
    done = {"removed": removal.count, "removal": removal.number}
    console.answer(_fields(ids, shown) | done, _lines(ids[: removal.count], shown, console))
    console.say(_told(removal.count, removal.number))
    if removal.cancelled:
        return _INTERRUPTED
    return _DONE if removal.count else _NOTHING


def list_removed(options: argparse.Namespace, console: Console) -> int:
    """Print what can be brought back, the latest first."""
    with closing(open_library(options)) as library:
        found = library.removed.all()
    rows = [
        {
            "removal": one.number,
            "at": one.at.isoformat(),
            "articles": one.articles,
            "title": one.title,
            "bytes": one.size,
        }
        for one in found
    ]
    console.answer({"removals": rows}, _removal_lines(found, console))
    return _DONE


def restore(options: argparse.Namespace, console: Console) -> int:
    """Bring the articles of a removal back, of the latest if none is named."""
    with closing(open_library(options)) as library:
        chosen = _chosen(library, [options.removal] if options.removal else [], console)
        if not chosen:
            return _NOTHING
        with _working(console, Text(en="Bringing back…", zh="正在恢复……")) as going:
            back = put_back(library, chosen[0].number, going)
        left = [one for one in library.removed.all() if one.number == chosen[0].number]
    count = chosen[0].articles
    text = Text(
        en=f"Brought back: {back:,} of {_articles(count)}; the others were there already.",
        zh=f"已恢复 {back:,} 篇（共 {count:,} 篇），其余原已在库中。",
    )
    if back == count:
        text = Text(en=f"Brought back: {_articles(back)}.", zh=f"已恢复 {back:,} 篇文章。")
    if left:
        text = Text(
            en=f"Stopped; brought back: {_articles(back)}. The same command goes on from here.",
            zh=f"已停止：已恢复 {back:,} 篇文章。再次运行同一命令即可继续。",
        )
    fields = {"removal": chosen[0].number, "articles": count, "back": back}
    console.answer(fields, (console.words(text),))
    return _INTERRUPTED if left else _DONE


def purge(options: argparse.Namespace, console: Console) -> int:
    """Print what would be given up for good; give it up with --yes. 1 if nothing was."""
    with closing(open_library(options)) as library:
        wanted = [] if options.all else options.removals
        if not wanted and not options.all:
            console.say(
                Text(en="Say which removals, or --all.", zh="请指明要清除的批次，或使用 --all。")
            )
            return _USAGE
        chosen = library.removed.all() if options.all else _chosen(library, wanted, console)
        numbers = [one.number for one in chosen]
        purged = library.removed.forget(numbers) if options.yes and numbers else 0
    console.answer({"removals": numbers, "purged": purged}, _removal_lines(chosen, console))
    if not chosen:
        return _NOTHING
    if not options.yes:
        console.say(_nothing_done(sum(one.articles for one in chosen)))
        return _NOTHING
    console.say(
        Text(
            en=f"Given up for good: {_articles(purged)}.",
            zh=f"已彻底清除 {purged:,} 篇文章，只能重新导入。",
        )
    )
    return _DONE


@contextmanager
def _working(console: Console, text: Text) -> Iterator[Progress]:
    """Give a progress that is shown, and that Ctrl-C stops."""
    with interrupts() as asked, told(console, text) as tell:

        def go_on(share: float) -> None:
            tell(share)
            asked.check()

        yield go_on


def _says_what(options: argparse.Namespace) -> bool:
    limits = options.query, options.first, options.last, options.page, options.column
    return bool(options.ids) or any(limits)


def _ids(library: Library, options: argparse.Namespace) -> Sequence[str]:
    """Return the articles that are meant.

    Raises:
        NoSuchArticle: an id is none of this library's.
        QueryError: the query cannot be understood.
    """
    named = [library.record(id_).id for id_ in dict.fromkeys(options.ids)]
    if named:
        return named
    query = query_of(options.query) if options.query else EVERYTHING
    return library.ids(limited(query, options))


def _chosen(library: Library, numbers: Sequence[int], console: Console) -> list[KeptRemoval]:
    """Return those removals, or the latest; none with a sentence if there is no such one."""
    found = library.removed.all()
    if not numbers:
        if not found:
            console.say(
                Text(
                    en="Nothing was removed that could be brought back.",
                    zh="没有可以恢复的文章。",
                )
            )
        return found[:1]
    known = {one.number: one for one in found}
    for number in numbers:
        if number not in known:
            console.say(
                Text(
                    en=f"There is no removal {number}; `yandu removed list` shows them.",
                    zh=f"没有第 {number} 批移除；可用 yandu removed list 查看。",
                )
            )
            return []
    return [known[number] for number in numbers]


def _fields(ids: Sequence[str], shown: Sequence[Record]) -> dict[str, object]:
    articles = [
        {
            "id": record.id,
            "title": record.title,
            "date": record.date.isoformat() if record.date else None,
            "page": record.page,
        }
        for record in shown
    ]
    return {"total": len(ids), "ids": list(ids), "articles": articles, "removed": 0}


def _lines(ids: Sequence[str], shown: Sequence[Record], console: Console) -> Iterator[str]:
    yield from table(
        (record.id, record.date.isoformat() if record.date else "—", " ".join(record.title.split()))
        for record in shown[: len(ids)]
    )
    if more := max(0, len(ids) - len(shown)):
        yield console.words(Text(en=f"… and {more:,} more", zh=f"……另有 {more:,} 篇"))


def _removal_lines(found: Sequence[KeptRemoval], console: Console) -> Iterator[str]:
    if not found:
        yield console.words(
            Text(en="Nothing was removed that could be brought back.", zh="没有可以恢复的文章。")
        )
    yield from table(
        (
            str(one.number),
            f"{one.at.astimezone():%Y-%m-%d %H:%M}",
            console.words(Text(en=_articles(one.articles), zh=f"{one.articles:,} 篇")),
            one.title,
        )
        for one in found
    )


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count:,} articles"


def _nothing_done(count: int) -> Text:
    if not count:
        return Text(en="There is no such article.", zh="没有这样的文章。")
    return Text(
        en=f"{_articles(count)}. Nothing was changed; add --yes to do it.",
        zh=f"共 {count:,} 篇。未作任何更改，加上 --yes 即可执行。",
    )


def _told(count: int, number: int | None) -> Text:
    en, zh = f"Removed: {_articles(count)}", f"已移除 {count:,} 篇文章"
    if number is None:
        return Text(en=f"{en}.", zh=f"{zh}。")
    return Text(
        en=f"{en}; `yandu removed restore {number}` brings back what was removed.",
        zh=f"{zh}；运行 yandu removed restore {number} 可以恢复。",
    )
