"""Links to the files of an index in a folder that can only be read.

Even to read an index tantivy locks a file in its folder, which a stick, a disc or a share that
cannot be written to does not allow. Here it finds the same files in a folder of its own.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

_LOCKS = ".tantivy-"  # what their names begin with


class LinkedFolder:
    """A folder of links, which goes with this object.

    Attributes:
        path: of the folder.
    """

    def __init__(self, folder: Path) -> None:
        """Link every file.

        Raises:
            OSError: links cannot be made here.
        """
        self._folder = folder
        self._links = TemporaryDirectory(prefix="yandu-index-")
        self.path = Path(self._links.name)
        try:
            self.refresh()
        except OSError:
            self.close()
            raise

    def refresh(self) -> None:
        """Link the files that have come since."""
        for file in self._folder.absolute().iterdir():
            link = self.path / file.name
            if not file.name.startswith(_LOCKS) and not link.is_symlink():
                link.symlink_to(file)

    def close(self) -> None:
        """Remove the links."""
        self._links.cleanup()
