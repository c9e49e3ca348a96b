"""A PostgreSQL server of the tests' own, without a port, as a place for a library."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = "/usr/lib/postgresql"  # where Debian keeps the programs of each version
USER = "postgres"  # the server refuses to run as root


def programs() -> Path | None:
    """Return the folder of `initdb` and `pg_ctl`, of the newest version."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(Path(PLACES).glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


@contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """Run a server until the end of the block; give the address of its database."""
    # A socket's path has at most 107 characters, so not in pytest's own folder.
    with tempfile.TemporaryDirectory(prefix="yandu-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        folder.chmod(0o755)
        store = folder / "store"
        _run(
            bin_folder / "initdb", "-D", store, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync"
        )
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        log = folder / "log"
        _run(bin_folder / "pg_ctl", "-D", store, "-w", "-l", log, "-o", options, "start")
        try:
            yield f"postgresql://{USER}@/{USER}?host={folder}"
        finally:
            _run(bin_folder / "pg_ctl", "-D", store, "-m", "immediate", "stop")


def _run(*command: str | Path) -> None:
    as_other = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*as_other, *map(str, command)],
        check=True,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd="/",
    )
