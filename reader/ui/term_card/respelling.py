"""A card in the characters of the page it belongs to."""

from collections.abc import Callable
from dataclasses import replace

from reader.ui.term_card.blocks import Block, CardContent


def respelt(content: CardContent, words: Callable[[str], str]) -> CardContent:
    """Return a card with every text but the labels of its fields as `words` spells it."""
    blocks = tuple(_respelt(block, words) for block in content.blocks)
    return replace(content, title=words(content.title), blocks=blocks)


def _respelt(block: Block, words: Callable[[str], str]) -> Block:
    runs = tuple(replace(run, text=words(run.text), name=words(run.name)) for run in block.runs)
    return replace(block, runs=runs)
