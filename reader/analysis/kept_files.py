"""Files in a private cache folder: written whole or not at all, the oldest give way."""

import os
import tempfile
from pathlib import Path


def keep(path: Path, content: bytes, most: int) -> None:
    """Write a file beside its place and rename it; then leave at most `most` in its folder.

    A reader sees the old file or the whole new one. The folder is made when it is missing,
    readable by its owner only. Those changed longest ago are removed.

    Raises:
        OSError: it cannot be written; nothing of it is left behind.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    kept = sorted(path.parent.iterdir(), key=lambda one: one.stat().st_mtime_ns)
    for oldest in kept[:-most]:
        oldest.unlink(missing_ok=True)
