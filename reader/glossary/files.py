"""Where the glossary comes from."""

from reader.glossary.compiled import read
from reader.glossary.glossary import Glossary
from reader.resources import resource


def load_shipped() -> Glossary:
    """Return the glossary that ships with the program.

    Raises:
        FileNotFoundError: the installation lost it.
        GlossaryError: the installation's copy is damaged.
    """
    return read(resource("glossary", "compiled.json").open("rb"))
