"""The command that makes a handout of an article."""

import argparse
from collections.abc import Mapping
from dataclasses import replace

from reader.annotations.keys import article_key
from reader.annotations.model import Style
from reader.annotations.placing import Placed, place_all
from reader.annotations.styles import all_styles
from reader.article.model import Article
from reader.cli.analysing import analysis_of
from reader.cli.articles import article_asked_for
from reader.cli.console import Console
from reader.cli.glossaries import own_terms
from reader.cli.notes import open_notes
from reader.handouts.composing import handouts
from reader.handouts.files import Writer, write_handouts
from reader.handouts.losses import losses
from reader.handouts.model import Options, Version
from reader.handouts.preparing import leaving, material, pinyin
from reader.language import Text
from reader.lessons.worksheets import Sheet
from reader.startup import without_qt
from reader.storage.whole_files import refuse_unwritable


def export(options: argparse.Namespace, console: Console) -> int:
    """Write a handout into a file, its format by the ending.

    Raises:
        RefusedInput: the article cannot be read, or the file not be written.
        StartError: a PDF is wanted and Qt cannot be loaded.
    """
    refuse_unwritable(options.to)  # before the article is analysed, which takes seconds
    article, _ = article_asked_for(options)
    analysis = analysis_of(article)
    glossary = own_terms().used(article.id).glossary
    made = material(article, analysis, glossary, *_placed(article, console))
    if options.pinyin:
        made = replace(made, pinyin=pinyin(article, analysis, glossary))
    wanted = Options(
        version=Version.TEACHER if options.teacher else Version.PUPILS,
        language=console.language,
        glossary=not options.no_glossary,
        marked_only=options.marked_terms,
        pinyin=options.pinyin,
        notes=not options.no_notes,
        sheet=Sheet(options.worksheet),
    )
    painters = _painters() if options.to.suffix.lower() == ".pdf" else {}
    every = handouts(made, wanted)
    for lost in losses(every, options.to.suffix):
        console.say(lost)
    paths = tuple(map(str, write_handouts(every, options.to, painters)))
    lines = (Text(en=f"Written: {path}.", zh=f"已写入 {path}。") for path in paths)
    console.answer({"written": paths[0], "files": paths}, tuple(map(console.words, lines)))
    return 0


def _placed(article: Article, console: Console) -> tuple[tuple[Placed, ...], tuple[Style, ...]]:
    """Return the annotations that may leave, with their places, and what marks can mean."""
    with open_notes(console) as store:
        layers = {layer.id: layer for layer in store.marks.layers()}
        found = store.marks.of_article(article_key(article))
        placed = leaving(place_all(found, article, store.marks.text), layers)
        return placed, all_styles(store.marks.styles())


def _painters() -> Mapping[str, Writer]:
    try:
        from reader.ui.offscreen.handout_pdf import pdf_apart
    except ImportError as error:
        raise without_qt(error) from error
    return {".pdf": pdf_apart}
