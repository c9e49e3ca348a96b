"""What a command is to the table of commands."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from reader.cli.console import Console
from reader.cli.parser import Parser
from reader.language import Text

Runner = Callable[[argparse.Namespace, Console], int]


@dataclass(frozen=True, slots=True)
class Row:
    """One command.

    Attributes:
        name: as it is typed: one word, or two.
        text: what it does.
        arguments: adds its own arguments to a parser.
        load: imports and returns what runs it.
    """

    name: str
    text: Text
    arguments: Callable[[Parser], None]
    load: Callable[[], Runner]
