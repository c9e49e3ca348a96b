"""Where stores lie: private folders, and places that a database does not bear."""

import os
import stat
from pathlib import Path

import platformdirs


def default_folder() -> Path:
    """Return the folder of the user's stores; YANDU_DATA_DIR moves it."""
    return Path(
        os.environ.get("YANDU_DATA_DIR") or platformdirs.user_data_dir("yandu", appauthor=False)
    )


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there stays as it is.

    Raises:
        OSError: it cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=stat.S_IRWXU, exist_ok=True)


def can_write(path: Path) -> bool:
    """Tell whether a file can be changed, or files be made in a folder."""
    return os.access(path, os.W_OK | os.X_OK if path.is_dir() else os.W_OK)
