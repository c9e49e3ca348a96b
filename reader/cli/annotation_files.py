"""The commands that write annotations to files and merge those of others."""

import argparse
from collections.abc import Collection, Iterator, Sequence

from reader.annotations.keys import article_key
from reader.annotations.model import Layer
from reader.article.model import Article
from reader.cli.articles import named_article
from reader.cli.console import Console, table
from reader.cli.glossaries import used_glossary
from reader.cli.notes import open_notes
from reader.errors import ExchangeError
from reader.exporters.bundle import Choice
from reader.exporters.foreign import without_foreign
from reader.exporters.formats import Received, file_bytes, format_of, received, written
from reader.exporters.meanings import meanings_of
from reader.exporters.merging import Merge, merged
from reader.exporters.packing import entries_of, glossary_changes, packed_notes
from reader.language import Text
from reader.storage.whole_files import write_whole_bytes

IMPORTED = "import"  # what the operation is called in the history of the notes


def export_annotations(options: argparse.Namespace, console: Console) -> int:
    """Write annotations of some articles, or of all, to a file whose suffix says the format.

    Raises:
        ExchangeError: the suffix says none, or a layer is not there.
        RefusedInput: the file cannot be written.
    """
    kind = format_of(options.output)
    articles = tuple(named_article(options, file)[0] for file in options.files)
    with open_notes(console) as store:
        layers = _layers(store.marks.layers(), options.layer)
        keys = {article_key(article) for article in articles} if articles else None
        pack = packed_notes(store, Choice(keys, layers, options.private), articles)
    write_whole_bytes(options.output, file_bytes(kind, pack, meanings_of(used_glossary())))
    text = written(kind, pack, options.output)
    fields = {"written": str(options.output), "annotations": len(pack.bundle.annotations)}
    console.answer(fields, (console.words(text),))
    return 0


def import_annotations(options: argparse.Namespace, console: Console) -> int:
    """Merge the annotations of a file into the notes, and say what came in.

    Raises:
        ExchangeError: the file is none of annotations; the notes stay as they are.
    """
    article = named_article(options, options.article)[0] if options.article else None
    got = received(options.file, article)
    with open_notes(console) as store:
        bundle = without_foreign(got.pack.bundle)
        found = merged(store.marks, bundle, options.layer)
        entries = glossary_changes(store.glossaries.state(), got.pack.glossary)
        if not options.dry_run:
            if entries:
                store.glossaries.apply(entries)
            if found.changes:
                store.marks.apply(found.changes, IMPORTED, found.texts)
            _add_articles(options, got.pack.articles)
    count = len(entries_of(entries))
    fields = {
        "new": found.new,
        "newer": found.newer,
        "same": found.same,
        "kept": found.kept,
        "layers": list(found.layers),
        "lessons": list(found.lessons),
        "entries": count,
        "articles": len(got.pack.articles),
        "refused": got.refused,
        "foreign": got.foreign,
        "done": not options.dry_run,
    }
    console.answer(fields, _lines(found, got, count, console))
    if got.foreign:
        console.say(_foreign(got.foreign))
    return 0


def _layers(there: Sequence[Layer], wanted: Sequence[str] | None) -> Collection[str] | None:
    if wanted is None:
        return None
    for name in wanted:
        if all(layer.name != name for layer in there):
            raise ExchangeError(en=f"There is no layer “{name}”.", zh=f"没有名为“{name}”的图层。")
    return {layer.id for layer in there if layer.name in wanted}


def _add_articles(options: argparse.Namespace, articles: Sequence[Article]) -> None:
    """Put the articles of a pack into the library, which is made if there is none."""
    if not articles:
        return
    from contextlib import closing

    from reader.exporters.pack_articles import add_articles
    from reader.library.opening import make_library

    with closing(make_library(options.library)) as library:
        add_articles(library, articles)


def _lines(found: Merge, got: Received, entries: int, console: Console) -> Iterator[str]:
    rows = (
        (Text(en="new annotations", zh="新标注"), found.new),
        (Text(en="newer than ours", zh="比现有的新"), found.newer),
        (Text(en="already there", zh="已有"), found.same),
        (Text(en="kept as ours", zh="保留现有"), found.kept),
        (Text(en="new layers", zh="新图层"), len(found.layers)),
        (Text(en="new lessons", zh="新教案"), len(found.lessons)),
        (Text(en="glossary entries", zh="词条"), entries),
        (Text(en="articles", zh="文章"), len(got.pack.articles)),
        (Text(en="not understood", zh="无法识别"), got.refused),
    )
    yield from table((console.words(name), f"{count:,}") for name, count in rows if count)
    if not any(count for _, count in rows):
        yield console.words(Text(en="The file holds no annotations.", zh="文件中没有标注。"))


def _foreign(count: int) -> Text:
    return Text(
        en=f"{count:,} annotations do not say which article they are on; name it with --article.",
        zh=f"有 {count:,} 处标注未说明属于哪篇文章，请用 --article 指定。",
    )
