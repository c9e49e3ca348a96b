"""Files that ship with the program: glossary, fonts, icons, themes, translations, the seed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def _root(installed: str, checkout: str) -> Path:
    inside = _PACKAGE / installed
    return inside if inside.is_dir() else _CHECKOUT / checkout


ROOT = _root("_resources", "resources")
SEEDS = _root("_seeds", "seeds")


def resource(*parts: str) -> Path:
    """Return the path of one shipped file or folder.

    Raises:
        FileNotFoundError: no such file is shipped.
    """
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def seed_article() -> Path:
    """Return the article that is shown at the very first start.

    Raises:
        FileNotFoundError: the installation lost its seed.
    """
    found = sorted(SEEDS.glob("*.txt"))
    if not found:
        raise FileNotFoundError(SEEDS)
    return found[0]
