"""The command that draws the window: shot."""

import argparse

from reader.cli.console import Console
from reader.language import Text
from reader.startup import without_qt
from reader.storage.whole_files import refuse_unwritable


def shot(options: argparse.Namespace, console: Console) -> int:
    """Draw the real window off screen into a PNG file.

    Raises:
        StartError: Qt cannot be loaded.
        RefusedInput: the article cannot be opened, or has not what is to be shown, or the picture
            cannot be written.
        LibraryError: the library to be searched is not there, or cannot be opened.
        QueryError: a query cannot be understood.
    """
    refuse_unwritable(options.output)  # before the window is drawn, which takes seconds
    try:
        from reader.ui.offscreen.shot import Shot, take
    except ImportError as error:
        raise without_qt(error) from error
    wanted = Shot(
        file=options.file,
        output=options.output,
        size=options.size,
        scale=options.scale,
        theme=options.theme,
        zoom=options.zoom,
        language=console.language,
        hover=options.hover,
        find=options.find,
        present=options.present,
        ruby=options.ruby,
        library=options.library,
        search=options.search,
        timeline=options.timeline,
    )
    width, height = take(wanted)
    fields = {"written": str(options.output), "width": width, "height": height}
    written = Text(
        en=f"Written: {options.output} ({width} × {height}).",
        zh=f"已写入 {options.output}（{width} × {height}）。",
    )
    console.answer(fields, (console.words(written),))
    return 0
