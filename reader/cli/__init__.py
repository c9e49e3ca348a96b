"""The commands that need no window; each prints what the window shows."""

from collections.abc import Sequence

COMMANDS = (
    "annotations",
    "show",
    "import",
    "search",
    "terms",
    "gloss",
    "find",
    "kwic",
    "remove",
    "removed",
    "timeline",
    "export",
    "shot",
    "glossary",
    "doctor",
)


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 0, 1 (refused), 2 (wrong usage) or 130.

    Args:
        arguments: the command's name and what follows it; or --help or --version.
    """
    from reader.cli.program import run  # a window starts without loading any of it

    return run(arguments)
